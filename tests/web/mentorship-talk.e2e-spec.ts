/** What the two of a pair say to each other and keep for themselves: the mentor writes first, the mentee reads on a phone. */
import { expect } from '@jest/globals';
import { LAPTOP, PHONE, type Visitor } from '../kit/browser.js';
import { type OpenPair, openPair } from '../api/open-pair.js';
import { isSound } from './support/axe.js';
import { openStage } from './support/stage.js';

let pair: OpenPair;
let mo: Visitor;
let ana: Visitor;

const stage = openStage(async () => {
  pair = await openPair(stage.app);
  mo = await stage.seat('mentor', pair.asMentor, 'en', { device: LAPTOP });
  ana = await stage.seat('mentee', pair.asMentee, 'fr', { device: PHONE });
});

stage.step('the mentor writes first, from words that are there already', async () => {
  const { t, page } = mo;
  await mo.open(`/s/${pair.school.slug}`);
  await page.getByRole('link', { name: t('homes:writeFirst') }).click();
  await page.getByRole('button', { name: t('messages:first.use') }).click();
  await isSound(mo, 'messages-first');
  await page.getByLabel(t('messages:text')).fill('Hello Ana, shall we meet on Tuesday?');
  await page.getByRole('button', { name: t('messages:send'), exact: true }).click();
  await mo.hears(t('messages:sent'));
  await mo.sees('Hello Ana, shall we meet on Tuesday?', mo.main);
  await page.getByText(t('messages:noReply.title')).click();
  await isSound(mo, 'messages-sent');
});

stage.step('the two work on a goal, and the mentor keeps a note to himself', async () => {
  const { t, page } = mo;
  await mo.goTo(`/s/${pair.school.slug}/matches/${pair.mentorshipId}/goals`);
  await page.getByRole('button', { name: t('working:goals.add') }).click();
  await page.getByRole('textbox', { name: t('working:goals.what') }).fill('Choose an elective');
  await page.getByRole('textbox', { name: t('working:goals.steps') }).fill('Ask two residents\nVisit a ward');
  await page.getByRole('button', { name: t('working:goals.save') }).click();
  await mo.hears(t('common:saved'));
  await page.getByRole('checkbox', { name: 'Ask two residents' }).check();
  await isSound(mo, 'goals');
  await mo.goTo(`/s/${pair.school.slug}/matches/${pair.mentorshipId}/notes`);
  await page.getByRole('textbox', { name: t('working:notes.own.text') }).fill('Ask about her family next time');
  await page.getByRole('button', { name: t('working:notes.own.save') }).click();
  await mo.sees('Ask about her family next time', page.getByRole('list'));
  await isSound(mo, 'notes');
  await mo.goTo(`/s/${pair.school.slug}/matches/${pair.mentorshipId}/guides`);
  await page.getByText('The first conversation').click();
  await mo.sees('How did you come to be here', mo.main);
  await isSound(mo, 'guides');
});

stage.step('the mentee sees that something is new, reads it on a phone and says how to be reached', async () => {
  const { t, page } = ana;
  await ana.open(`/s/${pair.school.slug}`);
  await page.getByRole('link', { name: t('homes:newMessages', { count: 1 }) }).click();
  await ana.sees('Hello Ana, shall we meet on Tuesday?', ana.main);
  await ana.sees(t('messages:new'), ana.main);
  await page.getByRole('button', { name: t('messages:reach.change') }).click();
  await page.getByLabel(t('messages:reach.ways.TEXT')).check();
  await isSound(ana, 'messages-phone');
  await page.getByRole('button', { name: t('messages:reach.save') }).click();
  await ana.hears(t('common:saved'));
  await ana.goTo(`/s/${pair.school.slug}/matches/${pair.mentorshipId}/goals`);
  await page.getByRole('textbox', { name: t('working:cards.text') }).fill('Dire non à une garde de plus');
  await page.getByRole('button', { name: t('working:cards.add') }).click();
  await page.getByRole('button', { name: t('working:cards.show') }).click();
  await ana.sees(t('working:cards.isShown'), ana.main);
  await isSound(ana, 'cards-phone');
  const cora = await stage.seat('coordinator', pair.coordinator, 'en', { device: LAPTOP });
  await cora.open(`/s/${pair.school.slug}/programs/${pair.programId}/guides`);
  await cora.page.getByRole('button', { name: cora.t('guides:program.add') }).click();
  for (const part of ['title', 'questions'])
    for (const box of await cora.page.getByLabel(cora.t(`guides:form.${part}`), { exact: true }).all())
      await box.fill('Before the ward');
  await isSound(cora, 'guide-form');
  await cora.page.getByRole('button', { name: cora.t('guides:form.save') }).click();
  await cora.page
    .getByRole('button', { name: cora.t('guides:program.changeOf', { title: 'Before the ward' }) })
    .waitFor();
  await isSound(cora, 'program-guides');
  expect(ana.complaints).toEqual([]);
});
