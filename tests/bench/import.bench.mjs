/**
 * Bringing 10,000 people in: upload, mapping, preview and commit as the product does them (service and worker as processes of
 * their own, vault, audit, one transaction), against the plainest program one could write: the same file parsed by csv-parse
 * and each row inserted into the same tables with one INSERT a table, in one transaction, without vault, checks or preview.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { benchDatabase } from './bench-database.mjs';
import { benchConfig, BenchProcess } from './bench-process.mjs';
import { median, ms, printMachine, printTable, ratio, times } from './measure.mjs';

const PEOPLE = 10_000;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const MEGABYTE = 1e6;
const database = await benchDatabase();
const folder = mkdtempSync(join(tmpdir(), 'trellis-bench-'));
const config = benchConfig(database);

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

async function plainly({ schoolId: s, cohortId }, csv) {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  const start = performance.now();
  await client.query('set search_path = trellis; begin');
  const [header, ...rows] = parse(csv);
  for (const row of rows) {
    const [member, enrolment] = [randomUUID(), randomUUID()];
    await client.query(
      `insert into member (school_id, id, display_name, name_key, email, email_key, locale, roles, created_at)
       values ($1, $2, $3, $3, $4, $4, 'en', '{mentee}', now())`,
      [s, member, `${row[1]} ${row[2]}`, `plain-${row[5]}`],
    );
    await client.query(
      `insert into enrolment (school_id, id, cohort_id, member_id, role, name_key, created_at, changed_at)
       values ($1, $2, $3, $4, 'mentee', $5, now(), now())`,
      [s, enrolment, cohortId, member, row[1]],
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
const path = join(folder, 'mentees.csv');
writeFileSync(path, csv);
const service = await BenchProcess.start('import-process.mjs', 'service', config);
const worker = await BenchProcess.start('import-process.mjs', 'worker', config);
const phases = { preview: [], commit: [], total: [], previewHeld: [], commitHeld: [] };
const plain = [];
for (let round = 0; round < ROUNDS; round += 1) {
  await worker.ask('watch');
  const done = await service.ask('import', { round, path });
  if (done.created !== PEOPLE) throw new Error(`${done.created} people instead of ${PEOPLE}.`);
  if (done.steps < 5) throw new Error('The progress of the commit was not to be seen.');
  phases.preview.push(done.preview);
  phases.commit.push(done.commit);
  phases.total.push(done.preview + done.commit);
  phases.previewHeld.push(done.held);
  phases.commitHeld.push(await worker.ask('held'));
  plain.push(await plainly(done, csv));
}
const memory = async (one) => {
  const peak = await one.ask('memory');
  return peak === null ? ['not told here', ''] : [(one.atStart / MEGABYTE).toFixed(0), (peak / MEGABYTE).toFixed(0)];
};
printTable(
  ['memory of the process, MB', 'once started', `at most, after ${ROUNDS} imports`],
  [
    ['service: upload, mapping, preview', ...(await memory(service))],
    ['worker: commit', ...(await memory(worker))],
  ],
);
printTable(
  ['longest hold of the event loop', 'ms (median)', 'ms (worst round)'],
  [
    ['service: upload, mapping, preview', ms(median(phases.previewHeld)), ms(Math.max(...phases.previewHeld))],
    ['worker: commit', ms(median(phases.commitHeld)), ms(Math.max(...phases.commitHeld))],
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
  `A file of ${(csv.length / 1e6).toFixed(1)} MB, ${ROUNDS} rounds in turn, one worker and one service for all of them. `,
);
printMachine();
await Promise.all([service.end(), worker.end()]);
await database.drop();
rmSync(folder, { recursive: true });
