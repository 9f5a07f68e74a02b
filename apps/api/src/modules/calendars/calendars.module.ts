/**
 * Calendars that others read: one's own meetings and events, those of a program or the school, and the page of a series that a school opens.
 * Called by: everyone, for their own; those who look after events; calendar programs and strangers, by an address.
 */
import { Module } from '@nestjs/common';
import { AssociationsModule } from '../associations/index.js';
import { EventsModule } from '../events/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { SchoolsModule } from '../schools/index.js';
import { SpeakersModule } from '../speakers/index.js';
import { CalendarFeedsController } from './calendar-feeds.controller.js';
import { CalendarFeedsRepository } from './calendar-feeds.repository.js';
import { CalendarFeedsResolver } from './calendar-feeds.resolver.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { EventFeedsResolver, SeriesPagesResolver } from './calendars.resolver.js';
import { EventFeedsRepository } from './event-feeds.repository.js';
import { EventFeeds } from './event-feeds.service.js';
import { SeriesPagesRepository } from './series-pages.repository.js';
import { SeriesPages } from './series-pages.service.js';

@Module({
  imports: [AssociationsModule, EventsModule, MeetingsModule, SchoolsModule, SpeakersModule],
  controllers: [CalendarFeedsController],
  providers: [
    ...[CalendarFeedsResolver, CalendarFeeds, CalendarFeedsRepository],
    ...[EventFeedsResolver, EventFeeds, EventFeedsRepository],
    ...[SeriesPagesResolver, SeriesPages, SeriesPagesRepository],
  ],
})
export class CalendarsModule {}
