import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { charactersOf } from './font-characters.js';
import type { FontFile } from './pdf-fonts.js';
import { trueTypeOf } from './woff2.js';

/** What the families of the product have no letters for: one package for a script or a few, each in files for parts of it. */
const SCRIPTS = [
  ...['', 'arabic', 'armenian', 'georgian', 'ethiopic', 'canadian-aboriginal', 'bengali', 'gurmukhi'],
  ...['gujarati', 'tamil', 'telugu', 'kannada', 'malayalam', 'sinhala', 'thai', 'lao', 'khmer', 'myanmar'],
];
/** Those go from thin to bold, and are opened thin. */
const HAN_FILE = /^noto-sans-(?:sc|tc|jp|kr)-/u;
/** Files kept open between documents, of 20 to 600 kB each. */
const MOST_OPEN = 64;
/** Files of one document: a page of Chinese needs a few dozen, and each takes milliseconds to open and to write. */
const MOST_OF_A_DOCUMENT = 60;

interface Part {
  id: string;
  path: string;
}

/** Rarer marks and signs of several scripts. */
const REST: Part = { id: 'dejavu-sans', path: join(folderOf('dejavu-fonts-ttf'), 'ttf', 'DejaVuSans.ttf') };

/** By script: which file has a character. */
const indexes = new Map<string, ReadonlyMap<number, Part>>();
const opened = new Map<string, FontFile>();

/**
 * The first file that has all characters of `cluster`, looked for Han characters in the order of `hanOrder`; at last in one that has rarer
 * marks and signs.
 */
export function fallbackFont(
  cluster: string,
  han: readonly string[],
  taken: Map<string, FontFile>,
): FontFile | undefined {
  const codes = Array.from(cluster, (character) => character.codePointAt(0) ?? 0);
  const [first = 0] = codes;
  // Nothing before hangul is looked for among Han characters, whose files are many.
  for (const script of first < 0x1100 ? SCRIPTS : [...SCRIPTS, ...han]) {
    const part = indexOf(script).get(first);
    const font = part && take(part, taken);
    if (font && hasAll(font, codes)) return font;
  }
  const rest = take(REST, taken);
  return rest && hasAll(rest, codes) ? rest : undefined;
}

const hasAll = ({ characters }: FontFile, codes: readonly number[]): boolean =>
  codes.every((code) => characters.has(code));

/** Nothing more once a document has its share of files. */
function take(part: Part, taken: Map<string, FontFile>): FontFile | undefined {
  const known = taken.get(part.id);
  if (known || taken.size >= MOST_OF_A_DOCUMENT) return known;
  const font = open(part);
  taken.set(part.id, font);
  return font;
}

/** Han characters are drawn as the text around them is written: first Japanese beside kana, Korean beside hangul. */
export function hanOrder(text: string): readonly string[] {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return ['jp', 'sc', 'tc', 'kr'];
  return /\p{Script=Hangul}/u.test(text) ? ['kr', 'sc', 'tc', 'jp'] : ['sc', 'tc', 'jp', 'kr'];
}

function indexOf(script: string): ReadonlyMap<number, Part> {
  const known = indexes.get(script);
  if (known) return known;
  const name = script === '' ? 'noto-sans' : `noto-sans-${script}`;
  const folder = folderOf(`@fontsource-variable/${name}`);
  const listed = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const index = new Map<number, Part>();
  for (const [key, ranges] of Object.entries(listed)) {
    const id = `${name}-${key.replaceAll(/[[\]]/gu, '')}`;
    const part = { id, path: join(folder, 'files', `${id}-wght-normal.woff2`) };
    for (const [from, to] of rangesOf(ranges)) for (let code = from; code <= to; code += 1) index.set(code, part);
  }
  indexes.set(script, index);
  return index;
}

/** `U+600-6FF,U+20AC` as pairs. */
const rangesOf = (list: string): [number, number][] =>
  list.split(',').map((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)];
  });

/** Kept until others were asked for more lately. */
function open({ id, path }: Part): FontFile {
  const known = opened.get(id);
  if (known) {
    opened.delete(id);
    opened.set(id, known);
    return known;
  }
  const file = readFileSync(path);
  const bytes = path.endsWith('.woff2') ? trueTypeOf(file) : file;
  const font = { id, bytes, characters: charactersOf(bytes), isFallback: true, isThin: HAN_FILE.test(id) };
  opened.set(id, font);
  const [oldest] = opened.keys();
  if (opened.size > MOST_OPEN && oldest !== undefined) opened.delete(oldest);
  return font;
}

function folderOf(module: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${module}/package.json`));
}
