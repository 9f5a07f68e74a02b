export { addDays, type Day, dayIn, daysBetween, daysToNextYear, momentIn, shiftDays } from './days.js';
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
export { writtenDay } from './written-day.js';
