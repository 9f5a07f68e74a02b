import { Injectable } from '@nestjs/common';
import { LIMITS, type Localized } from '@trellis/contracts';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText, type LocalizedTextInput } from '../../platform/graphql/scalars.js';
import { authorise, may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import type { AffinityGroup, SaveAffinityGroupInput } from './affinity.types.js';
import { AffinityGroupsRepository, type GroupRow } from './affinity-groups.repository.js';
import { AffinityMembersRepository } from './affinity-members.repository.js';
import { AffinityVacancies } from './affinity-vacancies.service.js';

/**
 * Groups that people join by themselves. Anybody may propose one, and looks after it; the school opens it. Joining and leaving leave no entry
 * in the trail and no event: both name who acted.
 */
@Injectable()
export class AffinityGroups {
  private readonly watchers: ((groupId: string, memberId: string) => Promise<void>)[] = [];

  constructor(
    private readonly groups: AffinityGroupsRepository,
    private readonly members: AffinityMembersRepository,
    private readonly vacancies: AffinityVacancies,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Called within the transaction in which somebody leaves. */
  watch(watcher: (groupId: string, memberId: string) => Promise<void>): void {
    this.watchers.push(watcher);
  }

  /** Those that are open, one's own, and those one is in; whoever may open them sees all. */
  async list(actor: Actor): Promise<AffinityGroup[]> {
    authorise(actor, 'own.read');
    const joined = await this.members.listGroupsOf(memberOf(actor));
    const rows = await this.groups.list(LIMITS.affinityGroups * 4);
    return rows.map((row) => viewOf(actor, row, joined)).filter(isSeen);
  }

  async save(actor: Actor, { id, revision, ...input }: SaveAffinityGroupInput): Promise<AffinityGroup> {
    authorise(actor, 'own.read');
    const memberId = memberOf(actor);
    const words = { name: writtenIn(input.name), body: writtenIn(input.body) };
    if (Object.keys(words.name).length === 0) throw new AppError('AFFINITY_UNNAMED', {}, 'name');
    const saved = await this.db.run(async () => {
      if (!id) return this.propose(words, memberId);
      const row = await this.groups.lock(id);
      if (row.steward_id !== memberId) throw new AppError('NOT_FOUND');
      if (row.revision !== revision) throw new AppError('EDIT_CONFLICT');
      await this.groups.update(id, words);
      await this.record('affinity_group.change', id);
      return id;
    });
    return this.view(actor, saved);
  }

  /** The school opens what was proposed, and closes what should not go on. */
  async settle(actor: Actor, id: string, open: boolean): Promise<AffinityGroup> {
    authorise(actor, 'event.manage');
    await this.db.run(async () => {
      await this.groups.lock(id);
      await this.groups.setState(id, open ? 'open' : 'closed');
      await this.record(open ? 'affinity_group.open' : 'affinity_group.close', id);
    });
    return this.view(actor, id);
  }

  async join(actor: Actor, id: string): Promise<AffinityGroup> {
    authorise(actor, 'own.read');
    const memberId = memberOf(actor);
    await this.db.run(async () => {
      const row = await this.groups.get(id);
      if (row.state === 'proposed') throw new AppError('NOT_FOUND');
      if (row.state === 'closed') throw new AppError('AFFINITY_CLOSED');
      await this.members.add(id, memberId);
    });
    return this.view(actor, id);
  }

  /** Nobody is told; but whoever looked after it leaves it to the others, who are asked. */
  async leave(actor: Actor, id: string): Promise<boolean> {
    authorise(actor, 'own.read');
    const memberId = memberOf(actor);
    await this.db.run(async () => {
      const row = await this.groups.lock(id);
      await this.members.remove(row.id, memberId);
      await this.members.removeOffersTo(memberId, row.id);
      for (const watcher of this.watchers) await watcher(row.id, memberId);
      if (row.steward_id !== memberId) return;
      await this.vacancies.open(row);
      await this.record('affinity_group.lay_down', row.id);
    });
    return true;
  }

  // For other use cases of this module.

  async view(actor: Actor, id: string): Promise<AffinityGroup> {
    return viewOf(actor, await this.groups.get(id), await this.members.listGroupsOf(memberOf(actor)));
  }

  /** NOT_FOUND for whoever is neither in it nor looks after it. */
  async inside(actor: Actor, id: string): Promise<{ row: GroupRow; group: AffinityGroup }> {
    authorise(actor, 'own.read');
    const row = await this.groups.get(id);
    const group = viewOf(actor, row, await this.members.listGroupsOf(memberOf(actor)));
    if (!group.joined && !group.mine) throw new AppError('NOT_FOUND');
    return { row, group };
  }

  private async propose(words: { name: Localized; body: Localized }, memberId: string): Promise<string> {
    if ((await this.groups.count()) >= LIMITS.affinityGroups)
      throw new AppError('EVENTS_FULL', { most: LIMITS.affinityGroups });
    const id = await this.groups.insert(words, memberId, this.clock.now());
    await this.record('affinity_group.propose', id);
    return id;
  }

  private async record(action: string, groupId: string): Promise<void> {
    recordEvent(action, { groupId });
    await this.audit.record({ action, subjectType: 'affinity_group', subjectId: groupId });
  }
}

const isSeen = ({ state, joined, mine, maySettle }: AffinityGroup): boolean =>
  state === 'open' || joined || mine || maySettle;

const viewOf = (actor: Actor, row: GroupRow, joined: ReadonlySet<string>): AffinityGroup => ({
  id: row.id,
  name: localizedText(row.name),
  body: localizedText(row.body),
  state: row.state,
  steward: row.steward,
  revision: row.revision,
  joined: joined.has(row.id),
  isVacant: row.steward === null,
  mine: row.steward_id !== null && row.steward_id === actor.memberId,
  maySettle: may(actor, 'event.manage'),
  askedAt: may(actor, 'event.manage') ? row.asked_at : null,
});

const writtenIn = (text: LocalizedTextInput): Localized =>
  Object.fromEntries(
    Object.entries(text)
      .map(([locale, value]) => [locale, normaliseText((value as string | null) ?? '')] as const)
      .filter(([, value]) => value !== ''),
  );

function memberOf({ memberId }: Actor): string {
  if (!memberId) throw new AppError('NOT_FOUND');
  return memberId;
}
