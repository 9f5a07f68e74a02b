/** A coordinator looks for people, keeps a view, does something with many at once and takes it back, and saves the list. */
import { readFile } from 'node:fs/promises';
import { expect } from '@jest/globals';
import { PHONE, portray, type Visitor } from '../kit/browser.js';
import { openCohort } from '../kit/people.js';
import { enrol } from '../api/enrolled-people.js';
import { isSound } from './support/axe.js';
import { computeDraft, openSmallSchool, publishRun, type SmallSchool } from './support/small-school.js';
import { openStage } from './support/stage.js';

const MANY = 650;

let school: SmallSchool;
let robin: Visitor;

const stage = openStage(async () => {
  school = await openSmallSchool(stage.app);
  robin = await stage.seat('robin', school.administrator, 'en');
});

const { step } = stage;
const peopleOf = ({ slug, cohortId }: SmallSchool): string => `/s/${slug}/cohorts/${cohortId}/people`;

async function isCounted(person: Visitor, count: number): Promise<void> {
  await person.main
    .getByRole('status')
    .filter({ hasText: person.t('people:count', { count }) })
    .first()
    .waitFor();
}

step('the list says in a sentence what it shows, and searches by any beginning of a word', async () => {
  await robin.open(peopleOf(school));
  await isCounted(robin, 7);
  await robin.sees(robin.t('people:sentence.usual'));
  await portray(robin, 'people');
  await robin.field(robin.t('people:search')).fill('cote');
  await isCounted(robin, 1);
  await robin.sees('Béatrice Tremblay-Côté', robin.main);
  await robin
    .button(robin.t('people:sentence.without', { words: robin.t('people:sentence.search', { text: 'cote' }) }))
    .click();
  await isCounted(robin, 7);
  expect(await robin.field(robin.t('people:search')).inputValue()).toBe('');
});

step('a filter is in the address, and kept as a view it comes back', async () => {
  const { t } = robin;
  await robin.button(t('people:filter.open')).click();
  await robin.page.getByRole('checkbox', { name: t('people:filter.role.MENTOR') }).check();
  await robin.page.getByRole('checkbox', { name: 'Downtown' }).check();
  await isCounted(robin, 2);
  await isSound(robin, 'people-filtered');
  await robin.button(t('people:filter.open')).click();
  await robin.button(t('people:columns.choose')).click();
  await robin.page.getByRole('menuitemcheckbox', { name: t('people:columns.PLACES') }).click();
  await robin.page.keyboard.press('Escape');
  await robin.button(t('people:views.open')).click();
  await robin.page.getByRole('menuitem', { name: t('people:views.save') }).click();
  const dialog = robin.page.getByRole('dialog');
  await robin.field(t('people:views.name'), dialog).fill('Mentors downtown');
  await robin.button(t('save'), dialog).click();
  await dialog.waitFor({ state: 'detached' });
  await robin.page.reload();
  await isCounted(robin, 2);
  await robin.open(peopleOf(school));
  await isCounted(robin, 7);
  await robin.button(t('people:views.open')).click();
  await portray(robin, 'people-views');
  await robin.page.getByRole('menuitem', { name: 'Mentors downtown' }).click();
  await isCounted(robin, 2);
  await robin.page.getByRole('columnheader', { name: t('people:columns.PLACES') }).waitFor();
});

step('two people get a pause, looked at first; one button takes it back', async () => {
  const { t } = robin;
  await robin.open(peopleOf(school));
  for (const name of ['Amina Diallo', 'Jordan Li'])
    await robin.page.getByRole('checkbox', { name: t('people:pick.one', { name }) }).check();
  await robin.sees(t('people:pick.count', { count: 2 }));
  await portray(robin, 'people-picked');
  await robin.button(t('people:action.open')).click();
  const dialog = robin.page.getByRole('dialog');
  await isSound(robin, 'people-actions');
  await robin.page.getByRole('radio', { name: t('people:action.kinds.PAUSE.title'), exact: true }).check();
  await robin.button(t('people:action.next'), dialog).click();
  await robin.sees(t('people:preview.applies', { count: 2 }), dialog);
  await isSound(robin, 'people-pause');
  await robin.button(t('people:action.kinds.PAUSE.confirm', { count: 2 }), dialog).click();
  await robin.sees(t('people:outcome.PAUSE', { count: 2 }), robin.main);
  await robin.main.getByRole('row').filter({ hasText: 'Amina Diallo' }).getByText(t('people:states.PAUSED')).waitFor();
  await portray(robin, 'people-paused');
  await robin.button(t('people:progress.undo')).click();
  await robin.sees(t('people:progress.undone'), robin.main);
  await robin.main
    .getByRole('row')
    .filter({ hasText: 'Amina Diallo' })
    .getByText(t('people:states.ENROLLED'))
    .waitFor();
});

