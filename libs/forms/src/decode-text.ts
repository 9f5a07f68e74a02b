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
  | { readonly ok: false; readonly code: DecodeProblem };

// Node 20's TextDecoder reads 'windows-1252' as Latin-1, which loses € and curly quotes: hence our own 32 characters.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/**
 * Text of a file a form tool exported: UTF-8 with or without BOM, UTF-16 with BOM, and Windows-1252 for what is not
 * valid UTF-8. `doubtful` says that the fallback was taken although parts look like UTF-8, so accents may be wrong.
 */
export function decodeText(bytes: Uint8Array): DecodeResult {
  if (bytes.length === 0) return { ok: false, code: 'FILE_EMPTY' };
  const foreign = foreignFormat(bytes);
  if (foreign) return { ok: false, code: foreign };
  const decoded = decode(bytes);
  if (decoded === undefined) return { ok: false, code: 'FILE_ENCODING_BROKEN' };
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

function decode(bytes: Uint8Array): Decoded | undefined {
  const strict = (label: string, skip: number): string | undefined => {
    try {
      return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(skip));
    } catch {
      return undefined;
    }
  };
  const sure = (text: string | undefined, encoding: TextEncoding): Decoded | undefined =>
    text === undefined ? undefined : { text, encoding, doubtful: false };
  if (startsWith(bytes, 0xff, 0xfe)) return sure(strict('utf-16le', 2), 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return sure(strict('utf-16be', 2), 'utf-16be');
  const bom = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const text = strict('utf-8', bom ? 3 : 0);
  if (text !== undefined) return sure(text, bom ? 'utf-8-bom' : 'utf-8');
  return bom ? undefined : decodeWindows1252(bytes);
}

function decodeWindows1252(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('latin1')
    .decode(bytes)
    // The same call gives real Windows-1252 in browsers; what is still a C1 control there has no character at all.
    .replace(/[\u0080-\u009F]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
  return { text, encoding: 'windows-1252', doubtful: /[ÃÂ][\u00A0-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text) };
}

function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const sample = text.slice(0, 65_536);
  // eslint-disable-next-line no-control-regex
  const controls = sample.match(/[\u0001-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0;
  return controls > 8 && controls > sample.length / 200;
}
