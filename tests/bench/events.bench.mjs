/**
 * A room that fills: people say that they are there, each twice, as the service takes it (authorisation, the event, the row, its entry in the trail
 * and its domain event), against the same rows inserted
 * plainly by a superuser, whom no policy binds, at the same pace; and the
 * organiser's list meanwhile. Then everybody asks for the last place at once. Fails when somebody is lost or there twice, when more than one
 * gets the place, when the line has a gap, when the rush takes longer than a minute, or when the list is ever older than two seconds.
 */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { NestFactory } from '@nestjs/core';
import { ApiModule } from '../../apps/api/dist/api.module.js';
import { EventAttendance } from '../../apps/api/dist/modules/events/event-attendance.service.js';
import { EventAnswering } from '../../apps/api/dist/modules/events/index.js';
import { readConfig } from '../../apps/api/dist/platform/config/app-config.js';
import { inContextOf, jobContext, runInContext } from '../../apps/api/dist/platform/tenancy/context.js';
import { openBenchCohort } from './bench-cohort.mjs';
import { benchDatabase } from './bench-database.mjs';
import { benchConfig } from './bench-process.mjs';
import { median, ms, printMachine, printTable, quantile, ratio, times } from './measure.mjs';

const ARRIVALS = Number(process.env.BENCH_ARRIVALS ?? 500);
const ASKING = Number(process.env.BENCH_ASKING ?? 200);
/** So long the arrivals take, evenly: four times as fast as 500 in a minute. */
const SPREAD_MS = Number(process.env.BENCH_SPREAD_MS ?? 15_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const MOST_MS = 60_000;
const MOST_OLD_MS = 2_000;

const database = await benchDatabase();
const plain = new pg.Pool({ connectionString: database.adminUrl, max: 10 });
const app = await NestFactory.createApplicationContext(ApiModule.with(readConfig(benchConfig(database))), {
  logger: ['error'],
});
const get = (type) => app.get(type, { strict: false });

/** Members of the school, for all of whom every event of the bench is. */
async function addPeople({ schoolId }, count) {
  const ids = Array.from({ length: count }, () => randomUUID());
  await plain.query(
    `insert into trellis.member (school_id, id, display_name, name_key, email, email_key, locale, roles, created_at)
     select $1, i, 'Guest ' || i, 'guest ' || i, i || '@mail.example', i || '@mail.example', 'en', '{mentee}', now()
     from unnest($2::uuid[]) i`,
    [schoolId, ids],
  );
  return ids;
}

async function addEvent({ schoolId }, { startsIn, capacity }) {
  const id = randomUUID();
  await plain.query(
    `insert into trellis.event (school_id, id, state, kind, title, starts_at, ends_at, time_zone, capacity, created_at, changed_at)
     values ($1, $2, 'published', 'lecture', '{"en": "A lecture"}', now() + $3::interval, now() + $3::interval + interval '1 hour',
       'America/Toronto', $4, now(), now())`,
    [schoolId, id, startsIn, capacity],
  );
  await plain.query(
    'insert into trellis.event_audience (school_id, event_id, position, required) values ($1, $2, 0, false)',
    [schoolId, id],
  );
  return id;
}

const count = async (sql, params) => (await plain.query(`select count(*)::int as n from ${sql}`, params)).rows[0].n;
const as = ({ actor }, memberId) => ({ ...actor, memberId });

/** One after the other, whether or not the one before is done; how long each took. */
async function spread(ids, deed) {
  return Promise.all(
    ids.map(async (id, at) => {
      await new Promise((resolve) => setTimeout(resolve, (at / ids.length) * SPREAD_MS));
      const start = performance.now();
      await deed(id);
      return performance.now() - start;
    }),
  );
}

/** Everybody at the door, and each presses twice; the list is asked for all the while. */
async function arrive(place, ids) {
  const eventId = await addEvent(place.actor, { startsIn: '5 minutes', capacity: null });
  const looks = [];
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      const start = performance.now();
      await get(EventAttendance).list(place.actor, eventId);
      looks.push(performance.now() - start);
    }
  })();
  const start = performance.now();
  const checkIn = (id) => get(EventAttendance).checkIn(as(place, id), { eventId });
  const each = await spread(ids, (id) => Promise.all([checkIn(id), checkIn(id)]));
  const took = performance.now() - start;
  const seen = (await get(EventAttendance).list(place.actor, eventId)).filter(({ source }) => source !== null).length;
  isOver = true;
  await looking;
  const rows = await count('trellis.event_attendance where event_id = $1', [eventId]);
  const trail = await count(`trellis.audit_entry where subject_id = $1 and action = 'event.check_in'`, [eventId]);
  if (rows !== ids.length || trail !== ids.length || seen !== ids.length)
    throw new Error(`${rows} rows, ${trail} entries, ${seen} seen, of ${ids.length} who came.`);
  if (took > MOST_MS) throw new Error(`${ids.length} people took ${Math.round(took)} ms.`);
  return { each, looks };
}

