/** Calendars that others read: one's own with the events one comes to, those of a program and the school, and a series open to everyone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnswerEventDocument,
  CloseEventFeedDocument,
  CloseSeriesPageDocument,
  EventFeedDocument,
  OpenSeriesPageDocument,
  PublicSeriesDocument,
  SeriesProgramDocument,
  RenewEventFeedDocument,
  RenewMyCalendarDocument,
  SaveEventSeriesDocument,
  type SaveEventInput,
} from '@trellis/api-client';
import ICAL from 'ical.js';
import { createTestApp, type TestApp } from '../kit/app.js';
import { openSchool, unique } from '../kit/people.js';
import { ask, refusal } from './enrolled-people.js';
import { type OpenEvents, openEvents } from './open-events.js';

const NOW = Date.parse('2026-10-01T15:00:00Z');
const VIDEO = 'https://video.example/room-7';

let app: TestApp;
let pair: OpenEvents;
let seriesId: string;
/** Through the night in which the clocks go back an hour. */
let night: string;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await app.moveClock(NOW - Date.now());
  pair = await openEvents(app);
  const input = { programId: pair.programId, title: { en: 'Fall', fr: 'Automne' }, body: { en: 'Eight lectures.' } };
  seriesId = (await ask(pair.coordinator, SaveEventSeriesDocument, { input })).saveEventSeries.id;
  const inSeries = (more: Partial<SaveEventInput>) => pair.published({ seriesId, videoUrl: VIDEO, ...more });
  night = await inSeries({ starts: '2026-10-31T22:00', ends: '2026-11-01T06:00' });
  await inSeries({ title: { en: 'Staying well', fr: 'Tenir bon' }, titleShown: true, body: { en: 'Rest.' } });
  await inSeries({ kind: 'AFFINITY', title: { en: 'Black physicians', fr: 'Médecins noirs' } });
  await pair.save({ seriesId, title: { en: 'A draft', fr: 'Une ébauche' }, titleShown: true });
}, 120_000);
afterAll(() => app.close());

const read = async (address: string): Promise<{ status: number; text: string; robots: string | null }> => {
  const answer = await fetch(`${app.url}${new URL(address, app.url).pathname}`);
  return { status: answer.status, text: await answer.text(), robots: answer.headers.get('x-robots-tag') };
};
const entries = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    const [start, end] = [event.startDate, event.endDate].map((at) => at.toJSDate().toISOString());
    return { uid: event.uid, summary: event.summary, start, end };
  });

describe('a calendar by a secret address', () => {
  it('of one’s own holds what one comes to, as long as it is across the night of the clock change', async () => {
    await ask(pair.asMentee, AnswerEventDocument, { input: { eventId: night, coming: true } });
    const { renewMyCalendar } = await ask(pair.asMentee, RenewMyCalendarDocument, {});
    const { text } = await read(renewMyCalendar.address ?? '');
    expect(entries(text)).toMatchObject([
      { summary: 'Conférence', start: '2026-11-01T02:00:00.000Z', end: '2026-11-01T11:00:00.000Z' },
    ]);
    expect(text.replaceAll('\r\n ', '')).toContain(VIDEO);
  });

  it('of a program holds no title that others may not see, no name, no way in, and no affinity group', async () => {
    expect((await ask(pair.coordinator, EventFeedDocument, { programId: pair.programId })).eventFeed.since).toBeNull();
    const { renewEventFeed } = await ask(pair.coordinator, RenewEventFeedDocument, { programId: pair.programId });
    const address = renewEventFeed.address ?? '';
    const { text } = await read(address);
    expect(
      entries(text)
        .map(({ summary }) => summary)
        .sort(),
    ).toEqual(['Lecture', 'Staying well']);
    for (const hidden of ['video.example', 'Faith', 'Black physicians', 'A draft', 'Ana', 'ATTENDEE'])
      expect(text.replaceAll('\r\n ', '')).not.toContain(hidden);
    const other = (await ask(pair.coordinator, RenewEventFeedDocument, { programId: pair.programId })).renewEventFeed;
    expect((await read(address)).status).toBe(404);
    expect((await read(other.address ?? '')).status).toBe(200);
    const elsewhere = (other.address ?? '').replace(`/s/${pair.school.slug}/`, `/s/${(await openSchool(app)).slug}/`);
    expect((await read(elsewhere)).status).toBe(404);
    await ask(pair.coordinator, CloseEventFeedDocument, { programId: pair.programId });
    expect((await read(other.address ?? '')).status).toBe(404);
  });

  it('of the school is for those who may everywhere', async () => {
    expect(await refusal(pair.asMentor, RenewEventFeedDocument, {})).toBe('FORBIDDEN');
    const { renewEventFeed } = await ask(pair.school.administrator, RenewEventFeedDocument, {});
    expect(entries((await read(renewEventFeed.address ?? '')).text)).toHaveLength(2);
  });
});

