import { describe, expect, it } from '@jest/globals';
import { bytesOf, parseWeeklyTimes, readGolden, utf16 } from '../testdata/read-golden.js';
import {
  diversityMenteeIntake,
  planIntakeSteps,
  readIntakeSteps,
  readTable,
  readTableSteps,
  type Steps,
  type Table,
} from './index.js';

/** All that the steps say on their way, and what they come to. */
function follow<Result>(steps: Steps<Result>): { readonly told: readonly number[]; readonly result: Result } {
  const told: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { told, result: step.value };
    told.push(step.value);
  }
}

const tableOf = (bytes: Uint8Array): Table => {
  const read = readTable(bytes);
  if (!read.ok) throw new Error(read.error.code);
  return read.table;
};

describe('work in steps', () => {
  const { table, suggestion } = readGolden('intake-mentees.csv', diversityMenteeIntake);
  const input = { table, form: diversityMenteeIntake, mapping: suggestion.mapping, parseWeeklyTimes };

  it('can stop after every row of a file and every person of a plan', () => {
    const read = follow(readIntakeSteps(input));
    expect(read.told.length).toBeGreaterThanOrEqual(table.rows.length);
    if (!read.result.ok) throw new Error('The golden file cannot be read.');
    const { accepted } = read.result;
    const planned = follow(planIntakeSteps({ form: diversityMenteeIntake, incoming: accepted, existing: [] }));
    expect(planned.told).toEqual(accepted.map((_, index) => index + 1));
    expect(planned.result.counts.create).toBe(accepted.length);
  });

  it('reads a large table in many steps', () => {
    const bytes = bytesOf(`a,b\n${'some words,and more of them\n'.repeat(20_000)}`);
    expect(follow(readTableSteps(bytes)).told.filter((rows) => rows < 20_000).length).toBeGreaterThan(5);
  });
});

describe('a table longer than one piece', () => {
  const PIECE = 1 << 16;
  // Everything that takes more than one byte to tell, over several lines.
  const awkward = '1,"q ""in"" q","two\nlines\n\nand more",5" pipe,é😀\n\n\n"",x"y",,"a"b,"z"\n';
  const header = 'a,b,c,d,e\n';
  const alone = tableOf(bytesOf(`${header}${awkward}last,row\n`)).rows;

  it('is the same wherever a piece ends', () => {
    for (const cut of bytesOf(awkward).keys()) {
      const filler = `${'f'.repeat(PIECE - header.length - cut - 1)}\n`;
      const { rows } = tableOf(bytesOf(`${header}${filler}${awkward}last,row\n`));
      expect(rows.slice(1)).toEqual(alone.map((row) => ({ ...row, line: row.line + 1 })));
    }
  });

  it('keeps together a line break of two characters and a character of several bytes', () => {
    const [inUtf8, inUtf16] = [1 << 20, 1 << 19];
    for (let cut = 0; cut < 9; cut += 1) {
      const source = (piece: number): string => `a,b\r\n${'f'.repeat(piece - 5 - cut)},é😀\r\n\r\nlast,row\r\n`;
      for (const bytes of [bytesOf(source(inUtf8)), utf16(source(inUtf16 - 1), true)]) {
        const [long, last] = tableOf(bytes).rows;
        expect(long?.cells[1]).toBe('é😀');
        expect(last).toEqual({ line: 4, cells: ['last', 'row'] });
      }
    }
  });
});
