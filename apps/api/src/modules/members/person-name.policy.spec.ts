import { describe, expect, it } from '@jest/globals';
import { personName } from './person-name.policy.js';

describe('a name', () => {
  it('is read as it was written, whatever the language', () => {
    for (const name of ['Noor Haddad', '민아', 'erased person']) expect(personName(name, 'fr')).toBe(name);
  });

  it('of somebody who was erased is said in the language of the reader', () => {
    expect(personName('Erased person', 'fr')).toBe('Personne effacée');
    expect(personName('Personne effacée', 'en')).toBe('Erased person');
    expect(personName('Erased person', 'en')).toBe('Erased person');
  });
});
