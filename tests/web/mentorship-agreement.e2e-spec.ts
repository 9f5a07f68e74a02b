/** An agreement as a mentee on a phone, a mentor and a coordinator meet it: worded, written, signed, and never read by staff. */
import { expect } from '@jest/globals';
import { openPair, type OpenPair } from '../api/open-pair.js';
import { LAPTOP, PHONE, type Visitor } from '../kit/browser.js';
import { isSound } from './support/axe.js';
import { openStage } from './support/stage.js';

let pair: OpenPair;
let mentee: Visitor;

const stage = openStage(async () => {
  pair = await openPair(stage.app);
  mentee = await stage.seat('mentee', pair.asMentee, 'fr', { device: PHONE });
});

const field = ({ page }: Visitor, title: string, label: string) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title }) })
    .getByLabel(label, { exact: true });

stage.step('a mentee writes on a phone, in French, and signs', async () => {
  const { t, page } = mentee;
  await mentee.open(`/s/${pair.school.slug}/matches/${pair.mentorshipId}`);
  await page.getByRole('link', { name: t('mentorship:tabs.agreement') }).click();
  await isSound(mentee, 'agreement-empty');
  for (const title of ['Ce que nous aimerions en retirer', 'Comment et à quel rythme', 'Ce qui reste entre nous'])
    await field(mentee, title, t('agreements:writeTogether')).fill(`Nos mots : ${title}`);
  const name = page.getByRole('textbox', { name: t('agreements:sign.name') });
  await name.fill('Ana Ruiz');
  await page.getByRole('button', { name: t('agreements:sign.button'), exact: true }).click();
  await mentee.hears(t('agreements:sign.done'));
  await mentee.sees(t('agreements:states.PARTLY_SIGNED'), mentee.main);
  await isSound(mentee, 'agreement-signed');
  expect(mentee.complaints).toEqual([]);
});

stage.step(
  'the mentor changes a word, sees what has changed, and those who run the program see who signs',
  async () => {
    const mentor = await stage.seat('mentor', pair.asMentor, 'en', { device: LAPTOP });
    const { t } = mentor;
    await mentor.open(`/s/${pair.school.slug}`);
    await mentor.sees(t('homes:agreement.toSign'), mentor.main);
    await mentor.page.getByRole('link', { name: t('homes:agreement.open') }).click();
    const meeting = field(mentor, 'How and how often we meet', t('agreements:writeTogether'));
    await meeting.fill('Every second Tuesday, by video.');
    await mentor.sees(t('agreements:changes.title'), mentor.main);
    await mentor.page.getByRole('textbox', { name: t('agreements:sign.name') }).fill('Mo Adeyemi');
    await mentor.page.getByRole('button', { name: t('agreements:sign.button'), exact: true }).click();
    await mentor.hears(t('agreements:sign.done'));
    await isSound(mentor, 'agreement-mentor');
    await mentee.open(`/s/${pair.school.slug}`);
    await mentee.sees(mentee.t('homes:agreement.changed'), mentee.main);
    await isSound(mentee, 'agreement-changed-home');
    const robin = await stage.seat('coordinator', pair.coordinator, 'en', { device: LAPTOP });
    await robin.open(`/s/${pair.school.slug}/cohorts/${pair.cohortId}/pairs`);
    const named = robin.main.getByRole('row').getByText('Ana Ruiz');
    await named.waitFor();
    // Whoever a row is about stands on a line, whatever else the table says.
    expect((await named.boundingBox())?.height).toBeLessThan(30);
    await robin.open(`/s/${pair.school.slug}/cohorts/${pair.cohortId}/pairs/${pair.mentorshipId}`);
    await robin.sees(t('agreements:staff.private'), robin.main);
    expect(await robin.main.innerText()).not.toContain('second Tuesday');
    await isSound(robin, 'agreement-staff');
    await robin.open(`/s/${pair.school.slug}/programs/${pair.programId}/agreement`);
    await robin.sees(t('agreements:template.shipped'), robin.main);
    const title = t('agreements:template.in', {
      label: t('agreements:template.title'),
      language: t('common:languageNames.EN'),
    });
    await robin.page.getByLabel(title, { exact: true }).first().fill('What I bring');
    await robin.page.getByRole('button', { name: t('agreements:template.save') }).click();
    await robin.hears(t('agreements:template.saved'));
    await robin.sees(t('agreements:template.older'), robin.main);
    await isSound(robin, 'agreement-template');
  },
);
