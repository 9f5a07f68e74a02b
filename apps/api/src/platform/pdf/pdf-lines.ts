import type { FontRun } from './pdf-fonts.js';

type Measure = (run: FontRun) => number;

/** What is not broken: a word with the spaces after it, in one typeface or several. */
interface Word {
  runs: FontRun[];
  /** Begins a new line whatever is left of the one before. */
  isAfterBreak: boolean;
}

/**
 * Breaks runs of several typefaces into lines no wider than `width`. A word that is wider than a line is broken where it must
 * be; line breaks of the text stay, empty lines too.
 */
export function linesOf(runs: readonly FontRun[], width: number, measure: Measure): FontRun[][] {
  const lines: FontRun[][] = [[]];
  let used = 0;
  for (const { runs: word, isAfterBreak } of wordsOf(runs)) {
    const wide = widthOf(word, measure);
    const seen = widthOf(withoutEnd(word), measure);
    if (isAfterBreak || (used > 0 && used + seen > width)) {
      lines.push([]);
      used = 0;
    }
    for (const piece of seen > width ? piecesOf(word, width, measure) : [word]) {
      const pieceWide = piece === word ? wide : widthOf(piece, measure);
      if (used > 0 && used + widthOf(withoutEnd(piece), measure) > width) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)?.push(...piece);
      used += pieceWide;
    }
  }
  return lines.map(joined);
}

const widthOf = (runs: readonly FontRun[], measure: Measure): number =>
  runs.reduce((all, run) => all + (run.text === '' ? 0 : measure(run)), 0);

/** Spaces at the end of a line take no room. */
const withoutEnd = (runs: readonly FontRun[]): FontRun[] =>
  runs.map((run, index) => (index === runs.length - 1 ? { ...run, text: run.text.trimEnd() } : run));

function wordsOf(runs: readonly FontRun[]): Word[] {
  const words: Word[] = [];
  let isEnded = true;
  for (const { font, text } of runs) {
    for (const part of text.match(/\n|[^\S\n]+|\S+/gu) ?? []) {
      if (part === '\n') {
        words.push({ runs: [], isAfterBreak: true });
        isEnded = false;
      } else if (part.trim() === '') {
        if (words.length === 0) words.push({ runs: [], isAfterBreak: false });
        words.at(-1)?.runs.push({ font, text: part });
        isEnded = true;
      } else {
        if (isEnded) words.push({ runs: [], isAfterBreak: false });
        words.at(-1)?.runs.push({ font, text: part });
        isEnded = false;
      }
    }
  }
  return words;
}

/** A word too wide for a line, in pieces that fit: letter by letter. */
function piecesOf(word: readonly FontRun[], width: number, measure: Measure): FontRun[][] {
  const pieces: FontRun[][] = [[]];
  let used = 0;
  for (const { font, text } of word) {
    for (const letter of text) {
      const wide = measure({ font, text: letter });
      if (used > 0 && used + wide > width) {
        pieces.push([]);
        used = 0;
      }
      pieces.at(-1)?.push({ font, text: letter });
      used += wide;
    }
  }
  return pieces.map(joined);
}

/** Neighbours in one typeface as one. */
function joined(runs: readonly FontRun[]): FontRun[] {
  const result: FontRun[] = [];
  for (const { font, text } of runs) {
    const last = result.at(-1);
    if (last?.font === font) last.text += text;
    else result.push({ font, text });
  }
  return result;
}
