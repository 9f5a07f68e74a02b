import { describe, expect, it } from '@jest/globals';
import { wallClockSpan } from './public-times.js';

/** Nine hours long: the clocks of Toronto go back that night. */
const NIGHT = { startsAt: '2026-11-01T02:00:00Z', endsAt: '2026-11-01T11:00:00Z', timeZone: 'America/Toronto' };

describe('when something is, for strangers and on paper', () => {
  it('goes by the clocks of where it is, across the night in which they are moved', () => {
    const en = wallClockSpan(NIGHT, 'en');
    expect(en).toMatch(/Saturday, October 31, 2026.*22:00/);
    expect(en).toMatch(/Sunday, November 1, 2026.*0?6:00/);
  });

  it('keeps a French hour on one line', () => {
    const fr = wallClockSpan({ ...NIGHT, endsAt: '2026-11-01T03:30:00Z' }, 'fr');
    expect(fr).toContain('22\u00a0h\u00a000');
    expect(fr).toContain('23\u00a0h\u00a030');
    expect(wallClockSpan({ ...NIGHT, startsAt: NIGHT.endsAt }, 'fr')).toContain('1er novembre');
  });
});
