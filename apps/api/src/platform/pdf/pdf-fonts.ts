import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { charactersOf } from './font-characters.js';
import { trueTypeOf } from './woff2.js';

export type FontFamily = 'sans' | 'serif';

export interface FontFile {
  id: string;
  bytes: Buffer;
  characters: ReadonlySet<number>;
}

/** A piece of text and the file that has all of it. */
export interface FontRun {
  font: FontFile;
  text: string;
}

const FAMILIES: Record<FontFamily, { name: string; package: string; scripts: readonly string[] }> = {
  sans: {
    name: 'inter',
    package: '@fontsource-variable/inter',
    scripts: ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'],
  },
  serif: {
    name: 'source-serif-4',
    package: '@fontsource-variable/source-serif-4',
    scripts: ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'],
  },
};

/** What stands for a character that no file has: a sign that every family has, and nobody writes. */
export const NO_GLYPH = '¤';

const opened = new Map<FontFamily, readonly FontFile[]>();

/** The files of a family, each for some scripts; opened once in a process. */
export function fontFiles(family: FontFamily): readonly FontFile[] {
  const known = opened.get(family);
  if (known) return known;
  const { name, package: module, scripts } = FAMILIES[family];
  const folder = dirname(createRequire(import.meta.url).resolve(`${module}/package.json`));
  const files = scripts.map((script) => {
    const id = `${name}-${script}`;
    const bytes = trueTypeOf(readFileSync(join(folder, 'files', `${id}-wght-normal.woff2`)));
    return { id, bytes, characters: charactersOf(bytes) };
  });
  opened.set(family, files);
  return files;
}

/**
 * Text in runs of one font file each: the files of a family share its scripts among them. A character that none has becomes
 * `NO_GLYPH` and is told to `missing`.
 */
export function fontRuns(text: string, family: FontFamily, missing: Set<string>): FontRun[] {
  const files = fontFiles(family);
  const [first] = files;
  if (!first) return [];
  const runs: FontRun[] = [];
  for (const character of text.normalize('NFC')) {
    const last = runs.at(-1);
    const has = (file: FontFile): boolean => file.characters.has(character.codePointAt(0) ?? 0);
    const isNeutral = character === '\n' || INVISIBLE.test(character);
    const font =
      last && (isNeutral || has(last.font)) ? last.font : (files.find(has) ?? (isNeutral ? first : undefined));
    if (!font) missing.add(character);
    const shown = font ? (INVISIBLE.test(character) ? '' : character) : NO_GLYPH;
    const used = font ?? first;
    if (last && last.font === used) last.text += shown;
    else runs.push({ font: used, text: shown });
  }
  return runs.filter((run) => run.text !== '');
}

/** Joiners and marks of direction: nothing of them is seen. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
