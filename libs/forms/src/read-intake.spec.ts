import { describe, expect, it } from '@jest/globals';
import { bytesOf, parseWeeklyTimes } from '../testdata/read-golden.js';
import {
  diversityMenteeIntake,
  diversityMentorIntake,
  headerKeys,
  readIntake,
  readTable,
  rememberMapping,
  suggestMapping,
  vaultColumns,
  withheldColumns,
  type FormDefinition,
  type ListSeparator,
} from './index.js';
import { readTimestamps } from './read-timestamps.js';

function intake(text: string, form: FormDefinition = diversityMenteeIntake, listSeparator: ListSeparator = ';') {
  const read = readTable(bytesOf(text));
  if (!read.ok) throw new Error(read.error.code);
  const { mapping } = suggestMapping(read.table.header, form);
  const result = readIntake({ table: read.table, mapping, form, parseWeeklyTimes, listSeparator });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}
const answersOf = (header: string, cell: string, form?: FormDefinition) => {
  const result = intake(`First name,Email,${header}\nA,a@b.example,"${cell.replaceAll('"', '""')}"`, form);
  return result.accepted[0]?.answers ?? result.rejected[0];
};

describe('the mapping of columns', () => {
  it('understands French headers', () => {
    const header = [
      'Horodateur',
      'Prénom',
      'Nom de famille',
      'Adresse courriel',
      'Spécialité',
      'Hôpital',
      'Campus',
      'Nombre de mentorés',
      'Comment vous identifiez-vous ? (facultatif)',
      'Dans vos propres mots',
      'Langues parlées',
      'Disponibilités',
      'Comment souhaitez-vous vous rencontrer ?',
      'Commentaires',
      'Pointure',
    ];
    const suggestion = suggestMapping(header, diversityMentorIntake);
    expect(suggestion.columns.map(({ itemId }) => itemId)).toEqual([
      'submitted_at',
      'first_name',
      'last_name',
      'email',
      'specialty',
      'hospital',
      'site',
      'capacity',
      'identity',
      'identity_own_words',
      'languages',
      'availability',
      'mode',
      'notes',
      null,
    ]);
    expect(suggestion.unmappedColumns).toEqual([14]);
    expect(suggestion.problems).toEqual([]);
  });

  it('follows what was chosen last time, left-out columns included', () => {
    const header = ['E-mail', 'Name', 'Campus', 'Notes'];
    const remembered = rememberMapping(header, [
      { column: 0, itemId: 'email' },
      { column: 1, itemId: 'preferred_name' },
      { column: 2, itemId: 'year' },
    ]);
    const again = suggestMapping(['NOTES ', 'Campus', 'e-mail', ' name'], diversityMenteeIntake, remembered);
    expect(again.columns.map(({ itemId, how }) => [itemId, how])).toEqual([
      [null, 'none'],
      ['year', 'remembered'],
      ['email', 'remembered'],
      ['preferred_name', 'remembered'],
    ]);
    const forgotten = { email: 'an_item_gone_since', constructor: 'email' };
    expect(suggestMapping(['Email'], diversityMenteeIntake, forgotten).columns[0]).toMatchObject({
      itemId: 'email',
      how: 'same_words',
    });
  });

  it('gives a header that occurs twice to the first, and shows the second', () => {
    const suggestion = suggestMapping(['Email', 'First name', 'email', ''], diversityMenteeIntake);
    expect(suggestion.columns.map(({ itemId }) => itemId)).toEqual(['email', 'first_name', null, null]);
    expect(suggestion.duplicateHeaders).toEqual([2]);
    expect(headerKeys(['Email', 'EMAIL'])).toEqual(['email', 'email (2)']);
  });

  it('is refused where it can not work', () => {
    const table = readTable(bytesOf('a,b\n1,2'));
    if (!table.ok) throw new Error(table.error.code);
    const mapping = [
      { column: 0, itemId: 'notes' },
      { column: 0, itemId: 'notes' },
      { column: 7, itemId: 'riddle' },
    ];
    const result = readIntake({ table: table.table, mapping, form: diversityMentorIntake, parseWeeklyTimes });
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual([
      'COLUMN_MAPPED_TWICE',
      'ITEM_MAPPED_TWICE',
      'COLUMN_UNKNOWN',
      'ITEM_UNKNOWN',
      'REQUIRED_ITEM_UNMAPPED',
      'REQUIRED_ITEM_UNMAPPED',
      'NAME_UNMAPPED',
    ]);
  });
});

