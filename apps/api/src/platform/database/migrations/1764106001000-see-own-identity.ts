import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Who has looked at what the vault holds of them: before that, nothing that a file brought counts. */
export class SeeOwnIdentity1764106001000 implements MigrationInterface {
  name = 'SeeOwnIdentity1764106001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vault.identity_seen (
        school_id uuid not null,
        enrolment_id uuid not null,
        at timestamptz not null,
        primary key (school_id, enrolment_id),
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade
      );
      ${tenantTable('vault.identity_seen', 'select, insert', 'trellis_vault')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
