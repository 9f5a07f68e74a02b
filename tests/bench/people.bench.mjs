/**
 * The list of a cohort's 10,000 people among 1,000 schools with a million: first pages, deep pages, filters and searches as
 * the service answers them (authorisation, list and count, as role app under row security), against the same statements sent
 * plainly by a superuser, whom no policy binds. Fails when any of them reads a table from end to end. Then the list as a file.
 */
import 'reflect-metadata';
import pg from 'pg';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '../../apps/api/dist/worker.module.js';
import { PeopleList } from '../../apps/api/dist/modules/enrolments/index.js';
import { DuplicatesService } from '../../apps/api/dist/modules/duplicates/duplicates.service.js';
import { PeopleExports } from '../../apps/api/dist/modules/people/people-exports.service.js';
import { readConfig } from '../../apps/api/dist/platform/config/app-config.js';
import { TenantDatabase } from '../../apps/api/dist/platform/database/tenant-database.js';
import { inContextOf, jobContext, runInContext } from '../../apps/api/dist/platform/tenancy/context.js';
import { openBenchCohort } from './bench-cohort.mjs';
import { benchDatabase } from './bench-database.mjs';
import { benchConfig } from './bench-process.mjs';
import { holdingWatch, median, ms, printMachine, printTable, quantile, ratio, times } from './measure.mjs';

const SCHOOLS = Number(process.env.BENCH_SCHOOLS ?? 1_000);
const PEOPLE = 10_000;
const OTHERS = Number(process.env.BENCH_OTHERS ?? 990_000);
/** Whoever merges two people waits for it. */
const MOST_FOR_DUPLICATES = 5_000;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 60);

const database = await benchDatabase();
const admin = new pg.Client({ connectionString: database.adminUrl });
await admin.connect();
await admin.query('set search_path = trellis');
const config = readConfig(benchConfig(database));
const app = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: ['error'] });
const get = (type) => app.get(type, { strict: false });

/** Everybody, with what the triggers would have written: a million one by one would take a quarter of an hour. */
async function fill({ schoolId }, cohortId) {
  await admin.query(`set session_replication_role = replica`);
  await admin.query(
    `create temp table person as
     select case when i <= $3 then $1::uuid else md5('school ' || i % ($5::int - 1))::uuid end as school_id,
       case when i <= $3 then $2::uuid else md5('cohort ' || i % ($5::int - 1))::uuid end as cohort_id,
       md5('enrolment ' || i)::uuid as id, md5('member ' || i)::uuid as member_id, i,
       (array['ana','aylin','bo','carmen','daniel','elise','farah','grace','hugo','ines','jonas','kofi','lea','mai','noor','omar','priya',
         'rosa','sofia','tomas'])[1 + (abs(hashint4(i)) % 20)] as first,
       (array['adeyemi','bouchard','cole','diaz','eriksen','fournier','garcia','haddad','ito','jensen','kim','lind','martin','nguyen','okafor',
         'park','quinn','ruiz','singh','tremblay'])[1 + (abs(hashint4(i + 7)) % 20)] || case when i % 50 = 0 then '-' || i else '' end as last
     from generate_series(1, $3::int + $4::int) i`,
    [schoolId, cohortId, PEOPLE, OTHERS, SCHOOLS],
  );
  await admin.query(
    `insert into cohort select (jsonb_populate_record(c, jsonb_build_object('school_id', p.school_id, 'id', p.cohort_id))).*
     from cohort c, (select distinct school_id, cohort_id from person where school_id <> $1) p where c.school_id = $1`,
    [schoolId],
  );
  for (const table of ['program', 'form', 'form_version']) {
    await admin.query(
      `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('school_id', p.school_id))).*
       from ${table} t, (select distinct school_id from person where school_id <> $1) p where t.school_id = $1`,
      [schoolId],
    );
  }
  await admin.query(`
    insert into member (school_id, id, display_name, name_key, email, email_key, locale, roles, created_at)
      select school_id, member_id, initcap(first || ' ' || last), first || ' ' || last, first || '.' || i || '@mail.example',
        first || '.' || i || '@mail.example', 'en', '{mentee}', '2026-09-01' from person;
    insert into enrolment (school_id, id, cohort_id, member_id, role, state, capacity, name_key, created_at, changed_at, site, year,
        mentorship_count, has_account, mail_stopped, notice_sent_at)
      select school_id, id, cohort_id, member_id, case when i % 3 = 0 then 'mentor' else 'mentee' end,
        (array['enrolled','enrolled','enrolled','enrolled','enrolled','enrolled','enrolled','applied','paused','withdrawn'])[1 + i % 10],
        case when i % 3 = 0 then 2 end, first || ' ' || last, timestamptz '2026-09-01' + i * interval '1 second',
        timestamptz '2026-10-01' + (i::bigint * 7919 % 100000) * interval '1 second',
        case when i % 500 = 0 then 'Rare' else (array['Downtown','Hillside','Lakeside'])[1 + i % 3] end, (1 + i % 4)::text,
        case when i % 4 = 0 then 1 else 0 end, i % 2 = 0, i % 97 = 0, case when i % 5 > 0 then timestamptz '2026-09-02' end from person;
    insert into person_word (school_id, enrolment_id, word, cohort_id)
      select p.school_id, p.id, w.word, p.cohort_id from person p
      cross join lateral person_words(p.first || ' ' || p.last, p.first || '.' || p.i || '@mail.example') w;
    insert into registration (school_id, id, enrolment_id, attested, created_at, changed_at)
      select school_id, id, id, true, '2026-09-01', '2026-09-01' from person where i % 4 = 0;
    insert into enrolment_pause (school_id, id, enrolment_id, from_on, created_at)
      select school_id, id, id, '2026-10-01', '2026-10-01' from person where i % 10 = 8;`);
  await admin.query('set session_replication_role = origin');
  await admin.query('vacuum analyze');
}

