import type { Response } from 'express';

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
  const plain = file.name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  response.set({
    'Content-Type': file.type,
    'Content-Length': String(file.bytes.length),
    'Content-Disposition': `${place}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': cache,
  });
  response.end(file.bytes);
}
