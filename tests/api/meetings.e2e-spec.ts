import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AcceptMeetingDocument,
  BookMeetingDocument,
  CancelMeetingDocument,
  CloseMyCalendarDocument,
  MyBusyCalendarDocument,
  RemoveMyBusyCalendarDocument,
  SaveMyBusyCalendarDocument,
  CohortMentorshipsDocument,
  LogMeetingDocument,
  MyClosingDocument,
  MeetingFactsDocument,
  MeetingTimesDocument,
  MoveMeetingDocument,
  MyAvailabilityDocument,
  MyMeetingsDocument,
  ProposeMeetingDocument,
  RenewMyCalendarDocument,
  SaveMyAvailabilityDocument,
  SayMeetingDocument,
} from '@trellis/api-client';
import { addDays, dayIn, instantAt, wallClockAt } from '@trellis/calendar';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { openSchool } from '../kit/people.js';
import { NetworkDoor } from '../kit/platform.js';
import { ask, pairUp, refusal } from './enrolled-people.js';
import { bothRead, mailsHad, nextInvitation } from './invitations.js';
import { openPair, type OpenPair } from './open-pair.js';

const DAY = 24 * 60 * 60 * 1000;

let app: TestApp;
let pair: OpenPair;

/** Ana says her evenings in Paris, Mo his days in Toronto: between 13:00 and 16:00 in Toronto both can. */
beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
  // Whatever the season is when this runs.
  await daysOff([]);
}, 60_000);

afterAll(() => app.close());

const daysOff = (blackouts: object[]): Promise<unknown> =>
  app.sql(`update trellis.cohort set settings = settings || $2::jsonb where id = $1`, [
    pair.cohortId,
    JSON.stringify({ holidays: [], blackouts }),
  ]);
const week = (from: number, to: number): { day: number; from: number; to: number }[] =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: from * 60, to: to * 60 }));
const save = (browser: Browser, timeZone: string, from: number, to: number, exceptions: object[] = []) =>
  ask(browser, SaveMyAvailabilityDocument, {
    input: { timeZone, slots: week(from, to), exceptions: exceptions as never },
  });
const times = async (browser: Browser, minutes = 60) =>
  (await ask(browser, MeetingTimesDocument, { input: { mentorshipId: pair.mentorshipId, minutes } })).meetingTimes;
const mine = async (browser: Browser) =>
  (await ask(browser, MyMeetingsDocument, { mentorshipId: pair.mentorshipId })).myMeetings;
const details = { minutes: 60, format: 'VIDEO', place: 'https://meet.example/room-4' } as const;
const first = <T>(list: readonly T[]): T => {
  if (list[0] === undefined) throw new Error('There is none.');
  return list[0];
};

const invitation = (email: string, count: number) => nextInvitation(app, email, count);
const had = (email: string) => mailsHad(app, email);