/** The same rows, and no more. */
async function insertPlainly(place, ids) {
  const eventId = await addEvent(place.actor, { startsIn: '5 minutes', capacity: null });
  const insert = (id) =>
    plain.query(
      `insert into trellis.event_attendance (school_id, event_id, member_id, source, noted_at) values ($1, $2, $3, 'self', now())
       on conflict do nothing`,
      [place.actor.schoolId, eventId, id],
    );
  return spread(ids, (id) => Promise.all([insert(id), insert(id)]));
}

/** One place, and everybody asks for it at the same moment. */
async function askForTheLast(place, ids) {
  const eventId = await addEvent(place.actor, { startsIn: '10 days', capacity: 1 });
  const start = performance.now();
  await Promise.all(ids.map((id) => get(EventAnswering).answer(id, { eventId, coming: true, guests: 0 })));
  const took = performance.now() - start;
  const { rows } = await plain.query(
    'select state, line::int as line from trellis.event_answer where event_id = $1 order by line nulls first',
    [eventId],
  );
  const coming = rows.filter(({ state }) => state === 'coming').length;
  const inLine = rows.filter(({ state, line }, at) => state === 'waiting' && line === at).length;
  if (coming !== 1 || inLine !== ids.length - 1) throw new Error(`${coming} have the place, ${inLine} wait in order.`);
  return took;
}

await runInContext(jobContext({}, 'bench'), async () => {
  const place = await openBenchCohort(get, 'events');
  await inContextOf(
    { schoolId: place.actor.schoolId, accountId: place.actor.accountId, actor: place.actor },
    async () => {
      const ids = await addPeople(place.actor, Math.max(ARRIVALS, ASKING));
      const [ours, theirs, looks, last] = [[], [], [], []];
      for (let round = -1; round < ROUNDS; round += 1) {
        const arrived = await arrive(place, ids.slice(0, ARRIVALS));
        const inserted = await insertPlainly(place, ids.slice(0, ARRIVALS));
        const asked = await askForTheLast(place, ids.slice(0, ASKING));
        if (round < 0) continue;
        ours.push(...arrived.each);
        looks.push(...arrived.looks);
        theirs.push(...inserted);
        last.push(asked);
      }
      const oldest = quantile(looks, 1);
      if (oldest > MOST_OLD_MS) throw new Error(`The list was ${Math.round(oldest)} ms old.`);
      printTable(
        ['', 'ms (median)', 'ms (most)', 'as a ratio to the same rows inserted plainly'],
        [
          [
            `one of ${ARRIVALS} who check in within ${SPREAD_MS / 1000} s, twice each`,
            ms(median(ours)),
            ms(quantile(ours, 1)),
            times(ratio(ours, theirs)),
          ],
          ['the list at the door meanwhile', ms(median(looks)), ms(oldest), ''],
          [`${ASKING} ask for the last place at once`, ms(median(last)), ms(quantile(last, 1)), ''],
        ],
      );
    },
  );
});
process.stdout.write(
  `${ROUNDS} rounds in turn; nobody lost, nobody twice; one has the place and the others wait in order. `,
);
printMachine();
await app.close();
await plain.end();
await database.drop();
