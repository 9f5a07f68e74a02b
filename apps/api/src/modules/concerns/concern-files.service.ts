import { Injectable } from '@nestjs/common';
import type { ConcernEntryKind } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { CaseKeys } from '../identity/index.js';
import type { ConcernEntry, ConcernReader } from './concern.types.js';
import { type ConcernRow, ConcernsRepository } from './concerns.repository.js';

/**
 * What is said in a case, sealed under the key of that case. Nothing of a case goes to the trail or to the domain events: both
 * name who acted, and who raised what stands in the case file alone, with its own record of who opened it.
 */
@Injectable()
export class ConcernFiles {
  constructor(
    private readonly concerns: ConcernsRepository,
    private readonly keys: CaseKeys,
    private readonly clock: Clock,
  ) {}

  /** Only inside `TenantDatabase.run`; the first words make the key. */
  async say(
    concernId: string,
    kind: ConcernEntryKind,
    memberId: string | null,
    said: string,
    first = false,
  ): Promise<void> {
    const key = first ? await this.keys.make(concernId) : await this.keys.get(concernId);
    const id = newId();
    const sealed = key.seal(placeOf(concernId, id, kind), said);
    await this.concerns.insertEntry(concernId, { id, kind, memberId, ...sealed }, this.clock.now());
  }

  async read(concernId: string, kinds: readonly ConcernEntryKind[]): Promise<ConcernEntry[]> {
    const rows = (await this.concerns.listEntries(concernId)).filter(({ kind }) => kinds.includes(kind));
    if (rows.length === 0) return [];
    const key = await this.keys.get(concernId);
    return rows.map((row) => ({
      ...{ id: row.id, kind: row.kind, by: row.by, at: row.at },
      said: key.open<string>(placeOf(concernId, row.id, row.kind), row),
    }));
  }

  /** Whoever may read it now: given it, able to receive it, and not one that it is about. */
  async readers(concern: ConcernRow): Promise<ConcernReader[]> {
    const able = readersOf(concern);
    const rows = await this.concerns.listReaders(concern.id);
    return rows
      .filter(({ member_id: id }) => able.includes(id))
      .map(({ member_id: memberId, name, since, opened_at: openedAt }) => ({ memberId, name, since, openedAt }));
  }

  async destroy(concernId: string): Promise<void> {
    await this.keys.destroy(concernId);
    await this.concerns.delete(concernId);
  }
}

/** The one rule of who reads: whatever role somebody has or gets, whom it is about does not. */
export const readersOf = ({ reader_ids: readers, named_ids: named, reporter_id: reporter }: ConcernRow): string[] =>
  readers.filter((id) => id !== reporter && !named.includes(id));

/** When it was first opened; null while none of those who may still read it has opened it. */
export const openedAt = (concern: ConcernRow): Date | null =>
  readersOf(concern).some((id) => concern.looked_ids.includes(id)) ? concern.opened_at : null;

const placeOf = (concernId: string, entryId: string, kind: ConcernEntryKind): string[] => [
  'concern',
  currentSchoolId(),
  concernId,
  entryId,
  kind,
];
