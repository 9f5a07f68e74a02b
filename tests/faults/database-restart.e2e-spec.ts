/**
 * The database goes down hard, with every session, while mails are being handed over, and comes back: each arrives exactly once,
 * or stands as in doubt after a DATA whose answer nobody could write down.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '../worker/support/eventually.js';
import { MailPeer } from '../worker/support/mail-peer.js';
import { Stage } from '../worker/support/stage.js';
import { buildService } from './support/build-service.js';
import { Dice } from './support/dice.js';
import { RestartingServer } from './support/restarting-server.js';
import { WorkerProcess } from './support/worker-process.js';

const dice = new Dice(Number(process.env.TRELLIS_SEED ?? 20_265));
const ROUNDS = process.env.TRELLIS_LONG ? 12 : 4;
const MAILS = 60;
/** Four batches of four messages each. */
const IN_HAND = 16;
const LEASE_OVER = 10 * 60_000;

let server: RestartingServer;
let peer: MailPeer;
let stage: Stage;
let schoolId: string;
let worker: WorkerProcess;

beforeAll(async () => {
  await buildService();
  server = await RestartingServer.open();
  peer = await MailPeer.start();
  stage = await Stage.open(peer.url);
  schoolId = await stage.addSchool();
  worker = await WorkerProcess.start(stage.environment);
}, 120_000);
afterAll(async () => {
  await worker?.kill();
  await stage?.close();
  await peer?.stop();
  await server?.close();
});

/** Invitations, the simplest mail of a school, as the business transaction leaves them. */
async function owe(emails: readonly string[]): Promise<void> {
  await stage.query(
    `with i as (
       insert into invitation (school_id, id, kind, email, email_key, roles, locale, created_at, expires_at)
       select $1, gen_random_uuid(), 'invitation', e, e, '{coordinator}', 'fr', now(), now() + interval '10 days'
       from unnest($2::text[]) e returning id
     )
     insert into outbox (school_id, id, kind, to_invitation_id, subject, due_at, created_at)
     select $1, gen_random_uuid(), 'invitation', id, jsonb_build_object('invitationId', id), now(), now() from i`,
    [schoolId, emails],
  );
}

const states = (emails: readonly string[]) =>
  stage.query<{ email: string; state: string }>(
    `select i.email, o.state from outbox o join invitation i on i.school_id = o.school_id and i.id = o.to_invitation_id
     where i.email = any ($1)`,
    [emails],
  );
const timesRead = (email: string): number => peer.readToEnd.filter((address) => address === email).length;

/** What was in hand is claimed again once its lease is over. */
async function settled(emails: readonly string[]): Promise<{ email: string; state: string }[]> {
  await stage.moveClock(LEASE_OVER);
  return eventually(async () => {
    const rows = await states(emails);
    expect(rows.filter(({ state }) => state !== 'sent' && state !== 'in_doubt')).toEqual([]);
    return rows;
  }, 120_000);
}

it('goes down at drawn moments: once each or in doubt, and the worker lives on', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const emails = Array.from({ length: MAILS }, () => `${randomUUID()}@example.org`);
    const [before, some] = [peer.readToEnd.length, 1 + dice.below(MAILS / 4)];
    await owe(emails);
    await eventually(() => expect(peer.readToEnd.length).toBeGreaterThanOrEqual(before + some));
    await server.crash();
    // It went down in the midst of them: not everything was handed over by then.
    expect(peer.readToEnd.length).toBeLessThan(before + MAILS);
    await server.start();
    const rows = await settled(emails);
    expect(rows).toHaveLength(MAILS);
    expect(emails.filter((email) => timesRead(email) > 1)).toEqual([]);
    expect(rows.filter(({ email, state }) => state === 'sent' && timesRead(email) !== 1)).toEqual([]);
    expect(rows.filter(({ state }) => state === 'in_doubt').length).toBeLessThanOrEqual(IN_HAND);
  }
  expect((await worker.stop()).code).not.toBe(1);
  worker = await WorkerProcess.start(stage.environment);
}, 600_000);

it('is down when the mail server answers: what it took is in doubt, and is not sent again', async () => {
  const email = `${randomUUID()}@example.org`;
  let answer: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => (answer = resolve));
  peer.manners = { beforeAnswer: () => waiting };
  await owe([email]);
  await eventually(() => expect(peer.readToEnd).toContain(email));
  await server.crash();
  answer();
  await eventually(() => expect(peer.addresses).toContain(email));
  peer.manners = {};
  await server.start();
  const [row] = await settled([email]);
  expect(['sent', 'in_doubt']).toContain(row?.state);
  // Whatever is owed from now on goes out: the one before is not stuck in front of it.
  const later = `${randomUUID()}@example.org`;
  await owe([later]);
  expect(await settled([later])).toEqual([{ email: later, state: 'sent' }]);
  expect([timesRead(email), timesRead(later)]).toEqual([1, 1]);
}, 180_000);
