import { Worker } from 'node:worker_threads';
import { type CarriedError, revive } from './thread-failure.js';

/** A pure function for long work: everything it needs is in its input, and what it tells and returns can be cloned. */
export interface ThreadWork<Input, Told, Result> {
  /** Where the file that exports it is, and under which name. */
  readonly file: URL;
  readonly name: string;
  /** The function itself. */
  readonly run: (input: Input, tell: (told: Told) => void) => Promise<Result>;
}

export interface ThreadOptions<Told> {
  /** Ends the thread at once, whatever it is doing. */
  readonly signal: AbortSignal;
  readonly onTold: (told: Told) => void;
  /** Parts of the input that the thread takes over: here they are empty from then on. */
  readonly transfer?: readonly ArrayBuffer[];
}

/** What a thread is started with. */
export interface ThreadStart {
  file: string;
  name: string;
  input: unknown;
}

/** What comes back from it. */
export type ThreadMessage =
  { kind: 'told'; told: unknown } | { kind: 'done'; result: unknown } | { kind: 'failed'; error: CarriedError };

const ENTRY = new URL('./thread-entry.js', import.meta.url);
/**
 * The flags of the process keep what is young small (tools/lib/memory-flags.mjs). A thread that makes and drops much in a few
 * seconds would spend a third of them on collecting.
 */
const ROOM = { maxYoungGenerationSizeMb: 48 };
/** Sources that run as they are (the tests of this process do) have no file that a thread could load. */
const IS_BUILT = import.meta.url.endsWith('.js');

/** Whether `inThread` has another thread, for work that would load more files by itself there. */
export const hasThreads = (): boolean => IS_BUILT;

/**
 * Runs long computing in a thread of its own, of lower priority (on Linux; elsewhere a thread has no priority of its own),
 * so that the event loop of this process stays free. Its errors are thrown here: an AppError as it was, any other as a
 * ThreadFailure. Aborted, it is ended where it is and the signal's reason is thrown.
 */
export async function inThread<Input, Told, Result>(
  work: ThreadWork<Input, Told, Result>,
  input: Input,
  options: ThreadOptions<Told>,
): Promise<Result> {
  options.signal.throwIfAborted();
  if (IS_BUILT) return (await runThread(work, input, options as ThreadOptions<unknown>)) as Result;
  return work.run(input, (told) => {
    options.signal.throwIfAborted();
    options.onTold(told);
  });
}

async function runThread(
  { file, name }: Pick<ThreadWork<never, never, unknown>, 'file' | 'name'>,
  input: unknown,
  { signal, onTold, transfer = [] }: ThreadOptions<unknown>,
): Promise<unknown> {
  const start: ThreadStart = { file: file.href, name, input };
  const options = { workerData: start, execArgv: [], resourceLimits: ROOM, transferList: [...transfer] };
  const thread = new Worker(ENTRY, options);
  const end = (): void => void thread.terminate();
  signal.addEventListener('abort', end, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      thread.on('message', (message: ThreadMessage) => {
        if (message.kind === 'told') attempt(() => onTold(message.told), reject);
        else if (message.kind === 'done') resolve(message.result);
        else reject(revive(message.error));
      });
      thread.on('error', reject);
      thread.on('exit', (code) => reject(signal.aborted ? signal.reason : new Error(`A thread ended with ${code}.`)));
    });
  } finally {
    signal.removeEventListener('abort', end);
    await thread.terminate();
  }
}

/** A listener that throws would end the process. */
function attempt(step: () => void, reject: (error: unknown) => void): void {
  try {
    step();
  } catch (error) {
    reject(error);
  }
}
