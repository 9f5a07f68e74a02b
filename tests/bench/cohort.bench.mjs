/**
 * A cohort of 5,000 mentees and 2,000 mentors (capacity 1–5, 5 % conflicts, ten weighed questions; everybody answered in three
 * dimensions of identity, half of them consented, mentees said what matters to them), from asking for a run to the
 * draft in the database: scored, solved, checked, explained, saved by the worker as a process of its own, while another process
 * answers requests; then again after one edit; then figures about the draft through the gate. What is aimed at: 30 s, 1 GB, a p95 of the API at most doubled, no hold of the event loop over 50 ms.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { benchDatabase } from './bench-database.mjs';
import { benchConfig, BenchProcess } from './bench-process.mjs';
import { median, ms, printMachine, printTable, quantile, ratio, seeded, times } from './measure.mjs';

const MENTEES = Number(process.env.BENCH_MENTEES ?? 5_000);
const MENTORS = Number(process.env.BENCH_MENTORS ?? 2_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const MEGABYTE = 1e6;
const database = await benchDatabase();
const config = benchConfig(database);

const random = seeded(4);
const upTo = (limit) => Math.floor(random() * limit);
const some = (list, count) => [...list].sort(() => random() - 0.5).slice(0, count);
const TOPICS = Array.from({ length: 24 }, (_, at) => `Topic ${at}`);
const SITES = ['Downtown', 'Hillside', 'Lakeside', 'Scarborough'];

const slots = () =>
  Array.from({ length: 1 + upTo(4) }, () => {
    const from = (8 + upTo(10)) * 60;
    return { day: 1 + upTo(5), from, to: from + 60 + upTo(3) * 60 };
  });

const question = (at) => ({
  id: `bench_${at}`,
  kind: 'multiple_choice',
  label: { en: `Bench ${at}`, fr: `Banc ${at}` },
  store: 'answer',
  visibility: 'shown_to_match',
  required: false,
  options: TOPICS.map((topic, index) => ({ id: `topic_${index}`, label: { en: topic, fr: topic } })),
});

/** What a person answers to the questions of the forms and to five that the school added. */
function answers(role) {
  const own = Object.fromEntries(
    Array.from({ length: 5 }, (_, at) => [`bench_${at}`, some(TOPICS, role === 'mentee' ? 3 : 4)]),
  );
  const shared = {
    languages: some(['English', 'French', 'Spanish', 'Arabic'], 2),
    availability: slots(),
    site: SITES[upTo(4)],
    mode: ['in_person', 'virtual', 'either'][upTo(3)],
  };
  const topic = role === 'mentee' ? { specialties: some(TOPICS, 3) } : { specialty: TOPICS[upTo(24)] };
  return { ...own, ...shared, ...topic };
}

/** Everybody in the database, as an import would have written them. */
async function fill(admin, { schoolId, cohortId }) {
  const people = Array.from({ length: MENTEES + MENTORS }, (_, at) => {
    const role = at < MENTEES ? 'mentee' : 'mentor';
    const capacity = role === 'mentor' ? 1 + upTo(5) : null;
    return { id: randomUUID(), memberId: randomUUID(), role, at, capacity, answers: answers(role) };
  });
  await admin.query('set session_replication_role = replica');
  // Five questions more on both forms: with five of the shipped ones there are ten to weigh.
  await admin.query(
    `update form_version set definition = jsonb_set(definition, '{items}', definition -> 'items' || $3::jsonb)
     from cohort c where c.school_id = $1 and c.id = $2 and form_version.school_id = $1
       and form_version.id in (c.mentee_form_version_id, c.mentor_form_version_id)`,
    [schoolId, cohortId, JSON.stringify(Array.from({ length: 5 }, (_, at) => question(at)))],
  );
  await admin.query(
    `insert into member (school_id, id, display_name, name_key, email, email_key, locale, roles, created_at)
     select $1, p."memberId", 'Person ' || p.at, 'person ' || p.at, p.at || '@mail.example', p.at || '@mail.example', 'en',
       array[p.role], now() from jsonb_to_recordset($2::jsonb) as p("memberId" uuid, at int, role text)`,
    [schoolId, JSON.stringify(people)],
  );
  await admin.query(
    `insert into enrolment (school_id, id, cohort_id, member_id, role, capacity, name_key, created_at, changed_at)
     select $1, p.id, $2, p."memberId", p.role, p.capacity, 'person ' || p.at, now(), now()
     from jsonb_to_recordset($3::jsonb) as p(id uuid, "memberId" uuid, at int, role text, capacity int)`,
    [schoolId, cohortId, JSON.stringify(people)],
  );
  await admin.query(
    `insert into intake_answer (school_id, enrolment_id, item_id, state, value, source, changed_at)
     select $1, p.id, a.key, 'answered', a.value, 'import', now()
     from jsonb_to_recordset($2::jsonb) as p(id uuid, answers jsonb), jsonb_each(p.answers) a`,
    [schoolId, JSON.stringify(people)],
  );
  // One mentee in twenty, for every mentor.
  await admin.query(
    `insert into conflict_of_interest (school_id, id, cohort_id, mentor_enrolment_id, mentee_email_key, source, created_at)
     select $1, gen_random_uuid(), $2, m.id, a.at || '@mail.example', 'staff', now()
     from enrolment m, generate_series(0, $3::int - 1) a(at)
     where m.school_id = $1 and m.cohort_id = $2 and m.role = 'mentor' and abs(hashtext(m.id::text || a.at)) % 20 = 0`,
    [schoolId, cohortId, MENTEES],
  );
  await admin.query(
    `update cohort set settings = jsonb_set(jsonb_set(settings, '{identity,reporting,on}', 'true'), '{identity,matching,on}', 'true')
     where school_id = $1 and id = $2`,
    [schoolId, cohortId],
  );
  await admin.query('set session_replication_role = origin');
  await service.ask('say', { people: people.map(({ id, memberId, role }) => ({ id, memberId, role })) });
  await admin.query('vacuum analyze');
}

