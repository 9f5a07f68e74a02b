/** What a consent that was taken back hides: all that was read beside what counted the person by it, whichever that was. */
import type { NumberedRelease } from './figures.policy.js';

export interface Withdrawal {
  key: string;
  dimension: string;
  at: Date;
}

/** Somebody who took back a consent by which something that was read under `beside` counted them. */
export interface TakenBack {
  key: string;
  at: Date;
  beside: string;
}

/** Releases oldest first. What had been replaced by then counted nobody any more. */
export function takenBack(
  releases: readonly NumberedRelease[],
  withdrawals: readonly Withdrawal[],
): readonly TakenBack[] {
  const names = [...new Set(releases.map(({ beside }) => beside))];
  return names.flatMap((beside) => {
    const together = releases.filter((release) => release.beside === beside);
    return withdrawals.filter((one) => hasCounted(together, one)).map(({ key, at }) => ({ key, at, beside }));
  });
}

function hasCounted(together: readonly NumberedRelease[], { key, dimension, at }: Withdrawal): boolean {
  return standingAt(together, at).some(
    ({ sharing, consents }) => sharing.has(key) && (dimension === '*' || consents.includes(dimension)),
  );
}

/** Who hides this release. */
export function withdrawnSince(
  release: Pick<NumberedRelease, 'beside' | 'releasedAt'> | undefined,
  taken: readonly TakenBack[],
): Set<string> {
  const since = taken.filter(({ beside, at }) => beside === release?.beside && at > release.releasedAt);
  return new Set(since.map(({ key }) => key));
}

/** Who took something back by which these are about to be counted. */
export function withdrawnFrom({ consents }: Pick<NumberedRelease, 'consents'>, from: Date, all: readonly Withdrawal[]) {
  const late = all.filter(({ dimension, at }) => at >= from && (dimension === '*' || consents.includes(dimension)));
  return new Set(late.map(({ key }) => key));
}

/** The last of each population. */
function standingAt(group: readonly NumberedRelease[], at: Date): NumberedRelease[] {
  const last = new Map<string, NumberedRelease>();
  for (const release of group) {
    if (release.releasedAt >= at) break;
    for (const { id } of release.record.populations) last.set(`${release.record.audience} ${id}`, release);
  }
  return [...last.values()];
}
