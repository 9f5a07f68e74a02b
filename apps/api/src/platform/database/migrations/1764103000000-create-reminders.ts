import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * Rules about reminders, and what they owe: one row for each message due to one person, planned ahead and moved with its cause.
 * What goes by mail has its row in `outbox`, which alone decides what is sent.
 */
export class CreateReminders1764103000000 implements MigrationInterface {
  name = 'CreateReminders1764103000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reminder_rule (
        school_id uuid not null,
        id uuid not null,
        program_id uuid not null,
        name text not null,
        state text not null default 'draft' check (state in ('draft', 'on', 'off', 'waiting')),
        trigger text not null,
        amount integer not null,
        unit text not null check (unit in ('days', 'hours', 'percent')),
        audience text not null check (audience in ('mentors', 'mentees', 'both', 'coordinator')),
        channel text not null check (channel in ('mail', 'in_app')),
        subject jsonb not null,
        body jsonb not null,
        at_time text not null check (at_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
        quiet_from text check (quiet_from ~ '^[0-2][0-9]:[0-5][0-9]$'),
        quiet_to text check (quiet_to ~ '^[0-2][0-9]:[0-5][0-9]$'),
        per_week integer check (per_week between 1 and 7),
        digest boolean not null default false,
        meant_for integer not null default 0,
        revision integer not null default 1,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade,
        check ((quiet_from is null) = (quiet_to is null))
      );
      create index reminder_rule_of_program on reminder_rule (school_id, program_id, id);
      ${tenantTable('reminder_rule')}

      create table reminder (
        school_id uuid not null,
        id uuid not null,
        rule_id uuid not null,
        cohort_id uuid not null,
        -- Whom it is for; nobody's own for a task of those who run the program.
        member_id uuid,
        enrolment_id uuid,
        mentorship_id uuid,
        cause text not null,
        about_day date,
        due_at timestamptz not null,
        state text not null default 'planned' check (state in ('planned', 'done', 'skipped')),
        skipped text check (skipped in ('no_longer_so', 'not_taking_part', 'switched_off', 'enough_this_week')),
        outbox_id uuid,
        settled_at timestamptz,
        created_at timestamptz not null,
        primary key (school_id, id),
        unique nulls not distinct (school_id, rule_id, cause, enrolment_id),
        foreign key (school_id, rule_id) references reminder_rule (school_id, id) on delete cascade,
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade,
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade,
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
        foreign key (school_id, outbox_id) references outbox (school_id, id) on delete set null (outbox_id),
        check ((member_id is null) = (enrolment_id is null)),
        check ((state = 'skipped') = (skipped is not null))
      );
      create index reminder_of_cohort on reminder (school_id, cohort_id, rule_id);
      create index reminder_of_member on reminder (school_id, member_id, due_at);
      create index reminder_of_enrolment on reminder (school_id, enrolment_id) where enrolment_id is not null;
      create index reminder_of_mentorship on reminder (school_id, mentorship_id) where mentorship_id is not null;
      create index reminder_of_mail on reminder (school_id, outbox_id) where outbox_id is not null;
      ${tenantTable('reminder')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
