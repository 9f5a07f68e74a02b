/**
 * Lectures and gatherings: planned, published, moved, called off; who comes, who waits for a place, and what they need there. Also those
 * of groups that people join by themselves, whose answers lie in the vault.
 * Called by: those who look after events of a program or the school; everyone for whom an event is; the holder of a mail's link.
 */
import { Module } from '@nestjs/common';
import { AffinityModule } from '../affinity/index.js';
import { FilesModule } from '../../platform/files/files.module.js';
import { CohortsModule } from '../cohorts/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { MembersModule } from '../members/index.js';
import { ProgramsModule } from '../programs/index.js';
import { SchoolsModule } from '../schools/index.js';
import { SupportModule } from '../support/index.js';
import { AnswerBooks } from './answer-books.service.js';
import { AttendanceLedger } from './attendance-ledger.service.js';
import { EventAnswering } from './event-answering.service.js';
import { EventAnswersRepository } from './event-answers.repository.js';
import { EventAttendanceRepository } from './event-attendance.repository.js';
import { EventAttendance } from './event-attendance.service.js';
import { EventClashes } from './event-clashes.service.js';
import { EventAudiencesRepository } from './event-audiences.repository.js';
import { EventChanges } from './event-changes.service.js';
import { EventCopies } from './event-copies.service.js';
import { EventKeepers } from './event-keepers.service.js';
import { EventPeople } from './event-people.service.js';
import { EventLinks } from './event-links.service.js';
import { EventNeedsRepository } from './event-needs.repository.js';
import { EventNoticesRepository } from './event-notices.repository.js';
import { EventReaders } from './event-readers.service.js';
import { EventPublishing } from './event-publishing.service.js';
import { EventSeriesRepository } from './event-series.repository.js';
import { EventSeriesService } from './event-series.service.js';
import { EventTelling } from './event-telling.service.js';
import { EventWriting } from './event-writing.service.js';
import { EventsJobs } from './events.jobs.js';
import { EventsMails } from './events.mails.js';
import { EventsRepository } from './events.repository.js';
import {
  EventAttendanceResolver,
  EventSeriesResolver,
  EventClashesResolver,
  EventsResolver,
  MyEventsResolver,
} from './events.resolver.js';
import { EventsService } from './events.service.js';
import { GroupAnswersRepository } from './group-answers.repository.js';
import { GroupBook } from './group-book.service.js';
import { GroupEventTraces } from './group-event-traces.service.js';
import { GroupEventsResolver } from './group-events.resolver.js';
import { GroupEvents } from './group-events.service.js';
import { MyEvents } from './my-events.service.js';
import { RoomCodes } from './room-codes.service.js';

@Module({
  imports: [
    ...[FilesModule, AffinityModule, CohortsModule, DisclosureModule, MeetingsModule],
    ...[MembersModule, ProgramsModule, SchoolsModule, SupportModule],
  ],
  providers: [
    ...[EventsResolver, EventsService, EventsRepository, EventKeepers, EventChanges, EventWriting, EventPublishing],
    ...[EventSeriesResolver, EventSeriesService, EventCopies, EventSeriesRepository],
    ...[
      MyEventsResolver,
      MyEvents,
      EventAnswering,
      EventAnswersRepository,
      EventNeedsRepository,
      EventAudiencesRepository,
    ],
    ...[EventAttendanceResolver, EventAttendance, EventAttendanceRepository, AttendanceLedger, RoomCodes],
    ...[EventTelling, EventNoticesRepository, EventsMails, EventsJobs, EventLinks],
    ...[EventReaders, EventPeople, EventClashes, EventClashesResolver, AnswerBooks],
    ...[GroupEventsResolver, GroupEvents, GroupBook, GroupAnswersRepository, GroupEventTraces],
  ],
  exports: [
    AttendanceLedger,
    EventAnswering,
    EventChanges,
    EventCopies,
    EventKeepers,
    EventReaders,
    EventPeople,
    MyEvents,
    EventPublishing,
    EventSeriesService,
  ],
})
export class EventsModule {}
