/** What the two of each match feel, beside what matching knew: through the gate, of those alone who agreed to be counted. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApproveIdentityReportsDocument,
  CountFeltDocument,
  type FeltFiguresPartsFragment,
  FeltFiguresDocument,
  IdentityTaxonomyDocument,
  MyIdentityDocument,
  NameIdentityStewardDocument,
  RevokeMyConsentsDocument,
  TakeBackIdentityReportsDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { invite, joinSchool, type OpenedSchool, openSchool } from '../kit/people.js';
import { ask, type Enrolled, refusal, signInAs } from './enrolled-people.js';
import { addColleague } from './staff.js';
import { type FeltPair, matchedAndAsked } from './support/felt-matches.js';

let app: TestApp;
let school: OpenedSchool;
let coordinator: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  coordinator = await invite(app, school, 'COORDINATOR');
}, 120_000);
afterAll(() => app.close());

const matched = (pairs: readonly FeltPair[]) => matchedAndAsked(app, coordinator, pairs);
const times = (count: number, pair: FeltPair): FeltPair[] => Array.from({ length: count }, () => pair);

async function counted(cohortId: string, browser = coordinator): Promise<FeltFiguresPartsFragment> {
  await ask(browser, CountFeltDocument, { cohortId });
  return eventually('the figures', async () => {
    const { feltFigures } = await ask(browser, FeltFiguresDocument, { cohortId });
    return feltFigures.state !== 'QUEUED' && feltFigures;
  });
}

const tableOf = ({ tables }: FeltFiguresPartsFragment, side: 'MENTEE' | 'MENTOR') => {
  const found = tables.find((one) => one.side === side)?.table;
  if (!found) throw new Error('There is a table for each side.');
  return found;
};
const cells = (found: FeltFiguresPartsFragment, side: 'MENTEE' | 'MENTOR' = 'MENTEE'): Record<string, unknown> => {
  const table = tableOf(found, side);
  return Object.fromEntries(table.cells.map(({ row, column, count }) => [`${row},${column}`, count ?? table.hidden]));
};

it('hides everything where few answered, and counts nothing where identity is not used for figures', async () => {
  const { cohortId } = await matched(times(4, { mentor: 'alike', felt: 'no' }));
  expect(new Set(Object.values(cells(await counted(cohortId))))).toEqual(new Set(['FEW_PEOPLE']));
  await app.sql(
    `update trellis.cohort set settings = jsonb_set(settings, '{identity,reporting,on}', 'false') where id = $1`,
    [cohortId],
  );
  expect(await refusal(coordinator, CountFeltDocument, { cohortId })).toBe('CONSENT_NOT_ASKED');
});

describe('felt beside computed', () => {
  let cohortId: string;
  let mentees: Enrolled[];
  beforeAll(async () => {
    ({ cohortId, mentees } = await matched([
      ...times(12, { mentor: 'alike', felt: 'yes' }),
      ...times(8, { mentor: 'alike', felt: 'in_part' }),
      ...times(8, { mentor: 'alike', felt: 'no' }),
      ...times(7, { mentor: 'other', felt: 'yes' }),
      ...times(6, { mentor: 'other', felt: 'in_part' }),
      ...times(9, { mentor: 'other', felt: 'no' }),
      ...times(2, { mentor: 'unknown', felt: 'no' }),
      ...times(3, { mentor: 'alike', felt: 'yes', counted: false }),
    ]));
  }, 60_000);

  it('counts who agreed to it, hides what is small and what would give it away, and says why', async () => {
    expect((await ask(coordinator, FeltFiguresDocument, { cohortId })).feltFigures).toMatchObject({
      state: 'NEVER',
      reporting: true,
      tables: [],
    });
    const found = await counted(cohortId);
    expect(found).toMatchObject({ state: 'DONE', threshold: 5 });
    expect(cells(found)).toMatchObject({ 'shared,yes': 12, 'shared,in_part': 8, 'not_known,no': 'FEW_PEOPLE' });
    const shown = tableOf(found, 'MENTEE').cells.flatMap(({ count }) => count ?? []);
    expect(Math.min(...shown)).toBeGreaterThanOrEqual(5);
    // The two of whom it is not known must not be what is left when all that is shown is taken away.
    const all = Object.values(cells(found)).filter((count) => count === 'FEW_PEOPLE');
    expect(all.length).toBeGreaterThan(4);
    // No mentor has said anything: their table is whole and hidden.
    expect(new Set(Object.values(cells(found, 'MENTOR')))).toEqual(new Set(['FEW_PEOPLE']));
  });

  it('opens nothing of whoever did not agree to be counted, and tells the others', async () => {
    const usesOf = async (person: Enrolled): Promise<string[]> => {
      const browser = await signInAs(app, school.slug, person);
      const { myIdentity } = await ask(browser, MyIdentityDocument, { enrolmentId: person.id });
      return myIdentity.uses.map(({ purpose, by }) => `${purpose}: ${by}`);
    };
    expect(await usesOf(mentees[0] as Enrolled)).toEqual(['felt_totals: Robin Ng']);
    expect(await usesOf(mentees.at(-1) as Enrolled)).toEqual([]);
  });

  it('waits for whoever looks after a dimension, as of the moment that they are named', async () => {
    const noor = await addColleague(app, school, 'COORDINATOR', 'Noor Haddad');
    const { identityTaxonomy } = await ask(school.administrator, IdentityTaxonomyDocument, {});
    const dimension = identityTaxonomy.dimensions[0];
    const about = { dimensionId: dimension?.id ?? '' };
    await ask(school.administrator, NameIdentityStewardDocument, { ...about, memberId: noor.id });
    const read = async () => (await ask(coordinator, FeltFiguresDocument, { cohortId })).feltFigures;
    expect(await read()).toMatchObject({ tables: [], withheld: [{ en: dimension?.label.en }] });
    expect((await counted(cohortId)).tables).toEqual([]);
    const asked = await app.sql(
      `select 1 from trellis.task where code = 'APPROVE_IDENTITY_REPORTS' and owner_id = $1`,
      [noor.id],
    );
    expect(asked).toHaveLength(1);
    await ask(noor.browser, ApproveIdentityReportsDocument, { ...about, cohortId });
    expect(await counted(cohortId)).toMatchObject({ withheld: [], tables: [{}, {}] });
    expect(cells(await read())).toMatchObject({ 'shared,yes': 12 });
    await ask(noor.browser, TakeBackIdentityReportsDocument, { ...about, cohortId });
    expect((await read()).tables).toEqual([]);
    await ask(noor.browser, ApproveIdentityReportsDocument, { ...about, cohortId });
  });

  it('is hidden at once when somebody who was counted takes that back', async () => {
    const person = mentees[1] as Enrolled;
    const browser = await signInAs(app, school.slug, person);
    await ask(browser, RevokeMyConsentsDocument, {
      input: { enrolmentId: person.id, purpose: 'AGGREGATE_REPORTING' },
    });
    const { feltFigures } = await ask(coordinator, FeltFiguresDocument, { cohortId });
    expect(new Set(Object.values(cells(feltFigures)))).toEqual(new Set(['WITHDRAWAL']));
  });

  it('is read by whoever runs the program or leads its study, and by nobody else', async () => {
    const { browser: lead } = await joinSchool(app, school, { roles: ['STUDY_LEAD'] });
    expect((await ask(lead, FeltFiguresDocument, { cohortId })).feltFigures.state).toBe('DONE');
    const { browser: coder } = await joinSchool(app, school, { roles: ['CODER'] });
    const mentee = await signInAs(app, school.slug, mentees[2] as Enrolled);
    for (const browser of [coder, mentee]) {
      expect(await refusal(browser, FeltFiguresDocument, { cohortId })).toBe('FORBIDDEN');
      expect(await refusal(browser, CountFeltDocument, { cohortId })).toBe('FORBIDDEN');
    }
    const elsewhere = await openSchool(app);
    expect(await refusal(elsewhere.administrator, FeltFiguresDocument, { cohortId })).toBe('NOT_FOUND');
    expect(await refusal(coordinator, CountFeltDocument, { cohortId: 'none' })).toBe('NOT_FOUND');
  });
});
