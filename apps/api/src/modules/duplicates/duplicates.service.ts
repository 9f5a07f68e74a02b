import { Injectable } from '@nestjs/common';
import { type LikelyDuplicate, likelyDuplicatesSteps } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { inSteps } from '../../platform/event-loop/in-steps.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { TaskLedger } from '../tasks/index.js';
import { type DuplicatePersonRow, DuplicatesRepository } from './duplicates.repository.js';
import type { DuplicatePerson, Duplicates, TwoMembersInput } from './duplicates.types.js';

/** Listed at once: whoever has more goes through these first. */
const LISTED = 100;
/** One open task for a school, however many there are. */
const TASK = 'duplicates';

/** Who may be in the school twice, and what a person said about it. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly people: DuplicatesRepository,
    private readonly tasks: TaskLedger,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<Duplicates> {
    authorise(actor, 'people.manage');
    const found = await this.find();
    const listed = found.slice(0, LISTED);
    const people = await this.people.list(listed.flatMap(({ ids }) => ids));
    const pairs = listed.flatMap(({ ids, reason }) => {
      const two = ids.flatMap((id) => people.get(id) ?? []);
      return two.length === 2 ? [{ reason, people: two.map(toDuplicatePerson) }] : [];
    });
    return { total: found.length, pairs };
  }

  async keepApart(actor: Actor, input: TwoMembersInput): Promise<Duplicates> {
    authorise(actor, 'people.manage');
    await this.decide(input, 'member.keep_apart', (ids) => this.people.keepApart(ids, this.clock.now()));
    return this.list(actor);
  }

  async reconsider(actor: Actor, input: TwoMembersInput): Promise<Duplicates> {
    authorise(actor, 'people.manage');
    await this.decide(input, 'member.reconsider_duplicate', (ids) => this.people.reconsider(ids));
    return this.list(actor);
  }

  /** Sets the task of looking at them, or ticks it off when nobody is there twice. For the worker, after people came in. */
  async look(): Promise<void> {
    await this.db.run(async () => {
      if ((await this.find()).length === 0) await this.tasks.settle(TASK);
      else await this.tasks.add({ code: 'LOOK_AT_DUPLICATES', dedupeKey: TASK });
    });
  }

  private async find(): Promise<LikelyDuplicate[]> {
    const keptApart = await this.people.listKeptApart();
    const likely = await inSteps(likelyDuplicatesSteps(await this.people.listKnown()));
    return likely.filter(({ ids }) => !keptApart.has(ids.join(' ')));
  }

  private async decide(
    { firstId, secondId }: TwoMembersInput,
    action: string,
    write: (ids: readonly [string, string]) => Promise<void>,
  ): Promise<void> {
    await this.db.run(async () => {
      const [{ id: a }, { id: b }] = await this.people.getTwo(firstId, secondId);
      await write(a < b ? [a, b] : [b, a]);
      recordEvent('member.compared', { memberId: a, otherId: b });
      await this.audit.record({ action, subjectType: 'member', subjectId: a, details: { otherId: b } });
      await this.look();
    });
  }
}

export function toDuplicatePerson(row: DuplicatePersonRow): DuplicatePerson {
  const { id, email, pronouns, locale, roles, enrolments } = row;
  return {
    id,
    displayName: row.display_name,
    email,
    pronouns,
    locale,
    roles,
    hasAccount: row.account_id !== null,
    since: row.created_at,
    enrolments,
  };
}
