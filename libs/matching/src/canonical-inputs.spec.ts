import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalInputs } from './canonical-inputs.js';

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversedKeys(item)]),
  );
}

describe('canonicalInputs', () => {
  it('writes one text for one meaning', () => {
    const inputs = {
      b: [1, -0, 0.1, 1e21],
      a: { z: null, é: 'é\n', dropped: undefined },
      capacity: Int32Array.of(1, 2),
    };
    expect(canonicalInputs(inputs)).toBe('{"a":{"z":null,"é":"é\\n"},"b":[1,0,0.1,1e+21],"capacity":[1,2]}');
  });

  it('does not depend on the order of keys, and loses nothing', () => {
    // The key __proto__ would be set, not kept, by the reversing above.
    const values = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('__proto__'));
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalInputs(value);
        expect(canonicalInputs(reversedKeys(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it('keeps the order of arrays', () => {
    expect(canonicalInputs([1, 2])).not.toBe(canonicalInputs([2, 1]));
  });

  it('refuses what it would have to guess', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    const impossible = [
      NaN,
      Infinity,
      undefined,
      1n,
      () => 1,
      Symbol('s'),
      new Map(),
      new Date(0),
      [undefined],
      cycle,
      Float64Array.of(NaN),
    ];
    for (const value of impossible) expect(() => canonicalInputs(value)).toThrow('input_not_canonical');
  });
});