const NAME = { by: 'name', descending: false };
/** What a coordinator looks at. The first four are first pages without a search. */
const CASES = {
  'first page, by name': {},
  'first page, by state': { sort: { by: 'state', descending: false } },
  'first page, newest first': { sort: { by: 'joined', descending: true } },
  'first page, changed last': { sort: { by: 'changed', descending: true } },
  'page after 9,000 people': { deep: true },
  'mentees who wait for a mentor': { filter: { roles: ['mentee'], states: ['enrolled'], matched: false } },
  'one rare site': { filter: { sites: ['Rare'] } },
  'year, not signed in, not told': { filter: { years: ['2'], accountConfirmed: false, noticeSent: false } },
  'addresses that do not work': { filter: { mailStopped: true }, sort: { by: 'changed', descending: true } },
  'search: a': { filter: { search: 'a' } },
  'search: ruiz': { filter: { search: 'ruiz' } },
  'search: ruiz sof': { filter: { search: 'ruiz sof' } },
  'search: an address': { filter: { search: 'ana.77' } },
  'search: nobody': { filter: { search: 'zzz' } },
  'search a, mentors downtown, by state': {
    filter: { search: 'a', roles: ['mentor'], sites: ['Downtown'] },
    sort: { by: 'state', descending: true },
  },
  'sites and years to choose from': { choices: true },
};

/** Every read of one case: once to know its statements, later to time them. */
const statements = [];
const tenants = get(TenantDatabase);
const read = tenants.read.bind(tenants);
tenants.read = (sql, params = []) => {
  statements.push({ sql, params });
  return read(sql, params);
};

async function ask({ actor, cohort }, one, after) {
  const people = get(PeopleList);
  if (one.choices) return people.choices(actor, cohort.id);
  return people.list(actor, cohort.id, { first: 50, after, filter: one.filter ?? null, sort: one.sort ?? NAME });
}

/** As role app, under the policies: no table from end to end. */
async function refuseSequentialScans(schoolId, name, known) {
  const client = new pg.Client({ connectionString: database.urls.app });
  await client.connect();
  await client.query('begin');
  await client.query(`select set_config('app.school_id', $1, true), set_config('app.account_id', '', true)`, [
    schoolId,
  ]);
  for (const { sql, params } of known) {
    const { rows } = await client.query(`explain ${sql}`, params);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    if (/Seq Scan/.test(plan)) throw new Error(`${name} reads a table from end to end:\n${sql}\n${plan}`);
  }
  await client.query('commit');
  await client.end();
}

