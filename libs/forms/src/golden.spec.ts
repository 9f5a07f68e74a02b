import { describe, expect, it } from '@jest/globals';
import {
  bytesOf,
  goldenBytes,
  goldenText,
  parseWeeklyTimes,
  readGolden,
  utf16,
  windows1252,
} from '../testdata/read-golden.js';
import {
  diversityMenteeIntake,
  diversityMentorIntake,
  listAnswer,
  numberAnswer,
  planIntake,
  readIntake,
  readTable,
  slotsAnswer,
  suggestMapping,
  textAnswer,
  type IntakeRow,
} from './index.js';

const byEmail = (rows: readonly IntakeRow[], email: string): IntakeRow | undefined =>
  rows.find((row) => row.email === email);

/** People without their lines: the same file written another way must give these again. */
const peopleOf = (rows: readonly IntakeRow[]) => rows.map(({ email, answers }) => ({ email, answers }));

describe('the mentees of the golden intake', () => {
  const { table, suggestion, result } = readGolden('intake-mentees.csv', diversityMenteeIntake);

  it('maps every column of the school by its words', () => {
    expect(suggestion.mapping.map(({ itemId }) => itemId)).toEqual([
      'submitted_at',
      'first_name',
      'last_name',
      'preferred_name',
      'pronouns',
      'email',
      'year',
      'site',
      'identity',
      'identity_own_words',
      'consent_matching',
      'consent_show_to_match',
      'identity_wishes',
      'specialties',
      'goals',
      'languages',
      'availability',
      'mode',
      'notes',
    ]);
    expect(suggestion.unmappedColumns).toEqual([]);
    expect(suggestion.unmappedItems).toEqual([]);
    expect(suggestion.problems).toEqual([]);
  });

  it('reads 245 rows: 240 accepted, 2 superseded, 3 rejected by line', () => {
    expect(table).toMatchObject({ encoding: 'utf-8-bom', delimiter: ',', headerLine: 1, encodingDoubtful: false });
    expect(table.rows).toHaveLength(245);
    expect(result.accepted).toHaveLength(240);
    expect(result.superseded).toHaveLength(2);
    expect(result.rejected.map(({ line, code, itemId, value, args }) => ({ line, code, itemId, value, args }))).toEqual(
      [
        { line: 89, code: 'ROW_LENGTH', itemId: undefined, value: undefined, args: { found: 8, expected: 19 } },
        {
          line: 94,
          code: 'EMAIL_MALFORMED',
          itemId: 'email',
          value: 'ikram.warsame(at)mail.lakeside.example',
          args: {},
        },
        { line: 158, code: 'EMAIL_MISSING', itemId: 'email', value: '', args: {} },
      ],
    );
    expect(result.rejected.every(({ more }) => more.length === 0)).toBe(true);
    expect(result.notices).toEqual([]);
  });

  it('lets the later time win, whatever the order in the file and the letter case of the email', () => {
    for (const { line, byLine, email } of result.superseded) {
      const kept = byEmail(result.accepted, email);
      const lost = table.rows.find((row) => row.line === line);
      expect(kept?.line).toBe(byLine);
      expect(lost?.cells[5]?.toLowerCase()).toBe(email);
      const lostTime = `${lost?.cells[0]?.replace(' ', 'T')}:00`;
      expect((textAnswer(kept?.answers['submitted_at']) ?? '') > lostTime).toBe(true);
    }
  });

  it('keeps what a file is apt to lose', () => {
    const formula = byEmail(result.accepted, 'formula@mail.lakeside.example');
    expect(textAnswer(formula?.answers['first_name'])).toBe('=HYPERLINK("http://evil.example","x")');
    expect(textAnswer(formula?.answers['notes'])).toBe('@SUM(1+1)');
    const identities = result.accepted.flatMap(({ answers }) => listAnswer(answers['identity']));
    expect(identities.filter((identity) => identity === 'Garifuna')).toHaveLength(1);
    const notes = result.accepted.map(({ answers }) => textAnswer(answers['notes']));
    expect(notes).toContain('Line one, with comma\nand "quoted" second line');
    const all = JSON.stringify(result.accepted);
    expect(goldenText('intake-mentees.csv').normalize('NFC')).not.toBe(goldenText('intake-mentees.csv'));
    expect(all.normalize('NFC')).toBe(all);
  });

  it('tells an answer withheld from one not given, and consent given from consent absent', () => {
    const count = (itemId: string, wanted: string) =>
      result.accepted.filter(({ answers }) => {
        const answer = answers[itemId];
        return (answer?.state === 'answered' ? answer.value : answer?.state) === wanted;
      }).length;
    const cells = (column: number, text: string) =>
      result.accepted.filter(({ line }) => table.rows.find((row) => row.line === line)?.cells[column] === text).length;
    expect(count('identity', 'prefer_not_to_say')).toBe(cells(8, 'Prefer not to say'));
    expect(count('identity', 'not_answered')).toBe(cells(8, ''));
    expect(count('consent_matching', 'yes')).toBe(cells(10, 'Yes'));
    expect(count('consent_matching', 'no')).toBe(cells(10, 'No'));
    expect(count('consent_matching', 'not_answered')).toBe(cells(10, ''));
    const indifferent = result.accepted.filter(({ answers }) => {
      const wishes = answers['identity_wishes'];
      return wishes?.state === 'answered' && listAnswer(wishes).length === 0;
    });
    expect(indifferent).toHaveLength(cells(12, 'No preference'));
    expect(result.consentWordings).toEqual({
      consent_matching: 'May we use this to find your mentor?',
      consent_show_to_match: 'May we show it to your mentor?',
    });
  });

  it('reads times once each, in the order of the week', () => {
    const row = byEmail(result.accepted, 'nadia.park@mail.lakeside.example');
    const slots = slotsAnswer(row?.answers['availability']);
    expect(slots.length).toBeGreaterThan(0);
    for (const { answers } of result.accepted) {
      const keys = slotsAnswer(answers['availability']).map(
        ({ day, from, to }) => day * 10_000_000 + from * 2_000 + to,
      );
      expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
    }
  });
});

