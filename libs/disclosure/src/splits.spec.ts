import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Split, splitsTooFine } from './splits.js';

const split = (...people: string[]): Split => ({ terms: new Map(people.map((person) => [person, person])) });
const names = (prefix: string, length: number): string[] => Array.from({ length }, (_, at) => `${prefix}${at}`);
const [a, b, everyone] = [names('a', 4), names('b', 4), names('p', 30)];

describe('sums over people known by name', () => {
  it('are fine as long as each step is', () => {
    expect(splitsTooFine([], 5)).toBe(false);
    expect(splitsTooFine([split(...everyone)], 5)).toBe(false);
    expect(splitsTooFine([split(...everyone), split(...everyone.slice(5))], 5)).toBe(false);
  });

  it('are too fine when two differ in four', () => {
    expect(splitsTooFine([split(...everyone), split(...everyone.slice(4))], 5)).toBe(true);
  });

  it('are too fine when three of steps of five or more single one out', () => {
    // Twice the one person is the first and the second less the third; any two of them differ in five or eight.
    const three = [split('one', ...a), split('one', ...b), split(...a, ...b)];
    for (const two of [three.slice(0, 2), three.slice(1), [three[0] as Split, three[2] as Split]]) {
      expect(splitsTooFine(two, 5)).toBe(false);
    }
    expect(splitsTooFine(three, 5)).toBe(true);
  });

  it('count a person once, with however many partners, and tell partners apart', () => {
    const paired = (partner: (at: number) => number): Split => ({
      terms: new Map(everyone.map((person, at) => [`${person} ${partner(at)}`, person])),
    });
    expect(splitsTooFine([paired((at) => at), paired((at) => (at < 4 ? at + 1 : at))], 5)).toBe(true);
    expect(splitsTooFine([paired((at) => at), paired((at) => (at < 5 ? at + 1 : at))], 5)).toBe(false);
  });

  it('are too fine when there are too many to look through', () => {
    const many = Array.from({ length: 14 }, (_, row) =>
      split(...names('x', 60).filter((_n, at) => ((at * 40_503) >> row) & 1)),
    );
    expect(splitsTooFine(many, 5)).toBe(true);
  });

  it('agree with trying small factors on small cases', () => {
    const factors = [-3, -2, -1, 0, 1, 2, 3];
    const sums = fc.array(fc.subarray(names('q', 7), { minLength: 1 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(sums, (chosen) => {
        const rows = chosen.map((people) => names('q', 7).map((name) => (people.includes(name) ? 1 : 0)));
        let fewest = Infinity;
        const walk = (row: number, sum: number[]): void => {
          if (row < rows.length) {
            for (const by of factors)
              walk(
                row + 1,
                sum.map((value, at) => value + by * (rows[row]?.[at] ?? 0)),
              );
            return;
          }
          const people = sum.filter((value) => value !== 0).length;
          if (people > 0) fewest = Math.min(fewest, people);
        };
        walk(
          0,
          names('q', 7).map(() => 0),
        );
        expect(
          splitsTooFine(
            chosen.map((people) => split(...people)),
            3,
          ),
        ).toBe(fewest < 3);
      }),
      { seed: 21, numRuns: 150 },
    );
  });
});
