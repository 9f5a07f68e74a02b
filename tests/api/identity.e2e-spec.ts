import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  diversityMenteeIntake,
  diversityMentorIntake,
  listAnswer,
  readIntake,
  readTable,
  suggestMapping,
  textAnswer,
} from '@trellis/forms';
import { parseWeeklyTimes } from '@trellis/calendar';
import { createApi } from '@trellis/api';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, openSchool, type OpenedSchool } from '../kit/people.js';
import { createImport, type EnrolmentRole, goldenFile, importFile, mapImport } from './support/intake.js';
import { jobContext, runInContext, TenantDatabase } from './support/platform.js';
import { type Vault, vaultOf } from './support/vault.js';

let app: TestApp;
let lakeside: OpenedSchool;
let coordinator: Browser;
let cohortId: string;
let schoolId: string;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  lakeside = await openSchool(app);
  coordinator = await invite(app, lakeside, 'COORDINATOR');
  ({ cohortId } = await openCohort(coordinator));
  await importFile(coordinator, cohortId, 'MENTEE', goldenFile('MENTEE'));
  await importFile(coordinator, cohortId, 'MENTOR', goldenFile('MENTOR'));
  // A preview that is still open, with its file: nothing of it may be readable either.
  await mapImport(coordinator, await createImport(coordinator, cohortId, 'MENTEE', goldenFile('MENTEE')));
  [{ school_id: schoolId }] = (await app.sql('select school_id from trellis.cohort where id = $1', [cohortId])) as [
    { school_id: string },
  ];
}, 120_000);
afterAll(() => app.close());

/** Work as the service does it, in the school. */
const inSchool = <T>(work: (vault: Vault, db: TenantDatabase) => Promise<T>, on = app.api): Promise<T> =>
  runInContext(jobContext({ schoolId }, 'test'), () => work(vaultOf(on), on.get(TenantDatabase, { strict: false })));

/** Everything that people said about themselves and what they wish for in a mentor, word by word. */
function identityTexts(role: EnrolmentRole): string[] {
  const form = role === 'MENTEE' ? diversityMenteeIntake : diversityMentorIntake;
  const table = readTable(goldenFile(role));
  if (!table.ok) throw new Error('The table is not readable.');
  const { mapping } = suggestMapping(table.table.header, form);
  const read = readIntake({
    table: table.table,
    mapping,
    form,
    parseWeeklyTimes: (text) => {
      const times = parseWeeklyTimes(text);
      return times.ok ? times : { ok: false, part: times.problem.part };
    },
  });
  if (!read.ok) throw new Error('The mapping does not fit.');
  return read.accepted.flatMap(({ answers }) => [
    ...listAnswer(answers.identity),
    textAnswer(answers.identity_own_words) ?? '',
    listAnswer(answers.identity_wishes).join('; '),
  ]);
}

interface Person {
  member_id: string;
  enrolment_id: string;
}

async function person(email: string): Promise<Person> {
  const [row] = await app.sql<Person>(
    `select m.id as member_id, e.id as enrolment_id from trellis.member m join trellis.enrolment e on e.school_id = m.school_id and e.member_id = m.id
     where m.email_key = $1 and e.cohort_id = $2`,
    [email, cohortId],
  );
  if (!row) throw new Error(`${email} is not enrolled.`);
  return row;
}

const GARIFUNA = async (): Promise<Person> => {
  const all = await app.sql<{ email: string }>(
    'select distinct m.email from trellis.member m join trellis.enrolment e on e.member_id = m.id where e.cohort_id = $1',
    [cohortId],
  );
  for (const { email } of all) {
    const one = await person(email);
    const { answers } = await inSchool((vault) =>
      vault.readOwn({ memberId: one.member_id, enrolmentId: one.enrolment_id }),
    );
    if (answers.some(({ answer }) => listAnswer(answer).includes('Garifuna'))) return one;
  }
  throw new Error('Nobody said Garifuna.');
};