describe('the mentors of the golden intake', () => {
  const { table, suggestion, result } = readGolden('intake-mentors.csv', diversityMentorIntake);

  it('maps every column of the school by its words', () => {
    expect(suggestion.mapping.map(({ itemId }) => itemId)).toEqual([
      'first_name',
      'last_name',
      'email',
      'specialty',
      'hospital',
      'site',
      'capacity',
      'identity',
      'identity_own_words',
      'consent_matching',
      'consent_show_to_match',
      'languages',
      'availability',
      'mode',
      'conflict_emails',
      'notes',
    ]);
    expect(suggestion.unmappedItems).toEqual(['submitted_at']);
    expect(suggestion.problems).toEqual([]);
  });

  it('reads 108 rows: 105 accepted with 231 places, 3 rejected for their capacity', () => {
    expect(table).toMatchObject({ encoding: 'utf-8', delimiter: ',' });
    expect(table.rows).toHaveLength(108);
    expect(result.accepted).toHaveLength(105);
    expect(result.superseded).toEqual([]);
    const capacities = result.accepted.map(({ answers }) => numberAnswer(answers['capacity']) ?? Number.NaN);
    expect(capacities.reduce((sum, capacity) => sum + capacity, 0)).toBe(231);
    expect(capacities.filter((capacity) => capacity === 0)).toHaveLength(1);
    const rejected = result.rejected.map(({ code, itemId, value }) => ({ code, itemId, value }));
    expect(new Set(rejected)).toEqual(
      new Set([
        { code: 'NUMBER_IS_A_RANGE', itemId: 'capacity', value: '2-3' },
        { code: 'NUMBER_TOO_SMALL', itemId: 'capacity', value: '-1' },
        { code: 'NUMBER_MALFORMED', itemId: 'capacity', value: 'two' },
      ]),
    );
    for (const { line, value } of result.rejected) {
      expect(goldenText('intake-mentors.csv').split('\n')[line - 1]).toContain(`,${value},`);
    }
  });

  it('reads whom a mentor grades as emails', () => {
    const conflicts = result.accepted.map(({ answers }) => listAnswer(answers['conflict_emails']));
    expect(conflicts.filter((emails) => emails.length > 0)).toHaveLength(
      table.rows.filter((row) => row.cells[14] !== '' && result.accepted.some(({ line }) => line === row.line)).length,
    );
    expect(conflicts.flat().every((email) => /^[a-z.]+@mail\.lakeside\.example$/.test(email))).toBe(true);
  });
});

