/** What goes with an event: for whom it is there, when, and that nothing of it is ever a page. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AddEventFileDocument,
  AddEventLinkDocument,
  AnswerEventDocument,
  CancelEventDocument,
  ChangeEventMaterialDocument,
  EventMaterialsDocument,
  MyEventMaterialsDocument,
  RemoveEventDocument,
  RemoveEventMaterialDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { openSchool } from '../kit/people.js';
import { ask, refusal } from './enrolled-people.js';
import { type OpenEvents, openEvents } from './open-events.js';

const NOW = Date.parse('2026-10-01T15:00:00Z');
const AFTER = Date.parse('2026-10-03T15:00:00Z');
const PDF = Buffer.from('%PDF-1.7\nslides');

let app: TestApp;
let pair: OpenEvents;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await app.moveClock(NOW - Date.now());
  pair = await openEvents(app);
}, 120_000);
afterAll(() => app.close());

const upload = (eventId: string, name: string, bytes: Uint8Array | string, by = pair.coordinator) =>
  by.upload(name, bytes, pair.school.slug, `/events/${eventId}`);
const words = { title: { en: 'Slides', fr: 'Diapositives' }, moment: 'BEFORE', reach: 'INVITED' } as const;
const addFile = async (eventId: string, more: object = {}) => {
  const { body } = await upload(eventId, 'slides.pdf', PDF);
  const input = { ...words, eventId, fileId: String(body['id']), ...more };
  return (await ask(pair.coordinator, AddEventFileDocument, { input })).addEventFile;
};
const addLink = async (eventId: string, more: object = {}) => {
  const input = { ...words, eventId, recording: false, url: 'https://slides.example/1', ...more };
  return (await ask(pair.coordinator, AddEventLinkDocument, { input })).addEventLink;
};
const mine = async (browser: Browser, id: string) =>
  (await ask(browser, MyEventMaterialsDocument, { id })).myEventMaterials;
const get = (path: string, by: Browser | null) =>
  fetch(`${app.url}${path}`, { headers: by?.cookie ? { cookie: by.cookie } : {} });
const files = async (): Promise<number> => (await app.sql('select 1 from trellis.file_chunk')).length;

describe('what goes with an event', () => {
  it('is there for those whom it is for, before and after, and for those who come', async () => {
    const id = await pair.published({ starts: '2026-10-02T17:30', ends: '2026-10-02T18:30' });
    await addFile(id);
    await addLink(id, { moment: 'AFTER', title: {} });
    const all = await addLink(id, { recording: true, reach: 'COMING', url: 'https://video.example/r' });
    expect(all).toMatchObject([
      { kind: 'FILE', file: { name: 'slides.pdf', size: PDF.length }, moment: 'BEFORE' },
      { kind: 'LINK', moment: 'AFTER' },
      { kind: 'RECORDING', moment: 'AFTER', reach: 'COMING' },
    ]);
    expect((await mine(pair.asMentee, id)).map(({ kind }) => kind)).toEqual(['FILE']);
    await ask(pair.asMentor, AnswerEventDocument, { input: { eventId: id, coming: true } });
    try {
      await app.moveClock(AFTER - Date.now());
      expect((await mine(pair.asMentee, id)).map(({ kind }) => kind)).toEqual(['FILE', 'LINK']);
      expect((await mine(pair.asMentor, id)).map(({ kind }) => kind)).toEqual(['FILE', 'LINK', 'RECORDING']);
    } finally {
      await app.moveClock(NOW - Date.now());
    }
    await ask(pair.coordinator, CancelEventDocument, { input: { id } });
    expect(await mine(pair.asMentee, id)).toEqual([]);
  });

  it('is saved and never shown, by those alone for whom it is there', async () => {
    const id = await pair.published({ audience: [{ cohortId: pair.cohortId, role: 'MENTEE', required: false }] });
    const [before] = await addFile(id);
    const path = before?.file?.path ?? '';
    const saved = await get(path, pair.asMentee);
    expect(Buffer.from(await saved.arrayBuffer())).toEqual(PDF);
    expect(Object.fromEntries(saved.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="slides.pdf"/) as unknown as string,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    const { administrator } = await openSchool(app);
    expect((await get(path, pair.asMentor)).status).toBe(404);
    expect((await get(path, administrator)).status).toBe(404);
    expect((await get(path, null)).status).toBe(403);
    expect((await get(path, pair.coordinator)).status).toBe(200);
    expect(await refusal(pair.asMentor, MyEventMaterialsDocument, { id })).toBe('NOT_FOUND');
    expect(await refusal(administrator, EventMaterialsDocument, { id })).toBe('NOT_FOUND');
    const [changed] = (
      await ask(pair.coordinator, ChangeEventMaterialDocument, {
        input: { ...words, id: before?.id ?? '', moment: 'AFTER' },
      })
    ).changeEventMaterial;
    expect(changed).toMatchObject({ moment: 'AFTER' });
    expect((await get(path, pair.asMentee)).status).toBe(404);
  });

  it('refuses a page that calls itself slides, and whatever runs', async () => {
    const { id } = await pair.save();
    const page = '<!doctype html><script>alert(1)</script>';
    expect((await upload(id, 'slides.html', page)).body).toMatchObject({ error: { code: 'DOCUMENT_TYPE' } });
    expect((await upload(id, 'slides.svg', '<svg/>')).body).toMatchObject({ error: { code: 'DOCUMENT_TYPE' } });
    const { body } = await upload(id, 'slides.pdf', page);
    const input = { ...words, eventId: id, fileId: String(body['id']) };
    expect(await refusal(pair.coordinator, AddEventFileDocument, { input })).toBe('DOCUMENT_TYPE');
    const link = { ...words, eventId: id, recording: false };
    for (const url of ['http://a.example', 'javascript:alert(1)', 'data:text/html,x', 'https://a:b@c.example'])
      expect([url, await refusal(pair.coordinator, AddEventLinkDocument, { input: { ...link, url } })]).toEqual([
        url,
        url.includes('@') ? 'LINK_UNFIT' : 'INPUT_INVALID',
      ]);
  });

  it('takes files of those who look after the event alone, each once', async () => {
    const { id } = await pair.save();
    expect(await upload(id, 'slides.pdf', PDF, pair.asMentor)).toMatchObject({ status: 403 });
    const { body } = await upload(id, 'slides.pdf', PDF);
    const input = { ...words, eventId: id, fileId: String(body['id']) };
    expect(await refusal(pair.school.administrator, AddEventFileDocument, { input })).toBe('NOT_FOUND');
    await ask(pair.coordinator, AddEventFileDocument, { input });
    expect(await refusal(pair.coordinator, AddEventFileDocument, { input })).toBe('NOT_FOUND');
  });

  it('leaves no file behind when it, or its draft, is taken out', async () => {
    const before = await files();
    const { id } = await pair.save();
    const [one] = await addFile(id);
    await addFile(id);
    const { removeEventMaterial } = await ask(pair.coordinator, RemoveEventMaterialDocument, { id: one?.id ?? '' });
    expect(removeEventMaterial).toHaveLength(1);
    await ask(pair.coordinator, RemoveEventDocument, { id });
    expect(await files()).toBe(before);
    const [told] = await app.sql<{ count: number }>(
      `select count(*)::int as count from trellis.audit_entry where subject_id = $1 and action in ('event.add_material', 'event.remove_material')`,
      [id],
    );
    expect(told?.count).toBe(3);
  });
});

describe('a large file', () => {
  const BOUNDARY = 'a-boundary-of-the-test';
  const head = Buffer.from(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="film.pdf"\r\n\r\n%PDF-`,
  );
  const tail = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);

  /** Sends as long as the service takes it; tells the answer, and how much it took. */
  function send(eventId: string, bytes: number, announced: number | null): Promise<{ body: string; sent: number }> {
    return new Promise((resolve, reject) => {
      let sent = 0;
      let answered = false;
      const sending = request(`${app.url}/s/${pair.school.slug}/files/events/${eventId}`, {
        method: 'POST',
        agent: false,
        headers: {
          ...{ cookie: pair.coordinator.cookie ?? '', 'x-trellis': '1' },
          'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
          ...(announced === null ? {} : { 'content-length': String(announced) }),
        },
      });
      sending.on('response', (response) => {
        answered = true;
        let body = '';
        response.on('data', (part: Buffer) => (body += part.toString()));
        response.on('end', () => {
          sending.destroy();
          resolve({ body, sent });
        });
      });
      sending.on('error', (error) => {
        if (!answered) reject(error);
      });
      const block = Buffer.alloc(256 * 1024, 'x');
      const more = (): void => {
        while (sent < bytes && !answered) {
          const part = block.subarray(0, Math.min(bytes - sent, block.length));
          sent += part.length;
          if (!sending.write(part)) return void sending.once('drain', more);
        }
        if (sent >= bytes && !answered) sending.end(tail);
      };
      sending.write(head, more);
    });
  }

  it('of fifty megabytes arrives, and comes back whole', async () => {
    const { id } = await pair.save();
    const size = LIMITS.materialBytes - 5;
    const { body } = await send(id, size, null);
    const input = { ...words, eventId: id, fileId: (JSON.parse(body) as { id: string }).id };
    const [added] = (await ask(pair.coordinator, AddEventFileDocument, { input })).addEventFile;
    expect(added?.file?.size).toBe(LIMITS.materialBytes);
    const answer = await get(added?.file?.path ?? '', pair.coordinator);
    expect((await answer.arrayBuffer()).byteLength).toBe(LIMITS.materialBytes);
    await ask(pair.coordinator, RemoveEventDocument, { id });
  }, 60_000);

  it('of two gigabytes is refused at once where it says so, and after fifty megabytes where it does not; nothing stays', async () => {
    const { id } = await pair.save();
    const before = await files();
    const all = 2 * 1024 ** 3;
    const announced = await send(id, all, head.length + all + tail.length);
    expect(announced.body).toContain('FILE_TOO_LARGE');
    expect(announced.sent).toBeLessThan(8 * 1024 ** 2);
    const silent = await send(id, all, null);
    expect(silent.body).toContain('FILE_TOO_LARGE');
    expect(silent.sent).toBeLessThan(LIMITS.materialBytes + 16 * 1024 ** 2);
    expect(await files()).toBe(before);
    // One that says less than it sends is cut off where it said it ends.
    const lying = await send(id, 1024 * 1024, head.length + 1000).catch((error: Error) => ({ body: error.message }));
    expect(lying.body).not.toContain('"size":');
    expect(await files()).toBe(before);
  }, 60_000);
});
