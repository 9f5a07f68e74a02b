import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work at a time; a request meanwhile waits about as long for each of its own steps. */
const AT_A_TIME = 10;

/**
 * Runs long work that comes in steps and lets everything else on the event loop (other requests, the renewal of a job's
 * claim) take its turn in between. What the work comes to is the same; the context and the transaction stay the caller's.
 */
export async function inSteps<Result>(steps: Iterator<unknown, Result, undefined>): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < AT_A_TIME) continue;
    await setImmediate();
    since = performance.now();
  }
}

/** `items.map(change)` in steps. */
export function mapInSteps<Item, Result>(
  items: readonly Item[],
  change: (item: Item, index: number) => Result,
): Promise<Result[]> {
  return inSteps(mapSteps(items, change));
}

function* mapSteps<Item, Result>(
  items: readonly Item[],
  change: (item: Item, index: number) => Result,
): Generator<void, Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    results.push(change(item, index));
    yield;
  }
  return results;
}
