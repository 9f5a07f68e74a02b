import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** The published relation between people: pairs now; groups and pods are more participants. */
export class CreateMentorships1763800009000 implements MigrationInterface {
  name = 'CreateMentorships1763800009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mentorship (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        cohort_id uuid not null,
        run_id uuid,
        model text not null default 'pair' check (model in ('pair', 'group', 'pod')),
        state text not null default 'active' check (state in ('active', 'paused', 'ended')),
        published_at timestamptz not null,
        first_contact_due_on date not null,
        ended_at timestamptz,
        primary key (school_id, id),
        foreign key (school_id, cohort_id) references cohort (school_id, id),
        foreign key (school_id, run_id) references match_run (school_id, id) on delete set null (run_id)
      );
      create index mentorship_of_cohort on mentorship (school_id, cohort_id, id);
      ${tenantTable('mentorship')}

      create table mentorship_participant (
        school_id uuid not null,
        mentorship_id uuid not null,
        enrolment_id uuid not null,
        role text not null check (role in ('mentor', 'mentee')),
        primary key (school_id, mentorship_id, enrolment_id),
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
        foreign key (school_id, enrolment_id) references enrolment (school_id, id)
      );
      create index mentorship_participant_of_enrolment on mentorship_participant (school_id, enrolment_id);
      ${tenantTable('mentorship_participant')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
