import { setTimeout as wait } from 'node:timers/promises';

/** Long, since nobody waits for it where all goes well: on a machine that does five things at once a mail may take half a minute. */
const DEADLINE_MS = 60_000;

/**
 * Waits until something is there, asking again and again up to a deadline; then fails saying what was awaited. For effects of
 * other processes, which cannot be awaited otherwise.
 */
export async function eventually<T>(
  what: string,
  ask: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  deadlineMs = DEADLINE_MS,
): Promise<T> {
  const end = Date.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${deadlineMs} ms in vain for ${what}.`);
    await wait(25);
  }
}
