import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type KnownPerson, likelyDuplicates, mailboxKey } from './index.js';

const person = (id: string, name: string, email: string, places: string[] = []): KnownPerson => ({
  id,
  name,
  email,
  places,
});
const reasonOf = (a: KnownPerson, b: KnownPerson): string | null => likelyDuplicates([a, b])[0]?.reason ?? null;
const named = (a: string, b: string, place = 'downtown'): string | null =>
  reasonOf(person('a', a, 'a@x.example', [place]), person('b', b, 'b@x.example', ['downtown']));

describe('who may be the same person', () => {
  it('has the same mailbox, whatever follows a plus', () => {
    expect(mailboxKey('Ana.Ruiz+School@X.example')).toBe('ana.ruiz@x.example');
    expect(mailboxKey('+all@x.example')).toBe('+all@x.example');
    expect(reasonOf(person('a', 'Ana', 'ana@x.example'), person('b', 'A. R.', 'ANA+2@x.example'))).toBe('same_address');
    expect(reasonOf(person('a', 'Ana', 'ana@x.example'), person('b', 'Ana', 'ana@y.example'))).toBeNull();
  });

  it('has the same name, wherever they are', () => {
    expect(named('Béatrice Tremblay-Côté', 'beatrice tremblay cote', 'hillside')).toBe('same_name');
    expect(named('Li, Jordan', 'Jordan Li', 'hillside')).toBe('same_name');
    expect(named('عمر حداد', 'عمر حداد', 'hillside')).toBe('same_name');
  });

  it('has nearly the same name at the same site in the same year', () => {
    expect(named('Parisa Desjardins', 'Parissa Desjardins')).toBe('close_name');
    expect(named('Ana Maria Ruiz', 'Ana Ruiz')).toBe('close_name');
    expect(named('Kwame Mohammed', 'Kwame Mohamemd')).toBe('close_name');
    expect(named('Parisa Desjardins', 'Parissa Desjardins', 'hillside')).toBeNull();
  });

  it('is not everyone with a word in common', () => {
    expect(named('Ana Ruiz', 'Ana Singh')).toBeNull();
    expect(named('Kim Li', 'Kim Lo')).toBeNull();
    expect(named('Robin', 'Robin')).toBeNull();
    const many = Array.from({ length: 100 }, (_, at) => person(String(at), 'Mohammed Ali', `m${at}@x.example`));
    expect(likelyDuplicates(many)).toEqual([]);
  });

  const people = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      name: fc.constantFrom('Ana Ruiz', 'Ruiz Ana', 'Ana Ruis', 'Anna Maria Ruiz', 'Bo Li', 'BO LI', 'Robin', ''),
      email: fc.constantFrom('a@x.example', 'A+1@x.example', 'b@x.example', 'c@x.example', 'd@x.example'),
      places: fc.subarray(['downtown 1', 'hillside 2']),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );

  it('is found whatever the order, each two once and never with oneself', () => {
    fc.assert(
      fc.property(people, fc.array(fc.nat()), (some, keys) => {
        const shuffled = some
          .map((one, at) => ({ one, key: keys[at] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const found = likelyDuplicates(some);
        expect(likelyDuplicates(shuffled)).toEqual(found);
        expect(found.every(({ ids: [a, b] }) => a < b)).toBe(true);
        expect(new Set(found.map(({ ids }) => ids.join())).size).toBe(found.length);
      }),
    );
  });

  it('stays found when somebody else comes', () => {
    fc.assert(
      fc.property(people, fc.uuid(), (some, id) => {
        const more = likelyDuplicates([...some, person(id, 'Noor Haddad', 'noor@elsewhere.example')]);
        expect(more).toEqual(likelyDuplicates(some));
      }),
    );
  });
});
