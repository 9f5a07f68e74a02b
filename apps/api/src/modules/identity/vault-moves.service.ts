import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { newId } from '../../platform/database/ids.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import type { Consent } from './identity.types.js';
import { VaultCipher } from './vault-cipher.service.js';
import { VaultKeys } from './vault-keys.service.js';
import { type MovingAnswer, type MovingConsent, VaultMovesRepository } from './vault-moves.repository.js';
import { answerPlace, consentPlace } from './vault-places.policy.js';

/** What was said in one enrolment is from now on the member's, in that enrolment or another. */
export interface VaultMove {
  from: string;
  to: string;
}

export interface VaultUnion {
  /** Who stays, and who becomes one with them. */
  toMemberId: string;
  fromMemberId: string;
  /** The one of the two at whose address somebody reads from now on. */
  readerId: string;
}

/**
 * Two members become one. What was said at the address that stays is sealed anew under the key of the one who stays; nobody sees
 * any of it, nor how much there is. What was said at the other address is destroyed: whoever reads at the one that stays may be
 * somebody else. But for a consent refused or taken back there later, which holds for both.
 */
@Injectable()
export class VaultMoves {
  constructor(
    private readonly rows: VaultMovesRepository,
    private readonly keys: VaultKeys,
    private readonly cipher: VaultCipher,
    private readonly audit: Audit,
  ) {}

  /** Only inside `TenantDatabase.run`, before the enrolments themselves change. The callers have authorised. */
  async move(moves: readonly VaultMove[], { toMemberId, fromMemberId, readerId }: VaultUnion): Promise<void> {
    const silentId = readerId === toMemberId ? fromMemberId : toMemberId;
    for (const { from, to } of moves) if (from !== to) await this.keepRefusalsOf(silentId, from, to);
    await this.rows.deletePersonKey(silentId);
    for (const { from, to } of moves) {
      const answers = await this.rows.listAnswers(from);
      const consents = await this.rows.listConsents(from);
      if (answers.length + consents.length > 0) await this.seal(answers, consents, to, toMemberId);
    }
    await this.rows.deletePersonKey(fromMemberId);
    recordEvent('identity.moved', { memberId: toMemberId });
    await this.audit.record({
      action: 'identity.move',
      subjectType: 'member',
      subjectId: toMemberId,
      details: { purpose: 'merge', fromMemberId, readerId },
      memberIds: [toMemberId],
    });
  }

  private async seal(
    answers: readonly MovingAnswer[],
    consents: readonly MovingConsent[],
    to: string,
    memberId: string,
  ): Promise<void> {
    const keys = await this.keysOf([...answers, ...consents].map((row) => row.member_id).concat(memberId));
    const { id: keyId, key } = keys(memberId);
    // Empty ones are there of everybody, so that it does not show who answered: they give way.
    const moving = answers.filter((row) => row.enrolment_id !== to);
    await this.rows.deleteAnswers(
      to,
      moving.map((row) => row.item_id),
    );
    for (const row of answers) {
      const before = answerPlace(row.member_id, row.enrolment_id, row.item_id);
      const value = this.cipher.openValue(keys(row.member_id).key, before, row);
      const sealed = this.cipher.sealValue(key, answerPlace(memberId, to, row.item_id), value);
      await this.rows.putAnswer({ id: row.id, memberId, enrolmentId: to, keyId, ...sealed });
    }
    for (const row of consents) {
      const before = consentPlace(row.member_id, row.enrolment_id, row.purpose, row.dimension, row.id);
      const value = this.cipher.openValue(keys(row.member_id).key, before, row);
      const place = consentPlace(memberId, to, row.purpose, row.dimension, row.id);
      const sealed = this.cipher.sealValue(key, place, value);
      await this.rows.putConsent({ id: row.id, memberId, enrolmentId: to, keyId, ...sealed });
    }
  }

  /** A "no" of the one who falls silent, said later than the "yes" of the other in the same cohort, is still a "no". */
  private async keepRefusalsOf(silentId: string, from: string, to: string): Promise<void> {
    const consents = [...(await this.rows.listConsents(from)), ...(await this.rows.listConsents(to))];
    const staying = newestOf(consents.filter((row) => row.member_id !== silentId));
    const keys = await this.keysOf(consents.map((row) => row.member_id));
    const read = (row: MovingConsent): Pick<Consent, 'state'> =>
      this.cipher.openValue(
        keys(row.member_id).key,
        consentPlace(row.member_id, row.enrolment_id, row.purpose, row.dimension, row.id),
        row,
      );
    for (const [what, row] of newestOf(consents.filter((one) => one.member_id === silentId))) {
      const value = read(row);
      const stays = staying.get(what);
      if (value.state === 'given' || !stays || read(stays).state !== 'given' || stays.at > row.at) continue;
      const { member_id: memberId, enrolment_id: enrolmentId } = stays;
      const { id: keyId, key } = keys(memberId);
      const id = newId();
      const place = consentPlace(memberId, enrolmentId, row.purpose, row.dimension, id);
      const sealed = this.cipher.sealValue(key, place, value);
      await this.rows.addConsent({
        ...row,
        ...sealed,
        id,
        member_id: memberId,
        enrolment_id: enrolmentId,
        key_id: keyId,
      });
    }
  }

  private async keysOf(memberIds: readonly string[]): Promise<(memberId: string) => { id: string; key: Buffer }> {
    const keys = await this.keys.findOrMake(memberIds);
    return (memberId) => {
      const key = keys.get(memberId);
      if (!key) throw new Error(`Member ${memberId} has no key in the vault.`);
      return key;
    };
  }
}

const newestOf = (consents: readonly MovingConsent[]): Map<string, MovingConsent> =>
  new Map(
    [...consents]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((row) => [JSON.stringify([row.purpose, row.dimension]), row] as const),
  );
