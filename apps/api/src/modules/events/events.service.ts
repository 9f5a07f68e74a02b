import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import type { EventAnswer, MarkNeedsMetInput } from './event-answer.types.js';
import type { ManagedEvent } from './event.types.js';
import { EventAnswersRepository } from './event-answers.repository.js';
import { EventAudiencesRepository } from './event-audiences.repository.js';
import { EventKeepers } from './event-keepers.service.js';
import { EventNeedsRepository } from './event-needs.repository.js';
import { needsOf } from './events.policy.js';
import { EventsRepository } from './events.repository.js';

/** Events, for those who look after them. */
@Injectable()
export class EventsService {
  constructor(
    private readonly events: EventsRepository,
    private readonly answers: EventAnswersRepository,
    private readonly audiences: EventAudiencesRepository,
    private readonly needs: EventNeedsRepository,
    private readonly keepers: EventKeepers,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, { archived }: { archived: boolean }): Promise<ManagedEvent[]> {
    const programs = authoriseSomewhere(actor, 'event.manage');
    return this.keepers.views(actor, await this.events.list(programs, { from: null, archived }, LIMITS.events));
  }

  async get(actor: Actor, id: string): Promise<ManagedEvent> {
    return this.keepers.view(actor, await this.keepers.authorised(actor, id));
  }

  /** How many people hear of it when these are published, moved or called off, each once. */
  async countToTell(actor: Actor, ids: readonly string[]): Promise<number> {
    for (const id of ids) await this.keepers.authorised(actor, id);
    return (await this.audiences.listToTell(ids)).length;
  }

  /** Who said what, with what they need: these are the people to whom they said it. */
  async listAnswers(actor: Actor, id: string): Promise<EventAnswer[]> {
    await this.keepers.authorised(actor, id);
    return (await this.answers.listNamed(id, LIMITS.selectedPeople * 20)).map((row) => ({
      memberId: row.member_id,
      name: row.name,
      state: row.state,
      guests: row.guests,
      saidAt: row.said_at,
      answerBy: row.answer_by,
      needs: needsOf(row),
      needsMet: row.need_met_at !== null,
    }));
  }

  async markNeedsMet(actor: Actor, { eventId, memberId, met }: MarkNeedsMetInput): Promise<EventAnswer[]> {
    await this.keepers.authorised(actor, eventId);
    if (!isId(memberId)) throw new AppError('NOT_FOUND');
    await this.db.run(async () => {
      const change = met ? { at: this.clock.now(), by: actor.memberId } : null;
      if (!(await this.needs.markMet(eventId, memberId, change))) throw new AppError('NOT_FOUND');
      await this.keepers.record('event.meet_needs', eventId, { memberId, met });
    });
    return this.listAnswers(actor, eventId);
  }
}
