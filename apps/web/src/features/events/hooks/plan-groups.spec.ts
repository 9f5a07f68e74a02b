import { describe, expect, it } from '@jest/globals';
import type { ManagedEvent } from './event-values.js';
import { plansIn, readPlansSearch } from './plan-groups.js';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const event = (id: string, seriesId: string | null, endsAt: string, state: ManagedEvent['state'] = 'PUBLISHED') =>
  ({ id, seriesId, endsAt, state }) as ManagedEvent;
const named = (groups: ReturnType<typeof plansIn>) =>
  groups.map(({ seriesId, events }) => [seriesId, events.map(({ id }) => id)]);

describe('the list of plans', () => {
  const events = [
    event('past', 's1', '2026-10-01T12:00:00Z'),
    event('stale', 's1', '2026-10-02T12:00:00Z', 'DRAFT'),
    event('past2', 's1', '2026-10-03T12:00:00Z'),
    event('loose', null, '2026-11-24T12:00:00Z'),
    event('next', 's1', '2026-12-01T12:00:00Z'),
    event('other', 's2', '2026-12-02T12:00:00Z', 'CANCELLED'),
  ];

  it('groups by series what is to come, with every draft, and what belongs to none last', () => {
    expect(named(plansIn(events, 'coming', NOW))).toEqual([
      ['s1', ['stale', 'next']],
      ['s2', ['other']],
      [null, ['loose']],
    ]);
  });

  it('shows what is over, the latest first', () => {
    expect(named(plansIn(events, 'over', NOW))).toEqual([['s1', ['past2', 'past']]]);
  });

  it('reads from the address what to show', () => {
    expect(readPlansSearch({ show: 'over' })).toEqual({ show: 'over' });
    expect(readPlansSearch({ show: 'all' })).toEqual({ show: undefined });
  });
});
