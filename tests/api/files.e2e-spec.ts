import { request } from 'node:http';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LIMITS } from '@trellis/contracts';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openSchool, type OpenedSchool } from '../kit/people.js';

const MEGABYTE = 1024 * 1024;
const BOUNDARY = 'a-boundary-of-the-test';
const HEAD = Buffer.from(
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="big.csv"\r\nContent-Type: text/csv\r\n\r\n`,
);
const TAIL = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);

let app: TestApp;
let lakeside: OpenedSchool;
let browser: Browser;
let sockets: Socket[] = [];

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  lakeside = await openSchool(app);
  browser = lakeside.administrator;
  app.api.getHttpServer().on('connection', (socket: Socket) => sockets.push(socket));
}, 60_000);
afterAll(() => app.close());
beforeEach(() => {
  sockets = [];
});

interface Answer {
  status: number;
  body: { error?: { code: string; args: Record<string, unknown> } };
}

interface Sending {
  bytes: number;
  /** Says so in advance. */
  announced: boolean;
  headers?: Record<string, string>;
}

/** Sends a file of that many bytes as long as the server takes them. */
function send({ bytes, announced, headers = {} }: Sending): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': String(HEAD.length + bytes + TAIL.length) };
    const sending = request(`${app.url}/s/${lakeside.slug}/files`, {
      method: 'POST',
      agent: false,
      headers: {
        cookie: browser.cookie ?? '',
        'x-trellis': '1',
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        ...(announced ? length : {}),
        ...headers,
      },
    });
    let answered = false;
    sending.on('response', (response) => {
      answered = true;
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => {
        sending.destroy();
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Answer['body'] });
      });
    });
    sending.on('error', (error) => {
      if (!answered) reject(error);
    });
    const block = Buffer.alloc(256 * 1024, 'x');
    let left = bytes;
    const more = (): void => {
      while (left > 0 && !answered) {
        const part = block.subarray(0, Math.min(left, block.length));
        left -= part.length;
        if (!sending.write(part)) return void sending.once('drain', more);
      }
      if (left === 0) sending.end(TAIL);
    };
    sending.write(HEAD, more);
  });
}

/** Starts a file that does not end; once its first megabyte is stored, returns what breaks it off. */
async function startSlow(by: Browser): Promise<() => void> {
  const [before] = await app.sql<{ chunks: number }>('select count(*)::int as chunks from trellis.file_chunk');
  const sending = request(`${app.url}/s/${lakeside.slug}/files`, {
    method: 'POST',
    agent: false,
    headers: { cookie: by.cookie ?? '', 'x-trellis': '1', 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  });
  sending.on('error', () => undefined);
  sending.write(HEAD);
  sending.write(Buffer.alloc(MEGABYTE + 1, 'x'));
  await eventually('the upload to be under way', async () => {
    const [now] = await app.sql<{ chunks: number }>('select count(*)::int as chunks from trellis.file_chunk');
    return (now?.chunks ?? 0) >= (before?.chunks ?? 0) + 3;
  });
  return () => sending.destroy();
}

const received = (): number => sockets.reduce((sum, socket) => sum + socket.bytesRead, 0);
const stored = (): Promise<unknown[]> => app.sql('select 1 from trellis.file_chunk');

describe('a file over the limit', () => {
  it('of 200 MB that says its length is refused before it is read', async () => {
    const { status, body } = await send({ bytes: 200 * MEGABYTE, announced: true });
    expect({ status, code: body.error?.code, args: body.error?.args }).toEqual({
      status: 413,
      code: 'FILE_TOO_LARGE',
      args: { megabytes: 20 },
    });
    expect(received()).toBeLessThan(MEGABYTE);
    expect(await stored()).toEqual([]);
  });

  it('of 200 MB that does not is refused at the limit, and nothing of it is kept', async () => {
    const { status, body } = await send({ bytes: 200 * MEGABYTE, announced: false });
    expect({ status, code: body.error?.code }).toEqual({ status: 413, code: 'FILE_TOO_LARGE' });
    expect(received()).toBeLessThan(LIMITS.uploadBytes + 2 * MEGABYTE);
    expect(await stored()).toEqual([]);
    expect(await app.sql('select 1 from trellis.file')).toEqual([]);
  });

  it('is not read for someone who is not signed in', async () => {
    const { status, body } = await send({ bytes: 200 * MEGABYTE, announced: false, headers: { cookie: '' } });
    expect({ status, code: body.error?.code }).toEqual({ status: 403, code: 'UNAUTHENTICATED' });
    expect(received()).toBeLessThan(2 * MEGABYTE);
  });

  it('is taken when it is exactly as large as the limit', async () => {
    const { status, body } = await send({ bytes: LIMITS.uploadBytes, announced: true });
    expect(status).toBe(201);
    expect(body).toEqual({ id: expect.any(String), name: 'big.csv', size: LIMITS.uploadBytes });
    await app.sql('delete from trellis.file');
  });
});

describe('an upload', () => {
  it('is kept sealed: its bytes are nowhere in the database', async () => {
    const secret = 'Two-Spirit and proud of it';
    const { body } = await browser.upload('answers.csv', `Email,Identity\na@b.example,${secret}\n`);
    expect(body).toMatchObject({ name: 'answers.csv' });
    const [chunk] = await app.sql<{ bytes: Buffer }>('select bytes from trellis.file_chunk where file_id = $1', [
      body.id,
    ]);
    expect(chunk?.bytes.includes(secret)).toBe(false);
    expect(chunk?.bytes.includes('a@b.example')).toBe(false);
  });

  it('keeps a name without folders', async () => {
    const { body } = await browser.upload('C:\\fake\\path\\réponses 🌱.csv', 'a,b\n');
    expect(body.name).toBe('réponses 🌱.csv');
  });

  it('that breaks off leaves nothing', async () => {
    await app.sql('delete from trellis.file');
    const stop = await startSlow(browser);
    stop();
    await eventually('it to go', async () => (await app.sql('select 1 from trellis.file')).length === 0);
    expect(await stored()).toEqual([]);
  });

  it('that is slow takes no place of another person or school, no connection, and is no file yet', async () => {
    await app.sql('delete from trellis.file');
    const colleague = await invite(app, lakeside, 'COORDINATOR');
    const third = await invite(app, lakeside, 'COORDINATOR');
    const other = await openSchool(app);
    const busy = { status: 503, body: { error: { code: 'UNAVAILABLE' } } };
    const stops = [await startSlow(browser), await startSlow(browser)];
    expect(await browser.upload('x.csv', 'a,b\n')).toMatchObject(busy);
    expect(await colleague.upload('x.csv', 'a,b\n')).toMatchObject({ status: 201 });
    stops.push(await startSlow(colleague));
    expect(await third.upload('x.csv', 'a,b\n')).toMatchObject(busy);
    expect(await other.administrator.upload('x.csv', 'a,b\n')).toMatchObject({ status: 201 });
    // The worker's own short transactions come and go: only one that an upload holds would stay as long as the upload.
    await eventually('no transaction to be held', async () => {
      const held = await app.sql(
        `select 1 from pg_stat_activity where datname = current_database() and usename = 'trellis_app' and state like 'idle in transaction%'`,
      );
      return held.length === 0;
    });
    for (const stop of stops) stop();
    await eventually('the slow ones to go', async () => (await app.sql('select 1 from trellis.file')).length === 2);
    expect(await third.upload('x.csv', 'a,b\n')).toMatchObject({ status: 201 });
  });

  it.each([
    ['a body that is no form', { 'content-type': 'text/csv' }, 'FILE_MISSING'],
    ['a page of another site', { origin: 'https://elsewhere.example' }, 'REQUEST_REFUSED'],
    ['a form without our header', { 'x-trellis': '0' }, 'REQUEST_REFUSED'],
  ])('refuses %s', async (_, headers: Record<string, string>, code) => {
    const { body } = await send({ bytes: 10, announced: true, headers });
    expect(body.error?.code).toBe(code);
  });

  it('refuses a form without a file, and one cut short', async () => {
    const post = (text: string): Promise<Response> =>
      fetch(`${app.url}/s/${lakeside.slug}/files`, {
        method: 'POST',
        headers: {
          cookie: browser.cookie ?? '',
          'x-trellis': '1',
          'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        },
        body: text,
      });
    const codeOf = async (response: Response): Promise<string> =>
      ((await response.json()) as { error: { code: string } }).error.code;
    expect(
      await codeOf(
        await post(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="other"\r\n\r\nx\r\n--${BOUNDARY}--\r\n`),
      ),
    ).toBe('FILE_MISSING');
    expect(await codeOf(await post(`${HEAD.toString()}half a fi`))).toBe('FILE_INCOMPLETE');
  });

  it('to a school that one is no member of finds no school', async () => {
    const other = await openSchool(app);
    expect(await browser.upload('x.csv', 'a,b\n', other.slug)).toMatchObject({
      status: 404,
      body: { error: { code: 'NOT_FOUND' } },
    });
  });
});
