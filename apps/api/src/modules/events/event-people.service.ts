import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { outsideTitle } from './events.policy.js';
import { type EventRow, EventsRepository } from './events.repository.js';

/** An event, for other modules' use cases, which have authorised already, or speak to those for whom it is. */
@Injectable()
export class EventPeople {
  constructor(private readonly events: EventsRepository) {}

  find(eventId: string): Promise<EventRow | null> {
    return this.events.find(eventId);
  }

  /** How it is called where others may see it. */
  outsideTitle(event: EventRow, locale: Locale, locales: readonly Locale[]): string {
    return outsideTitle(event, locale, locales);
  }
}
