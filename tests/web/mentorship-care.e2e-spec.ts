/** Something is wrong, or help is needed: from a mentee's phone, in French, to those who read it. */
import { LAPTOP, PHONE, type Visitor } from '../kit/browser.js';
import { type OpenPair, openPair } from '../api/open-pair.js';
import { isSound } from './support/axe.js';
import { openStage } from './support/stage.js';

let pair: OpenPair;
let ana: Visitor;
let cora: Visitor;

const stage = openStage(async () => {
  pair = await openPair(stage.app);
  ana = await stage.seat('mentee', pair.asMentee, 'fr', { device: PHONE });
  cora = await stage.seat('coordinator', pair.coordinator, 'en', { device: LAPTOP });
});

stage.step('support is two taps from the first page, and reaches those who run the program', async () => {
  const { t, page } = ana;
  await ana.open(`/s/${pair.school.slug}`);
  await ana.link(t('care:help.title')).click();
  await ana.sees(t('care:crisis.title'));
  await isSound(ana, 'help');
  await ana.link(t('care:help.match', { name: 'Mo Adeyemi' })).click();
  const said = page.getByLabel(t('care:support.said'));
  await said.fill('Je ne sais pas par où commencer.');
  await isSound(ana, 'mentorship-support');
  await ana.button(t('care:support.send')).click();
  await ana.hears(t('care:support.sent'));
  await page.getByText(t('care:support.mine')).waitFor();

  await cora.open(`/s/${pair.school.slug}/cohorts/${pair.cohortId}/support`);
  await cora.link(cora.t('care:staff.asks.SUPPORT', { name: 'Ana Ruiz' })).click();
  await cora.sees('Je ne sais pas par où commencer.');
  await cora.page.getByLabel(cora.t('care:staff.answer')).fill('Thank you for asking.');
  await isSound(cora, 'support-request');
  await cora.button(cora.t('care:send')).click();
  await cora.hears(cora.t('care:sent'));
});

stage.step('a concern goes to whom she chose; who is named is not offered', async () => {
  const { t, page } = ana;
  await ana.open(`/s/${pair.school.slug}/help/concern`);
  const about = page.getByRole('group', { name: t('care:concern.aboutLabel') });
  await about.getByRole('checkbox', { name: /Mo Adeyemi/ }).check();
  const whom = page.getByRole('radiogroup', { name: t('care:concern.recipientLabel') });
  await whom.getByRole('radio').first().check();
  await page.getByLabel(t('care:concern.said')).fill('Ce qui est arrivé après la conférence.');
  await isSound(ana, 'concern-form');
  await ana.button(t('care:concern.send')).click();
  await ana.sees(t('care:concern.readers'));
  await ana.sees(t('care:concern.never', { names: 'Mo Adeyemi' }));
  await isSound(ana, 'own-concern');
});

stage.step('whoever it was given to finds it from the first page, and answers', async () => {
  const { t, page } = cora;
  await cora.open(`/s/${pair.school.slug}`);
  await cora.link(t('homes:reading.given')).click();
  await isSound(cora, 'entrusted');
  await page.getByRole('link', { name: /Ana Ruiz/ }).click();
  await cora.sees('Ce qui est arrivé après la conférence.');
  await page.getByLabel(t('care:entrusted.answer')).fill('I am here tomorrow at ten.');
  await isSound(cora, 'entrusted-concern');
  await cora.button(t('care:send')).click();
  await cora.hears(t('care:sent'));

  await ana.open(`/s/${pair.school.slug}`);
  await ana.link(ana.t('homes:reading.answered')).waitFor();
});

stage.step('the school names who reads, and which numbers to call', async () => {
  const { t, page } = await stage.seat('administrator', pair.school.administrator, 'en', { device: LAPTOP });
  await page.goto(`${stage.app.url}/s/${pair.school.slug}/concern-settings`);
  await page.getByRole('button', { name: t('care:settings.addCrisis') }).click();
  const first = page.getByRole('group', { name: t('care:settings.crisisLine', { number: 1 }) });
  await first.getByRole('textbox', { name: t('care:settings.number') }).fill('9-8-8');
  await page.getByRole('button', { name: t('care:settings.save') }).click();
  await page.getByText(t('care:settings.saved')).first().waitFor({ state: 'attached' });
  await ana.open(`/s/${pair.school.slug}/help`);
  await ana.page.getByRole('link', { name: '9-8-8' }).waitFor();
});
