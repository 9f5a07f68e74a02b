/** Lectures and gatherings: planned, published, moved, called off; who comes, and who waits for a place. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnswerEventByLinkDocument,
  AnswerEventDocument,
  ArchiveEventDocument,
  CancelEventDocument,
  EventAnswersDocument,
  EventDocument,
  EventsReachDocument,
  EventsByLinkDocument,
  EventsDocument,
  MarkEventNeedsMetDocument,
  MyEventDocument,
  MyEventsDocument,
  PlanEventSeriesDocument,
  PublishEventsDocument,
  RemoveEventDocument,
  RemoveEventKindDocument,
  RepeatEventDocument,
  SaveEventCreditDocument,
  SaveEventDocument,
  type SaveEventInput,
  SaveEventKindDocument,
} from '@trellis/api-client';
import ICAL from 'ical.js';
import * as nodeIcal from 'node-ical';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { type ReceivedMail, tokenIn } from '../kit/mailbox.js';
import { openSchool } from '../kit/people.js';
import { ask, enrol, refusal, signInAs } from './enrolled-people.js';
import { mailsTo, type OpenEvents, openEvents } from './open-events.js';

const NOW = Date.parse('2026-10-01T15:00:00Z');

let app: TestApp;
let pair: OpenEvents;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await app.moveClock(NOW - Date.now());
  pair = await openEvents(app);
}, 120_000);
afterAll(() => app.close());

const inputOf = (more: Partial<SaveEventInput> = {}): SaveEventInput => pair.inputOf(more);
const save = async (more: Partial<SaveEventInput> = {}, browser = pair.coordinator) =>
  (await ask(browser, SaveEventDocument, { input: inputOf(more) })).saveEvent;
const publish = async (ids: string[]) => (await ask(pair.coordinator, PublishEventsDocument, { ids })).publishEvents;
const published = (more: Partial<SaveEventInput> = {}): Promise<string> => pair.published(more);
const answer = async (browser: Browser, eventId: string, coming = true, more: object = {}) =>
  (await ask(browser, AnswerEventDocument, { input: { eventId, coming, ...more } })).answerEvent;
const mine = async (browser: Browser, id: string) => (await ask(browser, MyEventDocument, { id })).myEvent;
const now = async (id: string) => (await ask(pair.coordinator, EventDocument, { id })).event;

const had = (email: string): Promise<number> => mailsTo(app, email);

function inCalendar(mail: ReceivedMail) {
  const file = mail.parsed.attachments.find(({ contentType }) => contentType === 'application/ics');
  const text = file?.content.toString('utf8') ?? '';
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') as ICAL.Component);
  const one = {
    method: calendar.getFirstPropertyValue('method'),
    ...{
      uid: event.uid,
      sequence: event.sequence,
      start: event.startDate.toJSDate().toISOString(),
      summary: event.summary,
    },
  };
  const other = Object.values(nodeIcal.sync.parseICS(text)).find((entry) => entry?.type === 'VEVENT');
  if (other?.type !== 'VEVENT') throw new Error('The second parser finds no event.');
  expect({
    ...{ method: other.method, uid: other.uid, sequence: Number(other.sequence), summary: other.summary },
    start: other.start.toISOString(),
  }).toEqual(one);
  return one;
}

describe('planning', () => {
  it('keeps a draft to those who look after it, and takes it out again', async () => {
    const draft = await save();
    expect(draft).toMatchObject({ state: 'DRAFT', starts: '2026-10-27T17:30', startsAt: '2026-10-27T21:30:00.000Z' });
    expect(await refusal(pair.asMentee, MyEventDocument, { id: draft.id })).toBe('NOT_FOUND');
    expect(await refusal(pair.asMentee, EventDocument, { id: draft.id })).toBe('FORBIDDEN');
    const { administrator } = await openSchool(app);
    expect(await refusal(administrator, EventDocument, { id: draft.id })).toBe('NOT_FOUND');
    await ask(pair.coordinator, RemoveEventDocument, { id: draft.id });
    expect(await refusal(pair.coordinator, EventDocument, { id: draft.id })).toBe('NOT_FOUND');
  });

  it('says what is wrong, and where', async () => {
    for (const [more, code] of [
      [{ title: {} }, 'EVENT_INCOMPLETE'],
      [{ ends: '2026-10-27T17:30' }, 'EVENT_TIMES'],
      [{ ends: '2026-11-27T17:30' }, 'EVENT_TIMES'],
      [{ starts: '2036-10-27T17:30', ends: '2036-10-27T18:30' }, 'EVENT_TIMES'],
      [{ starts: '2027-02-30T17:30', ends: '2027-02-30T18:30' }, 'INPUT_INVALID'],
      // The clocks go from two to three that night.
      [{ starts: '2027-03-14T02:30', ends: '2027-03-14T04:30' }, 'EVENT_CLOCK'],
      [{ starts: 'tomorrow' }, 'INPUT_INVALID'],
      [{ timeZone: 'Mars/Olympus' }, 'EVENT_ZONE'],
      [{ videoUrl: 'javascript:alert(1)' }, 'INPUT_INVALID'],
      [{ capacity: 0 }, 'INPUT_INVALID'],
      [{ guests: 11 }, 'INPUT_INVALID'],
      [{ seriesId: pair.programId }, 'NOT_FOUND'],
      [{ kindId: pair.programId }, 'NOT_FOUND'],
      [{ audience: [{ cohortId: pair.programId, required: true }] }, 'NOT_FOUND'],
      [{ topics: Array.from({ length: 13 }, (_, index) => `Topic ${index}`) }, 'INPUT_INVALID'],
    ] as const) {
      const input = inputOf(more as Partial<SaveEventInput>);
      expect([more, await refusal(pair.coordinator, SaveEventDocument, { input })]).toEqual([more, code]);
    }
    // What is the school's own is for those who may everywhere.
    const { administrator } = pair.school;
    expect((await save({ programId: null, audience: [{ required: false }] }, administrator)).programId).toBeNull();
  });

  it('shows an event across the night of the clock change as long as it is', async () => {
    const night = await save({ starts: '2026-10-31T22:00', ends: '2026-11-01T06:00' });
    expect(night).toMatchObject({ startsAt: '2026-11-01T02:00:00.000Z', endsAt: '2026-11-01T11:00:00.000Z' });
    expect(night).toMatchObject({ starts: '2026-10-31T22:00', ends: '2026-11-01T06:00' });
  });

  it('does not overwrite what somebody else changed', async () => {
    const { id, revision } = await save();
    await save({ id, revision, room: 'A' });
    expect(await refusal(pair.coordinator, SaveEventDocument, { input: inputOf({ id, revision, room: 'B' }) })).toBe(
      'EDIT_CONFLICT',
    );
  });

  it('plans the fall from what Trellis comes with, copies it to next year, and repeats one', async () => {
    const audience = [{ cohortId: pair.cohortId, required: false }];
    const input = { programId: pair.programId, firstDay: '2027-09-14', time: '17:30', audience };
    const { planEventSeries: fall } = await ask(pair.coordinator, PlanEventSeriesDocument, { input });
    expect(fall.map(({ kind }) => kind).sort()).toEqual([
      ...Array<string>(8).fill('LECTURE'),
      'NETWORKING',
      'NETWORKING',
    ]);
    // The same hour by the clocks before and after they change.
    expect(new Set(fall.map(({ starts }) => starts.slice(11)))).toEqual(new Set(['17:30']));
    expect(fall[0]?.starts.slice(0, 10)).toBe('2027-09-14');
    const seriesId = fall[0]?.seriesId ?? '';
    // What it counts for goes along; minutes come from a report, of whoever looks after it.
    const credit = { eventId: fall[0]?.id ?? '', hours: 1.5, credit: 'Royal College Section 1' };
    await ask(pair.coordinator, SaveEventCreditDocument, { input: credit });
    await app.sql('update trellis.event_credit set minutes_needed = 40 where event_id = $1', [credit.eventId]);
    const next = { ...input, seriesId, firstDay: '2028-09-12', time: null };
    const { planEventSeries: copy } = await ask(pair.coordinator, PlanEventSeriesDocument, { input: next });
    expect(copy.map(({ title, starts }) => [title.en, starts.slice(11)])).toEqual(
      fall.map(({ title, starts }) => [title.en, starts.slice(11)]),
    );
    const days = (list: typeof fall): number[] =>
      list.map(
        ({ starts }) =>
          Date.parse(`${starts.slice(0, 10)}T00:00Z`) - Date.parse(`${list[0]?.starts.slice(0, 10)}T00:00Z`),
      );
    expect(days(copy)).toEqual(days(fall));
    const again = { id: fall[0]?.id ?? '', repeat: 'MONTHLY' as const, count: 2 };
    const { repeatEvent: more } = await ask(pair.coordinator, RepeatEventDocument, { input: again });
    expect(more.map(({ starts }) => starts)).toEqual(['2027-10-12T17:30', '2027-11-09T17:30']);
    const kept = await app.sql<{ event_id: string }>(
      `select event_id, hours::float8 as hours, credit, minutes_needed from trellis.event_credit where event_id <> $1`,
      [credit.eventId],
    );
    expect(kept.map(({ event_id: id }) => id).sort()).toEqual([copy[0]?.id, ...more.map(({ id }) => id)].sort());
    for (const one of kept) expect(one).toMatchObject({ hours: 1.5, credit: credit.credit, minutes_needed: 40 });
  });

  it('knows kinds of the school’s own', async () => {
    const { administrator } = pair.school;
    const input = { base: 'LECTURE' as const, name: { en: 'Grand rounds', fr: 'Grandes tournées' } };
    const { saveEventKind } = await ask(administrator, SaveEventKindDocument, { input });
    const kindId = saveEventKind[0]?.id ?? '';
    const event = await save({ kindId, kind: 'OTHER' });
    expect(event).toMatchObject({ kind: 'LECTURE', kindName: { en: 'Grand rounds' } });
    expect(await refusal(administrator, RemoveEventKindDocument, { id: kindId })).toBe('EVENT_KIND_USED');
    await ask(pair.coordinator, RemoveEventDocument, { id: event.id });
    expect((await ask(administrator, RemoveEventKindDocument, { id: kindId })).removeEventKind).toEqual([]);
  });
});

describe('telling', () => {
  it('publishes several with one mail to each, whose title says nothing, and whose link opens a page with a button', async () => {
    const before = await had(pair.mentee.email);
    const [one, two] = [await save(), await save({ starts: '2026-11-03T17:30', ends: '2026-11-03T18:30' })];
    expect((await ask(pair.coordinator, EventsReachDocument, { ids: [one.id] })).eventsReach).toBe(3);
    await publish([one.id, two.id]);
    expect(await had(pair.mentee.email)).toBe(before + 1);
    const mail = await app.mailbox.next(pair.mentee.email, before + 1);
    expect(mail.text).toContain('mardi 27 octobre 2026');
    expect(mail.text).toContain('mardi 3 novembre 2026');
    expect(`${mail.subject} ${mail.text}`).not.toContain('foi');
    const token = tokenIn(mail);
    const anyone = app.browser().in(pair.school.slug);
    const { eventsByLink } = await ask(anyone, EventsByLinkDocument, { token });
    expect(eventsByLink).toMatchObject([
      { id: one.id, title: { fr: 'Conférence' }, answer: null },
      { id: two.id, answer: null },
    ]);
    // A scanner that opens it changes nothing; the button does, for the person who got the mail alone.
    expect((await mine(pair.asMentee, one.id)).myAnswer).toBeNull();
    const input = { token, eventId: one.id, coming: true };
    const { answerEventByLink } = await ask(anyone, AnswerEventByLinkDocument, { input });
    expect(answerEventByLink[0]).toMatchObject({ answer: 'COMING' });
    expect((await mine(pair.asMentee, one.id)).myAnswer).toMatchObject({ state: 'COMING' });
    expect((await mine(pair.asMentor, one.id)).myAnswer).toBeNull();
    expect(inCalendar(await app.mailbox.next(pair.mentee.email, before + 2))).toMatchObject({
      ...{ method: 'REQUEST', sequence: 0, start: '2026-10-27T21:30:00.000Z', summary: 'Conférence' },
    });
    // What is pressed by whoever holds the link is told to the person who got the mail, also where no calendar has to hear of it.
    const no = { token, eventId: two.id, coming: false };
    await ask(anyone, AnswerEventByLinkDocument, { input: no });
    const said = await eventually('a mail that tells of it', async () =>
      app.mailbox.to(pair.mentee.email).find(({ text }) => text.includes('il a été indiqué que vous ne viendrez pas')),
    );
    expect(said.text).toContain('mardi 3 novembre 2026');
    // Made for this person, this mail, this school.
    const draft = await save();
    for (const [bad, eventId] of [
      [token, draft.id],
      [`${token.slice(0, -2)}AA`, one.id],
      ['', one.id],
      ['x'.repeat(86), one.id],
    ] as const) {
      const forged = { token: bad, eventId, coming: true };
      expect(await refusal(anyone, AnswerEventByLinkDocument, { input: forged })).toBe('NOT_FOUND');
    }
    const elsewhere = app.browser().in((await openSchool(app)).slug);
    expect(await refusal(elsewhere, EventsByLinkDocument, { token })).toBe('NOT_FOUND');
  });

  it('publishes nothing that is incomplete, over, or there already', async () => {
    const bare = await save({ place: null, title: { en: 'Only English' }, audience: [] });
    expect(await refusal(pair.coordinator, PublishEventsDocument, { ids: [bare.id] })).toBe('EVENT_INCOMPLETE');
    const past = await save({ starts: '2026-09-27T17:30', ends: '2026-09-27T18:30' });
    const fine = await save();
    expect(await refusal(pair.coordinator, PublishEventsDocument, { ids: [fine.id, past.id] })).toBe('EVENT_OVER');
    expect((await now(fine.id)).state).toBe('DRAFT');
    await publish([fine.id]);
    expect(await refusal(pair.coordinator, PublishEventsDocument, { ids: [fine.id] })).toBe('EVENT_STATE');
    expect(await refusal(pair.coordinator, RemoveEventDocument, { id: fine.id })).toBe('EVENT_KEPT');
    expect(await refusal(pair.coordinator, ArchiveEventDocument, { id: fine.id, archived: true })).toBe('EVENT_STATE');
  });

  it('tells of a move once, with a calendar that follows; of other words nobody', async () => {
    const id = await published();
    const before = await had(pair.mentee.email);
    await answer(pair.asMentee, id);
    await answer(pair.asMentor, id, false);
    const mentorBefore = await had(pair.mentor.email);
    const first = inCalendar(await app.mailbox.next(pair.mentee.email, before + 1));
    let { revision } = await now(id);
    ({ revision } = await save({ id, revision, body: { en: 'Bring a pen.' } }));
    await save({ id, revision, starts: '2026-10-28T17:30', ends: '2026-10-28T18:30' });
    expect(await had(pair.mentee.email)).toBe(before + 2);
    expect(inCalendar(await app.mailbox.next(pair.mentee.email, before + 2))).toEqual({
      ...first,
      ...{ sequence: 1, start: '2026-10-28T21:30:00.000Z' },
    });
    // Who said no hears no more of it.
    expect(await had(pair.mentor.email)).toBe(mentorBefore);
    await answer(pair.asMentee, id, false);
    expect(inCalendar(await app.mailbox.next(pair.mentee.email, before + 3))).toMatchObject({
      ...{ method: 'CANCEL', uid: first.uid, sequence: 2 },
    });
    await answer(pair.asMentee, id);
    expect(inCalendar(await app.mailbox.next(pair.mentee.email, before + 4))).toMatchObject({
      ...{ method: 'REQUEST', sequence: 3 },
    });
    const input = { id, reason: 'The speaker is ill.' };
    await ask(pair.coordinator, CancelEventDocument, { input });
    const mail = await app.mailbox.next(pair.mentee.email, before + 5);
    expect(mail.text).toContain('The speaker is ill.');
    expect(inCalendar(mail)).toMatchObject({ method: 'CANCEL', uid: first.uid, sequence: 4 });
    expect(await mine(pair.asMentee, id)).toMatchObject({ state: 'CANCELLED', cancelReason: 'The speaker is ill.' });
    expect(await refusal(pair.asMentee, AnswerEventDocument, { input: { eventId: id, coming: true } })).toBe(
      'EVENT_STATE',
    );
    expect(await refusal(pair.coordinator, CancelEventDocument, { input: { id } })).toBe('EVENT_STATE');
    expect((await ask(pair.coordinator, ArchiveEventDocument, { id, archived: true })).archiveEvent.archived).toBe(
      true,
    );
    expect((await ask(pair.coordinator, EventsDocument, { archived: true })).events.map((event) => event.id)).toEqual([
      id,
    ]);
  });
});

describe('coming', () => {
  it('shows the way to join by video to those who come alone, and names whom it falls together with', async () => {
    const videoUrl = 'https://video.example/room-7';
    const id = await published({ videoUrl, starts: '2026-10-29T17:30', ends: '2026-10-29T18:30' });
    expect(await mine(pair.asMentee, id)).toMatchObject({ videoUrl: null, byVideo: true, clashes: [] });
    expect(await answer(pair.asMentee, id)).toMatchObject({ videoUrl });
    expect(await mine(pair.asMentor, id)).toMatchObject({ videoUrl: null });
    const other = await published({ starts: '2026-10-29T18:00', ends: '2026-10-29T19:00' });
    expect((await mine(pair.asMentee, other)).clashes).toContainEqual(
      expect.objectContaining({ kind: 'EVENT', id, startsAt: '2026-10-29T21:30:00.000Z' }),
    );
    await app.sql(
      `insert into trellis.meeting (school_id, id, mentorship_id, state, format, minutes, starts_at, ends_at, proposed_by, created_at, changed_at)
       select p.school_id, gen_random_uuid(), p.mentorship_id, 'booked', 'phone', 30, $2::timestamptz, $2::timestamptz + interval '30 minutes',
         p.enrolment_id, now(), now() from trellis.mentorship_participant p where p.enrolment_id = $1`,
      [pair.mentor.id, '2026-10-29T21:45:00Z'],
    );
    expect((await mine(pair.asMentor, id)).clashes).toMatchObject([{ kind: 'MEETING' }]);
    expect(
      (await ask(pair.asStranger, MyEventsDocument, {})).myEvents.find((event) => event.id === id)?.clashes,
    ).toEqual([]);
  });

  it('is for those whom it is for', async () => {
    const id = await published({ audience: [{ cohortId: pair.cohortId, role: 'MENTOR', required: true }] });
    expect(await mine(pair.asMentor, id)).toMatchObject({ required: true });
    expect(await refusal(pair.asMentee, MyEventDocument, { id })).toBe('NOT_FOUND');
    expect(await refusal(pair.asMentee, AnswerEventDocument, { input: { eventId: id, coming: true } })).toBe(
      'NOT_FOUND',
    );
  });

  it('fills by itself: a place that becomes free is kept for the next in line until a deadline', async () => {
    const id = await published({ capacity: 1 });
    expect((await answer(pair.asMentor, id)).myAnswer).toMatchObject({ state: 'COMING' });
    expect((await answer(pair.asMentee, id)).myAnswer).toMatchObject({ state: 'WAITING', placeInLine: 1 });
    expect((await answer(pair.asStranger, id)).myAnswer).toMatchObject({ state: 'WAITING', placeInLine: 2 });
    const before = await had(pair.mentee.email);
    await answer(pair.asMentor, id, false);
    expect((await mine(pair.asMentee, id)).myAnswer).toMatchObject({
      ...{ state: 'OFFERED', answerBy: expect.stringMatching(/^2026-10-02T1[56]/) as unknown as string },
    });
    // The place is kept: nobody who comes later gets it.
    expect((await answer(pair.asMentor, id)).myAnswer).toMatchObject({ state: 'WAITING', placeInLine: 2 });
    const mail = await app.mailbox.next(pair.mentee.email, before + 1);
    expect(mail.text).toContain('vendredi 2 octobre 2026');
    try {
      await app.moveClock(Date.parse('2026-10-02T20:00:00Z') - Date.now());
      await eventually(
        'the place to go to the next',
        async () => (await mine(pair.asStranger, id)).myAnswer?.state === 'OFFERED',
      );
      expect((await mine(pair.asMentee, id)).myAnswer).toMatchObject({ state: 'LAPSED' });
      expect((await answer(pair.asStranger, id)).myAnswer).toMatchObject({ state: 'COMING' });
    } finally {
      await app.moveClock(NOW - Date.now());
    }
  });

  it('gives the last place once, and lets the others wait in order of arrival', async () => {
    const names = Array.from({ length: 24 }, (_, index) => ({ role: 'mentee' as const, name: `Guest ${index}` }));
    const people = await enrol(app, pair.cohortId, names);
    const browsers = await Promise.all(people.map((person) => signInAs(app, pair.school.slug, person)));
    const id = await published({ capacity: 1 });
    const answers = await Promise.all(browsers.map((browser) => answer(browser, id)));
    expect(answers.filter(({ myAnswer }) => myAnswer?.state === 'COMING')).toHaveLength(1);
    const places = answers.flatMap(({ myAnswer }) => myAnswer?.placeInLine ?? []).sort((a, b) => a - b);
    expect(places).toEqual(Array.from({ length: 23 }, (_, index) => index + 1));
    // More room: the first in line are asked, in their order.
    const { revision } = await now(id);
    await save({ id, revision, capacity: 4 });
    const { eventAnswers } = await ask(pair.coordinator, EventAnswersDocument, { id });
    const offered = eventAnswers.filter(({ state }) => state === 'OFFERED').map(({ memberId }) => memberId);
    const firstThree = people.filter((_, index) => (answers[index]?.myAnswer?.placeInLine ?? 99) <= 3);
    expect(new Set(offered)).toEqual(new Set(firstThree.map(({ memberId }) => memberId)));
    expect(
      await refusal(pair.coordinator, SaveEventDocument, {
        input: inputOf({ id, revision: revision + 1, capacity: 3 }),
      }),
    ).toBe('EVENT_CAPACITY');
  });

  it('counts guests, and keeps what people need to those who look after it', async () => {
    const id = await published({ capacity: 4, guests: 2, provisions: ['STEP_FREE'] });
    expect(await refusal(pair.asMentee, AnswerEventDocument, { input: { eventId: id, coming: true, guests: 3 } })).toBe(
      'EVENT_GUESTS',
    );
    const needs = { provisions: ['CHILDCARE' as const], words: 'A chair near the door' };
    expect(await answer(pair.asMentee, id, true, { guests: 2, needs })).toMatchObject({
      placesLeft: 1,
      myNeeds: needs,
    });
    expect((await answer(pair.asMentor, id, true, { guests: 1 })).myAnswer).toMatchObject({
      state: 'WAITING',
      guests: 1,
    });
    expect((await answer(pair.asMentor, id, true)).myAnswer).toMatchObject({ state: 'COMING', guests: 0 });
    // Whoever has a place keeps it, though another guest finds none.
    expect(await refusal(pair.asMentor, AnswerEventDocument, { input: { eventId: id, coming: true, guests: 1 } })).toBe(
      'EVENT_CAPACITY',
    );
    expect((await mine(pair.asMentor, id)).myNeeds).toBeNull();
    const { eventAnswers } = await ask(pair.coordinator, EventAnswersDocument, { id });
    expect(eventAnswers).toMatchObject([
      { name: 'Ana Ruiz', guests: 2, needs, needsMet: false },
      { name: 'Mo Adeyemi', guests: 0, needs: null },
    ]);
    expect(await refusal(pair.asMentor, EventAnswersDocument, { id })).toBe('FORBIDDEN');
    const input = { eventId: id, memberId: eventAnswers[0]?.memberId ?? '', met: true };
    const { markEventNeedsMet } = await ask(pair.coordinator, MarkEventNeedsMetDocument, { input });
    expect(markEventNeedsMet[0]).toMatchObject({ needsMet: true });
    for (const memberId of ['x', pair.cohortId])
      expect(await refusal(pair.coordinator, MarkEventNeedsMetDocument, { input: { ...input, memberId } })).toBe(
        'NOT_FOUND',
      );
    // Needs that change are to be met anew.
    await answer(pair.asMentee, id, true, { guests: 2, needs: { ...needs, words: 'Two chairs' } });
    expect((await ask(pair.coordinator, EventAnswersDocument, { id })).eventAnswers[0]).toMatchObject({
      needsMet: false,
    });
    expect((await now(id)).counts).toEqual({ coming: 2, guests: 2, offered: 0, waiting: 0, notComing: 0, attended: 0 });
  });
});
