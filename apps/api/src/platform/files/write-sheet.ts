import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** A cell as it is written: text as text, number as number, null as nothing. */
export type SheetCell = string | number | null;

/** Lines handed to the thread at one go. */
const CHUNK = 500;

/**
 * What the thread runs: it collects the lines, then writes the file. As text, because a thread is started from a file of plain
 * JavaScript, and there is none beside this one where it runs from its source.
 */
const THREAD = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { default: write } = require(workerData.writer);
  const lines = [];
  parentPort.on('message', async (chunk) => {
    if (chunk) return lines.push(...chunk);
    const bytes = await write(lines, { stickyRowsCount: 1 }).toBuffer();
    const whole = new Uint8Array(bytes);
    parentPort.postMessage(whole, [whole.buffer]);
    parentPort.close();
  });`;

/**
 * Lines as an XLSX file, the first one as its head. Written in a thread of its own: ten thousand lines take a second, in which
 * nobody else would have their turn.
 */
export async function writeSheet(lines: readonly (readonly SheetCell[])[]): Promise<Buffer> {
  const writer = createRequire(import.meta.url).resolve('write-excel-file/node');
  const thread = new Worker(THREAD, { eval: true, workerData: { writer } });
  try {
    const written = once(thread, 'message') as Promise<[Uint8Array]>;
    for (let at = 0; at < lines.length; at += CHUNK) {
      thread.postMessage(lines.slice(at, at + CHUNK));
      await setImmediate();
    }
    thread.postMessage(null);
    const [bytes] = await written;
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } finally {
    await thread.terminate();
  }
}
