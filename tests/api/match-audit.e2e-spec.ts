/** Figures about a draft before anyone is told: by group through the gate, and nothing of it in a table that can be read. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApproveIdentityReportsDocument,
  AuditMatchRunDocument,
  IdentityReportsDocument,
  IdentityTaxonomyDocument,
  type IdentityTaxonomyFieldsFragment,
  MatchRunAuditDocument,
  type MatchRunAuditQuery,
  MatchRunDocument,
  MoveMenteeDocument,
  NameIdentityStewardDocument,
  RemoveStaffMemberDocument,
  StartMatchRunDocument,
  TakeBackIdentityReportsDocument,
  TryMatchWeightsDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, type OpenedSchool, openSchool } from '../kit/people.js';
import { ask, enrol, type Enrolled, refusal, signInAs } from './enrolled-people.js';
import { addColleague } from './staff.js';
import { jobContext, runInContext, TenantDatabase } from './support/platform.js';
import { vaultOf } from './support/vault.js';

type Run = MatchRunAuditQuery['matchRun'];
type Table = NonNullable<Run['audit']>['sections'][number]['table'];

let app: TestApp;
let school: OpenedSchool;
let coordinator: Browser;
let schoolId: string;
let gender: IdentityTaxonomyFieldsFragment['dimensions'][number];
let large: Audited;

interface Audited {
  cohortId: string;
  runId: string;
  mentees: Enrolled[];
  mentors: Enrolled[];
}

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  coordinator = await invite(app, school, 'COORDINATOR');
  const { identityTaxonomy } = await ask(school.administrator, IdentityTaxonomyDocument, {});
  gender = identityTaxonomy.dimensions.find(({ label }) => label.en === 'Gender') as typeof gender;
  const [row] = await app.sql<{ id: string }>('select id from trellis.school_directory where slug = $1', [school.slug]);
  schoolId = row?.id ?? '';
  // Sixteen, fourteen and three who say what they are, and seven who don't or are not to be counted.
  large = await draftOf(40, [16, 14, 3]);
  for (const at of [0, 1, 2, 3, 4, 5, 16, 17, 18, 19, 20, 21]) await wait(large, at);
}, 180_000);
afterAll(() => app.close());

const inSchool = <T>(work: () => Promise<T>): Promise<T> =>
  runInContext(jobContext({ schoolId }, 'test'), () => app.api.get(TenantDatabase, { strict: false }).run(work));

/** A computed draft in which everyone has a mentor; the first of them share a gender in groups of these sizes, one has an own word for it. */
async function draftOf(size: number, groups: readonly number[]): Promise<Audited> {
  const { cohortId } = await openCohort(coordinator);
  await useIdentity(cohortId, true);
  const people = (role: 'mentee' | 'mentor') =>
    Array.from({ length: size }, (_, at) => ({ role, name: `${role} ${String(at).padStart(3, '0')}`, capacity: 1 }));
  const mentees = await enrol(app, cohortId, people('mentee'));
  const mentors = await enrol(app, cohortId, people('mentor'));
  for (const side of [mentees, mentors]) {
    const said = groups.flatMap((count, option) => Array.from({ length: count }, () => option));
    await say(said.map((option, at) => ({ person: side[at] as Enrolled, option })));
  }
  const { startMatchRun } = await ask(coordinator, StartMatchRunDocument, { input: { cohortId, weights: [] } });
  await eventually('the draft', async () => {
    const { matchRun } = await ask(coordinator, MatchRunDocument, { id: startMatchRun.id });
    return matchRun.state === 'DRAFT';
  });
  return { cohortId, runId: startMatchRun.id, mentees, mentors };
}

async function useIdentity(cohortId: string, on: boolean): Promise<void> {
  await app.sql(
    `update trellis.cohort set settings = jsonb_set(jsonb_set(settings, '{identity,reporting,on}', $2), '{identity,matching,on}', $2) where id = $1`,
    [cohortId, JSON.stringify(on)],
  );
}