describe('when people can meet', () => {
  it('begins with what was answered on joining, and is one’s own to say', async () => {
    await app.sql(
      `insert into trellis.intake_answer (school_id, enrolment_id, item_id, state, value, source, changed_at)
       select school_id, id, 'availability', 'answered', $2, 'import', now() from trellis.enrolment where id = $1`,
      [pair.mentee.id, JSON.stringify([{ day: 2, from: 540, to: 600 }])],
    );
    const { myAvailability } = await ask(pair.asMentee, MyAvailabilityDocument, {});
    expect(myAvailability).toMatchObject({ said: false, slots: [{ day: 2, from: 540, to: 600 }] });
    const { saveMyAvailability } = await save(pair.asMentee, 'Europe/Paris', 19, 22);
    expect(saveMyAvailability).toMatchObject({ said: true, timeZone: 'Europe/Paris' });
  });

  it('refuses what is no time', async () => {
    const bad = (input: object): Promise<string> =>
      refusal(pair.asMentee, SaveMyAvailabilityDocument, {
        input: { timeZone: 'Europe/Paris', slots: [], exceptions: [], ...input } as never,
      });
    expect(await bad({ timeZone: 'Mars/Olympus' })).toBe('INPUT_INVALID');
    expect(await bad({ slots: [{ day: 1, from: 600, to: 600 }] })).toBe('INPUT_INVALID');
    expect(await bad({ exceptions: [{ kind: 'OFF', fromOn: '2026-12-02', toOn: '2026-12-01' }] })).toBe(
      'INPUT_INVALID',
    );
  });

  it('a time is not booked while the other has said none; it can be offered', async () => {
    const found = await times(pair.asMentee);
    expect(found).toMatchObject({ withoutTimes: ['Mo Adeyemi'], mineSaid: true });
    const startsAt = first(found.times);
    expect(
      await refusal(pair.asMentee, BookMeetingDocument, {
        input: { mentorshipId: pair.mentorshipId, startsAt, ...details },
      }),
    ).toBe('MEETING_NOT_FREE');
  });

  it('common times are such in both zones, without days off, and a day off takes them away', async () => {
    await save(pair.asMentor, 'America/Toronto', 9, 16);
    const found = await times(pair.asMentor);
    expect(found.withoutTimes).toEqual([]);
    for (const time of found.times) {
      const [here, there] = ['Europe/Paris', 'America/Toronto'].map((zone) => wallClockAt(new Date(time), zone));
      expect(Number(here?.slice(11, 13))).toBeGreaterThanOrEqual(19);
      expect(Number(there?.slice(11, 13))).toBeLessThan(16);
    }
    const day = wallClockAt(new Date(first(found.times)), 'America/Toronto').slice(0, 10);
    await save(pair.asMentor, 'America/Toronto', 9, 16, [{ kind: 'OFF', fromOn: day, toOn: day }]);
    const later = await times(pair.asMentor);
    expect(later.times).not.toContain(first(found.times));
    await save(pair.asMentor, 'America/Toronto', 9, 16);
  });
});

