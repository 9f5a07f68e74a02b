import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Match runs (one computation each, kept with its inputs' hash and proof), their draft pairs, and what people set by hand. */
export class CreateMatching1763800008000 implements MigrationInterface {
  name = 'CreateMatching1763800008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table match_run (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        cohort_id uuid not null,
        number integer not null,
        state text not null check (state in ('queued', 'running', 'draft', 'published', 'superseded', 'failed', 'cancelled')),
        version integer not null default 1,
        weights jsonb not null,
        left_out text[] not null default '{}',
        progress_done integer not null default 0,
        progress_total integer not null default 0,
        mentees integer not null default 0,
        places integer not null default 0,
        matched integer not null default 0,
        inputs_hash text,
        people_version text,
        proof jsonb,
        problem_code text,
        waiting_notice jsonb,
        created_by uuid not null,
        created_at timestamptz not null,
        published_by uuid,
        published_at timestamptz,
        primary key (school_id, id),
        unique (school_id, cohort_id, number),
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
        foreign key (school_id, created_by) references member (school_id, id),
        foreign key (school_id, published_by) references member (school_id, id)
      );
      create unique index match_run_one_active on match_run (school_id, cohort_id) where state in ('queued', 'running');
      create unique index match_run_one_draft on match_run (school_id, cohort_id) where state = 'draft';
      ${tenantTable('match_run')}

      -- One row a mentee: the proposed mentor, or why the mentee waits.
      create table match_pair (
        school_id uuid not null,
        run_id uuid not null,
        mentee_id uuid not null,
        mentor_id uuid,
        expected_fit double precision,
        band text check (band in ('strong', 'good', 'some', 'not_known')),
        reasons jsonb not null default '[]',
        waiting_reason text,
        by_hand boolean not null default false,
        primary key (school_id, run_id, mentee_id),
        foreign key (school_id, run_id) references match_run (school_id, id) on delete cascade,
        foreign key (school_id, mentee_id) references enrolment (school_id, id) on delete cascade,
        foreign key (school_id, mentor_id) references enrolment (school_id, id) on delete cascade,
        check ((mentor_id is null) = (waiting_reason is not null))
      );
      create index match_pair_of_mentor on match_pair (school_id, run_id, mentor_id);
      ${tenantTable('match_pair')}

      create table match_hand_rule (
        school_id uuid not null,
        id uuid not null,
        cohort_id uuid not null,
        kind text not null check (kind in ('pin', 'forbid')),
        mentee_id uuid not null,
        mentor_id uuid not null,
        created_by uuid not null,
        created_at timestamptz not null,
        primary key (school_id, id),
        unique (school_id, cohort_id, mentee_id, mentor_id),
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
        foreign key (school_id, mentee_id) references enrolment (school_id, id) on delete cascade,
        foreign key (school_id, mentor_id) references enrolment (school_id, id) on delete cascade,
        foreign key (school_id, created_by) references member (school_id, id)
      );
      create unique index match_hand_rule_one_pin on match_hand_rule (school_id, cohort_id, mentee_id) where kind = 'pin';
      ${tenantTable('match_hand_rule')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
