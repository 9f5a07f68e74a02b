import { describe, expect, it } from '@jest/globals';
import { writtenDay } from './written-day.js';

describe('a day in words', () => {
  it.each([
    ['en', '2026-09-01', 'September 1, 2026'],
    ['en', '2026-12-31', 'December 31, 2026'],
    ['fr', '2026-09-01', '1er septembre 2026'],
    ['fr', '2026-09-11', '11 septembre 2026'],
  ] as const)('in %s: %s is %s', (locale, day, words) => {
    expect(writtenDay(locale, day)).toBe(words);
  });
});
