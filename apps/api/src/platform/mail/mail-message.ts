import type { Locale } from '@trellis/contracts';

/** The person who reads it. */
export interface MailRecipient {
  /** Of the member, the invitation or the account that the row names. */
  id: string;
  email: string;
  /** Empty when nobody knows their name yet (an invitation by address alone). */
  displayName: string;
  locale: Locale;
  /** IANA zone of an account. Of a member, `AvailabilityService.timeZoneOf` knows it. */
  timeZone?: string;
}

/** What a renderer is given: ids in `subject`, and who will read it. */
export interface MailMessage {
  /** Of the outbox or account_mail row. */
  id: string;
  kind: string;
  subject: Record<string, string>;
  recipient: MailRecipient;
  /** All that is made in this transaction, this one included: a renderer of many may read for all of them at once. */
  batch?: readonly MailMessage[];
}

/** How the reader has no more mail of this kind, without signing in: a page with one button, and a POST that does it (RFC 8058). */
export interface Unsubscribing {
  url: string;
  label: string;
}

/** What a calendar takes in by itself: an iCalendar text, and what it asks for. */
export interface MailInvitation {
  method: 'REQUEST' | 'CANCEL';
  text: string;
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
  /** For mail that one may do without. */
  unsubscribe?: Unsubscribing;
  invitation?: MailInvitation;
}
