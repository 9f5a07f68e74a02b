import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * Who may not be matched with whom, beside what mentors said in a form; ways out of a match; one conversation with a mentor
 * who offers some; and when the two of a match are asked how it feels (what they say is in the vault).
 */
export class CreateMatchRules1764000030000 implements MigrationInterface {
  name = 'CreateMatchRules1764000030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONFLICTS);
    await runner.query(WAYS_OUT);
    await runner.query(CONVERSATIONS);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}

const CONFLICTS = `
  create table pair_conflict (
    school_id uuid not null references school (school_id) on delete cascade,
    id uuid not null,
    -- 'unstated': care, or another reason that is nobody's business: which one is not kept.
    kind text not null check (kind in ('grader', 'course_director', 'promotions', 'family', 'unstated', 'private')),
    said_by text not null check (said_by in ('self', 'staff')),
    holder_id uuid not null,
    scope text not null check (scope in ('person', 'cohort', 'program')),
    -- As it was typed. Whether anybody here has the address is told to nobody.
    other_email text,
    other_id uuid,
    cohort_id uuid,
    -- For staff: in which program it was said, also where it is about one person.
    program_id uuid,
    year text,
    from_on date,
    to_on date,
    created_by uuid,
    created_at timestamptz not null,
    primary key (school_id, id),
    foreign key (school_id, holder_id) references member (school_id, id) on delete cascade,
    foreign key (school_id, other_id) references member (school_id, id) on delete set null (other_id),
    foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
    foreign key (school_id, program_id) references program (school_id, id) on delete cascade,
    foreign key (school_id, created_by) references member (school_id, id) on delete set null (created_by),
    check ((scope = 'person') = (other_email is not null)),
    check ((scope = 'cohort') = (cohort_id is not null)),
    check ((said_by = 'staff') = (program_id is not null)),
    check (scope <> 'program' or said_by = 'staff'),
    check (kind <> 'private' or (said_by = 'self' and scope = 'person')),
    check (year is null or scope <> 'person')
  );
  create index pair_conflict_of_holder on pair_conflict (school_id, holder_id);
  create index pair_conflict_of_other on pair_conflict (school_id, other_id);
  create index pair_conflict_by_address on pair_conflict (school_id, other_email);
  create index pair_conflict_of_program on pair_conflict (school_id, program_id);
  ${tenantTable('pair_conflict')}

  -- Said before the person was here, or before the address was theirs.
  create function find_conflicting_member() returns trigger language plpgsql set search_path = trellis, pg_temp as $$
    begin
      update pair_conflict set other_id = new.id
        where school_id = new.school_id and other_email = new.email_key and other_id is null;
      return null;
    end $$;
  create trigger member_has_conflicts after insert or update of email_key on member
    for each row execute function find_conflicting_member();`;

const WAYS_OUT = `
  alter table mentorship
    -- Ended because one of the two, or whoever runs the program, wanted another match: these two never meet in a match again.
    add column ended_apart boolean not null default false,
    add column paused_at timestamptz,
    add column paused_by uuid,
    -- When those who run the program were told that the two may not be matched (any more).
    add column conflict_told_at timestamptz,
    add check (state = 'ended' or not ended_apart),
    add foreign key (school_id, paused_by) references enrolment (school_id, id) on delete set null (paused_by);

  create table rematch_request (
    school_id uuid not null,
    id uuid not null,
    mentorship_id uuid not null,
    enrolment_id uuid not null,
    -- What the person said, for those who run the program alone.
    said text,
    asked_at timestamptz not null,
    state text not null default 'open' check (state in ('open', 'ended', 'kept', 'taken_back')),
    settled_by uuid,
    settled_at timestamptz,
    primary key (school_id, id),
    foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
    foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade,
    foreign key (school_id, settled_by) references member (school_id, id) on delete set null (settled_by)
  );
  create index rematch_request_of_mentorship on rematch_request (school_id, mentorship_id);
  create index rematch_request_of_enrolment on rematch_request (school_id, enrolment_id);
  ${tenantTable('rematch_request')}`;

const CONVERSATIONS = `
  -- How many mentees who wait a mentor would meet once; their own number, beside their places.
  alter table enrolment add column conversations smallint not null default 0 check (conversations between 0 and 20);

  create table conversation (
    school_id uuid not null,
    id uuid not null,
    mentee_id uuid not null,
    mentor_id uuid not null,
    note text,
    state text not null default 'asked' check (state in ('asked', 'accepted', 'declined', 'taken_back')),
    asked_at timestamptz not null,
    answered_at timestamptz,
    primary key (school_id, id),
    foreign key (school_id, mentee_id) references enrolment (school_id, id) on delete cascade,
    foreign key (school_id, mentor_id) references enrolment (school_id, id) on delete cascade
  );
  create index conversation_of_mentee on conversation (school_id, mentee_id);
  create index conversation_of_mentor on conversation (school_id, mentor_id);
  ${tenantTable('conversation')}

  -- That somebody was asked, and whether it is settled. What they said is sealed, in the vault.
  create table felt_question (
    school_id uuid not null,
    id uuid not null,
    mentorship_id uuid not null,
    enrolment_id uuid not null,
    asked_at timestamptz not null,
    settled_at timestamptz,
    primary key (school_id, id),
    foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
    foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade
  );
  create index felt_question_of_mentorship on felt_question (school_id, mentorship_id);
  create index felt_question_of_enrolment on felt_question (school_id, enrolment_id);
  ${tenantTable('felt_question')}`;
