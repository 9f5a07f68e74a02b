import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type AttendeeMatch,
  type ExpectedPerson,
  matchAttendees,
  MOST_CANDIDATES,
  type ReportedPerson,
} from './index.js';

const person = (id: string, name: string, more: Partial<ExpectedPerson> = {}): ExpectedPerson => ({
  id,
  names: [name],
  emails: [`${id}@x.example`],
  ...more,
});
const EVENT = [
  person('ana', 'Ana Ruiz'),
  person('zoe', 'Zoé Tremblay-Côté'),
  person('liz', 'Elizabeth Roy', { preferredName: 'Liz' }),
  person('moh', 'Mohammed Ali Haddad'),
  person('jor', 'Jordan Li'),
  person('xin', 'Xin Yi Wang', { preferredName: 'Cindy' }),
];
const one = (name: string, email: string | null = null, people = EVENT): AttendeeMatch =>
  matchAttendees([{ name, email }], people)[0] as AttendeeMatch;
const told = (match: AttendeeMatch): string =>
  match.kind === 'certain'
    ? `${match.id} by ${match.by}`
    : match.kind === 'unknown'
      ? 'unknown'
      : match.candidates.map(({ id, reason }) => `${id} ${reason}`).join(', ');

describe('who was meant', () => {
  it('is certain by the address, whatever the name, and by the full name that one alone has', () => {
    expect(told(one('iPhone', 'ANA@x.example'))).toBe('ana by address');
    expect(told(one('ana  ruiz'))).toBe('ana by name');
    expect(told(one('Ana Ruiz', 'home@y.example'))).toBe('ana by name');
  });

  it.each([
    ['Ana Ruiz (she/her)', 'ana with_addition'],
    ['Ana Ruiz she/her/elle', 'ana with_addition'],
    ['Dr. Ana Ruiz', 'ana with_addition'],
    ['Ana Ruiz, MD', 'ana with_addition'],
    ['Ana Ruiz - Toronto', 'ana with_addition'],
    ['AR (Ana Ruiz)', 'ana with_addition'],
    ['Ana Ruiz’s iPad', 'ana with_addition'],
    ['Zoe Tremblay Cote', 'zoe spelling'],
    ['Zoé TremblayCôté', 'zoe spelling'],
    ['Li, Jordan', 'jor word_order'],
    ['Ruiz Ana', 'ana word_order'],
    ['Elisabeth Roy', 'liz close_name'],
    ['Mohammed Haddad', 'moh close_name'],
    ['Liz Roy', 'liz preferred_name'],
    ['Beth Roy', 'liz short_form'],
    ['Cindy Wang', 'xin preferred_name'],
    ['Ana R.', 'ana initial'],
    ['J. Li', 'jor initial'],
    ['iPhone de Zoé', 'zoe one_word'],
    ['Zoé’s MacBook Pro', 'zoe one_word'],
    ['iPhone d’Ana', 'ana one_word'],
    ['Zoé', 'zoe one_word'],
    ['Moh', 'moh one_word'],
    ['Cindy', 'xin one_word'],
    ['Ruiz', 'ana one_word'],
    ['A. R.', 'unknown'],
    ['iPad (2)', 'unknown'],
    ['Ana Singh', 'unknown'],
    ['+1 416 555 0100', 'unknown'],
    ['', 'unknown'],
  ])('%j: %s', (name, expected) => {
    expect(told(one(name))).toBe(expected);
  });

  it('may be found by the address: its mailbox, or the name in it', () => {
    expect(told(one('phone', 'ana+zoom@x.example'))).toBe('ana same_mailbox');
    expect(told(one('phone', 'ana.ruiz88@home.example'))).toBe('ana name_in_address');
  });

  it('is doubtful where two have the name or the address, and where two of the report have it', () => {
    const two = [person('b', 'Ana Ruiz'), person('a', 'Ana Ruiz', { emails: ['b@x.example', 'a@x.example'] })];
    expect(told(one('Ana Ruiz', null, two))).toBe('a not_alone, b not_alone');
    expect(told(one('Somebody', 'b@x.example', two))).toBe('a not_alone, b not_alone');
    expect(told(one('Somebody', 'a@x.example', two))).toBe('a by address');
    const rows = [
      { name: 'Ana Ruiz', email: null },
      { name: 'ana ruiz', email: 'other@y.example' },
    ];
    expect(matchAttendees(rows, EVENT).map(told)).toEqual(['ana not_alone', 'ana not_alone']);
  });

  it('has the likeliest first, and no more than can be read', () => {
    const people = [
      person('c', 'Ana Ruiz-Lee'),
      person('b', 'Ana Ruiz'),
      person('a', 'Ana Ruis'),
      person('d', 'Ana Roy'),
    ];
    expect(told(one('Ana Ruiz (she/her)', null, people))).toBe('b with_addition, a close_name, c close_name');
    const many = Array.from({ length: 30 }, (_, at) => person(`p${at}`, `Ana Number${at}`));
    const match = one('Ana', null, many);
    expect(match.kind === 'doubtful' && match.candidates.length).toBe(MOST_CANDIDATES);
  });

  const names = [
    'Ana Ruiz',
    'Ruiz Ana',
    'Ána Ruiz',
    'Ana',
    'A. Ruiz',
    'Bo Li',
    'Bo Lee (he/him)',
    'iPad de Bo',
    '',
    'Elizabeth Roy',
    'Liz Roy',
  ];
  const rows = fc.array(
    fc.record<ReportedPerson>({
      name: fc.constantFrom(...names),
      email: fc.constantFrom(null, 'a@x.example', 'a+1@x.example', 'ana.ruiz@y.example'),
    }),
    { maxLength: 8 },
  );
  const people = fc.uniqueArray(
    fc.record<ExpectedPerson>({
      id: fc.uuid(),
      names: fc.subarray(names, { maxLength: 2 }),
      emails: fc.subarray(['a@x.example', 'b@x.example', 'a+2@x.example']),
      preferredName: fc.constantFrom(null, 'Liz', 'Bo'),
    }),
    { selector: ({ id }) => id, maxLength: 8 },
  );

  it('is the same whatever the order, one answer a row, and certain only by address or the very name', () => {
    fc.assert(
      fc.property(rows, people, (some, event) => {
        const found = matchAttendees(some, event);
        expect(found).toHaveLength(some.length);
        expect(matchAttendees(some, [...event].reverse())).toEqual(found);
        expect(matchAttendees([...some].reverse(), event)).toEqual([...found].reverse());
        found.forEach((match, at) => {
          const { name, email } = some[at] as ReportedPerson;
          if (match.kind === 'certain') {
            const holders = event.filter((known) =>
              match.by === 'address'
                ? known.emails.includes(email ?? '')
                : known.names.some((one) => one.toLowerCase() === name.toLowerCase()),
            );
            expect(holders.map(({ id }) => id)).toEqual([match.id]);
            if (match.by === 'name') expect(some.filter((row) => row.name === name)).toHaveLength(1);
          }
          if (match.kind === 'doubtful') {
            expect(match.candidates.length).toBeGreaterThan(0);
            expect(new Set(match.candidates.map(({ id }) => id)).size).toBe(match.candidates.length);
          }
        });
      }),
      { seed: 20_303, numRuns: 400 },
    );
  });
});
