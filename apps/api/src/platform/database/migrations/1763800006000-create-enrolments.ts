import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Enrolments, what people answered (identity excepted: see the vault), conflicts of interest, and imports. */
export class CreateEnrolments1763800006000 implements MigrationInterface {
  name = 'CreateEnrolments1763800006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table enrolment (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        cohort_id uuid not null,
        member_id uuid not null,
        role text not null check (role in ('mentor', 'mentee')),
        state text not null default 'enrolled' check (state in ('enrolled', 'withdrawn')),
        capacity integer check (capacity between 0 and 20),
        name_key text not null,
        notice_sent_at timestamptz,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        primary key (school_id, id),
        unique (school_id, cohort_id, member_id, role),
        foreign key (school_id, cohort_id) references cohort (school_id, id),
        foreign key (school_id, member_id) references member (school_id, id),
        check ((role = 'mentor') = (capacity is not null))
      );
      create index enrolment_list on enrolment (school_id, cohort_id, role, name_key, id);
      create index enrolment_of_member on enrolment (school_id, member_id);
      ${tenantTable('enrolment')}

      -- A copy of the member's, so that a cohort's list is one index scan; kept true whoever changes a name.
      create function copy_name_key() returns trigger language plpgsql as
        $$ begin
          update enrolment set name_key = new.name_key where school_id = new.school_id and member_id = new.id;
          return null;
        end $$;
      create trigger member_name_copied after update of name_key on member
        for each row when (old.name_key is distinct from new.name_key) execute function copy_name_key();

      create table intake_answer (
        school_id uuid not null,
        enrolment_id uuid not null,
        item_id text not null,
        state text not null check (state in ('answered', 'prefer_not_to_say', 'not_answered')),
        value jsonb,
        source text not null check (source in ('import', 'person', 'staff')),
        changed_at timestamptz not null,
        primary key (school_id, enrolment_id, item_id),
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade
      );
      ${tenantTable('intake_answer')}

      create table conflict_of_interest (
        school_id uuid not null,
        id uuid not null,
        cohort_id uuid not null,
        mentor_enrolment_id uuid not null,
        mentee_email_key text not null,
        kind text not null default 'grader' check (kind in ('grader', 'course_director', 'promotions', 'care_provider', 'family')),
        source text not null check (source in ('import', 'person', 'staff')),
        created_at timestamptz not null,
        primary key (school_id, id),
        unique (school_id, mentor_enrolment_id, mentee_email_key, kind),
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
        foreign key (school_id, mentor_enrolment_id) references enrolment (school_id, id) on delete cascade
      );
      create index conflict_of_cohort on conflict_of_interest (school_id, cohort_id);
      ${tenantTable('conflict_of_interest')}

      create table intake_import (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        cohort_id uuid not null,
        role text not null check (role in ('mentor', 'mentee')),
        state text not null default 'mapping' check (state in ('mapping', 'previewed', 'queued', 'running', 'done', 'failed')),
        file_id uuid,
        file_name text not null,
        row_count integer not null,
        encoding text not null,
        delimiter text not null,
        columns jsonb not null,
        mapping jsonb not null,
        preview jsonb,
        keep_good_part boolean not null default false,
        progress_done integer not null default 0,
        progress_total integer not null default 0,
        problem_code text,
        result jsonb,
        created_by uuid not null,
        created_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
        foreign key (school_id, file_id) references file (school_id, id) on delete set null (file_id),
        foreign key (school_id, created_by) references member (school_id, id)
      );
      create index intake_import_of_cohort on intake_import (school_id, cohort_id, id);
      ${tenantTable('intake_import')}

      create table import_mapping (
        school_id uuid not null references school (school_id) on delete cascade,
        role text not null check (role in ('mentor', 'mentee')),
        header_key text not null,
        item_id text,
        changed_at timestamptz not null,
        primary key (school_id, role, header_key)
      );
      ${tenantTable('import_mapping')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
