import { brotliDecompressSync } from 'node:zlib';
import { ByteReader } from './byte-reader.js';
import { type PlainGlyphs, plainGlyphs } from './woff2-glyphs.js';

/** Tags that a WOFF2 file names by number, in the order of the standard. */
const KNOWN =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
    .replaceAll('_', ' ')
    .match(/.{4}(?: |$)/g)
    ?.map((tag) => tag.slice(0, 4)) ?? [];

interface Entry {
  tag: string;
  length: number;
  isTransformed: boolean;
}

const HEAD_LENGTH = 48;

/**
 * A WOFF2 font as a plain TrueType file. The fonts of the web client come compressed and are embedded into documents as they
 * are: the library that writes PDF reads WOFF2 but cannot take glyphs out of it.
 */
export function trueTypeOf(woff2: Buffer): Buffer {
  const reader = new ByteReader(woff2);
  if (reader.take(4).toString('latin1') !== 'wOF2') throw new RangeError('This is not a WOFF2 font.');
  const flavor = reader.u32();
  reader.u32();
  const count = reader.u16();
  reader.take(HEAD_LENGTH - 14);
  const entries = Array.from({ length: count }, () => entryOf(reader));
  const data = new ByteReader(brotliDecompressSync(restOf(woff2, entries, reader)));
  const tables = new Map(entries.map((entry) => [entry.tag, { entry, bytes: data.take(entry.length) }]));
  const plain = new Map([...tables].map(([tag, { bytes }]) => [tag, bytes]));
  const glyf = tables.get('glyf');
  if (glyf?.entry.isTransformed)
    putGlyphs(plain, plainGlyphs(glyf.bytes), tables.get('hmtx')?.entry.isTransformed ?? false);
  return written(flavor, plain);
}

/** What follows the table of contents is one compressed stream. */
function restOf(woff2: Buffer, entries: readonly Entry[], reader: ByteReader): Buffer {
  if (entries.length === 0) throw new RangeError('A font without tables.');
  return reader.take(woff2.readUInt32BE(20));
}

function entryOf(reader: ByteReader): Entry {
  const flags = reader.u8();
  const known = flags & 0x3f;
  const tag = known === 0x3f ? reader.take(4).toString('latin1') : (KNOWN[known] ?? '');
  const original = reader.base128();
  // Of outlines it is the other way round: version 0 is the one that is transformed.
  const isOutline = tag === 'glyf' || tag === 'loca';
  const isTransformed = isOutline ? flags >> 6 === 0 : flags >> 6 !== 0;
  return { tag, isTransformed, length: isTransformed ? reader.base128() : original };
}

function putGlyphs(tables: Map<string, Buffer>, { glyf, loca, left }: PlainGlyphs, packedWidths: boolean): void {
  const head = Buffer.from(tables.get('head') ?? Buffer.alloc(54));
  head.writeInt16BE(1, 50);
  tables.set('head', head).set('glyf', glyf).set('loca', loca);
  const hhea = tables.get('hhea');
  const hmtx = tables.get('hmtx');
  if (packedWidths && hhea && hmtx) tables.set('hmtx', plainWidths(hmtx, hhea.readUInt16BE(34), left));
}

/** Widths with the left edges that were left out because the outlines tell them (section 5.4). */
function plainWidths(packed: Buffer, count: number, left: readonly number[]): Buffer {
  const reader = new ByteReader(packed);
  const flags = reader.u8();
  const widths = Array.from({ length: count }, () => reader.u16());
  const edges = left.map((edge, index) => {
    const isTold = index < count ? (flags & 1) !== 0 : (flags & 2) !== 0;
    return isTold ? edge : reader.i16();
  });
  const bytes = Buffer.alloc(count * 4 + (left.length - count) * 2);
  edges.forEach((edge, index) => {
    const width = widths[index];
    if (width !== undefined) bytes.writeUInt16BE(width, index * 4);
    bytes.writeInt16BE(edge, index < count ? index * 4 + 2 : count * 4 + (index - count) * 2);
  });
  return bytes;
}

/** The file itself: a table of contents in the order of tags, then the tables, each on a boundary of four. */
function written(flavor: number, tables: ReadonlyMap<string, Buffer>): Buffer {
  const inOrder = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + inOrder.length * 16);
  head.writeUInt32BE(flavor, 0);
  head.writeUInt16BE(inOrder.length, 4);
  const pieces: Buffer[] = [head];
  let offset = head.length;
  inOrder.forEach(([tag, bytes], index) => {
    const at = 12 + index * 16;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    const fill = (4 - (bytes.length % 4)) % 4;
    pieces.push(bytes, Buffer.alloc(fill));
    offset += bytes.length + fill;
  });
  return Buffer.concat(pieces);
}
