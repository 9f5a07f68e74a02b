import type { Locale } from '@trellis/contracts';

/** The person who reads it. */
export interface MailRecipient {
  /** Of the member, the invitation or the account that the row names. */
  id: string;
  email: string;
  /** Empty when nobody knows their name yet (an invitation by address alone). */
  displayName: string;
  locale: Locale;
  /** IANA zone: the account's own, or the school's. */
  timeZone?: string;
}

/** What a renderer is given: ids in `subject`, and who will read it. */
export interface MailMessage {
  /** Of the outbox or account_mail row. */
  id: string;
  kind: string;
  subject: Record<string, string>;
  recipient: MailRecipient;
}

/** What a renderer returns: plain words in the recipient's language; the layout makes text and HTML of it. */
export interface MailContent {
  subject: string;
  /** Plain text; a line break inside a paragraph stays one. */
  paragraphs: string[];
  /** The one thing to do; an http(s) address. */
  action?: { label: string; url: string };
  /** Paragraphs after it. */
  closing?: string[];
  footer?: string;
  /** Where answers go, when not to the sender. */
  replyTo?: string;
}
