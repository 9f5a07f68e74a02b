import { Injectable, type OnModuleInit } from '@nestjs/common';
import { normaliseLine } from '@trellis/forms';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { EventCopies, EventKeepers } from '../events/index.js';
import { EventCreditsRepository } from './event-credits.repository.js';
import type { EventCredit, SaveEventCreditInput } from './event-credit.types.js';

/** Names of credits that a school is reminded of. */
const NAMES = 50;

type Watcher = (eventId: string) => Promise<void>;

/** What being at an event counts for: hours of continuing education, and the minutes that are needed. */
@Injectable()
export class EventCredits implements OnModuleInit {
  private readonly watchers: Watcher[] = [];

  constructor(
    private readonly credits: EventCreditsRepository,
    private readonly keepers: EventKeepers,
    private readonly copies: EventCopies,
    private readonly db: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.copies.watch((copies) => this.credits.copy(copies));
  }

  /** Called within the transaction in which hours change. */
  watch(watcher: Watcher): void {
    this.watchers.push(watcher);
  }

  async get(actor: Actor, eventId: string): Promise<EventCredit> {
    await this.keepers.authorised(actor, eventId);
    const row = await this.credits.find(eventId);
    return { hours: row?.hours ?? null, credit: row?.credit ?? null, names: await this.credits.listCredits(NAMES) };
  }

  async save(actor: Actor, { eventId, ...input }: SaveEventCreditInput): Promise<EventCredit> {
    await this.keepers.authorised(actor, eventId);
    const hours = input.hours ?? null;
    const credit = normaliseLine(input.credit ?? '') || null;
    if (credit !== null && hours === null) throw new AppError('CREDIT_HOURS', {}, 'hours');
    await this.db.run(async () => {
      const before = await this.credits.find(eventId);
      if ((before?.hours ?? null) === hours && (before?.credit ?? null) === credit) return;
      await this.credits.setHours(eventId, hours, credit);
      await this.keepers.record('event.credit', eventId, { hours });
      for (const watcher of this.watchers) await watcher(eventId);
    });
    return this.get(actor, eventId);
  }

  // For other modules' use cases, which have authorised already.

  async minutesNeeded(eventId: string): Promise<number | null> {
    return (await this.credits.find(eventId))?.minutes_needed ?? null;
  }

  /** In the caller's transaction. */
  needMinutes(eventId: string, minutes: number | null): Promise<void> {
    return this.credits.setMinutes(eventId, minutes);
  }
}
