import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  FormDocument,
  ProgramFormsDocument,
  PublishFormVersionDocument,
  SaveFormDraftDocument,
} from '@trellis/api-client';
import type { FormDefinition } from '@trellis/forms';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import {
  completeCharter,
  invite,
  openCohort,
  type OpenedCohort,
  openSchool,
  type OpenedSchool,
} from '../kit/people.js';
import { ask, enrol } from './enrolled-people.js';

const OFFERS = `query ($id: ID!) { cohort(id: $id) {
  settings { requirement { amount } firstContactDays eligibility { kind years } publicName { en } }
  offers { programRevision undoable settings { requirement { amount } }
    items { item left fromVersion toVersion impacts { code count names breaking } } } } }`;
const FORESEE = `query ($input: UpdateProgramInput!) { previewProgramChange(input: $input) {
  cohortName impacts { code count } } }`;
const ACCEPT = 'mutation ($input: AcceptOffersInput!) { acceptCohortOffers(input: $input) { id } }';
const LEAVE = 'mutation ($input: LeaveOffersInput!) { leaveCohortOffers(input: $input) { id } }';
const UNDO = 'mutation ($cohortId: ID!) { undoCohortOffers(cohortId: $cohortId) { id } }';
const UPDATE_COHORT = 'mutation ($input: UpdateCohortInput!) { updateCohort(input: $input) { name startsOn endsOn } }';
const UPDATE = 'mutation ($input: UpdateProgramInput!) { updateProgram(input: $input) { revision } }';

interface Offer {
  item: string;
  left: boolean;
  fromVersion: number | null;
  toVersion: number | null;
  impacts: { code: string; count: number; names: string[]; breaking: boolean }[];
}
interface Read {
  settings: Record<string, unknown>;
  offers: { programRevision: number; undoable: string[]; items: Offer[] };
}

let app: TestApp;
let school: OpenedSchool;
let coordinator: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  coordinator = await invite(app, school, 'COORDINATOR');
}, 60_000);
afterAll(() => app.close());

const read = async (id: string): Promise<Read> => (await coordinator.ask<{ cohort: Read }>(OFFERS, { id })).cohort;

async function change({ programId }: OpenedCohort, sections: object): Promise<number> {
  const { program } = await coordinator.ask<{ program: { revision: number } }>(
    'query ($id: ID!) { program(id: $id) { revision } }',
    { id: programId },
  );
  const { updateProgram } = await coordinator.ask<{ updateProgram: { revision: number } }>(UPDATE, {
    input: { programId, revision: program.revision, ...sections },
  });
  return updateProgram.revision;
}

const accept = (cohortId: string, programRevision: number, item: string, confirmed = false): object => ({
  input: { cohortId, programRevision, items: [{ item, confirmed }] },
});

const mentees = (count: number, year: string): { role: 'mentee'; name: string; answers: Record<string, unknown> }[] =>
  Array.from({ length: count }, (_, index) => ({
    role: 'mentee' as const,
    name: `Person ${year} ${String(index).padStart(2, '0')}`,
    answers: { year, goals: ['Research'] },
  }));

