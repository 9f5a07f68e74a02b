import { DisclosureInputError } from './disclosure-input-error.js';

/** The entry of a dimension that counts all of its people. */
export const TOTAL = '*';

/** Several categories under one name, for tables too small for the fine ones. */
export interface RollUp {
  readonly id: string;
  readonly of: readonly string[];
}

/** What people are split by. The same id means the same answer of the same person, in whichever table. */
export interface Dimension {
  readonly id: string;
  /** In the order of display, which never depends on the counts. */
  readonly categories: readonly string[];
  /** Each category is in one of them at most. */
  readonly rollUps?: readonly RollUp[];
  /** Several answers are allowed: the table counts people, and its parts do not add up to the total. */
  readonly multiple?: boolean;
  /** Of a dimension with several answers, the categories that nobody chooses beside another: none of it, not answered. */
  readonly exclusive?: readonly string[];
}

/**
 * People counted by one or two dimensions. Whoever is counted has answered each of them; an outcome (wish met, not met)
 * is a dimension like any other, with all of its outcomes listed, or a rate would hide the cell that gives it away.
 */
export interface CountTable {
  readonly id: string;
  /** Tables that count the same people at the same moment name the same population. */
  readonly population: string;
  readonly dimensions: readonly Dimension[];
  /** Row by row over `entriesOf` each dimension: categories, roll-ups, total. */
  readonly counts: readonly number[];
}

/** Categories, roll-ups, total: the entries of a dimension, in the order of a table's counts. */
export function entriesOf({ categories, rollUps = [] }: Dimension): string[] {
  return [...categories, ...rollUps.map(({ id }) => id), TOTAL];
}

/** The entries of each cell of a table, in the order of its counts. */
export function placesOf({ dimensions }: Pick<CountTable, 'dimensions'>): string[][] {
  return dimensions.reduce<string[][]>(
    (places, dimension) => places.flatMap((place) => entriesOf(dimension).map((entry) => [...place, entry])),
    [[]],
  );
}

/**
 * Counts people. Each has one list of categories for each dimension; one who is in two categories of a roll-up is one
 * person there.
 * @throws DisclosureInputError `answer_unknown`
 */
export function countPeople(
  spec: Omit<CountTable, 'counts'>,
  people: Iterable<readonly (readonly string[])[]>,
): CountTable {
  const counts = new Array<number>(placesOf(spec).length).fill(0);
  for (const answers of people) {
    const places = spec.dimensions.reduce<number[]>(
      (before, dimension, d) => {
        const hit = entriesHit(dimension, answers[d] ?? []);
        return before.flatMap((place) => hit.map((entry) => place * entriesOf(dimension).length + entry));
      },
      [0],
    );
    for (const place of places) counts[place] = (counts[place] as number) + 1;
  }
  return { ...spec, counts };
}

function entriesHit(dimension: Dimension, chosen: readonly string[]): number[] {
  const { id, categories, rollUps = [], multiple, exclusive = [] } = dimension;
  const known = new Set(chosen.filter((category) => categories.includes(category)));
  if (
    known.size === 0 ||
    known.size !== new Set(chosen).size ||
    (known.size > 1 && (!multiple || exclusive.some((one) => known.has(one))))
  ) {
    throw new DisclosureInputError('answer_unknown', { dimension: id });
  }
  const hit = [
    ...categories.map((category) => known.has(category)),
    ...rollUps.map(({ of }) => of.some((category) => known.has(category))),
    true,
  ];
  return hit.flatMap((isHit, entry) => (isHit ? [entry] : []));
}

/** @throws DisclosureInputError `table_impossible` */
export function refuseImpossible(table: CountTable): void {
  const { id, dimensions, counts } = table;
  const refuse = (what: string) => {
    throw new DisclosureInputError('table_impossible', { table: id, what });
  };
  if (dimensions.length < 1 || dimensions.length > 2) refuse('dimensions');
  if (new Set(dimensions.map((dimension) => dimension.id)).size !== dimensions.length) refuse('dimension twice');
  for (const dimension of dimensions) {
    const entries = entriesOf(dimension);
    if (new Set(entries).size !== entries.length) refuse('entry twice');
    if (dimension.categories.length === 0) refuse('categories');
    const rolled = (dimension.rollUps ?? []).flatMap(({ of }) => of);
    if (new Set(rolled).size !== rolled.length) refuse('category in two roll-ups');
    if (rolled.some((category) => !dimension.categories.includes(category))) refuse('roll-up of no category');
    const { exclusive = [], categories } = dimension;
    if (exclusive.some((one) => !categories.includes(one) || rolled.includes(one))) refuse('exclusive category');
  }
  if (counts.length !== placesOf(table).length) refuse('counts');
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0)) refuse('count');
}
