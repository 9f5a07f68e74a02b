/**
 * Reminders from the planned row to the ledger: claim, look once more, render, hand over to a mail server on this machine, write
 * down what it said. Per second on both queue back ends, as a ratio to the barest thing one can do with a queue in the same run:
 * BullMQ on Redis, jobs added and processed by a handler that does nothing. Then with very many planned rows in the table:
 * 10,000 due within one minute, how late each was handed over, and what the worker's memory did. Between the two: a small
 * school's reminders alone and beside very many of another's, in turn.
 * BENCH_PLANNED=1000000 plans a million (the short form a tenth of that).
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { benchDatabase } from './bench-database.mjs';
import { benchConfig, BenchProcess } from './bench-process.mjs';
import { median, printMachine, printTable, quantile, ratio, times } from './measure.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const MAILS = Number(process.env.BENCH_MAILS ?? 3_000);
const PLANNED = Number(process.env.BENCH_PLANNED ?? 100_000);
const IN_A_MINUTE = Number(process.env.BENCH_MINUTE ?? 10_000);
/** Of a small school, and of the large one beside it. */
const SMALL = 1_000;
const LARGE = Number(process.env.BENCH_LARGE ?? 100_000);
const PEOPLE = 1_000;
const MEGABYTE = 1e6;

const { REDIS_URL: redisUrl } = process.env;
const database = await benchDatabase();
const sink = await BenchProcess.start('reminders-process.mjs', 'sink', {});
const config = { ...benchConfig(database), SMTP_URL: `smtp://127.0.0.1:${await sink.ask('port')}` };
const service = await BenchProcess.start('reminders-process.mjs', 'service', config);
const admin = new pg.Pool({ connectionString: database.adminUrl, max: 4, options: '-c search_path=trellis' });
// Rows that are only there to be due are written without looking up each of their keys.
const filler = new pg.Pool({
  connectionString: database.adminUrl,
  max: 1,
  options: '-c search_path=trellis -c session_replication_role=replica',
});

/** A school with people in a cohort who had their one mail (who never did is sent no reminder), and a rule of its program. */
async function openSchool(slug) {
  const place = await service.ask('open', slug);
  // It begins on a day that is not over when its turn comes, or it would be passed over.
  await admin.query(`update cohort set starts_on = '2099-09-01', ends_on = '2100-06-30' where id = $1`, [
    place.cohortId,
  ]);
  // The rows are written here: nobody else is to plan.
  await admin.query('delete from due_work where school_id = $1', [place.schoolId]);
  const ruleId = randomUUID();
  await admin.query(
    `insert into reminder_rule (school_id, id, program_id, name, state, trigger, amount, unit, audience, reach, channel, subject, body,
       at_time, created_at, changed_at)
     values ($1, $2, $3, 'Soon', 'on', 'cohort_start', 0, 'days', 'mentees', 'everyone', 'mail', '{"en":"Soon"}',
       '{"en":"Hello {{person.name}},\\n\\nIt begins on {{date}}."}', '09:00', now(), now())`,
    [place.schoolId, ruleId, place.programId],
  );
  await admin.query(
    `with m as (insert into member (school_id, id, display_name, name_key, email, email_key, locale, roles, created_at)
       select $1, gen_random_uuid(), 'Person ' || n, 'person ' || n, 'p' || n || '@mail.example', 'p' || n || '@mail.example', 'en',
         '{mentee}', now() from generate_series(1, $3::int) n returning school_id, id, name_key)
     insert into enrolment (school_id, id, cohort_id, member_id, role, name_key, created_at, changed_at, notice_sent_at)
     select school_id, gen_random_uuid(), $2, id, 'mentee', name_key, now(), now(), now() from m`,
    [place.schoolId, place.cohortId, PEOPLE],
  );
  return { ...place, ruleId };
}

/** So many reminders, due from a moment on over some seconds, each its row and its mail. */
async function plan({ schoolId, cohortId }, count, from, overSeconds) {
  await filler.query(
    `with people as (select id, member_id, row_number() over (order by id) - 1 as place from enrolment
         where school_id = $1 and cohort_id = $2),
       wished as (select gen_random_uuid() as id, gen_random_uuid() as mail, p.id as enrolment_id, p.member_id, n,
           $4::timestamptz + make_interval(secs => $5::float8 * n / $3) as due_at
         from generate_series(1, $3::int) n join people p on p.place = n % $6::int),
       mails as (insert into outbox (school_id, id, kind, to_member_id, due_at, created_at)
         select $1, mail, 'reminder', member_id, due_at, now() from wished)
     insert into reminder (school_id, id, rule_id, cohort_id, member_id, enrolment_id, cause, about_day, due_at, outbox_id, created_at)
     select $1, gen_random_uuid(), copy.id, $2, w.member_id, w.enrolment_id, 'cohort_start:2099-09-01', '2099-09-01', w.due_at, w.mail, now()
     from wished w join reminder_rule copy on copy.school_id = $1 and copy.name = 'copy ' || (w.n / $6::int)`,
    [schoolId, cohortId, count, from, overSeconds, PEOPLE],
  );
}

