import fc from 'fast-check';
import { countPeople, type CountTable, type Dimension } from '../src/count-table.js';
import type { Population } from '../src/population.js';

/** What one made-up person answers, by dimension. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** The people of a made-up school, by key. */
export type Crowd = ReadonlyMap<string, Answers>;

export const populationOf = (id: string, crowd: Crowd): Population => ({
  id,
  people: new Map([...crowd].map(([key, answers]) => [key, JSON.stringify(answers)])),
});

export const tableOf = (id: string, population: string, dimensions: readonly Dimension[], crowd: Crowd): CountTable =>
  countPeople(
    { id, population, dimensions },
    [...crowd.values()].map((answers) => dimensions.map((dimension) => answers[dimension.id] ?? [])),
  );

/** Answers of one person; the last categories are rarer, as in life. */
export function answersTo(dimensions: readonly Dimension[]): fc.Arbitrary<Answers> {
  return fc.record(
    Object.fromEntries(
      dimensions.map(({ id, categories, multiple, exclusive = [] }) => {
        const one = fc
          .tuple(fc.nat({ max: categories.length - 1 }), fc.nat({ max: categories.length - 1 }))
          .map(([a, b]) => categories[Math.min(a, b)] as string);
        const several = fc
          .uniqueArray(one, { minLength: 1, maxLength: categories.length })
          .map((chosen) => {
            const alone = chosen.find((one) => exclusive.includes(one));
            return alone === undefined ? chosen : [alone];
          });
        return [id, multiple ? several : one.map((category) => [category])];
      }),
    ),
  );
}

export function crowdOf(dimensions: readonly Dimension[], size: { min: number; max: number }): fc.Arbitrary<Crowd> {
  return fc
    .array(answersTo(dimensions), { minLength: size.min, maxLength: size.max })
    .map((all) => new Map(all.map((answers, at) => [`p${at}`, answers])));
}