/** On their own page: an option of the dimension, to be counted by and to be matched by. */
async function say(all: readonly { person: Enrolled; option: number; consents?: string[] }[]): Promise<void> {
  const answers = all.map(({ person, option }) => ({
    memberId: person.memberId,
    enrolmentId: person.id,
    itemId: `dimension:${gender.id}`,
    dimension: gender.id,
    answer: { state: 'answered' as const, value: [gender.options[option]?.id ?? ''] },
  }));
  const consents = all.flatMap(({ person }) =>
    ['aggregate_reporting', 'matching'].map((purpose) => consentOf(person, purpose, 'given')),
  );
  await inSchool(() => vaultOf(app.api).store(answers, consents, 'person'));
}

const consentOf = (person: Enrolled, purpose: string, state: 'given' | 'revoked') => ({
  ...{ memberId: person.memberId, enrolmentId: person.id, dimension: gender.id },
  ...{ purpose, state, wording: 'May we?', version: 1 },
});

async function wait({ runId, mentees }: Audited, at: number): Promise<void> {
  await ask(coordinator, MoveMenteeDocument, { input: { runId, menteeId: mentees[at]?.id ?? '', mentorId: null } });
}

async function audit({ runId }: Pick<Audited, 'runId'>): Promise<NonNullable<Run['audit']>> {
  await ask(coordinator, AuditMatchRunDocument, { runId });
  return eventually('the audit', async () => {
    const { matchRun } = await ask(coordinator, MatchRunAuditDocument, { id: runId });
    return matchRun.audit?.state !== 'QUEUED' && matchRun.audit;
  });
}

const tableOf = (found: NonNullable<Run['audit']>, kind: string, id = ''): Table =>
  found.sections.find((one) => one.kind === kind && one.table.id.endsWith(id))?.table as Table;
const byGroup = (found: NonNullable<Run['audit']>): Table => tableOf(found, 'MENTEES', gender.id);
const cells = (table: Table): Record<string, number | string | null> =>
  Object.fromEntries(
    table.cells.map(({ row, column, count }) => [column ? `${row},${column}` : row, count ?? table.hidden]),
  );
/** Whether any table names the dimension, be it without a figure. */
const speaksOf = ({ sections }: NonNullable<Run['audit']>): boolean => JSON.stringify(sections).includes(gender.id);
const groups = () => gender.options.map(({ id }) => id);

