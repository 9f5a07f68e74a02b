/** Mail that comes back days later: what was sent says so, and an address that does not work is marked. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CohortDocument, SchoolDocument, SentToDocument } from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { ask } from './enrolled-people.js';
import { openPair, type OpenPair } from './open-pair.js';
import { Reminding } from './reminding.js';

const SECRET = 'a-secret-of-the-mail-system-alone';

let app: TestApp;
let pair: OpenPair;
let mails: Record<'mentor' | 'mentee', string>;

beforeAll(async () => {
  app = await createTestApp({ worker: true, env: { TRELLIS_BOUNCE_SECRET: SECRET } });
  pair = await openPair(app);
  const rules = new Reminding(app, pair);
  await app.sql(`update trellis.cohort set settings = settings || '{"holidays": [], "blackouts": []}' where id = $1`, [
    pair.cohortId,
  ]);
  const id = await rules.switchedOn({ amount: 2 });
  await rules.planned(id, 2);
  await app.moveClock(4 * 86_400_000);
  await eventually('both sent', async () => {
    const rows = await rules.rows(id);
    return rows.every(({ outbox }) => outbox === 'sent') ? true : undefined;
  });
  const found = await app.sql<{ id: string; role: 'mentor' | 'mentee' }>(
    `select o.id, e.role from trellis.outbox o join trellis.enrolment e on e.member_id = o.to_member_id where o.kind = 'reminder'`,
  );
  mails = Object.fromEntries(found.map(({ id: mail, role }) => [role, mail])) as typeof mails;
}, 60_000);
afterAll(() => app.close());

interface Returned {
  mail: string;
  to: string;
  status?: string;
  action?: string;
}

const returned = ({ mail, to, status = '5.1.1', action = 'failed' }: Returned): string =>
  [
    'From: MAILER-DAEMON@mx.example\r\nTo: no-reply@school.example\r\nSubject: Undelivered Mail\r\nMIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"\r\n\r\n--B',
    'Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n',
    `Final-Recipient: rfc822; ${to.toUpperCase()}\r\nAction: ${action}\r\nStatus: ${status}\r\n\r\n--B`,
    `Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: <${mail}@localhost>\r\nSubject: A word\r\n\r\n--B--\r\n`,
  ].join('\r\n');
const post = (body: string, authorization: string | null = `Bearer ${SECRET}`, url = app.url): Promise<Response> =>
  fetch(`${url}/hooks/mail/bounces`, {
    ...{ method: 'POST', body },
    headers: { 'content-type': 'message/rfc822', ...(authorization ? { authorization } : {}) },
  });
const outcome = async (body: string): Promise<string> =>
  ((await (await post(body)).json()) as { outcome: string }).outcome;
const stopped = async (memberId: string): Promise<boolean> => {
  const [row] = await app.sql<{ stopped: boolean }>(
    'select mail_stopped_at is not null as stopped from trellis.member where id = $1',
    [memberId],
  );
  return row?.stopped ?? false;
};
const trail = () =>
  app.sql<{ subject_id: string; details: unknown }>(
    `select subject_id, details from trellis.audit_entry where action = 'mail.bounce' order by at, id`,
  );
const waiting = async () =>
  (await ask(pair.coordinator, CohortDocument, { id: pair.cohortId })).cohort.attention.filter(
    ({ code }) => code === 'ADDRESSES_STOPPED',
  );
const readsOfIt = async (browser: Browser) => (await ask(browser, SchoolDocument, {})).school.me.mailStopped;
const lastSent = async (enrolmentId: string) =>
  (await ask(pair.coordinator, SentToDocument, { enrolmentId })).sentTo.find(({ kind }) => kind === 'reminder');

it('takes nothing from whoever does not know the secret, nothing too large, and nothing that is no returned mail of ours', async () => {
  const forged = returned({ mail: mails.mentee, to: pair.mentee.email });
  for (const authorization of [null, 'Bearer ', `Bearer ${SECRET}x`, SECRET, `Basic ${btoa(`x:${SECRET}`)}`])
    expect((await post(forged, authorization)).status).toBe(403);
  const tooLarge = await post('x'.repeat(256 * 1024 + 1));
  expect(tooLarge.status).toBe(413);
  expect(await tooLarge.json()).toMatchObject({
    error: { code: 'REQUEST_TOO_LARGE', message: 'The request is larger than 256 KB.' },
  });
  expect(await outcome('')).toBe('ignored');
  expect(await outcome(`Auto-Submitted: auto-replied\r\nIn-Reply-To: <${mails.mentee}@localhost>\r\n\r\nAway.`)).toBe(
    'ignored',
  );
  const unknown = '01a208f3-0cbe-7779-bb8a-05c26b9b3cc3';
  expect(await outcome(returned({ mail: unknown, to: pair.mentee.email }))).toBe('ignored');
  expect(await trail()).toEqual([]);
  expect(await stopped(pair.mentee.memberId)).toBe(false);
  expect(await lastSent(pair.mentee.id)).toMatchObject({ state: 'sent' });
});

it('what is late is noted; what came back is marked with the address, once', async () => {
  const { email, id, memberId } = pair.mentee;
  const about = { mail: mails.mentee, to: email };
  expect(await outcome(returned({ ...about, status: '4.4.1', action: 'delayed' }))).toBe('put_off');
  expect([await readsOfIt(pair.asMentee), await waiting()]).toEqual([false, []]);
  expect(await lastSent(id)).toMatchObject({ state: 'put_off', response: '4.4.1' });
  expect(await stopped(memberId)).toBe(false);

  expect(await outcome(returned(about))).toBe('bounced');
  expect(await lastSent(id)).toMatchObject({ state: 'bounced', response: '5.1.1' });
  expect(await stopped(memberId)).toBe(true);
  // They read it on their first page, and those who run the program in what waits for them.
  expect([await readsOfIt(pair.asMentee), await readsOfIt(pair.asMentor)]).toEqual([true, false]);
  expect(await waiting()).toEqual([{ code: 'ADDRESSES_STOPPED', count: 1 }]);
  for (const again of [about, { ...about, status: '4.4.1', action: 'delayed' }])
    expect(await outcome(returned(again))).toBe('ignored');
  expect(await trail()).toEqual([
    { subject_id: mails.mentee, details: { status: '4.4.1', stopped: false } },
    { subject_id: mails.mentee, details: { status: '5.1.1', stopped: true } },
  ]);
  expect(await lastSent(pair.mentor.id)).toMatchObject({ state: 'sent' });
});

it('what came back for a reason that is not the address leaves the address as it is', async () => {
  const { email, memberId, id } = pair.mentor;
  expect(await outcome(returned({ mail: mails.mentor, to: email, status: '5.2.2' }))).toBe('bounced');
  expect(await lastSent(id)).toMatchObject({ state: 'bounced', response: '5.2.2' });
  expect(await stopped(memberId)).toBe(false);
  expect((await trail()).at(-1)).toEqual({ subject_id: mails.mentor, details: { status: '5.2.2', stopped: false } });
});

it('another address of the same person is left as it is', async () => {
  await app.sql('update trellis.outbox set bounced_at = null, bounce_status = null where id = $1', [mails.mentor]);
  expect(await outcome(returned({ mail: mails.mentor, to: 'before@school.example' }))).toBe('bounced');
  expect(await lastSent(pair.mentor.id)).toMatchObject({ state: 'bounced' });
  expect(await stopped(pair.mentor.memberId)).toBe(false);
});

it('another address is nobody’s concern any more', async () => {
  const { memberId } = pair.mentee;
  await app.sql(`update trellis.member set email = 'new@w.example', email_key = 'new@w.example' where id = $1`, [
    memberId,
  ]);
  expect([await readsOfIt(pair.asMentee), await waiting()]).toEqual([false, []]);
});

it('is not there where no secret is set', async () => {
  const without = await createTestApp();
  const answer = await post(returned({ mail: mails.mentee, to: pair.mentee.email }), 'Bearer ', without.url);
  expect(answer.status).toBe(404);
  await without.close();
});