describe('a change of the program', () => {
  it('changes no cohort by itself: it is offered, part by part, and taken over part by part', async () => {
    const place = await openCohort(coordinator);
    expect((await read(place.cohortId)).offers.items).toEqual([]);
    const revision = await change(place, { firstContactDays: 3, publicName: { en: 'Accompaniment' } });
    const before = await read(place.cohortId);
    expect(before.settings).toMatchObject({ firstContactDays: 7, publicName: { en: 'Mentorship program' } });
    expect(before.offers.items.map(({ item }) => item)).toEqual(['PUBLIC_NAME', 'FIRST_CONTACT_DAYS']);
    await coordinator.ask(ACCEPT, accept(place.cohortId, revision, 'FIRST_CONTACT_DAYS'));
    const after = await read(place.cohortId);
    expect(after.settings).toMatchObject({ firstContactDays: 3, publicName: { en: 'Mentorship program' } });
    expect(after.offers.items.map(({ item }) => item)).toEqual(['PUBLIC_NAME']);
    const rows = await app.sql<{ details: object }>(
      `select details from trellis.audit_entry where action = 'cohort.take_over' and subject_id = $1`,
      [place.cohortId],
    );
    expect(rows).toEqual([{ details: { items: ['first_contact_days'] } }]);
  });

  it('can be left, and is offered again when the program changes again', async () => {
    const place = await openCohort(coordinator);
    const revision = await change(place, { firstContactDays: 3 });
    await coordinator.ask(LEAVE, {
      input: { cohortId: place.cohortId, programRevision: revision, items: ['FIRST_CONTACT_DAYS'] },
    });
    expect((await read(place.cohortId)).offers.items).toMatchObject([{ item: 'FIRST_CONTACT_DAYS', left: true }]);
    await change(place, { firstContactDays: 4 });
    expect((await read(place.cohortId)).offers.items).toMatchObject([{ item: 'FIRST_CONTACT_DAYS', left: false }]);
  });

  it('is taken back: what was taken over last is as it was, and is offered again', async () => {
    const place = await openCohort(coordinator);
    const revision = await change(place, { firstContactDays: 3, publicName: { en: 'Accompaniment' } });
    await coordinator.ask(ACCEPT, accept(place.cohortId, revision, 'PUBLIC_NAME'));
    await coordinator.ask(ACCEPT, accept(place.cohortId, revision, 'FIRST_CONTACT_DAYS'));
    expect((await read(place.cohortId)).offers).toMatchObject({ undoable: ['FIRST_CONTACT_DAYS'], items: [] });
    await coordinator.ask(UNDO, { cohortId: place.cohortId });
    const { settings, offers } = await read(place.cohortId);
    expect(settings).toMatchObject({ firstContactDays: 7, publicName: { en: 'Accompaniment' } });
    expect(offers).toMatchObject({ undoable: [], items: [{ item: 'FIRST_CONTACT_DAYS', left: false }] });
    expect(await coordinator.refusal(UNDO, { cohortId: place.cohortId })).toBe('EDIT_CONFLICT');
  });

  it('is accepted only as it was seen, and once', async () => {
    const place = await openCohort(coordinator);
    const seen = await change(place, { firstContactDays: 3 });
    const now = await change(place, { firstContactDays: 4 });
    const input = accept(place.cohortId, seen, 'FIRST_CONTACT_DAYS');
    expect(await coordinator.refusal(ACCEPT, input)).toBe('EDIT_CONFLICT');
    await coordinator.ask(ACCEPT, accept(place.cohortId, now, 'FIRST_CONTACT_DAYS'));
    expect(await coordinator.refusal(ACCEPT, accept(place.cohortId, now, 'FIRST_CONTACT_DAYS'))).toBe('EDIT_CONFLICT');
    expect(await coordinator.refusal(ACCEPT, accept(place.cohortId, now, 'FOCUS'))).toBe('EDIT_CONFLICT');
    expect((await read(place.cohortId)).settings).toMatchObject({ firstContactDays: 4 });
  });
});

