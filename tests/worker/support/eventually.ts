import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 25;

/** Asks again until `check` no longer throws, and gives its answer; after the deadline its last failure is the test's. */
export async function eventually<T>(check: () => Promise<T> | T, deadlineMs = 60_000): Promise<T> {
  const end = Date.now() + deadlineMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
    await wait(POLL_MS);
  }
}
