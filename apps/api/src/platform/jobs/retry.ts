/** What follows a failed try: another at a given time, or (null) none. */
export interface Retry {
  at: Date | null;
}

/**
 * The try after the failed number `attempt` (1-based). `delaysMs` holds the wait after each try; one more try than there are
 * waits, then none.
 */
export function retryAfter(attempt: number, delaysMs: readonly number[], now: Date): Retry {
  const delay = delaysMs[attempt - 1];
  return { at: delay === undefined ? null : new Date(now.getTime() + delay) };
}
