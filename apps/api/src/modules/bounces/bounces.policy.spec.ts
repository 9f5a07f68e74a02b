import { describe, expect, it } from '@jest/globals';
import { readBounce } from './bounces.policy.js';

const ID = '01a208f3-0cbe-7779-bb8a-05c26b9b3cc3';
const HEADERS = `From: Trellis <no-reply@school.example>\r\nTo: Ana <Ana@school.example>\r\nMessage-ID:\r\n <${ID}@school.example>\r\nSubject: News`;

interface Returned {
  type?: string;
  status?: string;
  action?: string;
  answer?: string;
  original?: string;
  headers?: string;
}

const returned = ({
  type = 'multipart/report; report-type=delivery-status',
  status = '5.1.1',
  action = 'failed',
  answer = '550 5.1.1\r\n no such user',
  original = `Content-Type: message/rfc822\r\n\r\n${HEADERS}\r\n\r\nHello`,
  headers = '',
}: Returned = {}): Buffer =>
  Buffer.from(
    [
      `From: MAILER-DAEMON@mx.example\r\nTo: bounces@school.example\r\n${headers}MIME-Version: 1.0`,
      `Content-Type: ${type}; boundary="B"\r\n\r\n--B\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--B`,
      'Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n',
      `Final-Recipient: rfc822; Ana@School.example\r\nAction: ${action}\r\nStatus: ${status} (no such user)`,
      `Diagnostic-Code: smtp; ${answer}\r\n\r\n--B\r\n${original}\r\n--B--\r\n`,
    ].join('\r\n'),
  );

describe('a returned message', () => {
  it('tells which mail it is about, whom it was for and why it came back', async () => {
    const report = { mailId: ID, status: '5.1.1', hard: true, dead: true, addresses: ['ana@school.example'] };
    expect(await readBounce(returned())).toEqual(report);
    const original = `Content-Type: text/rfc822-headers\r\n\r\n${HEADERS}`;
    expect(await readBounce(returned({ original }))).toEqual(report);
    // Nothing of it came back, but a word on what is answered.
    const bare = 'Content-Type: text/plain\r\n\r\n-';
    const headers = `References: <${ID.toUpperCase()}@school.example>\r\n`;
    expect(await readBounce(returned({ original: bare, headers }))).toEqual(report);
    expect(await readBounce(returned({ original: bare }))).toBeNull();
  });

  it('is the end of it only where it says so', async () => {
    expect(await readBounce(returned({ status: '4.4.1', action: 'delayed' }))).toMatchObject({ hard: false });
    expect(await readBounce(returned({ status: '4.4.7' }))).toMatchObject({ status: '4.4.7', hard: false });
    expect(await readBounce(returned({ status: '2.0.0', action: 'delivered' }))).toBeNull();
    expect(await readBounce(returned({ status: 'nonsense' }))).toBeNull();
  });

  it.each([
    ...['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.4.4'].map((status) => [status, '554 sorry', true] as const),
    ...['5.1.7', '5.1.8', '5.2.2', '5.3.0', '5.4.1', '5.4.6', '5.7.1', '5.7.26'].map(
      (status) => [status, '550 sorry', false] as const,
    ),
    ...['550 no such user', '551 not here', '550-5.1.1 no such user', '550 5.0.0 no such user'].map(
      (answer) => ['5.0.0', answer, true] as const,
    ),
    ...['552 full', '554 spam', '550 5.7.1 spam', '550-5.2.2 full', '5500', 'nothing'].map(
      (answer) => ['5.0.0', answer, false] as const,
    ),
  ])('tells of %s, "%s", whether the address is what does not work', async (status, answer, dead) => {
    expect(await readBounce(returned({ status, answer }))).toMatchObject({ status, hard: true, dead });
    expect(await readBounce(returned({ status, answer, action: 'delayed' }))).toMatchObject({
      hard: false,
      dead: false,
    });
  });

  it('is nothing else that comes by itself', async () => {
    expect(await readBounce(returned({ type: 'multipart/mixed' }))).toBeNull();
    expect(await readBounce(returned({ type: 'multipart/report; report-type=disposition-notification' }))).toBeNull();
    const away = `Auto-Submitted: auto-replied\r\nIn-Reply-To: <${ID}@school.example>\r\n\r\nI am away.`;
    expect(await readBounce(Buffer.from(away))).toBeNull();
    expect(await readBounce(Buffer.from(''))).toBeNull();
    expect(await readBounce(Buffer.from('\u0000 \r\n--B'))).toBeNull();
  });
});
