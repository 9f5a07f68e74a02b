import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** What happened (domain events, for roll-ups and feeds) and who did it (audit; ids only, append-only). */
export class CreateTrail1763800002000 implements MigrationInterface {
  name = 'CreateTrail1763800002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table domain_event (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        type text not null,
        version integer not null,
        subject jsonb not null,
        actor_member_id uuid,
        at timestamptz not null,
        tx xid8 not null default pg_current_xact_id(),
        primary key (school_id, id)
      );
      create index domain_event_order on domain_event (school_id, tx, id);
      ${tenantTable('domain_event', 'select, insert')}

      create table audit_entry (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        at timestamptz not null,
        actor_member_id uuid,
        action text not null,
        subject_type text not null,
        subject_id uuid not null,
        details jsonb not null,
        request_id text,
        primary key (school_id, id)
      );
      create index audit_entry_subject on audit_entry (school_id, subject_id, id);
      ${tenantTable('audit_entry', 'select, insert')}

      create table audit_subject (
        school_id uuid not null,
        member_id uuid not null,
        audit_id uuid not null,
        primary key (school_id, member_id, audit_id),
        foreign key (school_id, audit_id) references audit_entry (school_id, id) on delete cascade
      );
      ${tenantTable('audit_subject', 'select, insert')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
