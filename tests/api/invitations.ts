/** Invitations to calendars, as they lie in the mails of a test. */
import { expect } from '@jest/globals';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import type { TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { ReceivedMail } from '../kit/mailbox.js';

/** The calendar file that a mail brings; empty where it brings none. */
export const fileIn = (mail: ReceivedMail): string =>
  mail.parsed.attachments.find(({ contentType }) => contentType === 'application/ics')?.content.toString('utf8') ?? '';

/** The nth mail to somebody with the calendar file that it brings. */
export async function nextInvitation(
  app: TestApp,
  email: string,
  count: number,
): Promise<{ mail: ReceivedMail; text: string }> {
  const mail = await app.mailbox.next(email, count);
  return { mail, text: fileIn(mail) };
}

/** What a calendar file says, as two parsers read it alike. */
export function bothRead(text: string): { method: unknown; uid: string; sequence: number; start: string } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') as ICAL.Component);
  const one = {
    method: calendar.getFirstPropertyValue('method'),
    ...{ uid: event.uid, sequence: event.sequence, start: event.startDate.toJSDate().toISOString() },
  };
  const other = Object.values(nodeIcal.sync.parseICS(text)).find((entry) => entry?.type === 'VEVENT');
  if (other?.type !== 'VEVENT') throw new Error('The second parser finds no event.');
  expect({
    ...{ method: other.method, uid: other.uid, sequence: Number(other.sequence) },
    start: other.start.toISOString(),
  }).toEqual(one);
  return one;
}

/** How many mails somebody has had, once everything owed by now has been sent; the next one is one more. */
export async function mailsHad(app: TestApp, email: string): Promise<number> {
  await eventually(
    'the outbox to be empty',
    async () =>
      (await app.sql(`select 1 from trellis.outbox where state in ('due', 'handing_over') and due_at <= now()`))
        .length === 0,
  );
  return app.mailbox.to(email).length;
}
