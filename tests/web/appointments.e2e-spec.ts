/** Mentors are appointed: one applies, is declined and is in no match; another is approved, agrees, says what they offer, is matched. */
import { expect } from '@jest/globals';
import { PHONE, portray } from '../kit/browser.js';
import type { Browser } from '../kit/http-client.js';
import { signUp } from '../kit/people.js';
import { isSound } from './support/axe.js';
import {
  computeDraft,
  joinByNotice,
  openSmallSchool,
  publishRun,
  sendNotices,
  type SmallSchool,
} from './support/small-school.js';
import { openStage } from './support/stage.js';

let school: SmallSchool;

const stage = openStage(async () => {
  school = await openSmallSchool(stage.app);
  await declineEveryone();
});

/** Those who came by the file: only who applies here is to be matched. */
async function declineEveryone(): Promise<void> {
  const { administrator, cohortId } = school;
  const { cohort } = await administrator.ask<{ cohort: { mentorApplications: { nodes: { id: string }[] } } }>(
    'query ($id: ID!) { cohort(id: $id) { mentorApplications(state: APPROVED) { nodes { id } } } }',
    { id: cohortId },
  );
  const enrolmentIds = cohort.mentorApplications.nodes.map(({ id }) => id);
  await administrator.ask('mutation ($input: DecideApplicationsInput!) { decideMentors(input: $input) { changed } }', {
    input: { cohortId, enrolmentIds, decision: 'DECLINE' },
  });
}

async function linkFor(role: 'MENTOR' | 'MENTEE'): Promise<string> {
  // A mentor waits for a decision whatever the link says.
  const input = { cohortId: school.cohortId, role, label: 'Poster', needsApproval: role === 'MENTEE' };
  const { createRegistrationLink } = await school.administrator.ask<{ createRegistrationLink: { url: string } }>(
    'mutation ($input: CreateRegistrationLinkInput!) { createRegistrationLink(input: $input) { url } }',
    { input },
  );
  return new URL(createRegistrationLink.url).hash.slice('#t='.length);
}

/** The form itself is walked elsewhere. */
async function apply(token: string, firstName: string, lastName: string, more: object = {}): Promise<Browser> {
  const person = (await signUp(stage.app)).in(school.slug);
  const said = (value: unknown): object => ({ state: 'answered', value });
  const answers = {
    first_name: said(firstName),
    last_name: said(lastName),
    languages: said(['English', 'French']),
    ...Object.fromEntries(Object.entries(more).map(([itemId, value]) => [itemId, said(value)])),
  };
  await person.ask('mutation ($input: SubmitRegistrationInput!) { submitRegistration(input: $input) { __typename } }', {
    input: { token, answers, locale: 'EN', attested: true },
  });
  return person;
}

