import { addDays, dayIn, instantAt } from '@trellis/calendar';

const ZONE = 'America/Toronto';

/**
 * Milliseconds until noon in Toronto so many days from today, for `moveClock`: what happens on a day happens on that day, at whatever hour the
 * test runs.
 */
export function noonIn(days: number): number {
  const day = addDays(dayIn(new Date(), ZONE), days);
  return instantAt(`${day}T12:00:00`, ZONE).getTime() - Date.now();
}
