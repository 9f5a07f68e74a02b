import { daysToNextYear, shiftDays } from '@trellis/calendar';
import type { ProgramDesignSettings } from '@trellis/contracts';

/**
 * A design's calendar, laid out for the school year that a program starting today is for: moved by whole years, each day kept on
 * its day of the week, until its first term (or, without terms, its first days) is not over yet. One that lies ahead stays.
 */
export function laidOut<T extends Pick<ProgramDesignSettings, 'terms' | 'holidays' | 'blackouts'>>(
  settings: T,
  today: string,
): T {
  const { terms, holidays, blackouts } = settings;
  const [first] = (terms.length > 0 ? [...terms] : [...holidays, ...blackouts]).sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
  if (!first || first.to >= today) return settings;
  const years = Number(today.slice(0, 4)) - Number(first.to.slice(0, 4));
  const shifts = [years, years + 1].map((count) => daysToNextYear(first.from, count));
  const shift = shifts.find((days) => shiftDays(first.to, days) >= today) ?? 0;
  return { ...settings, ...shiftDays({ terms, holidays, blackouts }, shift) };
}
