import type { SpeedProblem, SpeedRound, SpeedRounds } from './speed-rounds.js';

export type SpeedRoundsProblemCode =
  /** Not as many rounds as asked for. */
  | 'rounds_wrong'
  /** Somebody who does not come, or not exactly once in a round. */
  | 'not_each_once'
  | 'kept_apart_meet'
  /** Two mentors or two mentees meet where mentors meet mentees. */
  | 'same_side_meet'
  | 'meet_twice'
  /** Meetings, their bound or those on shared topics are not what the rounds say. */
  | 'figures_wrong'
  | 'reason_wrong'
  /** Somebody pauses again before others have paused once, with nothing that stands in the way. */
  | 'pauses_out_of_turn';

export type SpeedRoundsVerification =
  { readonly ok: true } | { readonly ok: false; readonly code: SpeedRoundsProblemCode };

const keyOf = (one: string, other: string): string => JSON.stringify(one < other ? [one, other] : [other, one]);

/** Checks rounds of short meetings against their problem without planning anything; shares no code with the planner. */
export function verifySpeedRounds(problem: SpeedProblem, result: SpeedRounds): SpeedRoundsVerification {
  const code =
    shapeBroken(problem, result) ??
    meetingsBroken(problem, result) ??
    figuresWrong(problem, result) ??
    reasonsWrong(problem, result) ??
    turnsBroken(problem, result);
  return code ? { ok: false, code } : { ok: true };
}

function shapeBroken({ people, rounds }: SpeedProblem, result: SpeedRounds): SpeedRoundsProblemCode | undefined {
  if (result.rounds.length !== rounds) return 'rounds_wrong';
  const expected = people.map(({ id }) => id).sort();
  const isWhole = ({ pairs, pauses }: SpeedRound): boolean => {
    const there = [...pairs.flat(), ...pauses.map(({ id }) => id)].sort();
    return there.length === expected.length && there.every((id, at) => id === expected[at]);
  };
  return result.rounds.every(isWhole) ? undefined : 'not_each_once';
}

function meetingsBroken(problem: SpeedProblem, { rounds }: SpeedRounds): SpeedRoundsProblemCode | undefined {
  const kept = keptApart(problem);
  const roles = new Map(problem.people.map(({ id, role }) => [id, role]));
  const met = new Set<string>();
  for (const [one, other] of rounds.flatMap(({ pairs }) => pairs)) {
    const key = keyOf(one, other);
    if (kept.has(key)) return 'kept_apart_meet';
    if (problem.meet === 'across' && roles.get(one) === roles.get(other)) return 'same_side_meet';
    if (met.has(key)) return 'meet_twice';
    met.add(key);
  }
  return undefined;
}

const keptApart = ({ apart = [], known = [] }: SpeedProblem): ReadonlySet<string> =>
  new Set([...apart, ...known].map(([one, other]) => keyOf(one, other)));

function figuresWrong(problem: SpeedProblem, result: SpeedRounds): SpeedRoundsProblemCode | undefined {
  const topics = new Map(problem.people.map(({ id, topics: some = [] }) => [id, new Set(some)]));
  const pairs = result.rounds.flatMap(({ pairs: some }) => some);
  const shared = pairs.filter(([one, other]) =>
    [...(topics.get(one) ?? [])].some((topic) => topics.get(other)?.has(topic)),
  );
  const isRight =
    result.meetings === pairs.length &&
    result.onSharedTopics === shared.length &&
    result.meetings <= result.mostMeetings &&
    result.mostMeetings <= Math.floor(problem.people.length / 2) * problem.rounds;
  return isRight ? undefined : 'figures_wrong';
}

function reasonsWrong(problem: SpeedProblem, { rounds }: SpeedRounds): SpeedRoundsProblemCode | undefined {
  const open = acceptable(problem);
  const meetings = new Map<string, number>();
  for (const id of rounds.flatMap(({ pairs }) => pairs.flat())) meetings.set(id, (meetings.get(id) ?? 0) + 1);
  const mentors = problem.people.filter(({ role }) => role === 'mentor').length;
  const total = problem.people.length;
  const spare = problem.meet === 'across' ? Math.abs(total - 2 * mentors) : total % 2;
  const isRight = rounds.every(({ pauses }) =>
    pauses.every(({ id, reason }) => {
      const left = open.get(id) ?? 0;
      if (left === 0) return reason === 'nobody_to_meet';
      if (meetings.get(id) === left) return reason === 'met_everybody';
      return reason === (pauses.length <= spare ? 'uneven_numbers' : 'partners_taken');
    }),
  );
  return isRight ? undefined : 'reason_wrong';
}

function acceptable(problem: SpeedProblem): ReadonlyMap<string, number> {
  const kept = keptApart(problem);
  return new Map(
    problem.people.map((one) => {
      const others = problem.people.filter(
        (other) =>
          other.id !== one.id &&
          (problem.meet === 'everybody' || other.role !== one.role) &&
          !kept.has(keyOf(one.id, other.id)),
      );
      return [one.id, others.length];
    }),
  );
}

/** Only where nobody is kept apart and nobody runs out of partners: there the turns can always be kept. */
function turnsBroken(problem: SpeedProblem, { rounds }: SpeedRounds): SpeedRoundsProblemCode | undefined {
  const open = acceptable(problem);
  const isFree = keptApart(problem).size === 0 && [...open.values()].every((count) => count >= problem.rounds);
  if (!isFree) return undefined;
  const pauses = new Map(problem.people.map(({ id }) => [id, 0]));
  const sides = problem.meet === 'across' ? (['mentor', 'mentee'] as const) : [undefined];
  for (const round of rounds) {
    for (const { id } of round.pauses) pauses.set(id, (pauses.get(id) ?? 0) + 1);
    for (const side of sides) {
      const counts = problem.people
        .filter(({ role }) => side === undefined || role === side)
        .map(({ id }) => pauses.get(id) ?? 0);
      if (Math.max(...counts) - Math.min(...counts) > 1) return 'pauses_out_of_turn';
    }
  }
  return undefined;
}
