import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openSchool, type OpenedSchool } from '../kit/people.js';

const CREATE = 'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { id } }';
const SETTINGS = `
  id name revision publicName
  settings {
    publicName { en fr } focus { en fr } expectations { en fr } model { kind mentors mentees }
    requirement { unit amount per inPersonMinimum } firstContactDays minimumCommonMinutes
    terms { name { en fr } from to } holidays { from to } blackouts { from to }
    eligibility { kind statement { en fr } years sites } visibility { mentorSees menteeSees }
    identityMatching identityReporting
  }
  identitySwitches { use on setByName setAt why }`;
const PROGRAM = `query ($id: ID!) { program(id: $id) { ${SETTINGS} } }`;
const UPDATE = `mutation ($input: UpdateProgramInput!) { updateProgram(input: $input) { ${SETTINGS} } }`;

interface Read {
  id: string;
  name: string;
  revision: number;
  publicName: string;
  settings: Record<string, unknown>;
  identitySwitches: { use: string; on: boolean; setByName: string | null; why: string | null }[];
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

async function newProgram(templateKey = 'diversity-mentorship'): Promise<string> {
  const { createProgram } = await coordinator.ask<{ createProgram: { id: string } }>(CREATE, {
    input: { templateKey, name: 'A program' },
  });
  return createProgram.id;
}

const read = async (id: string): Promise<Read> => (await coordinator.ask<{ program: Read }>(PROGRAM, { id })).program;

async function change(programId: string, sections: object, revision?: number): Promise<Read> {
  const seen = revision ?? (await read(programId)).revision;
  const { updateProgram } = await coordinator.ask<{ updateProgram: Read }>(UPDATE, {
    input: { programId, revision: seen, ...sections },
  });
  return updateProgram;
}

async function refused(programId: string, sections: object): Promise<{ code: string; field?: string }> {
  const { revision } = await read(programId);
  const { errors } = await coordinator.send(UPDATE, { input: { programId, revision, ...sections } });
  const { code, field } = errors[0]?.extensions ?? { code: 'none' };
  return { code, ...(field ? { field } : {}) };
}

describe('the settings of a program', () => {
  it('start as the template has them, identity included, and say that the template set it', async () => {
    const program = await read(await newProgram());
    expect(program).toMatchObject({
      revision: 1,
      publicName: 'Mentorship program',
      settings: {
        model: { kind: 'PAIR', mentors: 1, mentees: 1 },
        requirement: { unit: 'HOURS', amount: 3, per: 'TERM', inPersonMinimum: 0 },
        firstContactDays: 7,
        eligibility: { kind: 'SELF_ATTESTATION' },
        identityMatching: true,
        identityReporting: false,
      },
    });
    expect(program.identitySwitches).toMatchObject([
      { use: 'MATCHING', on: true, setByName: null, why: null },
      { use: 'REPORTING', on: false, setByName: null, why: null },
    ]);
  });

  it('change section by section; what is not named stays', async () => {
    const id = await newProgram();
    const before = await read(id);
    const after = await change(id, {
      requirement: { unit: 'COUNT', amount: 4, per: 'YEAR', inPersonMinimum: 1 },
      firstContactDays: 10,
      minimumCommonMinutes: 45,
    });
    expect(after.revision).toBe(before.revision + 1);
    expect(after.settings).toEqual({
      ...before.settings,
      requirement: { unit: 'COUNT', amount: 4, per: 'YEAR', inPersonMinimum: 1 },
      firstContactDays: 10,
      minimumCommonMinutes: 45,
    });
  });

  it('keep terms in the order of the calendar, and text in the languages that have words', async () => {
    const id = await newProgram();
    const { settings } = await change(id, {
      terms: [
        { name: { en: 'Winter', fr: 'Hiver' }, from: '2027-01-04', to: '2027-04-30' },
        { name: { en: 'Fall', fr: '  ' }, from: '2026-09-01', to: '2026-12-18' },
      ],
      publicName: { fr: 'Accompagnement', en: null },
    });
    expect(settings).toMatchObject({
      publicName: { en: null, fr: 'Accompagnement' },
      terms: [
        { name: { en: 'Fall', fr: null }, from: '2026-09-01' },
        { name: { en: 'Winter', fr: 'Hiver' }, from: '2027-01-04' },
      ],
    });
    expect((await read(id)).publicName).toBe('Accompagnement');
  });

  it.each([
    ['focus', { focus: { en: ' ', fr: '' } }],
    ['publicName', { publicName: { en: 'x'.repeat(121) } }],
    ['model', { model: { kind: 'GROUP', mentors: 2, mentees: 4 } }],
    ['model', { model: { kind: 'POD', mentors: 1, mentees: 4 } }],
    ['model', { model: { kind: 'GROUP', mentors: 1, mentees: 4, fewestMentees: 5 } }],
    ['model', { model: { kind: 'PAIR', mentors: 2, mentees: 1 } }],
    ['requirement', { requirement: { unit: 'COUNT', amount: 1.5, per: 'YEAR' } }],
    ['requirement', { requirement: { unit: 'HOURS', amount: 3, per: 'YEAR', inPersonMinimum: 4 } }],
    ['requirement', { requirement: { unit: 'HOURS', amount: -1, per: 'YEAR' } }],
    ['firstContactDays', { firstContactDays: 0 }],
    ['minimumCommonMinutes', { minimumCommonMinutes: 481 }],
    ['terms', { terms: [{ name: { en: 'Backwards' }, from: '2027-01-01', to: '2026-01-01' }] }],
    ['eligibility', { eligibility: { kind: 'YEARS', years: [] } }],
    ['eligibility', { eligibility: { kind: 'SELF_ATTESTATION' } }],
    ['visibility', { visibility: { mentorSees: ['PRONOUNS'], menteeSees: [] } }],
    ['visibility', { visibility: { mentorSees: ['EMAIL'], menteeSees: ['GOALS'] } }],
  ])('refuse a %s that cannot be, and change nothing', async (field, sections) => {
    const id = await newProgram();
    const before = await read(id);
    expect(await refused(id, sections)).toEqual({ code: 'SETTINGS_INVALID', field });
    expect(await read(id)).toEqual(before);
  });

  it('know no day that there is not', async () => {
    const id = await newProgram();
    const before = await read(id);
    const terms = [{ name: { en: 'No such day' }, from: '2027-02-31', to: '2027-03-01' }];
    expect(await refused(id, { terms })).toMatchObject({ code: 'QUERY_INVALID' });
    expect(await read(id)).toEqual(before);
  });

  it('cannot make eligibility depend on identity: there is no kind and no field for it', async () => {
    const id = await newProgram();
    expect((await refused(id, { eligibility: { kind: 'IDENTITY' } })).code).toBe('QUERY_INVALID');
    expect((await refused(id, { eligibility: { kind: 'YEARS', years: ['1'], itemId: 'identity' } })).code).toBe(
      'QUERY_INVALID',
    );
    const { errors } = await coordinator.send(
      '{ __type(name: "EligibilityInput") { inputFields { name } } kinds: __type(name: "EligibilityKind") { enumValues { name } } }',
    );
    expect(errors).toEqual([]);
    const { data } = await coordinator.send<{
      __type: { inputFields: { name: string }[] };
      kinds: { enumValues: { name: string }[] };
    }>(
      '{ __type(name: "EligibilityInput") { inputFields { name } } kinds: __type(name: "EligibilityKind") { enumValues { name } } }',
    );
    expect(data?.__type.inputFields.map(({ name }) => name).sort()).toEqual(['kind', 'sites', 'statement', 'years']);
    expect(data?.kinds.enumValues.map(({ name }) => name).sort()).toEqual([
      'OPEN',
      'SELF_ATTESTATION',
      'SITES',
      'YEARS',
    ]);
  });

  it('tell the second of two people who change the same program, and keep the words of the first', async () => {
    const id = await newProgram();
    const { revision } = await read(id);
    await change(id, { firstContactDays: 5 }, revision);
    expect(
      await coordinator.refusal(UPDATE, { input: { programId: id, revision, focus: { en: 'Overwritten?' } } }),
    ).toBe('EDIT_CONFLICT');
    expect((await read(id)).settings).toMatchObject({ firstContactDays: 5 });
  });

  it('say nothing when nothing changed', async () => {
    const id = await newProgram();
    const { revision } = await change(id, { firstContactDays: 7 });
    expect(revision).toBe(1);
  });

  it('leave a trail of ids and codes, never of words', async () => {
    const id = await newProgram();
    await change(id, { focus: { en: 'Words that stay out of the trail' } });
    const rows = await app.sql<{ details: object }>(
      `select details from trellis.audit_entry where action = 'program.update' and subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ details: { items: ['focus'], renamed: false, revision: 2 } }]);
    expect(
      await app.sql(
        `select 1 as n from trellis.domain_event where type = 'program.changed' and subject ->> 'programId' = $1`,
        [id],
      ),
    ).toHaveLength(1);
  });
});

describe('the identity switches', () => {
  it('ask why, and show who set them and when', async () => {
    const id = await newProgram();
    expect(await refused(id, { identity: { use: 'MATCHING', on: false, why: '  ' } })).toEqual({
      code: 'IDENTITY_REASON_MISSING',
      field: 'why',
    });
    const program = await change(id, {
      identity: { use: 'MATCHING', on: false, why: 'Our counsel asked us to wait.' },
    });
    expect(program.settings).toMatchObject({ identityMatching: false, identityReporting: false });
    expect(program.identitySwitches[0]).toMatchObject({
      use: 'MATCHING',
      on: false,
      setByName: 'Robin Ng',
      why: 'Our counsel asked us to wait.',
    });
    expect(program.identitySwitches[1]).toMatchObject({ use: 'REPORTING', on: false, setByName: null });
  });
});

describe('whoever may not', () => {
  it('changes no program: nobody signed in, another school, no such program', async () => {
    const id = await newProgram();
    const input = { programId: id, revision: 1, firstContactDays: 3 };
    expect(await app.browser().in(school.slug).refusal(UPDATE, { input })).toBe('UNAUTHENTICATED');
    const other = await openSchool(app);
    expect(await other.administrator.refusal(UPDATE, { input })).toBe('NOT_FOUND');
    expect(await other.administrator.refusal(PROGRAM, { id })).toBe('NOT_FOUND');
    expect(await coordinator.refusal(UPDATE, { input: { ...input, programId: 'nonsense' } })).toBe('NOT_FOUND');
  });
});
