import { Injectable } from '@nestjs/common';
import { PrivateNotices } from '../support/index.js';
import { AffinityGroupsRepository, type GroupRow } from './affinity-groups.repository.js';
import { AffinityMembersRepository } from './affinity-members.repository.js';

/** Groups that nobody looks after: those in them are asked, by the mail that says nothing, and the first who says yes does. */
@Injectable()
export class AffinityVacancies {
  constructor(
    private readonly groups: AffinityGroupsRepository,
    private readonly members: AffinityMembersRepository,
    private readonly notices: PrivateNotices,
  ) {}

  /** In the caller's transaction, with the group locked. */
  async open(group: Pick<GroupRow, 'id' | 'state'>): Promise<void> {
    await this.groups.setSteward(group.id, null);
    await this.members.removeOffer(group.id);
    if (group.state === 'open') await this.ask(group.id);
  }

  async ask(groupId: string): Promise<void> {
    await this.notices.tell(await this.members.listMembersOf(groupId));
  }
}
