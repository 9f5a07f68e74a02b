/** One mentee in a run: with a mentor, or waiting (null). */
export interface RunPlace {
  readonly menteeId: string;
  readonly mentorId: string | null;
}

export type RunChangeKind =
  /** Waited, or was not in the earlier run, and now has a mentor. */
  | 'newly_matched'
  /** Has another mentor. */
  | 'moved'
  /** Had a mentor, or was not in the earlier run, and now waits. */
  | 'now_waiting'
  /** Was in the earlier run and is not in this one. */
  | 'removed';

export interface RunChange {
  readonly menteeId: string;
  readonly kind: RunChangeKind;
  /** Mentor before and after; null when there was none. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What changed, for whom: one entry a mentee, ordered by mentee id (code units); who stayed as they were is left out. */
export function compareRuns(before: readonly RunPlace[], after: readonly RunPlace[]): RunChange[] {
  const earlier = new Map(before.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const later = new Map(after.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const changes: RunChange[] = [];
  for (const menteeId of [...new Set([...earlier.keys(), ...later.keys()])].sort()) {
    const kind = changeKind(earlier.get(menteeId), later.get(menteeId));
    if (kind) changes.push({ menteeId, kind, from: earlier.get(menteeId) ?? null, to: later.get(menteeId) ?? null });
  }
  return changes;
}

/** Undefined: not in that run. */
function changeKind(from: string | null | undefined, to: string | null | undefined): RunChangeKind | null {
  if (to === undefined) return 'removed';
  if (from === to) return null;
  if (to === null) return 'now_waiting';
  return typeof from === 'string' ? 'moved' : 'newly_matched';
}
