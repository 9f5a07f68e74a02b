import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** A group or pod comes to its good end when everybody in it agrees: who has so far. */
export class CloseGroups1764201000000 implements MigrationInterface {
  name = 'CloseGroups1764201000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table closing_agreement (
        school_id uuid not null,
        mentorship_id uuid not null,
        enrolment_id uuid not null,
        agreed_at timestamptz not null,
        primary key (school_id, mentorship_id, enrolment_id),
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade
      );
      create index closing_agreement_of_enrolment on closing_agreement (school_id, enrolment_id);
      ${tenantTable('closing_agreement')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
