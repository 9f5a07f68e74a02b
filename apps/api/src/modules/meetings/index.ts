export { type HeldMeeting, type HeldTotals, type MeetingDates, MeetingLedger } from './meeting-ledger.service.js';
export { MeetingsModule } from './meetings.module.js';
