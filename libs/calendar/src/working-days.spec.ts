import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './days.js';
import { afterWorkingDays, isWorkingDay } from './working-days.js';

const days = fc.integer({ min: 0, max: 3000 }).map((number) => addDays('2026-01-01', number));

describe('working days', () => {
  it('leave out weekends and days off', () => {
    // A Thursday; Monday and Tuesday off.
    expect(afterWorkingDays('2026-10-08', 2)).toBe('2026-10-12');
    expect(afterWorkingDays('2026-10-08', 2, [{ from: '2026-10-12', to: '2026-10-13' }])).toBe('2026-10-14');
    expect(afterWorkingDays('2026-10-10', 2)).toBe('2026-10-13');
  });

  it('end on a working day, with as many of them passed as were asked for', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 20 }),
        days,
        fc.integer({ min: 0, max: 20 }),
        (day, count, from, length) => {
          const off = [{ from, to: addDays(from, length) }];
          const end = afterWorkingDays(day, count, off);
          expect(isWorkingDay(end, off)).toBe(true);
          let passed = 0;
          for (let at = addDays(day, 1); at <= end; at = addDays(at, 1)) if (isWorkingDay(at, off)) passed += 1;
          expect(passed).toBe(count);
        },
      ),
    );
  });

  it('do not go on for ever where somebody wrote a holiday of years', () => {
    expect(afterWorkingDays('2026-10-08', 2, [{ from: '2026-01-01', to: '2036-01-01' }])).toBe('2027-02-05');
  });
});
