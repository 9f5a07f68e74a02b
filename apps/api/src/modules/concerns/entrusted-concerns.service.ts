import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { SchoolsService } from '../schools/index.js';
import { filled, PrivateNotices } from '../support/index.js';
import type {
  CloseConcernInput,
  ConcernWordsInput,
  EntrustedConcern,
  EntrustedConcernThread,
} from './concern.types.js';
import { ConcernFiles, readersOf } from './concern-files.service.js';
import { RETENTION_MONTHS } from './concern-settings.service.js';
import { ConcernSettingsRepository } from './concern-settings.repository.js';
import { ConcernWatch } from './concern-watch.service.js';
import { erasedOn } from './concerns.policy.js';
import { type ConcernRow, ConcernsRepository } from './concerns.repository.js';

/**
 * Concerns as those read them whom they were given to, and nobody else: no role opens one. Whoever it is about is none of them,
 * whatever they are or become.
 */
@Injectable()
export class EntrustedConcerns {
  constructor(
    private readonly concerns: ConcernsRepository,
    private readonly files: ConcernFiles,
    private readonly watch: ConcernWatch,
    private readonly settings: ConcernSettingsRepository,
    private readonly notices: PrivateNotices,
    private readonly schools: SchoolsService,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<EntrustedConcern[]> {
    authorise(actor, 'own.read');
    const memberId = actor.memberId ?? '';
    const given = memberId ? await this.concerns.listGiven(memberId) : [];
    const mine = given.filter((concern) => readersOf(concern).includes(memberId));
    return Promise.all(mine.map((concern) => this.describe(concern, memberId)));
  }

  /** That it was opened, and by whom, stands in the case and is shown to whoever raised it. */
  async get(actor: Actor, concernId: string): Promise<EntrustedConcernThread> {
    const { id, memberId } = await this.entrusted(actor, concernId);
    await this.db.run(async () => {
      await this.concerns.look(id, memberId, this.clock.now());
      await this.watch.opened(id);
    });
    return this.thread(id, memberId);
  }

  answer(actor: Actor, { concernId, said }: ConcernWordsInput): Promise<EntrustedConcernThread> {
    const words = filled(said);
    return this.change(actor, concernId, async (concern, memberId) => {
      requireOpen(concern);
      await this.files.say(concern.id, 'answer', memberId, words);
      await this.notices.tell([concern.reporter_id]);
    });
  }

  /** For those entrusted with it alone. */
  note(actor: Actor, { concernId, said }: ConcernWordsInput): Promise<EntrustedConcernThread> {
    const words = filled(said);
    return this.change(actor, concernId, (concern, memberId) => this.files.say(concern.id, 'note', memberId, words));
  }

  close(actor: Actor, { concernId, outcome, said }: CloseConcernInput): Promise<EntrustedConcernThread> {
    const words = filled(said);
    return this.change(actor, concernId, async (concern, memberId) => {
      requireOpen(concern);
      const { timeZone } = await this.schools.settings();
      const months = (await this.settings.find())?.retention_months ?? RETENTION_MONTHS;
      const now = this.clock.now();
      const eraseOn = erasedOn(dayIn(now, timeZone), months);
      await this.files.say(concern.id, 'outcome', memberId, words);
      await this.concerns.set(concern.id, { state: 'closed', outcome, closed_at: now, erase_on: eraseOn });
      await this.watch.opened(concern.id);
      await this.watch.planErasure(concern.id, eraseOn);
      await this.notices.tell([concern.reporter_id]);
    });
  }

  /** Nothing of it is erased until it is released: not by time, and not with whoever raised it. */
  hold(actor: Actor, { concernId, said }: ConcernWordsInput): Promise<EntrustedConcernThread> {
    const words = filled(said);
    return this.change(actor, concernId, async (concern, memberId) => {
      await this.files.say(concern.id, 'hold', memberId, words);
      await this.concerns.set(concern.id, { held_at: this.clock.now(), held_by: memberId });
    });
  }

  release(actor: Actor, concernId: string): Promise<EntrustedConcernThread> {
    return this.change(actor, concernId, async (concern) => {
      await this.concerns.set(concern.id, { held_at: null, held_by: null });
      if (concern.erase_on) await this.watch.planErasure(concern.id, concern.erase_on);
    });
  }

  private async change(
    actor: Actor,
    concernId: string,
    work: (concern: ConcernRow, memberId: string) => Promise<void>,
  ): Promise<EntrustedConcernThread> {
    const { id, memberId } = await this.entrusted(actor, concernId);
    await this.db.run(async () => {
      const concern = await this.concerns.lock(id);
      // Named meanwhile: what they were about to do does not happen.
      if (!readersOf(concern).includes(memberId)) throw new AppError('NOT_FOUND');
      await work(concern, memberId);
    });
    return this.thread(id, memberId);
  }

  private async entrusted(actor: Actor, concernId: string): Promise<{ id: string; memberId: string }> {
    authorise(actor, 'own.read');
    const concern = await this.concerns.get(concernId);
    if (!actor.memberId || !readersOf(concern).includes(actor.memberId)) throw new AppError('NOT_FOUND');
    return { id: concern.id, memberId: actor.memberId };
  }

  private async thread(id: string, memberId: string): Promise<EntrustedConcernThread> {
    const concern = await this.concerns.get(id);
    const [head, entries, readers, named, looks] = await Promise.all([
      this.describe(concern, memberId),
      this.files.read(id, ['said', 'answer', 'note', 'outcome', 'hold']),
      this.files.readers(concern),
      this.concerns.listNames(concern.named_ids),
      this.concerns.listLooks(id),
    ]);
    return { concern: head, entries, readers, named, looks };
  }

  private async describe(concern: ConcernRow, memberId: string): Promise<EntrustedConcern> {
    const own = (await this.files.readers(concern)).find((reader) => reader.memberId === memberId);
    return {
      id: concern.id,
      from: concern.reporter_name,
      raisedAt: concern.raised_at,
      state: concern.state,
      unread: concern.state === 'open' && (!own?.openedAt || own.openedAt < concern.said_at),
      outcome: concern.outcome,
      held: concern.held_at !== null,
      eraseOn: concern.erase_on,
    };
  }
}

function requireOpen({ state }: ConcernRow): void {
  if (state === 'closed') throw new AppError('CARE_OVER');
}
