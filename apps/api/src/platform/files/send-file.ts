import type { Response } from 'express';
import type { StoredFile } from './file-store.js';

/**
 * Sends bytes as a file to save, or to show in place where the type is one that cannot carry a script. Whatever it holds, the
 * browser runs nothing of it, and no cache keeps it unless `cache` says otherwise.
 */
export function sendFile(
  response: Response,
  file: { name: string; type: string; bytes: Buffer },
  place: 'attachment' | 'inline' = 'attachment',
  cache = 'private, no-store',
): void {
  setHead(response, { ...file, size: file.bytes.length }, place, cache);
  response.end(file.bytes);
}

/**
 * The same of a large one, to save: piece by piece, as fast as the reader takes them and never more than one in memory. One that turns out to be
 * damaged breaks off, so that the reader's browser says so.
 */
export async function sendPieces(
  response: Response,
  file: Pick<StoredFile, 'name' | 'size'> & { type: string },
  pieces: AsyncIterable<Buffer>,
): Promise<void> {
  setHead(response, file, 'attachment', 'private, no-store');
  try {
    for await (const piece of pieces) {
      if (response.destroyed) return;
      if (!response.write(piece)) await drained(response);
    }
    response.end();
  } catch (error) {
    response.destroy();
    throw error;
  }
}

/** Until the reader takes more, or has gone. */
function drained(response: Response): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}

function setHead(
  response: Response,
  file: { name: string; type: string; size: number },
  place: 'attachment' | 'inline',
  cache: string,
): void {
  const plain = file.name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  response.set({
    'Content-Type': file.type,
    'Content-Length': String(file.size),
    'Content-Disposition': `${place}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': cache,
  });
}
