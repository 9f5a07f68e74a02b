import type { ConcernPersonKind, Localized } from '@trellis/contracts';

/** Somebody who could be told, in the order in which they are offered. */
export interface Candidate {
  memberId: string;
  name: string;
  kind: ConcernPersonKind;
  label: Localized | null;
}

/** Each once, as what they are offered first; never the person themself, nor whom it is about. */
export function recipientsOf(candidates: readonly Candidate[], without: readonly string[]): Candidate[] {
  const seen = new Set(without);
  return candidates.filter(({ memberId }) => !seen.has(memberId) && seen.add(memberId));
}

/** Who comes next when nobody opened it. Those who coordinate are never next: people chose them, or did not. */
const NEXT: readonly ConcernPersonKind[] = ['second_contact', 'ombuds', 'office', 'administrator'];

/** The first kind of people of whom anybody is left; empty when nobody is. */
export function nextReaders(candidates: readonly Candidate[], without: readonly string[]): string[] {
  for (const kind of NEXT) {
    const left = candidates.filter((one) => one.kind === kind && !without.includes(one.memberId));
    if (left.length > 0) return [...new Set(left.map(({ memberId }) => memberId))];
  }
  return [];
}

/** The day on which a case closed on `day` is erased. A month that is shorter ends it on its last day. */
export function erasedOn(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
