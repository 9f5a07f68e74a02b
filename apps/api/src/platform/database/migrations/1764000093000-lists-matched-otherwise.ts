import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A list ends because its mentee was matched otherwise, or because they no longer take part: two states. */
export class ListsMatchedOtherwise1764000093000 implements MigrationInterface {
  name = 'ListsMatchedOtherwise1764000093000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table shortlist drop constraint shortlist_state_check;
      alter table shortlist add constraint shortlist_state_check check (state in ('no_list', 'waiting_for_mentee',
        'waiting_for_mentor', 'accepted', 'none_of_these', 'rather_waits', 'not_answered', 'nobody_left', 'matched_otherwise',
        'left', 'closed'))`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
