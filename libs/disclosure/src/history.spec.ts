import { describe, expect, it } from '@jest/globals';
import { people, everyone, listTable } from '../testdata/tables.js';
import type { CountTable } from './count-table.js';
import { decideRelease, type ReleaseRecord, type ReleaseRequest, showAgain } from './release.js';

/** Decides, keeps the record, and says in what state the first table is. */
function gate(
  history: ReleaseRecord[],
  request: Partial<ReleaseRequest>,
  counts: number[],
  table?: Partial<CountTable>,
) {
  const size = counts.reduce((sum, count) => sum + count, 0);
  const decision = decideRelease(
    { audience: 'inside', populations: [everyone(size)], tables: [{ ...listTable(counts), ...table }], ...request },
    history,
  );
  if (decision.record) history.push(decision.record);
  return decision.tables[0];
}

const without = (size: number, ...gone: number[]) => {
  const all = people(size);
  for (const at of gone) all.delete(`p${at}`);
  return [{ id: 'everyone', people: all }];
};

describe('a withdrawal', () => {
  const withdrawn = new Set(['p3']);

  it('hides the table at once, says why, and until enough has changed', () => {
    const history: ReleaseRecord[] = [];
    expect(gate(history, {}, [12, 8])).toMatchObject({ state: 'current' });
    const one = gate(history, { withdrawn, populations: without(20, 3) }, [11, 8]);
    expect(one).toMatchObject({ state: 'hidden' });
    expect(one?.cells.every((cell) => !cell.shown && cell.reason === 'withdrawal')).toBe(true);
    expect(gate(history, { withdrawn, populations: without(23, 3) }, [14, 8])).toMatchObject({ state: 'hidden' });
    // Four others and who took it back: a table beside it, which did not count them, would still be hidden.
    expect(gate(history, { withdrawn, populations: without(24, 3) }, [15, 8])).toMatchObject({ state: 'hidden' });
    expect(gate(history, { withdrawn, populations: without(25, 3) }, [16, 8])).toMatchObject({ state: 'current' });
  });

  it('hides a table beside it, which it does not touch, just as long', () => {
    const history: ReleaseRecord[] = [];
    const withheld = new Map([['everyone', new Set(['p3'])]]);
    gate(history, {}, [12, 8]);
    for (const size of [20, 24]) {
      const beside = gate(history, { withheld, populations: [everyone(size)] }, [size - 8, 8]);
      expect(beside).toMatchObject({ state: 'hidden' });
      expect(beside?.cells.every((cell) => !cell.shown && cell.reason === 'withdrawal')).toBe(true);
    }
    const without3 = (size: number) => [{ id: 'everyone', people: new Map([...everyone(size).people, ['p3', 'v2']]) }];
    // Counted otherwise by now, or gone: they themselves are none of the five.
    expect(gate(history, { withheld, populations: without3(24) }, [16, 8])).toMatchObject({ state: 'hidden' });
    expect(gate(history, { withheld, populations: without3(25) }, [17, 8])).toMatchObject({ state: 'current' });
  });

  it('of the fifth of five leaves nothing', () => {
    const history: ReleaseRecord[] = [];
    expect(gate(history, {}, [5])?.cells.map(({ shown }) => shown)).toEqual([true, true]);
    expect(gate(history, { withdrawn, populations: without(5, 3) }, [4])).toMatchObject({ state: 'hidden' });
  });

  it('is no reason to hide while somebody only leaves', () => {
    const history: ReleaseRecord[] = [];
    gate(history, {}, [12, 8]);
    expect(gate(history, { populations: without(20, 3) }, [11, 8])).toMatchObject({ state: 'former' });
  });

  it('is refused when the person is still counted', () => {
    expect(() => gate([], { withdrawn }, [12, 8])).toThrow('withdrawn_counted');
  });
});

