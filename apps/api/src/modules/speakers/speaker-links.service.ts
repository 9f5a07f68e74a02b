import { Inject, Injectable } from '@nestjs/common';
import { idBytes, idOfBytes, readSigned, signBytes } from '../../platform/auth/signed-ids.js';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import { MailLinks } from '../../platform/mail/mail-links.js';

const PURPOSE = 'event speaker';
const ID_BYTES = 16;

/** Links with which somebody who needs no account says whether they speak. Asking again makes the one before worthless. */
@Injectable()
export class SpeakerLinks {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly links: MailLinks,
  ) {}

  to(slug: string, linkId: string): string {
    const token = signBytes(this.config.masterKey, PURPOSE, idBytes(linkId)).toString('base64url');
    return this.links.withToken(`/s/${slug}/speak`, token);
  }

  /** Null for what was not made here for the current school. */
  read(token: string): string | null {
    const said = readSigned(this.config.masterKey, PURPOSE, token, ID_BYTES);
    return said && idOfBytes(said);
  }
}
