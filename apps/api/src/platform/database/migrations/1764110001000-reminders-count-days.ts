import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules count in days or hours. What was kept as a percentage was counted in days all along, and says so now. */
export class RemindersCountDays1764110001000 implements MigrationInterface {
  name = 'RemindersCountDays1764110001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reminder_rule no force row level security;
      update reminder_rule set unit = 'days' where unit = 'percent';
      alter table reminder_rule force row level security;
      alter table reminder_rule drop constraint reminder_rule_unit_check;
      alter table reminder_rule add constraint reminder_rule_unit_check check (unit in ('days', 'hours'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