describe('the same people in another file', () => {
  const expected = peopleOf(readGolden('intake-mentors.csv', diversityMentorIntake).result.accepted);
  // No cell of this file holds a comma or a quote: those with semicolons are the ones to be quoted.
  const semicolons = (text: string): string =>
    text.replace(/[^,\r\n]+/g, (cell) => (cell.includes(';') ? `"${cell}"` : cell)).replaceAll(',', ';');
  const text = goldenText('intake-mentors.csv').normalize('NFC');

  it.each([
    ['Windows-1252', windows1252(text), 'windows-1252', ','],
    ['semicolons', bytesOf(semicolons(text)), 'utf-8', ';'],
    ['Windows-1252 with semicolons', windows1252(semicolons(text)), 'windows-1252', ';'],
    ['tabs', bytesOf(text.replaceAll(',', '\t')), 'utf-8', '\t'],
    ['UTF-16 LE', utf16(text, true), 'utf-16le', ','],
    ['UTF-16 BE', utf16(text, false), 'utf-16be', ','],
    ['bare line feeds', bytesOf(text.replaceAll('\r\n', '\n')), 'utf-8', ','],
    ['bare carriage returns', bytesOf(text.replaceAll('\r\n', '\r')), 'utf-8', ','],
  ])('%s', (_, bytes, encoding, delimiter) => {
    const { table, result } = readGolden(bytes, diversityMentorIntake);
    expect(table).toMatchObject({ encoding, delimiter, encodingDoubtful: false });
    expect(peopleOf(result.accepted)).toEqual(expected);
    expect(result.rejected.map(({ line }) => line)).toEqual(
      readGolden('intake-mentors.csv', diversityMentorIntake).result.rejected.map(({ line }) => line),
    );
  });

  it('Windows-1252 with quoted line breaks, commas and times', () => {
    const mentees = goldenText('intake-mentees.csv').normalize('NFC');
    const { table, result } = readGolden(windows1252(mentees), diversityMenteeIntake);
    const original = readGolden('intake-mentees.csv', diversityMenteeIntake).result;
    expect(table.encoding).toBe('windows-1252');
    expect(result).toEqual(original);
  });
});

describe('a second upload', () => {
  it.each([
    ['intake-mentees.csv', diversityMenteeIntake, 240],
    ['intake-mentors.csv', diversityMentorIntake, 105],
  ] as const)('of %s changes nothing', (file, form, people) => {
    const { result } = readGolden(file, form);
    const first = planIntake({ form, incoming: result.accepted, existing: [] });
    expect(first.counts).toEqual({ create: people, update: 0, unchanged: 0, conflict: 0, older: 0 });
    const existing = first.people.map(({ email, changes }) => ({
      email,
      answers: Object.fromEntries(changes.map(({ itemId, after }) => [itemId, { answer: after, editedByHand: false }])),
    }));
    const second = planIntake({ form, incoming: readGolden(file, form).result.accepted, existing });
    expect(second.counts).toEqual({ create: 0, update: 0, unchanged: people, conflict: 0, older: 0 });
    expect(second.changesNothing).toBe(true);
  });
});

it('reads the golden files from the bytes alone', () => {
  const table = readTable(goldenBytes('intake-mentees.csv'));
  if (!table.ok) throw new Error(table.error.code);
  const { mapping } = suggestMapping(table.table.header, diversityMenteeIntake);
  const result = readIntake({ table: table.table, mapping, form: diversityMenteeIntake, parseWeeklyTimes });
  expect(result.ok && result.accepted.length).toBe(240);
});
