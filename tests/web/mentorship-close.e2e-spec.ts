/** From the calendar to the end: a coordinator sets dates, a mentee on a phone answers, looks back, and both bring it to a good end. */
import { expect } from '@jest/globals';
import { EndMentorshipEarlyDocument, SaveNoteDocument, SendMessageDocument } from '@trellis/api-client';
import { ask, enrol, pairUp, signInAs } from '../api/enrolled-people.js';
import { openPair, type OpenPair } from '../api/open-pair.js';
import { LAPTOP, PHONE, type Visitor } from '../kit/browser.js';
import { isSound } from './support/axe.js';
import { openStage } from './support/stage.js';

let pair: OpenPair;
let mentee: Visitor;
let robin: Visitor;

const stage = openStage(async () => {
  pair = await openPair(stage.app);
  mentee = await stage.seat('mentee', pair.asMentee, 'fr', { device: PHONE });
  robin = await stage.seat('coordinator', pair.coordinator, 'en', { device: LAPTOP });
});

stage.step('a coordinator starts with the usual dates and a check-in is open', async () => {
  const { t, page } = robin;
  await robin.open(`/s/${pair.school.slug}/cohorts/${pair.cohortId}/calendar`);
  await page.getByRole('button', { name: t('checkIns:calendar.usual') }).click();
  await robin.sees('Agreement signed', robin.main);
  await isSound(robin, 'calendar');
  await stage.app.sql('update trellis.check_in set opens_on = current_date - 1 where cohort_id = $1', [pair.cohortId]);
});

stage.step('a mentee answers two questions on a phone, and the coordinator opens what was said', async () => {
  const { t, page } = mentee;
  await mentee.open(`/s/${pair.school.slug}`);
  await mentee.sees(t('homes:dates.title'), mentee.main);
  await page.getByRole('link', { name: t('homes:dates.checkInOpen') }).click();
  await page.getByLabel(t('checkIns:steps.MENTEE.SLOWLY')).check();
  await page.getByLabel(t('checkIns:helps.TIME')).check();
  await isSound(mentee, 'check-in');
  await page.getByRole('button', { name: t('checkIns:send') }).click();
  await mentee.sees(t('checkIns:settled.ANSWERED'), mentee.main);
  await robin.open(`/s/${pair.school.slug}/cohorts/${pair.cohortId}/calendar`);
  await robin.page.getByRole('link', { name: 'Midpoint' }).click();
  await robin.page.getByRole('button', { name: robin.t('checkIns:people.readOf', { name: 'Ana Ruiz' }) }).click();
  await robin.page.getByText(robin.t('checkIns:helps.TIME')).waitFor();
  await robin.page.getByRole('button', { name: robin.t('checkIns:people.settle') }).click();
  await robin.hears(robin.t('checkIns:people.helped'));
  await isSound(robin, 'check-in-people');
});

stage.step('the mentor suggests a good end; the mentee looks back on the phone and agrees', async () => {
  const path = `/s/${pair.school.slug}/matches/${pair.mentorshipId}/closing`;
  const mentor = await stage.seat('mentor', pair.asMentor, 'en', { device: LAPTOP });
  await mentor.open(path);
  await mentor.page.getByRole('button', { name: mentor.t('closing:good.LASTING.send') }).click();
  await mentor.sees(mentor.t('closing:good.ASKED.title'), mentor.main);
  await isSound(mentor, 'closing-asked');
  const { t, page } = mentee;
  await mentee.open(path);
  await page.getByLabel(t('closing:own.takeAlong')).fill('Le courage de demander.');
  await page.getByRole('button', { name: t('closing:own.save') }).click();
  await mentee.hears(t('common:saved'));
  await isSound(mentee, 'closing-phone');
  await page.getByRole('button', { name: t('closing:good.WAITING.send') }).click();
  await mentee.sees(t('closing:completed'), mentee.main);
  await mentee.sees(t('closing:papers.takingPart'), mentee.main);
  await isSound(mentee, 'closing-completed');
  expect(mentee.complaints).toEqual([]);
});

stage.step('an early end leaves what was written: it is found again from the first page, on a phone', async () => {
  const [ended] = await enrol(stage.app, pair.cohortId, [{ role: 'mentee', name: 'Dara Ruiz', locale: 'fr' }]);
  if (!ended) throw new Error('Somebody was enrolled.');
  const mentorshipId = await pairUp(stage.app, ended, pair.mentor);
  const asDara = await signInAs(stage.app, pair.school.slug, ended);
  const note = { mentorshipId, text: 'Demander un stage en région.' };
  await ask(asDara, SaveNoteDocument, { input: { ...note, isPrivate: true } });
  await ask(pair.asMentor, SendMessageDocument, { input: { mentorshipId, text: 'See you on Tuesday.' } });
  await ask(pair.asMentor, EndMentorshipEarlyDocument, { input: { mentorshipId } });

  const dara = await stage.seat('dara', asDara, 'fr', { device: PHONE });
  const { t, page } = dara;
  await dara.open(`/s/${pair.school.slug}`);
  await dara.sees(t('homes:past.title'), dara.main);
  await isSound(dara, 'past-home-phone');
  await page.getByRole('link', { name: /Mo Adeyemi/ }).click();
  await dara.sees('s’est terminé le', dara.main);
  await page.getByRole('link', { name: t('mentorship:tabs.messages') }).click();
  await dara.sees('See you on Tuesday.', dara.main);
  expect(await page.getByRole('textbox').count()).toBe(0);
  await page.getByRole('link', { name: t('mentorship:tabs.notes') }).click();
  await dara.sees(note.text, dara.main);
  expect(await page.getByRole('textbox').count()).toBe(0);
  await isSound(dara, 'past-notes-phone');
  expect(dara.complaints).toEqual([]);
});

