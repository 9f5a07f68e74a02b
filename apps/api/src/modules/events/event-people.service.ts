import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { EventNeedsRepository } from './event-needs.repository.js';
import { outsideTitle } from './events.policy.js';
import { type EventRow, EventsRepository } from './events.repository.js';

/** An event, for other modules' use cases, which have authorised already, or speak to those for whom it is. */
@Injectable()
export class EventPeople {
  constructor(
    private readonly events: EventsRepository,
    private readonly needs: EventNeedsRepository,
  ) {}

  find(eventId: string): Promise<EventRow | null> {
    return this.events.find(eventId);
  }

  /** What somebody said they need in order to come to what is not over yet: for themselves alone. */
  async needsOf(memberId: string, most: number): Promise<{ at: Date; text: string }[]> {
    const rows = await this.needs.listOf(memberId, most);
    return rows.map(({ at, provisions, words }) => ({
      at,
      text: [...provisions, ...(words ? [words] : [])].join(', '),
    }));
  }

  /** How it is called where others may see it. */
  outsideTitle(event: EventRow, locale: Locale, locales: readonly Locale[]): string {
    return outsideTitle(event, locale, locales);
  }
}
