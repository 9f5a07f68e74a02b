import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  ChooseNotificationDocument,
  MyPaceDocument,
  PacingWantedDocument,
  PauseMyMatchDocument,
  ResumeMyMatchDocument,
  SayInTouchDocument,
  TasksDocument,
  WantPacingDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import { invite, openSchool } from '../kit/people.js';
import { ask, refusal } from './enrolled-people.js';
import { openPair, type OpenPair } from './open-pair.js';

const DAY = 86_400_000;

let app: TestApp;
let pair: OpenPair;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
  // Four days until the first word, once a week from then on.
  const settings = {
    ...{ firstContactDays: 4, terms: [], holidays: [], blackouts: [] },
    requirement: { unit: 'count', amount: 400, per: 'year', inPersonMinimum: 0 },
  };
  await app.sql('update trellis.cohort set settings = settings || $2::jsonb where id = $1', [
    pair.cohortId,
    JSON.stringify(settings),
  ]);
}, 60_000);
afterAll(() => app.close());

const id = () => ({ mentorshipId: pair.mentorshipId });
const quiet = async (browser = pair.asMentor) => (await ask(browser, MyPaceDocument, id())).myPace.quietSince;
const due = async (): Promise<Date | null> =>
  (
    await app.sql<{ due_at: Date }>(
      `select due_at from trellis.due_work where job = 'pacing.look' and subject_id = $1 and due_at > now() + interval '1 day'`,
      [pair.mentorshipId],
    )
  )[0]?.due_at ?? null;
const looked = (wait: string, test: (at: Date | null) => boolean) =>
  eventually(wait, async () => (test(await due()) ? true : undefined));
const task = async () =>
  (
    await app.sql<{ state: string }>(`select state from trellis.task where code = 'QUIET_PAIR' order by created_at`)
  ).map(({ state }) => state);
let passed = 0;
/** In steps in which everybody looks in, so that they stay signed in. */
async function passUntil(day: number): Promise<void> {
  while (passed < day) {
    passed = Math.min(day, passed + 3);
    await app.moveClock(passed * DAY);
    for (const one of [pair.asMentor, pair.asMentee, pair.asStranger])
      await refusal(one, MyPaceDocument, { mentorshipId: 'none' });
    await ask(pair.coordinator, PacingWantedDocument, { programId: pair.programId });
  }
}
/** Words about a silence that a person had; other mail of a pair leads elsewhere. */
const words = (email: string): number =>
  app.mailbox.to(email).filter(({ text }) => text.includes(`/matches/${pair.mentorshipId}`)).length;

it('after 1.25 of the interval the mentor hears once, the mentee nothing; after 2 there is a task; a sign settles it', async () => {
  await ask(pair.coordinator, WantPacingDocument, { programId: pair.programId, wanted: true });
  await looked('planned', (at) => at !== null);
  const had = app.mailbox.to(pair.mentor.email).length;
  await passUntil(4);
  expect(await quiet()).toBeNull();
  await passUntil(7);
  const mail = await app.mailbox.next(pair.mentor.email, had + 1);
  expect(mail.subject).toBe('Your mentorship program has news for you');
  expect(mail.text).toContain(`/matches/${pair.mentorshipId}`);
  expect(mail.text).not.toContain('Ana');
  expect(await quiet()).not.toBeNull();
  expect(await quiet(pair.asMentee)).toBeNull();
  expect(await task()).toEqual([]);

  await passUntil(11);
  await eventually('a task', async () => ((await task()).length === 1 ? true : undefined));
  expect([words(pair.mentor.email), words(pair.mentee.email)]).toEqual([1, 0]);
  const { school } = await ask(pair.coordinator, TasksDocument, { filter: { scope: 'MINE' } });
  expect(school.tasks.nodes.find(({ code }) => code === 'QUIET_PAIR')?.pairs).toEqual([
    { id: pair.mentorshipId, names: 'Mo Adeyemi, Ana Ruiz' },
  ]);

  await ask(pair.asMentor, SayInTouchDocument, id());
  expect(await quiet()).toBeNull();
  await eventually('settled', async () => ((await task()).join() === 'done' ? true : undefined));
});

it('a pause leaves everybody in peace; whoever wants no such word has none, and the program can do without', async () => {
  await looked('planned anew', (at) => at !== null);
  await ask(pair.asMentee, PauseMyMatchDocument, id());
  await looked('nothing planned', (at) => at === null);
  await ask(pair.asMentee, ResumeMyMatchDocument, id());
  await looked('planned again', (at) => at !== null);
  await ask(pair.asMentor, ChooseNotificationDocument, { kind: 'PACE', allowed: false });
  await passUntil(28);
  await eventually('a second task', async () => ((await task()).join() === 'done,open' ? true : undefined));
  expect(words(pair.mentor.email)).toBe(1);
  expect(await quiet()).toBeNull();

  const program = { programId: pair.programId };
  expect((await ask(pair.coordinator, PacingWantedDocument, program)).pacingWanted).toBe(true);
  await ask(pair.coordinator, WantPacingDocument, { ...program, wanted: false });
  await eventually('no task', async () => ((await task()).join() === 'done,done' ? true : undefined));
  expect((await ask(pair.coordinator, PacingWantedDocument, program)).pacingWanted).toBe(false);
});

it('is nobody else’s to read or to switch', async () => {
  const stranger = await invite(app, await openSchool(app), 'COORDINATOR');
  expect(await refusal(pair.asStranger, MyPaceDocument, id())).toBe('NOT_FOUND');
  expect(await refusal(pair.asMentor, MyPaceDocument, { mentorshipId: 'no-id' })).toBe('NOT_FOUND');
  const want = { programId: pair.programId, wanted: true };
  expect(await refusal(pair.asMentor, WantPacingDocument, want)).toBe('FORBIDDEN');
  expect(await refusal(stranger, WantPacingDocument, want)).toBe('NOT_FOUND');
});
