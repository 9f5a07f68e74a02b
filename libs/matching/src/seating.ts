import { checkCount, gather, type Attendee, type IdPair, type Kept } from './gathering.js';
import { SeatingSearch, type SeatPlan } from './seating-search.js';
import { MOST_ROUNDS } from './speed-rounds.js';

export interface SeatedPerson extends Attendee {
  /** What is spread over the tables, "mentor" say; people without one are not looked at for that. */
  readonly kind?: string;
}

export interface TableSize {
  /** At a table sit from `fewest` (at least 1) to `most` people. */
  readonly fewest: number;
  readonly most: number;
}

export interface SeatingProblem extends Kept {
  readonly people: readonly SeatedPerson[];
  /** 0 to `MOST_ROUNDS`; each time with new people. */
  readonly rounds: number;
  readonly table: TableSize;
  /** Tables in the room; unless said, as many as are needed. */
  readonly mostTables?: number;
  /** A whole number; another one gives another plan of the same quality. */
  readonly seed?: number;
}

export type SeatingPauseReason =
  /** The number of people does not fit tables of this size: some pause, in turns. */
  | 'no_place'
  /** Every table that has room has somebody whom they are kept apart from, or would be left with too few. */
  | 'kept_apart';

export interface SeatingPause {
  readonly id: string;
  readonly reason: SeatingPauseReason;
}

export interface SeatingRound {
  /** The people of each table by id, the tables by their first. */
  readonly tables: readonly (readonly string[])[];
  readonly pauses: readonly SeatingPause[];
}

export interface RepeatedPair {
  readonly pair: IdPair;
  /** In how many rounds they are at one table: 2 or more. */
  readonly times: number;
}

export interface Seating {
  readonly rounds: readonly SeatingRound[];
  /** Places taken in all rounds. */
  readonly seated: number;
  /** Who meets again, by ids; empty where everybody always has new people. */
  readonly repeated: readonly RepeatedPair[];
  /** Meetings beyond the first: the sum of `times` less one. */
  readonly repeats: number;
  /** With tables of these sizes there cannot be fewer; whether there can be as few is not said. */
  readonly fewestRepeats: number;
  /** By how many people tables have too many or too few of a kind, over all rounds. */
  readonly uneven: number;
  /** Pairs at one table who share a topic, over all rounds. */
  readonly onSharedTopics: number;
}

/**
 * Who sits with whom, in rounds. Nobody sits with somebody they are kept apart from, and each is seated once a round where a place
 * can be found; those who pause are named with the reason. In this order, as well as a search of bounded length can: as many places
 * as possible; each kind spread evenly over the tables; as few repeated meetings as possible (the social golfer problem, for which
 * no quick exact method is known); tables of people who share topics.
 *
 * It begins from shifts of a Latin square: the person in place (i, j) sits at table `j + round × i` modulo the number of tables,
 * which has no repeats at all while (rounds − 1) × (people at a table − 1) is less than the number of tables. From there people change places by
 * simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983), with the number of steps given by the size of the problem and not by a clock.
 *
 * The same people, rules and seed give the same plan, whatever the order in which they are listed.
 * @throws MatchingInputError when an id occurs twice or a number is out of range.
 */
export function planSeating(problem: SeatingProblem): Seating {
  const { people, rounds, table, mostTables = people.length, seed = 1 } = problem;
  checkCount('rounds', rounds, 0, MOST_ROUNDS);
  checkCount('mostTables', mostTables, 0, Number.MAX_SAFE_INTEGER);
  checkCount('fewest', table.fewest, 1, Number.MAX_SAFE_INTEGER);
  checkCount('most', table.most, table.fewest, Number.MAX_SAFE_INTEGER);
  const gathering = gather(people, problem, seed);
  const search = new SeatingSearch(gathering, kindsOf(gathering.people), { rounds, table, mostTables });
  const plan = search.run();
  return reported(plan, gathering.people, search.spare, gathering.affinity);
}

function kindsOf(people: readonly SeatedPerson[]): Int32Array {
  const kinds = [...new Set(people.flatMap(({ kind }) => (kind === undefined ? [] : [kind])))].sort();
  const place = new Map(kinds.map((kind, at) => [kind, at]));
  return Int32Array.from(people, ({ kind }) => (kind === undefined ? -1 : (place.get(kind) as number)));
}

function reported(plan: SeatPlan, people: readonly SeatedPerson[], spare: number, affinity: Uint16Array): Seating {
  const idOf = (at: number): string => (people[at] as SeatedPerson).id;
  const pairs = plan.tables.flatMap((tables) => tables.flatMap(pairsAt));
  const times = new Map<number, number>();
  for (const [a, b] of pairs) times.set(a * people.length + b, (times.get(a * people.length + b) ?? 0) + 1);
  const repeated = [...times]
    .filter(([, count]) => count > 1)
    .map(([key, count]): RepeatedPair => {
      const [a, b] = [idOf(Math.floor(key / people.length)), idOf(key % people.length)];
      return { pair: a < b ? [a, b] : [b, a], times: count };
    });
  return {
    rounds: plan.tables.map((tables) => roundOf(tables, people, spare)),
    seated: plan.seated,
    repeated: repeated.sort((a, b) => (a.pair.join('\n') < b.pair.join('\n') ? -1 : 1)),
    repeats: repeated.reduce((sum, { times: count }) => sum + count - 1, 0),
    fewestRepeats: plan.fewestRepeats,
    uneven: plan.uneven,
    onSharedTopics: pairs.filter(([a, b]) => (affinity[a * people.length + b] as number) > 0).length,
  };
}

function roundOf(tables: readonly (readonly number[])[], people: readonly SeatedPerson[], spare: number): SeatingRound {
  const seated = new Set(tables.flat());
  const pausing = [...people.keys()].filter((at) => !seated.has(at));
  const reason = pausing.length <= spare ? 'no_place' : 'kept_apart';
  const ids = (some: readonly number[]): string[] => some.map((at) => (people[at] as SeatedPerson).id).sort();
  return {
    tables: tables.map(ids).sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    pauses: ids(pausing).map((id) => ({ id, reason })),
  };
}

/** Every two at a table, the smaller index first. */
function pairsAt(table: readonly number[]): [number, number][] {
  return table.flatMap((a, at) => table.slice(at + 1).map((b): [number, number] => (a < b ? [a, b] : [b, a])));
}