/** As the mail server counts: to ask the database would cost it more than a reminder does. */
const sent = () => sink.ask('taken');

/** Nobody waits for reminders that are not sent: after so long without one more, it says why. */
const STILL_MS = 60_000;

async function untilSent(count) {
  let [have, since] = [-1, performance.now()];
  for (;;) {
    const now = await sent();
    if (now >= count) return;
    if (now > have) [have, since] = [now, performance.now()];
    else if (performance.now() - since > STILL_MS) throw new Error(`Only ${now} of ${count} sent: ${await whyNot()}.`);
    await wait(10);
  }
}

/** What the server has said of the last ones stands in the ledger as well. */
async function untilWritten() {
  for (;;) {
    const { rows } = await admin.query(`select 1 from outbox where state = 'handing_over' limit 1`);
    if (rows.length === 0) return;
    await wait(5);
  }
}

async function whyNot() {
  const { rows } = await admin.query(
    `select coalesce(r.skipped, o.state) as why, count(*)::int as count from outbox o
     join reminder r on r.school_id = o.school_id and r.outbox_id = o.id where o.state <> 'sent' group by 1 order by 2 desc`,
  );
  return rows.map(({ why, count }) => `${count} ${why}`).join(', ');
}

/** Seconds for `MAILS` reminders that are due now, with a worker that waits for them. */
async function oneRound(school) {
  const before = await sent();
  await plan(school, MAILS, new Date(Date.now() - 3_600_000), 1);
  const start = performance.now();
  await untilSent(before + MAILS);
  await untilWritten();
  return (performance.now() - start) / 1000;
}

/** Seconds for as many jobs that do nothing, added in bulk and processed. */
async function bareLoop(connection) {
  const queue = new Queue(`bare-${randomUUID()}`, { connection });
  let done = 0;
  let finish;
  const finished = new Promise((resolve) => (finish = resolve));
  const worker = new Worker(
    queue.name,
    async () => {
      done += 1;
      if (done === MAILS) finish();
    },
    { connection: connection.duplicate(), concurrency: 50, autorun: false },
  );
  await worker.waitUntilReady();
  void worker.run();
  const start = performance.now();
  const jobs = Array.from({ length: MAILS }, (_, at) => ({
    name: 'bare',
    data: { at },
    opts: { removeOnComplete: true, removeOnFail: true },
  }));
  await queue.addBulk(jobs);
  await finished;
  const seconds = (performance.now() - start) / 1000;
  await worker.close();
  await queue.obliterate({ force: true });
  await queue.close();
  return seconds;
}

/** Every reminder of one person needs a rule of its own: the same rule reminds nobody of the same thing twice. */
async function copyRules({ schoolId, ruleId }, count) {
  await admin.query(
    `insert into reminder_rule (school_id, id, program_id, name, state, trigger, amount, unit, audience, reach, channel, subject, body, at_time,
       created_at, changed_at)
     select school_id, gen_random_uuid(), program_id, 'copy ' || n, state, trigger, amount, unit, audience, reach, channel, subject, body, at_time,
       created_at, changed_at from reminder_rule, generate_series(0, $3::int) n where school_id = $1 and id = $2`,
    [schoolId, ruleId, count],
  );
}

const seconds = { postgres: [], redis: [], bare: [] };
const redis = redisUrl ? new Redis(redisUrl, { maxRetriesPerRequest: null }) : null;
const backends = { postgres: config, ...(redisUrl ? { redis: { ...config, REDIS_URL: redisUrl } } : {}) };
for (let round = -1; round < ROUNDS; round += 1) {
  for (const [name, own] of Object.entries(backends)) {
    const school = await openSchool(`${name}-${round + 1}`);
    await copyRules(school, Math.ceil(MAILS / PEOPLE));
    const worker = await BenchProcess.start('reminders-process.mjs', 'worker', own);
    const took = await oneRound(school);
    await worker.end();
    if (round >= 0) seconds[name].push(took);
  }
  const bare = redis ? await bareLoop(redis) : null;
  if (bare !== null && round >= 0) seconds.bare.push(bare);
}
const perSecond = (list) => (list.length > 0 ? (MAILS / median(list)).toFixed(0) : 'not here');
const against = (list) => (list.length > 0 && redis ? times(ratio(seconds.bare, list)) : 'no Redis here');
printTable(
  [`${MAILS.toLocaleString('en')} reminders`, 'per second (median)', 'as a ratio to the bare loop'],
  [
    ['claim → render → SMTP → ledger, queue on PostgreSQL', perSecond(seconds.postgres), against(seconds.postgres)],
    ['the same, queue on Redis', perSecond(seconds.redis), against(seconds.redis)],
    ['BullMQ on Redis: add and process nothing', perSecond(seconds.bare), '1'],
  ],
);