describe('an audit', () => {
  it('counts who waits by group, hides the group of three and whoever would give it away, and counts plainly what is plain', async () => {
    const found = await audit(large);
    expect(found).toMatchObject({ state: 'DONE', upToDate: true, identity: true, threshold: 5 });
    expect(found.counts).toMatchObject({ mentees: 40, matched: 28, waiting: 12, mentors: 40, mentorsWithout: 12 });
    expect(found.counts?.blockingPairs).toEqual(expect.any(Number));
    const table = byGroup(found);
    const [first, second, three] = groups();
    expect(cells(table)).toMatchObject({ [`${first},*`]: 16, [`${second},*`]: 14, [`${three},*`]: 'FEW_PEOPLE' });
    expect(cells(table)).toMatchObject({ [`${first},waiting`]: 6, [`${second},waiting`]: 6 });
    // Nothing small is shown, nobody at all least of all, and the label is the school's own.
    const shown = found.sections.flatMap((section) => section.table.cells).flatMap(({ count }) => count ?? []);
    expect(Math.min(...shown)).toBeGreaterThanOrEqual(5);
    expect(table.rows.entries.find(({ id }) => id === first)?.label?.en).toBe(gender.options[0]?.label.en);
    expect(table.hidden).toBe('FEW_PEOPLE');
  });

  it('does not say that nobody with a mentor is far from their wishes, which would be said of each of them', async () => {
    const { matchRun } = await ask(coordinator, MatchRunAuditDocument, { id: large.runId });
    const reach = cells(tableOf(matchRun.audit as NonNullable<Run['audit']>, 'REACH'));
    // Nobody wished for anything that is known: all twenty-eight would be in one cell.
    expect(reach).toMatchObject({ matched: 28, waiting: 12, not_known: 'FEW_PEOPLE', most: 'FEW_PEOPLE' });
  });

  it('is one use of identity, seen by those who agreed to be counted and by nobody else, and lies nowhere in plain words', async () => {
    const uses = await app.sql<{ member_id: string; by: string }>(
      `select s.member_id, m.display_name as by from trellis.audit_entry e
       join trellis.audit_subject s on s.school_id = e.school_id and s.audit_id = e.id join trellis.member m on m.id = e.actor_member_id
       where e.action = 'identity.read' and e.subject_id = $1 and e.details ->> 'purpose' = 'matching_audit'`,
      [large.runId],
    );
    const counted = [...large.mentees.slice(0, 33), ...large.mentors.slice(0, 33)].map(({ memberId }) => memberId);
    expect(uses.map((row) => row.member_id).sort()).toEqual(counted.sort());
    expect(new Set(uses.map(({ by }) => by))).toEqual(new Set(['Robin Ng']));
    const [row] = await app.sql<{ found: string }>('select found::text from trellis.match_audit where run_id = $1', [
      large.runId,
    ]);
    for (const { memberId } of large.mentees) expect(row?.found).not.toContain(memberId);
    expect(row?.found).not.toContain('"cells"');
  });

  it('stays as it was after one person is moved, whatever is asked, and says since when', async () => {
    await wait(large, 8);
    const { matchRun } = await ask(coordinator, MatchRunAuditDocument, { id: large.runId });
    expect(matchRun.audit?.upToDate).toBe(false);
    const table = byGroup(await audit(large));
    expect(table).toMatchObject({ state: 'FORMER', asOf: expect.any(String) });
    expect(cells(table)).toMatchObject({ [`${groups()[0]},waiting`]: 6 });
  });

  it('hides everything that stood beside what counted somebody who takes their consent back, at once: not which dimension it was', async () => {
    const [person] = large.mentees;
    const before = await ask(coordinator, MatchRunAuditDocument, { id: large.runId });
    const wasShown = before.matchRun.audit?.sections.filter(({ table }) => table.state !== 'HIDDEN') ?? [];
    // Of mentors too, whom a mentee's consent has nothing to do with.
    expect(new Set(wasShown.map(({ kind }) => kind))).toEqual(new Set(['REACH', 'UNMET', 'MENTEES', 'MENTORS']));
    await inSchool(() =>
      vaultOf(app.api).store([], [consentOf(person as Enrolled, 'aggregate_reporting', 'revoked')], 'person'),
    );
    const { matchRun } = await ask(coordinator, MatchRunAuditDocument, { id: large.runId });
    for (const found of [matchRun.audit as NonNullable<Run['audit']>, await audit(large)]) {
      expect(found.sections.flatMap(({ table }) => table.cells).every(({ count }) => count === null)).toBe(true);
      const stood = wasShown.map(({ kind, table }) => tableOf(found, kind, table.id));
      for (const table of stood) expect(table).toMatchObject({ state: 'HIDDEN', hidden: 'WITHDRAWAL', asOf: null });
    }
  });

  it('shows them again when as many others have changed in each, and then counts the same people in all of them', async () => {
    // Four wait now who did not: with who took the consent back they would be five, in that one table alone.
    for (const at of [9, 10, 22]) await wait(large, at);
    expect(byGroup(await audit(large))).toMatchObject({ state: 'HIDDEN', hidden: 'WITHDRAWAL' });
    for (const at of [11, 23, 24, 25]) await wait(large, at);
    const found = await audit(large);
    const totals = found.sections
      .filter(({ kind, table }) => kind !== 'MENTORS' && table.state === 'CURRENT')
      .map(({ table }) => cells(table)['*,*'] ?? cells(table)['*']);
    expect(totals.length).toBeGreaterThan(1);
    expect(new Set(totals)).toEqual(new Set([40]));
  });
});