describe('the page of a series', () => {
  it('is closed until it is opened, and closed again', async () => {
    const slug = unique('fall');
    const anyone = app.browser().in(pair.school.slug);
    const input = { seriesId, slug, placesShown: false, indexed: false };
    expect(await refusal(anyone, PublicSeriesDocument, { slug })).toBe('NOT_FOUND');
    expect(await refusal(pair.asMentor, OpenSeriesPageDocument, { input })).toBe('FORBIDDEN');
    // Those who look after it print it all the same, with places and with the same titles.
    expect(await refusal(pair.asMentor, SeriesProgramDocument, { id: seriesId })).toBe('FORBIDDEN');
    const { seriesProgram } = await ask(pair.coordinator, SeriesProgramDocument, { id: seriesId });
    expect(seriesProgram).toMatchObject({ feedPath: null, schoolName: 'Lakeside' });
    expect(seriesProgram.events.map(({ title, place }) => [title.en, place])).toEqual([
      ['Staying well', 'Medical Sciences 2158'],
      ['Lecture', 'Medical Sciences 2158'],
    ]);
    const { openSeriesPage } = await ask(pair.coordinator, OpenSeriesPageDocument, { input });
    expect(openSeriesPage.address).toContain(`/p/${pair.school.slug}/${slug}`);
    const { publicSeries } = await ask(anyone, PublicSeriesDocument, { slug });
    expect(publicSeries).toMatchObject({ title: { en: 'Fall' }, indexed: false });
    expect(publicSeries.events.map(({ title, body, place }) => [title.en, body.en, place])).toEqual([
      ['Staying well', 'Rest.', null],
      ['Lecture', null, null],
    ]);
    const said = JSON.stringify(publicSeries);
    for (const hidden of ['video.example', 'Faith', 'Black physicians', 'A draft']) expect(said).not.toContain(hidden);
    const feed = await read(publicSeries.feedPath ?? '');
    expect(entries(feed.text)).toHaveLength(2);
    expect([feed.robots, feed.text.includes('LOCATION')]).toEqual(['noindex', false]);
    const elsewhere = app.browser().in((await openSchool(app)).slug);
    expect(await refusal(elsewhere, PublicSeriesDocument, { slug })).toBe('NOT_FOUND');
    const shown = { input: { ...input, placesShown: true } };
    await ask(pair.coordinator, OpenSeriesPageDocument, shown);
    expect((await ask(anyone, PublicSeriesDocument, { slug })).publicSeries.events[0]?.place).toBe(
      'Medical Sciences 2158',
    );
    for (const bad of ['A', 'a b', '../x', '-a-'])
      expect(await refusal(pair.coordinator, OpenSeriesPageDocument, { input: { ...input, slug: bad } })).toBe(
        'INPUT_INVALID',
      );
    await ask(pair.coordinator, CloseSeriesPageDocument, { id: seriesId });
    expect(await refusal(anyone, PublicSeriesDocument, { slug })).toBe('NOT_FOUND');
    expect((await read(publicSeries.feedPath ?? '')).status).toBe(404);
  });

  // The last: this machine reads no page for a minute.
  it('is read so often by one machine, and then not for a while', async () => {
    const slug = unique('often');
    const input = { seriesId, slug, placesShown: false, indexed: false };
    await ask(pair.coordinator, OpenSeriesPageDocument, { input });
    const path = `/s/${pair.school.slug}/calendar/series/${slug}.ics`;
    expect((await read(path)).status).toBe(200);
    const counts = new Map<number, number>();
    for (let round = 0; round < 13; round += 1)
      for (const { status } of await Promise.all(Array.from({ length: 50 }, () => read(path))))
        counts.set(status, (counts.get(status) ?? 0) + 1);
    expect([...counts.keys()]).toEqual([200, 413]);
    expect(await refusal(app.browser().in(pair.school.slug), PublicSeriesDocument, { slug })).toBe('ATTEMPTS_LIMITED');
  }, 60_000);
});
