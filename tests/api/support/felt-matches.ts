/** Cohorts whose matches were asked how they feel, for the tests of what may be shown of it. */
import { IdentityTaxonomyDocument } from '@trellis/api-client';
import type { TestApp } from '../../kit/app.js';
import type { Browser } from '../../kit/http-client.js';
import { openCohort } from '../../kit/people.js';
import { ask, enrol, type Enrolled, pairUp } from '../enrolled-people.js';
import { jobContext, runInContext, TenantDatabase } from './platform.js';
import { vaultOf } from './vault.js';

export interface FeltPair {
  mentor: 'alike' | 'other' | 'unknown';
  felt: 'yes' | 'in_part' | 'no';
  /** Whether the mentee agreed to be counted. */
  counted?: boolean;
}

/** Matches of which the mentees have said how they feel; each of them asked for a mentor of their own gender. */
export async function matchedAndAsked(
  app: TestApp,
  coordinator: Browser,
  pairs: readonly FeltPair[],
): Promise<{ cohortId: string; mentees: Enrolled[] }> {
  const { identityTaxonomy } = await ask(coordinator, IdentityTaxonomyDocument, {});
  const gender = identityTaxonomy.dimensions.find(({ label }) => label.en === 'Gender');
  if (!gender) throw new Error('The taxonomy has no gender.');
  const { cohortId } = await openCohort(coordinator);
  const [row] = await app.sql<{ school_id: string }>(
    `update trellis.cohort set state = 'published', settings = jsonb_set(jsonb_set(settings, '{identity,reporting,on}', 'true'),
       '{identity,matching,on}', 'true') where id = $1 returning school_id`,
    [cohortId],
  );
  const schoolId = row?.school_id ?? '';
  const people = (role: 'mentee' | 'mentor') => pairs.map((_, at) => ({ role, name: `${role} ${at}`, capacity: 1 }));
  const mentees = await enrol(app, cohortId, people('mentee'));
  const mentors = await enrol(app, cohortId, people('mentor'));
  const answers: Parameters<ReturnType<typeof vaultOf>['store']>[0][number][] = [];
  const consents: object[] = [];
  for (const [at, pair] of pairs.entries()) {
    const [mentee, mentor] = [mentees[at] as Enrolled, mentors[at] as Enrolled];
    const mentorshipId = await pairUp(app, mentee, mentor);
    const owner = ({ id: enrolmentId, memberId }: Enrolled) => ({ enrolmentId, memberId });
    const put = (who: Enrolled, itemId: string, dimension: string, value: string | string[]): void => {
      answers.push({ ...owner(who), itemId, dimension, answer: { state: 'answered', value } });
    };
    const agree = (who: Enrolled, purposes: readonly string[]): void => {
      for (const purpose of purposes)
        consents.push({ ...owner(who), dimension: gender.id, purpose, state: 'given', wording: 'May we?', version: 1 });
    };
    const option = (place: number): string[] => [gender.options[place]?.id ?? ''];
    const wish = { about: 'dimension', id: gender.id, importance: 'important', direction: 'shared' };
    put(mentee, `dimension:${gender.id}`, gender.id, option(0));
    put(mentee, 'wishes', 'wishes', JSON.stringify([wish]));
    put(mentee, `felt:${mentorshipId}`, 'felt', pair.felt);
    agree(mentee, pair.counted === false ? ['matching'] : ['matching', 'aggregate_reporting']);
    put(mentor, `dimension:${gender.id}`, gender.id, option(pair.mentor === 'other' ? 1 : 0));
    agree(mentor, pair.mentor === 'unknown' ? ['aggregate_reporting'] : ['matching', 'aggregate_reporting']);
    await app.sql(
      `insert into trellis.felt_question (school_id, id, mentorship_id, enrolment_id, asked_at, settled_at)
       values ($1, gen_random_uuid(), $2, $3, now(), now())`,
      [schoolId, mentorshipId, mentee.id],
    );
  }
  await runInContext(jobContext({ schoolId }, 'test'), () =>
    app.api.get(TenantDatabase, { strict: false }).run(() => vaultOf(app.api).store(answers, consents, 'person')),
  );
  return { cohortId, mentees };
}
