import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { PrivateNotices } from '../support/index.js';
import type { AffinityBoard, AffinityGroup } from './affinity.types.js';
import { AffinityBoards } from './affinity-boards.service.js';
import { AffinityGroups } from './affinity-groups.service.js';
import { AffinityGroupsRepository, type GroupRow } from './affinity-groups.repository.js';
import { AffinityMembersRepository } from './affinity-members.repository.js';
import { AffinityVacancies } from './affinity-vacancies.service.js';

const HOUR = 3_600_000;

/**
 * Who looks after a group, from one to the next. A steward is named to everyone; whoever is asked, and whoever says no, stays known to nobody but
 * the steward: no entry in the trail says whom.
 */
@Injectable()
export class AffinityStewards {
  constructor(
    private readonly service: AffinityGroups,
    private readonly boards: AffinityBoards,
    private readonly groups: AffinityGroupsRepository,
    private readonly members: AffinityMembersRepository,
    private readonly vacancies: AffinityVacancies,
    private readonly notices: PrivateNotices,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** To somebody in the group; one at a time: another offer takes the place of the one before. */
  async offer(actor: Actor, groupId: string, memberId: string): Promise<AffinityBoard> {
    await this.boards.stewarded(actor, groupId);
    await this.db.run(async () => {
      const row = await this.locked(actor, groupId);
      if (row.state !== 'open') throw new AppError('AFFINITY_CLOSED');
      const there = await this.groups.listNames(await this.members.listMembersOf(groupId));
      if (memberId === actor.memberId || !there.some(({ id }) => id === memberId)) throw new AppError('NOT_FOUND');
      await this.members.setOffer(groupId, memberId);
      await this.record('affinity_group.offer', groupId);
      await this.notices.tell([memberId]);
    });
    return this.boards.get(actor, groupId);
  }

  async takeBack(actor: Actor, groupId: string): Promise<AffinityBoard> {
    await this.boards.stewarded(actor, groupId);
    await this.db.run(() => this.members.removeOffer(groupId));
    return this.boards.get(actor, groupId);
  }

  /** With yes they look after it from now on, and whoever did is in it like the others; with no the steward hears so. */
  async answer(actor: Actor, groupId: string, accept: boolean): Promise<AffinityBoard> {
    const { row } = await this.service.inside(actor, groupId);
    await this.db.run(async () => {
      const { steward_id: before } = await this.groups.lock(row.id);
      if (!actor.memberId || (await this.members.findOffer(groupId)) !== actor.memberId)
        throw new AppError('NOT_FOUND');
      await this.members.removeOffer(groupId);
      if (accept) {
        await this.groups.setSteward(groupId, actor.memberId);
        if (before) await this.members.add(groupId, before);
        await this.record('affinity_group.hand_on', groupId);
      }
      if (before) await this.notices.tell([before]);
    });
    return this.boards.get(actor, groupId);
  }

  /** They stay in the group; those in it are asked who looks after it now. */
  async layDown(actor: Actor, groupId: string): Promise<AffinityGroup> {
    await this.boards.stewarded(actor, groupId);
    await this.db.run(async () => {
      const row = await this.locked(actor, groupId);
      await this.vacancies.open(row);
      if (row.state === 'open' && actor.memberId) await this.members.add(groupId, actor.memberId);
      await this.record('affinity_group.lay_down', groupId);
    });
    return this.service.view(actor, groupId);
  }

  /** Whoever in it says so first. AFFINITY_TAKEN when somebody looks after it. */
  async take(actor: Actor, groupId: string): Promise<AffinityBoard> {
    const { row } = await this.service.inside(actor, groupId);
    await this.db.run(async () => {
      const { state, steward_id: steward } = await this.groups.lock(row.id);
      if (state !== 'open') throw new AppError('AFFINITY_CLOSED');
      if (steward) throw new AppError('AFFINITY_TAKEN');
      await this.groups.setSteward(groupId, actor.memberId);
      await this.record('affinity_group.take', groupId);
    });
    return this.boards.get(actor, groupId);
  }

  /** The school asks those in the group, and learns neither who nor how many they are. */
  async ask(actor: Actor, groupId: string): Promise<AffinityGroup> {
    authorise(actor, 'event.manage');
    await this.db.run(async () => {
      const row = await this.groups.lock(groupId);
      if (row.state !== 'open') throw new AppError('AFFINITY_CLOSED');
      if (row.steward_id) throw new AppError('AFFINITY_TAKEN');
      const now = this.clock.now();
      const hours = LIMITS.affinityAskHours;
      if (row.asked_at && row.asked_at.getTime() > now.getTime() - hours * HOUR)
        throw new AppError('AFFINITY_ASKED', { hours });
      await this.groups.setAsked(groupId, now);
      await this.vacancies.ask(groupId);
      await this.record('affinity_group.ask_steward', groupId);
    });
    return this.service.view(actor, groupId);
  }

  /** Until the transaction ends nobody else hands it on. */
  private async locked(actor: Actor, groupId: string): Promise<GroupRow> {
    const row = await this.groups.lock(groupId);
    if (row.steward_id !== actor.memberId) throw new AppError('FORBIDDEN', { permission: 'steward' });
    return row;
  }

  private async record(action: string, groupId: string): Promise<void> {
    recordEvent(action, { groupId });
    await this.audit.record({ action, subjectType: 'affinity_group', subjectId: groupId });
  }
}
