import type { Seating, SeatingProblem, SeatingRound } from './seating.js';

export type SeatingProblemCode =
  | 'rounds_wrong'
  /** Somebody who does not come, or not exactly once in a round. */
  | 'not_each_once'
  | 'table_size_wrong'
  | 'too_many_tables'
  | 'kept_apart_together'
  /** Who meets again, places, evenness or shared topics are not what the rounds say. */
  | 'figures_wrong'
  /** Fewer repeats than the bound says there can be. */
  | 'bound_beaten'
  | 'reason_wrong'
  /** Somebody pauses again before others have paused once, with nothing that stands in the way. */
  | 'pauses_out_of_turn';

export type SeatingVerification = { readonly ok: true } | { readonly ok: false; readonly code: SeatingProblemCode };

const keyOf = (one: string, other: string): string => JSON.stringify(one < other ? [one, other] : [other, one]);

/** Checks a seating against its problem without planning anything; shares no code with the planner. */
export function verifySeating(problem: SeatingProblem, result: Seating): SeatingVerification {
  const code =
    shapeBroken(problem, result) ??
    rulesBroken(problem, result) ??
    figuresWrong(problem, result) ??
    pausesWrong(problem, result);
  return code ? { ok: false, code } : { ok: true };
}

function shapeBroken(problem: SeatingProblem, { rounds }: Seating): SeatingProblemCode | undefined {
  if (rounds.length !== problem.rounds) return 'rounds_wrong';
  const expected = problem.people.map(({ id }) => id).sort();
  const isWhole = ({ tables, pauses }: SeatingRound): boolean => {
    const there = [...tables.flat(), ...pauses.map(({ id }) => id)].sort();
    return there.length === expected.length && there.every((id, at) => id === expected[at]);
  };
  return rounds.every(isWhole) ? undefined : 'not_each_once';
}

function rulesBroken(problem: SeatingProblem, { rounds }: Seating): SeatingProblemCode | undefined {
  const { fewest, most } = problem.table;
  const tables = rounds.flatMap((round) => round.tables);
  if (tables.some(({ length }) => length < fewest || length > most)) return 'table_size_wrong';
  const mostTables = problem.mostTables ?? Infinity;
  if (rounds.some((round) => round.tables.length > mostTables)) return 'too_many_tables';
  const kept = new Set(keptApart(problem).map(([one, other]) => keyOf(one, other)));
  return tables.some((table) => pairsOf(table).some(([one, other]) => kept.has(keyOf(one, other))))
    ? 'kept_apart_together'
    : undefined;
}

const keptApart = ({ apart = [], known = [] }: SeatingProblem) => [...apart, ...known];

function pairsOf(table: readonly string[]): [string, string][] {
  return table.flatMap((one, at) => table.slice(at + 1).map((other): [string, string] => [one, other]));
}

function figuresWrong(problem: SeatingProblem, result: Seating): SeatingProblemCode | undefined {
  const tables = result.rounds.flatMap((round) => round.tables);
  const met = new Map<string, number>();
  for (const [one, other] of tables.flatMap(pairsOf)) met.set(keyOf(one, other), (met.get(keyOf(one, other)) ?? 0) + 1);
  const again = [...met].filter(([, times]) => times > 1);
  const told = new Map(result.repeated.map(({ pair: [one, other], times }) => [keyOf(one, other), times]));
  const isNamed = told.size === result.repeated.length && again.length === told.size;
  if (!isNamed || again.some(([key, times]) => told.get(key) !== times)) return 'figures_wrong';
  const repeats = again.reduce((sum, [, times]) => sum + times - 1, 0);
  const isRight =
    result.repeats === repeats &&
    result.seated === tables.flat().length &&
    result.uneven === unevenIn(problem, result) &&
    result.onSharedTopics === sharing(problem, tables);
  if (!isRight) return 'figures_wrong';
  return repeats < result.fewestRepeats ? 'bound_beaten' : undefined;
}

function sharing({ people }: SeatingProblem, tables: readonly (readonly string[])[]): number {
  const topics = new Map(people.map(({ id, topics: some = [] }) => [id, some]));
  return tables
    .flatMap(pairsOf)
    .filter(([one, other]) => (topics.get(one) ?? []).some((topic) => topics.get(other)?.includes(topic))).length;
}

/** By how many people tables are off the share of each kind that is theirs, rounded either way. */
function unevenIn({ people }: SeatingProblem, { rounds }: Seating): number {
  const kindOf = new Map(people.map(({ id, kind }) => [id, kind]));
  const kinds = new Set(people.flatMap(({ kind }) => (kind === undefined ? [] : [kind])));
  let uneven = 0;
  for (const { tables } of rounds) {
    for (const kind of kinds) {
      const counts = tables.map((table) => table.filter((id) => kindOf.get(id) === kind).length);
      const share = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
      for (const count of counts) {
        if (count < Math.floor(share)) uneven += Math.floor(share) - count;
        if (count > Math.ceil(share)) uneven += count - Math.ceil(share);
      }
    }
  }
  return uneven;
}

/** How many can have a place at all, trying each number of tables. */
function placesFor({ people, table, mostTables = people.length }: SeatingProblem): number {
  let places = 0;
  for (let tables = 1; tables <= Math.min(mostTables, people.length); tables++)
    if (tables * table.fewest <= people.length) places = Math.max(places, Math.min(people.length, tables * table.most));
  return places;
}

function pausesWrong(problem: SeatingProblem, { rounds }: Seating): SeatingProblemCode | undefined {
  const spare = problem.people.length - placesFor(problem);
  const isRight = rounds.every(({ pauses }) => {
    const expected = pauses.length <= spare ? 'no_place' : 'kept_apart';
    return pauses.every(({ reason }) => reason === expected);
  });
  if (!isRight) return 'reason_wrong';
  if (keptApart(problem).length > 0) return undefined;
  const count = new Map(problem.people.map(({ id }) => [id, 0]));
  for (const { pauses } of rounds) {
    for (const { id } of pauses) count.set(id, (count.get(id) ?? 0) + 1);
    if (Math.max(...count.values()) - Math.min(...count.values()) > 1) return 'pauses_out_of_turn';
  }
  return undefined;
}
