import { describe, expect, it } from '@jest/globals';
import { dueAt, nextTurn, type TimeRule } from './reminder-times.policy.js';

const rule = (change: Partial<TimeRule> = {}): TimeRule => ({
  ...{ trigger: 'published', amount: 3, unit: 'days', at_time: '09:00', quiet_from: null, quiet_to: null },
  ...change,
});
const exams = { name: { en: 'Exams' }, from: '2026-12-07', to: '2026-12-18' };
const holidays = { name: { en: 'Holidays' }, from: '2026-12-19', to: '2027-01-03' };
const due = (one: TimeRule, from: Parameters<typeof dueAt>[1], zone = 'UTC'): string =>
  dueAt(one, from, zone, [exams, holidays]).toISOString();

describe('days on which nothing is asked of anyone', () => {
  it('are passed over, to the first day after them all', () => {
    expect(due(rule(), { at: new Date('2026-12-04T15:00:00Z') })).toBe('2027-01-04T09:00:00.000Z');
    expect(due(rule({ amount: 0 }), { on: '2026-12-19' })).toBe('2027-01-04T09:00:00.000Z');
    expect(due(rule({ amount: 2 }), { on: '2026-12-04' })).toBe('2026-12-06T09:00:00.000Z');
  });

  it('lead to the last day before, where a rule counts back from something fixed', () => {
    expect(due(rule({ trigger: 'cohort_end', amount: -3 }), { on: '2026-12-22' })).toBe('2026-12-06T09:00:00.000Z');
    const soon = rule({ trigger: 'meeting_soon', unit: 'hours', amount: -24 });
    expect(due(soon, { at: new Date('2026-12-10T15:30:00Z') })).toBe('2026-12-06T15:30:00.000Z');
  });

  it('are those of the reader’s own clocks, also where quiet hours lead into one', () => {
    const late = rule({ trigger: 'cohort_start', amount: 0, at_time: '22:00', quiet_from: '20:00', quiet_to: '08:00' });
    expect(due(late, { on: '2026-12-06' }, 'America/Vancouver')).toBe('2027-01-04T16:00:00.000Z');
    expect(nextTurn(rule(), new Date('2026-12-06T10:00:00Z'), 'UTC', [exams, holidays]).toISOString()).toBe(
      '2027-01-04T09:00:00.000Z',
    );
  });
});
