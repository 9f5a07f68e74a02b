/**
 * A change of a program's settings that would strand ten people of a cohort under way: seen when it is saved, decided where
 * the people are, taken back, left; and the cohort's own days. In French, on a phone, then on a laptop.
 */
import { describe, expect } from '@jest/globals';
import { enrol } from '../api/enrolled-people.js';
import { LAPTOP, PHONE, portray, type Visitor } from '../kit/browser.js';
import { invite, openCohort, type OpenedCohort, openSchool, type OpenedSchool } from '../kit/people.js';
import { isSound } from './support/axe.js';
import { openStage } from './support/stage.js';

const mentees = (year: string, count: number): { role: 'mentee'; name: string; answers: Record<string, unknown> }[] =>
  Array.from({ length: count }, (_, index) => ({
    role: 'mentee' as const,
    name: `Personne ${year} ${index + 1}`,
    answers: { year, goals: ['Research'] },
  }));

describe('a change of the program that would strand ten people', () => {
  let school: OpenedSchool;
  let place: OpenedCohort;
  let robin: Visitor;

  const stage = openStage(async () => {
    school = await openSchool(stage.app);
    const coordinator = await invite(stage.app, school, 'COORDINATOR');
    place = await openCohort(coordinator);
    await enrol(stage.app, place.cohortId, [...mentees('4e', 10), ...mentees('1re', 5)]);
    robin = await stage.seat('robin', coordinator, 'fr', { device: PHONE });
  });

  const { step: walk } = stage;
  const eligibility = async (): Promise<string> => {
    const [row] = await stage.app.sql<{ kind: string }>(
      `select settings -> 'eligibility' ->> 'kind' as kind from trellis.cohort where id = $1`,
      [place.cohortId],
    );
    return row?.kind ?? '';
  };

  walk('is told when it is saved, with the number and the names, and nothing has changed', async () => {
    const { t } = robin;
    await robin.open(`/s/${school.slug}/programs/${place.programId}/settings`);
    const title = t('program:sections.eligibility.title');
    await robin.button(t('program:settings.changeOf', { section: title })).click();
    await robin.page.getByRole('radio', { name: t('program:fields.kinds.YEARS') }).check();
    await robin.field(t('program:fields.years')).fill('1re\n2e');
    // Before anything is saved.
    await robin.sees(t('offers:impacts.NO_LONGER_ELIGIBLE', { count: 10 }), robin.main);
    await portray(robin, 'narrow-phone');
    await robin.button(t('program:settings.save')).click();
    await robin.sees(t('offers:impacts.NO_LONGER_ELIGIBLE', { count: 10 }), robin.main);
    await robin.sees('Personne 4e 1', robin.main);
    await portray(robin, 'echo-phone');
    expect(await eligibility()).toBe('self_attestation');
    await robin.link(t('offers:echo.decideOf', { name: 'Fall 2026' })).click();
    await robin.page.getByRole('heading', { name: t('offers:title') }).waitFor();
    await isSound(robin, 'offers-phone');
  });

  walk('is taken over only after it was confirmed, strands nobody, and is taken back', async () => {
    const { t } = robin;
    const item = t('program:items.ELIGIBILITY');
    await robin.button(t('offers:acceptOf', { item })).click();
    const dialog = robin.page.getByRole('dialog');
    await robin.sees(t('offers:impacts.NO_LONGER_ELIGIBLE', { count: 10 }), dialog);
    await portray(robin, 'confirm-phone');
    expect(await eligibility()).toBe('self_attestation');
    await robin.button(t('offers:confirm.accept'), dialog).click();
    await robin.sees(t('offers:told.taken', { items: item }), robin.main);
    expect(await eligibility()).toBe('years');
    await portray(robin, 'taken-phone');
    await robin.button(t('offers:undo')).click();
    await robin.sees(t('offers:told.undone', { items: item }), robin.main);
    expect(await eligibility()).toBe('self_attestation');
    await robin.button(t('offers:leaveOf', { item })).click();
    await robin.sees(t('offers:leftTag'), robin.main);
  });

  walk('stands quietly on the pages of the cohort, with the others, until it is decided', async () => {
    const { administrator } = school;
    const { program } = await administrator.ask<{ program: { revision: number } }>(
      'query ($id: ID!) { program(id: $id) { revision } }',
      { id: place.programId },
    );
    await administrator.ask('mutation ($input: UpdateProgramInput!) { updateProgram(input: $input) { revision } }', {
      input: {
        programId: place.programId,
        revision: program.revision,
        firstContactDays: 3,
        focus: { en: 'For everyone who begins.', fr: 'Pour toute personne qui commence.' },
        visibility: { mentorSees: ['EMAIL', 'YEAR', 'GOALS'], menteeSees: ['EMAIL'] },
      },
    });
    const ada = await stage.seat('ada', administrator, 'en', { device: LAPTOP });
    const { t } = ada;
    await ada.open(`/s/${school.slug}/cohorts/${place.cohortId}`);
    await ada.sees(t('offers:banner.title'), ada.main);
    await portray(ada, 'banner-laptop');
    await ada.link(t('offers:banner.look')).click();
    await ada.page.getByRole('heading', { name: t('offers:title') }).waitFor();
    await isSound(ada, 'offers-laptop');
    await ada.button(t('offers:acceptHarmless', { count: 2 })).click();
    await ada.sees('Taken over:', ada.main);
    await ada.button(t('offers:acceptOf', { item: t('program:items.FOCUS') })).waitFor({ state: 'detached' });
  });

  walk('and the cohort’s own days: that it ends earlier is seen before it is saved', async () => {
    const ada = stage.chromium.visitors.find(({ name }) => name === 'ada') as Visitor;
    const { t } = ada;
    await ada.button(t('offers:days.changeOf')).click();
    await ada.field(t('programs:endsOn')).fill('2027-04-30');
    await ada.button(t('offers:days.save')).click();
    await ada.sees(t('errors:COHORT_SHORTENED', { people: 15, pairs: 0 }), ada.main);
    await portray(ada, 'shorter-laptop');
    await ada.page.getByRole('checkbox', { name: t('offers:days.confirm') }).check();
    await ada.button(t('offers:days.save')).click();
    await ada.sees(t('offers:days.saved'), ada.main);
    await portray(ada, 'days-saved-laptop');
    expect(ada.complaints).toEqual([]);
  });
});