stage.scene(
  'declines one and appoints another, who agrees, says what they offer and is matched',
  async () => {
    const token = await linkFor('MENTOR');
    const offer = { capacity: 1, specialty: 'Surgery' };
    const ines = await apply(token, 'Inès', 'Roy', offer);
    const kofi = await apply(token, 'Kofi', 'Mensah', offer);
    const noor = await apply(await linkFor('MENTEE'), 'Noor', 'Benali');
    const { administrator, slug, cohortId } = school;
    const coordinator = await stage.seat('coordinator', administrator, 'en');
    const { t } = coordinator;
    await coordinator.open(`/s/${slug}/cohorts/${cohortId}/mentors`);
    await coordinator.sees('Inès Roy');
    await isSound(coordinator, 'mentors-waiting-en');

    await coordinator.page.getByLabel(t('appointments:queue.pick', { name: 'Inès Roy' })).check();
    await coordinator.button(t('appointments:queue.decline', { count: 1 })).click();
    const dialog = coordinator.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Grades the second year.');
    await isSound(coordinator, 'mentors-decline-en');
    await coordinator.button(t('appointments:queue.decline', { count: 1 }), dialog).click();
    await coordinator.sees(t('appointments:queue.done.DECLINE', { count: 1 }));
    await coordinator.page.getByLabel(t('appointments:queue.pick', { name: 'Kofi Mensah' })).check();
    await coordinator.button(t('appointments:queue.approve', { count: 1 })).click();
    await coordinator.button(t('appointments:queue.approve', { count: 1 }), dialog).click();
    await coordinator.sees(t('appointments:queue.done.APPROVE', { count: 1 }));

    await coordinator.open(`/s/${slug}/cohorts/${cohortId}/people`);
    await coordinator.link(t('people:registrations.decide')).click();
    await coordinator.page.getByLabel(t('appointments:queue.pick', { name: 'Noor Benali' })).check();
    await isSound(coordinator, 'registrations-waiting-en');
    await coordinator.button(t('appointments:queue.approve', { count: 1 })).click();
    await coordinator.button(t('appointments:queue.approve', { count: 1 }), dialog).click();
    await coordinator.sees(t('appointments:queue.done.APPROVE', { count: 1 }));

    const declined = await stage.seat('declined', ines, 'fr', { device: PHONE });
    await declined.open(`/s/${slug}`);
    await declined.sees(declined.t('homes:declined.MENTOR.by', { name: 'Ada Okafor' }));
    await isSound(declined, 'home-declined-fr');

    const mentor = await stage.seat('mentor', kofi, 'fr', { device: PHONE });
    await mentor.open(`/s/${slug}`);
    await mentor.link(mentor.t('common:rail.mentoring')).click();
    await mentor.button(mentor.t('appointments:attest.submit')).waitFor();
    await isSound(mentor, 'mentoring-fr');
    await mentor.page.getByLabel(mentor.t('appointments:attest.box')).check();
    await mentor.button(mentor.t('appointments:attest.submit')).click();
    await mentor.page.getByText(mentor.t('appointments:attest.read')).waitFor();
    await mentor.page.getByLabel(mentor.t('appointments:place.offers')).fill('La recherche, et arriver ici.');
    await mentor.button(mentor.t('appointments:place.saveFor', { cohort: 'Fall 2026' })).click();
    await mentor.sees(mentor.t('appointments:place.saved'));
    await portray(mentor, 'mentoring-agreed-fr');

    await coordinator.open(`/s/${slug}/cohorts/${cohortId}/mentors?state=APPROVED`);
    await coordinator.sees('Kofi Mensah');
    await portray(coordinator, 'mentors-approved-en');
    await coordinator.open(`/s/${slug}/programs/${school.programId}/mentors`);
    await coordinator.button(t('appointments:rules.addTraining')).waitFor();
    await coordinator.field(t('appointments:recruit.link')).selectOption({ index: 1 });
    await coordinator.button(t('appointments:recruit.save')).click();
    await coordinator.sees(t('appointments:recruit.isOpen'));
    await isSound(coordinator, 'mentor-rules-en');

    const anyone = await stage.chromium.visitor('anyone', { language: 'fr', device: PHONE });
    await anyone.open(`/m/${slug}/${school.programId}`);
    const toApply = anyone.page.getByRole('link', { name: anyone.t('appointments:public.apply') });
    await toApply.waitFor();
    await isSound(anyone, 'recruitment-fr');
    await toApply.click();
    await anyone.sees(anyone.t('registration:intro.needsApproval'));

    await sendNotices(school);
    const runId = await computeDraft(school);
    await publishRun(school, runId);
    const matched = await stage.app.sql<{ name: string; mentee: string; email: string }>(
      `select m.display_name as name, mm.display_name as mentee, mm.email from trellis.mentorship_participant p
       join trellis.enrolment e on e.id = p.enrolment_id join trellis.member m on m.id = e.member_id
       join trellis.mentorship_participant mp on mp.mentorship_id = p.mentorship_id and mp.role = 'mentee'
       join trellis.enrolment me on me.id = mp.enrolment_id join trellis.member mm on mm.id = me.member_id
       where p.role = 'mentor' and e.cohort_id = $1`,
      [cohortId],
    );
    expect(matched.map(({ name }) => name)).toEqual(['Kofi Mensah']);
    // Several fit alike. Who registered has an account; who came by the file gets in by the notice.
    const [pair] = matched;
    const theirs = pair?.mentee === 'Noor Benali' ? noor : await joinByNotice(stage.app, school, pair?.email ?? '');
    const mentee = await stage.seat('mentee', theirs, 'en');
    await mentee.open(`/s/${slug}`);
    await mentee.sees('La recherche, et arriver ici.');
    await portray(mentee, 'mentee-home-en');
  },
  180_000,
);
