import { addDays, type DaySpan, type HeldMeeting, dayIn, requirementProgress } from '@trellis/calendar';
import type { Requirement } from '@trellis/contracts';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { RequirementProgress } from './requirement.types.js';
import type { RequirementRow } from './requirements.repository.js';

/** What is asked of a mentorship: the program's rule, or the least that was agreed with somebody in it. Null: nothing. */
export function ruleOf({ rule, own_amounts: own }: Pick<RequirementRow, 'rule' | 'own_amounts'>): Requirement | null {
  const amount = own.length === 0 ? rule.amount : Math.min(...own.map((one) => one ?? 0));
  return amount > 0 ? { ...rule, amount, inPersonMinimum: Math.min(rule.inPersonMinimum, amount) } : null;
}

/** Days on which nothing was asked, each pause counted in whole days; one that lasts, until the day before `before`. */
export function pausesOf({ pauses, away }: RequirementRow, timeZone: string, before: string): DaySpan[] {
  const moments = pauses.map(({ from, to }) => ({
    from: dayIn(new Date(from), timeZone),
    until: to === null ? before : dayIn(new Date(to), timeZone),
  }));
  const days = away.map(({ from, to }) => ({ from, until: to === null || to > before ? before : to }));
  return [...moments, ...days]
    .map(({ from, until }) => ({ from, to: addDays(until, -1) }))
    .filter(({ from, to }) => from <= to);
}

/** How far a mentorship is, as the schema shows it; what has ended stays as it was on its last day. */
export function progressOf(
  row: RequirementRow,
  held: readonly HeldMeeting[],
  { now, timeZone }: { now: Date; timeZone: string },
): RequirementProgress | null {
  const rule = ruleOf(row);
  if (!rule) return null;
  const today = dayIn(row.ended_at ?? now, timeZone);
  const calendar = { cohort: { from: row.starts_on, to: row.ends_on }, terms: row.terms };
  // A day counts as one of pause once it is over.
  const progress = requirementProgress(rule, calendar, { held, pauses: pausesOf(row, timeZone, today), today });
  const inUnit = (amount: number): number => (rule.unit === 'hours' ? Math.round((amount / 60) * 100) / 100 : amount);
  return {
    unit: rule.unit,
    per: rule.per,
    from: progress.period.from,
    to: progress.period.to,
    periodName: progress.period.name && localizedText(progress.period.name),
    asked: inUnit(progress.asked),
    done: inUnit(progress.done),
    left: inUnit(progress.left),
    inPersonAsked: inUnit(progress.inPersonAsked),
    inPersonLeft: inUnit(progress.inPersonLeft),
    pausedDays: progress.pausedDays,
  };
}
