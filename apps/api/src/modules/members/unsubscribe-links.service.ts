import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Locale, NotificationKind } from '@trellis/contracts';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import type { Unsubscribing } from '../../platform/mail/mail-message.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** By their place in an address that people have: a new kind goes at the end. */
const KINDS: readonly NotificationKind[] = ['announcement', 'reminder', 'message', 'pace'];
const ID_BYTES = 16;
const PROOF_BYTES = 16;

const LABEL: Record<Locale, Record<NotificationKind, string>> = {
  en: {
    reminder: 'No more reminders',
    announcement: 'No more announcements',
    message: 'No more notices of messages',
    pace: 'No more such words',
  },
  fr: {
    reminder: 'Ne plus recevoir de rappels',
    announcement: 'Ne plus recevoir d’annonces',
    message: 'Ne plus recevoir d’avis de messages',
    pace: 'Ne plus recevoir de tels mots',
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
    const bytes = Buffer.from(token, 'base64url');
    const kind = KINDS[bytes[ID_BYTES] ?? KINDS.length];
    if (bytes.length !== ID_BYTES + 1 + PROOF_BYTES || !kind) return null;
    const hex = bytes.subarray(0, ID_BYTES).toString('hex');
    const memberId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return timingSafeEqual(bytes, this.tokenOf(memberId, kind)) ? { memberId, kind } : null;
  }

  private tokenOf(memberId: string, kind: NotificationKind): Buffer {
    const said = Buffer.concat([Buffer.from(memberId.replaceAll('-', ''), 'hex'), Buffer.from([KINDS.indexOf(kind)])]);
    const key = hkdfSync('sha256', this.config.masterKey, currentSchoolId(), 'trellis unsubscribe', 32);
    const proof = createHmac('sha256', Buffer.from(key)).update(said).digest().subarray(0, PROOF_BYTES);
    return Buffer.concat([said, proof]);
  }
}
