import { addDays, dateFormat, type Day, dayIn, instantAt } from '@trellis/calendar';
import type { CalendarSpan, ReminderTrigger, ReminderUnit } from '@trellis/contracts';

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
 * from (never earlier or later because the clocks change), or so many hours from its moment, outside quiet hours and on no day
 * that is free for everybody: on the first day after, or (what counts back from something fixed) on the last one before.
 */
export function dueAt(rule: TimeRule, from: CountedFrom, timeZone: string, free: readonly CalendarSpan[]): Date {
  if (rule.unit === 'hours') {
    const moment = from.at ?? instantAt(`${from.on}T${rule.at_time}:00`, timeZone);
    const spoken = outsideQuiet(rule, new Date(moment.getTime() + rule.amount * HOUR_MS), timeZone, rule.amount < 0);
    return outsideFree(spoken, timeZone, free, rule.amount < 0);
  }
  const day = addDays(from.on ?? dayIn(from.at, timeZone), rule.amount);
  return speakingOn(rule, day, timeZone, free);
}

/** At the rule's time of that day, or of the nearest on which it may speak. */
function speakingOn(rule: TimeRule, day: Day, timeZone: string, free: readonly CalendarSpan[]): Date {
  const spoken = outsideQuiet(rule, instantAt(`${day}T${rule.at_time}:00`, timeZone), timeZone, false);
  return outsideFree(spoken, timeZone, free, rule.amount < 0);
}

/** The same time of day, on no day that is free for everybody. */
function outsideFree(moment: Date, timeZone: string, free: readonly CalendarSpan[], backwards: boolean): Date {
  const day = dayIn(moment, timeZone);
  const working = besideFree(day, free, backwards);
  return working === day ? moment : instantAt(`${working}T${timeIn(moment, timeZone)}:00`, timeZone);
}

/** The first time at which the rule may speak again from `now` on, for what has been missing longer than the rule waits. */
export function nextTurn(rule: TimeRule, now: Date, timeZone: string, free: readonly CalendarSpan[]): Date {
  const today = dayIn(now, timeZone);
  const turn = speakingOn(rule, today, timeZone, free);
  return turn > now ? turn : speakingOn(rule, addDays(today, 1), timeZone, free);
}

/** The day, or the first one after the spans that hold it; backwards, the last one before. */
function besideFree(day: Day, free: readonly CalendarSpan[], backwards: boolean): Day {
  let moved = day;
  // Spans may touch or overlap: leaving one may lead into another.
  for (let round = 0; round <= free.length; round++) {
    const span = free.find(({ from, to }) => from <= moved && moved <= to);
    if (!span) return moved;
    moved = backwards ? addDays(span.from, -1) : addDays(span.to, 1);
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

/** `HH:MM` as the clocks of a zone show it. */
function timeIn(moment: Date, timeZone: string): string {
  return dateFormat('en-GB', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' }).format(moment);
}
