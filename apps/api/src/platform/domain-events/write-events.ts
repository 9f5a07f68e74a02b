import { newId } from '../database/ids.js';
import type { TransactionSlot } from '../database/transaction-slot.js';
import { currentContext } from '../tenancy/context.js';

/** A large import has events by the ten thousand: nobody else waits while all of them are written out as one text. */
const BATCH = 1000;

/** Appends the events recorded in a transaction. Called by `TenantDatabase.run` just before COMMIT. */
export async function writeEvents(slot: TransactionSlot, now: Date): Promise<void> {
  for (let at = 0; at < slot.events.length; at += BATCH) {
    const rows = slot.events.slice(at, at + BATCH).map((event) => ({ ...event, id: newId() }));
    await slot.manager.query(
      `insert into domain_event (school_id, id, type, version, subject, actor_member_id, at)
       select $1, e.id, e.type, e.version, e.subject, $2, $4
       from jsonb_to_recordset($3::jsonb) as e(id uuid, type text, version int, subject jsonb)`,
      [slot.settings.schoolId, currentContext()?.actor?.memberId ?? null, JSON.stringify(rows), now],
    );
  }
}
