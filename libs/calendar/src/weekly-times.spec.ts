import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type IsoDay, MINUTES_PER_DAY, normaliseSlots, type WeeklySlot } from './weekly-slot.js';
import { formatWeeklyTimes, parseWeeklyTimes } from './weekly-times.js';

const thursdayEvening: WeeklySlot = { day: 4, from: 19 * 60, to: 21 * 60 };
const tuesdayMorning: WeeklySlot = { day: 2, from: 8 * 60, to: 10 * 60 };

describe('parseWeeklyTimes', () => {
  it.each([
    'Thu 19:00-21:00; Tue 08:00-10:00',
    'thursday 19:00 – 21:00, TUESDAY 8:00—10:00',
    'jeudi 19h00-21h00\nmar. 8h-10h',
    'Jeu 19 h 00 à 21 h 00;;  Mardi: 8 - 10 ;',
    'Thurs. 19 to 21\r\nTues 08:00\u221210:00',
    'Thu 19:00-20:00; Thu 19:30-21:00; Tue 08:00-10:00; Tue 08:00-10:00',
  ])('reads %j', (text) => {
    expect(parseWeeklyTimes(text)).toEqual({ ok: true, slots: [tuesdayMorning, thursdayEvening] });
  });

  it('knows every day in both languages, long and short', () => {
    const names = {
      1: ['Mon', 'Monday', 'lun', 'lundi'],
      2: ['Tue', 'Tuesday', 'mar', 'mardi'],
      3: ['Wed', 'Wednesday', 'mer', 'mercredi'],
      4: ['Thu', 'Thursday', 'jeu', 'jeudi'],
      5: ['Fri', 'Friday', 'ven', 'vendredi'],
      6: ['Sat', 'Saturday', 'sam', 'samedi'],
      7: ['Sun', 'Sunday', 'dim', 'dimanche'],
    };
    for (const [day, spellings] of Object.entries(names)) {
      for (const name of spellings) {
        expect(parseWeeklyTimes(`${name} 22:00-24:00`)).toEqual({
          ok: true,
          slots: [{ day: Number(day), from: 1320, to: 1440 }],
        });
      }
    }
  });

  it('takes an empty text for no slots', () => {
    expect(parseWeeklyTimes(' ; \n')).toEqual({ ok: true, slots: [] });
  });

  it.each([
    ['Thu 19:00-21:00; Caturday 08:00-10:00', 'day_unknown', 'Caturday 08:00-10:00', 2],
    ['19:00-21:00', 'day_unknown', '19:00-21:00', 1],
    ['evenings', 'day_unknown', 'evenings', 1],
    ['Mon', 'times_unreadable', 'Mon', 1],
    ['Mon evening', 'times_unreadable', 'Mon evening', 1],
    ['Mon 7pm-9pm', 'times_unreadable', 'Mon 7pm-9pm', 1],
    ['Mon 19:00', 'times_unreadable', 'Mon 19:00', 1],
    ['Mon 19:0-20:00', 'times_unreadable', 'Mon 19:0-20:00', 1],
    ['Mon 19:00-25:00', 'time_out_of_range', 'Mon 19:00-25:00', 1],
    ['Mon 10:75-11:00', 'time_out_of_range', 'Mon 10:75-11:00', 1],
    ['Mon 24:00-24:00', 'time_out_of_range', 'Mon 24:00-24:00', 1],
    ['Mon 21:00-19:00', 'end_not_after_start', 'Mon 21:00-19:00', 1],
    ['Mon 19:00-19:00', 'end_not_after_start', 'Mon 19:00-19:00', 1],
  ])('names the part of %j that cannot be read', (text, code, part, position) => {
    expect(parseWeeklyTimes(text)).toEqual({ ok: false, problem: { code, part, position } });
  });

  it('answers at once on a long run of white space', () => {
    const text = `Mon 10${' '.repeat(100_000)}x`;
    expect(parseWeeklyTimes(text)).toMatchObject({ ok: false, problem: { code: 'times_unreadable' } });
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(typeof parseWeeklyTimes(text).ok).toBe('boolean');
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('formatWeeklyTimes', () => {
  it('writes each language its own way', () => {
    expect(formatWeeklyTimes([thursdayEvening, tuesdayMorning], 'en')).toBe('Tue 08:00–10:00; Thu 19:00–21:00');
    expect(formatWeeklyTimes([thursdayEvening], 'fr')).toBe('jeu. 19\u00a0h\u00a000–21\u00a0h\u00a000');
  });

  it('is read back as the same slots in both languages', () => {
    const slot = fc
      .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
      .map(([day, from, length]) => ({
        day: day as IsoDay,
        from,
        to: Math.min(from + length, MINUTES_PER_DAY),
      }));
    fc.assert(
      fc.property(fc.array(slot, { maxLength: 10 }), fc.constantFrom('en' as const, 'fr' as const), (slots, locale) => {
        expect(parseWeeklyTimes(formatWeeklyTimes(slots, locale))).toEqual({ ok: true, slots: normaliseSlots(slots) });
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
