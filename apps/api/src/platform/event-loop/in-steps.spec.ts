import { describe, expect, it } from '@jest/globals';
import { inSteps, mapInSteps } from './in-steps.js';

/** Work of about `steps` milliseconds; `seen` hears of each step. */
function* busy(steps: number, seen: (step: number) => void): Generator<number, string> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + 1;
    while (performance.now() < end);
    seen(step);
    yield step;
  }
  return 'done';
}

describe('long work', () => {
  it('lets others take their turn long before it is done', async () => {
    const order: string[] = [];
    let last = 0;
    const work = inSteps(busy(100, (step) => (last = step))).then((result) => order.push(result));
    setImmediate(() => order.push(last < 99 ? 'another in between' : 'another too late'));
    await work;
    expect(order).toEqual(['another in between', 'done']);
  });

  it('runs two at once in turn', async () => {
    const seen: string[] = [];
    await Promise.all(['a', 'b'].map((name) => inSteps(busy(60, () => void seen.push(name)))));
    expect(seen.indexOf('b')).toBeLessThan(seen.lastIndexOf('a'));
  });

  it('fails as the work fails', async () => {
    const refuse = (item: number): number => {
      if (item === 2) throw new RangeError('two');
      return item * 10;
    };
    await expect(mapInSteps([1, 2], refuse)).rejects.toThrow(RangeError);
    await expect(mapInSteps([1, 3], refuse)).resolves.toEqual([10, 30]);
  });
});
