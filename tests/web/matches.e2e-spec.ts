/** A match that does not fit: asked out of on a phone in French, ended by staff, one conversation while somebody waits, and a list to choose from. */
import { describe } from '@jest/globals';
import { PHONE, portray, type Visitor } from '../kit/browser.js';
import { openCohort, openSchool, type OpenedSchool } from '../kit/people.js';
import { enrol, type Enrolled, pairUp, signInAs } from '../api/enrolled-people.js';
import { isSound } from './support/axe.js';
import { openStage } from './support/stage.js';

let lakeside: OpenedSchool;
let cohortId: string;
let nadia: Enrolled;
let mentee: Visitor;
let mentor: Visitor;
let chosen: Visitor;
let administrator: Visitor;

const stage = openStage(async () => {
  lakeside = await openSchool(stage.app);
  ({ cohortId } = await openCohort(lakeside.administrator));
  const [mina, omar, volunteer, sam] = (await enrol(stage.app, cohortId, [
    { role: 'mentee', name: 'Mina Castellano', locale: 'fr', answers: { specialties: ['Surgery'] } },
    { role: 'mentor', name: 'Omar Haddad' },
    { role: 'mentor', name: 'Nadia Roy', capacity: 0 },
    { role: 'mentor', name: 'Sam Okafor', answers: { specialty: 'Surgery', languages: ['English'] } },
  ])) as [Enrolled, Enrolled, Enrolled, Enrolled];
  nadia = volunteer;
  await pairUp(stage.app, mina, omar, '2026-12-01');
  await stage.app.sql(`update trellis.cohort set state = 'published' where id = $1`, [cohortId]);
  mentee = await stage.seat('mina', await signInAs(stage.app, lakeside.slug, mina), 'fr', { device: PHONE });
  mentor = await stage.seat('nadia', await signInAs(stage.app, lakeside.slug, nadia), 'en');
  chosen = await stage.seat('sam', await signInAs(stage.app, lakeside.slug, sam), 'en', { device: PHONE });
  administrator = await stage.seat('ada', lakeside.administrator, 'en');
});

const { step } = stage;

