import { describe, expect, it } from '@jest/globals';
import { laidOut } from './program-calendar.policy.js';

const span = (name: string, from: string, to: string) => ({ name: { en: name }, from, to });
const YEAR = {
  terms: [span('Fall', '2026-09-08', '2026-12-18'), span('Winter', '2027-01-04', '2027-04-23')],
  holidays: [span('Break', '2026-12-19', '2027-01-03')],
  blackouts: [span('Exams', '2026-12-07', '2026-12-18')],
};
const days = (today: string) => laidOut(YEAR, today);

describe('a calendar laid out for the year that a program starts in', () => {
  it('stays as long as its first term is not over, or lies ahead', () => {
    expect(days('2026-12-18')).toEqual(YEAR);
    expect(days('2025-03-01')).toEqual(YEAR);
  });

  it('moves to the coming year once it is, every day on its day of the week', () => {
    const moved = days('2026-12-19');
    expect(moved.terms.map(({ from, to }) => [from, to])).toEqual([
      ['2027-09-07', '2027-12-17'],
      ['2028-01-03', '2028-04-21'],
    ]);
    expect(moved.holidays[0]).toMatchObject({ from: '2027-12-18', to: '2028-01-02' });
    expect(new Date(`${moved.terms[0]?.from}T00:00:00Z`).getUTCDay()).toBe(2);
  });

  it('is found from any later year, and is nothing where there is none', () => {
    for (const today of ['2030-01-01', '2030-12-31', '2041-06-15']) {
      const [first] = days(today).terms;
      expect((first?.to ?? '') >= today).toBe(true);
      expect(Number(first?.to.slice(0, 4)) - Number(today.slice(0, 4))).toBeLessThanOrEqual(1);
    }
    const none = { terms: [], holidays: [], blackouts: [] };
    expect(laidOut(none, '2030-01-01')).toBe(none);
  });
});
