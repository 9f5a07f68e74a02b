import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bytesOf, goldenBytes, utf16 } from '../testdata/read-golden.js';
import { DELIMITERS, neutraliseFormula, readTable, writeCsv, type ReadTableOptions, type Table } from './index.js';

const read = (source: string | Uint8Array, options?: ReadTableOptions): Table => {
  const result = readTable(typeof source === 'string' ? bytesOf(source) : source, options);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.table;
};
const errorOf = (source: string | Uint8Array, options?: ReadTableOptions) => {
  const result = readTable(typeof source === 'string' ? bytesOf(source) : source, options);
  return result.ok ? null : result.error;
};

describe('what is not such a file', () => {
  it.each([
    ['a PDF named .csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'FILE_IS_PDF', 'EXPORT_AS_CSV'],
    ['an XLSX', 'PK\u0003\u0004rest', 'FILE_IS_SPREADSHEET', 'EXPORT_AS_CSV'],
    ['an empty file', '', 'FILE_EMPTY', 'CHOOSE_ANOTHER_FILE'],
    ['white space', ' \r\n\t\r\n', 'FILE_EMPTY', 'CHOOSE_ANOTHER_FILE'],
    ['a BOM alone', '\uFEFF', 'FILE_EMPTY', 'CHOOSE_ANOTHER_FILE'],
    ['a header only', 'Email,Name\r\n', 'FILE_HAS_NO_ROWS', 'CHOOSE_ANOTHER_FILE'],
    ['a header and blank rows', 'Email,Name\r\n,\r\n , \r\n', 'FILE_HAS_NO_ROWS', 'CHOOSE_ANOTHER_FILE'],
    ['NUL bytes', 'a,b\n1,\u00002\n', 'FILE_IS_BINARY', 'CHOOSE_ANOTHER_FILE'],
    [
      'a sign-in page',
      '<!DOCTYPE html><html><body>Sign in</body></html>',
      'FILE_IS_WEB_PAGE',
      'SIGN_IN_AND_EXPORT_AGAIN',
    ],
  ])('%s is refused', (_, source, code, remedy) => {
    expect(errorOf(source)).toMatchObject({ code, remedy });
  });

  it('an old XLS, broken UTF-16 and UTF-8 broken after its BOM are refused', () => {
    expect(errorOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))?.code).toBe('FILE_IS_OLD_SPREADSHEET');
    expect(errorOf(Uint8Array.of(0xff, 0xfe, 0x61))?.code).toBe('FILE_ENCODING_BROKEN');
    expect(errorOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xff))?.code).toBe('FILE_ENCODING_BROKEN');
  });

  it('says on which line the row with the unclosed quote starts', () => {
    const error = errorOf('a,b\r\n1,"x\r\ny"\r\n\r\n3,"open\r\n5,6\r\n7,8\r\n');
    expect(error).toEqual({ code: 'FILE_QUOTE_NOT_CLOSED', remedy: 'CLOSE_THE_QUOTE', line: 5, args: {} });
  });

  it('stops at its limits', () => {
    expect(errorOf(new Uint8Array(20_000_001))).toMatchObject({ code: 'FILE_TOO_LARGE', args: { max: 20_000_000 } });
    const limits = { rows: 2, columns: 2 };
    expect(errorOf('a\n1\n2\n3\n', { limits })).toMatchObject({ code: 'FILE_HAS_TOO_MANY_ROWS', args: { max: 2 } });
    expect(read('a\n1\n2\n', { limits }).rows).toHaveLength(2);
    expect(errorOf('a,b,c\n1,2,3', { limits })).toMatchObject({ code: 'FILE_HAS_TOO_MANY_COLUMNS', line: 1 });
  });

  it('reads 100,000 rows and refuses one more', () => {
    const rows = 'x,y\n'.repeat(100_000);
    expect(read(`a,b\n${rows}`).rows.at(-1)?.line).toBe(100_001);
    expect(errorOf(`a,b\n${rows}1,2\n`)?.code).toBe('FILE_HAS_TOO_MANY_ROWS');
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof readTable(bytes).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});

describe('encodings', () => {
  it('names the one used', () => {
    expect(read('é,b\n1,2').encoding).toBe('utf-8');
    expect(read('\uFEFFé,b\n1,2')).toMatchObject({ encoding: 'utf-8-bom', header: ['é', 'b'] });
    expect(read(utf16('é,😀\nשלום,2', true))).toMatchObject({ encoding: 'utf-16le', header: ['é', '😀'] });
    expect(read(utf16('é,b\nمريم,2', false))).toMatchObject({ encoding: 'utf-16be', header: ['é', 'b'] });
  });

  it('reads the characters that Windows-1252 has and Latin-1 has not', () => {
    const bytes = Uint8Array.of(0x61, 0x2c, 0x80, 0x0a, 0x92, 0x2c, 0x9c, 0xe9);
    expect(read(bytes)).toMatchObject({
      encoding: 'windows-1252',
      encodingDoubtful: false,
      header: ['a', '€'],
      rows: [{ cells: ['’', 'œé'] }],
    });
  });

  it('doubts a fallback with as much that looks like UTF-8 as does not', () => {
    const either = Uint8Array.from([...bytesOf('Prénom,b\nElodie,'), 0xe9]);
    expect(read(either)).toMatchObject({ encoding: 'windows-1252', encodingDoubtful: true });
  });

  it.each([
    ['one bad byte', 'Prénom,b\r\n"Lucía\r\n",1\r\nAnaïs,', [0xff, 0x0a], 4],
    ['a last letter cut in two', 'Prénom,b\nLucía,1\n\nAnaïs,', [0xc3], 4],
    ['a surrogate half in UTF-8', 'é,b\rÉlodie,1\rñ,ñ,ñ', [0xed, 0xa0, 0x80], 3],
  ])('refuses UTF-8 with %s by its line, with a BOM and without', (_, start, end, line) => {
    for (const bom of ['', '\uFEFF']) {
      const broken = Uint8Array.from([...bytesOf(bom + start), ...end]);
      expect(errorOf(broken)).toEqual({ code: 'FILE_ENCODING_BROKEN', remedy: 'EXPORT_AS_UTF8', line, args: {} });
    }
  });

  it('tells the line on which UTF-16 breaks', () => {
    for (const little of [true, false]) {
      const lone = utf16('a,b\r\né,🌱\r\nx,\uD83C,y\r\nz,1\r\n', little);
      expect(errorOf(lone)).toMatchObject({ code: 'FILE_ENCODING_BROKEN', line: 3 });
      const cut = utf16('a,b\ré,1\rz', little).slice(0, -1);
      expect(errorOf(cut)).toMatchObject({ code: 'FILE_ENCODING_BROKEN', line: 3 });
    }
  });
});

