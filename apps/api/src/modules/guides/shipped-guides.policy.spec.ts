import { describe, expect, it } from '@jest/globals';
import { Locale } from '@trellis/contracts';
import { missingLanguages, wordsOfShipped } from './guides.policy.js';
import { SHIPPED_GUIDES } from './shipped-guides.policy.js';

const locales = Object.values(Locale);

describe('the guides that Trellis comes with', () => {
  it.each(SHIPPED_GUIDES.map((guide) => [guide.key, guide] as const))(
    '%s says the same in every language',
    (_, guide) => {
      const words = wordsOfShipped(guide);
      expect(missingLanguages(words, locales)).toEqual([]);
      for (const list of [guide.questions, guide.helps]) {
        expect(list.en.length).toBe(list.fr.length);
        expect(list.en.length).toBeGreaterThan(3);
      }
      for (const locale of locales) {
        const all = [words.lead[locale], words.questions[locale], words.helps[locale]].join(' ');
        expect(all.split(/\s+/).length).toBeGreaterThan(150);
        expect(all.split(/\s+/).length).toBeLessThan(350);
      }
    },
  );

  it('have each a key of their own', () => {
    expect(new Set(SHIPPED_GUIDES.map(({ key }) => key)).size).toBe(SHIPPED_GUIDES.length);
  });
});
