import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reminder of a meeting to come knows which, so that its hour and place are read when it is sent. */
export class MeetingsOfReminders1764110002000 implements MigrationInterface {
  name = 'MeetingsOfReminders1764110002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reminder add column meeting_id uuid;
      alter table reminder no force row level security;
      alter table meeting no force row level security;
      update reminder r set meeting_id = t.id from meeting t
        where t.school_id = r.school_id and r.state = 'planned' and r.cause like 'meeting_soon:%'
          and t.id::text = split_part(r.cause, ':', 2);
      alter table meeting force row level security;
      alter table reminder force row level security;
      alter table reminder add foreign key (school_id, meeting_id) references meeting (school_id, id) on delete set null (meeting_id);
      create index reminder_of_meeting on reminder (school_id, meeting_id) where meeting_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
