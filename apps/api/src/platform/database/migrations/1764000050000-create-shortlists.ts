import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * Lists of mentors that mentees choose from, in rounds of a cohort; who was asked, until when, and what came of it. A mentee who
 * would rather wait is in no run and on no list until they say otherwise. A pair that came of a list is told from one set by hand.
 */
export class CreateShortlists1764000050000 implements MigrationInterface {
  name = 'CreateShortlists1764000050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table enrolment
        add column rather_waits_at timestamptz,
        add check (rather_waits_at is null or role = 'mentee');
      alter table match_hand_rule add column from_list boolean not null default false;
      ${ROUNDS}
      ${LISTS}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}

const ROUNDS = `
  create table shortlist_round (
    school_id uuid not null references school (school_id) on delete cascade,
    id uuid not null,
    cohort_id uuid not null,
    number integer not null,
    state text not null check (state in ('queued', 'running', 'ready', 'open', 'closed', 'cancelled', 'failed')),
    -- Mentors on a list, at most.
    mentors smallint not null check (mentors between 1 and 5),
    -- The last day on which mentees choose, and the moment at which it is over at the school.
    choose_by date not null,
    choose_until timestamptz not null,
    answer_days smallint not null check (answer_days between 1 and 30),
    progress_done integer not null default 0,
    progress_total integer not null default 0,
    problem_code text,
    people_version text,
    created_by uuid,
    created_at timestamptz not null,
    opened_at timestamptz,
    reminded_at timestamptz,
    closed_at timestamptz,
    primary key (school_id, id),
    unique (school_id, cohort_id, number),
    foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
    foreign key (school_id, created_by) references member (school_id, id) on delete set null (created_by)
  );
  create unique index shortlist_round_one_at_work on shortlist_round (school_id, cohort_id)
    where state in ('queued', 'running', 'ready', 'open');
  create index shortlist_round_created_by on shortlist_round (school_id, created_by);
  ${tenantTable('shortlist_round')}`;

const LISTS = `
  create table shortlist (
    school_id uuid not null,
    id uuid not null,
    round_id uuid not null,
    mentee_id uuid not null,
    state text not null check (state in ('no_list', 'waiting_for_mentee', 'waiting_for_mentor', 'accepted', 'none_of_these',
      'rather_waits', 'not_answered', 'nobody_left', 'left', 'closed')),
    chosen_at timestamptz,
    settled_at timestamptz,
    primary key (school_id, id),
    unique (school_id, round_id, mentee_id),
    foreign key (school_id, round_id) references shortlist_round (school_id, id) on delete cascade,
    foreign key (school_id, mentee_id) references enrolment (school_id, id) on delete cascade
  );
  create index shortlist_of_mentee on shortlist (school_id, mentee_id);
  ${tenantTable('shortlist')}

  create table shortlist_place (
    school_id uuid not null,
    shortlist_id uuid not null,
    mentor_id uuid not null,
    -- The mentee's own order; nothing else orders a list.
    choice smallint check (choice between 1 and 5),
    state text not null default 'listed' check (state in ('listed', 'asked', 'accepted', 'declined', 'expired', 'withdrawn')),
    asked_at timestamptz,
    answer_by timestamptz,
    answered_at timestamptz,
    primary key (school_id, shortlist_id, mentor_id),
    foreign key (school_id, shortlist_id) references shortlist (school_id, id) on delete cascade,
    foreign key (school_id, mentor_id) references enrolment (school_id, id) on delete cascade
  );
  create index shortlist_place_of_mentor on shortlist_place (school_id, mentor_id);
  ${tenantTable('shortlist_place')}`;
