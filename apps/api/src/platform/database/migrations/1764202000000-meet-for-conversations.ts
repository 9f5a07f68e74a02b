import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A meeting is of a mentorship or of one conversation. */
export class MeetForConversations1764202000000 implements MigrationInterface {
  name = 'MeetForConversations1764202000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table meeting alter column mentorship_id drop not null, add column conversation_id uuid,
        add foreign key (school_id, conversation_id) references conversation (school_id, id) on delete cascade,
        add check (num_nonnulls(mentorship_id, conversation_id) = 1);
      create index meeting_of_conversation on meeting (school_id, conversation_id, starts_at) where conversation_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
