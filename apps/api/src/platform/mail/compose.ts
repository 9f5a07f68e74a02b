import MailComposer from 'nodemailer/lib/mail-composer';
import { layOut, oneLine } from './layout.js';
import type { MailContent, MailRecipient } from './mail-message.js';
import type { SmtpEnvelope } from './smtp-session.js';

/** A message ready to travel. */
export interface ComposedMail {
  envelope: SmtpEnvelope;
  messageId: string;
  body: Buffer;
}

export interface ComposeInput {
  from: string;
  recipient: MailRecipient;
  content: MailContent;
  messageId: string;
  date: Date;
}

/** Builds the MIME message: UTF-8 names and subject encoded, text and HTML, no header that content could forge. */
export async function compose({ from, recipient, content, messageId, date }: ComposeInput): Promise<ComposedMail> {
  const { subject, text, html } = layOut(content, recipient.locale);
  const node = new MailComposer({
    from,
    to: { name: oneLine(recipient.displayName), address: oneLine(recipient.email) },
    ...(content.replyTo ? { replyTo: oneLine(content.replyTo) } : {}),
    subject,
    text,
    html,
    date,
    messageId,
    // As a part that mail programs show as an invitation, and as a file for those that do not.
    ...(content.invitation
      ? {
          icalEvent: {
            method: content.invitation.method,
            filename: content.invitation.method === 'CANCEL' ? 'cancel.ics' : 'invite.ics',
            content: content.invitation.text,
          },
        }
      : {}),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': recipient.locale, ...unsubscribing(content) },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const { from: sender, to } = node.getEnvelope();
  const recipients = [to].flat();
  // An address that reads as several would send one person's mail to others.
  if (recipients.length !== 1 || !recipients[0]) throw new UnusableAddressError();
  return { envelope: { from: sender || '', to: recipients[0] }, messageId, body: await node.build() };
}

/** RFC 8058: mail programs show a button of their own, which sends the POST. */
function unsubscribing({ unsubscribe }: MailContent): Record<string, string> {
  if (!unsubscribe) return {};
  return { 'List-Unsubscribe': `<${unsubscribe.url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** No try will make this address work. */
export class UnusableAddressError extends Error {
  constructor() {
    super('The recipient’s address is not one address.');
    this.name = 'UnusableAddressError';
  }
}

/** The same for every try of a row, so that a mail program shows a message that came twice once. */
export function messageIdOf(id: string, from: string): string {
  const domain = /@([a-z0-9.-]+)>?\s*$/i.exec(from)?.[1] ?? 'localhost';
  return `<${id}@${domain}>`;
}