describe('former releases', () => {
  it('count all of them, not the last alone: going back to nearly the first one is refused', () => {
    const history: ReleaseRecord[] = [];
    gate(history, {}, [12, 8]);
    gate(history, {}, [16, 12]);
    const back = gate(history, { populations: without(21) }, [13, 8]);
    expect(back).toMatchObject({ state: 'former', cells: [{ count: 16 }, { count: 12 }, { count: 28 }] });
  });

  it('an answer that changes is a change, and five of them are enough', () => {
    const history: ReleaseRecord[] = [];
    gate(history, {}, [12, 8]);
    const changed = (count: number) => {
      const all = people(20);
      for (let at = 0; at < count; at++) all.set(`p${at}`, 'v2');
      return [{ id: 'everyone', people: all }];
    };
    expect(gate(history, { populations: changed(4) }, [8, 12])).toMatchObject({ state: 'former' });
    expect(gate(history, { populations: changed(5) }, [7, 13])).toMatchObject({ state: 'current' });
  });

  it('unchanged people give the same table again, and nothing new to keep', () => {
    const history: ReleaseRecord[] = [];
    const first = gate(history, {}, [3, 12, 9]);
    expect(gate(history, {}, [3, 12, 9])).toEqual(first);
    expect(history).toHaveLength(1);
  });

  it('a later table of the same people keeps what the first one hid', () => {
    const history: ReleaseRecord[] = [];
    gate(history, {}, [3, 12, 9]);
    // By itself it would hide the third and show the second: together they would give the first away.
    const dimensions = [{ id: 'c', categories: ['c2', 'c0', 'c1'] }];
    const again = gate(history, {}, [9, 3, 12], { id: 'other', dimensions });
    expect(again?.cells.map(({ shown }) => shown)).toEqual([false, false, true, true]);
  });

  it('of a lower threshold are not shown any more once the school asks for more', () => {
    const history: ReleaseRecord[] = [];
    expect(gate(history, {}, [6, 14])?.cells[0]).toMatchObject({ shown: true });
    const raised = gate(history, { thresholds: { inside: 8 } }, [6, 14]);
    expect(raised?.cells[0]).toMatchObject({ shown: false, reason: 'few_people' });
    expect(gate(history, { thresholds: { inside: 8 }, populations: without(21) }, [7, 14])).toMatchObject({
      state: 'former',
      cells: [{ shown: false }, {}, {}],
    });
  });

  it('of other questions are no hindrance', () => {
    const history: ReleaseRecord[] = [];
    gate(history, {}, [12, 8]);
    const other = { ...listTable([11, 8]), id: 'other', dimensions: [{ id: 'else', categories: ['a', 'b'] }] };
    expect(gate(history, { populations: without(20, 3), tables: [other] }, [11, 8])).toMatchObject({
      state: 'current',
    });
  });
});

describe('answers that are only ever added', () => {
  it('do not give the former release away when its small cell has grown', () => {
    const history: ReleaseRecord[] = [];
    expect(gate(history, {}, [4, 10, 30])?.cells.map(({ shown }) => shown)).toEqual([false, false, true, true]);
    // Were 5 and 11 shown now, it had been 3 to 5 then, for who knows that nobody left.
    const people = everyone(50);
    const grown = gate(history, { populations: [people] }, [5, 11, 34]);
    expect(grown?.cells.map(({ shown }) => shown)).toEqual([false, false, true, true]);
  });
});

describe('a request that contradicts itself', () => {
  it.each([
    ['counts of other people than the population', { populations: [everyone(19)] }, 'population_wrong'],
    ['a population that is not there', { populations: [{ id: 'others', people: people(20) }] }, 'population_wrong'],
    ['a population twice', { populations: [everyone(20), everyone(20)] }, 'population_wrong'],
    ['a table twice', { tables: [listTable([12, 8]), listTable([12, 8])] }, 'population_wrong'],
    ['parts that miss their total', { tables: [{ ...listTable([12, 8]), counts: [11, 8, 20] }] }, 'counts_disagree'],
    ['counts that miss a cell', { tables: [{ ...listTable([12, 8]), counts: [12, 20] }] }, 'table_impossible'],
    ['no dimension', { tables: [{ ...listTable([]), dimensions: [], counts: [20] }] }, 'table_impossible'],
  ])('is refused: %s', (_what, request, code) => {
    expect(() => gate([], request, [12, 8])).toThrow(code);
  });
});

describe('a release that is held', () => {
  it('leaves the former one, however much changed', () => {
    const history: ReleaseRecord[] = [];
    gate(history, {}, [12, 8]);
    const held = gate(history, { held: new Set(['everyone']), populations: [everyone(40)] }, [25, 15]);
    expect(held).toMatchObject({ state: 'former', cells: [{ count: 12 }, { count: 8 }, { count: 20 }] });
    expect(history).toHaveLength(1);
  });
});

describe('a release shown again', () => {
  const released = () => {
    const history: ReleaseRecord[] = [];
    gate(history, {}, [12, 8, 3]);
    return history[0] as ReleaseRecord;
  };

  it('is what it was, hidden cells too', () => {
    const first = gate([], {}, [12, 8, 3]);
    expect(showAgain(released(), 'list', { state: 'current' })).toEqual(first);
    expect(showAgain(released(), 'list', { state: 'former' })).toEqual({ ...first, state: 'former' });
  });

  it.each([
    ['withdrawal', { withheld: true }],
    ['too_few_changes', { thresholds: { inside: 8 } }],
  ])('is hidden: %s', (reason, more) => {
    const again = showAgain(released(), 'list', { state: 'current', ...more });
    expect(again).toMatchObject({ state: 'hidden' });
    expect(again.cells.every((cell) => !cell.shown && cell.reason === reason)).toBe(true);
  });

  it('has no table of another name', () => {
    expect(() => showAgain(released(), 'other', { state: 'current' })).toThrow('cell_unknown');
  });
});
