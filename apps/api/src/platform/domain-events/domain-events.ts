import { currentTransaction } from '../database/transaction-slot.js';

/**
 * Records that something happened; it is written with the running transaction or not at all. Readers of `domain_event` stop
 * below `pg_snapshot_xmin(pg_current_snapshot())`: neither sequences nor UUIDv7 tell commit order.
 */
export function recordEvent(type: string, subject: Record<string, string>, version = 1): void {
  const slot = currentTransaction();
  if (!slot?.settings.schoolId) throw new Error(`Event ${type} needs a running transaction of a school.`);
  slot.events.push({ type, version, subject });
}
