/**
 * Reminders, through everything that can go wrong: each arrives exactly once, or stands as in doubt after a DATA that nobody
 * answered. What is true of any mail is in `mail-kills`; here it is the way from a rule to the ledger.
 */
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { SaveReminderRuleDocument, SwitchReminderRuleDocument } from '@trellis/api-client';
import { ask, enrol } from '../api/enrolled-people.js';
import { eventually } from '../kit/eventually.js';
import { MailPeer } from '../worker/support/mail-peer.js';
import { buildService } from './support/build-service.js';
import { Dice } from './support/dice.js';
import { Installation, type StruckSchool } from './support/installation.js';
import { WorkerProcess } from './support/worker-process.js';

const isLong = Boolean(process.env.TRELLIS_LONG);
const dice = new Dice(Number(process.env.TRELLIS_SEED ?? 20_265));
const PEOPLE = isLong ? 600 : 90;
const KILLS = isLong ? 12 : 3;
/** Four batches of four messages each. */
const IN_HAND = 16;
const DAY_MS = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const DAYS = { struck: inDays(3), crowded: inDays(10), poisoned: inDays(20), doubtful: inDays(30) };
/** After nine in Toronto, while what is reminded of is still that day’s: on the next it would be passed over. */
const morningOf = (day: string): Date => new Date(`${day}T15:00:00Z`);

jest.setTimeout(isLong ? 900_000 : 180_000);

let peer: MailPeer;
let here: Installation;
let crew: WorkerProcess[] = [];
/** Each is reminded on a day of its own; written first, while whoever runs the schools is still signed in. */
let audiences: Record<
  'struck' | 'crowded' | 'poisoned' | 'doubtful' | 'spring' | 'autumn' | 'large' | 'small',
  Audience
>;

beforeAll(async () => {
  await buildService();
  peer = await MailPeer.start();
  here = await Installation.open(peer.url);
  await here.startWorker();
  audiences = {
    struck: await remindedSchool(PEOPLE, DAYS.struck),
    crowded: await remindedSchool(PEOPLE, DAYS.crowded),
    poisoned: await remindedSchool(12, DAYS.poisoned),
    doubtful: await remindedSchool(1, DAYS.doubtful),
    spring: await remindedSchool(1, '2027-03-14', { at: '02:30' }),
    autumn: await remindedSchool(1, '2027-11-07', { at: '01:30', trigger: 'COHORT_END' }),
    large: await remindedSchool(1, '2028-02-01'),
    small: await remindedSchool(1, '2028-02-01'),
  };
  await here.killWorker();
}, 300_000);
afterAll(async () => {
  await here.close();
  await peer.stop();
});
afterEach(async () => {
  peer.manners = {};
  await here.killWorker();
  for (const worker of crew.splice(0)) await worker.kill();
});

interface Audience {
  school: StruckSchool;
  emails: string[];
}

/** A school whose cohort begins on a day, with people in it who are to be reminded of that; planned when this returns. */
async function remindedSchool(
  people: number,
  startsOn: string,
  change: { at?: string; trigger?: 'COHORT_END' } = {},
): Promise<Audience> {
  const school = await here.openSchool();
  const [cohort] = await here.query<{ program_id: string }>(
    // No day is free for everybody: on one that is, nobody would be reminded.
    `update trellis.cohort set starts_on = $2, ends_on = $3, settings = settings || '{"holidays": [], "blackouts": []}'
     where id = $1 returning program_id`,
    [school.cohortId, startsOn, change.trigger ? startsOn : '2028-06-30'],
  );
  const enrolled = await enrol(
    here.app,
    school.cohortId,
    Array.from({ length: people }, (_, at) => ({ role: 'mentee' as const, name: `Person ${at}` })),
  );
  // They had their one mail: who never did is passed over.
  await here.query('update trellis.enrolment set notice_sent_at = now() where cohort_id = $1', [school.cohortId]);
  const words = { en: 'Soon: {{date}}', fr: 'Bientôt : {{date}}' };
  const { saveReminderRule: rule } = await ask(school.administrator, SaveReminderRuleDocument, {
    input: {
      ...{ programId: cohort?.program_id ?? '', name: 'Soon', trigger: change.trigger ?? 'COHORT_START', amount: 0 },
      ...{
        unit: 'DAYS',
        audience: 'MENTEES',
        reach: 'EVERYONE',
        channel: 'MAIL',
        subject: { en: 'Soon', fr: 'Bientôt' },
        body: words,
      },
      ...{ at: change.at ?? '09:00', digest: false },
    },
  });
  // That it is meant for so many, where it asks.
  const on = { ruleId: rule.id, revision: rule.revision, on: true, people };
  await ask(school.administrator, SwitchReminderRuleDocument, on);
  await eventually('planned', async () => ((await states(school)).due === people ? true : undefined));
  return { school, emails: enrolled.map(({ email }) => email) };
}

