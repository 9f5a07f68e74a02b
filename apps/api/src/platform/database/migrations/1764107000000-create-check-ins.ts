import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * Dates on a cohort's calendar, and its check-ins. Of an answer the service needs to know by itself that there is one and whether
 * help is wished for; what was said is sealed.
 */
export class CreateCheckIns1764107000000 implements MigrationInterface {
  name = 'CreateCheckIns1764107000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table milestone (
        school_id uuid not null,
        id uuid not null,
        cohort_id uuid not null,
        name jsonb not null,
        text jsonb not null,
        on_day date not null,
        audience text not null check (audience in ('mentors', 'mentees', 'both')),
        created_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade
      );
      create index milestone_of_cohort on milestone (school_id, cohort_id, on_day);
      create table check_in (
        school_id uuid not null,
        id uuid not null,
        cohort_id uuid not null,
        name jsonb not null,
        opens_on date not null,
        created_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade
      );
      create index check_in_of_cohort on check_in (school_id, cohort_id, opens_on);
      create table check_in_answer (
        school_id uuid not null,
        id uuid not null,
        check_in_id uuid not null,
        enrolment_id uuid not null,
        state text not null check (state in ('answered', 'passed')),
        wants_help boolean not null,
        -- Step, choice and words.
        sealed bytea,
        said_at timestamptz not null,
        -- When somebody who runs the program looked after it.
        helped_at timestamptz,
        primary key (school_id, id),
        unique (school_id, check_in_id, enrolment_id),
        foreign key (school_id, check_in_id) references check_in (school_id, id) on delete cascade,
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade,
        check ((state = 'answered') = (sealed is not null))
      );
      create index check_in_answer_of_enrolment on check_in_answer (school_id, enrolment_id);
      ${['milestone', 'check_in', 'check_in_answer'].map((table) => tenantTable(table)).join('')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
