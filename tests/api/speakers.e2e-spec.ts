/** Who speaks at events: pages, asking by mail without an account, and that others see only those who said yes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnswerSpeakerInvitationDocument,
  AskSpeakerDocument,
  CancelEventDocument,
  EventSpeakersDocument,
  MyEventSpeakersDocument,
  NoteSpeakerAnswerDocument,
  OpenSeriesPageDocument,
  PublicSeriesDocument,
  RemoveEventDocument,
  RemoveSpeakerDocument,
  SaveEventDocument,
  type SaveEventInput,
  SaveEventSeriesDocument,
  SaveSpeakerDocument,
  type SaveSpeakerInput,
  SetEventSpeakersDocument,
  SetSpeakerPhotoDocument,
  SpeakerInvitationDocument,
  SpeakerPageDocument,
  SpeakersDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { tokenIn } from '../kit/mailbox.js';
import { openSchool, unique } from '../kit/people.js';
import { ask, refusal } from './enrolled-people.js';
import { bothRead, fileIn, mailsHad } from './invitations.js';
import { type OpenEvents, openEvents } from './open-events.js';

const NOW = Date.parse('2026-10-01T15:00:00Z');
/** A PNG of 8 by 6 pixels, with a text beside it that says where it was taken. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAYAAAD+Bd/7AAAAP0lEQVR4AYyMywkAIAxDQydwAkfxLK7gop6dyA0USisepB94DQkhlHvbFgS5WRcUiVhugd3nxQtlJCjvkLtwAAAA///91DfXAAAABklEQVQDABQcFx0aoBn9AAAAAElFTkSuQmCC';
const PNG = (() => {
  const whole = Buffer.from(PICTURE, 'base64');
  const text = Buffer.from('tEXtPlace\0Fenwick');
  const chunk = Buffer.concat([Buffer.alloc(4), text, Buffer.alloc(4)]);
  chunk.writeUInt32BE(text.length - 4);
  return Buffer.concat([whole.subarray(0, 33), chunk, whole.subarray(33)]);
})();

let app: TestApp;
let pair: OpenEvents;
let eventId: string;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await app.moveClock(NOW - Date.now());
  pair = await openEvents(app);
  eventId = await pair.published();
}, 120_000);
afterAll(() => app.close());

const inputOf = (more: Partial<SaveSpeakerInput> = {}): SaveSpeakerInput => ({
  ...{ programId: pair.programId, name: 'Dr. Ngozi Obi', locale: 'FR', email: `${unique('ngozi')}@clinic.example` },
  ...{ role: { en: 'Surgeon', fr: 'Chirurgienne' }, body: { en: 'Operates at night.' } },
  ...more,
});
const save = async (more: Partial<SaveSpeakerInput> = {}) =>
  (await ask(pair.coordinator, SaveSpeakerDocument, { input: inputOf(more) })).saveSpeaker;
const place = async (speakerIds: string[], id = eventId) =>
  (await ask(pair.coordinator, SetEventSpeakersDocument, { input: { eventId: id, speakerIds } })).setEventSpeakers;
const seen = async (id = eventId) => (await ask(pair.asMentee, MyEventSpeakersDocument, { id })).myEventSpeakers;

describe('a speaker', () => {
  it('is written by those who look after events, who keep the address to themselves', async () => {
    const speaker = await save();
    expect(speaker).toMatchObject({ email: speaker.email, reachable: true, mayEdit: true, events: 0 });
    expect(await refusal(pair.asMentor, SpeakersDocument, {})).toBe('FORBIDDEN');
    expect(await refusal(pair.asMentor, SaveSpeakerDocument, { input: inputOf() })).toBe('FORBIDDEN');
    const { administrator } = await openSchool(app);
    expect((await ask(administrator, SpeakersDocument, {})).speakers).toEqual([]);
    const foreign = inputOf({ id: speaker.id, revision: 1 });
    expect(await refusal(administrator, SaveSpeakerDocument, { input: foreign })).toBe('NOT_FOUND');
    const stale = inputOf({ id: speaker.id, revision: 7 });
    expect(await refusal(pair.coordinator, SaveSpeakerDocument, { input: stale })).toBe('EDIT_CONFLICT');
    for (const more of [{ name: ' ' }, { name: 'A\u202eB' }, { email: 'nobody' }])
      expect(await refusal(pair.coordinator, SaveSpeakerDocument, { input: inputOf(more) })).toBe('INPUT_INVALID');
    const changed = await save({ id: speaker.id, revision: speaker.revision, email: null });
    expect(changed).toMatchObject({ email: null, reachable: false });
    expect(await app.sql('select 1 from trellis.mail_guest where email = $1', [speaker.email])).toEqual([]);
  });

  it('has a picture that says nothing but what is to be seen', async () => {
    const { id } = await save();
    const { body } = await pair.coordinator.upload('me.png', PNG);
    const input = { id, fileId: String(body['id']) };
    const { setSpeakerPhoto } = await ask(pair.coordinator, SetSpeakerPhotoDocument, { input });
    const get = (cookie: string | null) =>
      fetch(`${app.url}${setSpeakerPhoto.photoPath}`, { headers: cookie ? { cookie } : {} });
    const shown = await get(pair.coordinator.cookie);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      ...{ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' },
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const bytes = Buffer.from(await shown.arrayBuffer());
    expect(bytes.includes('Fenwick')).toBe(false);
    expect((await get(pair.asMentee.cookie)).status).toBe(404);
    const page = String((await pair.coordinator.upload('me.png', '<script>')).body['id']);
    expect(await refusal(pair.coordinator, SetSpeakerPhotoDocument, { input: { id, fileId: page } })).toBe(
      'PHOTO_TYPE',
    );
  });
});

describe('speaking', () => {
  it('is asked by a mail whose link changes nothing until a button is pressed, and told to who asked', async () => {
    const [one, two] = [await save(), await save({ name: 'Ada Roy', email: null })];
    expect((await place([two.id, one.id])).map(({ speaker, state }) => [speaker.name, state])).toEqual([
      ['Ada Roy', 'LISTED'],
      ['Dr. Ngozi Obi', 'LISTED'],
    ]);
    expect(await seen()).toEqual([]);
    expect(await refusal(pair.asMentee, SpeakerPageDocument, { id: one.id })).toBe('NOT_FOUND');
    expect(await refusal(pair.coordinator, AskSpeakerDocument, { input: { eventId, speakerId: two.id } })).toBe(
      'SPEAKER_UNREACHED',
    );
    await ask(pair.coordinator, AskSpeakerDocument, { input: { eventId, speakerId: one.id } });
    const mail = await app.mailbox.next(one.email ?? '', 1);
    expect(mail.text).toContain('mardi 27 octobre 2026');
    expect(mail.subject).not.toContain('foi');
    const token = tokenIn(mail);
    const anyone = app.browser().in(pair.school.slug);
    const { speakerInvitation } = await ask(anyone, SpeakerInvitationDocument, { token });
    expect(speakerInvitation).toMatchObject({ state: 'ASKED', open: true, event: { id: eventId } });
    expect(await seen()).toEqual([]);
    const yes = (await ask(anyone, AnswerSpeakerInvitationDocument, { token, speaks: true })).answerSpeakerInvitation;
    expect(yes.state).toBe('CONFIRMED');
    expect(await seen()).toMatchObject([{ id: one.id, name: 'Dr. Ngozi Obi', role: { fr: 'Chirurgienne' } }]);
    const { speakerPage } = await ask(pair.asMentee, SpeakerPageDocument, { id: one.id });
    expect(speakerPage.events).toMatchObject([{ id: eventId }]);
    const rows = await app.sql<{ kind: string }>(
      `select kind from trellis.outbox where kind = 'speaker_answered' and subject ->> 'speakerId' = $1`,
      [one.id],
    );
    expect(rows).toHaveLength(1);
    await ask(anyone, AnswerSpeakerInvitationDocument, { token, speaks: false });
    expect(await seen()).toEqual([]);
  });

  it('is answered by the last link alone, made for this school', async () => {
    const speaker = await save();
    const id = await pair.published();
    await place([speaker.id], id);
    const input = { eventId: id, speakerId: speaker.id };
    await ask(pair.coordinator, AskSpeakerDocument, { input });
    const first = tokenIn(await app.mailbox.next(speaker.email ?? '', 1));
    await ask(pair.coordinator, AskSpeakerDocument, { input });
    const second = tokenIn(await app.mailbox.next(speaker.email ?? '', 2));
    const anyone = app.browser().in(pair.school.slug);
    const elsewhere = app.browser().in((await openSchool(app)).slug);
    for (const [browser, token] of [
      [anyone, first],
      [anyone, `${second.slice(0, -2)}AA`],
      [anyone, ''],
      [elsewhere, second],
    ] as const)
      expect(await refusal(browser, SpeakerInvitationDocument, { token })).toBe('NOT_FOUND');
    await place([], id);
    expect(await refusal(anyone, AnswerSpeakerInvitationDocument, { token: second, speaks: true })).toBe('NOT_FOUND');
  });

  it('can be noted by hand, and said so; who is removed leaves every event', async () => {
    const speaker = await save();
    const id = await pair.published();
    await place([speaker.id], id);
    const input = { eventId: id, speakerId: speaker.id, state: 'CONFIRMED' as const };
    const { noteSpeakerAnswer } = await ask(pair.coordinator, NoteSpeakerAnswerDocument, { input });
    expect(noteSpeakerAnswer).toMatchObject([{ state: 'CONFIRMED', bySelf: false }]);
    expect(await refusal(pair.asMentor, NoteSpeakerAnswerDocument, { input })).toBe('FORBIDDEN');
    expect(await seen(id)).toHaveLength(1);
    await ask(pair.coordinator, RemoveSpeakerDocument, { id: speaker.id });
    expect(await seen(id)).toEqual([]);
    expect((await ask(pair.coordinator, EventSpeakersDocument, { id })).eventSpeakers).toEqual([]);
    expect(await app.sql('select 1 from trellis.mail_guest where email = $1', [speaker.email])).toEqual([]);
  });

  it('vanishes with name and picture from the page of a series when they are removed', async () => {
    const input = { programId: pair.programId, title: { en: 'Winter', fr: 'Hiver' }, body: {} };
    const seriesId = (await ask(pair.coordinator, SaveEventSeriesDocument, { input })).saveEventSeries.id;
    const id = await pair.published({ seriesId });
    const speaker = await save({ name: 'Dr. Wren Sol' });
    const fileId = String((await pair.coordinator.upload('me.png', PNG)).body['id']);
    const { setSpeakerPhoto } = await ask(pair.coordinator, SetSpeakerPhotoDocument, {
      input: { id: speaker.id, fileId },
    });
    const photo = async () =>
      (await fetch(`${app.url}${setSpeakerPhoto.photoPath}`, { headers: { cookie: pair.coordinator.cookie ?? '' } }))
        .status;
    await place([speaker.id], id);
    await ask(pair.coordinator, AskSpeakerDocument, { input: { eventId: id, speakerId: speaker.id } });
    const token = tokenIn(await app.mailbox.next(speaker.email ?? '', 1));
    const anyone = app.browser().in(pair.school.slug);
    await ask(anyone, AnswerSpeakerInvitationDocument, { token, speaks: true });
    const slug = unique('winter');
    await ask(pair.coordinator, OpenSeriesPageDocument, {
      input: { seriesId, slug, placesShown: true, indexed: true },
    });
    const page = async () => JSON.stringify((await ask(anyone, PublicSeriesDocument, { slug })).publicSeries);
    expect([(await page()).includes('Dr. Wren Sol'), await photo()]).toEqual([true, 200]);
    await ask(pair.coordinator, RemoveSpeakerDocument, { id: speaker.id });
    expect(await page()).not.toMatch(/Wren Sol|Surgeon/);
    expect(await photo()).toBe(404);
  });
});

describe('a speaker hears of what becomes of it', () => {
  const answer = (token: string, speaks: boolean) =>
    ask(app.browser().in(pair.school.slug), AnswerSpeakerInvitationDocument, { token, speaks });
  const askedFor = async (id: string) => {
    const speaker = await save();
    await place([speaker.id], id);
    await ask(pair.coordinator, AskSpeakerDocument, { input: { eventId: id, speakerId: speaker.id } });
    const email = speaker.email ?? '';
    return { id: speaker.id, email, token: tokenIn(await app.mailbox.next(email, 1)) };
  };
  const confirmedFor = async (id: string) => {
    const speaker = await askedFor(id);
    await answer(speaker.token, true);
    return { ...speaker, entry: bothRead(fileIn(await app.mailbox.next(speaker.email, 2))) };
  };
  const move = async (id: string, revision: number, more: Partial<SaveEventInput>) =>
    (await ask(pair.coordinator, SaveEventDocument, { input: { ...pair.inputOf(more), id, revision } })).saveEvent;

  it('once moved, with the same entry and a link to take the yes back', async () => {
    const draft = await pair.save();
    const speaker = await confirmedFor(draft.id);
    expect(speaker.entry).toMatchObject({ method: 'REQUEST', sequence: 0, start: '2026-10-27T21:30:00.000Z' });
    const said = await app.mailbox.next(speaker.email, 2);
    expect(said.text).toContain('mardi 27 octobre 2026');
    expect(said.subject + said.text + fileIn(said)).not.toMatch(/foi|Faith/);
    // Neither what it is called nor the same answer again is news.
    const { revision } = await move(draft.id, draft.revision, { title: { en: 'Another name' } });
    await answer(speaker.token, true);
    const next = { starts: '2026-10-28T17:30', ends: '2026-10-28T18:30', room: 'B 12' };
    await move(draft.id, revision, next);
    const moved = await app.mailbox.next(speaker.email, 3);
    expect(moved.text).toContain('mercredi 28 octobre 2026');
    expect(bothRead(fileIn(moved))).toEqual({
      ...{ method: 'REQUEST', uid: speaker.entry.uid, sequence: 1, start: '2026-10-28T21:30:00.000Z' },
    });
    await answer(tokenIn(moved), false);
    const left = bothRead(fileIn(await app.mailbox.next(speaker.email, 4)));
    expect(left).toMatchObject({ method: 'CANCEL', uid: speaker.entry.uid, sequence: 2 });
    await move(draft.id, revision + 1, { ...next, room: 'B 13' });
    expect(await mailsHad(app, speaker.email)).toBe(4);
  });

  it('once called off or taken out, whoever was asked in words alone, and whoever said no not at all', async () => {
    const id = await pair.published();
    const [confirmed, declined, asked] = [await confirmedFor(id), await askedFor(id), await askedFor(id)];
    // Each was taken off by the next: put back, the calendar has an entry of its own.
    const off = bothRead(fileIn(await app.mailbox.next(confirmed.email, 3)));
    expect(off).toMatchObject({ method: 'CANCEL', uid: confirmed.entry.uid, sequence: 1 });
    expect(fileIn(await app.mailbox.next(declined.email, 2))).toBe('');
    await place([confirmed.id, declined.id, asked.id], id);
    for (const speakerId of [confirmed.id, declined.id])
      await ask(pair.coordinator, AskSpeakerDocument, { input: { eventId: id, speakerId } });
    await answer(tokenIn(await app.mailbox.next(confirmed.email, 4)), true);
    await answer(tokenIn(await app.mailbox.next(declined.email, 3)), false);
    const again = bothRead(fileIn(await app.mailbox.next(confirmed.email, 5)));
    expect(again).toMatchObject({ method: 'REQUEST', sequence: 0 });
    expect(again.uid).not.toBe(off.uid);

    await ask(pair.coordinator, CancelEventDocument, { input: { id } });
    const cancelled = await app.mailbox.next(confirmed.email, 6);
    expect(bothRead(fileIn(cancelled))).toMatchObject({ method: 'CANCEL', uid: again.uid, sequence: 1 });
    expect(cancelled.text).toContain('mardi 27 octobre 2026');
    const told = await app.mailbox.next(asked.email, 2);
    expect([fileIn(told), told.text.includes('mardi 27 octobre 2026')]).toEqual(['', true]);
    await place([], id);
    expect(await mailsHad(app, declined.email)).toBe(3);
    expect([app.mailbox.to(confirmed.email).length, app.mailbox.to(asked.email).length]).toEqual([6, 2]);

    const draft = await pair.save();
    const other = await confirmedFor(draft.id);
    await ask(pair.coordinator, RemoveEventDocument, { id: draft.id });
    const gone = bothRead(fileIn(await app.mailbox.next(other.email, 3)));
    expect(gone).toMatchObject({ method: 'CANCEL', uid: other.entry.uid, sequence: 1 });
  });

  it('who said yes otherwise is told too, and nothing is left once they are removed', async () => {
    const draft = await pair.save({ videoUrl: 'https://video.example/1' });
    const speaker = await save();
    await place([speaker.id], draft.id);
    const input = { eventId: draft.id, speakerId: speaker.id, state: 'CONFIRMED' as const };
    await ask(pair.coordinator, NoteSpeakerAnswerDocument, { input });
    await move(draft.id, draft.revision, { videoUrl: 'https://video.example/2' });
    const moved = await app.mailbox.next(speaker.email ?? '', 1);
    expect(moved.text).toContain('https://video.example/2');
    expect(bothRead(fileIn(moved))).toMatchObject({ method: 'REQUEST', sequence: 0 });
    await ask(pair.coordinator, RemoveSpeakerDocument, { id: speaker.id });
    expect(await app.sql('select 1 from trellis.mail_guest where email = $1', [speaker.email])).toEqual([]);
    expect(await app.sql(`select 1 from trellis.outbox where subject ->> 'speakerId' = $1`, [speaker.id])).toEqual([]);
  });
});