describe('a change that would leave out ten people', () => {
  it('names them, asks for a confirmation, and lets them stay', async () => {
    const place = await openCohort(coordinator);
    await enrol(app, place.cohortId, [...mentees(10, 'Fourth'), ...mentees(5, 'First')]);
    const input = {
      programId: place.programId,
      revision: 1,
      eligibility: { kind: 'YEARS', years: ['first', 'Second'] },
    };
    const foreseen = await coordinator.ask<{ previewProgramChange: unknown[] }>(FORESEE, { input });
    expect(foreseen.previewProgramChange).toEqual([
      { cohortName: 'Fall 2026', impacts: [{ code: 'NO_LONGER_ELIGIBLE', count: 10 }] },
    ]);
    const wider = { ...input, eligibility: { kind: 'OPEN' } };
    const { previewProgramChange } = await coordinator.ask<{ previewProgramChange: unknown[] }>(FORESEE, {
      input: wider,
    });
    expect(previewProgramChange).toEqual([{ cohortName: 'Fall 2026', impacts: [] }]);
    const { administrator: stranger } = await openSchool(app);
    expect(await stranger.refusal(FORESEE, { input })).toBe('NOT_FOUND');
    expect((await read(place.cohortId)).offers.items).toEqual([]);
    const revision = await change(place, { eligibility: { kind: 'YEARS', years: ['first', 'Second'] } });
    const { offers } = await read(place.cohortId);
    const impact = offers.items[0]?.impacts[0];
    expect(impact).toMatchObject({ code: 'NO_LONGER_ELIGIBLE', count: 10, breaking: true });
    expect(impact?.names).toHaveLength(10);
    expect(impact?.names[0]).toBe('Person Fourth 00');
    const { errors } = await coordinator.send(ACCEPT, accept(place.cohortId, revision, 'ELIGIBILITY'));
    expect(errors[0]?.extensions).toMatchObject({
      code: 'OFFER_NEEDS_CONFIRMATION',
      args: { item: 'eligibility', count: 10, reason: 'NO_LONGER_ELIGIBLE' },
    });
    expect((await read(place.cohortId)).settings).toMatchObject({ eligibility: { kind: 'SELF_ATTESTATION' } });
    await coordinator.ask(ACCEPT, accept(place.cohortId, revision, 'ELIGIBILITY', true));
    expect((await read(place.cohortId)).settings).toMatchObject({ eligibility: { kind: 'YEARS' } });
    const [still] = await app.sql<{ count: number }>(
      `select count(*)::int as count from trellis.enrolment where cohort_id = $1 and state = 'enrolled'`,
      [place.cohortId],
    );
    expect(still?.count).toBe(15);
  });

  it('counts nobody whose answer the new rule names by its label', async () => {
    const { createProgram } = await coordinator.ask<{ createProgram: { id: string } }>(
      'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { id } }',
      { input: { templateKey: 'blank', name: 'Blank' } },
    );
    const programId = createProgram.id;
    const { forms } = (await ask(coordinator, ProgramFormsDocument, { programId })).program;
    const formId = forms.find(({ key }) => key === 'mentee')?.id ?? '';
    const { form } = await ask(coordinator, FormDocument, { id: formId });
    const definition = form.draft.definition as FormDefinition;
    const site = {
      id: 'site',
      kind: 'single_choice',
      label: { en: 'Where are you?' },
      required: false,
      store: 'answer',
      visibility: 'told_to_program',
      other: false,
      options: [
        { id: 'north', label: { en: 'North campus', fr: 'Campus nord' } },
        { id: 'south', label: { en: 'South campus', fr: 'Campus sud' } },
      ],
    };
    const items = [...definition.items.filter(({ id }) => id !== 'site'), site];
    const saved = await ask(coordinator, SaveFormDraftDocument, {
      input: { formId, revision: form.draft.revision, definition: { ...definition, items } },
    });
    if (saved.saveFormDraft.__typename !== 'FormDraftSaved') throw new Error(JSON.stringify(saved));
    const { revision: draft } = saved.saveFormDraft.form.draft;
    await ask(coordinator, PublishFormVersionDocument, { input: { formId, revision: draft } });
    await completeCharter(coordinator, programId);
    const { openCohort: opened } = await coordinator.ask<{ openCohort: { id: string } }>(
      'mutation ($input: OpenCohortInput!) { openCohort(input: $input) { id } }',
      { input: { programId, name: 'Fall', startsOn: '2026-09-01', endsOn: '2027-06-30' } },
    );
    const cohortId = opened.id;
    await enrol(
      app,
      cohortId,
      ['north', 'north', 'south'].map((at, index) => ({
        role: 'mentee',
        name: `${at} ${index}`,
        answers: { site: at },
      })),
    );
    await change({ programId, cohortId }, { eligibility: { kind: 'SITES', sites: ['campus NORD'] } });
    expect((await read(cohortId)).offers.items[0]?.impacts).toMatchObject([
      { code: 'NO_LONGER_ELIGIBLE', count: 1, names: ['south 2'] },
    ]);
    // Lists say and take the form's words, in the reader's language; what stands behind them is nobody's to read.
    const listed = async (sites: string[]): Promise<{ sites: string[]; people: string[] }> => {
      const { cohort } = await coordinator.ask<{
        cohort: { peopleChoices: { sites: string[] }; people: { nodes: { displayName: string; site: string }[] } };
      }>(
        `query ($id: ID!, $filter: PeopleFilterInput) { cohort(id: $id) {
           peopleChoices { sites } people(filter: $filter) { nodes { displayName site } } } }`,
        { id: cohortId, filter: { sites } },
      );
      const people = cohort.people.nodes.map(({ displayName, site: at }) => `${displayName}: ${at}`);
      return { sites: cohort.peopleChoices.sites, people };
    };
    expect(await listed(['South campus'])).toEqual({
      sites: ['North campus', 'South campus'],
      people: ['south 2: South campus'],
    });
    for (const words of ['Campus sud', 'south']) {
      expect((await listed([words])).people).toEqual(['south 2: South campus']);
    }
    expect((await listed(['West campus'])).people).toEqual([]);
  });

  it('and one that asks more or shows more of people says how many', async () => {
    const place = await openCohort(coordinator);
    await enrol(app, place.cohortId, [...mentees(3, 'First'), { role: 'mentor', name: 'Mo', answers: {} }]);
    await change(place, {
      requirement: { unit: 'HOURS', amount: 5, per: 'TERM' },
      visibility: { mentorSees: ['EMAIL', 'YEAR'], menteeSees: ['EMAIL'] },
    });
    const { items } = (await read(place.cohortId)).offers;
    expect(items.map(({ item, impacts }) => [item, impacts.map(({ code, count }) => `${code} ${count}`)])).toEqual([
      ['REQUIREMENT', ['ASKED_MORE 4']],
      ['VISIBILITY', ['SEEN_MORE 3']],
    ]);
  });
});