async function states({ id }: StruckSchool): Promise<Record<string, number>> {
  const rows = await here.query<{ state: string; count: number }>(
    `select state, count(*)::int as count from trellis.outbox where school_id = $1 and kind = 'reminder' group by state`,
    [id],
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
const timesRead = (email: string): number => peer.readToEnd.filter((address) => address === email).length;
/** Everything sent or in doubt. What a lost worker had claimed is claimed again once its lease is over. */
async function settled({ school }: Audience, count: number): Promise<{ sent: number; doubt: number }> {
  let asked = 0;
  return eventually(
    'everything settled',
    async () => {
      const { sent = 0, in_doubt: doubt = 0 } = await states(school);
      if (sent + doubt === count) return { sent, doubt };
      asked += 1;
      if (asked % 400 === 0) await here.endLeases();
      return undefined;
    },
    150_000,
  );
}

it('the worker killed at drawn moments, the queue lost, the database cut: once each, or in doubt', async () => {
  const audience = audiences.struck;
  await here.moveTo(morningOf(DAYS.struck));
  for (let round = 0; round < KILLS; round++) {
    await here.startWorker();
    const before = peer.readToEnd.length;
    const some = 1 + dice.below(Math.floor(PEOPLE / (KILLS + 2)));
    await eventually('some handed over', () => (peer.readToEnd.length >= before + some ? true : undefined));
    if (round % 3 === 1) await here.cutDatabase();
    await here.killWorker();
    await here.loseQueue();
  }
  await here.startWorker();
  await here.endLeases();
  const { doubt } = await settled(audience, PEOPLE);
  expect(doubt).toBeLessThanOrEqual(KILLS * IN_HAND);
  expect(audience.emails.map(timesRead).filter((times) => times > 1)).toEqual([]);
  const sent = await here.query<{ email: string }>(
    `select m.email from trellis.outbox o join trellis.member m on m.school_id = o.school_id and m.id = o.to_member_id
     where o.school_id = $1 and o.kind = 'reminder' and o.state = 'sent'`,
    [audience.school.id],
  );
  expect(sent.filter(({ email }) => timesRead(email) !== 1)).toEqual([]);
});

it('five workers at once: once each', async () => {
  const audience = audiences.crowded;
  // One server serves them all: each takes no more connections than it needs.
  const environment = { ...here.environment, DATABASE_POOL_SIZE: '4' };
  crew = await Promise.all(Array.from({ length: 5 }, () => WorkerProcess.start(environment)));
  await here.moveTo(morningOf(DAYS.crowded));
  expect(await settled(audience, PEOPLE)).toEqual({ sent: PEOPLE, doubt: 0 });
  expect(audience.emails.map(timesRead).filter((times) => times !== 1)).toEqual([]);
});

it('one that cannot be sent holds nothing up; a server that hangs up after DATA leaves it in doubt', async () => {
  const audience = audiences.poisoned;
  const [poisoned = ''] = audience.emails;
  await here.query(`update trellis.member set email = 'one@example.org, two@example.org' where email = $1`, [poisoned]);
  await here.moveTo(morningOf(DAYS.poisoned));
  await here.startWorker();
  await eventually('the rest has arrived', async () => {
    const { sent = 0, failed = 0 } = await states(audience.school);
    return sent === 11 && failed === 1 ? true : undefined;
  });
  const other = audiences.doubtful;
  peer.manners = { cutAfterData: true };
  await here.moveTo(morningOf(DAYS.doubtful));
  await eventually('in doubt', async () => ((await states(other.school)).in_doubt === 1 ? true : undefined));
  expect(timesRead(other.emails[0] ?? '')).toBe(1);
});

it('on the nights when clocks change: at the hour people read, once', async () => {
  const { spring, autumn } = audiences;
  const due = async ({ school }: Audience) =>
    (
      await here.query<{ due_at: Date }>(
        `select due_at from trellis.outbox where school_id = $1 and kind = 'reminder'`,
        [school.id],
      )
    )[0]?.due_at;
  // Toronto's clocks leave 02:30 out, and show 01:30 twice: it is the first.
  expect(await due(spring)).toEqual(new Date('2027-03-14T07:30:00Z'));
  expect(await due(autumn)).toEqual(new Date('2027-11-07T05:30:00Z'));
  await here.moveTo(new Date('2027-03-14T07:29:00Z'));
  await here.startWorker();
  await here.moveTo(new Date('2027-03-14T07:31:00Z'));
  await settled(spring, 1);
  for (const moment of ['2027-11-07T05:31:00Z', '2027-11-07T06:31:00Z', '2027-11-07T07:31:00Z']) {
    await here.moveTo(new Date(moment));
    await settled(autumn, 1);
  }
  // A clock set back, and set right again, sends nothing twice.
  await here.moveTo(new Date('2027-11-07T04:00:00Z'));
  await here.moveTo(new Date('2027-11-07T09:00:00Z'));
  await settled(autumn, 1);
  expect([spring, autumn].map(({ emails }) => timesRead(emails[0] ?? ''))).toEqual([1, 1]);
});

it('one school’s thousands do not starve another’s', async () => {
  const [many, few] = isLong ? [100_000, 1_000] : [3_000, 100];
  const { large, small } = audiences;
  const owe = (audience: Audience, count: number) =>
    here.query(
      // Of a reminder that was called off nothing is left but to write that down: all the rest of the way is gone.
      `insert into trellis.outbox (school_id, id, kind, to_member_id, due_at, created_at)
       select m.school_id, gen_random_uuid(), 'reminder', m.id, now() - interval '1 day', now()
       from trellis.member m, generate_series(1, $2) where m.email = $1`,
      [audience.emails[0], count],
    );
  const open = async ({ school }: Audience): Promise<number> => (await states(school)).cancelled ?? 0;
  await owe(large, many);
  await here.startWorker();
  await eventually('the large school under way', async () => ((await open(large)) > 100 ? true : undefined));
  const before = await open(large);
  await owe(small, few);
  await eventually(
    'the small school served',
    async () => ((await open(small)) >= few * 0.95 ? true : undefined),
    240_000,
  );
  const meanwhile = (await open(large)) - before;
  // What was claimed before it came (at most two windows and what is in hand), and then every eighth turn.
  expect(meanwhile).toBeLessThanOrEqual(300 + few / 2);
});
