import { Injectable } from '@nestjs/common';
import type { ConsentPurpose } from '@trellis/contracts';
import type { Answer } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { mapInSteps } from '../../platform/event-loop/in-steps.js';
import {
  type AnswerRow,
  type ConsentRow,
  type Counted,
  IdentityRepository,
  type UseRow,
  type WithdrawalRow,
} from './identity.repository.js';
import type {
  Consent,
  ConsentDate,
  IdentityOwner,
  IdentityPurpose,
  IdentitySource,
  NewConsent,
  NewIdentityAnswer,
  StoredIdentity,
} from './identity.types.js';
import { answerPlace, consentPlace } from './vault-places.policy.js';
import { VaultCipher } from './vault-cipher.service.js';
import { type PersonKey, VaultKeys } from './vault-keys.service.js';

type OwnedIdentity = StoredIdentity & { memberId: string };
/** `dated` is absent in what was sealed before it was kept. */
type SealedConsent = Pick<Consent, 'state' | 'wording' | 'version' | 'readers'> & { dated?: ConsentDate };

/** Whether a consent that was given counts for the use at hand. */
type Counting = (consent: Consent) => boolean;

/** Uses that are about what files and forms brought, whether or not the person has seen it. */
const ABOUT_WHAT_IS_THERE: ReadonlySet<IdentityPurpose['purpose']> = new Set([
  'import_comparison',
  'form_change',
  'taxonomy_mapping',
]);

/** Of somebody whose answers are all gone. */
export const EVERY_DIMENSION = '*';

/** Enrolments read at a time: what is still sealed of a large cohort is never in memory all at once. */
const BATCH = 1000;

/**
 * Identity answers and consents, encrypted and apart. Whoever reads somebody else's names a purpose, is audited in one entry
 * that names every member, and each of them can see it. Callers have authorised.
 */
