/**
 * A school's way from two files to published matches, with the worker and the API killed (kill -9) and the queue lost all along:
 * people are brought in once, the draft is whole, everyone is told once. The moments are drawn: TRELLIS_SEED draws others,
 * TRELLIS_LONG draws many.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  ApproveWaitingNoticeDocument,
  MatchRunDocument,
  MatchRunHeadDocument,
  PublishMatchRunDocument,
  StartMatchRunDocument,
} from '@trellis/api-client';
import { ask } from '../api/enrolled-people.js';
import {
  commitImport,
  createImport,
  type EnrolmentRole,
  goldenFile,
  mapImport,
  readImport,
} from '../api/support/intake.js';
import { eventually } from '../kit/eventually.js';
import { MailPeer } from '../worker/support/mail-peer.js';
import { ApiProcess } from './support/api-process.js';
import { buildService } from './support/build-service.js';
import { Dice } from './support/dice.js';
import { type Footprint, footprintOf } from './support/footprint.js';
import { Installation, type StruckSchool } from './support/installation.js';
import { answerOnly, type SlowPost } from './support/slow-post.js';
import { draftTrace, owedMails, publicationTrace } from './support/traces.js';

const isLong = Boolean(process.env.TRELLIS_LONG);
const SEED = Number(process.env.TRELLIS_SEED ?? 20_261);
const ROUNDS = Array.from({ length: isLong ? 4 : 1 }, (_, round) => SEED + round);
/** Kills in a round. With the last try a job has at most six of its eight. */
const KILLS = isLong
  ? { MENTEE: 5, MENTOR: 4, run: 5, publication: 3, mail: 4 }
  : { MENTEE: 2, MENTOR: 1, run: 1, publication: 1, mail: 1 };

// Each further kill is the start of one more process.
if (isLong) jest.setTimeout(300_000);

/** Tables to which the one transaction of an import writes, from its first to its last statement. */
const IMPORT_WRITES: Record<EnrolmentRole, readonly string[]> = {
  MENTEE: ['cohort', 'member', 'enrolment', 'intake_answer', 'file', 'audit_entry', 'domain_event'],
  MENTOR: [
    'cohort',
    'member',
    'enrolment',
    'intake_answer',
    'conflict_of_interest',
    'file',
    'audit_entry',
    'domain_event',
  ],
};
const VAULT_WRITES = ['person_key', 'identity_answer', 'consent'].map((table) => `vault.${table}`);
const importWrites = (role: EnrolmentRole): string[] => [
  ...IMPORT_WRITES[role].map((table) => `trellis.${table}`),
  ...VAULT_WRITES,
];
const RUN_WRITES = ['match_run', 'match_pair', 'domain_event'].map((table) => `trellis.${table}`);
const PUBLICATION_WRITES = ['cohort', 'mentorship', 'outbox', 'audit_entry', 'domain_event'].map(
  (table) => `trellis.${table}`,
);

const MENTEES = 240;
const MENTORS = 105;
const PLACES = 231;
/** Everyone but the mentors without places. */
const TOLD = 344;
const NOT_DRAFTED = { pairs: 0, matched: 0, drafted: 0 };
const DRAFTED = { state: 'draft', pairs: MENTEES, matched: PLACES, drafted: 1 };
const NOT_PUBLISHED = {
  state: 'draft',
  cohort: 'open',
  mentorships: 0,
  participants: 0,
  mails: 0,
  told: 0,
  events: 0,
  audited: 0,
};
const PUBLISHED = {
  ...{ state: 'published', cohort: 'published', mentorships: PLACES, participants: 2 * PLACES },
  ...{ mails: TOLD, told: TOLD, events: 1 + PLACES, audited: 1 },
};
/** How many messages a worker has in hand at once. */
const IN_HAND = 16;
/** Messages answered between two kills, at most: so that some are left for every kill. */
const ANSWERED = 60;
/** About what the longest of the jobs takes. */
const WORK_MS = 1500;

const NOTICE = {
  text: { en: 'You are first in line in January.', fr: 'Vous serez en tête de liste en janvier.' },
  contactName: 'Robin Ng',
  contactEmail: 'robin@school.example',
};

type Moment = { at: 'writing'; table: string } | { at: 'begun' } | { at: 'some time'; ms: number };

/** The longest that a worker may need to start and deliver, on a machine that is busy with other tests. */
const DELIVERY_MS = 60_000;
/** Processes killed so far. */
let killed = 0;
let peer: MailPeer;
let here: Installation;
/** What imports and a run leave in a school where nothing goes wrong. */
const undisturbed: Partial<Record<EnrolmentRole, Footprint>> = {};
let bestTotalFit: number;

