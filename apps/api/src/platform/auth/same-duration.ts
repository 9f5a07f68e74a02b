/**
 * Answers no earlier than `milliseconds` after the start, whether the work succeeded or failed: timing must not tell who has
 * an account. The floor lies above what the work usually takes.
 */
export async function sameDuration<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const floor = new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const [outcome] = await Promise.allSettled([work(), floor]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
