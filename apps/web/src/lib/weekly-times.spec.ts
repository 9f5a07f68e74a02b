import { describe, expect, it } from '@jest/globals';
import { coverOf, withoutStretch, withStretch } from './weekly-times.js';

const at = (from: number, to: number, day = 2) => ({ day, from, to });

describe('hours of a week', () => {
  it('are joined where they touch', () => {
    expect(withStretch([at(600, 660), at(720, 780)], at(660, 720))).toEqual([at(600, 780)]);
  });

  it('cut a time in two where they are taken out of its middle', () => {
    expect(withoutStretch([at(600, 780), at(600, 780, 3)], at(660, 720))).toEqual([
      at(600, 660),
      at(720, 780),
      at(600, 780, 3),
    ]);
  });

  it('say how much of them is in the times, counting what overlaps once', () => {
    const times = [at(615, 640), at(630, 645)];
    expect(coverOf(times, at(600, 660))).toBe('part');
    expect(coverOf(times, at(660, 720))).toBe('none');
    expect(coverOf([at(600, 630), at(620, 660)], at(600, 660))).toBe('whole');
  });
});
