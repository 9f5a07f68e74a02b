import { SetMetadata } from '@nestjs/common';
import type { MailContent, MailMessage } from './mail-message.js';
import type { WordedMail } from './rewordable.js';

export type { MailContent, MailMessage } from './mail-message.js';
export { type MailTemplate, type Rewordables, Rewords, type WordedMail } from './rewordable.js';

export const MAIL_RENDERER = Symbol('MailRenderer');

/** Null: the message has become pointless (they have left, the link was withdrawn) and is cancelled. */
export type MailRenderer = (message: MailMessage) => Promise<MailContent | WordedMail | null>;

/**
 * Marks the one method that words this kind of mail, in a provider of a module's `*.mails.ts`. It runs in the context and the
 * transaction of the school (or the account), so it may read, and may mint a link: store the hash, put the token in the mail
 * only. What it writes stands if the message was made; a later try renders again.
 */
export function RendersMail(
  kind: string,
): <Renderer extends MailRenderer>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<Renderer>,
) => void {
  return SetMetadata(MAIL_RENDERER, kind);
}