describe('a calendar kept elsewhere', () => {
  const stamp = (at: number): string => `${new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
  let answer: { status: number; text: string };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(answer.status).end(answer.text);
  });

  /** The test's own server is let in; everything else about reading is as it is in service. */
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    for (const side of [app.api, app.worker])
      Object.assign(side?.get(NetworkDoor, { strict: false }) ?? {}, {
        allowsUrl: (url: URL) => url.port === String(port),
        allowsAddress: (address: string) => address === '127.0.0.1',
      });
  });
  afterAll(() => void server.close());

  const own = async () => (await ask(pair.asMentee, MyBusyCalendarDocument, {})).myBusyCalendar;
  const tried = (since: Date | string | null | undefined) =>
    eventually('the calendar to be tried', async () => {
      const now = await own();
      return now?.triedAt && now.triedAt !== since ? now : null;
    });
  const saveAddress = (path: string) =>
    ask(pair.asMentee, SaveMyBusyCalendarDocument, {
      input: { address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}` },
    });

  it('takes its busy times off the common ones, is read each day, says what is wrong, and is removed with all it said', async () => {
    const [busy = '', ...free] = (await times(pair.asMentee)).times;
    const from = Date.parse(busy);
    const event = [
      'BEGIN:VEVENT',
      'UID:a',
      `DTSTART:${stamp(from)}`,
      `DTEND:${stamp(from + 30 * 60_000)}`,
      'END:VEVENT',
    ];
    answer = { status: 200, text: ['BEGIN:VCALENDAR', 'VERSION:2.0', ...event, 'END:VCALENDAR', ''].join('\r\n') };
    await saveAddress('/private-0a1b2c/mine.ics');
    const read = await tried(null);
    expect(read).toMatchObject({ problem: null, readAt: read?.triedAt });
    expect(read?.host).toMatch(/^127\.0\.0\.1:\d+$/);
    const found = (await times(pair.asMentor)).times;
    expect(found).not.toContain(busy);
    expect(found).toContain(free.find((time) => Date.parse(time) > from + DAY));
    const input = { mentorshipId: pair.mentorshipId, startsAt: busy, ...details };
    expect(await refusal(pair.asMentor, BookMeetingDocument, { input })).toBe('MEETING_NOT_FREE');
    // Neither the secret in the address nor a time lies open anywhere.
    const [row] = await app.sql<{ all: string }>(
      `select encode(address, 'escape') || encode(busy, 'escape') as all from trellis.busy_calendar`,
    );
    expect(row?.all).not.toMatch(/private-0a1b2c|1[0-9]{12}/);

    answer = { status: 404, text: '' };
    await app.sql(
      `update trellis.due_work set due_at = now() - interval '1 minute' where job = 'meetings.readCalendar'`,
    );
    expect(await tried(read?.triedAt)).toMatchObject({ problem: 'NOT_FOUND', readAt: read?.readAt });
    expect((await times(pair.asMentor)).times).not.toContain(busy);
    const [next] = await app.sql<{ hours: number }>(
      `select round(extract(epoch from due_at - now()) / 3600)::int as hours from trellis.due_work where job = 'meetings.readCalendar'`,
    );
    expect(next?.hours).toBe(24);
    expect(asked).toEqual(['/private-0a1b2c/mine.ics', '/private-0a1b2c/mine.ics']);

    answer = { status: 200, text: '<html>Sign in</html>' };
    await saveAddress('/other');
    expect(await tried(null)).toMatchObject({ problem: 'NOT_A_CALENDAR', readAt: null });
    await ask(pair.asMentee, RemoveMyBusyCalendarDocument, {});
    expect(await own()).toBeNull();
    expect((await times(pair.asMentor)).times).toContain(busy);
    expect(await app.sql(`select 1 from trellis.due_work where job = 'meetings.readCalendar'`)).toEqual([]);
  });

  it('is refused where its address is none that may be read', async () => {
    for (const address of [
      '',
      'mine.ics',
      'http://calendar.example/a.ics',
      'https://10.0.0.1/a.ics',
      'file:///etc/passwd',
    ])
      expect(await refusal(pair.asMentee, SaveMyBusyCalendarDocument, { input: { address } })).toBe('CALENDAR_ADDRESS');
    expect(
      await refusal(pair.asMentee, SaveMyBusyCalendarDocument, { input: { address: `https://${'a'.repeat(2000)}` } }),
    ).toBe('INPUT_INVALID');
    expect(await own()).toBeNull();
  });
});

