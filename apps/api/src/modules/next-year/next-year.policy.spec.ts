import { describe, expect, it } from '@jest/globals';
import { diversityMentorIntake } from '@trellis/forms';
import { calendarOf, carriedAnswers, nextDays, nextName, nextSettings } from './next-year.policy.js';

describe('the next year', () => {
  it.each([
    ['Fall 2026', 'Fall 2027'],
    ['2026-27', '2027-28'],
    ['2026–2027', '2027–2028'],
    ['Cohorte 1999/00', 'Cohorte 1999/00'],
    ['Mentors 2099/00', 'Mentors 2100/01'],
    ['First cohort', 'First cohort'],
  ])('of %s is called %s', (before, after) => {
    expect(nextName(before)).toBe(after);
  });

  it('begins and ends on the same days of the week', () => {
    expect(nextDays('2026-09-08', '2027-06-30')).toEqual({ startsOn: '2027-09-07', endsOn: '2028-06-28', shift: 364 });
  });

  it('moves terms and holidays, and takes the days that were chosen', () => {
    const settings = {
      firstContactDays: 7,
      terms: [{ name: { en: 'Fall' }, from: '2026-09-08', to: '2026-12-18' }],
      holidays: [{ name: { en: 'Labour Day' }, from: '2026-09-07', to: '2026-09-07' }],
    };
    const moved = nextSettings(settings, 364, [{ key: 'holidays.0', from: '2027-09-06', to: '2027-09-08' }]);
    expect(calendarOf(moved)).toEqual([
      { key: 'terms.0', name: { en: 'Fall' }, from: '2027-09-07', to: '2027-12-17' },
      { key: 'holidays.0', name: { en: 'Labour Day' }, from: '2027-09-06', to: '2027-09-08' },
    ]);
    expect(moved.firstContactDays).toBe(7);
  });

  it('carries what is still asked, never the number of places', () => {
    const records = {
      languages: { state: 'answered', value: ['English'], source: 'person' },
      capacity: { state: 'answered', value: 3, source: 'person' },
      gone: { state: 'answered', value: 'x', source: 'person' },
    } as const;
    const carried = carriedAnswers(diversityMentorIntake, diversityMentorIntake, records);
    expect(carried).toEqual([{ itemId: 'languages', state: 'answered', value: ['English'], isConflict: false }]);
  });
});
