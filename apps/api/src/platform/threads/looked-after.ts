/** The work was taken back, or another worker has it: nothing may be written. */
export class TakenBackError extends Error {}

/** How often progress is told, and work that was taken back noticed. */
const LOOK_MS = 400;

/**
 * Long work, looked after: `tell` writes down how much is done in a transaction of its own, seen at once by whoever looks, and
 * answers whether the work is still wanted. If it is not, the work ends where it is, and a TakenBackError is thrown.
 */
export async function lookedAfter<Result>(
  tell: (done: number) => Promise<boolean>,
  claim: AbortSignal,
  work: (signal: AbortSignal, setDone: (done: number) => void) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  let done = 0;
  const look = async (): Promise<void> => {
    if (!(await tell(done))) stop.abort();
  };
  await look();
  const signal = AbortSignal.any([claim, stop.signal]);
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look).catch((error: unknown) => stop.abort(error));
  }, LOOK_MS);
  try {
    return await work(signal, (now) => (done = now));
  } catch (error) {
    if (stop.signal.aborted && isAbort(stop.signal.reason)) throw new TakenBackError();
    throw error;
  } finally {
    clearInterval(timer);
    await looking;
  }
}

const isAbort = (reason: unknown): boolean => reason instanceof DOMException && reason.name === 'AbortError';
