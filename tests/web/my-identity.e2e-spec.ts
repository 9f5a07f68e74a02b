/** A page of one's own: said and agreed to on a phone in French, offered by a mentor on a laptop, and why the two of them. */
import { describe, expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { PHONE, type Visitor } from '../kit/browser.js';
import { openCohort, openSchool, type OpenedSchool } from '../kit/people.js';
import { enrol, type Enrolled, pairUp, signInAs } from '../api/enrolled-people.js';
import { type FeltPair, matchedAndAsked } from '../api/support/felt-matches.js';
import { isSound } from './support/axe.js';
import { openStage } from './support/stage.js';

let lakeside: OpenedSchool;
let mentee: Visitor;
let mentor: Visitor;
let staff: Visitor;
let cohortId: string;
let menteeId: string;

const stage = openStage(async () => {
  lakeside = await openSchool(stage.app);
  ({ cohortId } = await openCohort(lakeside.administrator));
  await stage.app.sql(`update trellis.cohort set settings = jsonb_set(settings, '{identity,matching,on}', 'true')`);
  const [mina, omar] = (await enrol(stage.app, cohortId, [
    { role: 'mentee', name: 'Mina Castellano', locale: 'fr', answers: { languages: ['French'], site: 'Downtown' } },
    { role: 'mentor', name: 'Omar Haddad', answers: { languages: ['French', 'Arabic'], site: 'Downtown' } },
  ])) as [Enrolled, Enrolled];
  await pairUp(stage.app, mina, omar, '2026-12-01');
  menteeId = mina.memberId;
  staff = await stage.seat('ada', lakeside.administrator, 'en');
  mentor = await stage.seat('omar', await signInAs(stage.app, lakeside.slug, omar), 'en');
  mentee = await stage.seat('mina', await signInAs(stage.app, lakeside.slug, mina), 'fr', { device: PHONE });
});

const { step } = stage;

/** Opens one of the dimensions, chooses its first option and saves. */
async function sayFirst(person: Visitor): Promise<void> {
  const { t, page } = person;
  await person.main
    .getByRole('button', { name: t('myIdentity:states.NOT_ANSWERED') })
    .first()
    .click();
  await page.getByRole('checkbox').first().check();
  await person.button(t('save'), person.main.locator('form').first()).click();
  await page.getByText(t('myIdentity:mayBeUsedText')).waitFor();
}

const agree = async (person: Visitor, words: RegExp): Promise<void> => {
  await person.page.getByRole('checkbox', { name: words }).check();
  await person.hears(/\S/);
};

describe('my identity', () => {
  step('is said, agreed to and weighed by a mentee on a phone, step by step', async () => {
    const { t, page } = mentee;
    await mentee.open(`/s/${lakeside.slug}`);
    await mentee.link(t('homes:identityText.MENTEE')).click();
    await mentee.arrivesAt(t('myIdentity:title'));
    await sayFirst(mentee);
    await agree(mentee, /pourrait le deviner/);
    const wish = page.locator('select').first();
    await wish.selectOption('ESSENTIAL');
    await mentee.sees(t('myIdentity:essential.DIMENSION'));
    expect(await cutShort(mentee.page.locator('select'))).toEqual([]);
    await isSound(mentee, 'my-identity-phone-fr');
  });

  step('is offered by a mentor, who agrees to be shown; one purpose is taken back at once', async () => {
    const { t, page } = mentor;
    await mentor.open(`/s/${lakeside.slug}`);
    await mentor.link(t('homes:identityText.MENTOR')).click();
    await mentor.arrivesAt(t('myIdentity:title'));
    await sayFirst(mentor);
    await agree(mentor, /may guess/);
    await agree(mentor, /Show this to my mentees/);
    await mentor.field(t('myIdentity:offersOwn', { number: 1 })).fill('Night shifts');
    await mentor.button(t('save'), page.locator('form').last()).click();
    await mentor.field(t('myIdentity:offersOwn', { number: 2 })).waitFor();
    await isSound(mentor, 'my-identity-laptop-en');
  });

  step(
    'is read by somebody named in the cohort, once the mentee says yes to that name, and the mentee sees it',
    async () => {
      const { t, page } = staff;
      await staff.open(`/s/${lakeside.slug}/cohorts/${cohortId}/settings`);
      await page.getByLabel(t('cohorts:readers.who')).selectOption({ label: 'Ada Okafor' });
      await staff.button(t('cohorts:readers.name')).click();
      await staff.sees(t('cohorts:readers.since', { day: '' }).trim());
      await isSound(staff, 'named-reader-laptop-en');
      await mentee.open(new URL(mentee.page.url()).pathname);
      await mentee.main.getByRole('button', { expanded: false }).first().click();
      await agree(mentee, /Ada Okafor/);
      await staff.open(`/s/${lakeside.slug}/person/${menteeId}`);
      await staff.link(t('person:reading.open')).click();
      await staff.sees(t('person:reading.purposeText'));
      await staff.button(t('person:reading.read')).click();
      await staff.sees(t('person:reading.said'));
      await isSound(staff, 'identity-reading-laptop-en');
      await mentee.open(new URL(mentee.page.url()).pathname);
      await mentee.sees(mentee.t('myIdentity:purposes.named_reading'));
      await isSound(mentee, 'identity-read-phone-fr');
    },
  );

  step('is explained to each of the two by what they may know', async () => {
    await mentee.open(`/s/${lakeside.slug}`);
    await mentee.button(mentee.t('homes:why.open')).click();
    await mentee.sees(mentee.t('homes:why.text.MENTEE'));
    await mentee.sees('Night shifts');
    const shared = mentee.t('homes:why.codes.SHARED_CHOICES', { what: '' }).trim();
    expect(await mentee.main.getByText(shared).count()).toBe(2);
    await isSound(mentee, 'why-phone-fr');
    await mentor.open(`/s/${lakeside.slug}`);
    await mentor.button(mentor.t('homes:why.open')).click();
    await mentor.sees(mentor.t('homes:why.text.MENTOR'));
    await isSound(mentor, 'why-laptop-en');
  });

  step(
    'is counted, felt beside computed: what is large enough as a table and a picture, all else hidden with why',
    async () => {
      const yes = Array.from({ length: 24 }, (_, at): FeltPair => ({
        mentor: at < 12 ? 'alike' : 'other',
        felt: 'yes',
      }));
      const rest = Array.from({ length: 24 }, (_, at): FeltPair => ({
        mentor: at < 14 ? 'alike' : 'unknown',
        felt: at % 2 ? 'no' : 'in_part',
      }));
      const felt = await matchedAndAsked(stage.app, lakeside.administrator, [...yes, ...rest]);
      await staff.open(`/s/${lakeside.slug}/cohorts/${felt.cohortId}/pairs`);
      await staff.link(staff.t('cohorts:pairs.felt')).click();
      await staff.button(staff.t('disclosure:felt.count')).click();
      await staff.sees(staff.t('disclosure:felt.sides.MENTOR'));
      await staff.sees(staff.t('disclosure:felt.hidden.FEW_PEOPLE'));
      await isSound(staff, 'felt-laptop-en');
      const lou = await stage.seat('lou', lakeside.administrator, 'fr', { device: PHONE });
      await lou.open(`/s/${lakeside.slug}/cohorts/${felt.cohortId}/felt`);
      await lou.sees(lou.t('disclosure:felt.sides.MENTEE'));
      await isSound(lou, 'felt-phone-fr');
    },
  );
});

/** Choices of these selects that are wider than the select shows. */
function cutShort(selects: Locator): Promise<string[]> {
  return selects.evaluateAll((all) =>
    (all as HTMLSelectElement[]).flatMap((select) => {
      const style = getComputedStyle(select);
      const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
      pen.font = style.font;
      const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      return [...select.options].map(({ text }) => text).filter((text) => pen.measureText(text).width > room);
    }),
  );
}
