import { Injectable } from '@nestjs/common';
import type { ConsentPurpose } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { IdentitySource } from './identity.types.js';

export interface SchoolKeyRow {
  id: string;
  nonce: Buffer;
  wrapped: Buffer;
}

export interface PersonKeyRow {
  id: string;
  member_id: string;
  nonce: Buffer;
  wrapped: Buffer;
  school_key_id: string;
  school_nonce: Buffer;
  school_wrapped: Buffer;
}

interface SealedRow {
  key_id: string;
  member_id: string;
  enrolment_id: string;
  dimension: string;
  nonce: Buffer;
  ciphertext: Buffer;
  source: IdentitySource;
}

export interface AnswerRow extends SealedRow {
  item_id: string;
}

export interface ConsentRow extends SealedRow {
  id: string;
  purpose: ConsentPurpose;
  at: Date;
}

export interface UseRow {
  purpose: string;
  at: Date;
  by: string | null;
}

export interface WithdrawalRow {
  member_id: string;
  dimension: string;
  at: Date;
}

/** Everything that is there, or what counts: not what a file brought and the person has not looked at. */
export type Counted = 'all' | 'seen';

const isSeen = (row: string): string =>
  `(${row}.source = 'person' or exists (select 1 from vault.identity_seen s where s.school_id = ${row}.school_id
     and s.enrolment_id = ${row}.enrolment_id))`;

/** Bound parameters of one statement stay small this way: they are written out without a break, and so is memory. */
const BATCH = 1000;

/** The vault's tables, all as role `vault`; and the audit's entries about uses of identity. */
@Injectable()
export class IdentityRepository {
  constructor(private readonly db: TenantDatabase) {}

  async findSchoolKey(): Promise<SchoolKeyRow | null> {
    const [row] = await this.db.readVault<SchoolKeyRow>(
      'select id, nonce, wrapped from vault.school_key where school_id = $1 order by id limit 1',
      [currentSchoolId()],
    );
    return row ?? null;
  }

  async insertSchoolKey(key: SchoolKeyRow, now: Date): Promise<void> {
    await this.write(
      'insert into vault.school_key (school_id, id, nonce, wrapped, created_at) values ($1, $2, $3, $4, $5)',
      [currentSchoolId(), key.id, key.nonce, key.wrapped, now],
    );
  }

  listPersonKeys(memberIds: readonly string[]): Promise<PersonKeyRow[]> {
    return this.db.readVault<PersonKeyRow>(
      `select k.id, k.member_id, k.nonce, k.wrapped, k.school_key_id, s.nonce as school_nonce, s.wrapped as school_wrapped
       from vault.person_key k join vault.school_key s on s.school_id = k.school_id and s.id = k.school_key_id
       where k.school_id = $1 and k.member_id = any ($2::uuid[])`,
      [currentSchoolId(), memberIds],
    );
  }

  /** Leaves alone whoever got a key in the meantime. */
  async insertPersonKeys(
    keys: readonly Omit<PersonKeyRow, 'school_nonce' | 'school_wrapped'>[],
    now: Date,
  ): Promise<void> {
    await inBatches(keys, (batch) =>
      this.write(
        `insert into vault.person_key (school_id, id, member_id, school_key_id, nonce, wrapped, created_at)
         select $1, k.*, $7 from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::bytea[], $6::bytea[]) k
         on conflict (school_id, member_id) do nothing`,
        [
          currentSchoolId(),
          batch.map((key) => key.id),
          batch.map((key) => key.member_id),
          batch.map((key) => key.school_key_id),
          batch.map((key) => key.nonce),
          batch.map((key) => key.wrapped),
          now,
        ],
      ),
    );
  }

  /** Replaces what was there for the same enrolment and item. */
  async upsertAnswers(
    rows: readonly (Omit<AnswerRow, 'source'> & { id: string })[],
    source: IdentitySource,
    now: Date,
  ): Promise<void> {
    await inBatches(rows, (batch) =>
      this.write(
        `insert into vault.identity_answer
           (school_id, id, member_id, enrolment_id, item_id, dimension, key_id, nonce, ciphertext, source, changed_at)
         select $1, a.*, $10, $11
         from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::bytea[], $9::bytea[]) a
         on conflict (school_id, enrolment_id, item_id) do update set key_id = excluded.key_id, nonce = excluded.nonce,
           ciphertext = excluded.ciphertext, source = excluded.source, changed_at = excluded.changed_at`,
        [
          currentSchoolId(),
          batch.map((row) => row.id),
          batch.map((row) => row.member_id),
          batch.map((row) => row.enrolment_id),
          batch.map((row) => row.item_id),
          batch.map((row) => row.dimension),
          batch.map((row) => row.key_id),
          batch.map((row) => row.nonce),
          batch.map((row) => row.ciphertext),
          source,
          now,
        ],
      ),
    );
  }

