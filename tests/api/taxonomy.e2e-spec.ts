/** How people of a school may describe themselves: its own people change it, and what was answered is never lost by it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AddIdentityDimensionDocument,
  AddIdentityOptionDocument,
  AddIdentityRollUpDocument,
  ApproveIdentityWordsDocument,
  ChangeIdentityDimensionDocument,
  ChangeIdentityOptionDocument,
  DeclineIdentityWordsDocument,
  IdentityTaxonomyDocument,
  type IdentityTaxonomyFieldsFragment,
  LookAtIdentityTextsDocument,
  MapIdentityTextDocument,
  MergeIdentityOptionDocument,
  MyIdentityDimensionsDocument,
  NameIdentityStewardDocument,
  OrderIdentityDimensionsDocument,
  OrderIdentityOptionsDocument,
  RemoveIdentityRollUpDocument,
  RetireIdentityDimensionDocument,
  RetireIdentityOptionDocument,
  UnmergeIdentityOptionDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { openCohort, type OpenedSchool, openSchool } from '../kit/people.js';
import { ask, refusal } from './enrolled-people.js';
import { addColleague, type Colleague } from './staff.js';
import { importFile } from './support/intake.js';

type Dimension = IdentityTaxonomyFieldsFragment['dimensions'][number];

const NOBODY = '01890000-0000-7000-8000-000000000000';

let app: TestApp;
let school: OpenedSchool;
let staff: Browser;
let steward: Colleague;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  staff = school.administrator;
  steward = await addColleague(app, school, 'COORDINATOR', 'Noor Haddad');
}, 60_000);
afterAll(() => app.close());

const read = async (browser = staff) => (await ask(browser, IdentityTaxonomyDocument, {})).identityTaxonomy;

const dimensionCalled = async (name: string, browser = staff): Promise<Dimension> => {
  const found = (await read(browser)).dimensions.find(({ label }) => label.en === name);
  if (!found) throw new Error(`No dimension is called ${name}.`);
  return found;
};

const optionCalled = (dimension: Dimension, name: string) => {
  const found = dimension.options.find(({ label }) => label.en === name);
  if (!found) throw new Error(`No option is called ${name}.`);
  return found;
};

describe('a school', () => {
  it('has the shipped set from the first look on, once, however many look at once; it is on record', async () => {
    const looks = await Promise.all(Array.from({ length: 4 }, () => read()));
    const [first] = looks;
    expect(first?.dimensions.length).toBeGreaterThan(10);
    for (const look of looks)
      expect(look.dimensions.map(({ id }) => id)).toEqual(first?.dimensions.map(({ id }) => id));
    const begun = await app.sql(
      `select 1 from trellis.audit_entry e join trellis.school_directory s on s.id = e.school_id
       where s.slug = $1 and e.action = 'taxonomy.begin'`,
      [school.slug],
    );
    expect(begun).toHaveLength(1);
  });

  it('changes nothing of another school’s, nor sees it', async () => {
    const other = await openSchool(app);
    const foreign = await dimensionCalled('Gender', other.administrator);
    const [option, into] = foreign.options;
    const words = { label: { en: 'Mine now' } };
    expect(await refusal(staff, ChangeIdentityDimensionDocument, { input: { id: foreign.id, ...words } })).toBe(
      'NOT_FOUND',
    );
    expect(await refusal(staff, ChangeIdentityOptionDocument, { input: { id: option?.id ?? '', ...words } })).toBe(
      'NOT_FOUND',
    );
    expect(await refusal(staff, MergeIdentityOptionDocument, { id: option?.id ?? '', intoId: into?.id ?? '' })).toBe(
      'NOT_FOUND',
    );
    expect(await refusal(staff, NameIdentityStewardDocument, { dimensionId: foreign.id })).toBe('NOT_FOUND');
    expect(
      await refusal(staff, MapIdentityTextDocument, {
        input: { kind: 'OPTION', text: 'x', optionIds: [option?.id ?? ''] },
      }),
    ).toBe('NOT_FOUND');
    expect(await dimensionCalled('Gender', other.administrator)).toEqual(foreign);
  });
});

describe('dimensions and options', () => {
  it('are added, worded in both languages, put in order, retired and brought back', async () => {
    const { addIdentityDimension: added } = await ask(staff, AddIdentityDimensionDocument, {
      input: { label: { en: 'Military service', fr: ' Service militaire ' }, help: { en: 'If you wish.' } },
    });
    const made = added.dimensions.at(-1) as Dimension;
    expect(made).toMatchObject({
      label: { en: 'Military service', fr: 'Service militaire' },
      state: 'ACTIVE',
      waits: false,
    });
    const add = (en: string) =>
      ask(staff, AddIdentityOptionDocument, { input: { dimensionId: made.id, label: { en } } });
    await add('Veteran');
    await add('Reservist');
    const ids = (await dimensionCalled('Military service')).options.map(({ id }) => id);
    await ask(staff, OrderIdentityOptionsDocument, { dimensionId: made.id, ids: ids.reverse() });
    const { options } = await dimensionCalled('Military service');
    expect(options.map(({ label }) => label.en)).toEqual(['Reservist', 'Veteran']);
    await ask(staff, RetireIdentityOptionDocument, { id: ids[0] as string, retired: true });
    await ask(staff, RetireIdentityDimensionDocument, { id: made.id, retired: true });
    const retired = await dimensionCalled('Military service');
    expect([retired.state, retired.options[0]?.state]).toEqual(['RETIRED', 'RETIRED']);
    await ask(staff, RetireIdentityDimensionDocument, { id: made.id, retired: false });
    expect((await dimensionCalled('Military service')).state).toBe('ACTIVE');
    const order = (await read()).dimensions.map(({ id }) => id).reverse();
    await ask(staff, OrderIdentityDimensionsDocument, { ids: order });
    expect((await read()).dimensions.map(({ id }) => id)).toEqual(order);
    await ask(staff, OrderIdentityDimensionsDocument, { ids: order.reverse() });
  });

  it('are counted in groups, which can be taken away', async () => {
    const { id, options } = await dimensionCalled('Rural or northern origin');
    await ask(staff, AddIdentityRollUpDocument, { input: { dimensionId: id, label: { en: 'Outside cities' } } });
    const rollUpId = (await dimensionCalled('Rural or northern origin')).rollUps[0]?.id ?? '';
    const { label } = options[0] as Dimension['options'][number];
    const input = { id: options[0]?.id ?? '', label: { en: label.en ?? '', fr: label.fr ?? '' }, rollUpId };
    await ask(staff, ChangeIdentityOptionDocument, { input });
    expect((await dimensionCalled('Rural or northern origin')).options[0]?.rollUpId).toBe(rollUpId);
    await ask(staff, RemoveIdentityRollUpDocument, { id: rollUpId });
    const after = await dimensionCalled('Rural or northern origin');
    expect([after.rollUps, after.options[0]?.rollUpId]).toEqual([[], null]);
  });

  it('merge and part again; one that counts as another is merged no further', async () => {
    const faith = await dimensionCalled('Faith or belief');
    const [catholic, christian] = [optionCalled(faith, 'Catholic'), optionCalled(faith, 'Christian')];
    await ask(staff, MergeIdentityOptionDocument, { id: catholic.id, intoId: christian.id });
    expect(optionCalled(await dimensionCalled('Faith or belief'), 'Catholic').mergedInto).toBe(christian.id);
    const merging = (id: string, intoId: string) => refusal(staff, MergeIdentityOptionDocument, { id, intoId });
    expect(await merging(christian.id, catholic.id)).toBe('IDENTITY_OPTION_MERGED');
    expect(await merging(christian.id, christian.id)).toBe('NOT_FOUND');
    expect(await merging(christian.id, optionCalled(await dimensionCalled('Gender'), 'Woman').id)).toBe('NOT_FOUND');
    await ask(staff, UnmergeIdentityOptionDocument, { id: catholic.id });
    expect(optionCalled(await dimensionCalled('Faith or belief'), 'Catholic').mergedInto).toBeNull();
    expect(await refusal(staff, UnmergeIdentityOptionDocument, { id: catholic.id })).toBe('NOT_FOUND');
  });

  it('refuse what would not be understood', async () => {
    const { id } = await dimensionCalled('Faith or belief');
    const option = (label: { en?: string; fr?: string }) =>
      refusal(staff, AddIdentityOptionDocument, { input: { dimensionId: id, label } });
    expect(await option({ en: '  ', fr: '\u200B' })).toBe('INPUT_INVALID');
    expect(await option({ en: 'x'.repeat(121) })).toBe('INPUT_INVALID');
    expect(await option({ fr: 'islam' })).toBe('IDENTITY_NAME_TAKEN');
    expect(await refusal(staff, AddIdentityDimensionDocument, { input: { label: { en: 'gender' } } })).toBe(
      'IDENTITY_NAME_TAKEN',
    );
    expect(await refusal(staff, OrderIdentityOptionsDocument, { dimensionId: id, ids: [] })).toBe('EDIT_CONFLICT');
    expect(await refusal(staff, RetireIdentityDimensionDocument, { id: 'no id', retired: true })).toBe('NOT_FOUND');
  });
});

describe('a steward', () => {
  it('says yes before words are used, or no; the task is there and settled', async () => {
    const before = await dimensionCalled('Indigenous identity');
    const dimensionId = before.id;
    await ask(staff, NameIdentityStewardDocument, { dimensionId, memberId: steward.id });
    await ask(staff, ChangeIdentityDimensionDocument, {
      input: { id: dimensionId, label: { en: 'Indigeneity', fr: 'Autochtonie' } },
    });
    const metis = optionCalled(before, 'Métis');
    await ask(staff, ChangeIdentityOptionDocument, {
      input: { id: metis.id, label: { en: 'Michif' }, rollUpId: metis.rollUpId },
    });
    await ask(staff, AddIdentityOptionDocument, { input: { dimensionId, label: { en: 'Urban Indigenous' } } });
    const waiting = await dimensionCalled('Indigenous identity');
    expect(waiting).toMatchObject({
      waits: true,
      isMine: false,
      label: before.label,
      proposed: { label: { en: 'Indigeneity' } },
    });
    expect(optionCalled(waiting, 'Métis').proposed?.en).toBe('Michif');
    const added = optionCalled(waiting, 'Urban Indigenous');
    expect(added.state).toBe('PROPOSED');
    expect(await refusal(staff, RetireIdentityOptionDocument, { id: added.id, retired: true })).toBe(
      'IDENTITY_OPTION_WAITS',
    );

    const tasks = () =>
      app.sql<{ state: string }>(
        `select state from trellis.task where code = 'APPROVE_IDENTITY_WORDS' and owner_id = $1`,
        [steward.id],
      );
    expect(await tasks()).toEqual([{ state: 'open' }]);
    const revision = (await ask(steward.browser, MyIdentityDimensionsDocument, {})).myIdentityDimensions.revision;
    expect(await refusal(staff, ApproveIdentityWordsDocument, { dimensionId, revision })).toBe(
      'IDENTITY_STEWARD_DECIDES',
    );
    expect(await refusal(steward.browser, ApproveIdentityWordsDocument, { dimensionId, revision: revision - 1 })).toBe(
      'EDIT_CONFLICT',
    );
    const { approveIdentityWords: mine } = await ask(steward.browser, ApproveIdentityWordsDocument, {
      dimensionId,
      revision,
    });
    expect(mine.dimensions).toHaveLength(1);
    expect(mine.dimensions[0]).toMatchObject({ waits: false, isMine: true, label: { en: 'Indigeneity' } });
    expect(mine.dimensions[0]?.approvedAt).not.toBeNull();
    expect(mine.dimensions[0]?.options.map(({ label, state }) => [label.en, state])).toContainEqual([
      'Urban Indigenous',
      'ACTIVE',
    ]);
    expect(await tasks()).toEqual([{ state: 'done' }]);

    await ask(staff, ChangeIdentityDimensionDocument, { input: { id: dimensionId, label: { en: 'Other words' } } });
    await ask(staff, AddIdentityOptionDocument, { input: { dimensionId, label: { en: 'Not this one' } } });
    await ask(steward.browser, DeclineIdentityWordsDocument, { dimensionId });
    const after = await dimensionCalled('Indigeneity');
    expect([after.waits, after.options.some(({ label }) => label.en === 'Not this one')]).toEqual([false, false]);
  });

  it('is somebody who has tasks here, and approves nothing of others', async () => {
    const { id } = await dimensionCalled('Gender');
    expect(await refusal(staff, NameIdentityStewardDocument, { dimensionId: id, memberId: NOBODY })).toBe('NOT_FOUND');
    expect(await refusal(steward.browser, ApproveIdentityWordsDocument, { dimensionId: id, revision: 1 })).toBe(
      'NOT_FOUND',
    );
    expect(await refusal(steward.browser, DeclineIdentityWordsDocument, { dimensionId: id })).toBe('NOT_FOUND');
  });
});

describe('what people wrote', () => {
  const HEADER =
    'First name,Last name,School email,How do you identify? (select all that apply),May we use this to find your mentor?,What matters most to you in a mentor?';
  const row = (at: number, identity: string, agreed: string, wish: string): string =>
    `Person,Number ${at},writes-${at}@school.example,${identity},${agreed},${wish}`;

  it('is shown once five people gave it, of those who agreed; the rest is left to them, uncounted', async () => {
    const { cohortId } = await openCohort(staff);
    const rows = [
      ...[1, 2, 3, 4].map((at) => row(at, 'Newfoundlander; Muslim', 'Yes', 'Humour')),
      row(5, 'newfoundlander; Garifuna', 'Yes', 'Humour; Faith'),
      ...[6, 7, 8, 9].map((at) => row(at, 'Acadian', 'Yes', 'Patience')),
      row(10, 'Acadian', 'No', 'Patience'),
    ];
    await importFile(staff, cohortId, 'MENTEE', Buffer.from([HEADER, ...rows].join('\n')));
    const { lookAtIdentityTexts: found } = await ask(staff, LookAtIdentityTextsDocument, {});
    expect(found).toEqual({
      identities: ['Newfoundlander'],
      wishes: ['Humour'],
      least: 5,
    });
    const uses = await app.sql<{ purpose: string; members: number }>(
      `select e.details ->> 'purpose' as purpose, count(s.member_id)::int as members
       from trellis.audit_entry e join trellis.audit_subject s on s.school_id = e.school_id and s.audit_id = e.id
       where e.action = 'identity.read' group by e.id, e.details`,
    );
    expect(uses).toEqual([{ purpose: 'taxonomy_mapping', members: 10 }]);
  });

  it('stands for what the school says, until it says otherwise', async () => {
    const { id } = await dimensionCalled('Rural or northern origin');
    await ask(staff, AddIdentityOptionDocument, { input: { dimensionId: id, label: { en: 'From Newfoundland' } } });
    const optionId = optionCalled(await dimensionCalled('Rural or northern origin'), 'From Newfoundland').id;
    const map = (input: Parameters<typeof ask<unknown, { input: object }>>[2]['input']) =>
      ask(staff, MapIdentityTextDocument, { input: input as never });
    await map({ kind: 'OPTION', text: 'Newfoundlander', optionIds: [optionId] });
    await map({ kind: 'WISH', text: 'Humour', question: 'MODE', dimensionIds: [id] });
    const { aliases } = await read();
    expect(aliases.filter(({ text }) => text === 'Newfoundlander')).toEqual([
      { kind: 'OPTION', text: 'Newfoundlander', dimensionId: id, optionId, question: null },
    ]);
    expect(aliases.filter(({ text }) => text === 'Humour')).toHaveLength(2);
    const { lookAtIdentityTexts: found } = await ask(staff, LookAtIdentityTextsDocument, {});
    expect([found.identities, found.wishes]).toEqual([[], []]);
    await map({ kind: 'OPTION', text: 'NEWFOUNDLANDER', optionIds: [] });
    expect((await read()).aliases.some(({ text }) => /newfound/i.test(text))).toBe(false);
    const wrong = (input: object) => refusal(staff, MapIdentityTextDocument, { input: input as never });
    expect(await wrong({ kind: 'WISH', text: 'x', optionIds: [optionId] })).toBe('INPUT_INVALID');
    expect(await wrong({ kind: 'OPTION', text: ' ', optionIds: [optionId] })).toBe('INPUT_INVALID');
    expect(await wrong({ kind: 'OPTION', text: 'x', optionIds: [NOBODY] })).toBe('NOT_FOUND');
  });
});

it('is read by those who make forms, and changed by administrators alone', async () => {
  expect((await read(steward.browser)).dimensions.length).toBeGreaterThan(10);
  const label = { en: 'Not mine to add' };
  expect(await refusal(steward.browser, AddIdentityDimensionDocument, { input: { label } })).toBe('FORBIDDEN');
  expect(await refusal(steward.browser, LookAtIdentityTextsDocument, {})).toBe('FORBIDDEN');
});
