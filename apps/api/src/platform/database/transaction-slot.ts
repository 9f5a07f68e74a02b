import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import type { RowSecuritySettings } from './connection-pool.js';

/** What a running transaction carries: its connection, whose rows it may touch, and the events to write before COMMIT. */
export interface TransactionSlot {
  manager: EntityManager;
  settings: RowSecuritySettings;
  events: DomainEventRecord[];
}

/** A fact to be appended to `domain_event`: ids only, never names or values. */
export interface DomainEventRecord {
  type: string;
  version: number;
  subject: Record<string, string>;
}

const storage = new AsyncLocalStorage<TransactionSlot | null>();

export function currentTransaction(): TransactionSlot | null {
  return storage.getStore() ?? null;
}

export function inTransaction<T>(slot: TransactionSlot, work: () => Promise<T>): Promise<T> {
  return storage.run(slot, work);
}

/** For batches that outlive their first caller (DataLoader): they must not inherit its released transaction. */
export function outsideTransaction<T>(work: () => Promise<T>): Promise<T> {
  return storage.run(null, work);
}
