/**
 * Meeting people at an event: who wants to be found, with what they choose to show; rounds of conversations and small tables.
 * Called by: whoever comes to an event, for themself; whoever looks after it plans who sits with whom.
 */
import { Module } from '@nestjs/common';
import { ConflictsModule } from '../conflicts/index.js';
import { EventsModule } from '../events/index.js';
import { SchoolsModule } from '../schools/index.js';
import { EventCardsRepository } from './event-cards.repository.js';
import { EventCards } from './event-cards.service.js';
import { EventCardsResolver, EventSeatingResolver } from './event-networking.resolver.js';
import { EventSeatingRepository } from './event-seating.repository.js';
import { EventSeatingService } from './event-seating.service.js';

@Module({
  imports: [ConflictsModule, EventsModule, SchoolsModule],
  providers: [
    ...[EventCardsResolver, EventCards, EventCardsRepository],
    ...[EventSeatingResolver, EventSeatingService, EventSeatingRepository],
  ],
})
export class EventNetworkingModule {}
