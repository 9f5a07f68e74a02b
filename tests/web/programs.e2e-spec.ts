/**
 * A school makes a program its own on screens alone: from Blank, in French, on a phone, to an open cohort; then on a laptop the
 * same program as a template and a file, with another person changing it at the same time.
 */
import { describe, expect } from '@jest/globals';
import { LAPTOP, PHONE, portray, type Visitor } from '../kit/browser.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openSchool, type OpenedSchool } from '../kit/people.js';
import { isSound, violationsOf } from './support/axe.js';
import { completeCharter } from './support/journey.js';
import { openStage } from './support/stage.js';

const NAME = 'Les plus avancés accompagnent';
const SCRIPT = '<script>window.hurt = true</script>';

describe('a program that a school makes its own', () => {
  let school: OpenedSchool;
  let coordinator: Browser;
  let robin: Visitor;
  let programId = '';

  const stage = openStage(async () => {
    school = await openSchool(stage.app);
    coordinator = await invite(stage.app, school, 'COORDINATOR');
    robin = await stage.seat('robin', coordinator, 'fr', { device: PHONE });
  });

  const { step: walk } = stage;
  const part = async (person: Visitor, tab: string): Promise<void> => {
    const { t } = person;
    await person
      .link(t(`programs:tabs.${tab}`), person.page.getByRole('navigation', { name: t('programs:tabs.label') }))
      .click();
  };
  /** Opens the editor of a section. */
  const change = async (person: Visitor, section: string): Promise<void> => {
    const { t } = person;
    const title = t(`program:sections.${section}.title`);
    await person.button(t('program:settings.changeOf', { section: title })).click();
  };
  const saved = async (person: Visitor): Promise<void> => {
    const { t } = person;
    await person.button(t('program:settings.save')).click();
    await person.button(t('program:settings.save')).waitFor({ state: 'detached' });
  };
  const settingsOf = async (): Promise<Record<string, unknown>> =>
    (
      await coordinator.ask<{ program: { settings: Record<string, unknown> } }>(
        `query ($id: ID!) { program(id: $id) { settings { requirement { unit amount per inPersonMinimum }
           focus { en fr } terms { name { en fr } from to } eligibility { kind years }
           visibility { mentorSees } identityMatching identityReporting } } }`,
        { id: programId },
      )
    ).program.settings;

  walk('is chosen from what there is, each with what it brings', async () => {
    const { t } = robin;
    await robin.open(`/s/${school.slug}/programs`);
    await robin.arrivesAt(t('programs:title'));
    await robin.button(t('programs:new')).click();
    await robin.page.getByRole('radio').nth(2).waitFor();
    await robin.sees(t('programs:templates.asksIdentity'), robin.main);
    await isSound(robin, 'templates-phone');
    await robin.page.getByRole('radio', { name: 'Vierge' }).check();
    await robin.field(t('programs:name')).fill(NAME);
    await robin.button(t('programs:create')).click();
    await robin.arrivesAt(NAME);
    programId = robin.path.split('/').at(-1) ?? '';
    await portray(robin, 'program-new-phone');
    expect(await robin.button(t('programs:openCohort')).count()).toBe(0);
  });

  walk('asks for hours over the year, and says what a mentee will read', async () => {
    const { t } = robin;
    await part(robin, 'settings');
    await change(robin, 'requirement');
    await robin.field(t('program:fields.amount')).fill('6');
    await robin.page
      .getByRole('group', { name: t('program:settings.preview') })
      .getByText('6 heures')
      .waitFor();
    await portray(robin, 'requirement-phone');
    await robin.field(t('program:fields.inPersonMinimum')).fill('7');
    await robin.button(t('program:settings.save')).click();
    await robin.page.getByRole('alert').waitFor();
    expect(await robin.field(t('program:fields.amount')).inputValue()).toBe('6');
    await robin.field(t('program:fields.inPersonMinimum')).fill('0');
    await saved(robin);
    expect(await settingsOf()).toMatchObject({
      requirement: { unit: 'HOURS', amount: 6, per: 'YEAR', inPersonMinimum: 0 },
    });
  });

  walk('says whom it is for, who may take part, who sees what, and when the terms are', async () => {
    const { t } = robin;
    const inFrench = { language: t('languageNames.FR') };
    await change(robin, 'focus');
    await robin.field(t('program:fields.focus', inFrench)).fill('Pour toute personne qui commence ses études.');
    await saved(robin);
    await change(robin, 'eligibility');
    await robin.page.getByRole('radio', { name: t('program:fields.kinds.YEARS') }).check();
    await robin.field(t('program:fields.years')).fill('1re année\n2e année');
    await portray(robin, 'eligibility-phone');
    await saved(robin);
    await change(robin, 'visibility');
    await robin.page
      .getByRole('checkbox', { name: t('program:parts.PRONOUNS') })
      .first()
      .uncheck();
    await saved(robin);
    await change(robin, 'calendar');
    await robin.button(t('program:spans.addTerm')).click();
    const terms = robin.page.getByRole('group', { name: t('program:spans.terms') });
    await robin.field(t('program:spans.name', inFrench), terms).fill('Automne');
    await robin.field(t('program:spans.from'), terms).fill('2026-09-01');
    await robin.field(t('program:spans.to'), terms).fill('2026-12-18');
    await isSound(robin, 'calendar-phone');
    await saved(robin);
    await portray(robin, 'settings-phone');
    expect(await settingsOf()).toMatchObject({
      focus: { fr: 'Pour toute personne qui commence ses études.' },
      eligibility: { kind: 'YEARS', years: ['1re année', '2e année'] },
      terms: [{ name: { en: null, fr: 'Automne' }, from: '2026-09-01', to: '2026-12-18' }],
      identityMatching: false,
      identityReporting: false,
    });
    expect((await settingsOf())['visibility']).toEqual({
      mentorSees: ['EMAIL', 'SITE', 'SPECIALTIES', 'LANGUAGES', 'GOALS'],
    });
  });

  walk('opens a cohort once its charter is complete', async () => {
    const { t } = robin;
    await part(robin, 'overview');
    await completeCharter(robin);
    await robin.button(t('programs:openCohort')).click();
    await robin.field(t('programs:cohortName')).fill('Automne 2026');
    await robin.field(t('programs:startsOn')).fill('2026-09-01');
    await robin.field(t('programs:endsOn')).fill('2027-06-30');
    await robin.button(t('programs:openCohort')).click();
    await robin.arrivesAt('Automne 2026');
  });

  walk('prints its privacy assessment, filled in', async () => {
    const { t } = robin;
    await robin.open(`/s/${school.slug}/programs/${programId}/privacy-assessment`);
    await robin.arrivesAt(t('program:assessment.title'));
    await robin.sees(t('program:assessment.noConsents'), robin.main);
    await portray(robin, 'assessment-phone');
    await robin.page.emulateMedia({ media: 'print' });
    expect(await robin.button(t('program:assessment.print')).isVisible()).toBe(false);
    expect(await robin.page.getByRole('navigation', { name: t('places') }).count()).toBe(0);
    await portray(robin, 'assessment-paper');
    await robin.page.emulateMedia({ media: 'screen' });
  });

  walk('tells who changes it that somebody else did, before their words are lost', async () => {
    const ada = await stage.seat('ada', school.administrator, 'en', { device: LAPTOP });
    const { t } = ada;
    await ada.open(`/s/${school.slug}/programs/${programId}/settings`);
    await change(ada, 'firstContact');
    await ada.field(t('program:fields.firstContactDays')).fill('4');
    const { program } = await coordinator.ask<{ program: { revision: number } }>(
      'query ($id: ID!) { program(id: $id) { revision } }',
      { id: programId },
    );
    await coordinator.ask('mutation ($input: UpdateProgramInput!) { updateProgram(input: $input) { revision } }', {
      input: { programId, revision: program.revision, focus: { en: 'For everyone who begins.' } },
    });
    await ada.button(t('program:settings.save')).click();
    await ada.sees(t('errors:EDIT_CONFLICT'), ada.main);
    expect(await ada.field(t('program:fields.firstContactDays')).inputValue()).toBe('4');
    await portray(ada, 'conflict-laptop');
    await ada.open(`/s/${school.slug}/programs/${programId}/settings`);
    await ada.sees('For everyone who begins.', ada.main);
    await change(ada, 'firstContact');
    await ada.field(t('program:fields.firstContactDays')).fill('4');
    await saved(ada);
    await isSound(ada, 'settings-laptop');
  });

  walk('allows the use of identity only with a reason, which stands in the charter', async () => {
    const ada = stage.chromium.visitors.find(({ name }) => name === 'ada') as Visitor;
    const { t } = ada;
    const use = t('program:identity.REPORTING').toLocaleLowerCase();
    await ada.button(t('program:identity.turnOnOf', { use })).click();
    await ada.button(t('program:settings.save')).click();
    await ada.page.getByRole('alert').waitFor();
    await ada.field(t('program:identity.why')).fill('Our equity office reports on it.');
    await saved(ada);
    await part(ada, 'charter');
    await ada.sees('Our equity office reports on it.', ada.main);
    await isSound(ada, 'charter-laptop');
  });

  walk('is kept as a template; a file from elsewhere is taken or refused, and a script in it is text', async () => {
    const ada = stage.chromium.visitors.find(({ name }) => name === 'ada') as Visitor;
    const { t } = ada;
    await part(ada, 'overview');
    await ada.button(t('programs:keep.save')).click();
    await ada.button(t('programs:keep.save')).click();
    await ada.sees(t('programs:keep.kept'), ada.main);
    const [download] = await Promise.all([
      ada.page.waitForEvent('download'),
      ada.link(t('programs:keep.export')).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const file = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { name: object; summary: object };
    await ada.open(`/s/${school.slug}/programs`);
    await ada.button(t('programs:new')).click();
    await ada.page.getByRole('radio', { name: new RegExp(NAME, 'u') }).waitFor();
    const take = async (json: object): Promise<void> => {
      const [chooser] = await Promise.all([
        ada.page.waitForEvent('filechooser'),
        ada.button(t('programs:templates.import')).click(),
      ]);
      const buffer = Buffer.from(JSON.stringify(json));
      await chooser.setFiles({ name: 'template.json', mimeType: 'application/json', buffer });
    };
    await take({ ...file, people: ['Noor'], version: 7 });
    await ada.sees(t('programs:problem.FIELD_UNKNOWN'), ada.main);
    await portray(ada, 'template-refused-laptop');
    await take({ ...file, name: { en: SCRIPT }, summary: { en: SCRIPT } });
    await ada.page.getByRole('radio', { name: SCRIPT }).waitFor();
    await portray(ada, 'templates-laptop');
    expect(await ada.page.evaluate(() => 'hurt' in window)).toBe(false);
    expect(await violationsOf(ada.page)).toEqual([]);
    expect(ada.complaints.filter((text) => !text.includes('409'))).toEqual([]);
  });
});