describe('delimiters', () => {
  it.each([
    ['a,b;c\n1,2\n3,4', ','],
    ['Name;Likes, dislikes;Email\nA;x, y;e\nB;z;f', ';'],
    ['a\tb\n1;2\t3\n4\t5', '\t'],
    ['"a, with comma";"b\nwith break"\n"1,2,3";"x"', ';'],
    ['"say ""a;b"" now",c\n1,2', ','],
    ['one column\nx\ny', ','],
    ['a;b', null],
  ])('%j', (text, delimiter) => {
    const result = readTable(bytesOf(text));
    expect(result.ok ? result.table.delimiter : null).toBe(delimiter);
  });

  it('obeys sep= and what the caller says', () => {
    expect(read('sep=;\r\na;b,c\r\n1;2\r\n')).toMatchObject({ delimiter: ';', headerLine: 2, rows: [{ line: 3 }] });
    expect(read('a,b;c\n1,2;3', { delimiter: ';' }).header).toEqual(['a,b', 'c']);
  });
});

describe('rows', () => {
  it('carry the line on which they start', () => {
    const table = read('\r\na,b\r\n1,"x\r\ny"\r\n\r\n3,4\r\n5,"q\nz"\r\n,\r\n7,8');
    expect(table.headerLine).toBe(2);
    expect(table.rows.map(({ line }) => line)).toEqual([3, 6, 7, 10]);
    expect(table.rows[0]?.cells).toEqual(['1', 'x\ny']);
    expect(table.blankRows).toBe(1);
  });

  it('come through short, long and with stray quotes', () => {
    const table = read('a,b,c\n1\n1,2,3,4\nd,5" pipe,say "x"\n');
    expect(table.rows.map(({ cells }) => cells)).toEqual([['1'], ['1', '2', '3', '4'], ['d', '5" pipe', 'say "x"']]);
  });

  it('are marked when a cell is beyond the limit, which counts characters', () => {
    const table = read(`a,b\n${'😀'.repeat(10_000)},1\n2,${'x'.repeat(10_001)}\n3,4\n`);
    expect(table.rows[0]).not.toHaveProperty('tooLong');
    expect(table.rows[1]?.tooLong).toEqual({ column: 1, length: 10_001, max: 10_000 });
    expect(table.rows[1]?.cells[1]).toHaveLength(10_000);
    expect(table.rows[2]).toEqual({ line: 4, cells: ['3', '4'] });
  });
});

describe('writing', () => {
  it('neutralises what a spreadsheet would run, once', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) {
      const dangerous = `${start}SUM(1+1)`;
      expect(neutraliseFormula(dangerous)).toBe(`'${dangerous}`);
      expect(neutraliseFormula(neutraliseFormula(dangerous))).toBe(`'${dangerous}`);
    }
    expect(['a=b', "'x", '', ' =1', 'é'].map(neutraliseFormula)).toEqual(['a=b', "'x", '', ' =1', 'é']);
    expect(writeCsv([['=1+1', -3, null, 'a"b']], { bom: false })).toBe('\'=1+1,-3,,"a""b"\r\n');
    expect(writeCsv([['é']]).startsWith('\uFEFF')).toBe(true);
  });

  it('leaves no cell that begins a formula, and neutralising twice is neutralising once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = neutraliseFormula(text);
        expect(once).not.toMatch(/^[=+\-@\t\r]/);
        expect(neutraliseFormula(once)).toBe(once);
        expect(once.endsWith(text)).toBe(true);
      }),
    );
  });

  it('reads back the cells it wrote, with any delimiter', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', "'", '=', '-', 'é', ' ', 'a'), maxLength: 8 }),
    );
    const clean = (text: string): string => text.replace(/[^\P{Cc}\t\n]/gu, '');
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell.map(clean), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(...DELIMITERS), fc.boolean(), (rows, delimiter, bom) => {
        const header = rows[0]?.map((_, column) => `Column ${column}`) ?? [];
        const marked = rows.map((row) => [`x${row[0]}`, ...row.slice(1)]);
        const result = read(writeCsv([header, ...marked], { delimiter, bom }), { delimiter });
        expect(result.header).toEqual(header);
        expect(result.rows.map(({ cells }) => cells)).toEqual(marked.map((row) => row.map(neutraliseFormula)));
      }),
      { numRuns: 500 },
    );
  });
});

it('reads a file just under the limit', () => {
  const golden = new TextDecoder().decode(goldenBytes('intake-mentees.csv'));
  const body = golden.slice(golden.indexOf('\n') + 1);
  const big = bytesOf(golden + body.repeat(Math.floor(19_900_000 / bytesOf(body).length) - 1));
  expect(read(big).rows.length).toBeGreaterThan(60_000);
});
