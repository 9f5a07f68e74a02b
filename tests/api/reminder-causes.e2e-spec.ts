/** Whom a rule means, and what it has to say to them: nobody is asked for what is there already, or is not theirs. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PauseMyMatchDocument, ResumeMyMatchDocument } from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { ask } from './enrolled-people.js';
import { openPair, type OpenPair } from './open-pair.js';
import { Reminding } from './reminding.js';

let app: TestApp;
let pair: OpenPair;
let rules: Reminding;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
  rules = new Reminding(app, pair);
  await app.sql(
    `update trellis.cohort set starts_on = current_date - 5, ends_on = current_date + 90,
       settings = settings || '{"holidays": [], "blackouts": []}' where id = $1`,
    [pair.cohortId],
  );
}, 60_000);
afterAll(() => app.close());

describe('dates of the cohort', () => {
  const end = { trigger: 'COHORT_END', amount: -35 } as const;

  it('reach those with a match, unless the rule is for everybody', async () => {
    const matched = await rules.preview(end);
    expect(matched.days).toMatchObject([{ people: 2, names: ['Ana Ruiz', 'Mo Adeyemi'] }]);
    const everyone = await rules.preview({ ...end, reach: 'EVERYONE' });
    expect(everyone.days).toMatchObject([{ people: 3, names: ['Ana Ruiz', 'Bo Lind', 'Mo Adeyemi'] }]);
    // Where there is a pair behind it anyway, nobody else can be meant.
    expect((await rules.preview({ reach: 'EVERYONE' })).days).toMatchObject([{ people: 2 }]);
  });

  it('follow a match that rests and goes on, and are one task for those who run the program', async () => {
    const id = await rules.switchedOn(end);
    const task = await rules.switchedOn({ ...end, audience: 'COORDINATOR', subject: {}, body: {} });
    await rules.planned(id, 2);
    await ask(pair.asMentee, PauseMyMatchDocument, { mentorshipId: pair.mentorshipId });
    await rules.planned(id, 0);
    await ask(pair.asMentee, ResumeMyMatchDocument, { mentorshipId: pair.mentorshipId });
    await rules.planned(id, 2);
    expect(await rules.rows(task)).toHaveLength(1);
    await rules.discard(id);
    await rules.discard(task);
  });
});
