/** Someone is in the school twice: a coordinator says of two that they are two, and makes one of two others. */
import { expect } from '@jest/globals';
import { PHONE, portray, type Visitor } from '../kit/browser.js';
import { enrol } from '../api/enrolled-people.js';
import { isSound } from './support/axe.js';
import { openSmallSchool, type SmallSchool } from './support/small-school.js';
import { openStage } from './support/stage.js';

let school: SmallSchool;
let robin: Visitor;

const stage = openStage(async () => {
  school = await openSmallSchool(stage.app);
  const year = { site: 'Downtown', year: '2' };
  await enrol(stage.app, school.cohortId, [
    { role: 'mentee', name: 'Diallo, Amina', email: 'amina@private.example', pronouns: 'she/her', answers: year },
    { role: 'mentee', name: 'Ada Lindqvist', email: 'ada@one.example', answers: year },
    { role: 'mentee', name: 'Ada Lindquist', email: 'ada@two.example', answers: year },
  ]);
  robin = await stage.seat('robin', school.administrator, 'en');
});

const { step } = stage;

step('two who only sound alike stay two, until one thinks again', async () => {
  const { t } = robin;
  await robin.open(`/s/${school.slug}/people`);
  await robin.link(t('duplicates:link')).click();
  await robin.arrivesAt(t('duplicates:title'));
  await robin.sees(t('duplicates:count', { count: 2 }));
  await isSound(robin, 'duplicates');
  const pair = { first: 'Ada Lindqvist', second: 'Ada Lindquist' };
  const ways = [pair, { first: pair.second, second: pair.first }].map((two) => t('duplicates:apart.sayOf', two));
  await robin.page.getByRole('button', { name: new RegExp(`^(${ways.join('|')})$`) }).click();
  await robin.sees(t('duplicates:count', { count: 1 }));
  await portray(robin, 'duplicates-apart');
  await robin.button(t('duplicates:apart.undo')).click();
  await robin.sees(t('duplicates:count', { count: 2 }));
});

step('two become one: what stays is chosen, what goes along is said before', async () => {
  // The same person in French: the language goes with the account.
  const lou = await stage.seat('lou', school.administrator, 'fr', { device: PHONE });
  const { t } = lou;
  await lou.open(`/s/${school.slug}/people/duplicates`);
  await lou.sees(t('duplicates:count', { count: 2 }));
  await isSound(lou, 'phone-duplicates');
  await lou.main.getByRole('button', { name: /Amina/ }).first().click();
  const dialog = lou.page.getByRole('dialog');
  await lou.sees(t('duplicates:merge.answers', { cohorts: 'Fall 2026' }), dialog);
  await dialog.getByRole('radio', { name: 'Amina Diallo', exact: true }).check();
  await dialog.getByRole('radio', { name: 'amina@private.example', exact: true }).check();
  await lou.sees(t('duplicates:merge.identity'), dialog);
  await isSound(lou, 'phone-merge');
  await lou.button(t('duplicates:merge.confirm'), dialog).click();
  await lou.sees(t('duplicates:merge.done', { name: 'Amina Diallo' }), lou.main);
  await lou.sees(t('duplicates:count', { count: 1 }));
  expect([...robin.complaints, ...lou.complaints]).toEqual([]);
});
