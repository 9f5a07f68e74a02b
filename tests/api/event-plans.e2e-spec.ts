/** What those who plan events are shown before they do something: what a series would be, and how many people hear of it. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  AnswerEventDocument,
  EventClashesDocument,
  EventsDocument,
  EventSeriesListDocument,
  EventSeriesPreviewDocument,
  EventsReachDocument,
  PlanEventSeriesDocument,
  PublishEventsDocument,
  SaveEventDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { openSchool } from '../kit/people.js';
import { ask, enrol, refusal, signInAs } from './enrolled-people.js';
import { type OpenPair, openPair } from './open-pair.js';

let app: TestApp;
let pair: OpenPair;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await app.moveClock(Date.parse('2026-10-01T15:00:00Z') - Date.now());
  pair = await openPair(app);
}, 120_000);
afterAll(() => app.close());

const series = () => ({
  ...{ programId: pair.programId, firstDay: '2026-10-13', time: '18:00' },
  audience: [{ programId: pair.programId, required: false }],
});
const reach = async (ids: string[]) => (await ask(pair.coordinator, EventsReachDocument, { ids })).eventsReach;

it('shows what planning would make, and makes nothing', async () => {
  const asked = { input: series() };
  const { eventSeriesPreview: seen } = await ask(pair.coordinator, EventSeriesPreviewDocument, asked);
  expect(await ask(pair.coordinator, EventsDocument, {})).toEqual({ events: [] });
  expect(await ask(pair.coordinator, EventSeriesListDocument, {})).toEqual({ eventSeries: [] });
  const { planEventSeries: made } = await ask(pair.coordinator, PlanEventSeriesDocument, asked);
  expect(seen.map(({ kind, title, startsAt, endsAt }) => ({ kind, title, startsAt, endsAt }))).toEqual(
    made.map(({ kind, title, startsAt, endsAt }) => ({ kind, title, startsAt, endsAt })),
  );
  // Across the night on which the clocks go back it begins at the same hour.
  expect([seen[0]?.startsAt, seen[4]?.startsAt]).toEqual(['2026-10-13T22:00:00.000Z', '2026-12-01T23:00:00.000Z']);
});

it('gives a place to each that says nothing of it yet, and leaves the others theirs', async () => {
  const planned = { ...series(), place: ' Health Sciences ', room: '106' };
  const { planEventSeries: made } = await ask(pair.coordinator, PlanEventSeriesDocument, { input: planned });
  expect(new Set(made.map(({ place, room }) => `${place}, ${room}`))).toEqual(new Set(['Health Sciences, 106']));
  const [{ id, seriesId, revision, title, starts, ends, timeZone } = made[0] ?? failed()] = made;
  const moved = { id, seriesId, revision, title, starts, ends, timeZone, place: 'Library' };
  const rest = { kind: 'LECTURE' as const, titleShown: false, topics: [], guests: 0, provisions: [] };
  const input = { ...moved, ...rest, body: {}, accessWords: {}, audience: [] };
  await ask(pair.coordinator, SaveEventDocument, { input });
  const copy = { ...planned, seriesId, firstDay: '2027-10-12', time: null, place: 'Elsewhere', room: null };
  const { planEventSeries: copied } = await ask(pair.coordinator, PlanEventSeriesDocument, { input: copy });
  expect(copied.slice(0, 2).map(({ place, room }) => [place, room])).toEqual([
    ['Library', null],
    ['Health Sciences', '106'],
  ]);
});

function failed(): never {
  throw new Error('Nothing was planned.');
}

it('counts whoever would hear of several events once, without those who said that they do not come', async () => {
  const both = { ...series(), place: 'Hall' };
  const { planEventSeries: made } = await ask(pair.coordinator, PlanEventSeriesDocument, { input: both });
  const ids = made.map(({ id }) => id);
  // Two mentees and a mentor.
  expect([await reach(ids), await reach(ids.slice(0, 1))]).toEqual([3, 3]);
  await ask(pair.coordinator, PublishEventsDocument, { ids: ids.slice(0, 2) });
  await ask(pair.asMentor, AnswerEventDocument, { input: { eventId: ids[0] ?? '', coming: false, guests: 0 } });
  expect([await reach(ids.slice(0, 1)), await reach(ids.slice(0, 2))]).toEqual([2, 3]);
});

it('tells neither to others', async () => {
  const ids = (await ask(pair.coordinator, EventsDocument, {})).events.map(({ id }) => id).slice(0, 1);
  expect(await refusal(pair.asMentor, EventsReachDocument, { ids })).toBe('FORBIDDEN');
  expect(await refusal(pair.asMentor, EventSeriesPreviewDocument, { input: series() })).toBe('FORBIDDEN');
});

it('says how many have something else then, as far as that singles nobody out', async () => {
  const at = { starts: '2026-11-19T17:30', ends: '2026-11-19T18:30', timeZone: 'America/Toronto', place: 'Hall' };
  const save = async () => {
    const kind = { kind: 'LECTURE' as const, titleShown: false, topics: [], guests: 0, provisions: [] };
    const words = { title: { en: 'Late', fr: 'Tard' }, body: {}, accessWords: {} };
    const audience = [{ cohortId: pair.cohortId, required: false }];
    const input = { programId: pair.programId, ...kind, ...words, ...at, audience };
    return (await ask(pair.coordinator, SaveEventDocument, { input })).saveEvent.id;
  };
  const people = await enrol(
    app,
    pair.cohortId,
    Array.from({ length: 14 }, (_, index) => ({ role: 'mentee' as const, name: `Planned ${index}` })),
  );
  const [draft, other] = [await save(), await save()];
  const busy = async () => {
    const { eventClashes } = await ask(pair.coordinator, EventClashesDocument, { ids: [draft] });
    return eventClashes[0]?.table?.cells.find(({ row }) => row === 'busy')?.count ?? null;
  };
  expect(await busy()).toBeNull();
  // A meeting of two is told to nobody.
  await app.sql(
    `insert into trellis.meeting (school_id, id, mentorship_id, state, format, minutes, starts_at, ends_at, proposed_by, created_at, changed_at)
     select p.school_id, gen_random_uuid(), p.mentorship_id, 'booked', 'phone', 30, $2::timestamptz, $2::timestamptz + interval '30 minutes',
       p.enrolment_id, now(), now() from trellis.mentorship_participant p where p.enrolment_id = $1`,
    [pair.mentor.id, '2026-11-19T22:45:00Z'],
  );
  expect(await busy()).toBeNull();
  await ask(pair.coordinator, PublishEventsDocument, { ids: [other] });
  for (const one of people.slice(0, 6)) {
    const browser = await signInAs(app, pair.school.slug, one);
    await ask(browser, AnswerEventDocument, { input: { eventId: other, coming: true } });
  }
  expect(await busy()).toBe(8);
  // With the meeting gone, what is told does not say so.
  await app.sql(`delete from trellis.meeting where starts_at = '2026-11-19T22:45:00Z'`);
  expect([8, null]).toContain(await busy());
  for (const browser of [pair.asMentor, pair.asMentee])
    expect(await refusal(browser, EventClashesDocument, { ids: [draft] })).toBe('FORBIDDEN');
  const { administrator } = await openSchool(app);
  expect(await refusal(administrator, EventClashesDocument, { ids: [draft] })).toBe('NOT_FOUND');
}, 60_000);
