import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_ACCOUNT, tenantTable } from '../row-security.js';

/**
 * Roles that hold in one program only, and the states through which people come, pause and go: who applied, who decided, how
 * they came, what a mentor offers to talk about, and a requirement agreed with one person (never with a reason).
 */
export class WidenPeople1763900000000 implements MigrationInterface {
  name = 'WidenPeople1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table program_role (
        school_id uuid not null,
        program_id uuid not null,
        member_id uuid not null,
        role text not null check (role in ('coordinator', 'study_lead', 'coder', 'moderator')),
        given_by uuid,
        created_at timestamptz not null,
        primary key (school_id, program_id, member_id, role),
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade,
        foreign key (school_id, given_by) references member (school_id, id) on delete set null (given_by)
      );
      create index program_role_of_member on program_role (school_id, member_id);
      ${tenantTable('program_role')}
      -- Read with every request, as \`member_own\` is: by the account, before the school's own context is set.
      create policy program_role_own on program_role for select
        using (member_id in (select id from member where account_id = ${CURRENT_ACCOUNT}));

      alter table enrolment drop constraint enrolment_state_check;
      alter table enrolment add constraint enrolment_state_check
        check (state in ('applied', 'enrolled', 'paused', 'declined', 'withdrawn', 'completed'));
      alter table enrolment
        add column source text not null default 'import'
          check (source in ('import', 'registration', 'invitation', 'hand', 'next_year')),
        add column decided_by uuid,
        add column decided_at timestamptz,
        add column offers text,
        add column requirement jsonb,
        add foreign key (school_id, decided_by) references member (school_id, id) on delete set null (decided_by);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
