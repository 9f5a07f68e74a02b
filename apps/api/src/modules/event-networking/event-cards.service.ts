import { Injectable } from '@nestjs/common';
import type { EnrolmentRole } from '@trellis/contracts';
import { comparisonKey, normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { EventReaders, type Event, MyEvents } from '../events/index.js';
import { EventCardsRepository, type ShownCardRow } from './event-cards.repository.js';
import type { EventCompany, EventNetworking, SaveEventCardInput } from './event-networking.types.js';

/**
 * Who of those at an event wants to be found by the others. Nobody is in the list who did not choose so, for this event; whoever is in it sees
 * it, and nobody else. Who might have something to talk about is told by topics that both named, and by nothing else.
 */
@Injectable()
export class EventCards {
  constructor(
    private readonly cards: EventCardsRepository,
    private readonly own: MyEvents,
    private readonly readers: EventReaders,
    private readonly audit: Audit,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, eventId: string): Promise<EventNetworking> {
    authorise(actor, 'own.read');
    return this.view(actor, await this.own.get(actor, eventId));
  }

  async save(actor: Actor, input: SaveEventCardInput): Promise<EventNetworking> {
    authorise(actor, 'own.read');
    const event = await this.own.get(actor, input.eventId);
    const { memberId } = actor;
    if (!memberId) throw new AppError('NOT_FOUND');
    if (!(await this.mayJoin(memberId, event))) throw new AppError('EVENT_LIST_COMING');
    const topics = input.topics.map(normaliseText).filter((topic) => topic !== '');
    const card = {
      member_id: memberId,
      show_role: input.showRole,
      show_pronouns: input.showPronouns,
      topics: [...new Map(topics.map((topic) => [comparisonKey(topic), topic])).values()],
      words: normaliseText(input.words ?? '') || null,
    };
    await this.db.run(async () => {
      await this.cards.save(event.id, card, this.clock.now());
      await this.record('event.join_list', event.id, memberId);
    });
    return this.view(actor, event);
  }

  async withdraw(actor: Actor, eventId: string): Promise<EventNetworking> {
    authorise(actor, 'own.read');
    const event = await this.own.get(actor, eventId);
    const { memberId } = actor;
    if (!memberId) throw new AppError('NOT_FOUND');
    await this.db.run(async () => {
      if (await this.cards.remove(event.id, memberId)) await this.record('event.leave_list', event.id, memberId);
    });
    return this.view(actor, event);
  }

  // For another use case of this module, which has authorised.

  /** By member, of those in the list. */
  async namesOf(eventId: string): Promise<Map<string, string>> {
    return new Map((await this.cards.list(eventId)).map((row) => [row.member_id, row.name]));
  }

  private async view({ memberId }: Actor, event: Event): Promise<EventNetworking> {
    const rows = await this.cards.list(event.id);
    const mine = rows.find((row) => row.member_id === memberId) ?? null;
    return {
      eventId: event.id,
      mayJoin: await this.mayJoin(memberId, event),
      mine: mine && {
        showRole: mine.show_role,
        showPronouns: mine.show_pronouns,
        topics: mine.topics,
        words: mine.words,
      },
      topics: event.topics,
      people: mine ? companyOf(mine, rows) : [],
    };
  }

  private async mayJoin(memberId: string | null, event: Event): Promise<boolean> {
    const { isPublished, takesPart } = await this.readers.seen(memberId, event.id);
    return isPublished && takesPart;
  }

  private async record(action: string, eventId: string, memberId: string): Promise<void> {
    recordEvent(action, { eventId, memberId });
    await this.audit.record({ action, subjectType: 'event', subjectId: eventId });
  }
}

/** Those with whom somebody shares the most topics first; the others by name. */
function companyOf(mine: ShownCardRow, rows: readonly ShownCardRow[]): EventCompany[] {
  const keys = new Set(mine.topics.map(comparisonKey));
  const others = rows.filter((row) => row.member_id !== mine.member_id);
  return others
    .map((row) => ({
      memberId: row.member_id,
      name: row.name,
      pronouns: row.show_pronouns ? row.pronouns : null,
      roles: row.show_role ? rolesOf(row) : [],
      topics: row.topics,
      words: row.words,
      shared: row.topics.filter((topic) => keys.has(comparisonKey(topic))),
    }))
    .sort((a, b) => b.shared.length - a.shared.length);
}

const rolesOf = (row: ShownCardRow): EnrolmentRole[] => [
  ...(row.is_mentor ? (['mentor'] as const) : []),
  ...(row.is_mentee ? (['mentee'] as const) : []),
];
