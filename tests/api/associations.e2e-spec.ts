/** Student associations hold events with the school: shown as hosts; whoever acts for one sees numbers through the gate, and nobody's name. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  AnswerEventDocument,
  AssociationsDocument,
  CohostedEventsDocument,
  CountCohostedEventDocument,
  EventCohostsDocument,
  EventHostsDocument,
  OpenSeriesPageDocument,
  PublicSeriesDocument,
  RemoveAssociationDocument,
  SaveAssociationDocument,
  SaveEventSeriesDocument,
  SetEventCohostsDocument,
  SuggestForEventDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { openSchool, unique } from '../kit/people.js';
import { ask, enrol, refusal, signInAs } from './enrolled-people.js';
import { type OpenEvents, openEvents } from './open-events.js';

const NOW = Date.parse('2026-10-01T15:00:00Z');
const NAME = { en: 'Association of first-generation students', fr: 'Association de la première génération' };

let app: TestApp;
let pair: OpenEvents;
let admin: Browser;
let associationId: string;
let eventId: string;
/** Acts for the association, and is in no cohort's audience by that. */
let contact: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await app.moveClock(NOW - Date.now());
  pair = await openEvents(app);
  admin = pair.school.administrator;
  contact = pair.asMentor;
  eventId = await pair.published();
  const input = { name: NAME, contacts: [pair.mentor.email.toUpperCase()] };
  const { saveAssociation } = await ask(admin, SaveAssociationDocument, { input });
  associationId = saveAssociation[0]?.id ?? '';
  expect(saveAssociation).toMatchObject([{ name: NAME, contacts: [{ name: 'Mo Adeyemi' }] }]);
  await ask(pair.coordinator, SetEventCohostsDocument, { input: { eventId, associationIds: [associationId] } });
}, 120_000);
afterAll(() => app.close());

const count = async () =>
  (await ask(contact, CountCohostedEventDocument, { eventId, associationId })).countCohostedEvent.find(
    (one) => one.eventId === eventId,
  );
type Counted = NonNullable<Awaited<ReturnType<typeof count>>>;
const at = (table: Counted['answers'], row: string) => table?.cells.find((cell) => cell.row === row)?.count ?? null;

it('is seen by whoever acts for it: when, where, how many; never who', async () => {
  const { cohostedEvents } = await ask(contact, CohostedEventsDocument, {});
  expect(cohostedEvents).toMatchObject([{ eventId, associationId, room: null, answers: null, attendance: null }]);
  expect(JSON.stringify(cohostedEvents)).not.toMatch(/Ana|Bo Lind/);
  for (const browser of [pair.asMentee, admin, pair.coordinator])
    expect((await ask(browser, CohostedEventsDocument, {})).cohostedEvents).toEqual([]);
});

it('shows numbers as far as they single nobody out', async () => {
  // Three are asked: nothing is told of them.
  const few = await count();
  expect(at(few?.answers ?? null, '*')).toBeNull();
  const people = await enrol(
    app,
    pair.cohortId,
    Array.from({ length: 14 }, (_, index) => ({ role: 'mentee' as const, name: `Asked ${index}` })),
  );
  const browsers: Browser[] = [];
  for (const one of people.slice(0, 7)) browsers.push(await signInAs(app, pair.school.slug, one));
  for (const browser of browsers) await ask(browser, AnswerEventDocument, { input: { eventId, coming: true } });
  const many = await count();
  expect(at(many?.answers ?? null, '*')).toBe(17);
  expect(at(many?.answers ?? null, 'coming')).toBe(7);
  // Nobody was there yet: neither that number nor the rest is told.
  expect(at(many?.attendance ?? null, 'there')).toBeNull();
  expect(at(many?.attendance ?? null, 'other')).toBeNull();
  // One more is one person: the number stays.
  await ask(pair.asMentee, AnswerEventDocument, { input: { eventId, coming: true } });
  expect(at((await count())?.answers ?? null, 'coming')).toBe(7);
}, 60_000);

