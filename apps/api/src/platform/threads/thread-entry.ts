/** What every thread of ours starts with: stands back behind the process, loads the one function it is for, and runs it. */
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadMessage, ThreadStart } from './in-thread.js';
import { carry } from './thread-failure.js';

type Work = (input: unknown, tell: (told: unknown) => void) => Promise<unknown>;

/** On Linux process 0 is the calling thread alone. Elsewhere it is the whole process, which must not stand back. */
function standBack(): void {
  if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_LOW);
}

async function run({ file, name, input }: ThreadStart): Promise<ThreadMessage> {
  try {
    standBack();
    const work = ((await import(file)) as Record<string, Work>)[name];
    if (!work) throw new Error(`${file} has no ${name}.`);
    return { kind: 'done', result: await work(input, (told) => send({ kind: 'told', told })) };
  } catch (error) {
    return { kind: 'failed', error: carry(error) };
  }
}

function send(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}

send(await run(workerData as ThreadStart));
