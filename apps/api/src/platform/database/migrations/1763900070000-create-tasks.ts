import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_ACCOUNT, tenantTable } from '../row-security.js';

/** What a named person has to do, and who stands in for whom while they are away. */
export class CreateTasks1763900070000 implements MigrationInterface {
  name = 'CreateTasks1763900070000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table task (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        -- Set by the product: the web client has the words, args their placeholders (ids and counts, never names).
        code text,
        args jsonb not null default '{}',
        title text,
        note text,
        -- Null: whoever runs the program.
        owner_id uuid,
        due_on date,
        program_id uuid,
        cohort_id uuid,
        enrolment_id uuid,
        state text not null default 'open' check (state in ('open', 'done')),
        dedupe_key text,
        created_by uuid,
        created_at timestamptz not null,
        -- When owner or day were set last: a morning before that is not reminded of.
        planned_at timestamptz not null,
        done_by uuid,
        done_at timestamptz,
        primary key (school_id, id),
        foreign key (school_id, owner_id) references member (school_id, id) on delete set null (owner_id),
        foreign key (school_id, created_by) references member (school_id, id) on delete set null (created_by),
        foreign key (school_id, done_by) references member (school_id, id) on delete set null (done_by),
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade,
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade,
        check (code is not null or title is not null),
        check ((state = 'done') = (done_at is not null))
      );
      create unique index task_once on task (school_id, dedupe_key) where dedupe_key is not null and state = 'open';
      create index task_list on task (school_id, state, due_on, id);
      create index task_of_owner on task (school_id, owner_id, state);
      create index task_of_program on task (school_id, program_id, state);
      ${tenantTable('task')}

      create table deputy (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        absent_id uuid not null,
        deputy_id uuid not null,
        from_on date not null,
        to_on date not null check (to_on >= from_on),
        -- The first and the last moment of those days in the school's zone.
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        set_by uuid,
        created_at timestamptz not null,
        ended_at timestamptz,
        primary key (school_id, id),
        foreign key (school_id, absent_id) references member (school_id, id) on delete cascade,
        foreign key (school_id, deputy_id) references member (school_id, id) on delete cascade,
        foreign key (school_id, set_by) references member (school_id, id) on delete set null (set_by)
      );
      create index deputy_of_absent on deputy (school_id, absent_id) where ended_at is null;
      create index deputy_of_deputy on deputy (school_id, deputy_id) where ended_at is null;
      ${tenantTable('deputy')}
      -- Read with every request, as \`program_role_own\` is: by the account, before the school's own context is set.
      create policy deputy_own on deputy for select
        using (deputy_id in (select id from member where account_id = ${CURRENT_ACCOUNT}));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
