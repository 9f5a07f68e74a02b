import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rules about dates of a cohort reach those with a match, or everybody. What schools wrote before goes on reaching everybody, as
 * they saw it do; the two that came with the product, whose words speak of a match, reach those who have one.
 */
export class WhomRemindersReach1764110000000 implements MigrationInterface {
  name = 'WhomRemindersReach1764110000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reminder_rule add column reach text not null default 'everyone' check (reach in ('matched', 'everyone'));
      alter table reminder_rule alter column reach set default 'matched';
      alter table reminder_rule no force row level security;
      update reminder_rule set reach = 'matched'
        where trigger not in ('cohort_start', 'cohort_end', 'term_start', 'term_end')
          or name in ('A new term · Une nouvelle session', 'Towards the end · Vers la fin');
      alter table reminder_rule force row level security;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