describe('columns of the vault', () => {
  it('are known by their very words, in both languages, numbered and with a hint; not by similar ones', () => {
    const header = [
      'Email',
      'In your own words',
      'in your own words (optional)',
      'Dans vos propres mots',
      'Goals',
      'My words',
    ];
    expect([...vaultColumns(header, diversityMenteeIntake)]).toEqual([1, 2, 3]);
  });
});

describe('columns not shown to whoever prepares an import', () => {
  it('hold identity, names of others or what was told in confidence; by their header or by what they are mapped to', () => {
    const header = ['Email', 'Campus', 'Anything we should know?', 'I grade or assess these students (emails)', 'Hm'];
    const mapping = [
      { column: 0, itemId: 'email' },
      { column: 1, itemId: 'site' },
      { column: 4, itemId: 'identity_own_words' },
    ];
    expect([...withheldColumns(header, mapping, diversityMentorIntake)].sort()).toEqual([
      [2, 'private'],
      [3, 'conflict'],
      [4, 'vault'],
    ]);
  });

  it('are not repeated in a problem either', () => {
    const long = `I use a wheelchair ${'x'.repeat(20_000)}`;
    const { rejected } = intake(`First name,Email,Anything we should know?\nAda,ada@b.example,${long}\n`);
    expect(rejected).toMatchObject([{ itemId: 'notes' }]);
    expect(JSON.stringify(rejected)).not.toContain('wheelchair');
  });
});

describe('names', () => {
  it('that nobody can see are missing', () => {
    const rows = ['\u200B,\u2060\u00AD', '\u3164,', '\u202E\u2066,\u200D'];
    const { rejected, accepted } = intake(
      ['First name,Last name,Email', ...rows.map((row, n) => `${row},a${n}@b.example`), '\u200B,Ng,c@b.example'].join(
        '\n',
      ),
    );
    expect(rejected.map(({ line, code }) => [line, code])).toEqual([
      [2, 'NAME_MISSING'],
      [3, 'NAME_MISSING'],
      [4, 'NAME_MISSING'],
    ]);
    expect(accepted[0]?.answers.first_name).toEqual({ state: 'not_answered' });
  });

  it('and other lines lose what is no text; long text keeps its line breaks', () => {
    const { accepted } = intake(
      'First name,Last name,Email,Campus\n' +
        '\u202EA\u0007da\u202C,\u2067النجّار\u2069,a@b.example,Down\u0085town\u009F',
    );
    expect(accepted[0]?.answers).toMatchObject({
      first_name: { value: 'Ada' },
      last_name: { value: 'النجّار' },
      site: { value: 'Down town' },
    });
    const long = diversityMenteeIntake.items.find(({ kind }) => kind === 'long_text');
    const told = answersOf(long?.label.en ?? '', 'One\u0007\nTwo\u0090');
    expect(told).toMatchObject({ [long?.id ?? '']: { value: 'One\nTwo' } });
  });
});

