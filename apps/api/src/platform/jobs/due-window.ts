import type { Clock } from '../clock/clock.js';
import type { SystemDatabase } from '../database/system-database.js';
import { claimSql, type ClaimedTable, lookSql, releaseSql } from './claim-sql.js';
import type { QueueEntry, WorkQueue } from './queue-backend.js';

export interface ClaimedRow {
  school_id: string;
  account_id: string;
  id: string;
  claim_number: number;
  turn: number;
}

export interface WindowSettings<Row extends ClaimedRow, T> {
  table: ClaimedTable;
  /** Rows at once. */
  size: number;
  /** How many entries may wait in the queue before no more are claimed, so that turns stay fair. */
  depth: number;
  leaseMs: number;
  queue: WorkQueue<T>;
  /** Rows in the order of their turns → entries in the order in which they are to be worked on. */
  toEntries(rows: Row[]): QueueEntry<T>[];
}

/** There may be more at once; the queue has enough for now; nothing else is due. */
export type Scanned = 'more' | 'full' | 'none';

/** Claims due rows of one table and enqueues them. */
export class DueWindow<Row extends ClaimedRow, T> {
  private busy = false;

  constructor(
    private readonly database: SystemDatabase,
    private readonly clock: Clock,
    private readonly settings: WindowSettings<Row, T>,
  ) {}

  get name(): string {
    return this.settings.table.table;
  }

  async scan(): Promise<Scanned> {
    const { size, depth, queue } = this.settings;
    if (!this.busy && !(await this.isAnyDue())) return 'none';
    if (this.busy && (await queue.waiting()) >= depth) return 'full';
    const rows = await this.claim();
    this.busy = rows.length > 0;
    if (rows.length === 0) return 'none';
    rows.sort((a, b) => a.turn - b.turn);
    await queue.add(this.settings.toEntries(rows)).catch(async (error: unknown) => {
      await this.release(rows);
      throw error;
    });
    return rows.length >= size ? 'more' : 'none';
  }

  private async isAnyDue(): Promise<boolean> {
    return (await this.database.query(lookSql(this.settings.table), [this.clock.now()])).length > 0;
  }

  private claim(): Promise<Row[]> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + this.settings.leaseMs);
    return this.database.query<Row>(claimSql(this.settings.table), [now, until, this.settings.size]);
  }

  private async release(rows: Row[]): Promise<void> {
    const { table } = this.settings;
    const owners = rows.map((row) => row[table.owner]);
    await this.database.query(releaseSql(table), [
      owners,
      rows.map((row) => row.id),
      rows.map((row) => row.claim_number),
    ]);
  }
}
