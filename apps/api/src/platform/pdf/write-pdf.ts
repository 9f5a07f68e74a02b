import type { Locale } from '@trellis/contracts';
import PDFDocument from 'pdfkit';
import { type Direction, directionOf, placed, type PlacedRun } from './pdf-bidi.js';
import { type FontFamily, type FontFile, type FontRun, fontRuns, type Letters } from './pdf-fonts.js';
import { linesOf } from './pdf-lines.js';

/** A part of a document, in the order in which it is read. */
export type PdfBlock =
  | { kind: 'heading' | 'paragraph' | 'note'; text: string }
  | { kind: 'fact'; label: string; value: string }
  /** A line to stand under: who, and what is said of it. */
  | { kind: 'signature'; name: string; line: string };

export interface PdfContent {
  title: string;
  language: Locale;
  blocks: readonly PdfBlock[];
}

/** Characters of one document, at most; what is longer says so at its end. */
const MOST_CHARACTERS = 150_000;
const MARGIN = 64;
/** Of the size of the letters. */
const LINE = 1.5;
/** Below the top of a line, the same for every typeface. */
const BASELINE = 1;
const INK = '#23302B';
const QUIET = '#5A6660';
const PRIMARY = '#1E5B4A';

const WORDS = {
  en: {
    page: (page: number, of: number) => `Page ${page} of ${of}`,
    missing: (codes: string) =>
      `Where ¤ stands, the typefaces of this document have no letter (${codes}). In Trellis the words stand as they were written.`,
    cut: 'This document ends here because it is too long. The rest stands in Trellis.',
  },
  fr: {
    page: (page: number, of: number) => `Page ${page} de ${of}`,
    missing: (codes: string) =>
      `Là où figure ¤, les polices de ce document n’ont pas de caractère (${codes}). Dans Trellis, les mots sont tels qu’ils ont été écrits.`,
    cut: 'Ce document s’arrête ici, car il est trop long. La suite est dans Trellis.',
  },
} satisfies Record<Locale, unknown>;

interface Style {
  tag: 'H1' | 'H2' | 'P';
  family: FontFamily;
  size: number;
  colour: string;
  before: number;
  /** Begins on the right where it is written from there; names and values stay with what stands beside them. */
  isProse?: true;
}

const STYLES = {
  title: { tag: 'H1', family: 'serif', size: 24, colour: PRIMARY, before: 0 },
  heading: { tag: 'H2', family: 'serif', size: 15, colour: PRIMARY, before: 16 },
  paragraph: { tag: 'P', family: 'sans', size: 10.5, colour: INK, before: 6, isProse: true },
  note: { tag: 'P', family: 'sans', size: 9, colour: QUIET, before: 6 },
  label: { tag: 'P', family: 'sans', size: 9, colour: QUIET, before: 8 },
  value: { tag: 'P', family: 'sans', size: 10.5, colour: INK, before: 1 },
  name: { tag: 'P', family: 'serif', size: 13, colour: INK, before: 18 },
  foot: { tag: 'P', family: 'sans', size: 8.5, colour: QUIET, before: 0 },
} satisfies Record<string, Style>;

/**
 * A document as PDF: tagged for screen readers, with its language and title, the typefaces of the web client embedded, pages
 * numbered. Letters that no typeface has are told at the end.
 */
export async function writePdf(content: PdfContent): Promise<Buffer> {
  const words = WORDS[content.language];
  const document = new PDFDocument({
    ...{ size: 'LETTER', margin: MARGIN, bufferPages: true },
    ...{ tagged: true, pdfVersion: '1.7', lang: content.language === 'fr' ? 'fr-CA' : 'en-CA', displayTitle: true },
    info: { Title: content.title, Creator: 'Trellis', Producer: 'Trellis' },
  });
  const chunks: Buffer[] = [];
  const written = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const letters: Letters = { missing: new Set(), taken: new Map() };
  const pen = new Pen(document, letters);
  pen.write(content.title, STYLES.title);
  let left = MOST_CHARACTERS;
  for (const block of content.blocks) {
    left -= lengthOf(block);
    if (left < 0) break;
    pen.block(block);
  }
  if (left < 0) pen.write(words.cut, STYLES.note);
  if (letters.missing.size > 0) pen.write(words.missing(codesOf(letters.missing)), STYLES.note);
  pen.numberPages(words.page);
  document.end();
  return written;
}

function lengthOf(block: PdfBlock): number {
  switch (block.kind) {
    case 'fact':
      return block.label.length + block.value.length;
    case 'signature':
      return block.name.length + block.line.length;
    default:
      return block.text.length;
  }
}

/** By number: they cannot be shown. */
function codesOf(missing: ReadonlySet<string>): string {
  const codes = [...missing].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return codes.length > 12 ? `${codes.slice(0, 12).join(', ')}…` : codes.join(', ');
}

