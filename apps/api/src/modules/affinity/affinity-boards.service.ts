import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import type { Dimension } from '@trellis/disclosure';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { Disclosure, toFigureTable } from '../disclosure/index.js';
import { NotificationChoices } from '../members/index.js';
import { PrivateNotices } from '../support/index.js';
import type { AffinityBoard, AffinityFigures, PostToAffinityGroupInput } from './affinity.types.js';
import { AffinityGroups } from './affinity-groups.service.js';
import { AffinityGroupsRepository, type GroupRow } from './affinity-groups.repository.js';
import { AffinityMembersRepository } from './affinity-members.repository.js';

const MEMBERS: Dimension = { id: 'members', categories: ['member'] };
const READER = { permission: 'figures.read' } as const;

/** What stands in a group, who is in it for its steward, and how many are, through the gate, for those who read figures of the school. */
@Injectable()
export class AffinityBoards {
  constructor(
    private readonly service: AffinityGroups,
    private readonly groups: AffinityGroupsRepository,
    private readonly members: AffinityMembersRepository,
    private readonly choices: NotificationChoices,
    private readonly notices: PrivateNotices,
    private readonly gate: Disclosure,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, groupId: string): Promise<AffinityBoard> {
    const { group } = await this.service.inside(actor, groupId);
    const posts = await this.groups.listPosts(groupId, LIMITS.affinityPosts);
    const offeredTo = await this.members.findOffer(groupId);
    const names = group.mine ? await this.groups.listNames(await this.members.listMembersOf(groupId)) : null;
    return {
      group,
      posts: posts.map(({ id, words, written_at: writtenAt }) => ({ id, words, writtenAt })),
      offeredToMe: offeredTo !== null && offeredTo === actor.memberId,
      offeredTo: names?.find(({ id }) => id === offeredTo)?.name ?? null,
      members: names && names.map(({ id: memberId, name }) => ({ memberId, name })),
    };
  }

  /** Each in it has one mail that says nothing of what it is about. */
  async post(actor: Actor, { groupId, words }: PostToAffinityGroupInput): Promise<AffinityBoard> {
    const { row } = await this.stewarded(actor, groupId);
    if (row.state !== 'open') throw new AppError('AFFINITY_CLOSED');
    const text = normaliseText(words);
    if (text === '') throw new AppError('AFFINITY_UNNAMED', {}, 'words');
    await this.db.run(async () => {
      await this.groups.insertPost(groupId, text, this.clock.now());
      const readers = (await this.members.listMembersOf(groupId)).filter((id) => id !== actor.memberId);
      await this.notices.tell([...(await this.choices.those(readers, 'announcement'))]);
    });
    return this.get(actor, groupId);
  }

  async removePost(actor: Actor, groupId: string, id: string): Promise<AffinityBoard> {
    await this.stewarded(actor, groupId);
    await this.db.run(async () => {
      if (!(await this.groups.removePost(groupId, id))) throw new AppError('NOT_FOUND');
    });
    return this.get(actor, groupId);
  }

  /** As they were counted last. */
  async figures(actor: Actor): Promise<AffinityFigures[]> {
    authorise(actor, 'figures.read');
    const rows = (await this.groups.list(LIMITS.affinityGroups * 4)).filter(({ state }) => state === 'open');
    return Promise.all(rows.map((row) => this.figuresOf(actor, row)));
  }

  async count(actor: Actor): Promise<AffinityFigures[]> {
    authorise(actor, 'figures.read');
    const rows = (await this.groups.list(LIMITS.affinityGroups * 4)).filter(({ state }) => state === 'open');
    for (const row of rows) await this.db.run(() => this.countOne(actor, row));
    return this.figures(actor);
  }

  private async countOne(actor: Actor, row: GroupRow): Promise<void> {
    const ids = await this.members.listMembersOf(row.id);
    const { references } = await this.gate.release(actor, READER, 'inside', {
      subject: { type: 'affinity_group', id: row.id },
      population: `affinity_group:${row.id}`,
      people: new Map(ids.map((id) => [id, { members: ['member'] }])),
      tables: [{ id: 'members', dimensions: [MEMBERS] }],
      sharing: new Set(),
      consents: [],
    });
    await this.groups.setFigures(row.id, references);
    await this.audit.record({ action: 'affinity_group.count', subjectType: 'affinity_group', subjectId: row.id });
  }

  private async figuresOf(actor: Actor, { id, figures }: GroupRow): Promise<AffinityFigures> {
    const [shown] = figures ? await this.gate.show(actor, READER, figures) : [];
    return { groupId: id, table: shown ? toFigureTable(shown, [MEMBERS], () => null) : null };
  }

  /** NOT_FOUND for whoever is not in it, FORBIDDEN for whoever is and does not look after it. */
  async stewarded(actor: Actor, groupId: string): Promise<{ row: GroupRow }> {
    const { row, group } = await this.service.inside(actor, groupId);
    if (!group.mine) throw new AppError('FORBIDDEN', { permission: 'steward' });
    return { row };
  }
}
