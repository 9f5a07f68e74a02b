/**
 * Meetings: when people can meet, times proposed and booked, invitations for their calendars, and what took place afterwards.
 * Called by: those in a mentorship; those who run its program, for dates alone; requirement and reminders through `MeetingLedger`.
 */
import { Module } from '@nestjs/common';
import { MeetingLedgerRepository } from './meeting-ledger.repository.js';
import { MeetingLedger } from './meeting-ledger.service.js';

@Module({
  providers: [MeetingLedger, MeetingLedgerRepository],
  exports: [MeetingLedger],
})
export class MeetingsModule {}
