/**
 * Student associations that hold events with the school: shown beside it as hosts; whoever acts for one sees when, where and how many, through
 * the gate, and may suggest words.
 * Called by: those who look after events; contact persons of associations; pages of events and of series.
 */
import { Module } from '@nestjs/common';
import { DisclosureModule } from '../disclosure/index.js';
import { EventsModule } from '../events/index.js';
import { AssociationsRepository } from './associations.repository.js';
import { AssociationsResolver, CohostedEventsResolver } from './associations.resolver.js';
import { Associations } from './associations.service.js';
import { CohostedEvents } from './cohosted-events.service.js';

@Module({
  imports: [DisclosureModule, EventsModule],
  providers: [AssociationsResolver, Associations, AssociationsRepository, CohostedEventsResolver, CohostedEvents],
  exports: [Associations],
})
export class AssociationsModule {}
