import { newId } from '../database/ids.js';
import type { TransactionSlot } from '../database/transaction-slot.js';
import { currentContext } from '../tenancy/context.js';
import { owedBy } from './followed-events.js';

/** A large import has events by the ten thousand: nobody else waits while all of them are written out as one text. */
const BATCH = 1000;

/** Appends the events recorded in a transaction, and owes what follows them. Called by `TenantDatabase.run` just before COMMIT. */
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
  await oweFollowing(slot, now);
}

/** A row for a job and what it is about, planned anew where it is there already: see `DueWork.add`. */
async function oweFollowing(slot: TransactionSlot, now: Date): Promise<void> {
  const owed = owedBy(slot.events).map((one) => ({ ...one, row: newId() }));
  if (owed.length === 0) return;
  await slot.manager.query(
    `insert into due_work (school_id, id, job, subject_id, due_at, created_at)
     select $1, o.row, o.job, o.id, $3, $3 from jsonb_to_recordset($2::jsonb) as o(row uuid, job text, id uuid) order by o.job, o.id
     on conflict (school_id, job, subject_id) do update set due_at = excluded.due_at,
       claim_number = due_work.claim_number + 1, claimed_until = null, attempts = 0, failed_at = null`,
    [slot.settings.schoolId, JSON.stringify(owed), now],
  );
}
