import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PrivacyThresholdsDocument, RaisePrivacyThresholdsDocument } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { createTestApp, type TestApp } from '../kit/app.js';
import { invite, openCohort, type OpenedSchool, openSchool } from '../kit/people.js';
import { ask, enrol, refusal } from './enrolled-people.js';
import { cellsOf, type Figures, gateOf, type Shown } from './support/gate.js';
import { jobContext, runInContext, TenantDatabase } from './support/platform.js';
import { vaultOf } from './support/vault.js';

interface Golden {
  remainder: { refused: Record<string, number>; served: Record<string, number> };
  complementary: { cells: number[][]; enough: [number, number][] };
}
const golden = JSON.parse(
  readFileSync(new URL('../../libs/disclosure/testdata/disclosure.json', import.meta.url), 'utf8'),
) as Golden;

let app: TestApp;
let school: OpenedSchool;
let schoolId: string;
/** Enrolled mentees. */
let people: { memberId: string; enrolmentId: string }[];

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  const coordinator = await invite(app, school, 'COORDINATOR');
  const { cohortId } = await openCohort(coordinator);
  const enrolled = await enrol(
    app,
    cohortId,
    Array.from({ length: 120 }, (_, at) => ({ role: 'mentee' as const, name: `Person ${at}`, answers: {} })),
  );
  people = enrolled.map(({ memberId, id }) => ({ memberId, enrolmentId: id }));
  const [row] = await app.sql<{ school_id: string }>('select school_id from trellis.cohort where id = $1', [cohortId]);
  schoolId = row?.school_id ?? '';
}, 120_000);
afterAll(() => app.close());

const reader = { permission: 'matching.publish' };
const actorIn = (id: string, permissions: string[] = ['matching.publish']) => ({
  schoolId: id,
  accountId: null,
  memberId: null,
  roles: [],
  permissions,
  programPermissions: new Map(),
});
const inSchool = <T>(work: () => Promise<T>, id = schoolId): Promise<T> =>
  runInContext(jobContext({ schoolId: id }, 'test'), work);

/** People in turn, as many as are counted in each cell of what they are split by. Questions are new ones each time unless named. */
function asked(
  cells: readonly [Record<string, string>, number][],
  more: Partial<Figures> & { from?: number } = {},
): Figures {
  const everyone = new Map<string, Record<string, string[]>>();
  let at = more.from ?? 0;
  for (const [answers, count] of cells) {
    for (let n = 0; n < count; n++, at++) {
      const given = Object.entries(answers).map(([id, entry]): [string, string[]] => [id, [entry]]);
      everyone.set(people[at]?.memberId ?? '', Object.fromEntries(given));
    }
  }
  const ids = Object.keys(cells[0]?.[0] ?? {});
  const dimensions = ids.map((id) => ({ id, categories: [...new Set(cells.map(([answers]) => answers[id] ?? ''))] }));
  return {
    subject: { type: 'test', id: randomUUID() },
    population: `population ${ids.join()}`,
    people: everyone,
    tables: [{ id: `table ${ids.join()}`, dimensions }],
    sharing: new Set(everyone.keys()),
    consents: ids,
    ...more,
  };
}

async function released(request: Figures, audience: 'inside' | 'published' = 'inside'): Promise<Shown> {
  const { tables } = await inSchool(() => gateOf(app.api).release(actorIn(schoolId), reader, audience, request));
  return tables[0] as Shown;
}

describe('golden cases, through the service', () => {
  const groups = (question: string, counts: Record<string, number>): Figures =>
    asked(Object.entries(counts).map(([entry, count]) => [{ [question]: entry }, count]));

  it('serves neither part of 13 when the other is 4, and both of 15 at 6 and 9', async () => {
    expect(cellsOf(await released(groups('refused', golden.remainder.refused)))).toEqual({
      Sales: 'few_people',
      Technology: 'few_people',
      '*': 13,
    });
    expect(cellsOf(await released(groups('served', golden.remainder.served)))).toEqual({
      Sales: 6,
      Technology: 9,
      '*': 15,
    });
  });

  it('hides the cheapest complement of a small cell', async () => {
    const cells = golden.complementary.cells.flatMap((row, r) =>
      row.map((count, c) => [{ row: `r${r}`, column: `c${c}` }, count] as [Record<string, string>, number]),
    );
    const shown = cellsOf(await released(asked(cells)));
    const hidden = Object.keys(shown).filter((place) => shown[place] === 'few_people');
    expect(hidden).toEqual(golden.complementary.enough.map(([row, column]) => `r${row},c${column}`));
  });
});

