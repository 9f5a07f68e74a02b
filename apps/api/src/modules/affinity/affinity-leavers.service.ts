import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { AffinityCircles } from './affinity-circles.service.js';
import { AffinityGroupsRepository } from './affinity-groups.repository.js';
import { AffinityVacancies } from './affinity-vacancies.service.js';
import { AffinityMembersRepository } from './affinity-members.repository.js';

/** For use cases of other modules, in their transaction: whoever is erased is in no group, and whoever becomes another is where that one is. */
@Injectable()
export class AffinityLeavers {
  constructor(
    private readonly members: AffinityMembersRepository,
    private readonly groups: AffinityGroupsRepository,
    private readonly circles: AffinityCircles,
    private readonly vacancies: AffinityVacancies,
  ) {}

  /** Groups in which somebody is, or which they look after, for the person alone. */
  async ofMember(memberId: string): Promise<{ at: Date; text: string }[]> {
    const joined = await this.members.listGroupsOf(memberId);
    const rows = await this.groups.list(LIMITS.affinityGroups * 4);
    const more = await Promise.all(this.circles.traces.map((traces) => traces.ofMember(memberId)));
    const own = rows
      .filter((row) => joined.has(row.id) || row.steward_id === memberId)
      .map((row) => ({ at: row.created_at, text: row.name.en ?? row.name.fr ?? '' }));
    return [...own, ...more.flat()];
  }

  async forget(memberId: string): Promise<void> {
    for (const traces of this.circles.traces) await traces.forget(memberId);
    await this.members.removeAll(memberId);
    await this.members.removeOffersTo(memberId, null);
    for (const id of await this.groups.listStewarded(memberId)) await this.vacancies.open(await this.groups.lock(id));
  }

  async move(fromMemberId: string, toMemberId: string): Promise<void> {
    for (const groupId of await this.members.listGroupsOf(fromMemberId)) await this.members.add(groupId, toMemberId);
    for (const traces of this.circles.traces) await traces.move(fromMemberId, toMemberId);
    await this.members.removeAll(fromMemberId);
    await this.members.moveOffers(fromMemberId, toMemberId);
    for (const id of await this.groups.listStewarded(fromMemberId)) await this.groups.setSteward(id, toMemberId);
  }
}
