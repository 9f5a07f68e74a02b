import type { Locale } from '@trellis/contracts';
import { dateFormat } from './date-format.js';
import type { Day } from './days.js';

/** A calendar day in words, as somebody who reads that language writes it: `1er septembre 2026`, `September 1, 2026`. */
export function writtenDay(locale: Locale, day: Day): string {
  const format = dateFormat(`${locale}-CA`, { dateStyle: 'long', timeZone: 'UTC' });
  const text = format.format(new Date(`${day}T00:00:00Z`));
  // Only the first of a month is counted so in French, which no formatter knows.
  return locale === 'fr' ? text.replace(/^1 /u, '1er ') : text;
}

/** An hour as somebody who reads that language writes it, with the zone in which it is said: `14 h 30 HNE`, `14:30 EST`. */
export function writtenTime(locale: Locale, moment: Date, timeZone: string): string {
  return dateFormat(`${locale}-CA`, {
    ...{ hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone, timeZoneName: 'short' },
  }).format(moment);
}
