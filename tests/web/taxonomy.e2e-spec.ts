/** How people of a school may describe themselves, as an administrator shapes it and a steward says yes. */
import { expect } from '@jest/globals';
import { PHONE, portray } from '../kit/browser.js';
import { isSound } from './support/axe.js';
import { openSmallSchool, type SmallSchool } from './support/small-school.js';
import { openStage } from './support/stage.js';
import { addColleague } from '../api/staff.js';

let school: SmallSchool;

const stage = openStage(async () => {
  school = await openSmallSchool(stage.app);
});

stage.scene('an administrator changes a dimension, and what was mapped is there', async () => {
  const staff = await stage.seat('identity-admin', school.administrator, 'en');
  const { t } = staff;
  await staff.open(`/s/${school.slug}/people`);
  await staff.main.getByRole('link', { name: t('taxonomy:link') }).click();
  await staff.arrivesAt(t('taxonomy:title'));
  const faith = staff.main.getByRole('link', { name: 'Faith or belief' });
  await faith.waitFor();
  await isSound(staff, 'identity');
  await faith.click();
  await staff.arrivesAt('Faith or belief');
  // An option in one language alone: said at once, with what people who read the other will see.
  await staff.button(t('taxonomy:option.add')).click();
  await staff.page.getByRole('dialog').getByRole('textbox').first().fill('Bahai');
  await staff.page
    .getByRole('dialog')
    .getByText(t('taxonomy:readInstead', { words: 'Bahai' }))
    .waitFor();
  await staff.page.keyboard.press('Escape');
  await staff.button(t('taxonomy:option.changeOf', { name: 'Catholic' })).click();
  const dialog = staff.page.getByRole('dialog');
  await dialog.getByLabel(t('taxonomy:option.mergeInto')).selectOption({ label: 'Christian' });
  await portray(staff, 'identity-option');
  await dialog.getByRole('button', { name: t('taxonomy:option.merge') }).click();
  await staff.sees(t('taxonomy:option.countsAs', { name: 'Christian' }));
  await isSound(staff, 'identity-dimension');
  await staff.open(`/s/${school.slug}/identity/texts`);
  await staff.button(t('taxonomy:texts.lookNow')).click();
  await staff.sees(t('taxonomy:texts.identities'));
  await isSound(staff, 'identity-texts');
});

stage.scene('a steward approves new words on a phone, in French', async () => {
  const steward = await addColleague(stage.app, school, 'COORDINATOR', 'Noor Haddad');
  const read = await school.administrator.ask<{
    identityTaxonomy: { dimensions: { id: string; label: { en: string } }[] };
  }>('{ identityTaxonomy { dimensions { id label { en } } } }', {});
  const dimensionId = read.identityTaxonomy.dimensions.find(({ label }) => label.en === 'Indigenous identity')?.id;
  await school.administrator.ask(
    'mutation ($dimensionId: ID!, $memberId: ID) { nameIdentitySteward(dimensionId: $dimensionId, memberId: $memberId) { revision } }',
    { dimensionId, memberId: steward.id },
  );
  await school.administrator.ask(
    'mutation ($input: AddIdentityOptionInput!) { addIdentityOption(input: $input) { revision } }',
    { input: { dimensionId, label: { en: 'Michif', fr: 'Michif' } } },
  );
  const person = await stage.seat('identity-steward', steward.browser, 'fr', { device: PHONE });
  const { t } = person;
  await person.open(`/s/${school.slug}/tasks`);
  await person.main
    .getByRole('link', {
      name: t('tasks:openOf', { title: t('tasks:codes.APPROVE_IDENTITY_WORDS', { dimension: 'Indigenous identity' }) }),
    })
    .click();
  await person.main.getByRole('link', { name: 'Identité autochtone' }).click();
  await person.sees('Michif');
  await isSound(person, 'identity-waiting-fr');
  await person.button(t('taxonomy:waiting.approve')).click();
  await person.main.getByRole('button', { name: t('taxonomy:waiting.approve') }).waitFor({ state: 'detached' });
  expect(await person.main.getByRole('listitem').filter({ hasText: 'Michif' }).count()).toBe(1);
});
