import { type Day, dayIn } from '@trellis/calendar';
import { REMINDER_COUNTING, type ReminderTrigger } from '@trellis/contracts';

/** What of a reminder says whether it still comes in time. */
export interface Timely {
  due_at: Date;
  about_day: Day | null;
  /** When the meeting begins that it is about. */
  meeting_at: Date | null;
  /** When the event begins that it is about. */
  event_at: Date | null;
}

/**
 * Whether what it speaks of as coming is over: a meeting or an event that has begun, a day that is past. What looks back, or waits for
 * something that is missing, is never over. A turn that falls on a later day by the rule itself (quiet hours, the reader's
 * own clocks) is in time on that day.
 */
export function isOver(
  { trigger, amount }: { trigger: ReminderTrigger; amount: number },
  { due_at: due, about_day: day, meeting_at: meeting, event_at: event }: Timely,
  now: Date,
  timeZone: string,
): boolean {
  const { meeting: ofMeeting = false, event: ofEvent, onlyBefore = false, missing, dated } = REMINDER_COUNTING[trigger];
  if (ofMeeting) return meeting !== null && meeting <= now;
  if (ofEvent) return onlyBefore && event !== null && event <= now;
  if (missing || !dated || amount > 0 || day === null) return false;
  const turn = dayIn(due, timeZone);
  return dayIn(now, timeZone) > (turn > day ? turn : day);
}
