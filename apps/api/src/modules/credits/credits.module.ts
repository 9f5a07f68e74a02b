/**
 * What being at an event counts for: the minutes that are needed, hours of continuing education.
 * Called by: those who look after events; attendance reports, through `EventCredits`.
 */
import { Module } from '@nestjs/common';
import { EventsModule } from '../events/index.js';
import { EventCreditsRepository } from './event-credits.repository.js';
import { EventCreditsResolver } from './event-credits.resolver.js';
import { EventCredits } from './event-credits.service.js';

@Module({
  imports: [EventsModule],
  providers: [EventCreditsResolver, EventCredits, EventCreditsRepository],
  exports: [EventCredits],
})
export class CreditsModule {}
