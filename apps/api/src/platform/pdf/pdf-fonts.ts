import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fallbackFont, hanOrder } from './fallback-fonts.js';
import { charactersOf } from './font-characters.js';
import { trueTypeOf } from './woff2.js';

export type FontFamily = 'sans' | 'serif';

export interface FontFile {
  id: string;
  bytes: Buffer;
  characters: ReadonlySet<number>;
  /** One of another typeface, for scripts that the families do not have. */
  isFallback?: boolean;
  /** Its outlines are those of its thinnest weight. */
  isThin?: boolean;
}

/** A piece of text and the file that has all of it. */
export interface FontRun {
  font: FontFile;
  text: string;
}

/** What a document was written with so far. */
export interface Letters {
  /** Characters that no file has. */
  missing: Set<string>;
  /** Files for scripts that the families do not have, by id. */
  taken: Map<string, FontFile>;
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
 * Text in runs of one font file each: the files of a family share its scripts among them, and what none of them has is looked for
 * among all scripts. What is written as one (a letter with its marks) stays in one file if any has all of it. A character that
 * none has becomes `NO_GLYPH` and is told.
 */
export function fontRuns(text: string, family: FontFamily, letters: Letters): FontRun[] {
  const files = fontFiles(family);
  const [first] = files;
  if (!first) return [];
  const runs: FontRun[] = [];
  const han = hanOrder(text);
  const find = (cluster: string): FontFile | undefined =>
    fontOf(cluster, runs.at(-1)?.font ?? first, files) ?? fallbackFont(seen(cluster), han, letters.taken);
  const put = (shown: string, font: FontFile): void => {
    const last = runs.at(-1);
    if (last && last.font === font) last.text += shown;
    else runs.push({ font, text: shown });
  };
  for (const cluster of clustersOf(text.normalize('NFC'))) {
    const whole = find(cluster);
    if (whole) {
      put(seenIn(cluster, whole), whole);
      continue;
    }
    for (const character of cluster) {
      const font = find(character);
      if (!font) letters.missing.add(character);
      put(font ? seenIn(character, font) : NO_GLYPH, font ?? first);
    }
  }
  return runs.filter((run) => run.text !== '');
}

const LATIN = /^[\n\x20-\u024f\u2010-\u2026]*$/u;
const graphemes = new Intl.Segmenter();

/** Letters with their marks; most text has none that are written apart. */
function clustersOf(text: string): Iterable<string> {
  return LATIN.test(text) ? text : Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** The file to write `cluster` with: the one in use if it has it and nothing speaks against it. */
function fontOf(cluster: string, used: FontFile, files: readonly FontFile[]): FontFile | undefined {
  const characters = Array.from(seen(cluster));
  if (characters.length === 0) return used;
  const has = (file: FontFile): boolean => characters.every((one) => file.characters.has(one.codePointAt(0) ?? 0));
  // A file for another script may also have Latin letters: it keeps only what belongs to no script.
  const mayStay = !used.isFallback || NO_SCRIPT.test(cluster);
  return mayStay && has(used) ? used : files.find(has);
}

const seen = (cluster: string): string => cluster.replace(UNSEEN, '');

/** Joiners are part of how some scripts are written; otherwise nothing is seen of what is invisible. */
const seenIn = (cluster: string, font: FontFile): string =>
  Array.from(cluster, (character) =>
    INVISIBLE.test(character) && !(font.isFallback && JOINER.test(character)) ? '' : character,
  ).join('');

/** Joiners and marks of direction: nothing of them is seen. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const UNSEEN = /[\n\p{Default_Ignorable_Code_Point}]/gu;
const JOINER = /[\u200c\u200d]/u;
const NO_SCRIPT = /^[\p{Script=Common}\p{Script=Inherited}]+$/u;
