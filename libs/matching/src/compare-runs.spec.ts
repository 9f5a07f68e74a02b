import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareRuns, type RunPlace } from './compare-runs.js';

const place = (menteeId: string, mentorId: string | null): RunPlace => ({ menteeId, mentorId });

describe('compareRuns', () => {
  it('names each change once, by mentee', () => {
    const before = [
      place('moves', 'x'),
      place('stays', 'x'),
      place('loses', 'y'),
      place('gains', null),
      place('leaves', 'z'),
      place('waits', null),
    ];
    const after = [
      place('waits', null),
      place('stays', 'x'),
      place('moves', 'y'),
      place('loses', null),
      place('gains', 'x'),
      place('joins', 'z'),
      place('arrives', null),
    ];
    expect(compareRuns(before, after)).toEqual([
      { menteeId: 'arrives', kind: 'now_waiting', from: null, to: null },
      { menteeId: 'gains', kind: 'newly_matched', from: null, to: 'x' },
      { menteeId: 'joins', kind: 'newly_matched', from: null, to: 'z' },
      { menteeId: 'leaves', kind: 'removed', from: 'z', to: null },
      { menteeId: 'loses', kind: 'now_waiting', from: 'y', to: null },
      { menteeId: 'moves', kind: 'moved', from: 'x', to: 'y' },
    ]);
  });

  it('applied to the earlier run, gives the later one', () => {
    const run = fc.uniqueArray(
      fc.record({ menteeId: fc.constantFrom(...'abcdef'), mentorId: fc.constantFrom('x', 'y', null) }),
      { selector: ({ menteeId }) => menteeId },
    );
    fc.assert(
      fc.property(run, run, (before, after) => {
        const places = new Map<string, string | null>(before.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
        for (const { menteeId, kind, to } of compareRuns(before, after)) {
          if (kind === 'removed') places.delete(menteeId);
          else places.set(menteeId, to);
        }
        expect(places).toEqual(new Map(after.map(({ menteeId, mentorId }) => [menteeId, mentorId])));
        expect(compareRuns(after, after)).toEqual([]);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
