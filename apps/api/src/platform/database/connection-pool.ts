import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';

/** Session settings that row security reads; set for one transaction only, never on a pooled connection. */
export interface RowSecuritySettings {
  schoolId?: string | null;
  accountId?: string | null;
}

const SET_SETTINGS = `select set_config('app.school_id', $1, true), set_config('app.account_id', $2, true)`;

/** The process's connections as role `app`. Everything below `TenantDatabase` and `AccountDatabase` goes through here. */
@Injectable()
export class ConnectionPool {
  constructor(private readonly dataSource: DataSource) {}

  /** A statement with no school and no account: the lookup functions and the clock; row security shows it nothing else. */
  async query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return (await this.pgPool.query(sql, params)).rows as T[];
  }

  /** One read in a transaction of its own. */
  async read<T>(settings: RowSecuritySettings, sql: string, params: unknown[], role?: 'trellis_vault'): Promise<T[]> {
    const result = await this.alone(
      settings,
      { sql, params },
      role ? `read only; set local role ${role}` : 'read only',
    );
    return result.rows as T[];
  }

  /** One INSERT, UPDATE or DELETE in a transaction of its own. */
  async write<T>(settings: RowSecuritySettings, sql: string, params: unknown[]): Promise<{ rows: T[]; count: number }> {
    const { rows, rowCount } = await this.alone(settings, { sql, params }, 'read write');
    return { rows: rows as T[], count: rowCount ?? 0 };
  }

  /**
   * One statement in a transaction of its own. The steps travel without awaiting in between on a pipelined connection, so that
   * tenancy costs one round trip; a failing step rolls back.
   */
  private async alone(
    { schoolId, accountId }: RowSecuritySettings,
    { sql, params }: { sql: string; params: unknown[] },
    mode: string,
  ): Promise<pg.QueryResult> {
    const client = await this.pgPool.connect();
    let broken: Error | undefined;
    // In hand, nobody listens but us: a connection that breaks would end the process.
    client.on('error', ignore);
    try {
      const [school, account] = [schoolId ?? '', accountId ?? ''].map((id) => client.escapeLiteral(id));
      const settings = `set_config('app.school_id', ${school}, true), set_config('app.account_id', ${account}, true)`;
      const begin = client.query(`begin ${mode}; select ${settings}`);
      const result = client.query(sql, params);
      const steps: Promise<unknown>[] = [begin, result, client.query('commit')];
      const outcome = (await Promise.allSettled(steps)).find((step) => step.status === 'rejected');
      if (outcome?.status === 'rejected') throw outcome.reason;
      return await result;
    } catch (error) {
      broken = isConnectionError(error) ? (error as Error) : undefined;
      throw error;
    } finally {
      client.off('error', ignore);
      client.release(broken);
    }
  }

  /** One transaction. `work` gets TypeORM's manager on its connection. */
  async transaction<T>(settings: RowSecuritySettings, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query(SET_SETTINGS, [settings.schoolId ?? '', settings.accountId ?? '']);
      const result = await work(runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // The first failure is the one worth telling; a connection that died can't roll back and needs none.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private get pgPool(): pg.Pool {
    return (this.dataSource.driver as unknown as { master: pg.Pool }).master;
  }
}

/** The statements that were on their way fail, and tell it. */
const ignore = (): void => undefined;

function isConnectionError(error: unknown): boolean {
  // A PostgreSQL error carries a SQLSTATE and leaves the connection usable; anything else does not.
  return !(typeof error === 'object' && error !== null && 'severity' in error);
}
