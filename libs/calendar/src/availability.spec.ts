import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Availability, type AvailabilityException, commonTimes, daySpans, freeSpans } from './availability.js';
import { dayIn } from './days.js';
import { offsetSpans, type Span } from './offsets.js';
import { wallClockAt } from './recurrence.js';
import { commonSpans, joinSpans, withoutSpans } from './spans.js';
import { instantAt } from './wall-clock.js';
import { type IsoDay, MINUTES_PER_DAY, type WeeklySlot } from './weekly-slot.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const zones = fc.constantFrom('America/Toronto', 'Europe/Paris', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC');
/** Begins of windows around nights on which clocks change, in one zone or another. */
const nights = fc.constantFrom('2026-03-07', '2026-10-31', '2026-03-28', '2026-10-24', '2026-04-04', '2026-10-03');

const minutes = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, length]) => ({ from: from * 15, to: Math.min((from + length) * 15, MINUTES_PER_DAY) }));
const slot: fc.Arbitrary<WeeklySlot> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), minutes)
  .map(([day, span]) => ({ day: day as IsoDay, ...span }));
const exception = (night: string): fc.Arbitrary<AvailabilityException> =>
  fc.record({
    kind: fc.constantFrom('off' as const, 'extra' as const),
    from: fc.constant(night),
    to: fc.constantFrom(night, '2026-12-31'),
    minutes: minutes,
  });
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The definition itself: what the clocks show at a moment, looked up in the week. */
function isFree({ timeZone, slots, exceptions, busy }: Availability, moment: number): boolean {
  const clock = wallClockAt(new Date(moment), timeZone);
  const day = clock.slice(0, 10);
  const minute = Number(clock.slice(11, 13)) * 60 + Number(clock.slice(14, 16));
  const weekday = new Date(at(day)).getUTCDay() || 7;
  const holds = (kind: string): boolean =>
    exceptions.some(
      (one) =>
        one.kind === kind &&
        one.from <= day &&
        day <= one.to &&
        (!one.minutes || (one.minutes.from <= minute && minute < one.minutes.to)),
    );
  const weekly = slots.some((one) => one.day === weekday && one.from <= minute && minute < one.to);
  if (busy.some(({ from, to }) => from <= moment && moment < to)) return false;
  return (weekly && !holds('off')) || holds('extra');
}

const includes = (spans: readonly Span[], moment: number): boolean =>
  spans.some(({ from, to }) => from <= moment && moment < to);