describe('cells', () => {
  it.each([
    ['Campus', ' Downtown ', 'site', 'Downtown'],
    ['How do you identify?', 'Métis; me\u0301tis ;;Garifuna', 'identity', ['Métis', 'Garifuna']],
    ['What matters most to you in a mentor?', 'Aucune préférence', 'identity_wishes', []],
    ['May we use this to find your mentor?', 'OUI', 'consent_matching', 'yes'],
    ['May we use this to find your mentor?', 'Non', 'consent_matching', 'no'],
    ['How would you like to meet?', 'À distance', 'mode', 'virtual'],
    ['How would you like to meet?', 'In person; Virtual', 'mode', 'either'],
    [
      'When can you meet?',
      'Tue 19:00-21:00; Mon 08:00-10:00; Tue 19:00-21:00',
      'availability',
      [
        { day: 1, from: 480, to: 600 },
        { day: 2, from: 1140, to: 1260 },
      ],
    ],
    ['Notes', "'=1+1", 'notes', '=1+1'],
    ['Notes', '-5 and @home', 'notes', '-5 and @home'],
    ['Timestamp', '9/14/2026 8:42:13 PM', 'submitted_at', '2026-09-14T20:42:13'],
  ])('%s: %j', (header, cell, itemId, value) => {
    expect(answersOf(header, cell)).toMatchObject({ [itemId]: { state: 'answered', value } });
  });

  it.each([
    ['How do you identify?', 'Je préfère ne pas répondre', 'identity', 'prefer_not_to_say'],
    ['How do you identify?', '', 'identity', 'not_answered'],
    ['May we use this to find your mentor?', '', 'consent_matching', 'not_answered'],
    ['May we use this to find your mentor?', 'Yes, but not my faith', 'consent_matching', 'not_answered'],
    ['Pronouns', 'prefer not to say', 'pronouns', 'prefer_not_to_say'],
  ])('%s: %j gives no answer', (header, cell, itemId, state) => {
    expect(answersOf(header, cell)).toMatchObject({ [itemId]: { state } });
  });

  it('are rejected with what is wrong, but never with what belongs in the vault', () => {
    expect(answersOf('When can you meet?', 'Mon 08:00-10:00; whenever')).toMatchObject({
      line: 2,
      code: 'AVAILABILITY_UNREADABLE',
      itemId: 'availability',
      column: 2,
      args: { part: 'whenever' },
    });
    expect(answersOf('How would you like to meet?', 'On the moon')).toMatchObject({
      code: 'MODE_UNKNOWN',
      value: 'On the moon',
    });
    const wishes = answersOf('What matters most to you in a mentor?', 'Faith; Race; Language; Disability');
    expect(wishes).toMatchObject({ code: 'CHOICES_TOO_MANY', itemId: 'identity_wishes', args: { max: 3, found: 4 } });
    expect(wishes).not.toHaveProperty('value');
    expect(JSON.stringify(answersOf('How do you identify?', 'secret'.repeat(100)))).not.toContain('secret');
  });

  it.each([
    ['3.0', undefined],
    ['+2', undefined],
    ['20', undefined],
    ['', 'ANSWER_MISSING'],
    ['21', 'NUMBER_TOO_LARGE'],
    ['−1', 'NUMBER_TOO_SMALL'],
    ['2–3', 'NUMBER_IS_A_RANGE'],
    ['2 à 3', 'NUMBER_IS_A_RANGE'],
    ['1.5', 'NUMBER_NOT_WHOLE'],
    ['deux', 'NUMBER_MALFORMED'],
    ['1e1', 'NUMBER_MALFORMED'],
    ['٣', 'NUMBER_MALFORMED'],
  ])('capacity %j: %s', (cell, code) => {
    const result = intake(`First name,Email,Capacity\nA,a@b.example,${cell}`, diversityMentorIntake);
    expect(result.rejected[0]?.code).toBe(code);
  });

  it('of other list separators, and of conflicts however they are separated', () => {
    const languages = intake('First name,Email,Languages\nA,a@b.example,"English, Cree"', diversityMenteeIntake, ',');
    expect(languages.accepted[0]?.answers['languages']).toEqual({ state: 'answered', value: ['English', 'Cree'] });
    const conflicts = (cell: string) =>
      intake(
        `First name,Email,Capacity,I grade or assess these students\nA,a@b.example,1,"${cell}"`,
        diversityMentorIntake,
      );
    expect(conflicts('X@y.example, z@y.example\nx@y.example').accepted[0]?.answers['conflict_emails']).toEqual({
      state: 'answered',
      value: ['x@y.example', 'z@y.example'],
    });
    expect(conflicts('None').accepted[0]?.answers['conflict_emails']).toEqual({ state: 'not_answered' });
    expect(conflicts('all of year 2').rejected[0]).toMatchObject({
      code: 'EMAIL_MALFORMED',
      itemId: 'conflict_emails',
    });
  });
});

