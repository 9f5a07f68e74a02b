import { describe, expect, it } from '@jest/globals';
import { momentText, spanText } from './moment-text.js';

const at = (text: string): Date => new Date(text);

describe('moments in words', () => {
  it('say the day, the hour and the zone in which they are said', () => {
    const text = momentText(at('2026-10-27T21:30:00Z'), 'America/Toronto', 'en');
    expect(text).toContain('Tuesday, October 27, 2026');
    expect(text).toContain('17:30 EDT');
    expect(momentText(at('2026-10-27T21:30:00Z'), 'Europe/Paris', 'fr')).toContain('mardi 27 octobre 2026');
  });

  it('count the first of a month as French does', () => {
    expect(momentText(at('2026-12-01T15:00:00Z'), 'America/Toronto', 'fr')).toContain('mardi 1er décembre 2026');
    expect(momentText(at('2026-12-11T15:00:00Z'), 'America/Toronto', 'fr')).toContain('vendredi 11 décembre 2026');
  });

  it('name the day of the end where it is another', () => {
    const evening = spanText(at('2026-10-27T21:30:00Z'), at('2026-10-27T23:00:00Z'), 'America/Toronto', 'en');
    expect(evening).toMatch(/17:30 EDT – 19:00$/);
    const night = spanText(at('2026-11-01T02:00:00Z'), at('2026-11-01T11:00:00Z'), 'America/Toronto', 'en');
    expect(night).toContain('October 31, 2026 at 22:00 EDT');
    expect(night).toContain('November 1, 2026 at 06:00 EST');
  });

  it('refuse what is no zone', () => {
    expect(() => momentText(at('2026-10-27T21:30:00Z'), 'Nowhere/Land', 'en')).toThrow(RangeError);
  });
});