describe('freeSpans', () => {
  it('is free exactly where the clocks of the zone show a time that was said, on nights of change too', () => {
    const situation = fc.tuple(zones, nights, fc.array(slot, { maxLength: 6 })).chain(([timeZone, night, slots]) =>
      fc.record({
        timeZone: fc.constant(timeZone),
        night: fc.constant(night),
        slots: fc.constant(slots),
        exceptions: fc.array(exception(night), { maxLength: 3 }),
        busy: fc.array(
          minutes.map(({ from, to }) => ({ from: at(night) + from * MINUTE, to: at(night) + to * MINUTE })),
          { maxLength: 2 },
        ),
      }),
    );
    fc.assert(
      fc.property(situation, ({ night, ...person }) => {
        const window = { from: at(night), to: at(night) + 3 * DAY };
        const free = freeSpans(person, window);
        for (let moment = window.from; moment < window.to; moment += 15 * MINUTE) {
          expect([moment, includes(free, moment)]).toEqual([moment, isFree(person, moment)]);
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('does not offer the hour that clocks leave out, and offers twice the one they show twice', () => {
    const night = { timeZone: 'America/Toronto', exceptions: [], busy: [] };
    const two = { day: 7 as IsoDay, from: 120, to: 180 };
    const one = { day: 7 as IsoDay, from: 60, to: 120 };
    const spring = { from: at('2026-03-08'), to: at('2026-03-09') };
    const autumn = { from: at('2026-11-01'), to: at('2026-11-02') };
    expect(freeSpans({ ...night, slots: [two] }, spring)).toEqual([]);
    expect(freeSpans({ ...night, slots: [one] }, autumn)).toEqual([
      { from: Date.parse('2026-11-01T05:00:00Z'), to: Date.parse('2026-11-01T07:00:00Z') },
    ]);
  });
});

describe('commonTimes', () => {
  const week = (timeZone: string, from: number, to: number): Availability => ({
    ...{ timeZone, exceptions: [], busy: [] },
    slots: [1, 2, 3, 4, 5].map((day) => ({ day: day as IsoDay, from: from * 60, to: to * 60 })),
  });

  it('follows both zones in the weeks when only one of them has changed its clocks', () => {
    const people = [week('America/Toronto', 9, 12), week('Europe/Paris', 14, 16)];
    const first = (day: string): string | undefined => {
      const window = { from: at(day), to: at(day) + DAY };
      return commonTimes(people, { window, minutes: 60, stepMinutes: 60, most: 1 })[0]?.toISOString();
    };
    // Six hours apart as a rule: 9:00 in Toronto is 15:00 in Paris. In the last week of October it is five.
    expect(first('2026-10-20')).toBe('2026-10-20T13:00:00.000Z');
    expect(first('2026-10-27')).toBe('2026-10-27T13:00:00.000Z');
    expect(first('2026-11-03')).toBe('2026-11-03T14:00:00.000Z');
    const until = commonTimes(people, {
      window: { from: at('2026-10-27'), to: at('2026-10-28') },
      ...{ minutes: 60, stepMinutes: 30, most: 9 },
    });
    expect(until.map((time) => wallClockAt(time, 'Europe/Paris').slice(11, 16))).toEqual(['14:00', '14:30', '15:00']);
  });

  it('offers a stretch that is just long enough, wherever it begins', () => {
    const day = { from: at('2026-10-20'), to: at('2026-10-21') };
    const begins = (from: number, to: number): string[] => {
      const person = { timeZone: 'UTC', exceptions: [], busy: [], slots: [{ day: 2 as IsoDay, from, to }] };
      const times = commonTimes([person], { window: day, minutes: 45, stepMinutes: 60, most: 9 });
      return times.map((time) => time.toISOString().slice(11, 16));
    };
    expect(begins(17 * 60 + 20, 18 * 60 + 5)).toEqual(['17:20']);
    expect(begins(17 * 60 + 17, 18 * 60 + 2)).toEqual(['17:17']);
    expect(begins(17 * 60 + 17, 18 * 60 + 5)).toEqual(['17:20']);
    expect(begins(17 * 60 + 20, 18 * 60 + 15)).toEqual(['17:30']);
    expect(begins(17 * 60 + 20, 18 * 60 + 4)).toEqual([]);
  });

  it('everyone is free all through each, none begins too close to the one before, and order is of no matter', () => {
    const person: fc.Arbitrary<Availability> = fc.record({
      timeZone: zones,
      slots: fc.array(slot, { minLength: 1, maxLength: 8 }),
      exceptions: fc.constant([]),
      busy: fc.constant([]),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 3 }), nights, (people, night) => {
        const wanted = {
          window: { from: at(night), to: at(night) + 7 * DAY },
          ...{ minutes: 45, stepMinutes: 30, most: 40 },
        };
        const times = commonTimes(people, wanted);
        expect(commonTimes([...people].reverse(), wanted)).toEqual(times);
        for (const [index, time] of times.entries()) {
          for (let minute = 0; minute < 45; minute += 15)
            for (const one of people) expect(isFree(one, time.getTime() + minute * MINUTE)).toBe(true);
          const before = times[index - 1];
          if (before) expect(time.getTime() - before.getTime()).toBeGreaterThanOrEqual(30 * MINUTE);
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe('stretches', () => {
  const spans = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 })).map(([from, length]) => ({
      from,
      to: from + length,
    })),
    { maxLength: 8 },
  );

  it('join, meet and leave out moment by moment', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        for (let moment = 0; moment < 81; moment++) {
          const [inA, inB] = [includes(a, moment), includes(b, moment)];
          expect(includes(joinSpans(a), moment)).toBe(inA);
          expect(includes(commonSpans(a, b), moment)).toBe(inA && inB);
          expect(includes(withoutSpans(a, b), moment)).toBe(inA && !inB);
        }
      }),
      { seed: 7 },
    );
  });

  it('a whole day begins and ends with the clocks of its zone', () => {
    const window = { from: at('2026-10-30'), to: at('2026-11-04') };
    const [day] = daySpans('America/Toronto', [{ from: '2026-11-01', to: '2026-11-01' }], window);
    expect(day && day.to - day.from).toBe(25 * HOUR);
    expect(day && dayIn(new Date(day.from), 'America/Toronto')).toBe('2026-11-01');
    expect(day?.from).toBe(instantAt('2026-11-01T00:00:00', 'America/Toronto').getTime());
  });

  it('cuts a year where the clocks change, without a gap', () => {
    const window = { from: at('2026-01-01'), to: at('2027-01-01') };
    const cut = offsetSpans('America/Toronto', window);
    expect(cut.map(({ from }) => new Date(from).toISOString())).toEqual([
      '2026-01-01T00:00:00.000Z',
      '2026-03-08T07:00:00.000Z',
      '2026-11-01T06:00:00.000Z',
    ]);
    expect(joinSpans(cut)).toEqual([window]);
  });
});
