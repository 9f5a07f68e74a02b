import bidiOf from 'bidi-js';
import type { FontFile, FontRun } from './pdf-fonts.js';

export type Direction = 'ltr' | 'rtl';

/** A piece of a line as it stands on paper. */
export interface PlacedRun extends FontRun {
  direction: Direction;
}

interface Piece extends FontRun {
  level: number;
}

const bidi = bidiOf();
/** Hebrew, Arabic, Syriac, Thaana, N’Ko and their forms: the library turns them round by itself, their digits too. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Where text begins: with its first letter. */
export function directionOf(text: string): Direction {
  if (!RIGHT_TO_LEFT.test(text)) return 'ltr';
  return (bidi.getEmbeddingLevels(text).paragraphs[0]?.level ?? 0) % 2 === 1 ? 'rtl' : 'ltr';
}

/** A line from left to right as it is seen (Unicode Bidirectional Algorithm), brackets turned where they stand the other way. */
export function placed(line: readonly FontRun[], base: Direction): PlacedRun[] {
  const text = line.map((run) => run.text).join('');
  if (base === 'ltr' && !RIGHT_TO_LEFT.test(text)) return line.map((run) => ({ ...run, direction: 'ltr' }));
  return inOrder(piecesOf(line, text, base)).map(({ font, text: piece, level }) => {
    const [isTurned, isTurnedLater] = [level % 2 === 1, RIGHT_TO_LEFT.test(piece)];
    const shown = isTurned === isTurnedLater ? piece : [...piece].reverse().join('');
    return { font, text: shown, direction: isTurned || isTurnedLater ? 'rtl' : 'ltr' };
  });
}

/** Neighbours of one typeface and one level. */
function piecesOf(line: readonly FontRun[], text: string, base: Direction): Piece[] {
  const { levels } = bidi.getEmbeddingLevels(text, base);
  const mirrored = bidi.getMirroredCharactersMap(text, levels);
  const fonts: FontFile[] = line.flatMap((run) => Array.from({ length: run.text.length }, () => run.font));
  const pieces: Piece[] = [];
  fonts.forEach((font, index) => {
    const level = levels[index] ?? 0;
    const unit = mirrored.get(index) ?? text.charAt(index);
    const last = pieces.at(-1);
    if (last?.font === font && last.level === level) last.text += unit;
    else pieces.push({ font, level, text: unit });
  });
  return pieces;
}

/** From the highest level down, whatever lies at it or above is turned round (rule L2). */
function inOrder(pieces: readonly Piece[]): Piece[] {
  const result = [...pieces];
  const highest = Math.max(0, ...pieces.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    let from = 0;
    while (from < result.length) {
      let to = from;
      while ((result[to]?.level ?? -1) >= level) to += 1;
      if (to > from) result.splice(from, to - from, ...result.slice(from, to).reverse());
      from = to + 1;
    }
  }
  return result;
}
