import { Injectable } from '@nestjs/common';
import { EventCreditsRepository } from './event-credits.repository.js';

/** What being at an event counts for. For other modules' use cases, which have authorised already. */
@Injectable()
export class EventCredits {
  constructor(private readonly credits: EventCreditsRepository) {}

  async minutesNeeded(eventId: string): Promise<number | null> {
    return (await this.credits.find(eventId))?.minutes_needed ?? null;
  }

  /** In the caller's transaction. */
  needMinutes(eventId: string, minutes: number | null): Promise<void> {
    return this.credits.setMinutes(eventId, minutes);
  }
}