describe('the vault', () => {
  it('leaves no identity answer readable anywhere in the database, raw and as superuser', async () => {
    const tables = await app.sql<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['vault.identity_answer', 'trellis.file_chunk', 'trellis.intake_import']),
    );
    const dumps = await Promise.all(
      tables
        // What a form asks is no answer.
        .filter(({ name }) => name !== 'trellis.form_version')
        .map(async ({ name }) =>
          (await app.sql<{ row: string }>(`select t::text as row from ${name} t`)).map(({ row }) => row).join('\n'),
        ),
    );
    const dump = dumps.join('\n').toLowerCase();
    // "Language" and "Specialty" are wishes of some, and words of the questions too.
    const asked = JSON.stringify([diversityMenteeIntake, diversityMentorIntake]).toLowerCase();
    const said = [...new Set([...identityTexts('MENTEE'), ...identityTexts('MENTOR')])].filter(
      (text) => text.length > 4 && !asked.includes(text.toLowerCase()),
    );
    expect(said.length).toBeGreaterThan(20);
    expect(said).toEqual(expect.arrayContaining(['Garifuna', 'Hijabi']));
    const inTheClear = said.filter((text) => {
      const plain = text.toLowerCase();
      return (
        dump.includes(plain) ||
        dump.includes(Buffer.from(text).toString('hex')) ||
        dump.includes(Buffer.from(text).toString('base64').replace(/=+$/, '').toLowerCase())
      );
    });
    expect(inTheClear).toEqual([]);
  });

  it('gives every answer back to the person who gave it', async () => {
    const one = await GARIFUNA();
    const own = await inSchool((vault) => vault.readOwn({ memberId: one.member_id, enrolmentId: one.enrolment_id }));
    expect(own.answers.find(({ itemId }) => itemId === 'identity')).toMatchObject({
      dimension: 'unassigned',
      source: 'import',
    });
    expect(own.consents.every(({ wording, version }) => wording.endsWith('?') && version === null)).toBe(true);
  });

  it('does not tell by rows or lengths who answered what', async () => {
    const [counts] = await app.sql(
      `select count(distinct enrolment_id)::int as people, count(*)::int as answers, count(distinct length(ciphertext))::int as lengths
       from vault.identity_answer a where exists (select 1 from trellis.enrolment e where e.id = a.enrolment_id and e.role = 'mentee')`,
    );
    expect(counts).toMatchObject({ people: 240, answers: 720 });
    const lengths = await app.sql<{ length: number }>('select distinct length(ciphertext) from vault.identity_answer');
    for (const { length } of lengths) expect((length - 16) % 256).toBe(0);
  });

  it('opens with no other master key', async () => {
    const one = await GARIFUNA();
    const stranger = await createApi({ ...app.config, masterKey: randomBytes(32) });
    await stranger.init();
    try {
      await expect(
        inSchool((vault) => vault.readOwn({ memberId: one.member_id, enrolmentId: one.enrolment_id }), stranger),
      ).rejects.toThrow(/authenticate/);
    } finally {
      await stranger.close();
    }
  });

  it.each([
    [
      'an answer moved to another question',
      `update vault.identity_answer a set nonce = b.nonce, ciphertext = b.ciphertext from vault.identity_answer b
       where a.enrolment_id = $1 and a.item_id = 'identity' and b.enrolment_id = $1 and b.item_id = 'identity_wishes'`,
    ],
    [
      "another person's answer",
      `update vault.identity_answer a set nonce = b.nonce, ciphertext = b.ciphertext, key_id = b.key_id from vault.identity_answer b
       where a.enrolment_id = $1 and a.item_id = 'identity' and b.enrolment_id <> $1 and b.item_id = 'identity'`,
    ],
    [
      "another person's key",
      `update vault.person_key a set nonce = b.nonce, wrapped = b.wrapped from vault.person_key b, trellis.enrolment e
       where e.id = $1 and a.member_id = e.member_id and b.member_id <> e.member_id`,
    ],
    [
      'a changed byte',
      `update vault.identity_answer set ciphertext = set_byte(ciphertext, 3, 255 - get_byte(ciphertext, 3)) where enrolment_id = $1`,
    ],
  ])('does not open %s', async (_, swap) => {
    const one = await person('nadia.park@mail.lakeside.example');
    const keep = await app.sql<Record<string, unknown>>('select * from vault.identity_answer where enrolment_id = $1', [
      one.enrolment_id,
    ]);
    const [key] = await app.sql<Record<string, unknown>>('select * from vault.person_key where member_id = $1', [
      one.member_id,
    ]);
    await app.sql(swap, [one.enrolment_id]);
    await expect(
      inSchool((vault) => vault.readOwn({ memberId: one.member_id, enrolmentId: one.enrolment_id })),
    ).rejects.toThrow(/authenticate/);
    for (const row of keep) {
      await app.sql('update vault.identity_answer set nonce = $2, ciphertext = $3, key_id = $4 where id = $1', [
        row.id,
        row.nonce,
        row.ciphertext,
        row.key_id,
      ]);
    }
    await app.sql('update vault.person_key set nonce = $2, wrapped = $3 where id = $1', [
      key?.id,
      key?.nonce,
      key?.wrapped,
    ]);
  });

  it('is closed to the service itself outside its own role', async () => {
    await expect(inSchool((_, db) => db.read('select 1 from vault.identity_answer'))).rejects.toThrow(
      /permission denied/,
    );
  });

  it('names the purpose and every member of a use, in one entry', async () => {
    const entries = await app.sql<{ id: string; details: { purpose: string }; members: number }>(
      `select e.id, e.details, (select count(*)::int from trellis.audit_subject s where s.audit_id = e.id) as members
       from trellis.audit_entry e where e.action = 'identity.read' order by e.id`,
    );
    // The first imports found nobody to compare with; the open preview compared with all 240.
    expect(entries.map(({ details, members }) => ({ purpose: details.purpose, members }))).toEqual([
      { purpose: 'import_comparison', members: 240 },
    ]);
  });
});

describe('forgetting a person', () => {
  it('leaves copies of what they said unreadable for ever', async () => {
    const one = await GARIFUNA();
    const owner = { memberId: one.member_id, enrolmentId: one.enrolment_id };
    const copies = await app.sql<Record<string, unknown>>(
      `select * from vault.identity_answer where enrolment_id = $1 and item_id = 'identity'`,
      [one.enrolment_id],
    );
    expect(copies).toHaveLength(1);
    await inSchool((vault, db) => db.run(() => vault.forget(one.member_id)));
    expect(await inSchool((vault) => vault.readOwn(owner))).toEqual({ answers: [], consents: [] });
    expect(await app.sql('select 1 from vault.consent where member_id = $1', [one.member_id])).toEqual([]);

    // A new key for the same person, and the old row put back under it, as from a backup.
    const answer = { state: 'answered', value: ['Something else'] } as const;
    await inSchool((vault, db) =>
      db.run(() => vault.store([{ ...owner, itemId: 'identity', dimension: 'unassigned', answer }], [], 'person')),
    );
    const [copy] = copies;
    await app.sql('update vault.identity_answer set nonce = $2, ciphertext = $3 where enrolment_id = $1', [
      one.enrolment_id,
      copy?.nonce,
      copy?.ciphertext,
    ]);
    await expect(inSchool((vault) => vault.readOwn(owner))).rejects.toThrow(/authenticate/);
    await inSchool((vault, db) => db.run(() => vault.forget(one.member_id)));
  });
});
