/**
 * A room fills: everybody asks for the last place at the same moment, and everybody says that they are there at the same moment, twice, while
 * connections break. One gets the place and the others wait in order of arrival; nobody is lost, and nobody is there twice. How fast it
 * is, tests/bench/events.bench.mjs says.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AnswerEventDocument, CheckInDocument, EventAttendanceDocument } from '@trellis/api-client';
import { ask, enrol, signInAs } from '../api/enrolled-people.js';
import { type OpenEvents, openEvents } from '../api/open-events.js';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { Dice } from './support/dice.js';

const dice = new Dice(Number(process.env.TRELLIS_SEED ?? 20_266));
const PEOPLE = process.env.TRELLIS_LONG ? 200 : 40;
const BEFORE = '2026-10-26T15:00:00Z';
const DOORS_OPEN = '2026-10-27T21:20:00Z';

let app: TestApp;
let open: OpenEvents;
let crowd: Browser[];

const at = (moment: string): Promise<void> => app.moveClock(Date.parse(moment) - Date.now());

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await at(BEFORE);
  open = await openEvents(app);
  const people = await enrol(
    app,
    open.cohortId,
    Array.from({ length: PEOPLE }, (_, index) => ({ role: 'mentee' as const, name: `Guest ${index}` })),
  );
  crowd = [];
  for (const one of people) crowd.push(await signInAs(app, open.school.slug, one));
}, 120_000);
afterAll(() => app.close());

function shuffled<One>(of: readonly One[]): One[] {
  const drawn = [...of];
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const at = dice.below(last + 1);
    [drawn[last], drawn[at]] = [drawn[at] as One, drawn[last] as One];
  }
  return drawn;
}

const come = (browser: Browser, eventId: string) =>
  ask(browser, AnswerEventDocument, { input: { eventId, coming: true, guests: 0 } });

it('gives the last place to one of those who ask at the same moment; the others wait in order of arrival', async () => {
  const eventId = await open.published({ capacity: 1 });
  const rush = shuffled(crowd);
  // Some press twice.
  await Promise.all([...rush, ...rush.slice(0, PEOPLE / 4)].map((browser) => come(browser, eventId)));
  const rows = await app.sql<{ state: string; line: string | null; said_at: Date }>(
    'select state, line, said_at from trellis.event_answer where event_id = $1 order by line nulls first',
    [eventId],
  );
  expect(rows).toHaveLength(PEOPLE);
  expect(rows.filter(({ state }) => state === 'coming')).toHaveLength(1);
  const waiting = rows.filter(({ state }) => state === 'waiting');
  expect(waiting.map(({ line }) => Number(line))).toEqual(waiting.map((_, place) => place + 1));
  // The one who has it goes: the first in line is asked, and nobody else.
  const [keeper] = await app.sql<{ member_id: string }>(
    `select member_id from trellis.event_answer where event_id = $1 and state = 'coming'`,
    [eventId],
  );
  const [first] = await app.sql<{ member_id: string }>(
    `select member_id from trellis.event_answer where event_id = $1 and line = 1`,
    [eventId],
  );
  for (const browser of crowd) {
    const { myEvent } = await browser.ask<{ myEvent: { myAnswer: { state: string } } }>(
      'query ($id: ID!) { myEvent(id: $id) { myAnswer { state } } }',
      { id: eventId },
    );
    if (myEvent.myAnswer.state !== 'COMING') continue;
    await ask(browser, AnswerEventDocument, { input: { eventId, coming: false, guests: 0 } });
    break;
  }
  const after = await app.sql<{ member_id: string; state: string }>(
    `select member_id, state from trellis.event_answer where event_id = $1 and state <> 'waiting' order by state`,
    [eventId],
  );
  expect(after).toEqual([
    { member_id: keeper?.member_id, state: 'not_coming' },
    { member_id: first?.member_id, state: 'offered' },
  ]);
});

it('loses nobody who says that they are there, and has nobody twice, while connections to the database break', async () => {
  const eventId = await open.published();
  await at(DOORS_OPEN);
  const checkIn = async (browser: Browser): Promise<void> => {
    // A phone that had no answer asks again.
    for (let tries = 0; tries < 20; tries += 1) {
      const { errors } = await browser.send(String(CheckInDocument), { input: { eventId } });
      if (errors.length === 0) return;
    }
    throw new Error('Nobody let them in.');
  };
  const seen = new Set<number>();
  const arriving = Promise.all(shuffled([...crowd, ...crowd]).map(checkIn));
  let isOver = false;
  const breaking = (async () => {
    while (!isOver) {
      await app.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename like '%app'
           and random() < 0.2`,
      );
      // The list at the door, as it is asked for again and again; one that fails is asked for once more.
      const { data } = await open.coordinator.send<{ eventAttendance: unknown[] }>(String(EventAttendanceDocument), {
        id: eventId,
      });
      if (data) seen.add(data.eventAttendance.length);
    }
  })();
  await arriving;
  isOver = true;
  await breaking;
  const { eventAttendance } = await ask(open.coordinator, EventAttendanceDocument, { id: eventId });
  expect(eventAttendance.filter(({ source }) => source === 'SELF')).toHaveLength(PEOPLE);
  expect(new Set(eventAttendance.map(({ memberId }) => memberId)).size).toBe(PEOPLE);
  // What the list showed only ever grew towards everybody.
  expect(Math.max(...seen)).toBeLessThanOrEqual(PEOPLE);
  const trail = await app.sql(`select 1 from trellis.audit_entry where action = 'event.check_in' and subject_id = $1`, [
    eventId,
  ]);
  expect(trail).toHaveLength(PEOPLE);
});
