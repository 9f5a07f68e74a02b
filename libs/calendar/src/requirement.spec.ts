import { describe, expect, it } from '@jest/globals';
import type { Requirement } from '@trellis/contracts';
import fc from 'fast-check';
import { addDays, daysBetween } from './days.js';
import { type HeldMeeting, requirementPeriod, requirementProgress } from './requirement.js';

const cohort = { from: '2026-09-01', to: '2027-05-31' };
const terms = [
  { name: { en: 'Winter' }, from: '2027-01-04', to: '2027-04-23' },
  { name: { en: 'Fall' }, from: '2026-09-08', to: '2026-12-18' },
];
const calendar = { cohort, terms };
const rule = (per: Requirement['per'], more: Partial<Requirement> = {}): Requirement => ({
  ...{ unit: 'hours', amount: 3, per, inPersonMinimum: 0 },
  ...more,
});
const met = (on: string, minutes: number, inPerson = false): HeldMeeting => ({ on, minutes, inPerson });

const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-08-01', days));
const anyMeeting = fc.record({ on: anyDay, minutes: fc.integer({ min: 1, max: 600 }), inPerson: fc.boolean() });
const anySpan = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 60 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));
const anyRule = fc.record({
  unit: fc.constantFrom('hours' as const, 'count' as const),
  amount: fc.integer({ min: 1, max: 40 }),
  per: fc.constantFrom('term' as const, 'year' as const, 'cohort' as const),
  inPersonMinimum: fc.integer({ min: 0, max: 40 }),
});
const anyCase = fc.record({
  rule: anyRule,
  held: fc.array(anyMeeting, { maxLength: 12 }),
  pauses: fc.array(anySpan, { maxLength: 5 }),
  today: anyDay,
});

describe('what is left of what is asked', () => {
  const held = [met('2026-09-20', 60), met('2026-10-20', 45), met('2026-11-20', 30)];

  it.each(['term', 'year', 'cohort'] as const)('60, 45 and 30 minutes leave 0.75 of 3 hours per %s', (per) => {
    const progress = requirementProgress(rule(per), calendar, { held, pauses: [], today: '2026-11-21' });
    expect(progress).toMatchObject({ asked: 180, done: 135, left: 45 });
  });

  it('begins anew with a term only where the rule is per term', () => {
    const left = (per: Requirement['per']): number =>
      requirementProgress(rule(per), calendar, { held, pauses: [], today: '2027-01-04' }).left;
    expect([left('term'), left('year'), left('cohort')]).toEqual([180, 45, 45]);
  });

  it('loses nothing that two people did before, between or after the terms', () => {
    const days = ['2026-09-02', '2026-12-28', '2027-05-30'];
    const spans = days.map((day) => requirementPeriod('term', calendar, day));
    expect(spans.map(({ name, from, to }) => [name?.en, from, to])).toEqual([
      ['Fall', '2026-09-01', '2027-01-03'],
      ['Fall', '2026-09-01', '2027-01-03'],
      ['Winter', '2027-01-04', '2027-05-31'],
    ]);
  });

  it('takes the whole cohort where the rule is per term and there are none', () => {
    expect(requirementPeriod('term', { cohort, terms: [] }, '2026-10-01')).toMatchObject(cohort);
  });

  it('begins a second year with the day on which the cohort began, leap days included', () => {
    const long = { cohort: { from: '2024-02-29', to: '2026-12-31' }, terms: [] };
    expect(requirementPeriod('year', long, '2025-02-28')).toMatchObject({ from: '2024-02-29', to: '2025-02-28' });
    expect(requirementPeriod('year', long, '2025-03-01')).toMatchObject({ from: '2025-03-01', to: '2026-02-28' });
    expect(requirementPeriod('year', long, '2026-12-01')).toMatchObject({ to: '2026-12-31' });
  });

  it('asks for less, pro rata, where there was a pause; days that two pauses share count once', () => {
    const pauses = [
      { from: '2026-10-01', to: '2026-10-20' },
      { from: '2026-10-11', to: '2026-10-31' },
    ];
    const fall = daysBetween('2026-09-08', '2026-12-18') + 1;
    const progress = requirementProgress(rule('term'), calendar, { held, pauses, today: '2026-11-21' });
    expect(progress.pausedDays).toBe(31);
    expect(progress.asked).toBe(Math.floor((180 * (fall - 31)) / fall));
  });

  it('counts what was in person apart', () => {
    const some = [met('2026-09-20', 60, true), met('2026-10-20', 45)];
    const facts = { held: some, pauses: [], today: '2026-11-21' };
    expect(requirementProgress(rule('term', { inPersonMinimum: 2 }), calendar, facts)).toMatchObject({
      ...{ done: 105, left: 75, inPersonAsked: 120, inPersonDone: 60, inPersonLeft: 60 },
    });
    expect(
      requirementProgress(rule('term', { unit: 'count', amount: 2, inPersonMinimum: 1 }), calendar, facts),
    ).toMatchObject({ asked: 2, done: 2, left: 0, inPersonLeft: 0 });
  });

  it('depends neither on the order of what took place nor on how it is split into pauses', () => {
    fc.assert(
      fc.property(anyCase, ({ rule: asked, held: meetings, pauses, today }) => {
        const facts = { held: meetings, pauses, today };
        const halves = pauses.flatMap(({ from, to }) => {
          const middle = addDays(from, Math.floor(daysBetween(from, to) / 2));
          return [
            { from, to: middle },
            { from: middle, to },
          ];
        });
        expect(
          requirementProgress(asked, calendar, { held: meetings.toReversed(), pauses: halves.toReversed(), today }),
        ).toEqual(requirementProgress(asked, calendar, facts));
      }),
    );
  });

  it('never asks for more because of a pause, nor goes below nothing; another meeting never leaves more', () => {
    fc.assert(
      fc.property(anyCase, anyMeeting, ({ rule: asked, held: meetings, pauses, today }, another) => {
        const without = requirementProgress(asked, calendar, { held: meetings, pauses: [], today });
        const paused = requirementProgress(asked, calendar, { held: meetings, pauses, today });
        const more = requirementProgress(asked, calendar, { held: [...meetings, another], pauses, today });
        expect(paused.asked).toBeLessThanOrEqual(without.asked);
        expect(Math.min(paused.asked, paused.left, paused.inPersonLeft)).toBeGreaterThanOrEqual(0);
        expect(paused.inPersonAsked).toBeLessThanOrEqual(paused.asked);
        expect(more.left).toBeLessThanOrEqual(paused.left);
        // A correction recounts: taking it back leaves what there was.
        expect(more.done - paused.done).toBe(
          another.on >= paused.period.from && another.on <= paused.period.to
            ? asked.unit === 'hours'
              ? another.minutes
              : 1
            : 0,
        );
      }),
    );
  });
});
