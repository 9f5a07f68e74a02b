import { describe, expect, it } from '@jest/globals';
import { fontFiles, fontRuns, NO_GLYPH } from './pdf-fonts.js';
import { writePdf } from './write-pdf.js';

const text = (bytes: Buffer): string => bytes.toString('latin1');

describe('the typefaces of documents', () => {
  it('have the letters of both languages, and share scripts among their files', () => {
    for (const family of ['sans', 'serif'] as const) {
      const missing = new Set<string>();
      const runs = fontRuns('Zoë, « œuvre » – 3 ½ h; Łukasz Νίκος Дмитрий Nguyễn Thị Hương', family, missing);
      expect([...missing]).toEqual([]);
      expect(new Set(runs.map(({ font }) => font.id)).size).toBeGreaterThan(3);
    }
  });

  it('say which letters they do not have', () => {
    const missing = new Set<string>();
    const runs = fontRuns('Wang 王小明', 'sans', missing);
    expect(runs.map((run) => run.text).join('')).toBe(`Wang ${NO_GLYPH.repeat(3)}`);
    expect([...missing]).toEqual(['王', '小', '明']);
    for (const family of ['sans', 'serif'] as const)
      expect(fontFiles(family)[0]?.characters.has(NO_GLYPH.codePointAt(0) ?? 0)).toBe(true);
  });
});

describe('a document', () => {
  it('is tagged, says its language and title, and numbers its pages', async () => {
    const paragraph = { kind: 'paragraph' as const, text: 'Des mots, encore des mots. '.repeat(40) };
    const bytes = await writePdf({
      title: 'Entente',
      language: 'fr',
      blocks: [{ kind: 'heading', text: 'Partie' }, ...Array.from({ length: 20 }, () => paragraph)],
    });
    const pdf = text(bytes);
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    for (const part of ['/Marked true', '/Lang (fr-CA)', '/DisplayDocTitle true', '/StructTreeRoot', '/FontFile2'])
      expect(pdf).toContain(part);
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
  });

  it('ends where it is too long, however much there is', async () => {
    const long = { kind: 'paragraph' as const, text: 'word '.repeat(15_000) };
    const bytes = await writePdf({ title: 'Long', language: 'en', blocks: Array.from({ length: 20 }, () => long) });
    expect(text(bytes).match(/\/Type \/Page\b/g)?.length).toBeLessThan(60);
  }, 30_000);
});