async function deepCursor(place) {
  let after = null;
  for (let at = 0; at < 9_000; at += 200) {
    const page = await get(PeopleList).list(place.actor, place.cohort.id, {
      first: 200,
      after,
      filter: null,
      sort: NAME,
    });
    after = page.pageInfo.endCursor;
  }
  return after;
}

async function measure(place, name, one) {
  const after = one.deep ? await deepCursor(place) : null;
  statements.length = 0;
  const found = await ask(place, one, after);
  const known = [...statements];
  await refuseSequentialScans(place.actor.schoolId, name, known);
  const ours = [];
  const plain = [];
  for (let round = -5; round < ROUNDS; round += 1) {
    for (const who of round % 2 ? ['ours', 'plain'] : ['plain', 'ours']) {
      const start = performance.now();
      if (who === 'ours') await ask(place, one, after);
      else for (const { sql, params } of known) await admin.query(sql, params);
      if (round >= 0) (who === 'ours' ? ours : plain).push(performance.now() - start);
    }
  }
  const total = one.choices ? found.everyone : found.totalCount;
  return [name, String(total), ms(median(ours)), ms(quantile(ours, 0.95)), times(ratio(ours, plain))];
}

/** The whole list as a file, and how long it ever kept everybody else waiting. */
async function exportAll({ actor, cohort }, format) {
  const exports = get(PeopleExports);
  const watch = holdingWatch();
  const columns = ['name', 'email', 'role', 'state', 'site', 'year', 'places', 'mentorships', 'account', 'joined'];
  const start = performance.now();
  const { id } = await exports.order(actor, { cohortId: cohort.id, format, columns, selection: {} });
  for (;;) {
    const { state, done } = await exports.get(actor, id);
    if (state === 'failed') throw new Error('The export failed.');
    if (state === 'done' && done !== PEOPLE) throw new Error(`${done} lines instead of ${PEOPLE}.`);
    if (state === 'done') break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const time = performance.now() - start;
  return [`${PEOPLE.toLocaleString('en')} people as ${format.toUpperCase()}`, ms(time), ms(await watch.longest())];
}

/** Looking for people who are there twice, among all of the school: after an import, and with every merge. */
async function lookForDuplicates() {
  const watch = holdingWatch();
  const rounds = [];
  for (let round = -1; round < 5; round += 1) {
    const start = performance.now();
    await get(DuplicatesService).look();
    if (round >= 0) rounds.push(performance.now() - start);
  }
  const slowest = quantile(rounds, 1);
  if (slowest > MOST_FOR_DUPLICATES) throw new Error(`Looking for duplicates took ${Math.round(slowest)} ms.`);
  return [`duplicates among ${PEOPLE.toLocaleString('en')} people`, ms(median(rounds)), ms(await watch.longest())];
}

await runInContext(jobContext({}, 'bench'), async () => {
  const place = await openBenchCohort(get, 'large');
  const started = performance.now();
  await fill(place.actor, place.cohort.id);
  process.stderr.write(`filled in ${Math.round((performance.now() - started) / 1000)} s\n`);
  await inContextOf(
    { schoolId: place.actor.schoolId, accountId: place.actor.accountId, actor: place.actor },
    async () => {
      const rows = [];
      for (const [name, one] of Object.entries(CASES)) rows.push(await measure(place, name, one));
      printTable(
        [
          'a page of 50 and its count',
          'people found',
          'ms (median)',
          'ms (p95)',
          'as a ratio to the same SQL without row security',
        ],
        rows,
      );
      printTable(
        ['written by the worker', 'ms', 'longest block of the event loop, ms'],
        [await exportAll(place, 'csv'), await exportAll(place, 'xlsx'), await lookForDuplicates()],
      );
    },
  );
});
const { rows } = await admin.query(
  'select count(*)::int as people, count(distinct school_id)::int as schools from enrolment',
);
process.stdout.write(
  `A cohort of ${PEOPLE.toLocaleString('en')} among ${rows[0].people.toLocaleString('en')} people in ${rows[0].schools.toLocaleString('en')} schools; ${ROUNDS} rounds in turn; no statement of any case reads a table from end to end. `,
);
printMachine();
await app.close();
await admin.end();
await database.drop();