describe('over time', () => {
  const yesNo = (question: string, yes: number, no: number, more: Partial<Figures> = {}): Figures =>
    asked(
      [
        [{ [question]: 'yes' }, yes],
        [{ [question]: 'no' }, no],
      ],
      more,
    );

  it('changes in steps of at least the threshold, whoever asks, wherever', async () => {
    expect(cellsOf(await released(yesNo('step', 12, 8)))).toEqual({ yes: 12, no: 8, '*': 20 });
    // Twenty-one, then everyone except one under another name, then the same table as published.
    expect((await released(yesNo('step', 13, 8))).table).toMatchObject({ state: 'former' });
    const except = await released(
      yesNo('step', 12, 7, {
        population: 'except one',
        tables: yesNo('step', 1, 1).tables.map((t) => ({ ...t, id: 'except one' })),
      }),
    );
    expect(except.table).toMatchObject({ state: 'hidden', cells: [{ reason: 'too_few_changes' }, {}, {}] });
    expect((await released(yesNo('step', 12, 7), 'published')).table).toMatchObject({ state: 'hidden' });
    expect(cellsOf(await released(yesNo('step', 16, 9)))).toEqual({ yes: 16, no: 9, '*': 25 });
  });

  it('is kept sealed in the vault: neither people nor answers are to be found there', async () => {
    await released(yesNo('sealed', 14, 9));
    const rows = await app.sql<{ row: string }>('select r::text as row from vault.release r where school_id = $1', [
      schoolId,
    ]);
    expect(rows.length).toBeGreaterThan(0);
    const dump = rows.map(({ row }) => row).join();
    for (const text of ['sealed', 'yes', people[0]?.memberId ?? '']) {
      expect(dump).not.toContain(text);
      expect(dump).not.toContain(Buffer.from(text).toString('hex'));
    }
  });

  it('shows again what stood, by a reference that holds no figure, until somebody counted takes their consent back', async () => {
    const request = yesNo('taken back', 13, 9);
    const gate = gateOf(app.api);
    const { references } = await inSchool(() => gate.release(actorIn(schoolId), reader, 'inside', request));
    const again = async () => (await inSchool(() => gate.show(actorIn(schoolId), reader, references)))[0] as Shown;
    expect(cellsOf(await again())).toEqual({ yes: 13, no: 9, '*': 22 });
    expect(JSON.stringify(references)).not.toMatch(/13|22/);
    await consentOf(3, 'some other question', 'revoked');
    expect((await again()).table.state).toBe('current');
    await consentOf(3, 'taken back', 'revoked');
    expect(cellsOf(await again())).toEqual({ yes: 'withdrawal', no: 'withdrawal', '*': 'withdrawal' });
    // Computed anew they are not counted, and one change brings nothing back.
    expect((await released(request)).table).toMatchObject({ state: 'hidden' });
    const more = asked(
      [
        [{ 'taken back': 'yes' }, 19],
        [{ 'taken back': 'no' }, 9],
      ],
      { tables: request.tables },
    );
    expect(cellsOf(await released(more))).toMatchObject({ '*': 27 });
  });

  it('lets one at a time through', async () => {
    const [one, other] = await Promise.all([released(yesNo('at once', 12, 8)), released(yesNo('at once', 13, 8))]);
    const totals = [one, other].map((shown) => cellsOf(shown)['*']);
    // Whichever came first stands for both.
    expect(new Set(totals).size).toBe(1);
  });
});

describe('readers who know by name who waits', () => {
  const faith = { id: 'faith', categories: ['a', 'b'] };
  const outcome = { id: 'outcome', categories: ['matched', 'waiting'] };

  /** Sixty people, every third of faith a, of whom these wait. */
  function draft(name: string, waits: readonly number[]): Figures {
    const everyone = people
      .slice(0, 60)
      .map(
        ({ memberId }, at) =>
          [
            memberId,
            { [`${name} faith`]: [at % 3 === 0 ? 'a' : 'b'], outcome: [waits.includes(at) ? 'waiting' : 'matched'] },
          ] as const,
      );
    return {
      subject: { type: 'test', id: randomUUID() },
      population: `draft ${name}`,
      people: new Map(everyone),
      tables: [{ id: 'places', dimensions: [{ ...faith, id: `${name} faith` }, outcome] }],
      sharing: new Set(people.slice(0, 60).map(({ memberId }) => memberId)),
      consents: [`${name} faith`],
      plain: [outcome],
      named: { outcome: outcome.categories },
    };
  }
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

  it('learn nothing of one person by moving them, nor by moves of five that together single one out', async () => {
    const base = range(0, 24);
    expect((await released(draft('moves', base))).table.state).toBe('current');
    expect((await released(draft('moves', [...base, 30]))).table.state).toBe('former');
    // One with four, the same one with four others, then the eight: each differs from the others in five people or more.
    expect((await released(draft('moves', [...base, 30, ...range(31, 35)]))).table.state).toBe('current');
    expect((await released(draft('moves', [...base, 30, ...range(35, 39)]))).table.state).toBe('current');
    const last = await released(draft('moves', [...base, ...range(31, 39)]));
    expect(last.table.state).toBe('former');
    // The same figures as before it.
    expect(cellsOf(last)).toMatchObject({ '*,waiting': 29 });
  });

  it('are shown nothing split where fewer than five wait: they know that number', async () => {
    const { table } = await released(draft('few wait', range(0, 3)));
    expect(table.cells.some(({ shown }) => shown)).toBe(false);
  });
});

