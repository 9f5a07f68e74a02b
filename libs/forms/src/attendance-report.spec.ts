import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bytesOf, utf16 } from '../testdata/read-golden.js';
import {
  ATTENDANCE_LIMITS,
  type AttendanceMapping,
  joinAttendance,
  openAttendanceReport,
  readAttendance,
  rememberAttendanceMapping,
  suggestAttendanceMapping,
  type RememberedMapping,
  type Table,
} from './index.js';
import { areMinutesFirst, readDuration, secondsOf, type Stay } from './stays.js';

function open(source: string | Uint8Array, remembered?: RememberedMapping): Table {
  const result = openAttendanceReport(typeof source === 'string' ? bytesOf(source) : source, remembered);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.table;
}

function read(source: string | Uint8Array, day?: string) {
  const table = open(source);
  const { mapping, problems } = suggestAttendanceMapping(table.header);
  expect(problems).toEqual([]);
  const result = readAttendance({ table, mapping, ...(day === undefined ? {} : { day }) });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

const told = (result: ReturnType<typeof read>) =>
  result.rows.map(({ name, email, minutes, firstJoin, lines }) => [name, email, minutes, firstJoin, lines]);

const TEAMS = [
  '1. Summary',
  'Meeting title\tCareers in rural medicine',
  'Attended participants\t3',
  'Start time\t11/26/26, 4:16:54 PM',
  'Meeting duration\t1h 14m 10s',
  '',
  '2. Participants',
  'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
  'Ruiz, Ana\t11/26/26, 4:16:55 PM\t11/26/26, 5:31:05 PM\t1h 5m 3s\tAna.Ruiz@x.example\taruiz@x.example\tOrganizer',
  'Zoé Roy\t11/26/26, 4:20:00 PM\t11/26/26, 4:21:10 PM\t1m 10s\t\t\tPresenter',
  '',
  '3. In-Meeting Activities',
  'Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole',
  'Ruiz, Ana\t11/26/26, 4:16:55 PM\t11/26/26, 5:00:00 PM\t43m 5s\tAna.Ruiz@x.example\tOrganizer',
].join('\r\n');

describe('a report', () => {
  it('of Teams: UTF-16, tabs, a summary above, activities below', () => {
    const result = read(utf16(TEAMS, true));
    expect(told(result)).toEqual([
      ['Ruiz, Ana', 'ana.ruiz@x.example', 65, '2026-11-26T16:16:55', [9]],
      ['Zoé Roy', null, 1, '2026-11-26T16:20:00', [10]],
    ]);
    expect([result.problems, result.notices]).toEqual([[], []]);
    const table = open(utf16(TEAMS, true));
    expect([table.encoding, table.delimiter, table.headerLine]).toEqual(['utf-16le', '\t', 8]);
  });

  it('of Zoom: the meeting above the people, lines of one person together, two devices at once', () => {
    const source = [
      'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants',
      '812 3456 7890,Careers,10/14/2026 05:25:00 PM,10/14/2026 06:31:00 PM,host@x.example,66,3',
      '',
      'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest',
      'Ana (Ana Ruiz),ana@x.example,10/14/2026 05:30:00 PM,10/14/2026 06:00:00 PM,30,No',
      '"Roy, Zoé",,10/14/2026 05:30:00 PM,10/14/2026 05:40:00 PM,10,Yes',
      'Ana’s iPad,ANA@x.example,10/14/2026 05:45:00 PM,10/14/2026 06:15:30 PM,31,No',
    ].join('\n');
    expect(told(read(source))).toEqual([
      ['Ana (Ana Ruiz)', 'ana@x.example', 46, '2026-10-14T17:30:00', [5, 7]],
      ['Roy, Zoé', null, 10, '2026-10-14T17:30:00', [6]],
    ]);
  });

  it('of Zoom without times, and with the totals of each', () => {
    const source =
      '\uFEFFName (original name),Email,Total duration (minutes),Guest\nAna Ruiz,ana@x.example,65,No\nBo,,3,Yes\n';
    expect(told(read(source))).toEqual([
      ['Ana Ruiz', 'ana@x.example', 65, null, [2]],
      ['Bo', null, 3, null, [3]],
    ]);
  });

  it('of Meet: first and last names, times of day alone, over midnight', () => {
    const source =
      'First name,Last name,Email,Duration,Time joined,Time exited\nAna,Ruiz,a@x.example,1 hr 2 min,11:30 PM,12:32 AM\nBo,,,58 min,11:31 PM,\n';
    expect(told(read(source, '2026-10-14'))).toEqual([
      ['Ana Ruiz', 'a@x.example', 62, '2026-10-14T23:30:00', [2]],
      ['Bo', null, 58, '2026-10-14T23:31:00', [3]],
    ]);
    expect(read(source).rows.map(({ minutes, firstJoin }) => [minutes, firstJoin])).toEqual([
      [62, null],
      [58, null],
    ]);
  });

  it('in French, with semicolons', () => {
    const source =
      'Prénom;Nom;Adresse courriel;Heure d’arrivée;Heure de départ;Durée (minutes)\nZoé;Roy;zoe@x.example;14/10/2026 17:30;14/10/2026 18:35;65\n';
    expect(told(read(source))).toEqual([['Zoé Roy', 'zoe@x.example', 65, '2026-10-14T17:30:00', [2]]]);
  });

  it('whose day and month could be either: the event decides, or nobody', () => {
    const source = 'Name,Join time,Leave time\nAna Ruiz,05/06/2026 10:00,05/06/2026 11:00\n';
    expect(told(read(source, '2026-05-06'))).toEqual([['Ana Ruiz', null, 60, '2026-05-06T10:00:00', [2]]]);
    expect(told(read(source, '2026-06-05'))).toEqual([['Ana Ruiz', null, 60, '2026-06-05T10:00:00', [2]]]);
    const open = read(source);
    expect(told(open)).toEqual([['Ana Ruiz', null, 60, null, [2]]]);
    expect(open.notices).toEqual([{ code: 'TIME_ORDER_UNCLEAR' }]);
  });

  it('with a head of its own words: mapped by hand, known the next time, wherever it stands', () => {
    const source = 'Nombre|x,Correo,Rato\nAna Ruiz,ana@x.example,65\n';
    const table = open(source);
    expect(suggestAttendanceMapping(table.header)).toMatchObject({
      mapping: {},
      problems: [{ code: 'PERSON_UNMAPPED' }],
    });
    const mapping: AttendanceMapping = { name: 0, email: 1, duration: 2 };
    const remembered = rememberAttendanceMapping(table.header, mapping);
    const later = open(`Sesión,12\n\n${source}`, remembered);
    expect([later.headerLine, later.rows[0]?.line]).toEqual([3, 4]);
    const suggestion = suggestAttendanceMapping(later.header, remembered);
    expect(suggestion.mapping).toEqual(mapping);
    expect(suggestion.columns.map(({ how }) => how)).toEqual(['remembered', 'remembered', 'remembered']);
  });

  it('keeps a column out that was left out before', () => {
    const header = ['Name', 'Email'];
    const remembered = rememberAttendanceMapping(header, { name: 0 });
    expect(suggestAttendanceMapping(header, remembered).mapping).toEqual({ name: 0 });
  });

  it('without times is a list of who was there', () => {
    expect(told(read('Name,Email\nAna Ruiz,ana@x.example\n'))).toEqual([
      ['Ana Ruiz', 'ana@x.example', null, null, [2]],
    ]);
  });

  it('says what it could not read, and where', () => {
    const { rows, problems, notices } = read(
      [
        'Name,Email,Join time,Leave time,Duration',
        'Ana,ana@x.example,2026-10-14 17:30,2026-10-14 18:30,',
        'Bo,not an address,,,5',
        ',,,,5',
        'Chi,,,,soon',
        'Dee,,2026-10-14 18:00,2026-10-14 17:00,',
        'Eve,,2026-10-14 17:30,later,',
        'Flo,,2026-10-14 17:30,2026-10-16 17:30,',
        'Gil,,,,1500',
        'Hal,,2026-10-14 17:30,2026-10-14 17:40,some',
        'Ida,,then,,7',
        'Jo,Lee,,,,6',
        'Kim,,,,12:30',
        `${'x'.repeat(600)},,,,1`,
        'Lou,,,,3',
        'lou,,,,4',
      ].join('\n'),
    );
    expect(problems.map(({ line, code, value }) => [line, code, value])).toEqual([
      [3, 'EMAIL_MALFORMED', 'not an address'],
      [4, 'PERSON_MISSING', undefined],
      [5, 'DURATION_UNREADABLE', 'soon'],
      [6, 'TIMES_REVERSED', '2026-10-14 17:00'],
      [7, 'TIME_UNREADABLE', 'later'],
      [8, 'STAY_TOO_LONG', '2026-10-16 17:30'],
      [9, 'STAY_TOO_LONG', '1500'],
      [12, 'ROW_LENGTH', undefined],
      [13, 'DURATION_UNCLEAR', '12:30'],
      [14, 'CELL_TOO_LONG', undefined],
    ]);
    expect(rows.map(({ name, minutes, lines }) => [name, minutes, lines])).toEqual([
      ['Ana', 60, [2]],
      ['Hal', 10, [10]],
      ['Ida', 7, [11]],
      ['Lou', 7, [15, 16]],
    ]);
    expect(notices).toEqual([
      { code: 'DURATION_IGNORED', line: 10 },
      { code: 'TIME_IGNORED', line: 11 },
      { code: 'DURATIONS_ADDED', line: 15 },
    ]);
  });

  it('refuses a mapping that cannot be', () => {
    const table = open('Name,Email\nAna,a@x.example\n');
    const of = (mapping: AttendanceMapping) => readAttendance({ table, mapping });
    expect(of({ duration: 0 })).toMatchObject({ ok: false, problems: [{ code: 'PERSON_UNMAPPED' }] });
    expect(of({ name: 7 })).toMatchObject({ ok: false, problems: [{ code: 'COLUMN_UNKNOWN', column: 7 }] });
    expect(of({ name: 0, email: 0 })).toMatchObject({ ok: false, problems: [{ code: 'COLUMN_MAPPED_TWICE' }] });
  });

  it('refuses what is no such file, as any table does, and what is too large', () => {
    const codeOf = (source: string | Uint8Array) => {
      const result = openAttendanceReport(typeof source === 'string' ? bytesOf(source) : source);
      return result.ok ? null : [result.error.code, result.error.line];
    };
    expect(codeOf('%PDF-1.7')).toEqual(['FILE_IS_PDF', undefined]);
    expect(codeOf('PK\u0003\u0004')).toEqual(['FILE_IS_SPREADSHEET', undefined]);
    expect(codeOf('')).toEqual(['FILE_EMPTY', undefined]);
    expect(codeOf(new Uint8Array(ATTENDANCE_LIMITS.bytes + 1))).toEqual(['FILE_TOO_LARGE', undefined]);
    expect(codeOf(`Name,Email\n${'a,\n'.repeat(ATTENDANCE_LIMITS.rows + 1)}`)).toEqual([
      'FILE_HAS_TOO_MANY_ROWS',
      undefined,
    ]);
    expect(codeOf('Topic,7\n\nName,Email\nAna,a@x.example\n"Bo,b\n')).toEqual(['FILE_QUOTE_NOT_CLOSED', 5]);
  });

  it('is read without a throw, whatever it says', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('1h 5m', '10/14/2026 17:30', '17:30', 'a@x.example', '"', '\t'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }), (lines) => {
        const source = ['Name,Email,Join time,Leave time,Duration', ...lines.map((cells) => cells.join(','))].join(
          '\n',
        );
        const result = openAttendanceReport(bytesOf(source));
        if (!result.ok) return;
        const { mapping } = suggestAttendanceMapping(result.table.header);
        const read = readAttendance({ table: result.table, mapping });
        if (!read.ok) throw new Error('not read');
        const seen = [...read.rows.flatMap((row) => row.lines), ...read.problems.map(({ line }) => line)].sort(
          (a, b) => a - b,
        );
        expect(seen).toEqual(result.table.rows.map(({ line }) => line));
        for (const { minutes } of read.rows) expect(minutes === null || minutes >= 0).toBe(true);
      }),
      { seed: 20_301, numRuns: 400 },
    );
  });
});

