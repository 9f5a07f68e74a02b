import { describe, expect, it } from '@jest/globals';
import { formatsFor, localized } from './format.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formats', () => {
  it('keeps a calendar day the same in every time zone', () => {
    expect(formatsFor('en', 'Pacific/Auckland').day('2026-12-01')).toBe('December 1, 2026');
    expect(formatsFor('en', 'America/Vancouver').day('2026-12-01')).toBe('December 1, 2026');
  });

  it('writes the first of a month in French as one says it', () => {
    expect(plain(formatsFor('fr', 'America/Toronto').dueDay('2026-12-01'))).toBe('mardi 1er décembre');
    expect(plain(formatsFor('fr', 'America/Toronto').dueDay('2026-12-11'))).toBe('vendredi 11 décembre');
  });

  it('says a moment in the zone of the reader', () => {
    expect(plain(formatsFor('fr', 'America/Toronto').moment('2026-10-14T21:30:00Z'))).toBe(
      'mercredi 14 octobre 2026 à 17 h 30',
    );
    expect(formatsFor('fr', 'America/Toronto').moment('2026-10-14T21:30:00Z')).toContain('17\u00a0h\u00a030');
    expect(formatsFor('en', 'Europe/Paris').moment('2026-10-14T21:30:00Z')).toContain('23:30');
  });

  it('leaves a wall clock as it was written', () => {
    expect(formatsFor('en', 'Pacific/Auckland').wallClock('2026-09-02T11:59:00')).toContain('11:59');
  });

  it('says the day of a moment as it was where it happened', () => {
    expect(formatsFor('en', 'Europe/Paris').dayIn('2026-09-15T00:42:00Z', 'America/Toronto')).toBe(
      'September 14, 2026',
    );
  });

  it('says how long to wait in minutes when it is long', () => {
    expect(formatsFor('en', 'UTC').wait(119)).toBe('119 seconds');
    expect(plain(formatsFor('fr', 'UTC').wait(894))).toBe('15 minutes');
  });

  it('writes small files in small units', () => {
    const { bytes } = formatsFor('en', 'UTC');
    expect([300, 4_000, 3 * 1024 ** 2].map(bytes)).toEqual(['300 bytes', '3.9 kB', '3 MB']);
    expect(plain(formatsFor('fr', 'UTC').bytes(4_000))).toBe('3,9 ko');
  });

  it('takes the text of another language before none', () => {
    expect(localized({ en: null, fr: 'Buts' }, 'en')).toBe('Buts');
    expect(localized({ en: 'Goals', fr: 'Buts' }, 'fr')).toBe('Buts');
  });
});