  async insertConsents(rows: readonly Omit<ConsentRow, 'source'>[], source: IdentitySource): Promise<void> {
    await inBatches(rows, (batch) =>
      this.write(
        `insert into vault.consent (school_id, id, member_id, enrolment_id, purpose, dimension, key_id, nonce, ciphertext, at, source)
         select $1, c.*, $11
         from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::bytea[], $9::bytea[], $10::timestamptz[]) c`,
        [
          currentSchoolId(),
          batch.map((row) => row.id),
          batch.map((row) => row.member_id),
          batch.map((row) => row.enrolment_id),
          batch.map((row) => row.purpose),
          batch.map((row) => row.dimension),
          batch.map((row) => row.key_id),
          batch.map((row) => row.nonce),
          batch.map((row) => row.ciphertext),
          batch.map((row) => row.at),
          source,
        ],
      ),
    );
  }

  /** All, or those to these items; as they stand, or without what a file brought and the person has not seen. */
  listAnswers(
    enrolmentIds: readonly string[],
    itemIds: readonly string[] | null,
    counting: Counted,
  ): Promise<AnswerRow[]> {
    return this.db.readVault<AnswerRow>(
      `select key_id, member_id, enrolment_id, item_id, dimension, nonce, ciphertext, source
       from vault.identity_answer a where school_id = $1 and enrolment_id = any ($2::uuid[])
         and ($3::text[] is null or item_id = any ($3)) and ($4 = 'all' or ${isSeen('a')})`,
      [currentSchoolId(), enrolmentIds, itemIds, counting],
    );
  }

  /** They have looked at it. False: they had before. */
  async markSeen(enrolmentId: string, now: Date): Promise<boolean> {
    return this.db.asVault(async () => {
      const { count } = await this.db.write(
        'insert into vault.identity_seen (school_id, enrolment_id, at) values ($1, $2, $3) on conflict do nothing',
        [currentSchoolId(), enrolmentId, now],
      );
      return count > 0;
    });
  }

  async isSeen(enrolmentId: string): Promise<boolean> {
    const rows = await this.db.readVault(
      'select 1 from vault.identity_seen where school_id = $1 and enrolment_id = $2',
      [currentSchoolId(), enrolmentId],
    );
    return rows.length > 0;
  }

  /** The newest for each enrolment, purpose and dimension. */
  listConsentsInForce(enrolmentIds: readonly string[], counting: Counted): Promise<ConsentRow[]> {
    return this.db.readVault<ConsentRow>(
      `select * from (
         select distinct on (enrolment_id, purpose, dimension)
           school_id, id, key_id, member_id, enrolment_id, purpose, dimension, nonce, ciphertext, source, at
         from vault.consent where school_id = $1 and enrolment_id = any ($2::uuid[])
         order by enrolment_id, purpose, dimension, id desc) c
       where $3 = 'all' or ${isSeen('c')}`,
      [currentSchoolId(), enrolmentIds, counting],
    );
  }

  /** Whether there is anything of theirs, without opening it. */
  async holds(enrolmentIds: readonly string[]): Promise<{ answers: boolean; consents: boolean }> {
    const [row] = await this.db.readVault<{ answers: boolean; consents: boolean }>(
      `select exists (select 1 from vault.identity_answer where school_id = $1 and enrolment_id = any ($2::uuid[])) as answers,
         exists (select 1 from vault.consent where school_id = $1 and enrolment_id = any ($2::uuid[])) as consents`,
      [currentSchoolId(), enrolmentIds],
    );
    return row ?? { answers: false, consents: false };
  }

