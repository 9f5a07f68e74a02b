import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * Mentors are appointed: what a program asks of them, who decided on whom, the yearly attestation and the trainings, and
 * whether somebody takes new mentees just now.
 */
export class CreateAppointments1763900040000 implements MigrationInterface {
  name = 'CreateAppointments1763900040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RULES);
    await runner.query(DECISIONS);
    await runner.query(STANDING);
    await runner.query(`
      alter table enrolment add column takes_new boolean not null default true;
      create index enrolment_mentor_applications on enrolment (school_id, cohort_id, state, id) where role = 'mentor';
      -- Under whose name a file's mentors are approved; null: each of them is decided on later.
      alter table intake_import add column approved_by uuid,
        add foreign key (school_id, approved_by) references member (school_id, id) on delete set null (approved_by);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}

const RULES = `
  -- A program without a row has the safe choices; see DEFAULT_MENTOR_RULES.
  create table mentor_rule (
    school_id uuid not null,
    program_id uuid not null,
    revision integer not null default 1,
    appointed boolean not null,
    attested boolean not null,
    holds_matching boolean not null,
    changed_at timestamptz not null,
    primary key (school_id, program_id),
    foreign key (school_id, program_id) references program (school_id, id) on delete cascade
  );
  ${tenantTable('mentor_rule')}

  -- Every wording that somebody was ever asked to agree to, the shipped one included: a later release must not change it.
  create table attestation_wording (
    school_id uuid not null,
    program_id uuid not null,
    version integer not null,
    text jsonb not null,
    created_by uuid,
    created_at timestamptz not null,
    primary key (school_id, program_id, version),
    foreign key (school_id, program_id) references program (school_id, id) on delete cascade,
    foreign key (school_id, created_by) references member (school_id, id) on delete set null (created_by)
  );
  ${tenantTable('attestation_wording', 'select, insert')}

  create table required_training (
    school_id uuid not null,
    id uuid not null,
    program_id uuid not null,
    position integer not null,
    title jsonb not null,
    link text,
    -- Not asked for any more; who did it keeps it.
    retired_at timestamptz,
    created_at timestamptz not null,
    primary key (school_id, id),
    foreign key (school_id, program_id) references program (school_id, id) on delete cascade
  );
  create index required_training_of_program on required_training (school_id, program_id, position);
  ${tenantTable('required_training')}`;

const DECISIONS = `
  create table mentor_decision (
    school_id uuid not null,
    id uuid not null,
    enrolment_id uuid not null,
    decision text not null check (decision in ('approve', 'decline')),
    -- For those who decide; the person sees that there is one.
    reason text,
    decided_by uuid,
    decided_at timestamptz not null,
    primary key (school_id, id),
    foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade,
    foreign key (school_id, decided_by) references member (school_id, id) on delete set null (decided_by)
  );
  create index mentor_decision_of_enrolment on mentor_decision (school_id, enrolment_id, id);
  ${tenantTable('mentor_decision', 'select, insert, delete')}`;

const STANDING = `
  create table mentor_attestation (
    school_id uuid not null,
    id uuid not null,
    program_id uuid not null,
    member_id uuid not null,
    version integer not null,
    attested_at timestamptz not null,
    valid_until timestamptz not null,
    primary key (school_id, id),
    foreign key (school_id, program_id, version) references attestation_wording (school_id, program_id, version) on delete cascade,
    foreign key (school_id, member_id) references member (school_id, id) on delete cascade
  );
  create index mentor_attestation_of_member on mentor_attestation (school_id, member_id, program_id, valid_until);
  ${tenantTable('mentor_attestation', 'select, insert, delete')}

  -- Done, once or again.
  create table mentor_training (
    school_id uuid not null,
    id uuid not null,
    training_id uuid not null,
    member_id uuid not null,
    done_at timestamptz not null,
    recorded_by uuid,
    primary key (school_id, id),
    foreign key (school_id, training_id) references required_training (school_id, id) on delete cascade,
    foreign key (school_id, member_id) references member (school_id, id) on delete cascade,
    foreign key (school_id, recorded_by) references member (school_id, id) on delete set null (recorded_by)
  );
  create index mentor_training_of_member on mentor_training (school_id, member_id, training_id);
  ${tenantTable('mentor_training', 'select, insert, delete')}

  -- Whether a mentor's missing attestation or training keeps them out of a match, where the program decided that it does.
  create function mentor_held(school uuid, program uuid, person uuid, moment timestamptz) returns boolean
    language sql stable set search_path = trellis, pg_temp as $$
    select exists (select 1 from mentor_rule r where r.school_id = school and r.program_id = program and r.holds_matching
      and (r.attested and not exists (select 1 from mentor_attestation a
          where a.school_id = school and a.program_id = program and a.member_id = person and a.valid_until > moment)
        or exists (select 1 from required_training t
          where t.school_id = school and t.program_id = program and t.retired_at is null
            and not exists (select 1 from mentor_training d
              where d.school_id = school and d.training_id = t.id and d.member_id = person)))) $$;`;