@Injectable()
export class IdentityVault {
  constructor(
    private readonly vault: IdentityRepository,
    private readonly keys: VaultKeys,
    private readonly cipher: VaultCipher,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Seals and stores, for many people at once; drafts made from what was there before are then out of date, as after any other
   * change. Only inside `TenantDatabase.run`.
   */
  async store(
    answers: readonly NewIdentityAnswer[],
    consents: readonly NewConsent[],
    source: IdentitySource,
  ): Promise<void> {
    if (answers.length + consents.length === 0) return;
    const keys = await this.keys.findOrMake([...answers, ...consents].map((row) => row.memberId));
    const now = this.clock.now();
    const sealedAnswers = await mapInSteps(answers, (row) => this.sealAnswer(row, keys));
    await this.vault.upsertAnswers(sealedAnswers, source, now);
    const sealedConsents = await mapInSteps(consents, (row) => this.sealConsent(row, keys, source, now));
    await this.vault.insertConsents(sealedConsents, source);
    await this.noteReporting(consents, now);
    await this.vault.markChanged([...new Set([...answers, ...consents].map((row) => row.enrolmentId))]);
  }

  /** Figures that count somebody who takes this consent back are hidden from then on, without opening anything of theirs. */
  private async noteReporting(consents: readonly NewConsent[], now: Date): Promise<void> {
    const reporting = consents.filter(({ purpose }) => purpose === 'aggregate_reporting');
    await this.vault.deleteWithdrawals(reporting.filter(({ state }) => state === 'given'));
    await this.vault.upsertWithdrawals(
      reporting.filter(({ state }) => state !== 'given'),
      now,
    );
  }

  /** A person's own page: from now on what a file brought of them counts as well, since they could see it and take it back. */
  async openOwn(owner: IdentityOwner): Promise<StoredIdentity> {
    const own = await this.readOwn(owner);
    const isBrought = [...own.answers, ...own.consents].some(({ source }) => source === 'import');
    if (isBrought && !(await this.vault.isSeen(owner.enrolmentId)))
      await this.db.run(async () => {
        if (await this.vault.markSeen(owner.enrolmentId, this.clock.now()))
          await this.vault.markChanged([owner.enrolmentId]);
      });
    return own;
  }

  /** A person's own, read by themself: the one use that needs no audit. */
  async readOwn({ memberId, enrolmentId }: IdentityOwner): Promise<StoredIdentity> {
    const found = await this.read([enrolmentId], null, 'all');
    const own = found.get(enrolmentId);
    if (own && own.memberId !== memberId) throw new AppError('NOT_FOUND');
    return own ?? { answers: [], consents: [] };
  }

  /**
   * Many people's, by enrolment, for a stated purpose: what a file brought only where they have seen it, unless files and forms
   * themselves are what it is about. With `itemIds`, nothing else is opened, and only of those who said
   * something there. Only inside `TenantDatabase.run`: the audit entry is part of it.
   */
  async readFor(
    use: IdentityPurpose,
    enrolmentIds: readonly string[],
    itemIds: readonly string[] | null = null,
  ): Promise<Map<string, StoredIdentity>> {
    const found = await this.read(enrolmentIds, itemIds, ABOUT_WHAT_IS_THERE.has(use.purpose) ? 'all' : 'seen');
    if (itemIds)
      for (const [id, { answers }] of found)
        if (answers.every(({ answer }) => answer.state === 'not_answered')) found.delete(id);
    if (found.size === 0) return found;
    const memberIds = [...new Set([...found.values()].map(({ memberId }) => memberId))];
    await this.audit.record({
      action: 'identity.read',
      subjectType: use.subjectType,
      subjectId: use.subjectId,
      details: { purpose: use.purpose, members: memberIds.length },
      memberIds,
    });
    return found;
  }

  /**
   * The same of those alone who gave this consent in any dimension: nothing else is opened, and nobody else is told of a use. What
   * somebody did not consent to in one dimension is among it still: the caller reads by dimension.
   */
  async readConsented(
    use: IdentityPurpose,
    purpose: ConsentPurpose,
    enrolmentIds: readonly string[],
    counts?: Counting,
  ): Promise<Map<string, StoredIdentity>> {
    return this.readFor(use, await this.listConsenting(purpose, enrolmentIds, counts));
  }

  /** Who of these gave this consent in any dimension, so that it counts. Only consents are opened: nobody is told of a use. */
  async listConsenting(
    purpose: ConsentPurpose,
    enrolmentIds: readonly string[],
    counts: Counting = () => true,
  ): Promise<string[]> {
    const consenting = new Set<string>();
    for (let at = 0; at < enrolmentIds.length; at += BATCH) {
      const inForce = await this.vault.listConsentsInForce(enrolmentIds.slice(at, at + BATCH), 'seen');
      const rows = inForce.filter((row) => row.purpose === purpose);
      const keys = await this.keys.find(rows.map((row) => row.member_id));
      await mapInSteps(rows, (row) => {
        const consent = this.openConsent(row, keys);
        if (consent.state === 'given' && counts(consent)) consenting.add(row.enrolment_id);
      });
    }
    return [...consenting];
  }

  /** Whether these enrolments have said anything here; nothing is opened, so that nobody has to be told of a use. */
  holds(enrolmentIds: readonly string[]): Promise<{ answers: boolean; consents: boolean }> {
    return this.vault.holds(enrolmentIds);
  }

  /** Changes with anything that these people say or take back here; nothing is opened. */
  version(enrolmentIds: readonly string[]): Promise<string> {
    return this.vault.version(enrolmentIds);
  }

  /**
   * Takes consents back, effective at once: dated rows that keep the words they were given to. All there are for the purpose,
   * for the dimension, or of either kind where only one is named; without both, every one. Only inside `run`.
   */
  async revoke(owner: IdentityOwner, what: { purpose?: ConsentPurpose; dimension?: string } = {}): Promise<void> {
    const { consents } = await this.readOwn(owner);
    const given = consents.filter(
      ({ purpose, dimension, state }) =>
        state === 'given' &&
        (what.purpose === undefined || purpose === what.purpose) &&
        (what.dimension === undefined || dimension === what.dimension),
    );
    if (given.length === 0) throw new AppError('CONSENT_NOT_GIVEN');
    const revoked = given.map(({ purpose, dimension, wording, version, readers }): NewConsent => ({
      ...owner,
      purpose,
      dimension,
      wording,
      version,
      ...(readers ? { readers } : {}),
      state: 'revoked',
    }));
    await this.store([], revoked, 'person');
    recordEvent('consent.revoked', { enrolmentId: owner.enrolmentId });
    await this.audit.record({
      action: 'consent.revoke',
      subjectType: 'enrolment',
      subjectId: owner.enrolmentId,
      details: { purpose: what.purpose ?? 'all' },
    });
  }

  /** Gives up these people's answers to these questions: the form they were given to no longer asks them. Only inside `run`. */
  async remove(enrolmentIds: readonly string[], itemIds: readonly string[]): Promise<void> {
    await this.vault.deleteAnswers(enrolmentIds, itemIds);
    await this.vault.markChanged(enrolmentIds);
  }

  /** Destroys a person's key, and with it everything they ever said here, in every copy. Only inside `run`. */
  async forget(memberId: string): Promise<void> {
    await this.vault.deletePersonKey(memberId);
    await this.vault.upsertWithdrawals([{ memberId, dimension: EVERY_DIMENSION }], this.clock.now());
    recordEvent('identity.forgotten', { memberId });
    await this.audit.record({ action: 'identity.forget', subjectType: 'member', subjectId: memberId });
  }

  /** Who took back what they had agreed to for figures about many, in which dimension, and when. */
  listReportingWithdrawals(): Promise<WithdrawalRow[]> {
    return this.vault.listWithdrawals();
  }

  /** Who used this person's identity answers, when, and what for. */
  listUses(memberId: string): Promise<UseRow[]> {
    return this.vault.listUses(memberId);
  }

  private async read(
    enrolmentIds: readonly string[],
    itemIds: readonly string[] | null,
    counting: Counted,
  ): Promise<Map<string, OwnedIdentity>> {
    const found = new Map<string, OwnedIdentity>();
    for (let at = 0; at < enrolmentIds.length; at += BATCH)
      await this.readInto(found, enrolmentIds.slice(at, at + BATCH), itemIds, counting);
    return found;
  }

  private async readInto(
    found: Map<string, OwnedIdentity>,
    enrolmentIds: readonly string[],
    itemIds: readonly string[] | null,
    counting: Counted,
  ): Promise<void> {
    const answers = await this.vault.listAnswers(enrolmentIds, itemIds, counting);
    const consents = itemIds ? [] : await this.vault.listConsentsInForce(enrolmentIds, counting);
    const keys = await this.keys.find([...answers, ...consents].map((row) => row.member_id));
    const of = (row: AnswerRow | ConsentRow): StoredIdentity => {
      const known = found.get(row.enrolment_id) ?? { memberId: row.member_id, answers: [], consents: [] };
      found.set(row.enrolment_id, known);
      return known;
    };
    await mapInSteps(answers, (row) => of(row).answers.push(this.openAnswer(row, keys)));
    await mapInSteps(consents, (row) => of(row).consents.push(this.openConsent(row, keys)));
  }

  private sealAnswer(row: NewIdentityAnswer, keys: Map<string, PersonKey>): Omit<AnswerRow, 'source'> & { id: string } {
    const { memberId, enrolmentId, itemId, dimension } = row;
    const { id: keyId, key } = keyOf(memberId, keys);
    const sealed = this.cipher.sealValue(key, answerPlace(memberId, enrolmentId, itemId), row.answer);
    return {
      id: newId(),
      key_id: keyId,
      member_id: memberId,
      enrolment_id: enrolmentId,
      item_id: itemId,
      dimension,
      ...sealed,
    };
  }

  private openAnswer(row: AnswerRow, keys: Map<string, PersonKey>): StoredIdentity['answers'][number] {
    const { key } = keyOf(row.member_id, keys);
    const answer = this.cipher.openValue<Answer>(key, answerPlace(row.member_id, row.enrolment_id, row.item_id), row);
    return { itemId: row.item_id, dimension: row.dimension, answer, source: row.source };
  }

  private sealConsent(
    row: NewConsent,
    keys: Map<string, PersonKey>,
    source: IdentitySource,
    now: Date,
  ): Omit<ConsentRow, 'source'> {
    const { memberId, enrolmentId, purpose, dimension, state, wording, version, readers, saidAt } = row;
    const id = newId();
    const { id: keyId, key } = keyOf(memberId, keys);
    const dated = saidAt || source === 'person' ? 'said' : 'brought';
    const value: SealedConsent = { state, wording, version, dated, ...(readers ? { readers } : {}) };
    const sealed = this.cipher.sealValue(key, consentPlace(memberId, enrolmentId, purpose, dimension, id), value);
    const at = saidAt ?? now;
    return { id, key_id: keyId, member_id: memberId, enrolment_id: enrolmentId, purpose, dimension, at, ...sealed };
  }

  private openConsent(row: ConsentRow, keys: Map<string, PersonKey>): StoredIdentity['consents'][number] {
    const { key } = keyOf(row.member_id, keys);
    const place = consentPlace(row.member_id, row.enrolment_id, row.purpose, row.dimension, row.id);
    const value = this.cipher.openValue<SealedConsent>(key, place, row);
    const dated = value.dated ?? (row.source === 'person' ? 'said' : 'brought');
    return { ...value, dated, purpose: row.purpose, dimension: row.dimension, source: row.source, at: row.at };
  }
}

function keyOf(memberId: string, keys: Map<string, PersonKey>): PersonKey {
  const key = keys.get(memberId);
  if (!key) throw new Error(`Member ${memberId} has no key in the vault.`);
  return key;
}