stage.step(
  'a group comes to a good end: suggested by its mentor, agreed to on a phone, completed by who runs it',
  async () => {
    const { app } = stage;
    const [nia, gil, hana] = await enrol(app, pair.cohortId, [
      { role: 'mentor', name: 'Nia Group', capacity: 3 },
      { role: 'mentee', name: 'Gil Group', locale: 'fr' },
      { role: 'mentee', name: 'Hana Group' },
    ]);
    if (!nia || !gil || !hana) throw new Error('Three were enrolled.');
    const mentorshipId = await pairUp(app, gil, nia);
    await app.sql(`update trellis.mentorship set model = 'group' where id = $1`, [mentorshipId]);
    await app.sql(
      `insert into trellis.mentorship_participant (school_id, mentorship_id, enrolment_id, role)
     select school_id, id, $2, 'mentee' from trellis.mentorship where id = $1`,
      [mentorshipId, hana.id],
    );
    const asNia = await signInAs(app, pair.school.slug, nia);
    const mentor = await stage.seat('nia', asNia, 'en', { device: LAPTOP });
    const phone = await stage.seat('gil', await signInAs(app, pair.school.slug, gil), 'fr', { device: PHONE });
    const path = `/s/${pair.school.slug}/matches/${mentorshipId}/closing`;
    await mentor.open(path);
    await mentor.button(mentor.t('closing:group.LASTING.send')).click();
    await mentor.sees(mentor.t('closing:group.ASKED.title'), mentor.main);
    await isSound(mentor, 'group-closing-asked');
    await phone.open(path);
    await phone.sees(phone.t('closing:group.WAITING.title'), phone.main);
    await phone.page.getByLabel(phone.t('closing:own.shareGroup')).waitFor();
    await isSound(phone, 'group-closing-phone');
    await phone.button(phone.t('closing:group.WAITING.send')).click();
    await phone.sees(phone.t('closing:group.AGREED.title'), phone.main);
    await robin.open(`/s/${pair.school.slug}/tasks`);
    await robin.page.getByRole('link', { name: 'Nia Group, Gil Group, Hana Group' }).click();
    await robin.page.waitForURL(`**/pairs/${mentorshipId}`);
    await robin.sees(robin.t('cohorts:pair.goodEnd.agreed', { agreed: 2, people: 3 }), robin.main);
    await isSound(robin, 'group-good-end');
    await robin.button(robin.t('cohorts:pair.goodEnd.complete')).click();
    await robin.hears(robin.t('cohorts:pair.goodEnd.completed'));
    await phone.open(path);
    await phone.sees(phone.t('closing:completed'), phone.main);
    await isSound(phone, 'group-completed-phone');
    for (const { complaints } of [mentor, phone, robin]) expect(complaints).toEqual([]);
  },
);

stage.step(
  'whoever no mail reaches reads so on their first page, and those who run the program in what waits for them',
  async () => {
    await stage.app.sql('update trellis.member set mail_stopped_at = now() where id = $1', [pair.mentee.memberId]);
    const { t } = mentee;
    await mentee.open(`/s/${pair.school.slug}`);
    await mentee.sees(t('homes:mailStopped.title'), mentee.main);
    await isSound(mentee, 'mail-stopped-phone');
    await mentee.page.getByRole('link', { name: t('homes:mailStopped.change') }).click();
    await mentee.sees(t('account:signIn.email'), mentee.main);

    const cohort = `/s/${pair.school.slug}/cohorts/${pair.cohortId}`;
    await robin.open(cohort);
    await robin.sees(robin.t('cohorts:attention.ADDRESSES_STOPPED', { count: 1 }), robin.main);
    await isSound(robin, 'mail-stopped-cohort');
    await robin.page.getByRole('link', { name: robin.t('cohorts:attention.do.ADDRESSES_STOPPED') }).click();
    await robin.page.getByRole('link', { name: 'Ana Ruiz' }).waitFor();
    expect(await robin.page.getByRole('link', { name: 'Mo Adeyemi' }).count()).toBe(0);
    await robin.open(`/s/${pair.school.slug}/person/${pair.mentee.memberId}`);
    await robin.sees(robin.t('reminders:sentStopped'), robin.main);
    await isSound(robin, 'mail-stopped-person');
  },
);
