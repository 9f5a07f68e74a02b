import { describe, expect, it } from '@jest/globals';
import { addDays, dayIn, instantAt } from '@trellis/calendar';
import fc from 'fast-check';
import { expectedInterval, momentAfter, momentsOf, type PaceFacts } from './pacing.policy.js';

const zone = 'America/Toronto';
const at = (text: string): Date => instantAt(`${text}:00`, zone);
const facts = (change: Partial<PaceFacts> = {}): PaceFacts => ({
  rule: { unit: 'count', amount: 10, per: 'cohort', inPersonMinimum: 0 },
  cohort: { from: '2026-09-01', to: '2027-06-27' },
  terms: [],
  still: [],
  ...change,
});
const anyDay = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2026-09-01', days));
const anySpan = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 40 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));

describe('how often a pair is expected to be in touch', () => {
  it('follows from what the program asks: an hour makes a meeting; days that are free for everybody do not count', () => {
    expect(expectedInterval(facts(), '2026-10-01')).toBe(30);
    const hours = { unit: 'hours', amount: 9.5, per: 'cohort', inPersonMinimum: 0 } as const;
    expect(expectedInterval(facts({ rule: hours }), '2026-10-01')).toBe(30);
    const still = [{ from: '2026-12-01', to: '2027-01-19' }];
    expect(expectedInterval(facts({ still }), '2026-10-01')).toBe(25);
    expect(expectedInterval(facts({ rule: null }), '2026-10-01')).toBe(60);
  });

  it('is whole days from a week to two months, and never longer where more is asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 50 }), anyDay, (amount, more, today) => {
        const of = (count: number): number =>
          expectedInterval(facts({ rule: { unit: 'count', amount: count, per: 'year', inPersonMinimum: 0 } }), today);
        expect(Number.isInteger(of(amount)) && of(amount) >= 7 && of(amount) <= 60).toBe(true);
        expect(of(amount + more)).toBeLessThanOrEqual(of(amount));
      }),
    );
  });
});

describe('the moments of a silence', () => {
  it('are 1.25 and 2 intervals in whole days, at the same time by the clocks, through a night that has 25 hours', () => {
    const { mentorAt, staffAt } = momentsOf(at('2026-10-28T14:30'), 8, [], zone);
    expect(mentorAt).toEqual(at('2026-11-07T14:30'));
    expect(staffAt).toEqual(at('2026-11-13T14:30'));
    expect(mentorAt.getTime() - at('2026-10-28T14:30').getTime()).toBe(10 * 86_400_000 + 3_600_000);
  });

  it('stand still while nobody is expected to meet; days that two spans share stand still once', () => {
    const still = [
      { from: '2026-10-30', to: '2026-11-02' },
      { from: '2026-11-01', to: '2026-11-04' },
    ];
    expect(momentAfter(at('2026-10-28T14:30'), 5, still, zone)).toEqual(at('2026-11-08T14:30'));
  });

  it('are not at night: they wait until the morning', () => {
    expect(momentAfter(at('2026-10-28T23:10'), 5, [], zone)).toEqual(at('2026-11-03T08:00'));
    expect(momentAfter(at('2026-10-28T03:10'), 5, [], zone)).toEqual(at('2026-11-02T08:00'));
  });

  it('never come earlier because of days that do not count, nor fall on one', () => {
    const moments = fc.tuple(anyDay, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 90 }));
    fc.assert(
      fc.property(moments, fc.array(anySpan, { maxLength: 4 }), ([day, minute, days], still) => {
        const since = new Date(instantAt(`${day}T00:00:00`, zone).getTime() + minute * 60_000);
        const moment = momentAfter(since, days, still, zone);
        expect(moment >= momentAfter(since, days, [], zone)).toBe(true);
        const on = dayIn(moment, zone);
        expect(still.some(({ from, to }) => from <= on && on <= to)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