describe('a meeting', () => {
  it('is booked from the common times, moved and cancelled; calendars take in each step', async () => {
    const [toAna, toMo] = [await had(pair.mentee.email), await had(pair.mentor.email)];
    const [startsAt = '', , , other = ''] = (await times(pair.asMentee)).times;
    const { bookMeeting } = await ask(pair.asMentee, BookMeetingDocument, {
      input: { mentorshipId: pair.mentorshipId, startsAt, ...details },
    });
    const { id } = first(bookMeeting.toCome);
    const booked = await invitation(pair.mentor.email, toMo + 1);
    expect(booked.mail.subject).toBe('Your mentorship program has news for you');
    expect(booked.mail.text).toContain('Ana Ruiz');
    expect(booked.mail.text).toContain(details.place);
    const read = bothRead(booked.text);
    expect(read).toMatchObject({ method: 'REQUEST', sequence: 0, start: startsAt });
    expect(booked.text).toContain('SUMMARY:Meeting\r\n');
    expect(booked.text).not.toContain('Ana Ruiz');
    const french = await invitation(pair.mentee.email, toAna + 1);
    expect(french.mail.text).toContain('Vous rencontrez Mo Adeyemi');
    expect(french.text).toContain('SUMMARY:Rencontre\r\n');
    expect(french.text.replace(/\r\n /g, '')).toContain('PARTSTAT=ACCEPTED');

    const move = { id, startsAt: other, minutes: 45, format: 'PHONE', place: '514 555 0100' } as const;
    await ask(pair.asMentor, MoveMeetingDocument, { input: move });
    const moved = await invitation(pair.mentee.email, toAna + 2);
    expect(bothRead(moved.text)).toEqual({ method: 'REQUEST', uid: read.uid, sequence: 1, start: other });

    await ask(pair.asMentee, CancelMeetingDocument, { input: { id, following: false, reason: 'Night shift' } });
    const cancelled = await invitation(pair.mentor.email, toMo + 3);
    expect(bothRead(cancelled.text)).toEqual({ method: 'CANCEL', uid: read.uid, sequence: 2, start: other });
    expect(cancelled.mail.text).toContain('Night shift');
    expect(first((await mine(pair.asMentor)).past)).toMatchObject({ state: 'CANCELLED', cancelReason: 'Night shift' });
    expect(await refusal(pair.asMentor, MoveMeetingDocument, { input: move })).toBe('MEETING_STATE');
  });

  it('is offered by one, answered with other times, and accepted', async () => {
    const [a = '', b = '', c = ''] = (await times(pair.asMentor)).times;
    const { proposeMeeting } = await ask(pair.asMentor, ProposeMeetingDocument, {
      input: { mentorshipId: pair.mentorshipId, times: [b, a], ...details },
    });
    const { id, offers, proposedByMe } = first(proposeMeeting.proposed);
    expect({ offers, proposedByMe }).toEqual({ offers: [a, b], proposedByMe: true });
    expect(await refusal(pair.asMentor, AcceptMeetingDocument, { input: { id, startsAt: a } })).toBe('NOT_FOUND');
    await ask(pair.asMentee, ProposeMeetingDocument, {
      input: { mentorshipId: pair.mentorshipId, meetingId: id, times: [c], ...details },
    });
    expect(await refusal(pair.asMentor, AcceptMeetingDocument, { input: { id, startsAt: a } })).toBe('NOT_FOUND');
    const { acceptMeeting } = await ask(pair.asMentor, AcceptMeetingDocument, { input: { id, startsAt: c } });
    expect(acceptMeeting).toMatchObject({ proposed: [], toCome: [{ id, startsAt: c }] });
    // What is booked is no common time any more, and is not booked over.
    expect((await times(pair.asMentor)).times).not.toContain(c);
    await ask(pair.asMentor, CancelMeetingDocument, { input: { id, following: false } });
  });

  it('is never made at a time at which one of them meets somebody else by now: accepted, booked or moved', async () => {
    const { mentorshipId, asMentor, asMentee, asStranger } = pair;
    const [bo] = await app.sql<{ id: string }>(
      `select e.id from trellis.enrolment e join trellis.member m on m.id = e.member_id
       where e.cohort_id = $1 and m.display_name = 'Bo Lind'`,
      [pair.cohortId],
    );
    const withBo = await pairUp(app, { ...pair.mentee, id: bo?.id ?? '' }, pair.mentor);
    await save(asStranger, 'America/Toronto', 0, 24);
    const [taken = '', same = '', free = ''] = (await times(asMentor)).times;
    const offer = async (browser: Browser, id: string, time: string): Promise<string> => {
      const input = { mentorshipId: id, times: [time], ...details };
      return first((await ask(browser, ProposeMeetingDocument, { input })).proposeMeeting.proposed).id;
    };
    // Offered while it was free; the same hour goes to somebody else in between.
    const offered = await offer(asStranger, withBo, taken);
    const { bookMeeting } = await ask(asMentee, BookMeetingDocument, {
      input: { mentorshipId, startsAt: taken, ...details },
    });
    const accept = { input: { id: offered, startsAt: taken } };
    expect(await refusal(asMentor, AcceptMeetingDocument, accept)).toBe('MEETING_NOT_FREE');
    const later = { mentorshipId: withBo, startsAt: taken, ...details };
    expect(await refusal(asMentor, BookMeetingDocument, { input: later })).toBe('MEETING_NOT_FREE');
    const moved = await ask(asMentor, BookMeetingDocument, { input: { ...later, startsAt: free } });
    const move = { id: first(moved.bookMeeting.toCome).id, startsAt: taken, ...details };
    expect(await refusal(asMentor, MoveMeetingDocument, { input: move })).toBe('MEETING_NOT_FREE');
    await ask(asStranger, CancelMeetingDocument, { input: { id: offered, following: false } });

    // Of two that are accepted in the same moment one counts.
    const two = [await offer(asMentee, mentorshipId, same), await offer(asStranger, withBo, same)];
    const answers = await Promise.allSettled(
      two.map((id) => ask(asMentor, AcceptMeetingDocument, { input: { id, startsAt: same } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const id of [first(bookMeeting.toCome).id, move.id, ...two])
      await ask(asMentor, CancelMeetingDocument, { input: { id, following: false } });
    await app.sql(`update trellis.mentorship set state = 'ended', ended_at = now() where id = $1`, [withBo]);
  });

  it('that was offered for times that have all passed is put away, and stands in nobody’s way', async () => {
    const { mentorshipId, asMentor, asMentee } = pair;
    const [a = '', b = ''] = (await times(asMentor)).times;
    const input = { mentorshipId, times: [a, b], ...details };
    const { id } = first((await ask(asMentor, ProposeMeetingDocument, { input })).proposeMeeting.proposed);
    const passed = new Date(Date.now() - DAY).toISOString();
    const offers = (times: string[]): Promise<unknown> =>
      app.sql('update trellis.meeting set offers = $2::timestamptz[] where id = $1', [id, times]);
    await offers([passed, b]);
    expect((await mine(asMentee)).proposed).toMatchObject([{ id, offers: [b] }]);
    await offers([passed]);
    const seen = await mine(asMentee);
    expect(seen.proposed).toEqual([]);
    expect(seen.past).toContainEqual(expect.objectContaining({ id, state: 'PROPOSED', offers: [passed] }));
    await ask(asMentor, CancelMeetingDocument, { input: { id, following: false } });
  });

  it('returns each week at the same time of whoever booked, and one of the series is called off by itself', async () => {
    const toMo = await had(pair.mentor.email);
    await Promise.all([save(pair.asMentee, 'Europe/Paris', 0, 24), save(pair.asMentor, 'America/Toronto', 0, 24)]);
    const startsAt = first((await times(pair.asMentor)).times);
    const third = dayIn(new Date(Date.parse(startsAt) + 14 * DAY), 'America/Toronto');
    await daysOff([{ name: { en: 'Exams' }, from: third, to: third }]);
    const { bookMeeting } = await ask(pair.asMentor, BookMeetingDocument, {
      input: { mentorshipId: pair.mentorshipId, startsAt, ...details, repeat: 'WEEKLY', count: 5 },
    });
    const series = bookMeeting.toCome.filter(({ repeat }) => repeat === 'WEEKLY');
    expect(series).toHaveLength(4);
    const hours = series.map((one) => wallClockAt(new Date(one.startsAt ?? ''), 'America/Toronto').slice(11));
    expect(new Set(hours).size).toBe(1);
    const booked = await invitation(pair.mentor.email, toMo + 1);
    expect(booked.text).toContain('RRULE:FREQ=WEEKLY;COUNT=5');
    expect(booked.text.match(/EXDATE/g)).toHaveLength(1);
    const read = bothRead(booked.text);
    const [, second, next] = series;
    await ask(pair.asMentor, CancelMeetingDocument, { input: { id: second?.id ?? '', following: false } });
    const one = await invitation(pair.mentor.email, toMo + 2);
    expect(bothRead(one.text)).toMatchObject({ method: 'CANCEL', uid: read.uid, start: second?.startsAt });
    expect(one.text).toContain('RECURRENCE-ID;TZID=America/Toronto:');
    await ask(pair.asMentee, CancelMeetingDocument, { input: { id: next?.id ?? '', following: true } });
    const rest = await invitation(pair.mentor.email, toMo + 3);
    expect(rest.text.match(/RECURRENCE-ID/g)).toHaveLength(2);
    expect((await mine(pair.asMentor)).toCome.map(({ id }) => id)).toEqual([series[0]?.id]);
    await ask(pair.asMentee, CancelMeetingDocument, { input: { id: series[0]?.id ?? '', following: false } });
  });
});

describe('a calendar of one’s own', () => {
  it('is read at a secret address: own meetings, neutral titles, until a new one is made or it is closed', async () => {
    const startsAt = first((await times(pair.asMentor)).times);
    const { bookMeeting } = await ask(pair.asMentor, BookMeetingDocument, {
      input: { mentorshipId: pair.mentorshipId, startsAt, ...details },
    });
    const read = async (address: string | null | undefined): Promise<Response> =>
      fetch(`${app.url}${new URL(address ?? '').pathname}`);
    const made = (await ask(pair.asMentor, RenewMyCalendarDocument, {})).renewMyCalendar;
    const answer = await read(made.address);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const text = await answer.text();
    const { start, method } = bothRead(text);
    expect({ start, method }).toEqual({ start: startsAt, method: 'PUBLISH' });
    expect(text).not.toMatch(/Ana|mentor/i);
    const [kept] = await app.sql<{ hash: string }>(
      `select encode(token_hash, 'hex') as hash from trellis.calendar_feed`,
    );
    expect(made.address).not.toContain(kept?.hash);
    const other = (await ask(pair.asStranger, RenewMyCalendarDocument, {})).renewMyCalendar;
    expect(await (await read(other.address)).text()).not.toContain('BEGIN:VEVENT');
    const anew = (await ask(pair.asMentor, RenewMyCalendarDocument, {})).renewMyCalendar;
    expect((await read(made.address)).status).toBe(404);
    expect((await read(anew.address)).status).toBe(200);
    const elsewhere = await openSchool(app);
    expect((await read(anew.address?.replace(pair.school.slug, elsewhere.slug))).status).toBe(404);
    await ask(pair.asMentor, CloseMyCalendarDocument, {});
    expect((await read(anew.address)).status).toBe(404);
    const { id } = first(bookMeeting.toCome);
    await ask(pair.asMentor, CancelMeetingDocument, { input: { id, following: false } });
  });
});

describe('the last day of the cohort', () => {
  it('is the last of its meetings: nothing is offered, booked, offered by hand or repeated beyond it', async () => {
    const { mentorshipId, cohortId, asMentee, asMentor } = pair;
    const [cohort] = await app.sql<{ ends_on: string }>('select ends_on::text from trellis.cohort where id = $1', [
      cohortId,
    ]);
    await save(asMentee, 'America/Toronto', 9, 16);
    const all = (await times(asMentor)).times;
    const day = addDays(dayIn(new Date(), 'America/Toronto'), 4);
    const later = first(all.filter((time) => dayIn(new Date(time), 'America/Toronto') > day));
    await app.sql('update trellis.cohort set ends_on = $2 where id = $1', [cohortId, day]);
    const found = await times(asMentor);
    expect(found.lastDay).toBe(day);
    expect(found.times.length).toBeGreaterThan(0);
    expect(found.times.filter((time) => dayIn(new Date(time), 'America/Toronto') > day)).toEqual([]);
    const startsAt = first(found.times);
    const told = { extensions: { code: 'MEETING_AFTER_COHORT', args: { day } } };
    const refused = async (document: { toString(): string }, input: object) =>
      (await asMentor.send(String(document), { input: { mentorshipId, ...details, ...input } })).errors[0];
    expect(await refused(BookMeetingDocument, { startsAt: later })).toMatchObject(told);
    expect(await refused(ProposeMeetingDocument, { times: [startsAt, later] })).toMatchObject(told);
    expect(await refused(BookMeetingDocument, { startsAt, repeat: 'WEEKLY', count: 4 })).toMatchObject(told);
    const { bookMeeting } = await ask(asMentor, BookMeetingDocument, { input: { mentorshipId, startsAt, ...details } });
    const { id } = first(bookMeeting.toCome);
    const move = { id, startsAt: later, ...details };
    expect(await refusal(asMentor, MoveMeetingDocument, { input: move })).toBe('MEETING_AFTER_COHORT');
    await ask(asMentor, CancelMeetingDocument, { input: { id, following: false } });
    await app.sql('update trellis.cohort set ends_on = $2 where id = $1', [cohortId, cohort?.ends_on]);
  });
});

describe('afterwards', () => {
  it('one word says whether it took place, either corrects it, and one held elsewhere is noticed when it is the same', async () => {
    await app.sql(`update trellis.mentorship set published_at = now() - interval '10 days' where id = $1`, [
      pair.mentorshipId,
    ]);
    const startsAt = new Date(Date.now() - 2 * DAY).toISOString();
    const input = { mentorshipId: pair.mentorshipId, startsAt, ...details, another: false };
    const { logMeeting } = await ask(pair.asMentee, LogMeetingDocument, { input });
    const { id } = first(logMeeting.past.filter(({ state }) => state === 'HELD'));
    expect(await refusal(pair.asMentor, LogMeetingDocument, { input })).toBe('MEETING_OVERLAPS');
    await ask(pair.asMentor, LogMeetingDocument, { input: { ...input, another: true, minutes: 30 } });
    const corrected = await ask(pair.asMentor, SayMeetingDocument, {
      input: { id, tookPlace: true, minutes: 45, format: 'IN_PERSON' },
    });
    const held = corrected.sayMeeting.past.filter(({ state }) => state === 'HELD');
    expect(held.map(({ minutes, format }) => [minutes, format]).sort()).toEqual([
      [30, 'VIDEO'],
      [45, 'IN_PERSON'],
    ]);
    const trail = await app.sql<{ action: string }>(
      `select action from trellis.audit_entry where details ->> 'meetingId' = $1 order by id`,
      [id],
    );
    expect(trail.map(({ action }) => action)).toEqual(['meeting.log', 'meeting.correct']);
    const tomorrow = new Date(Date.now() + DAY).toISOString();
    expect(await refusal(pair.asMentor, LogMeetingDocument, { input: { ...input, startsAt: tomorrow } })).toBe(
      'MEETING_TIME_PAST',
    );
    expect(
      await refusal(pair.asMentor, BookMeetingDocument, {
        input: { mentorshipId: pair.mentorshipId, startsAt, ...details },
      }),
    ).toBe('MEETING_TIME');
  });

  it('nothing from before the match is written down, and what stands there from before is not counted', async () => {
    const { mentorshipId, cohortId, coordinator } = pair;
    const [published] = await app.sql<{ at: Date }>('select published_at as at from trellis.mentorship where id = $1', [
      mentorshipId,
    ]);
    const day = dayIn(published?.at ?? new Date(), 'America/Toronto');
    const at = (clock: string, on = day): string => instantAt(`${on}T${clock}`, 'America/Toronto').toISOString();
    const log = (startsAt: string) => ({ input: { mentorshipId, startsAt, ...details, another: false } });
    const before = at('23:00', addDays(day, -1));
    const failed = await pair.asMentee.send(String(LogMeetingDocument), log(before));
    expect(failed.errors[0]).toMatchObject({ extensions: { code: 'MEETING_BEFORE_MATCH', args: { day } } });

    const minutes = async (): Promise<number | undefined> =>
      (await ask(pair.asMentee, MyClosingDocument, { mentorshipId })).myClosing.minutes;
    const done = await minutes();
    // As it could be written before.
    await app.sql(
      `insert into trellis.meeting (school_id, id, mentorship_id, state, format, minutes, starts_at, ends_at, offers, proposed_by,
         logged, said_by, said_at, created_at, changed_at)
       select school_id, gen_random_uuid(), id, 'held', 'video', 500, $2, $2::timestamptz + interval '500 minutes', '{}', $3, true, $3,
         now(), now(), now() from trellis.mentorship where id = $1`,
      [mentorshipId, before, pair.mentee.id],
    );
    expect(await minutes()).toBe(done);
    await ask(pair.asMentee, LogMeetingDocument, log(at('12:00')));
    expect(await minutes()).toBe((done ?? 0) + details.minutes);
    const { cohort } = await ask(coordinator, CohortMentorshipsDocument, { id: cohortId, first: 5 });
    expect(cohort.mentorships.nodes[0]?.requirement?.done).toBe(((done ?? 0) + details.minutes) / 60);
    await app.sql(`delete from trellis.meeting where mentorship_id = $1 and minutes = 500`, [mentorshipId]);
  });

  it('those who run the program see dates and states, and neither places nor words', async () => {
    const { mentorship } = await ask(pair.coordinator, MeetingFactsDocument, { id: pair.mentorshipId });
    expect(mentorship.meetingFacts.map(({ state }) => state)).toContain('HELD');
    expect(JSON.stringify(mentorship)).not.toContain('meet.example');
    expect(await refusal(pair.asMentee, MeetingFactsDocument, { id: pair.mentorshipId })).not.toBe('');
  });

  it('nobody else finds anything', async () => {
    const { id } = first((await mine(pair.asMentee)).past);
    const other = await openSchool(app);
    for (const browser of [pair.asStranger, pair.coordinator, other.administrator]) {
      expect(await refusal(browser, MyMeetingsDocument, { mentorshipId: pair.mentorshipId })).toBe('NOT_FOUND');
      expect(await refusal(browser, SayMeetingDocument, { input: { id, tookPlace: false } })).toBe('NOT_FOUND');
      expect(await refusal(browser, CancelMeetingDocument, { input: { id, following: false } })).toBe('NOT_FOUND');
    }
    expect(await refusal(pair.asMentee, SayMeetingDocument, { input: { id: 'x', tookPlace: true } })).toBe('NOT_FOUND');
  });
});

describe('a pause', () => {
  it('calls off what is to come at once, by mails that say nothing of why, and lets nothing be booked', async () => {
    const toMo = await had(pair.mentor.email);
    const startsAt = first((await times(pair.asMentee)).times);
    const input = { mentorshipId: pair.mentorshipId, startsAt, ...details };
    await ask(pair.asMentee, BookMeetingDocument, { input });
    await invitation(pair.mentor.email, toMo + 1);
    await pair.asMentee.ask('mutation ($id: ID!) { pauseMyMatch(mentorshipId: $id) { id } }', {
      id: pair.mentorshipId,
    });
    expect(await mine(pair.asMentor)).toMatchObject({ open: false, toCome: [] });
    const mails = [
      await app.mailbox.next(pair.mentor.email, toMo + 2),
      await app.mailbox.next(pair.mentor.email, toMo + 3),
    ];
    const cancel = mails.find(({ parsed }) => parsed.attachments.length > 0);
    expect(cancel?.text).toContain('This does not take place');
    expect(cancel?.text).not.toMatch(/pause|Ana/i);
    expect(cancel?.parsed.attachments[0]?.content.toString()).toContain('METHOD:CANCEL');
    expect(await refusal(pair.asMentor, BookMeetingDocument, { input })).toBe('MENTORSHIP_STATE');
  });
});
