import { addDays, type Day } from './days.js';

/** First and last day off, both included. */
export interface DaysOff {
  from: Day;
  to: Day;
}

/** Whether people work on this day: Monday to Friday, and none of the days off. */
export function isWorkingDay(day: Day, daysOff: readonly DaysOff[] = []): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && daysOff.every(({ from, to }) => day < from || day > to);
}

/** Longer than any school is closed: days off that cover more are not believed. */
const FURTHEST = 120;

/** The day on which so many working days have begun since `day`, which itself does not count. */
export function afterWorkingDays(day: Day, count: number, daysOff: readonly DaysOff[] = []): Day {
  let [at, left] = [day, count];
  for (let step = 0; step < FURTHEST && left > 0; step += 1) {
    at = addDays(at, 1);
    if (isWorkingDay(at, daysOff)) left -= 1;
  }
  return at;
}
