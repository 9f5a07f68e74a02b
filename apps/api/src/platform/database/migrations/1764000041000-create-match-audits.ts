import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * Figures about a draft before it is published, and what other weights would come to. What was found holds counts of what is
 * plain to see, and where the gate keeps the rest: no restricted figure.
 */
export class CreateMatchAudits1764000041000 implements MigrationInterface {
  name = 'CreateMatchAudits1764000041000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table match_audit (
        school_id uuid not null,
        id uuid not null,
        run_id uuid not null,
        kind text not null check (kind in ('audit', 'what_if')),
        state text not null check (state in ('queued', 'done', 'failed')),
        run_version integer not null,
        sets jsonb not null,
        found jsonb,
        requested_by uuid,
        requested_at timestamptz not null,
        done_at timestamptz,
        primary key (school_id, id),
        foreign key (school_id, run_id) references match_run (school_id, id) on delete cascade,
        foreign key (school_id, requested_by) references member (school_id, id) on delete set null (requested_by)
      );
      create index match_audit_of_run on match_audit (school_id, run_id, kind, id);
      create index match_audit_by_member on match_audit (school_id, requested_by);
      ${tenantTable('match_audit', 'select, insert, update')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
