import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { AppError } from '../errors/app-error.js';
import { currentContext, currentSchoolId } from '../tenancy/context.js';
import { writeEvents } from '../domain-events/write-events.js';
import { ConnectionPool, type RowSecuritySettings } from './connection-pool.js';
import { currentTransaction, inTransaction, type TransactionSlot } from './transaction-slot.js';

export interface WriteResult<T> {
  rows: T[];
  count: number;
}

/**
 * A school's rows. Tenancy is implicit: the school of the context is set on every transaction, and row security shows
 * nothing else. No school in the context → SCHOOL_REQUIRED.
 */
@Injectable()
export class TenantDatabase {
  constructor(
    private readonly pool: ConnectionPool,
    private readonly clock: Clock,
  ) {}

  /** Rows of one SELECT: in the running transaction, or in a read-only one of its own (one round trip). */
  async read<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    const settings = this.settings();
    const slot = this.running(settings);
    if (slot) return slot.manager.query<T[]>(sql, params);
    return this.pool.read<T>(settings, sql, params);
  }

  /** The same for the identity vault's tables, as role `vault`. Every caller names its purpose in the audit. */
  async readVault<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    const settings = this.settings();
    if (this.running(settings)) return this.asVault(() => this.read<T>(sql, params));
    return this.pool.read<T>(settings, sql, params, 'trellis_vault');
  }

  /** Joins the running transaction or opens one; writes the recorded domain events just before COMMIT. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const settings = this.settings();
    if (this.running(settings)) return work();
    return this.pool.transaction(settings, async (manager) => {
      const slot: TransactionSlot = { manager, settings, events: [] };
      return inTransaction(slot, async () => {
        const result = await work();
        await writeEvents(slot, this.clock.now());
        return result;
      });
    });
  }

  /** INSERT, UPDATE or DELETE in SQL, with RETURNING where wanted. Only inside `run`. */
  async write<T = ObjectLiteral>(sql: string, params: unknown[] = []): Promise<WriteResult<T>> {
    const runner = this.mustRun().manager.queryRunner;
    if (!runner) throw new Error('The transaction has lost its connection.');
    const result = await runner.query(sql, params, true);
    return { rows: (result.records ?? []) as T[], count: result.affected ?? 0 };
  }

  /** One such statement, in the running transaction or in one of its own (one round trip, no domain events). */
  async writeAlone<T = ObjectLiteral>(sql: string, params: unknown[] = []): Promise<WriteResult<T>> {
    const settings = this.settings();
    return this.running(settings) ? this.write<T>(sql, params) : this.pool.write<T>(settings, sql, params);
  }

  /** Inserts rows of one entity; `school_id` is filled in. */
  async insert<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: object | object[]): Promise<void> {
    const schoolId = currentSchoolId();
    const values = (Array.isArray(rows) ? rows : [rows]).map((row) => ({ schoolId, ...row }));
    await this.mustRun().manager.insert(entity, values as never);
  }

  /** Updates rows of one entity in this school; 0 rows → NOT_FOUND. Returns how many. */
  async update<E extends ObjectLiteral>(entity: EntityTarget<E>, where: object, set: object): Promise<number> {
    const criteria = { schoolId: currentSchoolId(), ...where };
    const result = await this.mustRun().manager.update(entity, criteria as never, set as never);
    if (!result.affected) throw new AppError('NOT_FOUND');
    return result.affected;
  }

  /** Runs `work` as role `vault` inside the running transaction, so that a consent and its effect stay one step. */
  async asVault<T>(work: () => Promise<T>): Promise<T> {
    const { manager } = this.mustRun();
    await manager.query('set local role trellis_vault');
    const result = await work();
    // Not in a `finally`: after a failed statement the transaction is lost anyway and a second error would hide the first.
    await manager.query('set local role none');
    return result;
  }

  private settings(): RowSecuritySettings {
    return { schoolId: currentSchoolId(), accountId: currentContext()?.accountId ?? null };
  }

  private running(settings: RowSecuritySettings): TransactionSlot | null {
    const slot = currentTransaction();
    if (slot && slot.settings.schoolId !== settings.schoolId) {
      throw new Error('A transaction of another school is running: finish it first.');
    }
    return slot;
  }

  private mustRun(): TransactionSlot {
    const slot = this.running(this.settings());
    if (!slot) throw new Error('Writing needs a transaction: wrap the use case in TenantDatabase.run.');
    return slot;
  }
}
