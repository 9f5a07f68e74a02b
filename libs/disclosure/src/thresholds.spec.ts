import { describe, expect, it } from '@jest/globals';
import { everyone, listTable } from '../testdata/tables.js';
import { decideRelease } from './release.js';
import { LEAST_THRESHOLDS, thresholdsOf } from './thresholds.js';

describe('thresholds', () => {
  it('are 5 inside and 10 published', () => {
    expect(thresholdsOf()).toEqual({ inside: 5, published: 10 });
    expect(LEAST_THRESHOLDS).toEqual(thresholdsOf({}));
  });

  it('may be raised; what is published never counts fewer than what is shown inside', () => {
    expect(thresholdsOf({ inside: 8 })).toEqual({ inside: 8, published: 10 });
    expect(thresholdsOf({ inside: 12 })).toEqual({ inside: 12, published: 12 });
    expect(thresholdsOf({ published: 20 })).toEqual({ inside: 5, published: 20 });
  });

  it.each([{ inside: 4 }, { published: 9 }, { inside: 0 }, { inside: -5 }, { inside: 5.5 }, { published: Number.NaN }])(
    'are never lowered: %j',
    (thresholds) => {
      expect(() => thresholdsOf(thresholds)).toThrow('threshold_too_low');
      const request = { audience: 'inside', populations: [everyone(20)], tables: [listTable([10, 10])] } as const;
      expect(() => decideRelease({ ...request, thresholds }, [])).toThrow('threshold_too_low');
    },
  );

  it('decide what is shown: 8 people are enough inside, and too few to be published', () => {
    const request = { populations: [everyone(33)], tables: [listTable([8, 12, 13])] };
    const shown = (audience: 'inside' | 'published') =>
      decideRelease({ ...request, audience }, []).tables[0]?.cells.map((cell) => cell.shown);
    expect(shown('inside')).toEqual([true, true, true, true]);
    expect(shown('published')).toEqual([false, false, true, true]);
  });
});
