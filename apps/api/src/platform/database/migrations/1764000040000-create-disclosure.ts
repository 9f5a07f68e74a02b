import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * The disclosure gate: how few people a figure of this school may count, and what was let out so far. The history holds what
 * hidden cells count, so it is sealed under a key of its own and belongs to the role vault like the answers themselves.
 */
export class CreateDisclosure1764000040000 implements MigrationInterface {
  name = 'CreateDisclosure1764000040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table privacy_threshold (
        school_id uuid not null,
        inside integer not null check (inside >= 5),
        published integer not null check (published >= 10),
        raised_by uuid,
        raised_at timestamptz not null,
        primary key (school_id),
        check (published >= inside),
        foreign key (school_id) references school (school_id) on delete cascade,
        foreign key (school_id, raised_by) references member (school_id, id) on delete set null (raised_by)
      );
      create index privacy_threshold_by_member on privacy_threshold (school_id, raised_by);
      ${tenantTable('privacy_threshold', 'select, insert, update')}

      create table vault.restricted_key (
        school_id uuid not null,
        id uuid not null,
        use text not null,
        school_key_id uuid not null,
        nonce bytea not null,
        wrapped bytea not null,
        created_at timestamptz not null,
        primary key (school_id, id),
        unique (school_id, use),
        foreign key (school_id, school_key_id) references vault.school_key (school_id, id)
      );
      create index restricted_key_under on vault.restricted_key (school_id, school_key_id);

      -- Append-only, in the order in which they were let out.
      create table vault.release (
        school_id uuid not null,
        number integer not null,
        key_id uuid not null,
        nonce bytea not null,
        ciphertext bytea not null,
        released_at timestamptz not null,
        primary key (school_id, number),
        foreign key (school_id, key_id) references vault.restricted_key (school_id, id)
      );
      create index release_under on vault.release (school_id, key_id);

      create table vault.reporting_withdrawal (
        school_id uuid not null,
        member_id uuid not null,
        dimension text not null,
        at timestamptz not null,
        primary key (school_id, member_id, dimension),
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade
      );
      ${tenantTable('vault.restricted_key', 'select, insert', 'trellis_vault')}
      ${tenantTable('vault.release', 'select, insert', 'trellis_vault')}
      ${tenantTable('vault.reporting_withdrawal', 'select, insert, update, delete', 'trellis_vault')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