  /** A sum of hashes: it does not depend on the order of the rows, and changes with any of them. */
  async version(enrolmentIds: readonly string[]): Promise<string> {
    const [row] = await this.db.readVault<{ version: string }>(
      `select (select coalesce(sum(hashtextextended(enrolment_id::text || item_id || changed_at::text || encode(nonce, 'hex'), 0)::numeric), 0)::text
           || ':' || count(*) from vault.identity_answer a where school_id = $1 and enrolment_id = any ($2::uuid[]) and ${isSeen('a')})
         || '/' || (select coalesce(sum(hashtextextended(id::text, 0)::numeric), 0)::text || ':' || count(*)
           from vault.consent c where school_id = $1 and enrolment_id = any ($2::uuid[]) and ${isSeen('c')}) as version`,
      [currentSchoolId(), enrolmentIds],
    );
    return row?.version ?? '';
  }

  async deleteAnswers(enrolmentIds: readonly string[], itemIds: readonly string[]): Promise<void> {
    await this.write(
      'delete from vault.identity_answer where school_id = $1 and enrolment_id = any ($2::uuid[]) and item_id = any ($3::text[])',
      [currentSchoolId(), enrolmentIds, itemIds],
    );
  }

  /** With the key go, in the live tables, all rows under it; copies elsewhere stay unreadable. */
  async deletePersonKey(memberId: string): Promise<void> {
    await this.write('delete from vault.person_key where school_id = $1 and member_id = $2', [
      currentSchoolId(),
      memberId,
    ]);
  }

  async upsertWithdrawals(rows: readonly { memberId: string; dimension: string }[], now: Date): Promise<void> {
    await inBatches(rows, (batch) =>
      this.write(
        `insert into vault.reporting_withdrawal (school_id, member_id, dimension, at)
         select distinct $1::uuid, w.member_id, w.dimension, $4::timestamptz from unnest($2::uuid[], $3::text[]) w(member_id, dimension)
         on conflict (school_id, member_id, dimension) do update set at = excluded.at`,
        [currentSchoolId(), batch.map((row) => row.memberId), batch.map((row) => row.dimension), now],
      ),
    );
  }

  async deleteWithdrawals(rows: readonly { memberId: string; dimension: string }[]): Promise<void> {
    await inBatches(rows, (batch) =>
      this.write(
        `delete from vault.reporting_withdrawal w using unnest($2::uuid[], $3::text[]) g(member_id, dimension)
         where w.school_id = $1 and w.member_id = g.member_id and w.dimension = g.dimension`,
        [currentSchoolId(), batch.map((row) => row.memberId), batch.map((row) => row.dimension)],
      ),
    );
  }

  listWithdrawals(): Promise<WithdrawalRow[]> {
    return this.db.readVault<WithdrawalRow>(
      'select member_id, dimension, at from vault.reporting_withdrawal where school_id = $1',
      [currentSchoolId()],
    );
  }

  listUses(memberId: string): Promise<UseRow[]> {
    return this.db.read<UseRow>(
      `select e.details ->> 'purpose' as purpose, e.at, m.display_name as by
       from audit_subject s
       join audit_entry e on e.school_id = s.school_id and e.id = s.audit_id
       left join member m on m.school_id = e.school_id and m.id = e.actor_member_id
       where s.school_id = $1 and s.member_id = $2 and e.action = 'identity.read'
       order by e.id desc limit 200`,
      [currentSchoolId(), memberId],
    );
  }

  /**
   * That what matching reads has changed in the cohorts of these people, not whose: the fingerprint of every draft counts the
   * rows. It waits for a publication that is under way, and a publication for it: the cohort is taken first, as there.
   */
  async markChanged(enrolmentIds: readonly string[]): Promise<void> {
    await this.db.write(
      `select 1 from cohort where school_id = $1 and id in (
         select cohort_id from enrolment where school_id = $1 and id = any ($2::uuid[])) order by id for key share`,
      [currentSchoolId(), enrolmentIds],
    );
    await this.db.write(
      `with theirs as materialized (
         select cohort_id from enrolment where school_id = $1 and id = any ($2::uuid[]) order by id for no key update)
       insert into matching_input_change (school_id, cohort_id) select distinct $1::uuid, cohort_id from theirs`,
      [currentSchoolId(), enrolmentIds],
    );
  }

  private async write(sql: string, params: unknown[]): Promise<void> {
    await this.db.asVault(() => this.db.write(sql, params));
  }
}

async function inBatches<T>(rows: readonly T[], work: (batch: readonly T[]) => Promise<void>): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await work(rows.slice(at, at + BATCH));
}
