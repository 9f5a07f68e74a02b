import { describe, expect, it } from '@jest/globals';
import { byDay, daysOf, monthOf, shifted, weekOf } from './event-days.js';

describe('the days of a calendar', () => {
  it('shows weeks from Monday on', () => {
    expect(weekOf('2026-11-23')).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ]);
    expect(weekOf('2026-11-29')[0]).toBe('2026-11-23');
  });

  it('shows each week of a month once, and whole', () => {
    const month = monthOf('2026-11-30');
    expect([month[0]?.[0], month.at(-1)?.[6], month.length]).toEqual(['2026-10-26', '2026-12-06', 6]);
    // February 2027 begins on a Monday and has four weeks.
    expect(monthOf('2027-02-14').map(([first]) => first)).toEqual([
      '2027-02-01',
      '2027-02-08',
      '2027-02-15',
      '2027-02-22',
    ]);
    expect(monthOf('2026-12-31').at(-1)?.[6]).toBe('2027-01-03');
    // The last month that four digits can name has an end, too.
    expect(monthOf('9999-12-31').length).toBeLessThanOrEqual(6);
  });

  it('goes on by month and week, and never beyond the end of a shorter month', () => {
    expect(shifted('2027-01-31', 'month', 1)).toBe('2027-02-28');
    expect(shifted('2026-12-15', 'month', 1)).toBe('2027-01-15');
    expect(shifted('2027-01-15', 'month', -1)).toBe('2026-12-15');
    expect(shifted('2026-12-30', 'week', 1)).toBe('2027-01-06');
  });

  it('puts an event on the days on which it is by the reader’s clocks', () => {
    const evening = { startsAt: '2026-11-24T23:30:00Z', endsAt: '2026-11-25T01:30:00Z' };
    expect(daysOf(evening, 'America/Toronto')).toEqual(['2026-11-24']);
    expect(daysOf(evening, 'Europe/Paris')).toEqual(['2026-11-25']);
    expect(daysOf(evening, 'UTC')).toEqual(['2026-11-24', '2026-11-25']);
  });

  it('lets an event be over at midnight', () => {
    expect(daysOf({ startsAt: '2026-11-24T22:00:00Z', endsAt: '2026-11-25T00:00:00Z' }, 'UTC')).toEqual(['2026-11-24']);
  });

  it('keeps the day across the night of the clock change', () => {
    // In Toronto the clocks go back on 1 November 2026 at two.
    const night = { startsAt: '2026-11-01T04:30:00Z', endsAt: '2026-11-01T07:30:00Z' };
    expect(daysOf(night, 'America/Toronto')).toEqual(['2026-11-01']);
  });

  it('gathers what is on each day', () => {
    const one = { id: 'a', startsAt: '2026-11-24T10:00:00Z', endsAt: '2026-11-24T11:00:00Z' };
    const days = { id: 'b', startsAt: '2026-11-24T12:00:00Z', endsAt: '2026-11-26T11:00:00Z' };
    const gathered = byDay([one, days], 'UTC');
    expect([...gathered].map(([day, events]) => [day, events.map(({ id }) => id)])).toEqual([
      ['2026-11-24', ['a', 'b']],
      ['2026-11-25', ['b']],
      ['2026-11-26', ['b']],
    ]);
  });
});
