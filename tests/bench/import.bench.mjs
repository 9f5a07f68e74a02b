/**
 * Bringing 10,000 people in: upload, mapping, preview and commit as the product does them (worker, vault, audit, one
 * transaction), against the plainest program one could write: the same file parsed by csv-parse and each row inserted into the
 * same tables with one INSERT a table, in one transaction, without vault, checks or preview.
 */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '../../apps/api/dist/worker.module.js';
import { AccountsService } from '../../apps/api/dist/modules/accounts/index.js';
import { CohortsService } from '../../apps/api/dist/modules/cohorts/index.js';
import { ImportsService } from '../../apps/api/dist/modules/imports/index.js';
import { MembersService } from '../../apps/api/dist/modules/members/index.js';
import { ChartersService, ProgramCreationService } from '../../apps/api/dist/modules/programs/index.js';
import { SchoolsService } from '../../apps/api/dist/modules/schools/index.js';
import { AccountDatabase } from '../../apps/api/dist/platform/database/account-database.js';
import { FileStore } from '../../apps/api/dist/platform/files/file-store.js';
import { readConfig } from '../../apps/api/dist/platform/config/app-config.js';
import { inContextOf, jobContext, runInContext } from '../../apps/api/dist/platform/tenancy/context.js';
import { newId } from '../../apps/api/dist/platform/database/ids.js';
import { benchDatabase } from './bench-database.mjs';
import { median, ms, printMachine, printTable, ratio, times } from './measure.mjs';

const PEOPLE = 10_000;
const ROUNDS = 3;
const database = await benchDatabase();
const config = readConfig({
  TRELLIS_MODE: 'test',
  DATABASE_URL: database.urls.app,
  DATABASE_SYSTEM_URL: database.urls.system,
  DATABASE_QUEUE_URL: database.urls.queue,
  SMTP_URL: 'smtp://127.0.0.1:9',
  PUBLIC_URL: 'http://localhost',
  WORKER_HEALTH_PORT: '0',
  TRELLIS_MASTER_KEY: randomBytes(32).toString('base64'),
});
const app = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: ['error'] });
const get = (type) => app.get(type, { strict: false });

/** How long the event loop was held up at most since the last reading, in milliseconds. */
const loopDelay = monitorEventLoopDelay({ resolution: 5 });
loopDelay.enable();
async function longestBlock() {
  // The monitor notices a block by its own timer, which must have had its turn.
  await new Promise((resolve) => setTimeout(resolve, 10));
  const longest = loopDelay.max / 1e6;
  loopDelay.reset();
  return longest;
}

/** The golden mentees, over and over, each time with other addresses. */
function manyMentees() {
  const [header, ...rows] = parse(
    readFileSync(new URL('../../libs/forms/testdata/intake-mentees.csv', import.meta.url)),
    {
      bom: true,
      relax_column_count: true,
    },
  );
  const good = rows.filter((row) => row.length === header.length && row[5].includes('@'));
  const lines = [header];
  for (let i = 0; i < PEOPLE; i += 1) {
    lines.push(good[i % good.length].with(5, `person${i}@mail.lakeside.example`));
  }
  return lines.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
}

async function openCohort(round) {
  const accountId = newId();
  const person = { email: `admin${round}@x.example`, displayName: 'Ada', locale: 'en', timeZone: 'UTC' };
  await inContextOf({ accountId }, () =>
    get(AccountDatabase).run(accountId, () =>
      get(AccountsService).adopt(accountId, person, 'a trellis holds up what grows'),
    ),
  );
  await get(SchoolsService).open(
    { accountId },
    { name: 'S', slug: `school-${round}`, locales: ['en'], timeZone: 'UTC' },
  );
  const actor = await get(MembersService).findActor(`school-${round}`, accountId);
  return inContextOf({ schoolId: actor.schoolId, accountId, actor }, async () => {
    const program = await get(ProgramCreationService).create(actor, { templateKey: 'diversity-mentorship', name: 'P' });
    const charter = {
      purpose: 'p',
      evidence: 'e',
      consulted: 'c',
      legalBasis: 'l',
      reviewer: 'r',
      reviewOn: '2027-06-30',
    };
    await get(ChartersService).save(actor, { ...charter, programId: program.id, revision: 1 });
    const cohort = await get(CohortsService).open(actor, {
      programId: program.id,
      name: 'C',
      startsOn: '2026-09-01',
      endsOn: '2027-06-30',
    });
    return { actor, cohort };
  });
}