describe('a newer version of a form', () => {
  it('says whose answers would be lost, and carries the others over', async () => {
    const place = await openCohort(coordinator);
    await enrol(app, place.cohortId, [...mentees(4, 'First'), { role: 'mentee', name: 'Nobody', answers: {} }]);
    const { forms } = (await ask(coordinator, ProgramFormsDocument, { programId: place.programId })).program;
    const formId = forms.find(({ key }) => key === 'mentee')?.id ?? '';
    const { form } = await ask(coordinator, FormDocument, { id: formId });
    const definition = form.draft.definition as FormDefinition;
    const saved = await ask(coordinator, SaveFormDraftDocument, {
      input: {
        formId,
        revision: form.draft.revision,
        definition: { ...definition, items: definition.items.filter(({ id }) => id !== 'year') },
      },
    });
    if (saved.saveFormDraft.__typename !== 'FormDraftSaved') throw new Error(JSON.stringify(saved));
    await ask(coordinator, PublishFormVersionDocument, {
      input: {
        formId,
        revision: saved.saveFormDraft.form.draft.revision,
        mapping: { items: { year: null }, options: {} },
      },
    });
    const { offers } = await read(place.cohortId);
    expect(offers.items).toEqual([
      {
        item: 'FORM_MENTEE',
        left: false,
        fromVersion: 1,
        toVersion: 2,
        impacts: [
          { code: 'ANSWERS_MOVE', count: 5, names: [], breaking: false },
          { code: 'ANSWERS_LOST', count: 4, names: [], breaking: true },
        ],
      },
    ]);
    const answers = async (itemId: string): Promise<number> =>
      (
        await app.sql(
          `select 1 from trellis.intake_answer a join trellis.enrolment e on e.id = a.enrolment_id
           where e.cohort_id = $1 and a.item_id = $2`,
          [place.cohortId, itemId],
        )
      ).length;
    const revision = offers.programRevision;
    expect(await coordinator.refusal(ACCEPT, accept(place.cohortId, revision, 'FORM_MENTEE'))).toBe(
      'OFFER_NEEDS_CONFIRMATION',
    );
    expect([await answers('year'), await answers('goals')]).toEqual([4, 4]);
    await coordinator.ask(ACCEPT, accept(place.cohortId, revision, 'FORM_MENTEE', true));
    expect([await answers('year'), await answers('goals')]).toEqual([0, 4]);
    expect((await read(place.cohortId)).offers.items).toEqual([]);
  });
});

describe('the cohort’s own name and days', () => {
  it('change; ending earlier for people who are in it is confirmed', async () => {
    const { cohortId } = await openCohort(coordinator);
    const input = { cohortId, name: 'Fall, renamed', startsOn: '2026-09-01', endsOn: '2027-05-31' };
    expect(await coordinator.ask(UPDATE_COHORT, { input })).toEqual({
      updateCohort: { name: 'Fall, renamed', startsOn: '2026-09-01', endsOn: '2027-05-31' },
    });
    await enrol(app, cohortId, mentees(2, 'First'));
    const shorter = { ...input, endsOn: '2027-04-30' };
    const { errors } = await coordinator.send(UPDATE_COHORT, { input: shorter });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'COHORT_SHORTENED',
      field: 'endsOn',
      args: { people: 2, pairs: 0 },
    });
    await coordinator.ask(UPDATE_COHORT, { input: { ...shorter, confirmed: true } });
    expect(await coordinator.refusal(UPDATE_COHORT, { input: { ...input, endsOn: '2026-01-01' } })).toBe(
      'COHORT_DATES_REVERSED',
    );
  });

  it('stay once the cohort is closed, and nothing is offered to it any more', async () => {
    const place = await openCohort(coordinator);
    const revision = await change(place, { firstContactDays: 3 });
    await coordinator.ask('mutation ($id: ID!) { closeCohort(id: $id) { id } }', { id: place.cohortId });
    expect((await read(place.cohortId)).offers.items).toEqual([]);
    const input = { cohortId: place.cohortId, name: 'Later', startsOn: '2026-09-01', endsOn: '2027-06-30' };
    expect(await coordinator.refusal(UPDATE_COHORT, { input })).toBe('COHORT_CLOSED');
    expect(await coordinator.refusal(ACCEPT, accept(place.cohortId, revision, 'FIRST_CONTACT_DAYS'))).toBe(
      'COHORT_CLOSED',
    );
  });

  it('and offers do not exist for another school', async () => {
    const place = await openCohort(coordinator);
    const revision = await change(place, { firstContactDays: 3 });
    const other = await openSchool(app);
    const stranger = other.administrator;
    expect(await stranger.refusal(OFFERS, { id: place.cohortId })).toBe('NOT_FOUND');
    expect(await stranger.refusal(ACCEPT, accept(place.cohortId, revision, 'FIRST_CONTACT_DAYS'))).toBe('NOT_FOUND');
    const input = { cohortId: place.cohortId, programRevision: revision, items: ['FIRST_CONTACT_DAYS'] };
    expect(await stranger.refusal(LEAVE, { input })).toBe('NOT_FOUND');
    expect(await stranger.refusal(UNDO, { cohortId: place.cohortId })).toBe('NOT_FOUND');
  });
});