describe('groups of 3, and the neighbour that would give them away', () => {
  it('are hidden together in a cohort of 36, and what is large enough is still shown', async () => {
    const cells: [Record<string, string>, number][] = [
      [{ group: 'three' }, 3],
      [{ group: 'neighbour' }, 7],
      [{ group: 'large' }, 26],
    ];
    const shown = cellsOf(await released(asked(cells)));
    expect(shown).toEqual({ three: 'few_people', neighbour: 'few_people', large: 26, '*': 36 });
  });
});

describe('the history', () => {
  it('is of one school: another one begins with nothing, and sees nothing', async () => {
    const other = await openSchool(app);
    const [row] = await app.sql<{ id: string }>('select id from trellis.school_directory where slug = $1', [
      other.slug,
    ]);
    const id = row?.id ?? '';
    const request = asked([
      [{ step: 'yes' }, 12],
      [{ step: 'no' }, 9],
    ]);
    const { tables, references } = await inSchool(
      () => gateOf(app.api).release(actorIn(id), reader, 'inside', request),
      id,
    );
    expect(tables[0]?.table.state).toBe('current');
    expect(references[0]?.release).toBe(1);
    const seen = await inSchool(
      () => app.api.get(TenantDatabase, { strict: false }).readVault('select number from vault.release'),
      id,
    );
    expect(seen).toHaveLength(1);
  });

  it('answers nobody without the permission', async () => {
    const request = asked([[{ step: 'yes' }, 12]]);
    const gate = gateOf(app.api);
    const nobody = actorIn(schoolId, ['school.read']);
    await expect(inSchool(() => gate.release(nobody, reader, 'inside', request))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(inSchool(() => gate.show(nobody, reader, []))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('thresholds', () => {
  const raise = (inside: number, published: number) => ({ input: { inside, published } });
  const now = async () => (await ask(school.administrator, PrivacyThresholdsDocument, {})).school.privacyThresholds;

  it('are raised by an administrator, by nobody else, and lowered by nobody', async () => {
    const open = await openSchool(app);
    expect(await now()).toMatchObject({ inside: 5, published: 10, leastInside: 5, leastPublished: 10, raisedAt: null });
    const coordinator = await invite(app, open, 'COORDINATOR');
    expect(await refusal(coordinator, RaisePrivacyThresholdsDocument, raise(6, 12))).toBe('FORBIDDEN');
    const { administrator } = open;
    expect(await refusal(administrator, RaisePrivacyThresholdsDocument, raise(4, 10))).toBe('THRESHOLD_LOWERED');
    expect(await refusal(administrator, RaisePrivacyThresholdsDocument, raise(5, 9))).toBe('THRESHOLD_LOWERED');
    expect(await refusal(administrator, RaisePrivacyThresholdsDocument, raise(12, 11))).toBe('THRESHOLDS_REVERSED');
    expect(await refusal(administrator, RaisePrivacyThresholdsDocument, raise(0, 10))).toBe('INPUT_INVALID');
    expect(await refusal(administrator, RaisePrivacyThresholdsDocument, raise(LIMITS.privacyThreshold + 1, 60))).toBe(
      'INPUT_INVALID',
    );
    const { raisePrivacyThresholds } = await ask(administrator, RaisePrivacyThresholdsDocument, raise(8, 12));
    expect(raisePrivacyThresholds).toMatchObject({ inside: 8, published: 12, raisedBy: expect.any(String) });
    expect(await refusal(administrator, RaisePrivacyThresholdsDocument, raise(7, 12))).toBe('THRESHOLD_LOWERED');
    expect(await now()).toMatchObject({ inside: 5 });
  });

  it('hide what counts fewer from the moment they are raised', async () => {
    const request = asked([
      [{ raised: 'yes' }, 6],
      [{ raised: 'no' }, 20],
    ]);
    const { tables, references } = await inSchool(() =>
      gateOf(app.api).release(actorIn(schoolId), reader, 'inside', request),
    );
    expect(cellsOf(tables[0] as Shown)).toEqual({ yes: 6, no: 20, '*': 26 });
    await ask(school.administrator, RaisePrivacyThresholdsDocument, raise(7, 10));
    const [again] = await inSchool(() => gateOf(app.api).show(actorIn(schoolId), reader, references));
    expect(again?.table.state).toBe('hidden');
    expect(cellsOf(await released(request))).toMatchObject({ yes: 'few_people' });
  });
});

/** What a person says later about being counted in figures. */
async function consentOf(at: number, dimension: string, state: 'given' | 'revoked'): Promise<void> {
  const owner = people[at] as (typeof people)[number];
  const consent = {
    ...owner,
    purpose: 'aggregate_reporting',
    dimension,
    state,
    wording: 'May we count you?',
    version: 1,
  };
  await inSchool(() =>
    app.api.get(TenantDatabase, { strict: false }).run(() => vaultOf(app.api).store([], [consent], 'person')),
  );
}
