/** kill -9 of the real worker at every step of a mail: it arrives exactly once, or stands as in doubt. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { eventually } from '../worker/support/eventually.js';
import { MailPeer } from '../worker/support/mail-peer.js';
import { Stage } from '../worker/support/stage.js';
import { buildService } from './support/build-service.js';
import { WorkerProcess } from './support/worker-process.js';

const MINUTE = 60_000;
const LEASE_OVER = 10 * MINUTE;

let peer: MailPeer;
let stage: Stage;
let schoolId: string;
let workers: WorkerProcess[] = [];

beforeAll(async () => {
  await buildService();
  peer = await MailPeer.start();
  stage = await Stage.open(peer.url);
}, 60_000);
afterAll(async () => {
  await stage.close();
  await peer.stop();
});
beforeEach(async () => {
  schoolId = await stage.addSchool();
});
afterEach(async () => {
  peer.manners = {};
  for (const worker of workers) await worker.kill();
  workers = [];
});

async function startWorker(): Promise<WorkerProcess> {
  const worker = await WorkerProcess.start(stage.environment);
  workers.push(worker);
  return worker;
}

/** An invitation, the simplest mail of a school, as the business transaction leaves it. */
async function oweInvitation(email: string): Promise<string> {
  const [id, invitationId] = [randomUUID(), randomUUID()];
  await stage.query(
    `insert into invitation (school_id, id, kind, email, email_key, roles, locale, created_at, expires_at)
     values ($1, $2, 'invitation', $3, $3, '{coordinator}', 'fr', now(), now() + interval '10 days')`,
    [schoolId, invitationId, email],
  );
  await stage.query(
    `insert into outbox (school_id, id, kind, to_invitation_id, subject, due_at, created_at)
     values ($1, $2, 'invitation', $3, $4, now(), now())`,
    [schoolId, id, invitationId, JSON.stringify({ invitationId })],
  );
  return id;
}

const reaches = (id: string, state: string): Promise<void> =>
  eventually(async () =>
    expect(await stage.query('select state from outbox where id = $1', [id])).toEqual([{ state }]),
  );
const attempts = (id: string): Promise<unknown[]> =>
  stage.query('select attempt, outcome from outbox_attempt where outbox_id = $1 order by attempt', [id]);
const timesRead = (email: string): number => peer.readToEnd.filter((address) => address === email).length;

/** Everything owed before this was looked at again: a mail owed after it has arrived. */
async function laterMailArrives(): Promise<void> {
  const email = `${randomUUID()}@example.org`;
  await oweInvitation(email);
  await eventually(() => expect(peer.addresses).toContain(email), 30_000);
}

it('killed before DATA: nothing was sent, and it arrives once', async () => {
  const email = `${randomUUID()}@example.org`;
  peer.manners = { silentAtRecipient: true };
  const worker = await startWorker();
  const id = await oweInvitation(email);
  await eventually(() => expect(peer.named).toContain(email));
  await worker.kill();
  expect(await stage.query('select state, attempts from outbox where id = $1', [id])).toEqual([
    { state: 'due', attempts: 1 },
  ]);
  peer.manners = {};
  await startWorker();
  await stage.moveClock(LEASE_OVER);
  await reaches(id, 'sent');
  await laterMailArrives();
  expect(timesRead(email)).toBe(1);
  expect(await attempts(id)).toEqual([
    { attempt: 1, outcome: null },
    { attempt: 2, outcome: 'sent' },
  ]);
});

it('killed after DATA, unanswered: it stands as in doubt and is never sent again', async () => {
  const email = `${randomUUID()}@example.org`;
  peer.manners = { silentAfterData: true };
  const worker = await startWorker();
  const id = await oweInvitation(email);
  await eventually(() => expect(peer.readToEnd).toContain(email));
  await worker.kill();
  await reaches(id, 'handing_over');
  peer.manners = {};
  await startWorker();
  await stage.moveClock(LEASE_OVER);
  await reaches(id, 'in_doubt');
  await laterMailArrives();
  expect(timesRead(email)).toBe(1);
  expect(await attempts(id)).toEqual([{ attempt: 1, outcome: 'in_doubt' }]);
});

it('killed between the answer and the ledger: it arrived once and stands as in doubt', async () => {
  const email = `${randomUUID()}@example.org`;
  let answer: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => (answer = resolve));
  peer.manners = { beforeAnswer: () => waiting };
  const worker = await startWorker();
  const id = await oweInvitation(email);
  await reaches(id, 'handing_over');
  const lock = await stage.admin.connect();
  await lock.query('begin');
  await lock.query('select 1 from outbox where id = $1 for update', [id]);
  answer();
  // The server has said yes; the worker waits for the row to write it down.
  await eventually(async () =>
    expect(
      await stage.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      ),
    ).not.toEqual([]),
  );
  await worker.kill();
  await lock.query('rollback');
  lock.release();
  peer.manners = {};
  await startWorker();
  await stage.moveClock(LEASE_OVER);
  await eventually(async () =>
    expect(await stage.query('select state from outbox where id = $1', [id])).not.toEqual([{ state: 'handing_over' }]),
  );
  await laterMailArrives();
  expect(peer.addresses.filter((address) => address === email)).toHaveLength(1);
  expect(timesRead(email)).toBe(1);
});

it('database connections cut: the worker lives on and the mail arrives once', async () => {
  const worker = await startWorker();
  for (let round = 0; round < 3; round++) {
    await stage.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename in ('trellis_app', 'trellis_system', 'trellis_queue')`,
    );
    const email = `${randomUUID()}@example.org`;
    const id = await oweInvitation(email);
    await eventually(async () => expect(await attempts(id)).not.toEqual([]), 30_000);
    await reaches(id, 'sent');
    expect(timesRead(email)).toBe(1);
  }
  expect((await worker.stop()).code).not.toBe(1);
});

it('mail server gone and back: the mail arrives once', async () => {
  const email = `${randomUUID()}@example.org`;
  await startWorker();
  await peer.stop();
  const id = await oweInvitation(email);
  await eventually(async () => expect(await attempts(id)).toEqual([{ attempt: 1, outcome: 'retry' }]));
  await peer.listen();
  await stage.moveClock(LEASE_OVER);
  await reaches(id, 'sent');
  expect(timesRead(email)).toBe(1);
});

it('SIGTERM: the message in hand is finished first', async () => {
  const email = `${randomUUID()}@example.org`;
  let answer: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => (answer = resolve));
  peer.manners = { beforeAnswer: () => waiting };
  const worker = await startWorker();
  const id = await oweInvitation(email);
  await reaches(id, 'handing_over');
  const stopped = worker.stop();
  answer();
  await stopped;
  await reaches(id, 'sent');
  expect(peer.addresses).toContain(email);
});

it('the log names rows and no person', async () => {
  const email = `${randomUUID()}@example.org`;
  peer.manners = { onRecipient: () => 550 };
  const worker = await startWorker();
  const id = await oweInvitation(email);
  await reaches(id, 'failed');
  await worker.stop();
  expect(worker.lines).toContain(id);
  expect(worker.lines).not.toContain(email);
  for (const line of worker.lines.trim().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow();
});
