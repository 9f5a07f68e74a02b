import { Inject, Injectable } from '@nestjs/common';
import { idBytes, idOfBytes, readSigned, signBytes } from '../../platform/auth/signed-ids.js';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import { MailLinks } from '../../platform/mail/mail-links.js';

const PURPOSE = 'event answer';
const ID_BYTES = 16;

/** What a link in a mail answers for: one person, and an event or all that one mail was about. */
export interface EventLink {
  memberId: string;
  /** Of an event, or of a notice. */
  subjectId: string;
}

/**
 * Links with which somebody says from a mail whether they come, without signing in. Their page shows what the mail said, and has a button; it
 * names nobody, and has no way to join by video: a link that is passed on shows when and where it is, and what was answered.
 */
@Injectable()
export class EventLinks {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly links: MailLinks,
  ) {}

  to(slug: string, { memberId, subjectId }: EventLink): string {
    const said = Buffer.concat([idBytes(memberId), idBytes(subjectId)]);
    const token = signBytes(this.config.masterKey, PURPOSE, said).toString('base64url');
    return this.links.withToken(`/s/${slug}/rsvp`, token);
  }

  /** Null for what was not made here for the current school. */
  read(token: string): EventLink | null {
    const said = readSigned(this.config.masterKey, PURPOSE, token, 2 * ID_BYTES);
    if (!said) return null;
    return { memberId: idOfBytes(said.subarray(0, ID_BYTES)), subjectId: idOfBytes(said.subarray(ID_BYTES)) };
  }
}
