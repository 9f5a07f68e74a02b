import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { AffinityGroupsRepository } from './affinity-groups.repository.js';
import { AffinityMembersRepository } from './affinity-members.repository.js';

/** For use cases of other modules, in their transaction: whoever is erased is in no group, and whoever becomes another is where that one is. */
@Injectable()
export class AffinityLeavers {
  constructor(
    private readonly members: AffinityMembersRepository,
    private readonly groups: AffinityGroupsRepository,
  ) {}

  /** Groups in which somebody is, or which they look after, for the person alone. */
  async ofMember(memberId: string): Promise<{ at: Date; text: string }[]> {
    const joined = await this.members.listGroupsOf(memberId);
    const rows = await this.groups.list(LIMITS.affinityGroups * 4);
    return rows
      .filter((row) => joined.has(row.id) || row.steward_id === memberId)
      .map((row) => ({ at: row.created_at, text: row.name.en ?? row.name.fr ?? '' }));
  }

  forget(memberId: string): Promise<void> {
    return this.members.removeAll(memberId);
  }

  async move(fromMemberId: string, toMemberId: string): Promise<void> {
    for (const groupId of await this.members.listGroupsOf(fromMemberId)) await this.members.add(groupId, toMemberId);
    await this.members.removeAll(fromMemberId);
  }
}
