import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { DuplicatesRepository } from './duplicates.repository.js';
import { DuplicatesService, toDuplicatePerson } from './duplicates.service.js';
import type { DuplicatePerson, MergeMembersInput, MergePreview } from './duplicates.types.js';
import { MemberUnions } from './member-unions.service.js';
import { summed, twiceIn } from './merges.policy.js';

/** Ends the transaction of a preview: what it found is told, what it wrote is not kept. */
class OnlyLooking extends Error {
  constructor(readonly moves: MergePreview['moves']) {
    super('A preview keeps nothing.');
  }
}

const isRefusal = ({ code }: AppError): boolean => code.startsWith('MERGE_') || code === 'PERSON_HAS_ACCOUNT';

/** Making one member of two, in one transaction, as a person says. */
@Injectable()
export class MergesService {
  constructor(
    private readonly unions: MemberUnions,
    private readonly people: DuplicatesRepository,
    private readonly duplicates: DuplicatesService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** The merge itself, rolled back: what it says is what happens. */
  async preview(actor: Actor, input: MergeMembersInput): Promise<MergePreview> {
    authorise(actor, 'people.manage');
    const [keep, other] = await this.people.getTwo(input.keepId, input.otherId);
    const cohorts = twiceIn(keep, other).map(({ keeps }) => keeps.cohortName);
    try {
      return await this.db.run(async () => {
        throw new OnlyLooking(summed(await this.unions.unite(actor, input)));
      });
    } catch (error) {
      if (error instanceof OnlyLooking) return { refusal: null, moves: error.moves, twiceIn: cohorts };
      if (error instanceof AppError && isRefusal(error)) return { refusal: error.code, moves: [], twiceIn: cohorts };
      throw error;
    }
  }

  async merge(actor: Actor, input: MergeMembersInput): Promise<DuplicatePerson> {
    authorise(actor, 'people.manage');
    return this.db.run(async () => {
      const moves = summed(await this.unions.unite(actor, input));
      const { keepId, otherId } = input;
      recordEvent('member.merged', { memberId: keepId, mergedId: otherId });
      const counts = Object.fromEntries(moves.map(({ part, count }) => [part, count]));
      await this.audit.record({
        action: 'member.merge',
        subjectType: 'member',
        subjectId: keepId,
        details: { mergedId: otherId, ...counts },
      });
      await this.duplicates.look();
      const merged = (await this.people.list([keepId])).get(keepId);
      if (!merged) throw new AppError('NOT_FOUND');
      if (merged.account_id) await this.outbox.add({ kind: 'member_merged', toMemberId: keepId });
      return toDuplicatePerson(merged);
    });
  }
}
