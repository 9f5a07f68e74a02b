import type { IncomingMessage } from 'node:http';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import busboy, { type Busboy } from 'busboy';
import { LIMITS } from '@trellis/contracts';
import { AppError } from '../errors/app-error.js';
import { fileTooLarge } from './file-store.js';

export interface Upload {
  name: string;
  bytes: Readable;
}

/** Boundaries and part headers around the file itself. */
const MULTIPART_OVERHEAD = 16 * 1024;
/** A slow sender holds a place for uploads: nobody gets longer than this for a file of the usual largest size. */
const DEADLINE_MS = 120_000;
/** Nor longer than this without a byte. */
const STALL_MS = 15_000;

/** Refuses by Content-Length alone, before a byte of the body is read. */
export function refuseByLength(request: IncomingMessage, most: number = LIMITS.uploadBytes): void {
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > most + MULTIPART_OVERHEAD) throw fileTooLarge(most);
}

/**
 * Hands the part `file` of a multipart request to `store` while it arrives. When `store` fails or has enough, reading stops
 * there: the rest of the body is never read. FILE_MISSING without such a part, FILE_INCOMPLETE when the body breaks off or
 * no byte of it comes for `stallMs`.
 */
export async function readUpload<T>(
  request: IncomingMessage,
  store: (upload: Upload) => Promise<T>,
  stallMs = STALL_MS,
  most: number = LIMITS.uploadBytes,
): Promise<T> {
  // Whoever sent it may be gone before it is read: nothing would tell of that any more, and its place would be held for nobody.
  if (request.destroyed) throw incomplete();
  const parser = parserOf(request);
  const fail = (): void => void parser.destroy(incomplete());
  const deadline = setTimeout(fail, DEADLINE_MS * Math.max(1, most / LIMITS.uploadBytes));
  request.once('aborted', fail);
  const forgetStalls = onStall(request, stallMs, fail);
  try {
    return await store(await firstFile(request, parser));
  } catch (error) {
    // What the parser says about a body that broke off; anything else is a failure of its own.
    throw error === parser.errored ? incomplete() : error;
  } finally {
    clearTimeout(deadline);
    forgetStalls();
    request.off('aborted', fail);
    request.unpipe(parser);
    request.pause();
  }
}

/** Calls `stalled` when no byte came for so long although we would have taken one; returns what ends the watch. */
function onStall(request: IncomingMessage, ms: number, stalled: () => void): () => void {
  const timer = setTimeout(() => {
    // Held up by what stores it, and not by the sender.
    if (request.isPaused() || request.readableEnded) timer.refresh();
    else stalled();
  }, ms);
  const arrived = (): void => void timer.refresh();
  request.on('data', arrived);
  return () => {
    clearTimeout(timer);
    request.off('data', arrived);
  };
}

const missing = (): AppError => new AppError('FILE_MISSING', {}, 'file');
const incomplete = (): AppError => new AppError('FILE_INCOMPLETE', {}, 'file');

function parserOf(request: IncomingMessage): Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 10, fieldSize: 1000, parts: 11 },
    });
  } catch {
    throw missing();
  }
}

function firstFile(request: IncomingMessage, parser: Busboy): Promise<Upload> {
  return new Promise((resolve, reject) => {
    parser.on('file', (field, bytes, { filename }) => {
      // Whoever reads it meets the failure; without a listener a late one would end the process.
      bytes.on('error', () => undefined);
      if (field === 'file') resolve({ name: fileName(filename), bytes });
      else bytes.resume();
    });
    // It goes on after a part whose header it cannot read: such a part is no file. What ends it says so.
    // After the file was handed out these change nothing: a settled promise stays settled.
    parser.on('error', (error: Error) => reject(parser.errored ? error : missing()));
    parser.on('close', () => reject(missing()));
    request.pipe(parser);
  });
}

/** What people called it, without folders and control characters; only ever shown. */
function fileName(name: string | undefined): string {
  const plain = basename((name ?? '').replaceAll('\\', '/'))
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .normalize('NFC')
    .trim();
  return [...plain].slice(0, LIMITS.nameCharacters).join('') || 'file';
}