/** A pair of a draft. */
async function somePair(runId) {
  const { rows } = await admin.query(
    'select mentee_id as "menteeId", mentor_id as "mentorId" from match_pair where run_id = $1 and mentor_id is not null order by mentee_id limit 1',
    [runId],
  );
  return rows[0];
}

async function oneRun() {
  await worker.ask('watch');
  const started = performance.now();
  const { runId } = await service.ask('run', place);
  const { latencies, stages, run } = await service.ask('answerUntilDone', { runId });
  if (run.state !== 'draft' || !run.proof?.verified) throw new Error(`The run is ${run.state}.`);
  return { runId, run, total: performance.now() - started, stages, latencies, held: await worker.ask('held') };
}

const admin = new pg.Client({ connectionString: database.adminUrl });
await admin.connect();
await admin.query('set search_path = trellis');
const service = await BenchProcess.start('cohort-process.mjs', 'service', config);
const worker = await BenchProcess.start('cohort-process.mjs', 'worker', config);
const place = await service.ask('open');
await fill(admin, place);
await service.ask('answer', { ms: 2_000 });
const alone = await service.ask('answer', { ms: 10_000 });
const rounds = [];
const reruns = [];
const audits = [];
const meanwhile = [];
for (let round = 0; round < ROUNDS; round += 1) {
  // From nothing, then again after one edit: that goes on from where the first ended.
  await admin.query('delete from match_end');
  const first = await oneRun();
  await service.ask('edit', { runId: first.runId, ...(await somePair(first.runId)) });
  const second = await oneRun();
  if (second.run.proof.resumedFrom !== first.run.number)
    throw new Error('The rerun did not go on from the run before.');
  rounds.push(first);
  reruns.push(second);
  meanwhile.push(...first.latencies, ...second.latencies);
  await worker.ask('watch');
  const audit = await service.ask('audit', { runId: second.runId });
  audits.push({ ...audit, held: await worker.ask('held') });
}
const peak = await worker.ask('memory');
const total = rounds.map((round) => round.total);
const held = Math.max(...[...rounds, ...reruns].map((round) => round.held));
const p95 = (values) => quantile(values, 0.95);
printTable(
  ['a run, from asking to the draft', 'ms (median)', 'ms (worst)'],
  [
    ['all of it', ms(median(total)), ms(Math.max(...total))],
    ...['scored', 'solved and checked', 'explained and saved'].map((name, at) => {
      const taken = rounds.map(({ stages }) => stages[at]);
      return [`… ${name}`, ms(median(taken)), ms(Math.max(...taken))];
    }),
  ],
);
const spent = (name, list) => [name, ms(median(list)), ms(Math.max(...list))];
printTable(
  ['a draft that is there', 'ms (median)', 'ms (worst)'],
  [
    spent(
      'run again after one edit',
      reruns.map((rerun) => rerun.total),
    ),
    spent(
      'figures about it, through the gate',
      audits.map((audit) => audit.ms),
    ),
    spent(
      "… longest hold of the worker's event loop",
      audits.map((audit) => audit.held),
    ),
  ],
);
printTable(
  ['requests to the API', 'ms (median)', 'ms (p95)'],
  [
    ['alone', ms(median(alone)), ms(p95(alone))],
    ['during a run', ms(median(meanwhile)), ms(p95(meanwhile))],
  ],
);
const slower = ratio(meanwhile, alone);
process.stdout.write(
  `${MENTEES} mentees, ${MENTORS} mentors, ${ROUNDS} rounds; p95 during a run ${(p95(meanwhile) / p95(alone)).toFixed(2)} times that alone ` +
    `(medians ${times(slower)}); the worker's event loop held for ${ms(held)} ms at most; its memory at most ${(peak / MEGABYTE).toFixed(0)} MB. `,
);
printMachine();
await Promise.all([service.end(), worker.end()]);
await admin.end();
await database.drop();