async function importAll({ actor, cohort }, csv, phases) {
  const imports = get(ImportsService);
  await inContextOf({ schoolId: actor.schoolId, accountId: actor.accountId, actor }, async () => {
    await longestBlock();
    const start = performance.now();
    const file = await get(FileStore).add({ name: 'm.csv', bytes: [Buffer.from(csv)], createdBy: actor.memberId });
    const created = await imports.create(actor, { cohortId: cohort.id, role: 'mentee', fileId: file.id });
    await imports.map(actor, {
      importId: created.id,
      mapping: created.columns.map(({ header, itemId }) => ({ header, ...(itemId ? { itemId } : {}) })),
    });
    phases.preview.push(performance.now() - start);
    phases.previewBlock.push(await longestBlock());
    const committing = performance.now();
    await imports.commit(actor, { importId: created.id, keepGoodPart: true });
    for (;;) {
      const { state, result } = await imports.get(actor, created.id);
      if (state === 'failed') throw new Error('The import failed.');
      if (state === 'done' && result.created !== PEOPLE)
        throw new Error(`${result.created} people instead of ${PEOPLE}.`);
      if (state === 'done') break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    phases.commit.push(performance.now() - committing);
    phases.total.push(phases.preview.at(-1) + phases.commit.at(-1));
    phases.commitBlock.push(await longestBlock());
  });
}

async function plainly({ actor, cohort }, csv) {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  const start = performance.now();
  await client.query('set search_path = trellis; begin');
  const [header, ...rows] = parse(csv);
  const s = actor.schoolId;
  for (const row of rows) {
    const [member, enrolment] = [newId(), newId()];
    await client.query(
      `insert into member (school_id, id, display_name, name_key, email, email_key, locale, roles, created_at)
       values ($1, $2, $3, $3, $4, $4, 'en', '{mentee}', now())`,
      [s, member, `${row[1]} ${row[2]}`, `plain-${row[5]}`],
    );
    await client.query(
      `insert into enrolment (school_id, id, cohort_id, member_id, role, name_key, created_at, changed_at)
       values ($1, $2, $3, $4, 'mentee', $5, now(), now())`,
      [s, enrolment, cohort.id, member, row[1]],
    );
    for (const [index, cell] of row.entries()) {
      if (!cell) continue;
      await client.query(
        `insert into intake_answer (school_id, enrolment_id, item_id, state, value, source, changed_at)
         values ($1, $2, $3, 'answered', $4, 'import', now())`,
        [s, enrolment, `${index} ${header[index]}`, JSON.stringify(cell)],
      );
    }
  }
  await client.query('rollback');
  const time = performance.now() - start;
  await client.end();
  return time;
}

const csv = manyMentees();
const phases = { preview: [], commit: [], total: [], previewBlock: [], commitBlock: [] };
const plain = [];
let peak = 0;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
await runInContext(jobContext({}, 'bench'), async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const place = await openCohort(round);
    await importAll(place, csv, phases);
    plain.push(await plainly(place, csv));
  }
});
clearInterval(watch);
printTable(
  ['longest block of the event loop', 'ms (median)', 'ms (worst round)'],
  [
    ['during upload, mapping and preview', ms(median(phases.previewBlock)), ms(Math.max(...phases.previewBlock))],
    ['during the commit', ms(median(phases.commitBlock)), ms(Math.max(...phases.commitBlock))],
  ],
);
printTable(
  [`${PEOPLE.toLocaleString('en')} people`, 'ms (median)', 'as a ratio to plain inserts'],
  [
    ['upload, mapping and preview', ms(median(phases.preview)), times(ratio(phases.preview, plain))],
    ['commit by the worker', ms(median(phases.commit)), times(ratio(phases.commit, plain))],
    ['together', ms(median(phases.total)), times(ratio(phases.total, plain))],
    ['csv-parse and one INSERT a row and table', ms(median(plain)), '1'],
  ],
);
process.stdout.write(
  `A file of ${(csv.length / 1e6).toFixed(1)} MB, ${ROUNDS} rounds in turn; peak memory of the process (service, worker and bench in one) ${(peak / 1e6).toFixed(0)} MB. `,
);
printMachine();
await app.close();
await database.drop();
