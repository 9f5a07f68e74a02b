import { Injectable } from '@nestjs/common';
import type { MergeSide } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { RolesService } from '../roles/index.js';
import { type DuplicatePersonRow, DuplicatesRepository } from './duplicates.repository.js';
import type { MergeMembersInput } from './duplicates.types.js';
import { EnrolmentMerges } from './enrolment-merges.service.js';
import { assertMayChoose, assertMayMerge, bothMentor, type Moved } from './merges.policy.js';
import { MergesRepository } from './merges.repository.js';

/** Everything that leads to one of two members leads to the other from now on. Inside the caller's transaction. */
@Injectable()
export class MemberUnions {
  constructor(
    private readonly merges: MergesRepository,
    private readonly enrolments: EnrolmentMerges,
    private readonly people: DuplicatesRepository,
    private readonly roles: RolesService,
    private readonly clock: Clock,
  ) {}

  /** Returns how many rows moved, by table. */
  async unite(actor: Actor, input: MergeMembersInput): Promise<Moved> {
    const { keepId, otherId } = input;
    await this.people.getTwo(keepId, otherId);
    // Looked at again once nobody else can change them.
    await this.merges.lock([keepId, otherId]);
    const [keep, other] = await this.people.getTwo(keepId, otherId);
    assertMayMerge(keep, other, await this.merges.areAPair(keepId, otherId));
    assertMayChoose(actor, [keep, other], input);
    // What was not apart before is no fault of the merge, nor made worse by it.
    const wasApart = !(await this.roles.separationOf(keepId)) && !(await this.roles.separationOf(otherId));
    const moved = await this.enrolments.unite(keep, other, input);
    for (const [table, count] of await this.merges.moveReferences(otherId, keepId))
      moved.set(table, (moved.get(table) ?? 0) + count);
    if (bothMentor(keep, other) && (await this.merges.carriesMoreThanOffered(keepId)))
      throw new AppError('MERGE_OVER_CAPACITY');
    await this.giveWay(input, keep, other);
    if (wasApart && (await this.roles.separationOf(keepId))) throw new AppError('MERGE_NOT_SEPARATE');
    return moved;
  }

  private async giveWay(input: MergeMembersInput, keep: DuplicatePersonRow, other: DuplicatePersonRow): Promise<void> {
    const of = (side: MergeSide): DuplicatePersonRow => (side === 'keep' ? keep : other);
    const [email, former] = input.email === 'keep' ? [keep.email, other.email] : [other.email, keep.email];
    const displayName = of(input.name).display_name;
    const now = this.clock.now();
    await this.merges.giveWay(other.id, { intoId: keep.id, displayName }, now);
    await this.merges.become(keep.id, {
      displayName,
      email,
      pronouns: of(input.pronouns).pronouns,
      locale: of(input.locale).locale,
      roles: [...new Set([...keep.roles, ...other.roles])],
    });
    await this.merges.followAddress(other.id, { former, email }, now);
  }
}
