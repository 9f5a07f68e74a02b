import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['outbox', 'outbox_attempt', 'reminder'];

/**
 * PostgreSQL counts which part of a table belongs to which school now and then only. To those counts a school whose rows
 * were written since has none: the planner then takes any index that begins with the school for as good as the primary key,
 * and reads all of a large school's rows for each one it looks for. Without counts it takes a school for a two-hundredth of
 * the table, and keeps to the key (ADR 31).
 */
export class LeaveSharesOfSchoolsUncounted1764230000000 implements MigrationInterface {
  name = 'LeaveSharesOfSchoolsUncounted1764230000000';

  async up(runner: QueryRunner): Promise<void> {
    // What was counted before stays until it is taken away, for which PostgreSQL has a function from 18 on.
    const clears = await runner.query(`select 1 from pg_proc where proname = 'pg_clear_attribute_stats'`);
    for (const table of TABLES) {
      await runner.query(`alter table ${table} alter column school_id set statistics 0`);
      if (clears.length > 0)
        await runner.query(`select pg_clear_attribute_stats('trellis', '${table}', 'school_id', false)`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
