import type { CellSystem, Role } from './cell-system.js';
import { type CountTable, type Dimension, entriesOf, placesOf, TOTAL } from './count-table.js';
import { DisclosureInputError } from './disclosure-input-error.js';

/**
 * Who a cell counts, whichever table it stands in and in whatever order its dimensions are named: totals are left out,
 * so that the total of everyone is the same number in every table of a population.
 */
export function cellKeys(table: Pick<CountTable, 'dimensions'>): string[] {
  return placesOf(table).map((entries) =>
    JSON.stringify(
      entries
        .map((entry, d) => [(table.dimensions[d] as Dimension).id, entry])
        .filter(([, entry]) => entry !== TOTAL)
        .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    ),
  );
}

/** Adds a table of the people called `state` and all that follows from its totals. Returns the number of each cell. */
export function addTable(system: CellSystem, state: string, table: CountTable, role: Role = 'cell'): number[] {
  const numbers = cellKeys(table).map((key, at) => system.number(state + key, table.counts[at] as number, role));
  table.dimensions.forEach((dimension, d) => {
    for (const line of linesAlong(table, d)) {
      for (const { total, parts, alone } of sumsOf(dimension)) {
        const numberAt = (at: number): number => numbers[line[at] as number] as number;
        const part = parts.map(numberAt);
        addSum(system, numberAt(total), part, dimension);
        if (alone.length > 0) addAlone(system, numberAt(total), { alone: alone.map(numberAt), parts: part });
      }
    }
  });
  return numbers;
}

/** The places of a table, in lines that go through all entries of one dimension. */
function linesAlong({ dimensions }: CountTable, d: number): number[][] {
  const length = entriesOf(dimensions[d] as Dimension).length;
  const other = dimensions[1 - d];
  const lines = other ? entriesOf(other).length : 1;
  return Array.from({ length: lines }, (_, line) =>
    Array.from({ length }, (_, at) => (d === 0 ? at * lines + line : line * length + at)),
  );
}

/** Totals and their parts among the entries of a dimension. */
function sumsOf({
  categories,
  rollUps = [],
  exclusive = [],
}: Dimension): { total: number; parts: number[]; alone: number[] }[] {
  const rolled = new Set(rollUps.flatMap(({ of }) => of));
  const single = categories.flatMap((category, at) => (rolled.has(category) ? [] : [at]));
  const firstRollUp = categories.length;
  return [
    ...rollUps.map(({ of }, at) => ({
      total: firstRollUp + at,
      parts: of.map((one) => categories.indexOf(one)),
      alone: [],
    })),
    {
      total: firstRollUp + rollUps.length,
      parts: [...rollUps.map((_, at) => firstRollUp + at), ...single],
      alone: exclusive.map((one) => categories.indexOf(one)),
    },
  ];
}

function addSum(system: CellSystem, total: number, parts: readonly number[], dimension: Dimension): void {
  if (dimension.multiple) return addOverlap(system, total, parts);
  if (system.sum(parts) !== system.counts[total]) {
    throw new DisclosureInputError('counts_disagree', { dimension: dimension.id });
  }
  system.relate([total], parts);
}

/**
 * Options of which people choose several do not add up, but whoever reads an option and its total knows how many left
 * it out, and all options together count everyone at least once.
 */
function addOverlap(system: CellSystem, total: number, parts: readonly number[]): void {
  const everyone = system.counts[total] as number;
  for (const part of parts) {
    const left = everyone - (system.counts[part] as number);
    system.relate([total], [part, system.number(`${total} without ${part}`, left, 'remainder')]);
  }
  const twice = system.number(`${total} again in ${parts.join()}`, system.sum(parts) - everyone, 'slack');
  system.relate(parts, [total, twice]);
}

/** Who chose none of what is chosen alone chose something else: of each other option one knows how many of these left it out. */
function addAlone(
  system: CellSystem,
  total: number,
  { alone, parts }: { alone: readonly number[]; parts: readonly number[] },
): void {
  const others = (system.counts[total] as number) - system.sum(alone);
  const rest = system.number(`${total} without ${alone.join(' and ')}`, others, 'remainder');
  system.relate([total], [...alone, rest]);
  for (const part of parts.filter((one) => !alone.includes(one))) {
    const left = others - (system.counts[part] as number);
    system.relate([rest], [part, system.number(`${rest} without ${part}`, left, 'remainder')]);
  }
}
