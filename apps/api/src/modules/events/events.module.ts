/**
 * Lectures and gatherings: planned, published, moved, called off; who comes, who waits for a place, and what they need there.
 * Called by: those who look after events of a program or the school; everyone for whom an event is; the holder of a mail's link.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { MembersModule } from '../members/index.js';
import { ProgramsModule } from '../programs/index.js';
import { SchoolsModule } from '../schools/index.js';
import { AttendanceLedger } from './attendance-ledger.service.js';
import { EventAnswering } from './event-answering.service.js';
import { EventAnswersRepository } from './event-answers.repository.js';
import { EventAttendanceRepository } from './event-attendance.repository.js';
import { EventAttendance } from './event-attendance.service.js';
import { EventAudiencesRepository } from './event-audiences.repository.js';
import { EventKeepers } from './event-keepers.service.js';
import { EventPeople } from './event-people.service.js';
import { EventLinks } from './event-links.service.js';
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
import { EventAttendanceResolver, EventSeriesResolver, EventsResolver, MyEventsResolver } from './events.resolver.js';
import { EventsService } from './events.service.js';
import { MyEvents } from './my-events.service.js';
import { RoomCodes } from './room-codes.service.js';

@Module({
  imports: [CohortsModule, MeetingsModule, MembersModule, ProgramsModule, SchoolsModule],
  providers: [
    ...[EventsResolver, EventsService, EventsRepository, EventKeepers, EventWriting, EventPublishing],
    ...[EventSeriesResolver, EventSeriesService, EventSeriesRepository],
    ...[MyEventsResolver, MyEvents, EventAnswering, EventAnswersRepository, EventAudiencesRepository],
    ...[EventAttendanceResolver, EventAttendance, EventAttendanceRepository, AttendanceLedger, RoomCodes],
    ...[EventTelling, EventNoticesRepository, EventsMails, EventsJobs, EventLinks],
    ...[EventReaders, EventPeople],
  ],
  exports: [AttendanceLedger, EventAnswering, EventKeepers, EventReaders, EventPeople, MyEvents, EventSeriesService],
})
export class EventsModule {}
