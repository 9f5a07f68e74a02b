/** A school with one published pair, everyone signed in: where the tests of a mentorship's life begin. */
import type { TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, type OpenedSchool, openSchool } from '../kit/people.js';
import { enrol, type Enrolled, pairUp, signInAs } from './enrolled-people.js';

export interface OpenPair {
  school: OpenedSchool;
  coordinator: Browser;
  cohortId: string;
  programId: string;
  mentorshipId: string;
  mentee: Enrolled;
  mentor: Enrolled;
  asMentee: Browser;
  asMentor: Browser;
  /** A mentee of the same cohort who is in no mentorship. */
  asStranger: Browser;
}

/** Ana Ruiz, who reads French, with Mo Adeyemi; Bo Lind stands by. */
export async function openPair(app: TestApp): Promise<OpenPair> {
  const school = await openSchool(app);
  const coordinator = await invite(app, school, 'COORDINATOR');
  const { cohortId, programId } = await openCohort(coordinator);
  const [mentee, stranger, mentor] = (await enrol(app, cohortId, [
    { role: 'mentee', name: 'Ana Ruiz', locale: 'fr' },
    { role: 'mentee', name: 'Bo Lind' },
    { role: 'mentor', name: 'Mo Adeyemi', capacity: 2 },
  ])) as [Enrolled, Enrolled, Enrolled];
  await app.sql(`update trellis.cohort set state = 'published' where id = $1`, [cohortId]);
  const mentorshipId = await pairUp(app, mentee, mentor);
  const [asMentee, asMentor, asStranger] = [
    await signInAs(app, school.slug, mentee),
    await signInAs(app, school.slug, mentor),
    await signInAs(app, school.slug, stranger),
  ];
  return {
    ...{ school, coordinator, cohortId, programId, mentorshipId, mentee, mentor },
    ...{ asMentee, asMentor, asStranger },
  };
}
