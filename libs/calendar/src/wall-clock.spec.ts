import { describe, expect, it } from '@jest/globals';
import { instantAt } from './wall-clock.js';

describe('a wall-clock time', () => {
  it.each([
    ['2026-09-14T20:42:00', 'America/Toronto', '2026-09-15T00:42:00.000Z'],
    ['2026-12-01T09:00:00', 'America/Toronto', '2026-12-01T14:00:00.000Z'],
    ['2026-09-14T20:42:00', 'UTC', '2026-09-14T20:42:00.000Z'],
    ['2026-09-14T20:42:00', 'Asia/Kathmandu', '2026-09-14T14:57:00.000Z'],
    ['2026-01-01T00:30:00', 'Pacific/Kiritimati', '2025-12-31T10:30:00.000Z'],
    // Shown twice when clocks go back: the first time. Skipped when they go forward: an hour later.
    ['2026-11-01T01:30:00', 'America/Toronto', '2026-11-01T05:30:00.000Z'],
    ['2026-03-08T02:30:00', 'America/Toronto', '2026-03-08T07:30:00.000Z'],
  ])('%s in %s is %s', (wallClock, timeZone, instant) => {
    expect(instantAt(wallClock, timeZone).toISOString()).toBe(instant);
  });
});
