/** Meeting people at an event: a list of those alone who chose it, and who sits with whom. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  AnswerEventDocument,
  EventNetworkingDocument,
  EventSeatingDocument,
  MarkAttendanceDocument,
  MySeatsDocument,
  PlanEventSeatingDocument,
  type PlanEventSeatingInput,
  RemoveEventSeatingDocument,
  SaveEventCardDocument,
  ShowEventSeatingDocument,
  WithdrawEventCardDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { openSchool } from '../kit/people.js';
import { ask, enrol, type Enrolled, refusal } from './enrolled-people.js';
import { type OpenEvents, openEvents } from './open-events.js';

let app: TestApp;
let open: OpenEvents;

const at = (moment: string): Promise<void> => app.moveClock(Date.parse(moment) - Date.now());

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await at('2026-10-26T15:00:00Z');
  open = await openEvents(app);
}, 120_000);
afterAll(() => app.close());

const come = (browser: Browser, eventId: string, coming = true) =>
  ask(browser, AnswerEventDocument, { input: { eventId, coming, guests: 0 } });
const list = async (browser: Browser, eventId: string) =>
  (await ask(browser, EventNetworkingDocument, { eventId })).eventNetworking;
const join = (browser: Browser, eventId: string, more: object = {}) =>
  ask(browser, SaveEventCardDocument, {
    input: { eventId, showRole: false, showPronouns: false, topics: [], words: null, ...more },
  });

it('lists nobody by itself: each chooses to be in it, what to show, and is out of it at once', async () => {
  const id = await open.published({ topics: ['Careers'] });
  expect(
    await refusal(open.asMentee, SaveEventCardDocument, {
      input: { eventId: id, showRole: true, showPronouns: true, topics: [] },
    }),
  ).toBe('EVENT_LIST_COMING');
  for (const browser of [open.asMentee, open.asMentor, open.asStranger]) await come(browser, id);
  expect(await list(open.asMentee, id)).toMatchObject({ mayJoin: true, mine: null, topics: ['Careers'], people: [] });
  await join(open.asMentor, id, { showRole: true, topics: ['careers', 'Rural care', 'Careers '], words: 'Ask me.' });
  await join(open.asStranger, id);
  // Whoever is not in it does not see it.
  expect((await list(open.asMentee, id)).people).toEqual([]);
  await join(open.asMentee, id, { topics: ['Careers'] });
  const { mine, people } = await list(open.asMentee, id);
  expect(mine).toMatchObject({ topics: ['Careers'], showRole: false });
  // Shared topics first; a role and pronouns only where somebody shows them.
  expect(people).toMatchObject([
    { name: 'Mo Adeyemi', roles: ['MENTOR'], pronouns: null, words: 'Ask me.', shared: ['Careers'] },
    { name: 'Bo Lind', roles: [], topics: [], words: null, shared: [] },
  ]);
  await ask(open.asMentor, WithdrawEventCardDocument, { eventId: id });
  expect((await list(open.asMentee, id)).people.map(({ name }) => name)).toEqual(['Bo Lind']);
  await come(open.asStranger, id, false);
  expect(await list(open.asMentee, id)).toMatchObject({ people: [] });
  await come(open.asStranger, id);
  // Coming after all does not bring the card back.
  expect(await list(open.asStranger, id)).toMatchObject({ mine: null });
});

/** An event to which a whole room comes; pairs that sat together, as one text each. */
async function fullRoom(count: number): Promise<{ id: string; people: Enrolled[] }> {
  const id = await open.published();
  const people = await enrol(
    app,
    open.cohortId,
    Array.from({ length: count }, (_, index) => ({
      role: index % 3 === 0 ? ('mentor' as const) : ('mentee' as const),
      name: `Guest ${String(index).padStart(2, '0')}`,
    })),
  );
  await app.sql(
    `insert into trellis.event_answer (school_id, event_id, member_id, state, said_at)
     select school_id, $1, id, 'coming', now() from trellis.member where id = any ($2::uuid[])`,
    [id, people.map(({ memberId }) => memberId)],
  );
  return { id, people };
}

const plan = async (eventId: string, more: Partial<PlanEventSeatingInput> = {}) => {
  const before = (await ask(open.coordinator, EventSeatingDocument, { eventId })).eventSeating.seating;
  const sizes = { kind: 'PAIRS' as const, rounds: 4, fewest: 2, most: 2, presentOnly: false, keepRounds: 0 };
  const input = { eventId, ...sizes, revision: before?.revision ?? null, ...more };
  return (await ask(open.coordinator, PlanEventSeatingDocument, { input })).planEventSeating.seating ?? fail();
};
type Planned = Awaited<ReturnType<typeof plan>>;
const pairsIn = ({ rounds }: Planned): string[] =>
  rounds.flatMap(({ tables }) =>
    tables.flatMap(({ people }) =>
      people.flatMap((one, at) => people.slice(at + 1).map((other) => [one.memberId, other.memberId].sort().join(' '))),
    ),
  );

it('plans rounds in which nobody meets twice, nor whom they know or are kept apart from, and says nobody why', async () => {
  const { id, people } = await fullRoom(12);
  const [mentor = fail(), apart = fail()] = people;
  await app.sql(
    `insert into trellis.conflict_of_interest (school_id, id, cohort_id, mentor_enrolment_id, mentee_email_key, source, created_at)
     select school_id, gen_random_uuid(), $1, $2, $3, 'import', now() from trellis.cohort where id = $1`,
    [open.cohortId, mentor.id, apart.email.toLowerCase()],
  );
  for (const kind of ['PAIRS', 'ACROSS'] as const) {
    const seating = await plan(id, { kind });
    const pairs = pairsIn(seating);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs).not.toContain([mentor.memberId, apart.memberId].sort().join(' '));
    expect(JSON.stringify(seating)).not.toContain('apart');
  }
  // The pair knows each other.
  for (const browser of [open.asMentee, open.asMentor]) await come(browser, id);
  const withPair = pairsIn(await plan(id, { rounds: 12 }));
  expect(withPair).not.toContain([open.mentee.memberId, open.mentor.memberId].sort().join(' '));
});

