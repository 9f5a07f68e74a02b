import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Papers that say what somebody attended, for whoever holds one to check. */
export class CreateCertificates1764205300000 implements MigrationInterface {
  name = 'CreateCertificates1764205300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certificate (
        school_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        -- What the paper says, word for word, as it was when it was issued.
        facts jsonb not null,
        event_ids uuid[] not null,
        -- Of the code on the paper, which stands nowhere.
        code_hash bytea not null,
        issued_at timestamptz not null,
        revoked_at timestamptz,
        -- By whom it was issued for, or since what it says changed.
        revoked_why text check (revoked_why in ('own', 'corrected')),
        primary key (school_id, id),
        unique (school_id, code_hash),
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade,
        check ((revoked_at is null) = (revoked_why is null))
      );
      create index certificate_of_member on certificate (school_id, member_id);
      ${tenantTable('certificate')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
