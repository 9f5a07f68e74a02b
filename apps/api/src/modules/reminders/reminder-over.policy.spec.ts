import { expect, it } from '@jest/globals';
import { isOver } from './reminder-over.policy.js';

const ZONE = 'America/Toronto';
const about = (day: string | null, due: string, meeting: string | null = null, event: string | null = null) => ({
  ...{ about_day: day, due_at: new Date(due) },
  meeting_at: meeting === null ? null : new Date(meeting),
  event_at: event === null ? null : new Date(event),
});
const over = (
  trigger: Parameters<typeof isOver>[0]['trigger'],
  amount: number,
  it: ReturnType<typeof about>,
  now: string,
) => isOver({ trigger, amount }, it, new Date(now), ZONE);

it('a meeting that has begun is over, by the minute', () => {
  const soon = about('2027-03-09', '2027-03-08T14:00:00Z', '2027-03-09T14:00:00Z');
  expect(over('meeting_soon', -24, soon, '2027-03-09T13:59:59Z')).toBe(false);
  expect(over('meeting_soon', -24, soon, '2027-03-09T14:00:00Z')).toBe(true);
});

it('an event that has begun is over for what comes before it, and not for what looks back', () => {
  const soon = about('2027-03-09', '2027-03-08T14:00:00Z', null, '2027-03-09T14:00:00Z');
  expect(over('event_soon', -1, soon, '2027-03-09T13:59:59Z')).toBe(false);
  expect(over('event_soon', -1, soon, '2027-03-09T14:00:00Z')).toBe(true);
  expect(over('event_over', 1, soon, '2027-03-30T14:00:00Z')).toBe(false);
});

it('a day is over when the next one has begun where the school is', () => {
  const end = about('2027-03-09', '2027-03-08T14:00:00Z');
  expect(over('term_end', -1, end, '2027-03-10T04:59:00Z')).toBe(false);
  expect(over('term_end', -1, end, '2027-03-10T05:01:00Z')).toBe(true);
  expect(over('requirement_due', -1, end, '2027-03-30T12:00:00Z')).toBe(true);
});

it('what looks back, or waits for what is missing, is never over', () => {
  const end = about('2027-03-09', '2027-03-12T14:00:00Z');
  expect(over('term_end', 3, end, '2027-04-30T12:00:00Z')).toBe(false);
  expect(over('meeting_unsaid', 0, end, '2027-04-30T12:00:00Z')).toBe(false);
  expect(over('published', 0, about(null, '2027-03-12T14:00:00Z'), '2027-04-30T12:00:00Z')).toBe(false);
});

it('a turn on a later day by the rule itself is in time on that day, and not after it', () => {
  const late = about('2027-03-09', '2027-03-10T12:00:00Z');
  expect(over('term_start', 0, late, '2027-03-10T12:01:00Z')).toBe(false);
  expect(over('term_start', 0, late, '2027-03-11T12:01:00Z')).toBe(true);
});
