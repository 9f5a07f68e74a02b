import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** The next year of a cohort: who was asked to come again, what they said, and which pairs both want to go on. */
export class CreateNextYears1763900071000 implements MigrationInterface {
  name = 'CreateNextYears1763900071000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table next_year (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        from_cohort_id uuid not null,
        to_cohort_id uuid not null,
        created_by uuid,
        created_at timestamptz not null,
        primary key (school_id, id),
        -- A year has one next one: opening it twice finds the first.
        unique (school_id, from_cohort_id),
        unique (school_id, to_cohort_id),
        foreign key (school_id, from_cohort_id) references cohort (school_id, id) on delete cascade,
        foreign key (school_id, to_cohort_id) references cohort (school_id, id) on delete cascade,
        foreign key (school_id, created_by) references member (school_id, id) on delete set null (created_by)
      );
      ${tenantTable('next_year')}

      create table next_year_person (
        school_id uuid not null,
        id uuid not null,
        next_year_id uuid not null,
        member_id uuid not null,
        role text not null check (role in ('mentor', 'mentee')),
        from_enrolment_id uuid not null,
        enrolment_id uuid not null,
        state text not null default 'asked' check (state in ('asked', 'coming', 'not_coming')),
        token_hash bytea,
        expires_at timestamptz not null,
        answered_at timestamptz,
        primary key (school_id, id),
        unique (school_id, enrolment_id),
        unique (school_id, next_year_id, from_enrolment_id),
        foreign key (school_id, next_year_id) references next_year (school_id, id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade,
        foreign key (school_id, from_enrolment_id) references enrolment (school_id, id) on delete cascade,
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade
      );
      create unique index next_year_person_link on next_year_person (school_id, token_hash);
      create index next_year_person_of_member on next_year_person (school_id, member_id);
      ${tenantTable('next_year_person')}

      -- What one says of going on together reaches the other only when both said yes.
      create table next_year_pair (
        school_id uuid not null,
        id uuid not null,
        next_year_id uuid not null,
        mentorship_id uuid not null,
        mentee_person_id uuid not null,
        mentor_person_id uuid not null,
        mentee_says boolean,
        mentor_says boolean,
        pinned_at timestamptz,
        primary key (school_id, id),
        unique (school_id, next_year_id, mentorship_id),
        foreign key (school_id, next_year_id) references next_year (school_id, id) on delete cascade,
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
        foreign key (school_id, mentee_person_id) references next_year_person (school_id, id) on delete cascade,
        foreign key (school_id, mentor_person_id) references next_year_person (school_id, id) on delete cascade
      );
      create index next_year_pair_of_mentee on next_year_pair (school_id, mentee_person_id);
      create index next_year_pair_of_mentor on next_year_pair (school_id, mentor_person_id);
      ${tenantTable('next_year_pair')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
