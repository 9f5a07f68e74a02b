import type pg from 'pg';
import { eventually } from '../../kit/eventually.js';

/**
 * A table that nobody can write to until it is let go: whoever comes to write stands still in the middle of their
 * transaction, and can be killed exactly there.
 */
export class HeldWrites {
  private constructor(
    private readonly admin: pg.Pool,
    private readonly holder: pg.PoolClient,
    private readonly table: string,
  ) {}

  static async on(admin: pg.Pool, table: string): Promise<HeldWrites> {
    const holder = await admin.connect();
    await holder.query('begin');
    await holder.query(`lock table ${table} in exclusive mode`);
    return new HeldWrites(admin, holder, table);
  }

  /** Resolves when a business transaction stands at the table. */
  async reached(): Promise<void> {
    await eventually(`somebody to write to ${this.table}`, async () => {
      // Cloned databases share their tables' oids.
      const { rowCount } = await this.admin.query(
        `select 1 from pg_locks l join pg_stat_activity a using (pid)
         where l.relation = $1::regclass and not l.granted and a.datname = current_database() and a.usename = 'trellis_app'`,
        [this.table],
      );
      return rowCount !== 0;
    });
  }

  async release(): Promise<void> {
    await this.holder.query('rollback');
    this.holder.release();
  }
}
