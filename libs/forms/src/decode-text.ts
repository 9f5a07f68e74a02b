import { brokenUtf16Line, surveyUtf8 } from './broken-text.js';
import type { Steps } from './steps.js';

export const TEXT_ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

export type DecodeProblem =
  | 'FILE_EMPTY'
  | 'FILE_IS_PDF'
  | 'FILE_IS_SPREADSHEET'
  | 'FILE_IS_OLD_SPREADSHEET'
  | 'FILE_IS_WEB_PAGE'
  | 'FILE_IS_BINARY'
  | 'FILE_ENCODING_BROKEN';

export type DecodeResult =
  | { readonly ok: true; readonly text: string; readonly encoding: TextEncoding; readonly doubtful: boolean }
  | { readonly ok: false; readonly code: DecodeProblem; readonly line?: number };

// Node 20's TextDecoder reads 'windows-1252' as Latin-1, which loses € and curly quotes: hence our own 32 characters.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Bytes decoded at a time. */
const PIECE = 1 << 20;

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/**
 * Text of a file a form tool exported: UTF-8 with or without BOM, UTF-16 with BOM, and Windows-1252 for what is not
 * UTF-8. Damaged UTF-8 is refused with the `line` of its first bad byte: read as Windows-1252, every accent of it would
 * come out wrong. `doubtful` says that the fallback was taken although parts look like UTF-8, so accents may be wrong.
 */
export function* decodeText(bytes: Uint8Array): Steps<DecodeResult> {
  if (bytes.length === 0) return { ok: false, code: 'FILE_EMPTY' };
  const foreign = foreignFormat(bytes);
  if (foreign) return { ok: false, code: foreign };
  const decoded = yield* decode(bytes);
  if ('brokenOnLine' in decoded) return { ok: false, code: 'FILE_ENCODING_BROKEN', line: decoded.brokenOnLine };
  const { text } = decoded;
  if (text.trim() === '') return { ok: false, code: text.includes('\0') ? 'FILE_IS_BINARY' : 'FILE_EMPTY' };
  if (looksBinary(text)) return { ok: false, code: 'FILE_IS_BINARY' };
  if (/^\s*<(?:!doctype|html)\b/i.test(text)) return { ok: false, code: 'FILE_IS_WEB_PAGE' };
  return { ok: true, ...decoded };
}

function foreignFormat(bytes: Uint8Array): DecodeProblem | undefined {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'FILE_IS_PDF';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06))
    return 'FILE_IS_SPREADSHEET';
  return startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) ? 'FILE_IS_OLD_SPREADSHEET' : undefined;
}

interface Decoded {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly doubtful: boolean;
}

interface Broken {
  readonly brokenOnLine: number;
}

function* decode(bytes: Uint8Array): Steps<Decoded | Broken> {
  if (startsWith(bytes, 0xff, 0xfe)) return yield* decodeUtf16(bytes.subarray(2), 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return yield* decodeUtf16(bytes.subarray(2), 'utf-16be');
  const bom = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const text = yield* decodeStrictly(bytes.subarray(bom ? 3 : 0), 'utf-8');
  if (text !== undefined) return { text, encoding: bom ? 'utf-8-bom' : 'utf-8', doubtful: false };
  const { sequences, invalid, line } = yield* surveyUtf8(bytes);
  return bom || sequences > invalid ? { brokenOnLine: line } : yield* decodeWindows1252(bytes);
}

function* decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Steps<Decoded | Broken> {
  const text = yield* decodeStrictly(bytes, encoding);
  if (text !== undefined) return { text, encoding, doubtful: false };
  return { brokenOnLine: yield* brokenUtf16Line(bytes, encoding === 'utf-16be') };
}

/** `undefined` when the bytes are not in the encoding. */
function* decodeStrictly(bytes: Uint8Array, label: string): Steps<string | undefined> {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  const pieces: string[] = [];
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      pieces.push(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
      yield 0;
    }
    pieces.push(decoder.decode());
  } catch {
    return undefined;
  }
  return pieces.join('');
}

function* decodeWindows1252(bytes: Uint8Array): Steps<Decoded> {
  const latin1 = new TextDecoder('latin1');
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = latin1
      .decode(bytes.subarray(at, at + PIECE))
      // The same call gives real Windows-1252 in browsers; what is still a C1 control there has no character at all.
      .replace(/[\u0080-\u009F]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
    pieces.push(piece);
    yield 0;
  }
  const text = pieces.join('');
  return { text, encoding: 'windows-1252', doubtful: /[ÃÂ][\u00A0-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text) };
}

function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const sample = text.slice(0, 65_536);
  // eslint-disable-next-line no-control-regex -- they are what is counted
  const controls = sample.match(/[\u0001-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0;
  return controls > 8 && controls > sample.length / 200;
}
