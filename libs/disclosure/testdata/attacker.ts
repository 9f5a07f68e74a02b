import type { Highs } from 'highs';
import { type Dimension, TOTAL } from '../src/count-table.js';
import type { ServedCell, ServedTable } from '../src/served-table.js';

/** Coefficients of unknowns. */
type Sum = Map<string, number>;

/** One table as the attacker sees it, and what its columns mean, which everybody knows. */
export interface Sight {
  readonly served: ServedTable;
  readonly dimensions: readonly Dimension[];
}

/** One kind of person: what they chose in each dimension. */
type Kind = readonly (readonly string[])[];

/**
 * A reader who solves for what is hidden. They think in kinds of people (every combination of answers over all dimensions
 * that they have seen of a group), write down what each shown number says about how many of each kind there are, and ask
 * HiGHS for the least and the most that each hidden number can be.
 */
export class Attacker {
  private readonly facts: { sum: Sum; is: number }[] = [];
  private hidden: { name: string; sum: Sum; isTotal: boolean }[] = [];

  constructor(private readonly highs: Highs) {}

  /** Reads tables of one group; `parts` are the disjoint parts that it consists of, thought of in kinds as fine as said. */
  read(
    group: string,
    sights: readonly Sight[],
    parts: readonly string[] = [group],
    dimensions: readonly Dimension[] = dimensionsOf(sights),
  ): void {
    for (const { served, dimensions: own } of sights) {
      const places = own.map(({ id }) => dimensions.findIndex((dimension) => dimension.id === id));
      for (const cell of served.cells) {
        const sum: Sum = new Map();
        for (const part of parts) {
          for (const kind of kindsOf(dimensions)) {
            const isIn = cell.at.every((entry, d) => isOf(entry, own[d] as Dimension, kind[places[d] as number] ?? []));
            if (isIn) sum.set(unknown(part, kind), 1);
          }
        }
        this.note(`${group} ${served.id} ${cell.at.join()}`, cell, sum);
      }
    }
  }

  /**
   * Knows exactly how many people came (or changed to) and went (or changed from) between two counts of one group. With
   * that they know how many people there are, whatever is shown: no gate can take that back.
   */
  follow(before: string, after: string, sights: readonly Sight[], came: number, went: number): void {
    const kinds = kindsOf(dimensionsOf(sights));
    const flow = (what: string, kind: Kind) => unknown(`${before}>${after} ${what}`, kind);
    for (const kind of kinds) {
      const sum: Sum = new Map([
        [unknown(after, kind), 1],
        [unknown(before, kind), -1],
        [flow('came', kind), -1],
        [flow('went', kind), 1],
      ]);
      this.facts.push({ sum, is: 0 });
    }
    this.facts.push({ sum: new Map(kinds.map((kind) => [flow('came', kind), 1])), is: came });
    this.facts.push({ sum: new Map(kinds.map((kind) => [flow('went', kind), 1])), is: went });
    this.hidden = this.hidden.filter(({ isTotal }) => !isTotal);
  }

  /** The hidden numbers that are pinned to an interval narrower than `threshold`; none, where the gate did its work. */
  pinned(threshold: number, as: 'fractions' | 'whole' = 'fractions'): string[] {
    if (this.hidden.length === 0) return [];
    const solution = this.highs.solve(this.model(threshold, as), { output_flag: false });
    if (solution.Status !== 'Optimal') throw new Error(`the attacker is confused: ${solution.Status}`);
    const value = (name: string) => solution.Columns[name]?.Primal ?? Number.NaN;
    return this.hidden.flatMap(({ name }, h) => {
      const width = value(`most${h}`) - value(`least${h}`);
      return width > threshold - 1e-6 ? [] : [`${name}: ${width}`];
    });
  }

  private note(name: string, cell: ServedCell, sum: Sum): void {
    if (cell.shown) this.facts.push({ sum, is: cell.count });
    else this.hidden.push({ name, sum, isTotal: cell.at.every((entry) => entry === TOTAL) });
  }

  /**
   * All bounds in one model: two copies of the unknowns for each hidden number, one as small and one as great as can be
   * (no more than the threshold apart: beyond that it does not matter how far).
   */
  private model(threshold: number, as: 'fractions' | 'whole'): string {
    const unknowns = [...new Set([...this.facts, ...this.hidden].flatMap(({ sum }) => [...sum.keys()]))];
    const short = new Map(unknowns.map((name, at) => [name, at]));
    const text = (sum: Sum, copy: string) =>
      [...sum].map(([name, by]) => `${by < 0 ? '-' : '+'} ${Math.abs(by)} x${copy}_${short.get(name)}`).join(' ');
    const copies = this.hidden.flatMap((_, h) => [`l${h}`, `m${h}`]);
    const facts = copies.flatMap((copy) => this.facts.map(({ sum, is }) => ` ${text(sum, copy)} = ${is}`));
    const bounds = this.hidden.flatMap(({ sum }, h) => [
      ` ${text(sum, `l${h}`)} - least${h} = 0`,
      ` ${text(sum, `m${h}`)} - most${h} = 0`,
      ` most${h} - least${h} <= ${threshold}`,
    ]);
    const whole = copies.flatMap((copy) => unknowns.map((_, at) => `x${copy}_${at}`));
    return [
      'Maximize',
      ` obj: ${this.hidden.map((_, h) => `+ most${h} - least${h}`).join(' ')}`,
      'Subject To',
      ...facts,
      ...bounds,
      ...(as === 'whole' ? ['General', ` ${whole.join(' ')}`] : []),
      'End',
    ].join('\n');
  }
}

const unknown = (group: string, kind: Kind) => `${group}|${JSON.stringify(kind)}`;

const isOf = (entry: string, { rollUps = [] }: Dimension, chosen: readonly string[]) =>
  entry === TOTAL || chosen.includes(entry) || rollUps.some(({ id, of }) => id === entry && of.some((c) => chosen.includes(c)));

function dimensionsOf(sights: readonly Sight[]): Dimension[] {
  return [...new Map(sights.flatMap(({ dimensions }) => dimensions).map((dimension) => [dimension.id, dimension])).values()];
}

function kindsOf(dimensions: readonly Dimension[]): Kind[] {
  return dimensions.reduce<Kind[]>(
    (kinds, dimension) => kinds.flatMap((kind) => choices(dimension).map((chosen) => [...kind, chosen])),
    [[]],
  );
}

/** What one person can choose: one category, or any of them together. */
function choices({ categories, multiple, exclusive = [] }: Dimension): string[][] {
  if (!multiple) return categories.map((category) => [category]);
  const some = categories.reduce<string[][]>((sets, category) => [...sets, ...sets.map((set) => [...set, category])], [[]]);
  return some.filter((set) => set.length > 0 && (set.length === 1 || !exclusive.some((one) => set.includes(one))));
}