type LayoutOptions = Pick<PDFKit.Mixins.TextOptions, 'features'>;

/** Of the size of the letters: what a stroke of a thin typeface is short of a regular one. */
const STROKE = 0.03;

/** With features, be it none, the library lays out several words as one: else those from right to left come in the wrong order. */
const AS_ONE: LayoutOptions = { features: [] };

/**
 * The library fails at letters whose typeface offers a mark no place on them (fontkit 2, in Gurmukhi and Telugu): then marks stand
 * where they stand by themselves. It takes features by name too, which its types do not say.
 */
const WITHOUT_MARKS = {
  features: { mark: false, mkmk: false, abvm: false, blwm: false, curs: false },
} as unknown as LayoutOptions;

/** Writes onto the pages, block by block. */
class Pen {
  private readonly known = new Set<string>();

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly letters: Letters,
  ) {}

  block(block: PdfBlock): void {
    switch (block.kind) {
      case 'fact':
        this.write(block.label, STYLES.label);
        this.write(block.value, STYLES.value);
        break;
      case 'signature':
        this.write(block.name, STYLES.name);
        this.rule();
        this.write(block.line, { ...STYLES.note, before: 4 });
        break;
      default:
        this.write(block.text, STYLES[block.kind]);
    }
  }

  write(text: string, style: Style): void {
    const { document } = this;
    document.y += style.before;
    const runs = fontRuns(text, style.family, this.letters);
    // Letters of other scripts are joined, split and turned round to be shown: the words as written go along, to be read aloud.
    const options = runs.some(({ font }) => font.isFallback) ? { actual: text } : {};
    document.addStructure(document.struct(style.tag, options, () => this.runs(runs, directionOf(text), style)));
  }

  numberPages(words: (page: number, of: number) => string): void {
    const { document } = this;
    const { start, count } = document.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      document.switchToPage(page);
      // Below the margin: with it, the writing would go on to a new page.
      document.page.margins.bottom = 0;
      document.markContent('Artifact', { type: 'Pagination' });
      document.x = MARGIN;
      document.y = document.page.height - MARGIN / 2 - 8;
      this.runs(fontRuns(words(page - start + 1, count), STYLES.foot.family, this.letters), 'ltr', STYLES.foot);
      document.endMarkedContent();
    }
  }

  /** Line by line: the library breaks lines only where one typeface goes on to their end. */
  private runs(text: readonly FontRun[], base: Direction, { size, colour, isProse }: Style): void {
    const { document } = this;
    const width = document.page.width - 2 * MARGIN;
    const measure = (run: FontRun): number => this.measured({ ...run, direction: 'ltr' }, size).wide;
    for (const line of linesOf(text, width, measure)) {
      if (document.y + size * LINE > document.page.height - document.page.margins.bottom) document.continueOnNewPage();
      const top = document.y;
      const runs = placed(line, base).map((run) => ({ ...run, ...this.measured(run, size) }));
      const isOnRight = isProse && base === 'rtl';
      let left = isOnRight ? MARGIN + width - runs.reduce((all, { wide }) => all + wide, 0) : MARGIN;
      document.fillColor(colour).strokeColor(colour).lineJoin('round');
      for (const { wide, ...run } of runs) {
        this.put(run, size, left, top + size * BASELINE);
        left += wide;
      }
      document.x = MARGIN;
      document.y = top + size * LINE;
    }
  }

  private put(run: PlacedRun & { options: LayoutOptions }, size: number, left: number, baseline: number): void {
    const document = this.document.font(this.registered(run.font)).fontSize(size);
    const stroke = run.font.isThin ? { fill: true, stroke: true } : {};
    document.lineWidth(size * STROKE);
    document.text(run.text, left, baseline, { lineBreak: false, baseline: 'alphabetic', ...stroke, ...run.options });
  }

  private measured({ font, text, direction }: PlacedRun, size: number): { wide: number; options: LayoutOptions } {
    const document = this.document.font(this.registered(font)).fontSize(size);
    const options = direction === 'rtl' ? AS_ONE : {};
    try {
      return { wide: document.widthOfString(text, options), options };
    } catch {
      return { wide: document.widthOfString(text, WITHOUT_MARKS), options: WITHOUT_MARKS };
    }
  }

  private registered({ id, bytes }: FontFile): string {
    if (!this.known.has(id)) this.document.registerFont(id, bytes);
    this.known.add(id);
    return id;
  }

  private rule(): void {
    const { document } = this;
    document.markContent('Artifact');
    document
      .moveTo(MARGIN, document.y + 2)
      .lineTo(MARGIN + 240, document.y + 2)
      .lineWidth(0.7)
      .strokeColor(QUIET)
      .stroke();
    document.endMarkedContent();
    document.y += 2;
  }
}
