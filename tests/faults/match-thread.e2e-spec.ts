/** The thread in which a run is decided, in a worker as it is run for real: it stands back, tells how far it is, and is ended at once. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CancelMatchRunDocument, MatchRunHeadDocument, StartMatchRunDocument } from '@trellis/api-client';
import { ask, enrol, type PersonToEnrol } from '../api/enrolled-people.js';
import { eventually } from '../kit/eventually.js';
import { MailPeer } from '../worker/support/mail-peer.js';
import { buildService } from './support/build-service.js';
import { Installation, type StruckSchool } from './support/installation.js';

const TOPICS = Array.from({ length: 40 }, (_, at) => `Topic ${at}`);
/** Long enough to be met on the way. */
const MENTEES = 1500;
const MENTORS = 500;

let peer: MailPeer;
let here: Installation;
let school: StruckSchool;

beforeAll(async () => {
  await buildService();
  peer = await MailPeer.start();
  here = await Installation.open(peer.url);
  school = await here.openSchool();
  await enrol(here.app, school.cohortId, [
    ...Array.from({ length: MENTEES }, (_, at) => person('mentee', at)),
    ...Array.from({ length: MENTORS }, (_, at) => person('mentor', at)),
  ]);
  await here.startWorker();
}, 120_000);
afterAll(async () => {
  await here.close();
  await peer.stop();
});

function person(role: 'mentee' | 'mentor', at: number): PersonToEnrol {
  const topics = [0, 1, 2].map((step) => TOPICS[(at * (7 + step) + step * step) % TOPICS.length] ?? '');
  const languages = at % 3 ? ['English'] : ['English', 'French'];
  return role === 'mentee'
    ? { role, name: `Mentee ${at}`, answers: { specialties: topics, languages } }
    : { role, name: `Mentor ${at}`, capacity: 3, answers: { specialty: topics[0], languages } };
}

const start = async (): Promise<string> =>
  (
    await ask(school.administrator, StartMatchRunDocument, {
      input: { cohortId: school.cohortId, method: 'FURTHEST_FIRST', weights: [] },
    })
  ).startMatchRun.id;
const head = async (id: string) => (await ask(school.administrator, MatchRunHeadDocument, { id })).matchRun;

/** Threads of the worker that stand back behind all others; how the system tells is Linux's own way. */
function standingBack(): number {
  const folder = `/proc/${here.workerPid}/task`;
  return readdirSync(folder).filter((task) => {
    // A name in brackets may hold anything; after it come the fields, the 17th of which is how far the thread stands back.
    const fields = statOf(`${folder}/${task}/stat`).split(') ').at(-1)?.split(' ') ?? [];
    return fields[16] === '19';
  }).length;
}

/** A thread may end between being listed and being read. */
function statOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** On its way in the thread: some of it is done, and not all. */
const underway = (id: string) =>
  eventually('the run to be on its way', async () => {
    const { state, progressDone } = await head(id);
    return state === 'RUNNING' && progressDone > 0;
  });

describe('the thread of a run', () => {
  it('stands back, and is gone after a cancel, with nothing written', async () => {
    const id = await start();
    await underway(id);
    if (process.platform === 'linux') await eventually('the thread to stand back', () => standingBack() === 1);
    await ask(school.administrator, CancelMatchRunDocument, { id });
    if (process.platform === 'linux') await eventually('the thread to be gone', () => standingBack() === 0);
    expect(await head(id)).toMatchObject({ state: 'CANCELLED' });
    expect(await here.query('select 1 from trellis.match_pair where run_id = $1', [id])).toEqual([]);
  });

  it('of two at once lets one be, and is done again where its worker was killed halfway', async () => {
    const id = await start();
    await underway(id);
    await expect(start()).rejects.toThrow('MATCH_RUN_ACTIVE');
    await here.killWorker();
    await here.startWorker();
    const run = await eventually('the draft', async () => {
      const now = await head(id);
      return now.state === 'DRAFT' && now;
    });
    expect(run.matched).toBe(MENTEES);
    expect(await here.query('select 1 from trellis.match_pair where run_id = $1', [id])).toHaveLength(MENTEES);
  });
});
