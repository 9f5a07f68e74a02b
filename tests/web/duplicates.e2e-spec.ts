/** Someone is in the school twice: a coordinator says of two that they are two, and makes one of two others. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../kit/app.js';
import { builtClient, Chromium, PHONE, portray, type Visitor } from '../kit/browser.js';
import { enrol } from '../api/enrolled-people.js';
import { violationsOf } from './support/axe.js';
import { openSmallSchool, seat, type SmallSchool } from './support/small-school.js';

let app: TestApp;
let chromium: Chromium;
let school: SmallSchool;
let robin: Visitor;

beforeAll(async () => {
  app = await createTestApp({ worker: true, ownPublicUrl: true, env: { WEB_DIST: builtClient() } });
  chromium = await Chromium.launch(app.url);
  school = await openSmallSchool(app);
  const year = { site: 'Downtown', year: '2' };
  await enrol(app, school.cohortId, [
    { role: 'mentee', name: 'Diallo, Amina', email: 'amina@private.example', pronouns: 'she/her', answers: year },
    { role: 'mentee', name: 'Ada Lindqvist', email: 'ada@one.example', answers: year },
    { role: 'mentee', name: 'Ada Lindquist', email: 'ada@two.example', answers: year },
  ]);
  robin = await seat(chromium, 'robin', school.administrator, 'en');
}, 120_000);
afterAll(async () => {
  await chromium?.close();
  await app?.close();
});

const step = (title: string, work: () => Promise<void>): void => it(title, () => chromium.step(work)());

async function isAccessible(person: Visitor): Promise<void> {
  expect(await violationsOf(person.page)).toEqual([]);
}

step('two who only sound alike stay two, until one thinks again', async () => {
  const { t } = robin;
  await robin.open(`/s/${school.slug}/people`);
  await robin.link(t('duplicates:link')).click();
  await robin.arrivesAt(t('duplicates:title'));
  await robin.sees(t('duplicates:count', { count: 2 }));
  await portray(robin, 'duplicates');
  await isAccessible(robin);
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
  const lou = await seat(chromium, 'lou', school.administrator, 'fr', { device: PHONE });
  const { t } = lou;
  await lou.open(`/s/${school.slug}/people/duplicates`);
  await lou.sees(t('duplicates:count', { count: 2 }));
  await portray(lou, 'phone-duplicates');
  await isAccessible(lou);
  await lou.main.getByRole('button', { name: /Amina/ }).first().click();
  const dialog = lou.page.getByRole('dialog');
  await lou.sees(t('duplicates:merge.answers', { cohorts: 'Fall 2026' }), dialog);
  await dialog.getByRole('radio', { name: 'Amina Diallo', exact: true }).check();
  await dialog.getByRole('radio', { name: 'amina@private.example', exact: true }).check();
  await lou.sees(t('duplicates:merge.identity'), dialog);
  await portray(lou, 'phone-merge');
  await isAccessible(lou);
  await lou.button(t('duplicates:merge.confirm'), dialog).click();
  await lou.sees(t('duplicates:merge.done', { name: 'Amina Diallo' }), lou.main);
  await lou.sees(t('duplicates:count', { count: 1 }));
  expect([...robin.complaints, ...lou.complaints]).toEqual([]);
});
