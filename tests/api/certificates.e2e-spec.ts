/** Certificates: issued by each for themselves, checked by a stranger, no longer valid once what they say is corrected; hours of a cohort. */
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import {
  CertificateByCodeDocument,
  CheckInDocument,
  EventCreditDocument,
  IssueCertificateDocument,
  MarkAttendanceDocument,
  MyAttendanceDocument,
  SaveEventCreditDocument,
  TakeBackCertificateDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { openSchool } from '../kit/people.js';
import { textOfPdf } from '../kit/pdf-text.js';
import { ask, refusal } from './enrolled-people.js';
import { type OpenEvents, openEvents } from './open-events.js';

const DOORS_OPEN = '2026-10-27T21:20:00Z';
const FALL = { from: '2026-09-01', to: '2026-12-31' };

let app: TestApp;
let open: OpenEvents;
let affinity: string;
let shown: string;

const at = (moment: string): Promise<void> => app.moveClock(Date.parse(moment) - Date.now());
/** What is not over yet is certified to nobody. */
const over = (): Promise<void> => at('2026-10-27T23:30:00Z');
const before = (): Promise<void> => at('2026-10-26T15:00:00Z');
const credit = (eventId: string, hours: number | null, name: string | null = null) =>
  ask(open.coordinator, SaveEventCreditDocument, { input: { eventId, hours, credit: name } });
const issue = async (browser: Browser, input = FALL) =>
  (await ask(browser, IssueCertificateDocument, { input })).issueCertificate;
const mine = async (browser: Browser) => (await ask(browser, MyAttendanceDocument, {})).myAttendance;
/** Somebody who is nobody here. */
const stranger = (school = open.school.slug): Browser => app.browser().in(school);
const check = async (code: string) => (await ask(stranger(), CertificateByCodeDocument, { code })).certificateByCode;
const files = (path: string): string => `${app.url}/s/${open.school.slug}/files/attendance/${path}`;
const fetchAs = (browser: Browser, path: string): Promise<Response> =>
  fetch(files(path), { headers: { cookie: browser.cookie ?? '' } });

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await before();
  open = await openEvents(app);
  affinity = await open.published({ kind: 'AFFINITY' });
  shown = await open.published({ titleShown: true });
  await credit(shown, 1.5, ' MOC  Section 1 ');
  await at(DOORS_OPEN);
  for (const eventId of [affinity, shown]) await ask(open.asMentee, CheckInDocument, { input: { eventId } });
  expect(await refusal(open.asMentee, IssueCertificateDocument, { input: FALL })).toBe('CERTIFICATE_EMPTY');
  await over();
}, 120_000);
afterEach(over);
afterAll(() => app.close());

