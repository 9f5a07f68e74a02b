import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, withoutForce } from '../row-security.js';

/** When mentorships were paused, so that what a program asks of them can be less for it: the state alone tells only of now. */
export class CreateMentorshipPauses1764101001000 implements MigrationInterface {
  name = 'CreateMentorshipPauses1764101001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mentorship_pause (
        school_id uuid not null,
        id uuid not null,
        mentorship_id uuid not null,
        from_at timestamptz not null,
        -- Null while it lasts.
        to_at timestamptz,
        primary key (school_id, id),
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
        check (to_at >= from_at)
      );
      create unique index mentorship_pause_that_lasts on mentorship_pause (school_id, mentorship_id) where to_at is null;
      create index mentorship_pause_of_mentorship on mentorship_pause (school_id, mentorship_id);
      ${tenantTable('mentorship_pause')}
      ${withoutForce(
        ['mentorship', 'mentorship_pause'],
        `insert into mentorship_pause (school_id, id, mentorship_id, from_at)
         select school_id, gen_random_uuid(), id, paused_at from mentorship where state = 'paused' and paused_at is not null;`,
      )}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