step('the list as a file has the columns of the screen, and the answers chosen', async () => {
  const { t } = robin;
  await robin.button(t('people:export.open')).click();
  const dialog = robin.page.getByRole('dialog');
  await dialog.getByRole('radio', { name: t('people:export.CSV') }).check();
  await dialog.getByText(t('people:export.answers.MENTEE', { count: 0 }), { exact: true }).click();
  await dialog.getByRole('checkbox', { name: 'Pronouns', exact: true }).check();
  await portray(robin, 'people-export');
  await robin.button(t('people:export.make'), dialog).click();
  await robin.sees(t('people:export.ready'), dialog);
  const [download] = await Promise.all([
    robin.page.waitForEvent('download'),
    robin.link(t('people:export.download'), dialog).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.split('\r\n')[0]).toBe('\uFEFFName,As,State,Site,Places,Mentorships,Has signed in,Pronouns');
  expect(text).toContain('Béatrice Tremblay-Côté,mentee,taking part,Downtown,,0,no,');
});

step('a mentor who leaves: who waits again is named before, in French and on a phone', async () => {
  const published = await openSmallSchool(stage.app);
  await publishRun(published, await computeDraft(published));
  const lou = await stage.seat('lou', published.administrator, 'fr', { device: PHONE });
  const { t } = lou;
  await lou.open(peopleOf(published));
  await isCounted(lou, 7);
  await isSound(lou, 'phone-people');
  await lou.page.getByRole('checkbox', { name: t('people:pick.one', { name: 'Parisa Desjardins' }) }).check();
  await portray(lou, 'phone-picked');
  await lou.button(t('people:action.open')).click();
  const dialog = lou.page.getByRole('dialog');
  await lou.page.getByRole('radio', { name: t('people:action.kinds.WITHDRAW.title') }).check();
  await portray(lou, 'phone-actions');
  await lou.button(t('people:action.next'), dialog).click();
  await lou.sees(t('people:preview.waits'), dialog);
  await portray(lou, 'phone-leaves');
  await lou.button(t('people:action.kinds.WITHDRAW.confirm', { count: 1 }), dialog).click();
  await lou.sees(t('people:outcome.WITHDRAW', { count: 1 }), lou.main);
  await isCounted(lou, 6);
});

step('of hundreds, only those in view are in the page; all who match are picked and paused by the worker', async () => {
  const { t } = robin;
  const { cohortId } = await openCohort(school.administrator);
  await enrol(
    stage.app,
    cohortId,
    Array.from({ length: MANY }, (_, at) => ({
      role: 'mentee' as const,
      name: `Person ${String(at).padStart(3, '0')}`,
    })),
  );
  await robin.open(peopleOf({ ...school, cohortId }));
  await isCounted(robin, MANY);
  // At the end of the list the next hundred come by themselves; what was at the end is then in its middle, and no more come.
  for (const shown of [100, 200, 300]) {
    await robin.sees(t('shownOf', { shown, total: MANY }));
    if (shown < 300) await robin.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  }
  await robin.page.getByRole('row', { name: 'Person 199' }).waitFor();
  expect(await robin.page.locator('tbody tr[data-index]').count()).toBeLessThan(60);
  await robin.page.evaluate(() => window.scrollTo(0, 0));
  await robin.page.getByRole('row', { name: 'Person 000' }).waitFor();
  await robin.page.getByRole('checkbox', { name: t('people:pick.all') }).check();
  await robin.button(t('people:pick.everyone', { count: MANY })).click();
  await robin.sees(t('people:pick.count', { count: MANY }));
  await robin.sees(t('shownOf', { shown: 300, total: MANY }));
  await portray(robin, 'people-many');
  await robin.button(t('people:action.open')).click();
  const dialog = robin.page.getByRole('dialog');
  await robin.page.getByRole('radio', { name: t('people:action.kinds.PAUSE.title'), exact: true }).check();
  await robin.button(t('people:action.next'), dialog).click();
  await robin.button(t('people:action.kinds.PAUSE.confirm', { count: MANY }), dialog).click();
  await robin.sees(t('people:outcome.PAUSE', { count: MANY }), robin.main);
  await robin.main.getByText(t('people:states.PAUSED')).first().waitFor();
  expect(robin.complaints).toEqual([]);
});
