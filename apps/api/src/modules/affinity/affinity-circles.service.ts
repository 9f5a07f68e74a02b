import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { AffinityGroups } from './affinity-groups.service.js';
import { AffinityGroupsRepository, type GroupRow } from './affinity-groups.repository.js';
import { AffinityMembersRepository } from './affinity-members.repository.js';

/** What else there is of somebody in a group, kept by another module. Each within the transaction of what happens. */
export interface GroupTraces {
  /** They are not in it any more. */
  left(groupId: string, memberId: string): Promise<void>;
  /** They are erased. */
  forget(memberId: string): Promise<void>;
  move(fromMemberId: string, toMemberId: string): Promise<void>;
  /** For the person alone. */
  ofMember(memberId: string): Promise<{ at: Date; text: string }[]>;
}

/** For other modules' use cases: who is in a group, and who looks after it. Whoever asks tells nobody, and leaves no trail of it. */
@Injectable()
export class AffinityCircles {
  private readonly kept: GroupTraces[] = [];

  constructor(
    private readonly service: AffinityGroups,
    private readonly groups: AffinityGroupsRepository,
    private readonly members: AffinityMembersRepository,
  ) {}

  keepIn(traces: GroupTraces): void {
    this.kept.push(traces);
    this.service.watch((groupId, memberId) => traces.left(groupId, memberId));
  }

  get traces(): readonly GroupTraces[] {
    return this.kept;
  }

  /** In which they are, or which they look after. */
  async listOf(memberId: string): Promise<string[]> {
    const joined = await this.members.listGroupsOf(memberId);
    return [...new Set([...joined, ...(await this.groups.listStewarded(memberId))])];
  }

  get(groupId: string): Promise<GroupRow> {
    return this.groups.get(groupId);
  }

  async has(groupId: string, memberId: string): Promise<boolean> {
    return (await this.listOf(memberId)).includes(groupId);
  }

  /** Who is in it, and who looks after it. */
  async listMembers(groupId: string): Promise<string[]> {
    const { steward_id: steward } = await this.groups.get(groupId);
    return [...new Set([...(await this.members.listMembersOf(groupId)), ...(steward ? [steward] : [])])];
  }

  /** By name; nobody who left the school. */
  listNames(memberIds: readonly string[]): Promise<{ id: string; name: string }[]> {
    return this.groups.listNames(memberIds);
  }

  /** First line of a use case for those in it. */
  async inside(actor: Actor, groupId: string): Promise<{ row: GroupRow; isSteward: boolean }> {
    const { row, group } = await this.service.inside(actor, groupId);
    return { row, isSteward: group.mine };
  }

  /** First line of a use case of its steward: NOT_FOUND for whoever is not in it, FORBIDDEN for whoever is and does not look after it. */
  async stewarded(actor: Actor, groupId: string): Promise<GroupRow> {
    const { row, isSteward } = await this.inside(actor, groupId);
    if (!isSteward) throw new AppError('FORBIDDEN', { permission: 'steward' });
    return row;
  }
}
