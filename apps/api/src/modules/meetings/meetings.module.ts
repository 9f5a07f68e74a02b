/**
 * Meetings: when people can meet, times proposed and booked, invitations for their calendars, and what took place afterwards.
 * Called by: those in a mentorship; those who run its program, for dates alone; requirement and reminders through `MeetingLedger`.
 */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.js';
import { NetworkDoor, PublicFetch } from '../../platform/http/public-fetch.js';
import { CohortsModule } from '../cohorts/index.js';
import { ConversationsModule } from '../conversations/index.js';
import { MembersModule } from '../members/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { SchoolsModule } from '../schools/index.js';
import { AvailabilityRepository } from './availability.repository.js';
import { AvailabilityService } from './availability.service.js';
import { BusyCalendarReading } from './busy-calendar-reading.service.js';
import { BusyCalendarsJobs } from './busy-calendars.jobs.js';
import { BusyCalendarsRepository } from './busy-calendars.repository.js';
import { BusyCalendarsResolver } from './busy-calendars.resolver.js';
import { BusyCalendars } from './busy-calendars.service.js';
import { MeetingBooking } from './meeting-booking.service.js';
import { MeetingCancelling } from './meeting-cancelling.service.js';
import { MeetingHistory } from './meeting-history.service.js';
import { MeetingLedgerRepository } from './meeting-ledger.repository.js';
import { MeetingLedger } from './meeting-ledger.service.js';
import { MeetingParties } from './meeting-parties.service.js';
import { MeetingTelling } from './meeting-telling.service.js';
import { MeetingTimesService } from './meeting-times.service.js';
import { MeetingsMails } from './meetings.mails.js';
import { MeetingsRepository } from './meetings.repository.js';
import { AvailabilityResolver, MeetingFactsResolver, MeetingsResolver } from './meetings.resolver.js';
import { MeetingsService } from './meetings.service.js';

@Module({
  imports: [CohortsModule, ConversationsModule, FilesModule, MembersModule, MentorshipsModule, SchoolsModule],
  providers: [
    ...[MeetingsResolver, MeetingFactsResolver, MeetingsService, MeetingsRepository, MeetingsMails, MeetingTelling],
    ...[MeetingBooking, MeetingCancelling, MeetingHistory, MeetingTimesService, MeetingParties],
    ...[AvailabilityResolver, AvailabilityService, AvailabilityRepository],
    ...[BusyCalendarsResolver, BusyCalendars, BusyCalendarsRepository, BusyCalendarReading, BusyCalendarsJobs],
    ...[NetworkDoor, PublicFetch],
    ...[MeetingLedger, MeetingLedgerRepository],
  ],
  exports: [MeetingLedger, AvailabilityService],
})
export class MeetingsModule {}
