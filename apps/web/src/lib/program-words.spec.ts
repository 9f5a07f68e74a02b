import { describe, expect, it } from '@jest/globals';
import { inLanguagesOf } from './program-words.js';

describe('a text of a program', () => {
  const both = { en: 'Mentorship program', fr: 'Programme de mentorat' };

  it('is shown in the languages of the school alone', () => {
    expect(inLanguagesOf(['FR'], both)).toEqual([{ locale: 'FR', said: both.fr }]);
    expect(inLanguagesOf(['FR', 'EN'], both).map(({ locale }) => locale)).toEqual(['FR', 'EN']);
  });

  it('is shown in another one only where that is what people get', () => {
    expect(inLanguagesOf(['FR'], { en: 'Focus', fr: null })).toEqual([{ locale: 'EN', said: 'Focus' }]);
    expect(inLanguagesOf(['FR'], { en: null, fr: '' })).toEqual([]);
  });
});
