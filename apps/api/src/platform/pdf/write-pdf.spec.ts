import { describe, expect, it } from '@jest/globals';
import { type FontFamily, fontFiles, type FontRun, fontRuns, type Letters, NO_GLYPH } from './pdf-fonts.js';
import { directionOf, placed } from './pdf-bidi.js';
import { writePdf } from './write-pdf.js';

const text = (bytes: Buffer): string => bytes.toString('latin1');

const runsOf = (written: string, family: FontFamily = 'sans'): Letters & { runs: FontRun[]; shown: string } => {
  const letters: Letters = { missing: new Set(), taken: new Map() };
  const runs = fontRuns(written, family, letters);
  return { ...letters, runs, shown: runs.map((run) => run.text).join('') };
};
const filesOf = ({ runs }: { runs: FontRun[] }): string[] => runs.map(({ font }) => font.id);

describe('the typefaces of documents', () => {
  it('have the letters of both languages, and share scripts among their files', () => {
    for (const family of ['sans', 'serif'] as const) {
      const { missing, taken, runs } = runsOf('Zoë, « œuvre » – 3 ½ h; Łukasz Νίκος Дмитрий Nguyễn Thị Hương', family);
      expect([...missing, ...taken.keys()]).toEqual([]);
      expect(new Set(filesOf({ runs })).size).toBeGreaterThan(3);
    }
  });

  it.each([
    ['Arabic, Persian, Urdu', 'محمد علي می‌خواهم ڈاکٹر'],
    ['Hebrew', 'שָׁלוֹם לוי'],
    ['Armenian, Georgian, Ethiopic', 'Հայաստան საქართველო አማርኛ'],
    ['syllabics and letters of the West Coast', 'ᐃᓄᒃᑎᑐᑦ ᓀᐦᐃᔭᐍᐏᐣ ʔaq̓am xʷməθkʷəy̓əm'],
    ['Devanagari, Bengali, Gurmukhi, Gujarati', 'प्रियंका শ্রীমতী ਪੰਜਾਬੀ પટેલ'],
    ['Tamil, Telugu, Kannada, Malayalam, Sinhala', 'செல்வி శ్రీ ಕೃಷ್ಣ ശ്രീ ශ්‍රී'],
    ['Thai, Lao, Khmer, Burmese', 'สมชาย ລາວ ភាសាខ្មែរ မြန်မာ'],
    ['Chinese, Japanese, Korean', '王小明 謝謝 山田太郎さん 김민수'],
  ])('have those of %s', (_, names) => {
    for (const family of ['sans', 'serif'] as const) {
      const { missing, shown } = runsOf(`Dr. ${names}`, family);
      expect([...missing]).toEqual([]);
      expect(shown).toBe(`Dr. ${names}`.normalize('NFC'));
    }
  });

  it('keep letters and their marks in one file, and Latin letters in their own', () => {
    expect(runsOf('q̓').runs).toHaveLength(1);
    expect(filesOf(runsOf('王 Wang 王'))).toEqual([
      expect.stringMatching(/^noto-sans-sc/),
      'inter-latin',
      expect.stringMatching(/^noto-sans-sc/),
    ]);
  });

  it('say which letters they do not have', () => {
    const { shown, missing } = runsOf('Wang ᚠᚢ');
    expect(shown).toBe(`Wang ${NO_GLYPH.repeat(2)}`);
    expect([...missing]).toEqual(['ᚠ', 'ᚢ']);
    for (const family of ['sans', 'serif'] as const)
      expect(fontFiles(family)[0]?.characters.has(NO_GLYPH.codePointAt(0) ?? 0)).toBe(true);
  });

  it('open only so many files for one document', () => {
    const all = Array.from({ length: 0x9fff - 0x4e00 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
    const { taken, missing } = runsOf(all);
    expect(taken.size).toBeLessThanOrEqual(60);
    expect(missing.size).toBeGreaterThan(0);
  }, 30_000);
});

describe('lines that run from right to left', () => {
  const seen = (written: string): string => {
    const base = directionOf(written);
    return placed(runsOf(written).runs, base)
      .map(({ text: piece, direction }) => (direction === 'rtl' ? [...piece].reverse().join('') : piece))
      .join('');
  };

  it('are turned round, with their brackets, but not their numbers', () => {
    expect(seen('Dr. שרה (לוי) 12')).toBe('Dr. 12 (יול) הרש');
    expect(seen('שרה 12 Zoë.')).toBe('.Zoë 12 הרש');
    expect(seen('في ٢٠٢٦')).toBe('٢٠٢٦ يف');
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

  it('says in words what letters of other scripts look like, and takes those that marks have no place on', async () => {
    const name = (text: string) => ({ kind: 'signature' as const, name: text, line: 'signed' });
    const names = ['محمد علي', '田中', 'ਪੰਜਾਬੀ ਸਿੰਘ', 'శ్రీ'];
    const pdf = text(await writePdf({ title: 'Agreement', language: 'en', blocks: names.map(name) }));
    expect(pdf.match(/\/ActualText /g)).toHaveLength(names.length);
    expect(pdf).toContain(`/ActualText (${Buffer.from('\ufeff田中', 'utf16le').swap16().toString('latin1')})`);
    expect(pdf).not.toContain('U+0');
  });
});
