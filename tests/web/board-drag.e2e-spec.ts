/** The board of a draft by mouse: a mentee is dragged to those who wait, and from there to a mentor with a free place. */
import { expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { Visitor } from '../kit/browser.js';
import { computeDraft, openSmallSchool } from './support/small-school.js';
import { openStage } from './support/stage.js';

let person: Visitor;

const stage = openStage(async () => {
  const school = await openSmallSchool(stage.app);
  const draft = await computeDraft(school);
  // High enough that nothing has to be scrolled to.
  const device = { name: 'screen', options: { viewport: { width: 1280, height: 1500 } } };
  person = await stage.seat('mouse', school.administrator, 'en', { device });
  await person.open(`/s/${school.slug}/runs/${draft}?cohort=${school.cohortId}`);
});

/** Drags as a hand does: what is taken stands still, and it is let go only over a place that shows that it takes it. */
async function drag(from: Locator, to: Locator): Promise<void> {
  const { mouse } = person.page;
  await from.hover({ position: { x: 20, y: 15 } });
  await mouse.down();
  const start = await boxOf(from);
  await mouse.move(start.x + 60, start.y + 40, { steps: 5 });
  await person.page.locator('.t-overlay').waitFor();
  const end = await boxOf(to);
  await mouse.move(end.x + 30, end.y + 20, { steps: 10 });
  await to.and(person.page.locator('.t-drop-over')).waitFor();
  await mouse.up();
}

async function boxOf(what: Locator): Promise<{ x: number; y: number }> {
  const box = await what.boundingBox();
  if (!box) throw new Error('What is dragged, or where to, is not on the screen.');
  return box;
}

stage.scene('a mentee is dragged to those who wait, and back to a mentor', async () => {
  const { t, page } = person;
  const card = page.locator('[data-board-list="pairs"] > li').first();
  await card.waitFor();
  const [mentee = '', mentor = ''] = await card.locator('.t-person-name').allInnerTexts();
  const waiting = page.getByRole('region', { name: t('matching:board.waiting'), exact: true });
  await drag(card.getByTitle(t('matching:board.grip')), waiting.locator('.t-drop'));
  await person.sees(t('matching:board.done.wait', { mentee }), person.main);
  const row = waiting.getByRole('listitem').filter({ hasText: mentee });
  await row.waitFor();
  const mentors = page.getByRole('region', { name: t('matching:board.mentors'), exact: true });
  await drag(row.getByTitle(t('matching:board.grip')), mentors.getByRole('listitem').filter({ hasText: mentor }));
  await person.sees(t('matching:board.done.move', { mentee, mentor }), person.main);
  await row.waitFor({ state: 'detached' });
  expect(person.complaints).toEqual([]);
});
