import type { Locale } from '@trellis/contracts';
import type { Day } from './days.js';

/** A calendar day in words, as somebody who reads that language writes it: `1er septembre 2026`, `September 1, 2026`. */
export function writtenDay(locale: Locale, day: Day): string {
  const format = new Intl.DateTimeFormat(`${locale}-CA`, { dateStyle: 'long', timeZone: 'UTC' });
  const text = format.format(new Date(`${day}T00:00:00Z`));
  // Only the first of a month is counted so in French, which no formatter knows.
  return locale === 'fr' ? text.replace(/^1 /u, '1er ') : text;
}