describe('a duration', () => {
  it.each([
    ['1h 5m 3s', 3903],
    ['1 h 5 min 3 s', 3903],
    ['1 hr 2 min', 3720],
    ['1 heure et 5 minutes', 3900],
    ['1 h 05', 3900],
    ['1h 5', 3900],
    ['2h', 7200],
    ['58 min.', 3480],
    ['45s', 45],
    ['65', 3900],
    ['65,5', 3930],
    ['0', 0],
    ['01:05:03', 3903],
    ['PT1H5M3S', 3903],
    ['12:30', 'unclear'],
    ['5m 1h', null],
    ['1h 2h', null],
    ['-5', null],
    ['h 5', null],
    ['h', null],
    ['five', null],
    ['', null],
  ])('%j is %j seconds', (text, seconds) => {
    expect(readDuration(text, false)).toBe(seconds);
  });

  it('of two figures is minutes and seconds once one of its column says so', () => {
    expect([areMinutesFirst(['12:30', '58:12']), areMinutesFirst(['1:05', '12:30'])]).toEqual([true, false]);
    expect(readDuration('12:30', true)).toBe(750);
    expect(readDuration('90', false, 1)).toBe(90);
  });

  it('of several stays is their union, second by second', () => {
    const span = fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 30 })).map(([from, length]): Stay => {
      return { from: from * 1000, to: (from + length) * 1000, seconds: null };
    });
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), (stays) => {
        const there = new Set(stays.flatMap(({ from, to }) => secondsIn(from as number, to as number)));
        expect(secondsOf(stays)).toBe(there.size);
        expect(secondsOf([...stays].reverse())).toBe(there.size);
      }),
      { seed: 20_302, numRuns: 300 },
    );
  });

  const secondsIn = (from: number, to: number): number[] =>
    Array.from({ length: (to - from) / 1000 }, (_, at) => from / 1000 + at);

  it('joins rows that a person has found to be one', () => {
    const { rows } = read(
      'Name,Join time,Leave time\nAna Ruiz,2026-10-14 17:30,2026-10-14 18:00\niPad,2026-10-14 17:20,2026-10-14 17:40\n',
    );
    expect(joinAttendance(rows)).toMatchObject({
      name: 'Ana Ruiz',
      minutes: 40,
      firstJoin: '2026-10-14T17:20:00',
      lines: [2, 3],
    });
  });
});
