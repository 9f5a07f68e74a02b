/** The acts of one cohort's journey, from an empty school to people who see each other. */
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import type { Visitor } from '../../kit/browser.js';
import { chooseFile, getsFocus, pressUntil } from './acts.js';

const testdata = (name: string): string =>
  fileURLToPath(new URL(`../../../libs/forms/testdata/${name}`, import.meta.url));
export const MENTEES = testdata('intake-mentees.csv');
export const MENTORS = testdata('intake-mentors.csv');

/** Names in the order of the mail: `mentee` with `mentor`. */
export interface PairNames {
  mentee: string;
  mentor: string;
}

export async function openSchool(person: Visitor, name: string, slug: string): Promise<void> {
  const { t } = person;
  await person.link(t('schools:list.open')).first().click();
  await person.arrivesAt(t('schools:new.title'));
  await person.field(t('schools:new.name')).fill(name);
  await person.field(t('schools:new.slug')).fill(slug);
  await person.button(t('schools:new.submit')).click();
  await person.arrivesAt(t('homes:titleStaff'));
}

export async function inviteCoordinator(person: Visitor, email: string, language: string): Promise<void> {
  const { t } = person;
  await person.place(t('rail.people')).click();
  await person.arrivesAt(t('schools:people.title'));
  await person.field(t('schools:people.inviteEmail')).fill(email);
  await person.field(t('schools:people.inviteLocale')).selectOption({ label: language });
  await person.button(t('schools:people.invite')).click();
  await person.sees(t('schools:people.invited', { email }), person.main);
}

export async function takeTemplate(person: Visitor, name: string): Promise<void> {
  const { t } = person;
  await person.place(t('rail.programs')).click();
  await person.arrivesAt(t('programs:title'));
  await person.button(t('programs:new')).click();
  await person.page.getByRole('radio', { checked: true }).waitFor();
  await person.field(t('programs:name')).fill(name);
  await person.button(t('programs:create')).click();
  await person.arrivesAt(name);
}

/** Writes what the charter lacks, from the page of the program, and comes back to it. */
export async function completeCharter(person: Visitor): Promise<void> {
  const { t } = person;
  await person.link(t('programs:toCharter')).click();
  await person.page.getByRole('heading', { level: 2, name: t('program:charter.title') }).waitFor();
  for (const part of ['purpose', 'evidence', 'consulted', 'legalBasis', 'reviewer']) {
    await person.field(t(`program:charter.${part}`)).fill('In our own words.');
  }
  await person.field(t('program:charter.reviewOn')).fill('2027-06-30');
  await person.button(t('program:charter.save')).click();
  await person.sees(t('program:charter.complete'), person.main);
  await person
    .link(t('programs:tabs.overview'), person.page.getByRole('navigation', { name: t('programs:tabs.label') }))
    .click();
}

export async function openCohort(person: Visitor, name: string): Promise<void> {
  const { t } = person;
  await completeCharter(person);
  await person.button(t('programs:openCohort')).click();
  await person.field(t('programs:cohortName')).fill(name);
  await person.field(t('programs:startsOn')).fill('2026-09-01');
  await person.field(t('programs:endsOn')).fill('2027-06-30');
  await person.button(t('programs:openCohort')).click();
  await person.arrivesAt(name);
}

/** One of the parts of a cohort. */
export async function goToPart(
  person: Visitor,
  part: 'overview' | 'people' | 'imports' | 'matching' | 'pairs',
): Promise<void> {
  const { t } = person;
  const link = person.link(
    t(`cohorts:tabs.${part}`),
    person.page.getByRole('navigation', { name: t('cohorts:tabs.label') }),
  );
  await link.click();
  await person.page.locator('a[aria-current="page"]', { hasText: t(`cohorts:tabs.${part}`) }).waitFor();
}

/** From the file to the preview, with the mapping as suggested. */
export async function uploadAndMap(person: Visitor, file: string, role: 'MENTEE' | 'MENTOR'): Promise<void> {
  const { t } = person;
  await goToPart(person, 'imports');
  await person.page.getByRole('radio', { name: t(`imports:roles.${role}`), exact: true }).check();
  await chooseFile(person, file);
  await person.button(t('imports:upload')).click();
  await person.page.getByRole('heading', { name: t('imports:map.title') }).waitFor();
  await person.button(t('imports:map.submit')).click();
  await person.page.getByRole('heading', { name: t('imports:preview.title') }).waitFor();
}

/** The first cell of every row of a table: on the preview, the line in the file. */
export async function linesOf(table: Locator): Promise<number[]> {
  const rows = await table.getByRole('row').all();
  const cells = await Promise.all(rows.slice(1).map((row) => row.getByRole('cell').first().innerText()));
  return cells.map((text) => Number(text.replace(/\D/gu, '')));
}

/** Opens the menu of a pair. */
export function menuOf(person: Visitor, pair: PairNames): Locator {
  return person.button(person.t('matching:board.actions', { ...pair }));
}

export async function doWith(person: Visitor, pair: PairNames, act: 'pin' | 'forbid'): Promise<void> {
  const { t } = person;
  await menuOf(person, pair).click();
  await person.page.getByRole('menuitem', { name: t(`matching:board.${act}`), exact: true }).click();
  await person.sees(t(`matching:board.done.${act}`, { ...pair }), person.main);
  // It is said at once; the board is read again a moment later.
  if (act === 'forbid') await menuOf(person, pair).waitFor({ state: 'detached' });
  else await pinMarkOf(person, pair).waitFor();
}

function pinMarkOf(person: Visitor, pair: PairNames): Locator {
  const cards = person.main.getByRole('listitem').filter({ has: menuOf(person, pair) });
  return cards.getByText(person.t('matching:board.pinned'), { exact: true });
}

/** Moves a mentee with the keyboard alone: menu, dialog, name, button. */
export async function moveByKeyboard(person: Visitor, pair: PairNames, to: string): Promise<void> {
  const { t, page } = person;
  await menuOf(person, pair).focus();
  await page.keyboard.press('Enter');
  const move = page.getByRole('menuitem', { name: t('matching:board.move'), exact: true });
  await move.waitFor();
  await pressUntil(person, 'ArrowDown', move, 6);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('matching:moveDialog.title', { mentee: pair.mentee }) });
  // What is typed before the field has the focus goes nowhere.
  await getsFocus('the field', dialog.getByRole('combobox'));
  await page.keyboard.type(to);
  await page.getByRole('option').filter({ hasText: to }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await pressUntil(person, 'Tab', person.button(t('matching:moveDialog.submit'), dialog), 4);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}

/** Waits for a run to become a draft. */
export async function draftAppears(person: Visitor, number: number): Promise<void> {
  const { t } = person;
  await person.arrivesAt(t('matching:run.title', { number }));
  await person.page.getByRole('region', { name: t('matching:board.pairs'), exact: true }).waitFor({ timeout: 60_000 });
}