describe('a cohort of 36 pairs', () => {
  it('has most figures by group hidden, and its plain counts', async () => {
    const small = await draftOf(36, [4, 3, 2]);
    const found = await audit(small);
    expect(found.counts).toMatchObject({ mentees: 36, matched: 36, waiting: 0, places: 36, mentorsWithout: 0 });
    const ofGroups = byGroup(found).cells.filter(({ row }) => groups().includes(row));
    expect(ofGroups.every(({ count }) => count === null)).toBe(true);
    const all = found.sections.flatMap(({ table }) => table.cells);
    expect(all.filter(({ count }) => count === null).length).toBeGreaterThan(all.length / 2);
  });

  it('reads nothing where its program does not use identity for figures', async () => {
    const { cohortId, runId } = await draftOf(6, [6]);
    await useIdentity(cohortId, false);
    const found = await audit({ runId });
    expect(found).toMatchObject({ identity: false, sections: [], counts: { mentees: 6 } });
    const uses = await app.sql(
      `select 1 from trellis.audit_entry where action = 'identity.read' and subject_id = $1 and details ->> 'purpose' = 'matching_audit'`,
      [runId],
    );
    expect(uses).toEqual([]);
  });
});

describe('a dimension with a steward', () => {
  it('is in no figures until they say so, for this cohort, and in none from the moment on that they take it back', async () => {
    const draft = await draftOf(20, [10, 10]);
    const noor = await addColleague(app, school, 'COORDINATOR', 'Noor Haddad');
    const about = { dimensionId: gender.id, cohortId: draft.cohortId };
    expect(byGroup(await audit(draft)).state).toBe('CURRENT');
    const read = async () =>
      (await ask(coordinator, MatchRunAuditDocument, { id: draft.runId })).matchRun.audit as NonNullable<Run['audit']>;
    // Named: what was counted before is shown to nobody from now on.
    await ask(school.administrator, NameIdentityStewardDocument, { dimensionId: gender.id, memberId: noor.id });
    const named = await read();
    expect(named.withheld.map(({ en }) => en)).toEqual([gender.label.en]);
    expect(speaksOf(named)).toBe(false);
    // Nor anything about wishes, which may be about it.
    expect(named.sections.map(({ kind }) => kind)).not.toEqual(expect.arrayContaining(['REACH']));
    expect(named.sections.map(({ kind }) => kind)).not.toEqual(expect.arrayContaining(['UNMET']));
    expect(named.sections.length).toBeGreaterThan(0);
    // Asked for, and asked about: the steward has a task, and nothing of it was even read.
    expect(speaksOf(await audit(draft))).toBe(false);
    const tasks = () =>
      app.sql<{ state: string }>(
        `select state from trellis.task where code = 'APPROVE_IDENTITY_REPORTS' and owner_id = $1`,
        [noor.id],
      );
    expect(await tasks()).toEqual([{ state: 'open' }]);
    // Theirs alone to decide.
    for (const browser of [coordinator, school.administrator]) {
      expect((await ask(browser, IdentityReportsDocument, { dimensionId: gender.id })).identityReports).toEqual([]);
      expect(await refusal(browser, ApproveIdentityReportsDocument, about)).toBe('NOT_FOUND');
      expect(await refusal(browser, TakeBackIdentityReportsDocument, about)).toBe('NOT_FOUND');
    }
    const elsewhere = { ...about, cohortId: gender.id };
    expect(await refusal(noor.browser, ApproveIdentityReportsDocument, elsewhere)).toBe('NOT_FOUND');
    const { approveIdentityReports: reports } = await ask(noor.browser, ApproveIdentityReportsDocument, about);
    expect(reports.find(({ cohortId }) => cohortId === draft.cohortId)?.approvedAt).not.toBeNull();
    expect(reports.filter(({ approvedAt }) => approvedAt !== null)).toHaveLength(1);
    expect(await tasks()).toEqual([{ state: 'done' }]);
    const shown = await audit(draft);
    expect(shown.withheld).toEqual([]);
    expect(byGroup(shown).state).not.toBe('HIDDEN');
    await ask(noor.browser, TakeBackIdentityReportsDocument, about);
    expect(speaksOf(await read())).toBe(false);
    // Whoever looks after it next decides anew.
    await ask(noor.browser, ApproveIdentityReportsDocument, about);
    await ask(school.administrator, NameIdentityStewardDocument, { dimensionId: gender.id, memberId: null });
    expect((await read()).withheld).toHaveLength(1);
    // Taking the steward away shows nothing; they hear of it, and somebody is asked to name another.
    await eventually('a mail to whoever looked after it', () =>
      app.mailbox.to(noor.email).some(({ text }) => text.includes('no longer look after')),
    );
    expect(speaksOf(await audit(draft))).toBe(false);
    const unowned = await app.sql(`select owner_id, state from trellis.task where code = 'NAME_IDENTITY_STEWARD'`);
    expect(unowned).toEqual([{ owner_id: null, state: 'open' }]);
    await ask(school.administrator, NameIdentityStewardDocument, { dimensionId: gender.id, memberId: noor.id });
    expect((await read()).withheld).toHaveLength(1);
    await ask(noor.browser, ApproveIdentityReportsDocument, about);
    expect((await read()).withheld).toEqual([]);
    // A yes ends with the place of whoever gave it.
    await ask(school.administrator, RemoveStaffMemberDocument, { memberId: noor.id });
    expect((await read()).withheld).toHaveLength(1);
  });
});