it('keeps rounds that took place when somebody comes late, and sits together nobody who met in them', async () => {
  const { id } = await fullRoom(10);
  const first = await plan(id, { rounds: 2 });
  await come(open.asStranger, id);
  const then = await plan(id, { rounds: 5, keepRounds: 2 });
  expect(then.rounds.slice(0, 2).map(({ tables }) => tables)).toEqual(first.rounds.map(({ tables }) => tables));
  const pairs = pairsIn(then);
  expect(new Set(pairs).size).toBe(pairs.length);
  expect(JSON.stringify(then.rounds.slice(2))).toContain('Bo Lind');
  expect(
    await refusal(open.coordinator, PlanEventSeatingDocument, {
      input: {
        eventId: id,
        kind: 'PAIRS',
        rounds: 2,
        fewest: 2,
        most: 2,
        presentOnly: false,
        keepRounds: 2,
        revision: 2,
      },
    }),
  ).toBe('SEATING_SIZES');
  expect(
    await refusal(open.coordinator, PlanEventSeatingDocument, {
      input: {
        eventId: id,
        kind: 'PAIRS',
        rounds: 3,
        fewest: 2,
        most: 2,
        presentOnly: false,
        keepRounds: 0,
        revision: 1,
      },
    }),
  ).toBe('EDIT_CONFLICT');
});

it('seats small tables of those who are there; each sees their own place, and names of those alone who are in the list', async () => {
  const { id, people } = await fullRoom(9);
  await come(open.asMentee, id);
  await come(open.asStranger, id);
  await at('2026-10-27T21:20:00Z');
  const there = [...people.map(({ memberId }) => memberId), open.mentee.memberId];
  for (const memberId of there)
    await ask(open.coordinator, MarkAttendanceDocument, { input: { eventId: id, memberId, attended: true } });
  const seating = await plan(id, { kind: 'TABLES', rounds: 2, fewest: 3, most: 4, presentOnly: true });
  expect(seating.rounds.map(({ tables }) => tables.flatMap((table) => table.people).length)).toEqual([10, 10]);
  expect(JSON.stringify(seating)).not.toContain('Bo Lind');
  const mine = async () => (await ask(open.asMentee, MySeatsDocument, { eventId: id })).mySeats;
  expect(await mine()).toEqual([]);
  await ask(open.coordinator, ShowEventSeatingDocument, { eventId: id, shown: true });
  expect(await mine()).toMatchObject([
    { round: 1, names: [] },
    { round: 2, names: [] },
  ]);
  const [first = fail()] = seating.rounds;
  const table =
    first.tables.find((one) => one.people.some(({ memberId }) => memberId === open.mentee.memberId)) ?? fail();
  expect((await mine())[0]?.place).toBe(table.place);
  // One at the same table is in the list; the mentee sees the name once she is in it too.
  const other = table.people.find(({ memberId }) => memberId !== open.mentee.memberId) ?? fail();
  await app.sql(
    `insert into trellis.event_card (school_id, event_id, member_id, show_role, show_pronouns, topics, written_at)
     select school_id, $1, id, false, false, '{}', now() from trellis.member where id = $2`,
    [id, other.memberId],
  );
  expect((await mine())[0]?.names).toEqual([]);
  await join(open.asMentee, id);
  expect((await mine())[0]?.names).toEqual([other.name]);
  await ask(open.coordinator, RemoveEventSeatingDocument, { eventId: id });
  expect(await mine()).toEqual([]);
  await at('2026-10-26T15:00:00Z');
});

it('is nobody else’s business', async () => {
  const id = await open.published();
  const hidden = await open.published({ audience: [{ cohortId: open.cohortId, role: 'MENTOR', required: false }] });
  expect(await refusal(open.asMentee, EventNetworkingDocument, { eventId: hidden })).toBe('NOT_FOUND');
  expect(await refusal(open.asMentee, MySeatsDocument, { eventId: hidden })).toBe('NOT_FOUND');
  const { administrator } = await openSchool(app);
  const input = {
    eventId: id,
    kind: 'PAIRS' as const,
    rounds: 1,
    fewest: 2,
    most: 2,
    presentOnly: false,
    keepRounds: 0,
  };
  for (const [browser, code] of [
    [open.asMentor, 'FORBIDDEN'],
    [administrator, 'NOT_FOUND'],
  ] as const) {
    expect(await refusal(browser, EventSeatingDocument, { eventId: id })).toBe(code);
    expect(await refusal(browser, PlanEventSeatingDocument, { input })).toBe(code);
    expect(await refusal(browser, ShowEventSeatingDocument, { eventId: id, shown: true })).toBe(code);
    expect(await refusal(browser, RemoveEventSeatingDocument, { eventId: id })).toBe(code);
  }
  expect(await refusal(open.coordinator, PlanEventSeatingDocument, { input })).toBe('SEATING_FEW');
  expect(await refusal(open.coordinator, ShowEventSeatingDocument, { eventId: id, shown: true })).toBe('NOT_FOUND');
});

function fail(): never {
  throw new Error('Nobody is there.');
}