beforeAll(async () => {
  await buildService();
  peer = await MailPeer.start();
  here = await Installation.open(peer.url);
  const school = await here.openSchool();
  await here.startWorker();
  for (const role of ['MENTEE', 'MENTOR'] as const) {
    await importSettled(school, await orderImport(school, role));
    undisturbed[role] = await footprintOf(here.admin, school.id);
  }
  const { administrator, cohortId } = school;
  const { startMatchRun } = await ask(administrator, StartMatchRunDocument, { input: { cohortId, weights: [] } });
  await eventually('the draft', () => isOver(startMatchRun.id));
  bestTotalFit = (await draftTrace(here.admin, startMatchRun.id)).totalFit;
  await here.killWorker();
}, 120_000);
afterAll(async () => {
  await here.close();
  await peer.stop();
});

async function orderImport({ administrator, cohortId }: StruckSchool, role: EnrolmentRole): Promise<string> {
  const { id } = await mapImport(administrator, await createImport(administrator, cohortId, role, goldenFile(role)));
  await commitImport(administrator, id);
  return id;
}

const importSettled = ({ administrator }: StruckSchool, id: string) =>
  eventually('the import to end', async () => {
    const one = await readImport(administrator, id);
    return (one.state === 'DONE' || one.state === 'FAILED') && one;
  });

/** The first two kills hit the middle of a transaction for certain, and so does half of the others. */
function draw(dice: Dice, tables: readonly string[], kill: number): Moment {
  const which = kill < 2 ? 2 : dice.below(4);
  if (which === 0) return { at: 'begun' };
  if (which === 1) return { at: 'some time', ms: dice.below(WORK_MS) };
  return { at: 'writing', table: dice.pick(tables) };
}

/** How often a job was begun; null once it is settled. */
async function tries(subjectId: string): Promise<number | null> {
  const [row] = await here.query<{ attempts: number }>(
    `select attempts from trellis.due_work where subject_id = $1 and job in ('imports.commit', 'matching.computeRun')`,
    [subjectId],
  );
  return row?.attempts ?? null;
}
const isOver = async (subjectId: string): Promise<boolean> => (await tries(subjectId)) === null;

/** A worker takes the job up and is killed at this moment. */
async function killWorkerAt(moment: Moment, subjectId: string): Promise<void> {
  const before = await tries(subjectId);
  const held = moment.at === 'writing' ? await here.hold(moment.table) : null;
  await here.startWorker();
  if (moment.at === 'begun') await eventually('the job to be begun', async () => (await tries(subjectId)) !== before);
  // Not until anything: any moment will do, this is a random one.
  if (moment.at === 'some time') await wait(moment.ms);
  await held?.reached();
  await here.killWorker();
  killed += 1;
  await held?.release();
}

interface Blows {
  dice: Dice;
  kills: number;
  /** Where the job's transaction can be made to stand still. */
  tables: readonly string[];
  /** What must stand after a kill. */
  check: (moment: Moment) => Promise<void>;
}

/** Kills until the job is over, and at its last try loses the queue under a worker that lives. */
async function strike(subjectId: string, { dice, kills, tables, check }: Blows): Promise<void> {
  for (let kill = 0; kill < kills && !(await isOver(subjectId)); kill += 1) {
    const moment = draw(dice, tables, kill);
    await killWorkerAt(moment, subjectId);
    await check(moment);
  }
  if (await isOver(subjectId)) return;
  const held = await here.hold(dice.pick(tables));
  await here.startWorker();
  await held.reached();
  await here.loseQueue();
  await held.release();
  await eventually('the job to be settled', () => isOver(subjectId));
  await here.killWorker();
}

const publish = async ({ administrator }: StruckSchool, runId: string, at = administrator) => {
  const { matchRun } = await ask(administrator, MatchRunHeadDocument, { id: runId });
  return ask(at, PublishMatchRunDocument, { input: { runId, version: matchRun.version } });
};

/** An API process is asked to publish, and killed when its transaction has come to this table. */
async function killApiPublishing(school: StruckSchool, runId: string, table: string): Promise<void> {
  const api = await ApiProcess.start(here.environment);
  const held = await here.hold(table);
  const answer = publish(school, runId, here.browserAt(api.url, school.administrator.school));
  const refused = expect(answer).rejects.toThrow('fetch failed');
  await held.reached();
  await api.kill();
  killed += 1;
  await held.release();
  await refused;
}

/** The worker dies with messages unanswered; another goes on, and comes to wait for answers too. */
async function killWorkerDelivering(post: SlowPost, dice: Dice): Promise<SlowPost> {
  await eventually('a message to wait for its answer', () => post.held() > 0, DELIVERY_MS);
  await here.killWorker();
  killed += 1;
  const next = answerOnly(peer, dice.below(ANSWERED));
  await here.startWorker();
  return next;
}

