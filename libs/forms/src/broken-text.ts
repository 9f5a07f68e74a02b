import type { Steps } from './steps.js';

export interface Utf8Survey {
  /** Valid sequences of several bytes: what only UTF-8 has in any number. */
  readonly sequences: number;
  /** Bytes that belong to no valid sequence. */
  readonly invalid: number;
  /** Line of the file, 1-based, with the first of them; the last line when there is none. */
  readonly line: number;
}

/** Bytes, or units of UTF-16, looked at between two breaks. */
const PIECE = 1 << 18;
const LF = 0x0a;
const CR = 0x0d;

/** How far bytes that are not valid UTF-8 are UTF-8 all the same. */
export function* surveyUtf8(bytes: Uint8Array): Steps<Utf8Survey> {
  let sequences = 0;
  let invalid = 0;
  let line = 1;
  let pause = PIECE;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length === 0) invalid += 1;
    else if (length > 1) sequences += 1;
    if (invalid === 0) line += breaks(bytes[at], bytes[at - 1]);
    at += Math.max(length, 1);
    if (at < pause) continue;
    pause += PIECE;
    yield 0;
  }
  return { sequences, invalid, line };
}

/** Line of the first half of a surrogate pair without its other half, or of a last byte without its second. */
export function* brokenUtf16Line(bytes: Uint8Array, bigEndian: boolean): Steps<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unitAt = (at: number): number => (at + 1 < bytes.length ? view.getUint16(at, !bigEndian) : 0);
  let line = 1;
  let previous = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const unit = unitAt(at);
    if (unit >= 0xdc00 && unit <= 0xdfff) return line;
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const next = unitAt(at + 2);
      if (next < 0xdc00 || next > 0xdfff) return line;
      at += 2;
    }
    line += breaks(unit, previous);
    previous = unit;
    if (at % PIECE === 0) yield 0;
  }
  return line;
}

/** 1 where a line ends; `\r\n` ends it once. */
const breaks = (unit: number | undefined, previous: number | undefined): number =>
  unit === CR || (unit === LF && previous !== CR) ? 1 : 0;

/** Bytes of the valid sequence that starts at `at` (Unicode 15, table 3-7); 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let next = at + 2; next < at + length; next += 1) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