describe('rows', () => {
  it('keep names as people write them, and refuse what is no name', () => {
    const names = ['👩🏽‍⚕️ Zoë', 'مريم', 'שרה', "O'Connor-Ñu", '李'];
    const result = intake(`First name,Email\n${names.map((name, index) => `${name},p${index}@b.example`).join('\n')}`);
    expect(result.accepted.map(({ answers }) => answers['first_name'])).toEqual(
      names.map((value) => ({ state: 'answered', value })),
    );
    const long = intake(
      `First name,Email\n${'n'.repeat(10_000)},a@b.example\n${'n'.repeat(10_001)},b@b.example\n,c@b.example`,
    );
    expect(long.rejected.map(({ line, code, email }) => [line, code, email])).toEqual([
      [2, 'TEXT_TOO_LONG', 'a@b.example'],
      [3, 'CELL_TOO_LONG', 'b@b.example'],
      [4, 'NAME_MISSING', 'c@b.example'],
    ]);
    expect(long.rejected[0]?.value?.length).toBe(80);
  });

  it('of the wrong length are rejected, but for trailing empty cells', () => {
    const result = intake('First name,Email,Notes\nA,a@b.example\nB,b@b.example,x,,\nC,c@b.example,x,y');
    expect(result.accepted.map(({ line }) => line)).toEqual([3]);
    expect(result.rejected.map(({ line, args }) => [line, args])).toEqual([
      [2, { found: 2, expected: 3 }],
      [4, { found: 4, expected: 3 }],
    ]);
  });

  it('give all their problems at once', () => {
    const result = intake(
      'First name,Email,Capacity,How would you like to meet?\nA,a@b,two,moon',
      diversityMentorIntake,
    );
    const [row] = result.rejected;
    expect([row?.code, ...(row?.more ?? []).map(({ code }) => code)]).toEqual([
      'EMAIL_MALFORMED',
      'NUMBER_MALFORMED',
      'MODE_UNKNOWN',
    ]);
  });

  it('of one person: the later time wins; without times the later line, and it is said', () => {
    const timed = intake(
      'Timestamp,First name,Email\n2026-09-03 10:00,New,A@b.example\n2026-09-01 10:00,Old,a@B.example\n2026-09-02 10:00,Mid,a@b.example',
    );
    expect(timed.accepted.map(({ line }) => line)).toEqual([2]);
    expect(timed.superseded).toEqual([
      { line: 3, byLine: 2, email: 'a@b.example' },
      { line: 4, byLine: 2, email: 'a@b.example' },
    ]);
    expect(timed.notices).toEqual([]);
    const untimed = intake('First name,Email\nOld,a@b.example\nNew,A@b.example');
    expect(untimed.accepted.map(({ line }) => line)).toEqual([3]);
    expect(untimed.notices).toEqual([{ code: 'LATER_LINE_WON', line: 2, otherLine: 3 }]);
    const unreadable = intake('Timestamp,First name,Email\n2026-09-03 10:00,A,a@b.example\nsoon,B,a@b.example');
    expect(unreadable.notices.map(({ code }) => code)).toEqual(['TIMESTAMP_UNREADABLE', 'LATER_LINE_WON']);
  });

  it('of one person, the newer of them unusable: the older stands, and it is said', () => {
    const result = intake(
      'Timestamp,First name,Email,How would you like to meet?\n2026-09-01 10:00,A,a@b.example,Virtual\n2026-09-02 10:00,A,a@b.example,moon',
    );
    expect(result.accepted).toHaveLength(1);
    expect(result.notices).toEqual([{ code: 'LATER_ROW_REJECTED', line: 2, otherLine: 3 }]);
  });
});

describe('times of answering', () => {
  it.each([
    ['2026-09-14 20:42', '2026-09-14T20:42:00'],
    ['2026/09/14 8:42:13 PM EDT', '2026-09-14T20:42:13'],
    ['2026-09-14T20:42:13.123-04:00', '2026-09-15T00:42:13Z'],
    ['2026/09/14 8:42:13 PM GMT-4', '2026-09-15T00:42:13Z'],
    ['14.09.2026 20:42', '2026-09-14T20:42:00'],
    ['14 sept. 2026 à 20 h 42', '2026-09-14T20:42:00'],
    ['Sep 14, 2026 12:05 AM', '2026-09-14T00:05:00'],
    ['2026-09-14', '2026-09-14T00:00:00'],
    ['2026-09-31 10:00', null],
    ['2026-09-14 25:00', null],
    ['soon', null],
    ['', null],
  ])('%j is %j', (text, value) => {
    expect(readTimestamps([text]).values).toEqual([value]);
  });

  it('tell days from months by the rows that leave no doubt', () => {
    expect(readTimestamps(['03/04/2026 10:00', '14/04/2026 10:00']).values).toEqual([
      '2026-04-03T10:00:00',
      '2026-04-14T10:00:00',
    ]);
    expect(readTimestamps(['03/04/2026 10:00', '04/14/2026 10:00']).values[0]).toBe('2026-03-04T10:00:00');
    expect(readTimestamps(['03/04/2026 10:00', '05/05/2026 10:00'])).toEqual({
      values: [null, '2026-05-05T10:00:00'],
      orderUnclear: true,
    });
  });
});