async function everyoneIsTold(runId: string, kills: number): Promise<void> {
  const settled = async () => {
    const owed = await owedMails(here.admin, runId);
    return owed.every(({ state }) => state === 'sent' || state === 'in_doubt') && owed;
  };
  const mails = await eventually('every mail to be settled', settled, DELIVERY_MS);
  const inDoubt = mails.filter(({ state }) => state === 'in_doubt').map(({ email }) => email);
  expect(inDoubt.length).toBeLessThanOrEqual(kills * IN_HAND);
  const received = new Set(peer.readToEnd);
  expect(peer.readToEnd).toHaveLength(received.size);
  expect(mails.map(({ email }) => email)).toEqual(expect.arrayContaining([...received]));
  // Killed between the word that a message follows and its end: in doubt, and not received.
  const missing = mails.filter(({ email, state }) => state === 'sent' && !received.has(email));
  expect(missing).toEqual([]);
}

describe.each(ROUNDS)('seed %i', (seed) => {
  const dice = new Dice(seed);
  let school: StruckSchool;
  let runId: string;
  beforeAll(async () => {
    school = await here.openSchool();
  });

  it.each(['MENTEE', 'MENTOR'] as const)(
    '%s file, the worker killed on its way: everyone is here, once',
    async (role) => {
      const importId = await orderImport(school, role);
      const before = peopleOf(await footprintOf(here.admin, school.id));
      const check = async (moment: Moment): Promise<void> => {
        const now = await footprintOf(here.admin, school.id);
        // As of one moment: the last commit of a killed worker may still be on its way.
        if (!now.owed['imports.commit']) expect({ moment, now }).toEqual({ moment, now: undisturbed[role] });
        else expect({ moment, now: peopleOf(now) }).toEqual({ moment, now: before });
      };
      await strike(importId, { dice, kills: KILLS[role], tables: importWrites(role), check });
      const { state, result } = await readImport(school.administrator, importId);
      expect({ state, created: result?.created }).toEqual({
        state: 'DONE',
        created: role === 'MENTEE' ? MENTEES : MENTORS,
      });
      expect(await footprintOf(here.admin, school.id)).toEqual(undisturbed[role]);
    },
  );

  it('match run, the worker killed on its way: the draft is whole', async () => {
    const { administrator, cohortId } = school;
    runId = (await ask(administrator, StartMatchRunDocument, { input: { cohortId, weights: [] } })).startMatchRun.id;
    const check = async (moment: Moment): Promise<void> => {
      const now = await draftTrace(here.admin, runId);
      expect({ moment, ...now }).toMatchObject({ moment, ...(now.state === 'draft' ? DRAFTED : NOT_DRAFTED) });
    };
    await strike(runId, { dice, kills: KILLS.run, tables: RUN_WRITES, check });
    const { matchRun } = await ask(administrator, MatchRunDocument, { id: runId });
    expect(matchRun).toMatchObject({
      state: 'DRAFT',
      mentees: MENTEES,
      places: PLACES,
      matched: PLACES,
      waitingCount: 9,
      stale: false,
    });
    expect(matchRun.proof).toMatchObject({ verified: true, matched: PLACES, upperBoundMatched: PLACES });
    const { totalFit, ...draft } = await draftTrace(here.admin, runId);
    expect(draft).toEqual(DRAFTED);
    expect(totalFit).toBeCloseTo(bestTotalFit, 6);
  });

  it('publication, the API killed on its way: all or nothing', async () => {
    await ask(school.administrator, ApproveWaitingNoticeDocument, { input: { ...NOTICE, runId } });
    // They have all had the mail that comes before: what is counted here is that of the publication.
    await here.admin.query('update trellis.enrolment set notice_sent_at = now() where cohort_id = $1', [
      school.cohortId,
    ]);
    for (let kill = 0; kill < KILLS.publication; kill += 1) {
      await killApiPublishing(school, runId, dice.pick(PUBLICATION_WRITES));
      expect(await publicationTrace(here.admin, runId)).toEqual(NOT_PUBLISHED);
    }
    await publish(school, runId);
    expect(await publicationTrace(here.admin, runId)).toEqual(PUBLISHED);
  });

  it('a mail to everyone, the worker killed on its way: everyone is told once', async () => {
    peer.taken.splice(0);
    peer.readToEnd.splice(0);
    let post = answerOnly(peer, dice.below(ANSWERED));
    await here.startWorker();
    for (let kill = 0; kill < KILLS.mail; kill += 1) post = await killWorkerDelivering(post, dice);
    await eventually('a message to wait for its answer', () => post.held() > 0, DELIVERY_MS);
    await here.loseQueue();
    post.letGo();
    await here.endLeases();
    await everyoneIsTold(runId, KILLS.mail);
    await here.killWorker();
  });
});

it('was killed often enough to mean something', () => {
  expect(killed).toBeGreaterThanOrEqual(isLong ? 50 : 6);
});

/** What is there of people: without the import's own state, which says that it runs. */
function peopleOf({ imports: _, ...people }: Footprint): Omit<Footprint, 'imports'> {
  return people;
}
