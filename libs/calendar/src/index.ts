export { dateFormat } from './date-format.js';
export { addDays, type Day, dayIn, daysBetween, daysToNextYear, isDay, momentIn, shiftDays } from './days.js';
export {
  commonMinutes,
  commonSlots,
  type IsoDay,
  MINUTES_PER_DAY,
  normaliseSlots,
  shiftSlots,
  type WeeklySlot,
} from './weekly-slot.js';
export {
  formatWeeklyTimes,
  parseWeeklyTimes,
  type WeeklyTimesLocale,
  type WeeklyTimesProblem,
  type WeeklyTimesProblemCode,
  type WeeklyTimesResult,
} from './weekly-times.js';
export { instantAt, minutesAhead } from './wall-clock.js';
export { momentText, spanText } from './moment-text.js';
export { writtenDay, writtenTime } from './written-day.js';
export {
  type Availability,
  type AvailabilityException,
  commonTimes,
  type CommonTimesWanted,
  daySpans,
  freeSpans,
} from './availability.js';
export { type CalendarEvent, type CalendarMethod, type CalendarPerson, toIcs } from './icalendar.js';
export { offsetSpans, type OffsetSpan, type Span } from './offsets.js';
export {
  recurrenceRule,
  type Recurrence,
  recurringMoments,
  recurringTimes,
  type Repeat,
  wallClockAt,
} from './recurrence.js';
export { commonSpans, joinSpans, withoutSpans } from './spans.js';
export { afterWorkingDays, type DaysOff, isWorkingDay } from './working-days.js';
export {
  type DaySpan,
  type HeldMeeting,
  type RequirementCalendar,
  type RequirementPeriod,
  type RequirementProgress,
  requirementPeriod,
  requirementProgress,
} from './requirement.js';
