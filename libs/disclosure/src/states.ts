import { type CellSystem } from './cell-system.js';
import { type CountTable, entriesOf, placesOf, TOTAL } from './count-table.js';
import { addTable, cellKeys } from './link-tables.js';
import { type Changes, changesBetween, countOfChanges, type Population } from './population.js';

/** The same people with the same answers, whatever they were called and however often they were counted. */
export interface State {
  readonly label: string;
  readonly population: Population;
  /** The names under which they were counted. */
  readonly names: Set<string>;
  /** Tables whose numbers are in the system, with their margins: what can be subtracted from what. */
  readonly shapes: Map<string, Shape>;
}

interface Shape {
  readonly table: CountTable;
  readonly numbers: readonly number[];
}

/** The state of a population among those that are known, added when it is new. */
export function stateOf(states: State[], population: Population): State {
  const known = states.find((state) => countOfChanges(changesBetween(state.population, population)) === 0);
  const state = known ?? {
    label: `${states.length}:`,
    population,
    names: new Set<string>(),
    shapes: new Map<string, Shape>(),
  };
  if (!known) states.push(state);
  state.names.add(population.id);
  return state;
}

/** Adds a table of a state to the system. Returns the number of each of its cells. */
export function addToState(system: CellSystem, state: State, table: CountTable): number[] {
  const numbers = addTable(system, state.label, table);
  const shapes = [{ table, numbers }, ...marginsOf(table, numbers)];
  for (const shape of shapes) state.shapes.set(cellKeys(shape.table).sort().join(), shape);
  return numbers;
}

/** The same table with its cells in the order of another, which may name its dimensions the other way round. */
function inOrderOf(like: CountTable, { table, numbers }: Shape): Shape {
  const places = new Map(cellKeys(table).map((key, at) => [key, at]));
  const order = cellKeys(like).map((key) => places.get(key) as number);
  return {
    table: { ...like, counts: order.map((at) => table.counts[at] as number) },
    numbers: order.map((at) => numbers[at] as number),
  };
}

function marginsOf(table: CountTable, numbers: readonly number[]): Shape[] {
  if (table.dimensions.length === 1) return [];
  return table.dimensions.map((dimension, d) => {
    const places = placesOf(table).flatMap((entries, at) => (entries[1 - d] === TOTAL ? [at] : []));
    const counts = places.map((at) => table.counts[at] as number);
    return {
      table: { ...table, dimensions: [dimension], counts },
      numbers: places.map((at) => numbers[at] as number),
    };
  });
}

/**
 * Ties each state to the earlier ones that a reader can compare it with: the last count of the same people and the most
 * similar one, and every group that contains it or is contained in it.
 */
export function linkStates(system: CellSystem, states: readonly State[], concerns: (state: State) => boolean): void {
  states.forEach((later, at) => {
    const earlier = states
      .slice(0, at)
      .map((state) => ({ state, by: changesBetween(state.population, later.population) }));
    const former = earlier.filter(({ state }) => [...later.names].some((name) => state.names.has(name)));
    const nearest = former.reduce<(typeof former)[number] | undefined>(
      (best, one) => (best && countOfChanges(best.by) < countOfChanges(one.by) ? best : one),
      undefined,
    );
    const inTime = new Set([former.at(-1), nearest]);
    for (const pair of earlier) {
      if (!concerns(later) && !concerns(pair.state)) continue;
      if (inTime.has(pair)) linkInTime(system, pair.state, later, pair.by);
      else if (!former.includes(pair)) linkNested(system, pair.state, later, pair.by);
    }
  });
}

/** Shapes that both states have, the finest only: their margins follow. */
function* commonShapes(a: State, b: State): Generator<[Shape, Shape, string]> {
  const done = new Set<string>();
  const finest = [...a.shapes].sort(([, x], [, y]) => y.table.dimensions.length - x.table.dimensions.length);
  for (const [key, shape] of finest) {
    const other = b.shapes.get(key);
    if (!other || cellKeys(shape.table).every((cell) => done.has(cell))) continue;
    cellKeys(shape.table).forEach((cell) => done.add(cell));
    yield [shape, inOrderOf(shape.table, other), key];
  }
}

/** Where one group contains the other, what is left of it follows by subtraction: it is a table to be protected. */
function linkNested(system: CellSystem, a: State, b: State, { joined, left, changed }: Changes): void {
  if (changed > 0 || (joined > 0 && left > 0)) return;
  const [whole, part] = left > 0 ? [a, b] : [b, a];
  for (const [of, less] of commonShapes(whole, part)) {
    const counts = of.table.counts.map((count, at) => count - (less.table.counts[at] as number));
    const rest = addTable(system, `${whole.label}without ${part.label}`, { ...of.table, counts }, 'remainder');
    rest.forEach((number, at) => system.relate([of.numbers[at] as number], [less.numbers[at] as number, number]));
  }
}

/**
 * Between two counts of the same population a reader may know, at worst, exactly how many came, left and changed: in a
 * survey answers are only ever added. Then no cell moves further than these people can move it.
 */
function linkInTime(system: CellSystem, before: State, after: State, { joined, left, changed }: Changes): void {
  for (const [then, now, key] of commonShapes(before, after)) {
    const label = `${before.label}${after.label}${key}`;
    const overlaps = now.table.dimensions.some(({ multiple }) => multiple);
    const places = overlaps ? now.numbers.map((_, at) => at) : finestPlaces(now.table);
    const change = places.map((at) => (now.table.counts[at] as number) - (then.table.counts[at] as number));
    const came = addFlows(system, `${label} came`, change, joined + changed, overlaps);
    const went = addFlows(
      system,
      `${label} went`,
      change.map((by) => -by),
      left + changed,
      overlaps,
    );
    places.forEach((at, n) => {
      const everyone = overlaps && at === now.numbers.length - 1;
      const flows = everyone ? [[], []] : [came.slice(n, n + 1), went.slice(n, n + 1)];
      system.relate(
        [now.numbers[at] as number, ...(flows[1] ?? [])],
        [then.numbers[at] as number, ...(flows[0] ?? [])],
      );
    });
  }
}

/** How many came to (or went from) each cell; together as many as there were, none where there were none. */
function addFlows(
  system: CellSystem,
  label: string,
  change: readonly number[],
  all: number,
  overlaps: boolean,
): number[] {
  if (all === 0) return [];
  const flows = change.map((by) => Math.max(0, by));
  // Who moved within a cell: where, the reader does not know, and any place serves as a beginning.
  if (!overlaps) flows[0] = (flows[0] as number) + all - flows.reduce((sum, flow) => sum + flow, 0);
  const numbers = flows.map((flow, at) => system.number(`${label} ${at}`, flow, 'slack'));
  if (!overlaps) system.relate(numbers, []);
  else {
    numbers.forEach((number, at) => {
      system.relate([number, system.number(`${label} not ${at}`, all - (flows[at] as number), 'slack')], []);
    });
  }
  return numbers;
}

function finestPlaces(table: CountTable): number[] {
  const lengths = table.dimensions.map((dimension) => entriesOf(dimension).length);
  return placesOf(table).flatMap((_, at) => {
    const entries =
      lengths.length === 1 ? [at] : [Math.floor(at / (lengths[1] as number)), at % (lengths[1] as number)];
    return entries.every((entry, d) => entry < (table.dimensions[d]?.categories.length ?? 0)) ? [at] : [];
  });
}
