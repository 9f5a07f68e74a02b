/** A mentor of several in which it is quiet is written to once a day, and their own page says of whom. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MyPaceDocument, SayInTouchDocument, WantPacingDocument } from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import { noonIn } from '../kit/noon.js';
import { ask, enrol, pairUp, refusal } from './enrolled-people.js';
import { openPair, type OpenPair } from './open-pair.js';

const DAY = 86_400_000;

let app: TestApp;
let pair: OpenPair;
let pairs: string[];

const newPair = async (name: string): Promise<string> => {
  const [mentee] = await enrol(app, pair.cohortId, [{ role: 'mentee', name }]);
  if (!mentee) throw new Error('nobody was enrolled');
  return pairUp(app, mentee, pair.mentor);
};
const lookAround = () => ask(pair.coordinator, WantPacingDocument, { programId: pair.programId, wanted: true });
const told = async (): Promise<number> =>
  (
    await app.sql(
      `select 1 from trellis.mentorship_silence q join trellis.mentorship s on s.id = q.mentorship_id
       where s.cohort_id = $1 and q.mentor_told_at is not null`,
      [pair.cohortId],
    )
  ).length;
const mails = async (): Promise<string[]> =>
  (
    await app.sql<{ state: string }>(
      `select state from trellis.outbox where kind = 'mentorship_quiet' and to_member_id = $1 order by created_at`,
      [pair.mentor.memberId],
    )
  ).map(({ state }) => state);
const owed = async (mentorshipId: string): Promise<Date | undefined> =>
  (
    await app.sql<{ due_at: Date }>(
      `select due_at from trellis.due_work where job = 'pacing.look' and subject_id = $1 and claimed_until is null`,
      [mentorshipId],
    )
  )[0]?.due_at;
const stay = async (): Promise<void> => {
  await refusal(pair.asMentor, MyPaceDocument, { mentorshipId: 'none' });
  await lookAround();
};
const quiet = async (mentorshipId: string) =>
  (await ask(pair.asMentor, MyPaceDocument, { mentorshipId })).myPace.quietSince;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
  pairs = [pair.mentorshipId, await newPair('Di Second'), await newPair('Em Third')];
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

it('one mail for all of them, that names none; the page says where', async () => {
  await lookAround();
  for (const days of [3, 6, 7]) {
    await app.moveClock(noonIn(days));
    await stay();
  }
  await eventually('all are told of', async () => ((await told()) === 3 ? true : undefined));
  await eventually('it is sent', async () => ((await mails()).every((state) => state === 'sent') ? true : undefined));
  expect(await mails()).toEqual(['sent']);
  const mail = app.mailbox.to(pair.mentor.email).find(({ text }) => text.includes('It has been quiet'));
  expect(mail?.text).toContain(`/s/${pair.school.slug}`);
  expect(mail?.text).not.toContain('/matches/');
  for (const id of pairs) expect(await quiet(id)).not.toBeNull();
});

it('of what turns quiet later on that day they hear the next morning, and only while it is so', async () => {
  // The mail of this day was read hours ago.
  await app.sql(
    `update trellis.outbox set created_at = created_at - interval '2 hours' where kind = 'mentorship_quiet'`,
  );
  const later = await newPair('Flo Fourth');
  await app.sql(`update trellis.mentorship set published_at = published_at - interval '6 days' where id = $1`, [later]);
  await lookAround();
  const now = Date.now() + noonIn(7);
  const next = await eventually('put off', async () => {
    const at = await owed(later);
    return at && at.getTime() > now ? at : undefined;
  });
  expect(next.getTime()).toBeLessThan(now + 1.5 * DAY);
  expect([await told(), await quiet(later)]).toEqual([3, null]);
  await app.moveClock(noonIn(8));
  await stay();
  await eventually('told of the fourth', async () => ((await told()) === 4 ? true : undefined));
  await eventually('it is sent', async () => ((await mails()).join() === 'sent,sent' ? true : undefined));
  expect(await quiet(later)).not.toBeNull();
  await ask(pair.asMentor, SayInTouchDocument, { mentorshipId: later });
  expect(await quiet(later)).toBeNull();
});