it('says what one attended, by neutral titles, and is checked by a stranger who reads that and no more', async () => {
  expect(await mine(open.asMentee)).toMatchObject({
    periods: [
      { name: { en: 'Fall' }, events: 2, hours: 1.5 },
      { name: null, from: '2026-10-27', to: '2026-10-27', events: 2, hours: 1.5 },
    ],
    certificates: [],
  });
  const first = await issue(open.asMentee);
  expect(first.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  // One that says the same is the same one.
  expect(await issue(open.asMentee)).toEqual(first);
  const said = {
    ...{ valid: true, school: 'Lakeside', name: 'Ana Ruiz', ...FALL, issuedOn: '2026-10-27' },
    lines: [
      { title: { en: 'Gathering', fr: 'Rencontre' }, on: '2026-10-27', hours: null, credit: null },
      {
        title: { en: 'Faith on the wards', fr: 'La foi à l’hôpital' },
        on: '2026-10-27',
        hours: 1.5,
        credit: 'MOC Section 1',
      },
    ],
  };
  const byTitle = (lines: readonly { title: { en: string | null } }[]) =>
    [...lines].sort((a, b) => (a.title.en ?? '').localeCompare(b.title.en ?? ''));
  const found = await check(first.code.toLowerCase().replaceAll('-', ' '));
  expect({ ...found, lines: byTitle(found.lines) }).toEqual({ ...said, lines: byTitle(said.lines) });
  for (const wrong of ['', 'x', first.code.slice(1), `${first.code}0`, 'y'.repeat(10_000)])
    expect(['NOT_FOUND', 'INPUT_INVALID']).toContain(
      await refusal(stranger(), CertificateByCodeDocument, { code: wrong }),
    );
  // A code is one school's.
  const other = await openSchool(app);
  expect(await refusal(stranger(other.slug), CertificateByCodeDocument, { code: first.code })).toBe('NOT_FOUND');
  const stored = await app.sql<{ row: string }>(
    'select to_jsonb(c)::text as row from trellis.certificate c where id = $1',
    [first.id],
  );
  expect(stored[0]?.row).not.toContain(first.code);
});

it('is a PDF in the reader’s language, one’s own alone', async () => {
  const { id, code } = await issue(open.asMentee);
  await open.asMentee.ask('mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { id } }', {
    input: { locale: 'FR' },
  });
  const answer = await fetchAs(open.asMentee, `${id}/certificate.pdf`);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const text = textOfPdf(Buffer.from(await answer.arrayBuffer()));
  for (const part of [
    'Attestation de présence',
    'Ana Ruiz',
    'Rencontre',
    '1,5 heure',
    'MOC Section 1',
    code,
    '/verify',
  ])
    expect(text).toContain(part);
  expect((await fetchAs(open.asMentor, `${id}/certificate.pdf`)).status).toBe(404);
  expect((await fetchAs(app.browser(), `${id}/certificate.pdf`)).status).toBe(403);
  expect(await refusal(open.asMentor, TakeBackCertificateDocument, { id })).toBe('NOT_FOUND');
  expect(await refusal(open.asMentor, IssueCertificateDocument, { input: FALL })).toBe('CERTIFICATE_EMPTY');
});

it('is taken back by its owner, and no longer valid once attendance or hours are corrected; the trail says so', async () => {
  const own = await issue(open.asMentee);
  const back = (await ask(open.asMentee, TakeBackCertificateDocument, { id: own.id })).takeBackCertificate;
  expect(back).toMatchObject({ corrected: false, revokedAt: expect.any(String) as unknown });
  expect(await check(own.code)).toEqual({
    ...{ valid: false, school: 'Lakeside', name: null, from: null, to: null, issuedOn: null, lines: [] },
  });
  expect((await fetchAs(open.asMentee, `${own.id}/certificate.pdf`)).status).toBe(409);
  const second = await issue(open.asMentee);
  expect(second.id).not.toBe(own.id);
  await credit(shown, 2, 'MOC Section 1');
  expect(await check(second.code)).toMatchObject({ valid: false });
  const third = await issue(open.asMentee);
  // The same hours again change nothing.
  await credit(shown, 2, 'MOC Section 1');
  expect(await check(third.code)).toMatchObject({ valid: true });
  const mark = { eventId: affinity, memberId: open.mentee.memberId, attended: false };
  await ask(open.coordinator, MarkAttendanceDocument, { input: mark });
  expect(await check(third.code)).toMatchObject({ valid: false });
  expect((await mine(open.asMentee)).certificates.find(({ id }) => id === third.id)).toMatchObject({ corrected: true });
  const trail = await app.sql<{ action: string; member: string }>(
    `select a.action, s.member_id as member from trellis.audit_entry a join trellis.audit_subject s on s.audit_id = a.id
     where a.subject_type = 'certificate' and a.subject_id = any ($1::uuid[]) and a.action <> 'certificate.issue' order by a.at, a.id`,
    [[own.id, second.id, third.id]],
  );
  expect(trail).toEqual(
    ['certificate.take_back', 'certificate.revoke', 'certificate.revoke'].map((action) => ({
      action,
      member: open.mentee.memberId,
    })),
  );
  await ask(open.coordinator, MarkAttendanceDocument, { input: { ...mark, attended: true } });
});

it('has hours as the school names them, bounded, and a table of a cohort by term and credit', async () => {
  await credit(shown, 2, 'MOC Section 1');
  const { eventCredit } = await ask(open.coordinator, EventCreditDocument, { id: affinity });
  expect(eventCredit).toEqual({ hours: null, credit: null, names: ['MOC Section 1'] });
  for (const [input, code] of [
    [{ eventId: affinity, hours: null, credit: 'MOC' }, 'CREDIT_HOURS'],
    [{ eventId: affinity, hours: 0, credit: null }, 'INPUT_INVALID'],
    [{ eventId: affinity, hours: 101, credit: null }, 'INPUT_INVALID'],
    [{ eventId: affinity, hours: 1.111, credit: null }, 'INPUT_INVALID'],
  ] as const)
    expect(await refusal(open.coordinator, SaveEventCreditDocument, { input })).toBe(code);
  const table = await fetchAs(open.coordinator, `cohorts/${open.cohortId}/hours.csv`);
  const lines = (await table.text()).trim().split('\r\n');
  expect(lines[0]).toContain('Name,Email,Role,Term,Credit,Events,Hours');
  expect(lines.slice(1).sort()).toEqual([
    `Ana Ruiz,${open.mentee.email},mentee,Fall,,1,0`,
    `Ana Ruiz,${open.mentee.email},mentee,Fall,MOC Section 1,1,2`,
  ]);
  expect((await fetchAs(open.asMentor, `cohorts/${open.cohortId}/hours.csv`)).status).toBe(403);
  const { administrator } = await openSchool(app);
  for (const [browser, code] of [
    [open.asMentor, 'FORBIDDEN'],
    [administrator, 'NOT_FOUND'],
  ] as const) {
    expect(await refusal(browser, EventCreditDocument, { id: affinity })).toBe(code);
    expect(await refusal(browser, SaveEventCreditDocument, { input: { eventId: affinity, hours: 1 } })).toBe(code);
  }
});
