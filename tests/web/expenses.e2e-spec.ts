/** A mentor notes what a bus cost, in French and on a phone; whoever runs the program approves it. */
import { LAPTOP, PHONE, type Visitor } from '../kit/browser.js';
import { type OpenPair, openPair } from '../api/open-pair.js';
import { isSound } from './support/axe.js';
import { openStage } from './support/stage.js';

let pair: OpenPair;
let mo: Visitor;
let cora: Visitor;

const stage = openStage(async () => {
  pair = await openPair(stage.app);
  mo = await stage.seat('mentor', pair.asMentor, 'fr', { device: PHONE });
  cora = await stage.seat('coordinator', pair.coordinator, 'en', { device: LAPTOP });
});

stage.step('a mentor notes an expense from the first page', async () => {
  const { t, page } = mo;
  await mo.open(`/s/${pair.school.slug}`);
  await mo.link(t('homes:expensesText')).click();
  await mo.sees(t('expenses:none'));
  await mo.button(t('expenses:send')).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel(t('expenses:amount'), { exact: true }).fill('12,50');
  await page.getByLabel(t('expenses:day'), { exact: true }).fill(new Date().toISOString().slice(0, 10));
  await page.getByLabel(t('expenses:said'), { exact: true }).fill('Autobus, aller-retour');
  await isSound(mo, 'my-expenses');
  await mo.button(t('expenses:send')).click();
  await mo.hears(t('expenses:sent'));
  await mo.sees(t('expenses:states.OPEN'));
});

stage.step('whoever runs the program approves it, and the mentor reads so', async () => {
  const { t, page } = cora;
  await cora.open(`/s/${pair.school.slug}/cohorts/${pair.cohortId}/expenses`);
  await cora.sees('Autobus, aller-retour');
  await isSound(cora, 'cohort-expenses');
  await page.getByRole('button', { name: /^Decide: Mo Adeyemi/ }).click();
  await page.getByLabel(t('expenses:staff.answer'), { exact: true }).fill('Thank you.');
  await cora.button(t('expenses:staff.approve')).click();
  await cora.hears(t('expenses:staff.decided', { name: 'Mo Adeyemi' }));
  // The mail says that the first page leads to it: there it is, until it was read.
  const waits = mo.t('homes:reading.places.OWN_EXPENSES');
  await mo.open(`/s/${pair.school.slug}`);
  await mo.sees(waits);
  await isSound(mo, 'something-to-read');
  const seen = mo.page.waitForResponse((answer) => answer.request().postData()?.includes('seePrivateNotices') ?? false);
  await mo.link(waits).click();
  await mo.sees(mo.t('expenses:states.APPROVED'));
  await seen;
  await mo.goTo(`/s/${pair.school.slug}`);
  await mo.sees(mo.t('homes:expensesText'));
  await mo.link(waits).waitFor({ state: 'detached' });
});
