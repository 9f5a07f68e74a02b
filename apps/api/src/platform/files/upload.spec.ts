import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { readUpload, type Upload } from './upload.js';

const HEAD = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';

/** A request whose body the test sends by hand. */
function bodyOf(): { request: IncomingMessage; body: PassThrough } {
  const body = new PassThrough();
  const request = Object.assign(body, { headers: { 'content-type': 'multipart/form-data; boundary=b' } });
  return { request: request as unknown as IncomingMessage, body };
}

async function textOf({ bytes }: Upload): Promise<string> {
  let text = '';
  for await (const part of bytes) text += String(part);
  return text;
}

describe('reading an upload', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('takes the file as it arrives', async () => {
    const { request, body } = bodyOf();
    const read = readUpload(request, textOf);
    body.write(`${HEAD}a,b\n`);
    body.end('1,2\r\n--b--\r\n');
    await expect(read).resolves.toBe('a,b\n1,2');
  });

  it('gives up at once on a sender who was gone before anybody read', async () => {
    const { request, body } = bodyOf();
    body.destroy();
    await expect(readUpload(request, textOf)).rejects.toMatchObject({ code: 'FILE_INCOMPLETE' });
  });

  it('gives up on a sender from whom nothing comes any more, in the file or before it', async () => {
    for (const start of [`${HEAD}a,b\n`, '--b\r\n']) {
      const { request, body } = bodyOf();
      body.write(start);
      await expect(readUpload(request, textOf, 20)).rejects.toMatchObject({ code: 'FILE_INCOMPLETE' });
      expect(body.listenerCount('data')).toBe(0);
    }
  });

  it('is patient with one whom it has told to wait itself', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const { request, body } = bodyOf();
    body.write(`${HEAD}${'x'.repeat(200_000)}`);
    const read = readUpload(
      request,
      async (upload) => {
        // Three times as long as a sender may stay silent, with the buffers full.
        await jest.advanceTimersByTimeAsync(60);
        return (await textOf(upload)).length;
      },
      20,
    );
    body.end('\r\n--b--\r\n');
    await expect(read).resolves.toBe(200_000);
  });
});
