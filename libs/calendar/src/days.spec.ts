import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayIn, daysBetween, daysToNextYear, momentIn, shiftDays } from './days.js';

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1990-01-01', days));
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

describe('moving a calendar to the next year', () => {
  it('keeps the day of the week and stays within four days of the date', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const moved = addDays(day, daysToNextYear(day));
        expect(weekday(moved)).toBe(weekday(day));
        expect(Math.abs(daysBetween(addDays(day, 365), moved))).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('moves every day in a value and leaves all else alone', () => {
    const settings = { terms: [{ name: '2026-27', from: '2026-09-08', to: '2026-12-18' }], hours: 3, none: null };
    expect(shiftDays(settings, 364)).toEqual({
      terms: [{ name: '2026-27', from: '2027-09-07', to: '2027-12-17' }],
      hours: 3,
      none: null,
    });
  });
});

describe('a moment by the clocks of a zone', () => {
  it.each([
    ['2026-01-15', 8, 'America/Toronto', '2026-01-15T13:00:00.000Z'],
    ['2026-07-15', 8, 'America/Toronto', '2026-07-15T12:00:00.000Z'],
    ['2026-03-08', 2, 'America/Toronto', '2026-03-08T07:00:00.000Z'],
    ['2026-11-01', 1, 'America/Toronto', '2026-11-01T05:00:00.000Z'],
    ['2026-01-15', 8, 'Pacific/Kiritimati', '2026-01-14T18:00:00.000Z'],
    ['2026-01-15', 8, 'Asia/Kathmandu', '2026-01-15T02:15:00.000Z'],
  ])('%s at %d in %s is %s', (day, hour, zone, moment) => {
    expect(momentIn(day, hour, zone).toISOString()).toBe(moment);
  });

  it('lies on that day there', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('America/St_Johns', 'Pacific/Apia', 'UTC', 'Europe/Paris'), (day, zone) => {
        // Apia skipped 30 December 2011: no clock there ever showed that day.
        fc.pre(!(zone === 'Pacific/Apia' && day === '2011-12-30'));
        expect(dayIn(momentIn(day, 8, zone), zone)).toBe(day);
      }),
    );
  });
});
