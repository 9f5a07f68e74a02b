import { Injectable } from '@nestjs/common';
import type { ObjectLiteral } from 'typeorm';
import { ConnectionPool } from './connection-pool.js';
import type { WriteResult } from './tenant-database.js';
import { currentTransaction, inTransaction } from './transaction-slot.js';

/**
 * The rows of one account: its sign-in, sessions, links, mail, and its own memberships in every school. Row security is
 * FORCED on `app.account_id`; no school is needed and none is shown.
 */
@Injectable()
export class AccountDatabase {
  constructor(private readonly pool: ConnectionPool) {}

  async read<T>(accountId: string, sql: string, params: unknown[] = []): Promise<T[]> {
    const slot = currentTransaction();
    if (slot?.settings.accountId === accountId) return slot.manager.query<T[]>(sql, params);
    return this.pool.read<T>({ accountId }, sql, params);
  }

  /** Joins the running transaction when it may touch this account, else opens one. */
  async run<T>(accountId: string, work: () => Promise<T>): Promise<T> {
    const slot = currentTransaction();
    if (slot?.settings.accountId === accountId) return work();
    if (slot) throw new Error('A transaction of another account is running: finish it first.');
    const settings = { accountId };
    return this.pool.transaction(settings, (manager) => inTransaction({ manager, settings, events: [] }, work));
  }

  /** INSERT, UPDATE or DELETE inside `run`. */
  async write<T = ObjectLiteral>(sql: string, params: unknown[] = []): Promise<WriteResult<T>> {
    const runner = currentTransaction()?.manager.queryRunner;
    if (!runner) throw new Error('Writing needs a transaction: wrap the use case in AccountDatabase.run.');
    const result = await runner.query(sql, params, true);
    return { rows: (result.records ?? []) as T[], count: result.affected ?? 0 };
  }
}
