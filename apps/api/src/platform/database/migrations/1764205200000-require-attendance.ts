import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** What people of a program are asked to attend, and whom somebody let off it. */
export class RequireAttendance1764205200000 implements MigrationInterface {
  name = 'RequireAttendance1764205200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event_requirement (
        school_id uuid not null,
        id uuid not null,
        program_id uuid not null,
        -- Without one, each cohort of the program.
        cohort_id uuid,
        role text check (role in ('mentor', 'mentee')),
        kind text not null,
        kind_id uuid,
        needed integer not null check (needed > 0),
        per text not null check (per in ('term', 'cohort')),
        -- A match is not published before.
        before_match boolean not null default false,
        created_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade,
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
        foreign key (school_id, kind_id) references event_kind (school_id, id),
        check (not before_match or per = 'cohort')
      );
      create index event_requirement_of_program on event_requirement (school_id, program_id);
      create index event_requirement_of_cohort on event_requirement (school_id, cohort_id) where cohort_id is not null;
      create index event_requirement_of_kind on event_requirement (school_id, kind_id) where kind_id is not null;
      ${tenantTable('event_requirement')}

      create table event_waiver (
        school_id uuid not null,
        requirement_id uuid not null,
        enrolment_id uuid not null,
        reason text not null,
        given_by uuid,
        given_at timestamptz not null,
        primary key (school_id, requirement_id, enrolment_id),
        foreign key (school_id, requirement_id) references event_requirement (school_id, id) on delete cascade,
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade,
        foreign key (school_id, given_by) references member (school_id, id) on delete set null (given_by)
      );
      create index event_waiver_of_enrolment on event_waiver (school_id, enrolment_id);
      create index event_waiver_by_giver on event_waiver (school_id, given_by) where given_by is not null;
      ${tenantTable('event_waiver')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
