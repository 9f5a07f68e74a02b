import { describe, expect, it } from '@jest/globals';
import { wordsIn } from './words-in.js';

describe('the words of a text, side by side', () => {
  const both = { en: 'Campus or site', fr: 'Campus ou site' };

  it('are those in the languages of the school alone, in its order', () => {
    expect(wordsIn(both, ['fr'])).toEqual([{ locale: 'fr', words: both.fr }]);
    expect(wordsIn(both, ['fr', 'en']).map(({ locale }) => locale)).toEqual(['fr', 'en']);
  });

  it('are those in another language only where that is what people get', () => {
    expect(wordsIn({ en: 'Campus', fr: ' ' }, ['fr'])).toEqual([{ locale: 'en', words: 'Campus' }]);
  });
});
