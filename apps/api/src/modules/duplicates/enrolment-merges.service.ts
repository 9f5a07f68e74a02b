import { Injectable } from '@nestjs/common';
import type { MergeSide } from '@trellis/contracts';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { Clock } from '../../platform/clock/clock.js';
import { AffinityLeavers } from '../affinity/index.js';
import { VaultMoves } from '../identity/index.js';
import type { DuplicatePersonRow } from './duplicates.repository.js';
import { EnrolmentMergesRepository } from './enrolment-merges.repository.js';
import { type Moved, twiceIn } from './merges.policy.js';

/** The enrolments of two members become those of one. Inside the caller's transaction. */
@Injectable()
export class EnrolmentMerges {
  constructor(
    private readonly enrolments: EnrolmentMergesRepository,
    private readonly vault: VaultMoves,
    private readonly groups: AffinityLeavers,
    private readonly clock: Clock,
  ) {}

  /** `answers`: whose answers stay where both are in a cohort in the same role. `email`: whose address stays. */
  async unite(
    keep: DuplicatePersonRow,
    other: DuplicatePersonRow,
    { answers: side, email }: { answers: MergeSide; email: MergeSide },
  ): Promise<Moved> {
    const moved: Moved = new Map();
    const clashes = twiceIn(keep, other).map(({ keeps, others }) =>
      side === 'keep' ? { stays: keeps, goes: others } : { stays: others, goes: keeps },
    );
    const goes = new Set(clashes.map((clash) => clash.goes.id));
    const own = other.enrolments.filter(({ id }) => !goes.has(id)).map(({ id }) => id);
    moved.set('intake_answer', await this.enrolments.countAnswers(own));
    const moves = [
      ...clashes.map((clash) => ({ from: clash.goes.id, to: clash.stays.id })),
      ...own.map((id) => ({ from: id, to: id })),
    ];
    const readerId = readerOf(keep, other, email).id;
    await this.groups.move(other.id, keep.id);
    await this.vault.move(moves, { toMemberId: keep.id, fromMemberId: other.id, readerId });
    for (const { stays, goes: from } of clashes) {
      for (const [table, count] of await this.enrolments.moveReferences(from.id, stays.id))
        moved.set(table, (moved.get(table) ?? 0) + count);
      // Who has a mentor takes part, whatever the other registration came to.
      if (from.mentorships > 0) await this.enrolments.takeState(from.id, stays.id);
      await this.enrolments.remove(from.id, stays.id, this.clock.now());
      recordEvent('enrolment.merged', { enrolmentId: stays.id, mergedId: from.id });
    }
    moved.set('enrolment', await this.enrolments.giveTo(own, keep.id, this.clock.now()));
    return moved;
  }
}

/** Who signs in reads; where neither does, whoever gets the mail. */
function readerOf(keep: DuplicatePersonRow, other: DuplicatePersonRow, email: MergeSide): DuplicatePersonRow {
  if (keep.account_id) return keep;
  if (other.account_id) return other;
  return email === 'keep' ? keep : other;
}