it('takes words that it suggests to those who look after the event', async () => {
  const input = { eventId, associationId, words: 'With a meal before.' };
  await ask(contact, SuggestForEventDocument, { input });
  const { eventCohosts } = await ask(pair.coordinator, EventCohostsDocument, { id: eventId });
  expect(eventCohosts).toMatchObject([{ associationId, name: NAME, suggestion: 'With a meal before.' }]);
});

it('stands as a host on the event’s page, and on a series’ page where the title may be seen', async () => {
  expect((await ask(pair.asMentee, EventHostsDocument, { id: eventId })).eventHosts).toMatchObject([NAME]);
  const series = { programId: pair.programId, title: { en: 'Fall', fr: 'Automne' }, body: {} };
  const seriesId = (await ask(pair.coordinator, SaveEventSeriesDocument, { input: series })).saveEventSeries.id;
  const shown = await pair.published({ seriesId, titleShown: true });
  const neutral = await pair.published({ seriesId });
  for (const id of [shown, neutral])
    await ask(pair.coordinator, SetEventCohostsDocument, { input: { eventId: id, associationIds: [associationId] } });
  const slug = unique('fall');
  await ask(pair.coordinator, OpenSeriesPageDocument, { input: { seriesId, slug, placesShown: true, indexed: false } });
  const { publicSeries } = await ask(app.browser().in(pair.school.slug), PublicSeriesDocument, { slug });
  expect(new Map(publicSeries.events.map(({ id, hosts }) => [id, hosts.length]))).toEqual(
    new Map([
      [shown, 1],
      [neutral, 0],
    ]),
  );
});

it('belongs to those who look after events, and its own contact persons', async () => {
  const draft = (await pair.save()).id;
  await ask(pair.coordinator, SetEventCohostsDocument, {
    input: { eventId: draft, associationIds: [associationId] },
  });
  expect(await refusal(contact, CountCohostedEventDocument, { eventId: draft, associationId })).toBe('NOT_FOUND');
  const other = (await openSchool(app)).administrator;
  const words = { input: { eventId, associationId, words: 'Ours' } };
  for (const browser of [pair.asMentee, pair.asStranger, admin, pair.coordinator, other]) {
    expect(await refusal(browser, CountCohostedEventDocument, { eventId, associationId })).toBe('NOT_FOUND');
    expect(await refusal(browser, SuggestForEventDocument, words)).toBe('NOT_FOUND');
  }
  for (const browser of [pair.asMentee, contact]) {
    expect(await refusal(browser, AssociationsDocument, {})).toBe('FORBIDDEN');
    expect(await refusal(browser, SaveAssociationDocument, { input: { name: NAME, contacts: [] } })).toBe('FORBIDDEN');
    expect(await refusal(browser, RemoveAssociationDocument, { id: associationId })).toBe('FORBIDDEN');
    expect(await refusal(browser, EventCohostsDocument, { id: eventId })).toBe('FORBIDDEN');
    expect(await refusal(browser, SetEventCohostsDocument, { input: { eventId, associationIds: [] } })).toBe(
      'FORBIDDEN',
    );
  }
  expect(await refusal(other, EventHostsDocument, { id: eventId })).toBe('NOT_FOUND');
  expect(await refusal(other, RemoveAssociationDocument, { id: associationId })).toBe('NOT_FOUND');
  const unknown = { id: associationId, revision: 1, name: NAME, contacts: ['nobody@elsewhere.example'] };
  expect(await refusal(admin, SaveAssociationDocument, { input: unknown })).toBe('ASSOCIATION_CONTACT');
  const stale = { id: associationId, revision: 9, name: NAME, contacts: [] };
  expect(await refusal(admin, SaveAssociationDocument, { input: stale })).toBe('EDIT_CONFLICT');
  await ask(admin, SaveAssociationDocument, { input: { ...stale, revision: 1 } });
  expect((await ask(contact, CohostedEventsDocument, {})).cohostedEvents).toEqual([]);
  await ask(admin, RemoveAssociationDocument, { id: associationId });
  expect((await ask(pair.coordinator, EventCohostsDocument, { id: eventId })).eventCohosts).toEqual([]);
});