/** When each of a school's reminders was settled, in seconds after `start`. */
async function settledAfter(school, start, count) {
  for (;;) {
    const { rows } = await admin.query(
      `select extract(epoch from settled_at - $2)::float8 as after from outbox where school_id = $1 and settled_at is not null`,
      [school.schoolId, start],
    );
    if (rows.length >= count) return rows.map(({ after }) => after);
    await wait(250);
  }
}

/** Seconds within which 95 of 100 of a small school's reminders went out, beside `others` of a large school that are due as well. */
async function smallSchool(slug, others) {
  const [large, small] = [await openSchool(`${slug}-large`), await openSchool(`${slug}-small`)];
  await copyRules(large, Math.ceil(others / PEOPLE));
  await copyRules(small, 1);
  const worker = await BenchProcess.start('reminders-process.mjs', 'worker', backends.redis ?? config);
  const before = await sent();
  if (others > 0) {
    await plan(large, others, new Date(Date.now() - 3_600_000), 1);
    await untilSent(before + 200);
  }
  const start = new Date();
  await plan(small, SMALL, new Date(start.getTime() - 3_600_000), 1);
  const p95 = quantile(await settledAfter(small, start, SMALL), 0.95);
  await worker.end();
  await admin.query(
    `update outbox set state = 'cancelled', settled_at = now() where school_id = $1 and settled_at is null`,
    [large.schoolId],
  );
  return p95;
}

const [alone, beside] = [[], []];
for (let round = -1; round < ROUNDS; round += 1) {
  const kinds = [
    [alone, 0],
    [beside, LARGE],
  ];
  for (const [list, others] of kinds) {
    const p95 = await smallSchool(`turns-${others}-${round + 1}`, others);
    if (round >= 0) list.push(p95);
  }
}
printTable(
  [`${SMALL.toLocaleString('en')} reminders of a small school`, '95 of 100 within, s (median)', 'as a ratio'],
  [
    ['alone', median(alone).toFixed(2), '1'],
    [
      `beside ${LARGE.toLocaleString('en')} due of another school`,
      median(beside).toFixed(2),
      times(ratio(beside, alone)),
    ],
  ],
);

// Many schools plan ahead; one minute of one day is busy.
const SCHOOLS = 10;
const schools = [];
for (let at = 0; at < SCHOOLS; at += 1) schools.push(await openSchool(`ahead-${at}`));
for (const school of schools) {
  await copyRules(school, Math.ceil((PLANNED + IN_A_MINUTE) / SCHOOLS / PEOPLE) + 2);
  await plan(school, PLANNED / SCHOOLS, new Date(Date.now() + 86_400_000), 300 * 86_400);
}
await admin.query('analyze outbox');
const worker = await BenchProcess.start('reminders-process.mjs', 'worker', backends.redis ?? config);
const idle = await worker.ask('memory');
// Rules of which no copy has that number yet: further people of each.
for (const school of schools) {
  await admin.query(`update reminder_rule set name = 'spent ' || name where school_id = $1 and name like 'copy %'`, [
    school.schoolId,
  ]);
  await copyRules(school, Math.ceil(IN_A_MINUTE / SCHOOLS / PEOPLE) + 1);
}
const minute = new Date(Date.now() + 5_000);
for (const school of schools) await plan(school, IN_A_MINUTE / SCHOOLS, minute, 60);
const ids = schools.map(({ schoolId }) => schoolId);
const dueHere = `school_id = any ($1::uuid[]) and kind = 'reminder' and due_at between $2 and $2 + interval '61 seconds'`;
for (;;) {
  const { rows } = await admin.query(
    `select count(*)::int as open from outbox where ${dueHere} and state in ('due', 'handing_over')`,
    [ids, minute],
  );
  if (rows[0].open === 0) break;
  await wait(1000);
}
const { rows: late } = await admin.query(
  `select extract(epoch from settled_at - due_at)::float8 as late, extract(epoch from settled_at - $2)::float8 as at, state from outbox where ${dueHere}`,
  [ids, minute],
);
const after = await worker.ask('memory');
const lateness = late.map((row) => row.late);
printTable(
  [`${IN_A_MINUTE.toLocaleString('en')} due in one minute, among ${PLANNED.toLocaleString('en')} planned`, 'seconds'],
  [
    ['handed over after it was due: half of them within', median(lateness).toFixed(2)],
    ['95 of 100 within', quantile(lateness, 0.95).toFixed(2)],
    ['the last one', Math.max(...lateness).toFixed(2)],
    ['all of them, from the first being due', Math.max(...late.map((row) => row.at)).toFixed(1)],
    ['not sent', String(late.filter((row) => row.state !== 'sent').length)],
  ],
);
printTable(
  ['memory of the worker, MB', 'once started', 'after them', 'at most'],
  [
    [
      '',
      ...(idle && after
        ? [idle.now, after.now, after.most].map((bytes) => (bytes / MEGABYTE).toFixed(0))
        : ['not told here', '', '']),
    ],
  ],
);
printMachine();
await Promise.all([worker.end(), service.end(), sink.end()]);
redis?.disconnect();
await Promise.all([admin.end(), filler.end()]);
await database.drop();
