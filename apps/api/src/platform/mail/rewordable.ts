import { SetMetadata } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { fillPlaceholders, paragraphsOf } from '@trellis/forms';
import type { MailContent, MailInvitation, Unsubscribing } from './mail-message.js';

/** A mail's words with places to fill, `{{person.name}}`. */
export interface MailTemplate {
  /** Null for words that are shown on a page and never sent. */
  subject: string | null;
  /** Paragraphs between blank lines; one that is empty when filled is left out. `{{link}}` is where the button stands. */
  body: string;
  /** On the button; null for words without one. */
  action: string | null;
  /** Below it, small: why they get it, how long a link works. Without words of a school's own the shipped ones stand. */
  footer?: string;
}

/** One kind of words that the product ships and a school may say in its own. */
export interface Rewordable {
  /** Words about a program may differ in each; the others are the school's. */
  scope: 'program' | 'school';
  places: readonly string[];
  /** Places without which it would not say what it is sent for; the link is always one. */
  needed?: readonly string[];
  /** Places that a subject must keep. */
  neededSubject?: readonly string[];
  words: Readonly<Record<Locale, MailTemplate>>;
}

export type Rewordables = Readonly<Record<string, Rewordable>>;

/** What a renderer returns for a mail that can be reworded: which it is, and what fills its places. */
export interface WordedMail {
  wording: string;
  /** Whose words count: the program's own, else the school's, else the shipped ones. */
  programId: string | null;
  facts: Readonly<Record<string, string>>;
  url?: string;
  replyTo?: string;
  unsubscribe?: Unsubscribing;
  /** Words may be a school's own; what calendars read is not. */
  invitation?: MailInvitation;
}

/** The one answer that mail needs of the business: has somebody worded this otherwise? */
export abstract class MailWordings {
  /** Words for this language, or null: then the shipped ones stand. */
  abstract find(
    kind: string,
    programId: string | null,
    locale: Locale,
  ): Promise<(Pick<MailTemplate, 'subject' | 'body' | 'action'> & { footer?: string | null }) | null>;
}

export const LINK_PLACE = 'link';
export const MAIL_WORDINGS = Symbol('MailWordings');

/** Beside `@RendersMail`: the words it comes with, by kind (one renderer may have several), for a school to change. */
export function Rewords(kinds: Rewordables): MethodDecorator {
  return SetMetadata(MAIL_WORDINGS, kinds);
}

/** A template in a school's own words: what these leave out stays as shipped. */
export function reworded(
  shipped: MailTemplate,
  own: Awaited<ReturnType<MailWordings['find']>> | undefined,
): MailTemplate {
  if (!own) return shipped;
  const { subject, body, action } = own;
  return { ...shipped, subject, body, action, ...(own.footer ? { footer: own.footer } : {}) };
}

const LINK = /\{\{\s*link\s*\}\}/;

/** The message that a template makes of these facts. Values are text: nothing in them is read as a place or as markup. */
export function fillTemplate(
  template: MailTemplate,
  {
    facts,
    url,
    replyTo,
    unsubscribe,
    invitation,
  }: Pick<WordedMail, 'facts' | 'url' | 'replyTo' | 'unsubscribe' | 'invitation'>,
): MailContent {
  const [before = '', ...after] = template.body.split(LINK);
  const filled = (text: string): string[] =>
    // What fills a place may be of several paragraphs itself.
    paragraphsOf(text)
      .flatMap((paragraph) => paragraphsOf(fillPlaceholders(paragraph, facts)))
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '');
  return {
    subject: fillPlaceholders(template.subject ?? '', facts),
    paragraphs: filled(before),
    ...(url !== undefined && template.action !== null
      ? { action: { label: fillPlaceholders(template.action, facts), url } }
      : {}),
    closing: filled(after.join(' ')),
    ...(template.footer === undefined ? {} : { footer: fillPlaceholders(template.footer, facts) }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(unsubscribe === undefined ? {} : { unsubscribe }),
    ...(invitation === undefined ? {} : { invitation }),
  };
}
