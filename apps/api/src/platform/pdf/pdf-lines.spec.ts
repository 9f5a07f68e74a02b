import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FontFile, FontRun } from './pdf-fonts.js';
import { linesOf } from './pdf-lines.js';

const fonts = ['a', 'b'].map((id): FontFile => ({
  id,
  bytes: Buffer.alloc(0),
  characters: new Set(),
  isFallback: false,
}));
const [first, second] = fonts as [FontFile, FontFile];
const oneEach = ({ text }: FontRun): number => text.length;
const shown = (runs: readonly FontRun[]): string => runs.map(({ text }) => text).join('');
const textOf = fc
  .array(fc.constantFrom('a', 'bb', 'ccc', 'a-very-long-word', ' ', '  ', '\n'), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('lines', () => {
  it('break between words, and where the text breaks', () => {
    const lines = linesOf([{ font: first, text: 'one two three\n\nfour' }], 8, oneEach);
    expect(lines.map((line) => shown(line).trimEnd())).toEqual(['one two', 'three', '', 'four']);
  });

  it('keep a word in two typefaces together', () => {
    const runs = [
      { font: first, text: 'to ' },
      { font: second, text: 'Ł' },
      { font: first, text: 'ukasz' },
    ];
    expect(linesOf(runs, 7, oneEach).map(shown)).toEqual(['to ', 'Łukasz']);
  });

  it('are never too wide, and lose nothing that is seen', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(first, second), textOf), { maxLength: 6 }), (parts) => {
        const runs = parts.map(([font, text]) => ({ font, text }));
        const lines = linesOf(runs, 10, oneEach).map(shown);
        for (const line of lines) expect(line.trimEnd().length).toBeLessThanOrEqual(10);
        const seen = (text: string): string => text.replace(/\s/gu, '');
        expect(seen(lines.join(''))).toBe(seen(shown(runs)));
      }),
    );
  });
});
