export { AvailabilityService } from './availability.service.js';
export { FORMATS } from './meetings.policy.js';
export { type HeldMeeting, type HeldTotals, type MeetingDates, MeetingLedger } from './meeting-ledger.service.js';
export { MeetingsModule } from './meetings.module.js';
