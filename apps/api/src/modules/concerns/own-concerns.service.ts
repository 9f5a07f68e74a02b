import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { filled, PrivateNotices } from '../support/index.js';
import type {
  ConcernWays,
  ConcernWordsInput,
  MyConcern,
  MyConcernThread,
  NameInConcernInput,
  PassConcernOnInput,
  RaiseConcernInput,
} from './concern.types.js';
import { ConcernFiles, openedAt, readersOf } from './concern-files.service.js';
import { ConcernRecipients } from './concern-recipients.service.js';
import { ConcernWatch } from './concern-watch.service.js';
import { recipientsOf } from './concerns.policy.js';
import { type ConcernRow, ConcernsRepository } from './concerns.repository.js';

/** Concerns as whoever raises them meets them: whom to tell, whom it is about, what came of it. */
@Injectable()
export class OwnConcerns {
  constructor(
    private readonly concerns: ConcernsRepository,
    private readonly recipients: ConcernRecipients,
    private readonly files: ConcernFiles,
    private readonly watch: ConcernWatch,
    private readonly notices: PrivateNotices,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  ways(actor: Actor): Promise<ConcernWays> {
    return this.recipients.waysFor(ownId(actor));
  }

  async list(actor: Actor): Promise<MyConcern[]> {
    return (await this.concerns.listOwn(ownId(actor))).map(toMine);
  }

  async get(actor: Actor, concernId: string): Promise<MyConcernThread> {
    const { id } = await this.own(actor, concernId);
    await this.db.run(() => this.concerns.set(id, { seen_at: this.clock.now() }));
    return this.thread(id);
  }

  async raise(actor: Actor, { recipientId, namedIds, said }: RaiseConcernInput): Promise<MyConcernThread> {
    const memberId = ownId(actor);
    const words = filled(said);
    const open = (await this.concerns.listOwn(memberId)).filter(({ state }) => state === 'open');
    if (open.length >= LIMITS.careOpen) throw new AppError('CARE_FULL', { most: LIMITS.careOpen });
    await this.requirePeople(memberId, namedIds);
    await this.requireRecipient(memberId, recipientId, namedIds);
    const id = await this.db.run(async () => {
      const now = this.clock.now();
      const concernId = await this.concerns.insert(memberId, now);
      await this.concerns.addNamed(concernId, namedIds);
      await this.concerns.addReaders(concernId, [recipientId], now);
      await this.files.say(concernId, 'said', memberId, words, true);
      await this.notices.tell([recipientId]);
      await this.watch.plan({ id: concernId, reporter_id: memberId });
      return concernId;
    });
    return this.thread(id);
  }

  async write(actor: Actor, { concernId, said }: ConcernWordsInput): Promise<MyConcernThread> {
    const { reporter_id: memberId } = await this.own(actor, concernId);
    const words = filled(said);
    await this.db.run(async () => {
      const concern = await this.lockOpen(concernId);
      await this.files.say(concernId, 'said', memberId, words);
      await this.notices.tell(readersOf(concern));
    });
    return this.thread(concernId);
  }

  /** Whoever is named reads it no longer from this moment on; if nobody else does, it goes to who comes next at once. */
  async name(actor: Actor, { concernId, namedIds }: NameInConcernInput): Promise<MyConcernThread> {
    const { reporter_id: memberId } = await this.own(actor, concernId);
    await this.requirePeople(memberId, namedIds);
    await this.db.run(async () => {
      const before = await this.lockOpen(concernId);
      await this.concerns.addNamed(concernId, namedIds);
      const concern = await this.concerns.get(concernId);
      if (readersOf(concern).length === 0) await this.watch.giveToNext(concern);
      // Whoever had opened it may no longer: it waits for the others from now on.
      else if (openedAt(before) !== null && openedAt(concern) === null) await this.watch.plan(concern);
    });
    return this.thread(concernId);
  }

  /** To one more person of the own choice; those who have it keep it, unless it is about them. */
  async passOn(actor: Actor, { concernId, recipientId }: PassConcernOnInput): Promise<MyConcernThread> {
    const { reporter_id: memberId, named_ids: named } = await this.own(actor, concernId);
    await this.requireRecipient(memberId, recipientId, named);
    await this.db.run(async () => {
      const concern = await this.lockOpen(concernId);
      if (concern.named_ids.includes(recipientId)) throw new AppError('CONCERN_RECIPIENT_NAMED', {}, 'recipientId');
      await this.concerns.addReaders(concernId, [recipientId], this.clock.now());
      await this.concerns.set(concernId, { nobody_left_at: null });
      await this.notices.tell([recipientId]);
      if (openedAt(concern) === null) await this.watch.plan(concern);
    });
    return this.thread(concernId);
  }

  private async own(actor: Actor, concernId: string): Promise<ConcernRow> {
    const memberId = ownId(actor);
    const concern = await this.concerns.get(concernId);
    if (concern.reporter_id !== memberId) throw new AppError('NOT_FOUND');
    return concern;
  }

  private async lockOpen(concernId: string): Promise<ConcernRow> {
    const concern = await this.concerns.lock(concernId);
    if (concern.state === 'closed') throw new AppError('CARE_OVER');
    return concern;
  }

  /** Only people whom this person is offered: ids of others say nothing of whether they exist. */
  private async requirePeople(memberId: string, ids: readonly string[]): Promise<void> {
    const offered = new Set((await this.recipients.peopleFor(memberId)).map((one) => one.memberId));
    if (ids.some((id) => !offered.has(id))) throw new AppError('NOT_FOUND');
  }

  private async requireRecipient(memberId: string, recipientId: string, named: readonly string[]): Promise<void> {
    if (named.includes(recipientId)) throw new AppError('CONCERN_RECIPIENT_NAMED', {}, 'recipientId');
    const offered = recipientsOf(await this.recipients.candidatesFor(memberId), [memberId, ...named]);
    if (!offered.some((one) => one.memberId === recipientId))
      throw new AppError('CONCERN_RECIPIENT_GONE', {}, 'recipientId');
  }

  private async thread(id: string): Promise<MyConcernThread> {
    const concern = await this.concerns.get(id);
    const [entries, readers, named] = await Promise.all([
      this.files.read(id, ['said', 'answer']),
      this.files.readers(concern),
      this.concerns.listNames(concern.named_ids),
    ]);
    return { concern: toMine(concern), entries, readers, named };
  }
}

function ownId(actor: Actor): string {
  authorise(actor, 'own.read');
  if (!actor.memberId) throw new AppError('NOT_FOUND');
  return actor.memberId;
}

function toMine(row: ConcernRow): MyConcern {
  const nobodyLeftAt = openedAt(row) === null ? row.nobody_left_at : null;
  const news = [row.answered_at, nobodyLeftAt].filter((at) => at !== null);
  return {
    id: row.id,
    raisedAt: row.raised_at,
    state: row.state,
    unread: news.some((at) => at > row.seen_at),
    nobodyReads: row.state === 'open' && (nobodyLeftAt !== null || readersOf(row).length === 0),
    held: row.held_at !== null,
    eraseOn: row.erase_on,
  };
}
