import { addDays, type Day, dayIn, instantAt } from '@trellis/calendar';
import { type CalendarSpan, REMINDER_COUNTING, type ReminderTrigger, type ReminderUnit } from '@trellis/contracts';

/** What a rule says about when. */
export interface TimeRule {
  trigger: ReminderTrigger;
  amount: number;
  unit: ReminderUnit;
  at_time: string;
  quiet_from: string | null;
  quiet_to: string | null;
}

/** From what is counted: a day, or a moment. */
export type CountedFrom = { on: Day; at?: never } | { at: Date; on?: never };

const HOUR_MS = 3_600_000;

/**
 * When a reminder is due for somebody whose clocks show `timeZone`: the rule's time of day, so many days from the day counted
 * from (never earlier or later because the clocks change), or so many hours from its moment, outside quiet hours. A fact that
 * is missing is not asked after on days that are free for everybody.
 */
export function dueAt(rule: TimeRule, from: CountedFrom, timeZone: string, free: readonly CalendarSpan[]): Date {
  if (rule.unit === 'hours') {
    const moment = from.at ?? instantAt(`${from.on}T${rule.at_time}:00`, timeZone);
    return outsideQuiet(rule, new Date(moment.getTime() + rule.amount * HOUR_MS), timeZone, rule.amount < 0);
  }
  const day = addDays(from.on ?? dayIn(from.at, timeZone), rule.amount);
  const working = REMINDER_COUNTING[rule.trigger].missing ? afterFree(day, free) : day;
  return outsideQuiet(rule, instantAt(`${working}T${rule.at_time}:00`, timeZone), timeZone, false);
}

/** The first time at which the rule may speak again from `now` on, for what has been missing longer than the rule waits. */
export function nextTurn(rule: TimeRule, now: Date, timeZone: string, free: readonly CalendarSpan[]): Date {
  const today = afterFree(dayIn(now, timeZone), free);
  const at = (day: Day): Date => outsideQuiet(rule, instantAt(`${day}T${rule.at_time}:00`, timeZone), timeZone, false);
  const turn = at(today);
  return turn > now ? turn : at(afterFree(addDays(today, 1), free));
}

/** The day, or the first one after the spans that hold it. */
function afterFree(day: Day, free: readonly CalendarSpan[]): Day {
  let moved = day;
  // Spans may touch or overlap: leaving one may lead into another.
  for (let round = 0; round <= free.length; round++) {
    const span = free.find(({ from, to }) => from <= moved && moved <= to);
    if (!span) return moved;
    moved = addDays(span.to, 1);
  }
  return moved;
}

/** Out of the quiet hours: to their end, or (what counts backwards from something) to their beginning. */
export function outsideQuiet(
  { quiet_from: from, quiet_to: to }: Pick<TimeRule, 'quiet_from' | 'quiet_to'>,
  moment: Date,
  timeZone: string,
  backwards: boolean,
): Date {
  if (from === null || to === null) return moment;
  const time = timeIn(moment, timeZone);
  const overnight = from > to;
  const quiet = overnight ? time >= from || time < to : time >= from && time < to;
  if (!quiet) return moment;
  const day = dayIn(moment, timeZone);
  if (backwards) return instantAt(`${overnight && time < to ? addDays(day, -1) : day}T${from}:00`, timeZone);
  return instantAt(`${overnight && time >= from ? addDays(day, 1) : day}T${to}:00`, timeZone);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `HH:MM` as the clocks of a zone show it. */
function timeIn(moment: Date, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' });
  formats.set(timeZone, format);
  return format.format(moment);
}
