/** Pods, as those who run a program and a mentee meet them: the setting, putting mentors together, the draft, one's page. */
import { expect } from '@jest/globals';
import { LAPTOP, PHONE, type Visitor } from '../kit/browser.js';
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
let robin: Visitor;

const stage = openStage(async () => {
  school = await openSmallSchool(stage.app);
  robin = await stage.seat('coordinator', school.administrator, 'en', { device: LAPTOP });
});

stage.step('a program is set to pods, with what people will read beside', async () => {
  const { t, page } = robin;
  await robin.open(`/s/${school.slug}/programs/${school.programId}/settings`);
  const title = t('program:sections.model.title');
  await page.getByRole('button', { name: t('program:settings.changeOf', { section: title }) }).click();
  await page.getByRole('radio', { name: t('program:model.POD'), exact: true }).check();
  await robin.sees(t('program:say.model.POD', { mentors: 2, mentees: 4 }), robin.main);
  await page.getByLabel(t('program:model.fewestMentees')).fill('1');
  await isSound(robin, 'pods-setting');
  const save = page.getByRole('button', { name: t('program:settings.save') });
  await save.click();
  // The same words stand in the preview before: it is kept once its form is gone.
  await save.waitFor({ state: 'detached' });
  await robin.sees(t('program:say.model.any'), robin.main);
  const { program } = await school.administrator.ask<{ program: { revision: number } }>(
    'query ($id: ID!) { program(id: $id) { revision } }',
    { id: school.programId },
  );
  await school.administrator.ask('mutation ($input: AcceptOffersInput!) { acceptCohortOffers(input: $input) { id } }', {
    input: { cohortId: school.cohortId, programRevision: program.revision, items: [{ item: 'MODEL' }] },
  });
});

stage.step('two mentors are put together, and a draft matches mentees to them', async () => {
  const { t, page } = robin;
  await robin.open(`/s/${school.slug}/cohorts/${school.cohortId}/matching`);
  const who = page.getByRole('combobox', { name: t('matching:pods.new') });
  await who.click();
  for (const name of ['Kwame', 'Parisa']) await page.getByRole('option', { name: new RegExp(name) }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('matching:pods.add'), exact: true }).click();
  await robin.hears(t('matching:pods.saved'));
  await robin.sees(t('matching:pods.places', { count: 1 }), robin.main);
  await isSound(robin, 'pods');
  const runId = await computeDraft(school);
  await robin.open(`/s/${school.slug}/runs/${runId}?cohort=${school.cohortId}`);
  await robin.sees(t('matching:groups.size', { count: 1, size: '1', most: '1' }), robin.main);
  await robin.sees(t('matching:proof.groups.optimal'), robin.main);
  await isSound(robin, 'pods-draft');
  expect(robin.complaints).toEqual([]);
});

stage.step('a mentee sees both mentors, on a phone, in French', async () => {
  await sendNotices(school);
  const runId = await computeDraft(school);
  await publishRun(school, runId);
  const { cohort } = await school.administrator.ask<{
    cohort: { mentorships: { nodes: { mentee: { email: string } }[] } };
  }>('query ($id: ID!) { cohort(id: $id) { mentorships { nodes { mentee { email } } } } }', { id: school.cohortId });
  const email = cohort.mentorships.nodes[0]?.mentee.email ?? '';
  const mentee = await stage.seat('mentee', await joinByNotice(stage.app, school, email), 'fr', { device: PHONE });
  await mentee.open(`/s/${school.slug}`);
  for (const name of ['Kwame Mohammed', 'Parisa Desjardins'])
    await mentee.page.getByRole('heading', { name }).waitFor();
  await isSound(mentee, 'pods-home');
  await robin.open(`/s/${school.slug}/cohorts/${school.cohortId}/pairs`);
  await robin.page.getByRole('button', { name: new RegExp(robin.t('cohorts:leaving.open')) }).click();
  await isSound(robin, 'pods-leaving');
});