describe('a match that does not fit', () => {
  step('is said on a phone, without a reason; a wish for nobody else to read has its own page', async () => {
    const { t, page } = mentee;
    await mentee.open(`/s/${lakeside.slug}`);
    await mentee.button(t('homes:way.pause')).click();
    await mentee.button(t('homes:way.pauseSubmit'), page.getByRole('dialog')).click();
    await mentee.button(t('homes:way.resume')).click();
    await mentee.button(t('homes:way.pause')).waitFor();
    await isSound(mentee, 'match-phone-fr');
    await mentee.link(t('homes:way.different')).click();
    await mentee.arrivesAt(t('ownMatches:different.title'));
    await mentee.field(t('ownMatches:different.said')).fill('Nous sommes de la même famille.');
    await isSound(mentee, 'different-match-phone-fr');
    await mentee.button(t('ownMatches:different.submit')).click();
    await mentee.button(t('homes:way.takeBack')).waitFor();
    await portray(mentee, 'different-match-asked-phone-fr');
    await mentee.link(t('homes:boundariesText')).click();
    await mentee.arrivesAt(t('ownMatches:boundaries.title'));
    await mentee.field(t('ownMatches:boundaries.email')).fill('someone@lakeside.example');
    await mentee.button(t('ownMatches:boundaries.add')).click();
    await mentee.sees('someone@lakeside.example');
    await isSound(mentee, 'boundaries-phone-fr');
  });

  step('is ended by staff, who say as well who may not be matched', async () => {
    const { t, page } = administrator;
    await administrator.open(`/s/${lakeside.slug}/cohorts/${cohortId}/pairs`);
    await administrator.sees('Nous sommes de la même famille.');
    await administrator.button(t('cohorts:conflicts.add')).click();
    await administrator.field(t('cohorts:conflicts.mentorEmail')).fill(nadia.email);
    await administrator.field(t('cohorts:conflicts.email')).fill('graded@lakeside.example');
    await isSound(administrator, 'pairs-with-request');
    await administrator.button(t('cohorts:conflicts.submit')).click();
    await administrator.sees('graded@lakeside.example');
    const names = { mentee: 'Mina Castellano', mentor: 'Omar Haddad' };
    await administrator.button(t('cohorts:pairs.endOf', names)).first().click();
    await administrator.button(t('cohorts:pairs.endSubmit'), page.getByRole('dialog')).click();
    await administrator.hears(t('cohorts:pairs.ended'));
    await administrator.sees('Mina Castellano');
  });

  step(
    'leaves nobody with nothing: a mentor offers one conversation, the mentee asks, both see how to write',
    async () => {
      const { t } = mentor;
      await mentor.open(`/s/${lakeside.slug}/mentoring`);
      await mentor.field(t('appointments:conversations.number')).fill('2');
      const cohort = await stage.app.sql<{ name: string }>('select name from trellis.cohort where id = $1', [cohortId]);
      await mentor.button(t('appointments:conversations.saveFor', { cohort: cohort[0]?.name ?? '' })).click();
      await mentor.sees(t('appointments:conversations.saved'), mentor.main);
      await isSound(mentor, 'mentoring-with-conversations');
      await mentee.open(`/s/${lakeside.slug}`);
      await mentee.sees(mentee.t('homes:waitingTitle'));
      await mentee.button(mentee.t('homes:talk.askWhom', { name: 'Nadia Roy' })).click();
      await mentee.field(mentee.t('homes:talk.note')).fill('La résidence');
      await isSound(mentee, 'waiting-phone-fr');
      await mentee.button(mentee.t('homes:talk.send')).click();
      await mentee.sees(mentee.t('homes:talk.states.ASKED', { name: 'Nadia Roy' }));
      await mentor.open(`/s/${lakeside.slug}`);
      await mentor.sees('La résidence');
      await isSound(mentor, 'conversation-asked');
      await mentor.button(t('homes:talk.yesOf', { name: 'Mina Castellano' })).click();
      await mentor.sees(t('homes:talk.states.ACCEPTED_MENTOR', { name: 'Mina Castellano' }));
      await mentee.open(`/s/${lakeside.slug}`);
      await mentee.link(mentee.t('homes:write', { name: 'Nadia Roy' })).waitFor();
      await portray(mentee, 'conversation-accepted-phone-fr');
    },
  );

  step('is followed by a list: found and opened by staff, chosen from on a phone, accepted', async () => {
    const { t, page } = administrator;
    await administrator.open(`/s/${lakeside.slug}/cohorts/${cohortId}/matching`);
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await administrator.field(t('shortlists:form.chooseBy')).fill(day);
    await administrator.button(t('shortlists:form.submit')).click();
    await administrator.button(t('shortlists:open')).waitFor();
    await isSound(administrator, 'shortlists-ready');
    await administrator.button(t('shortlists:open')).click();
    await administrator.button(t('shortlists:open'), page.getByRole('dialog')).click();
    await administrator.hears(t('shortlists:opened'));
    await administrator.sees(t('shortlists:states.WAITING_FOR_MENTEE'));
    await isSound(administrator, 'shortlists-open');
    await mentee.open(`/s/${lakeside.slug}`);
    await mentee.button(mentee.t('shortlists:mine.addOf', { name: 'Sam Okafor' })).click();
    await mentee.sees(mentee.t('shortlists:mine.place', { place: 1 }));
    await isSound(mentee, 'shortlist-phone-fr');
    await mentee.button(mentee.t('shortlists:mine.send')).click();
    await mentee.sees(mentee.t('shortlists:mine.waitingTitle'));
    await portray(mentee, 'shortlist-sent-phone-fr');
    await chosen.open(`/s/${lakeside.slug}`);
    await chosen.button(t('shortlists:requests.yesOf', { name: 'Mina Castellano' })).waitFor();
    await isSound(chosen, 'shortlist-asked-phone');
    await chosen.button(t('shortlists:requests.yesOf', { name: 'Mina Castellano' })).click();
    await chosen.sees(t('shortlists:requests.accepted', { name: 'Mina Castellano' }));
    await mentee.open(`/s/${lakeside.slug}`);
    await mentee.sees(mentee.t('shortlists:mine.acceptedText', { name: 'Sam Okafor' }));
    await administrator.open(`/s/${lakeside.slug}/cohorts/${cohortId}/matching`);
    await administrator.sees(t('shortlists:accepted'));
    await portray(administrator, 'shortlists-accepted');
  });
});
