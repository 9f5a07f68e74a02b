import { Inject, Injectable } from '@nestjs/common';
import type { Locale, NotificationKind } from '@trellis/contracts';
import { idBytes, idOfBytes, readSigned, signBytes } from '../../platform/auth/signed-ids.js';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import type { Unsubscribing } from '../../platform/mail/mail-message.js';

/** By their place in an address that people have: a new kind goes at the end. */
const KINDS: readonly NotificationKind[] = ['announcement', 'reminder', 'message', 'pace', 'event'];
const ID_BYTES = 16;
const PURPOSE = 'unsubscribe';

const LABEL: Record<Locale, Record<NotificationKind, string>> = {
  en: {
    reminder: 'No more reminders',
    announcement: 'No more announcements',
    message: 'No more notices of messages',
    pace: 'No more such words',
    event: 'No more notices of new events',
  },
  fr: {
    reminder: 'Ne plus recevoir de rappels',
    announcement: 'Ne plus recevoir d’annonces',
    message: 'Ne plus recevoir d’avis de messages',
    pace: 'Ne plus recevoir de tels mots',
    event: 'Ne plus recevoir d’avis de nouveaux évènements',
  },
};

/**
 * Addresses with which somebody who is not signed in can switch off one kind of mail: their own, proved by a code that only this
 * installation can make. It never runs out, like the mail that it stands in, and opens nothing else.
 */
@Injectable()
export class UnsubscribeLinks {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly links: MailLinks,
  ) {}

  /** For a mail of this kind to one of the school's members. */
  of(slug: string, reader: { id: string; locale: Locale }, kind: NotificationKind): Unsubscribing {
    const token = this.tokenOf(reader.id, kind).toString('base64url');
    return { url: this.links.to(`/s/${slug}/unsubscribe/${token}`), label: LABEL[reader.locale][kind] };
  }

  /** Whose mail of which kind a token switches off in the current school; null when it was not made here for this school. */
  read(token: string): { memberId: string; kind: NotificationKind } | null {
    const said = readSigned(this.config.masterKey, PURPOSE, token, ID_BYTES + 1);
    const kind = said && KINDS[said[ID_BYTES] ?? KINDS.length];
    return said && kind ? { memberId: idOfBytes(said.subarray(0, ID_BYTES)), kind } : null;
  }

  private tokenOf(memberId: string, kind: NotificationKind): Buffer {
    const said = Buffer.concat([idBytes(memberId), Buffer.from([KINDS.indexOf(kind)])]);
    return signBytes(this.config.masterKey, PURPOSE, said);
  }
}
