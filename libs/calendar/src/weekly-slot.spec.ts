import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  commonMinutes,
  commonSlots,
  type IsoDay,
  MINUTES_PER_DAY,
  normaliseSlots,
  shiftSlots,
  type WeeklySlot,
} from './weekly-slot.js';

const slot: fc.Arbitrary<WeeklySlot> = fc
  .record({
    day: fc.integer({ min: 1, max: 7 }).map((day) => day as IsoDay),
    from: fc.integer({ min: 0, max: MINUTES_PER_DAY - 1 }),
    length: fc.integer({ min: 1, max: MINUTES_PER_DAY }),
  })
  .map(({ day, from, length }) => ({ day, from, to: Math.min(from + length, MINUTES_PER_DAY) }));
const slots = fc.array(slot, { maxLength: 8 });

/** The definition itself: every minute of the week, in or out. */
function minutesOfWeek(of: readonly WeeklySlot[]): Set<number> {
  const minutes = new Set<number>();
  for (const { day, from, to } of of) for (let m = from; m < to; m++) minutes.add(day * MINUTES_PER_DAY + m);
  return minutes;
}

describe('normaliseSlots', () => {
  it('merges overlapping, touching and repeated slots of one day, and no others', () => {
    expect(
      normaliseSlots([
        { day: 2, from: 600, to: 660 },
        { day: 1, from: 540, to: 600 },
        { day: 1, from: 480, to: 540 },
        { day: 1, from: 500, to: 520 },
        { day: 1, from: 480, to: 540 },
        { day: 1, from: 601, to: 602 },
      ]),
    ).toEqual([
      { day: 1, from: 480, to: 600 },
      { day: 1, from: 601, to: 602 },
      { day: 2, from: 600, to: 660 },
    ]);
  });

  it('is idempotent and keeps exactly the same minutes', () => {
    fc.assert(
      fc.property(slots, (some) => {
        const once = normaliseSlots(some);
        expect(normaliseSlots(once)).toEqual(once);
        expect(minutesOfWeek(once)).toEqual(minutesOfWeek(some));
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it.each([
    { day: 1, from: 600, to: 600 },
    { day: 1, from: -1, to: 60 },
    { day: 1, from: 0, to: 1441 },
    { day: 1, from: 0.5, to: 60 },
    { day: 8 as IsoDay, from: 0, to: 60 },
  ] satisfies WeeklySlot[])('refuses what is no slot: %j', (impossible) => {
    expect(() => normaliseSlots([impossible])).toThrow(RangeError);
  });
});

describe('commonMinutes', () => {
  it('counts the minutes that are in both weeks, whatever the order, and never more than either has', () => {
    fc.assert(
      fc.property(slots, slots, (a, b) => {
        const left = minutesOfWeek(a);
        const right = minutesOfWeek(b);
        const common = commonMinutes(a, b);
        expect(common).toBe([...left].filter((minute) => right.has(minute)).length);
        expect(commonMinutes(b, a)).toBe(common);
        expect(common).toBeLessThanOrEqual(Math.min(left.size, right.size));
        expect(commonMinutes(a, a)).toBe(left.size);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe('commonSlots', () => {
  it('is every minute that is in both weeks, and no other', () => {
    fc.assert(
      fc.property(slots, slots, (a, b) => {
        const right = minutesOfWeek(b);
        const both = [...minutesOfWeek(a)].filter((minute) => right.has(minute));
        expect([...minutesOfWeek(commonSlots(a, b))].sort()).toEqual(both.sort());
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe('shiftSlots', () => {
  it('keeps how long everything is, comes back, and goes over midnight and over Sunday', () => {
    fc.assert(
      fc.property(slots, fc.integer({ min: -900, max: 900 }), (some, minutes) => {
        const shifted = shiftSlots(some, minutes);
        expect(minutesOfWeek(shifted).size).toBe(minutesOfWeek(some).size);
        expect(minutesOfWeek(shiftSlots(shifted, -minutes))).toEqual(minutesOfWeek(some));
      }),
      { seed: 7, numRuns: 60 },
    );
    expect(shiftSlots([{ day: 7, from: 1380, to: 1440 }], 90)).toEqual([{ day: 1, from: 30, to: 90 }]);
    expect(shiftSlots([{ day: 1, from: 0, to: 60 }], -30)).toEqual([
      { day: 1, from: 0, to: 30 },
      { day: 7, from: 1410, to: 1440 },
    ]);
  });
});