describe('other weights', () => {
  it('are tried in totals beside the draft, which stays as it is; sets that come to nearly the same are not told apart', async () => {
    const before = await ask(coordinator, MatchRunDocument, { id: large.runId });
    const weights = before.matchRun.weights.map(({ questionId }) => ({ questionId, weight: 1 }));
    const input = { runId: large.runId, sets: [{ weights }, { weights: [] }] };
    await ask(coordinator, TryMatchWeightsDocument, { input });
    const whatIf = await eventually('the tries', async () => {
      const { matchRun } = await ask(coordinator, MatchRunAuditDocument, { id: large.runId });
      return matchRun.whatIf?.state === 'DONE' && matchRun.whatIf;
    });
    expect(whatIf.sets).toHaveLength(2);
    for (const set of whatIf.sets) expect(set).toMatchObject({ matched: 40, waiting: 0 });
    for (const { count } of whatIf.sets.flatMap(({ reach }) => reach?.cells ?? []))
      expect(count ?? 5).toBeGreaterThanOrEqual(5);
    expect(await ask(coordinator, MatchRunDocument, { id: large.runId })).toEqual(before);
    const four = { runId: large.runId, sets: Array.from({ length: 4 }, () => ({ weights: [] })) };
    expect(await refusal(coordinator, TryMatchWeightsDocument, { input: four })).toBe('INPUT_INVALID');
    const unknown = { runId: large.runId, sets: [{ weights: [{ questionId: gender.id, weight: 9 }] }] };
    expect(await refusal(coordinator, TryMatchWeightsDocument, { input: unknown })).toBe('MATCH_QUESTION_UNKNOWN');
  });
});

describe('denied', () => {
  it('to those who take part, and to another school, which has no such draft', async () => {
    const { runId, mentees, mentors } = large;
    const input = { runId, sets: [{ weights: [] }] };
    for (const person of [mentees[0], mentors[0]]) {
      const browser = await signInAs(app, school.slug, person as Enrolled);
      expect(await refusal(browser, AuditMatchRunDocument, { runId })).toBe('FORBIDDEN');
      expect(await refusal(browser, TryMatchWeightsDocument, { input })).toBe('FORBIDDEN');
      expect(await refusal(browser, MatchRunAuditDocument, { id: runId })).toBe('FORBIDDEN');
    }
    const other = await openSchool(app);
    expect(await refusal(other.administrator, AuditMatchRunDocument, { runId })).toBe('NOT_FOUND');
    expect(await refusal(other.administrator, TryMatchWeightsDocument, { input })).toBe('NOT_FOUND');
    expect(await refusal(other.administrator, MatchRunAuditDocument, { id: runId })).toBe('NOT_FOUND');
    expect(await refusal(coordinator, AuditMatchRunDocument, { runId: 'no id' })).toBe('NOT_FOUND');
  });
});
