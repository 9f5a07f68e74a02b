import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

const vaultTables = ['school_key', 'person_key', 'identity_answer', 'consent'];

/**
 * The identity vault: answers and consents as ciphertext under a key per person, wrapped by the school's key, wrapped by a
 * master key that is never in the database. The role vault alone reads and writes them, reached
 * with SET LOCAL ROLE; the owner owns them, so that whoever becomes vault can't take row security away.
 */
export class CreateVault1763800007000 implements MigrationInterface {
  name = 'CreateVault1763800007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vault.school_key (
        school_id uuid not null,
        id uuid not null,
        nonce bytea not null,
        wrapped bytea not null,
        created_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id) references school (school_id) on delete cascade
      );
      create table vault.person_key (
        school_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        school_key_id uuid not null,
        nonce bytea not null,
        wrapped bytea not null,
        created_at timestamptz not null,
        primary key (school_id, id),
        unique (school_id, member_id),
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade,
        foreign key (school_id, school_key_id) references vault.school_key (school_id, id)
      );
      create table vault.identity_answer (
        school_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        enrolment_id uuid not null,
        item_id text not null,
        dimension text not null,
        key_id uuid not null,
        nonce bytea not null,
        ciphertext bytea not null,
        source text not null check (source in ('import', 'person')),
        changed_at timestamptz not null,
        primary key (school_id, id),
        unique (school_id, enrolment_id, item_id),
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade,
        foreign key (school_id, key_id) references vault.person_key (school_id, id) on delete cascade
      );
      -- Append-only: the newest row for a purpose and dimension is in force, the others are its history.
      create table vault.consent (
        school_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        enrolment_id uuid not null,
        purpose text not null check (purpose in ('matching', 'show_to_match', 'named_staff', 'aggregate_reporting', 'research')),
        dimension text not null,
        key_id uuid not null,
        nonce bytea not null,
        ciphertext bytea not null,
        source text not null check (source in ('import', 'person')),
        at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade,
        foreign key (school_id, key_id) references vault.person_key (school_id, id) on delete cascade
      );
      create index consent_in_force on vault.consent (school_id, enrolment_id, purpose, dimension, id);
      ${vaultTables.map((table) => tenantTable(`vault.${table}`, 'select, insert, update, delete', 'trellis_vault')).join('')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
