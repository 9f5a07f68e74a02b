import { dateFormat } from './date-format.js';
import { wallClockAt } from './recurrence.js';

type Language = 'en' | 'fr';

/**
 * A moment as people say it, with the zone in which it is said: "Tuesday, October 14, 2026 at 17:30 EDT". `timeZone` is IANA; RangeError for
 * what is none.
 */
export function momentText(moment: Date, timeZone: string, language: Language): string {
  const format = dateFormat(`${language}-CA`, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' },
    ...{ hourCycle: 'h23', timeZone, timeZoneName: 'short' },
  });
  const parts = format.formatToParts(moment);
  // Only the first of a month is counted so in French, which no formatter knows.
  const isFirst = language === 'fr' && parts.some(({ type, value }) => type === 'day' && value === '1');
  return parts.map(({ type, value }) => (isFirst && type === 'day' ? '1er' : value)).join('');
}

/** From one moment to another: with the hour of the end where that is the same day by the zone's clocks, with its day too otherwise. */
export function spanText(from: Date, to: Date, timeZone: string, language: Language): string {
  const begin = momentText(from, timeZone, language);
  const [fromDay, toDay] = [from, to].map((moment) => wallClockAt(moment, timeZone).slice(0, 10));
  if (fromDay !== toDay) return `${begin} – ${momentText(to, timeZone, language)}`;
  const hour = dateFormat(`${language}-CA`, {
    ...{ hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone },
  });
  return `${begin} – ${hour.format(to)}`;
}
