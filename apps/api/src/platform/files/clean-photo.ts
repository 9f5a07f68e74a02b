import { LIMITS } from '@trellis/contracts';
import { AppError } from '../errors/app-error.js';

export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp';

/** A picture that holds nothing but the picture. */
export interface CleanPhoto {
  type: PhotoType;
  bytes: Buffer;
}

interface Size {
  width: number;
  height: number;
}

const MEGABYTE = 1024 * 1024;
const unreadable = (): AppError => new AppError('PHOTO_UNREADABLE', {}, 'photo');

/** What a file is, by its first bytes; its name and what the sender called it prove nothing. */
export function photoTypeOf(bytes: Buffer): PhotoType | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (bytes.subarray(0, 8).equals(PNG_HEAD)) return 'image/png';
  const isRiff = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  return isRiff ? 'image/webp' : null;
}

/** An ISO media file whose first brand is one of HEIF's: what some phones save. */
const isHeic = (bytes: Buffer): boolean =>
  /^ftyp(hei[cfmsx]|hev[cmsx]|mif1|msf1)$/.test(bytes.toString('latin1', 4, 12));

/**
 * The picture without what cameras and programs write beside it: where and when it was taken, with what, previews, comments,
 * whatever follows its end. What is needed to show it right stays: colours, and which side is up. Throws PHOTO_TYPE, PHOTO_HEIC,
 * PHOTO_TOO_LARGE or PHOTO_UNREADABLE.
 */
export function cleanPhoto(bytes: Buffer): CleanPhoto {
  const type = photoTypeOf(bytes);
  if (!type) throw new AppError(isHeic(bytes) ? 'PHOTO_HEIC' : 'PHOTO_TYPE', {}, 'photo');
  if (bytes.length > LIMITS.photoBytes) throw tooLarge();
  const { clean, size } = { 'image/jpeg': cleanJpeg, 'image/png': cleanPng, 'image/webp': cleanWebp }[type](bytes);
  if (!size || size.width < 1 || size.height < 1) throw unreadable();
  // A few bytes can promise a picture that fills the memory of whoever looks at it.
  if (Math.max(size.width, size.height) > LIMITS.photoPixels) throw tooLarge();
  return { type, bytes: clean };
}

/** For files that are refused before they are read. */
export const tooLarge = (): AppError =>
  new AppError('PHOTO_TOO_LARGE', { megabytes: LIMITS.photoBytes / MEGABYTE, pixels: LIMITS.photoPixels }, 'photo');

interface Cleaned {
  clean: Buffer;
  size: Size | null;
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** Start of frame, of every kind of coding: C0 to CF but the tables and the arithmetic conditioning. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Tables, frames, scans: what the picture is made of. */
const isPicture = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf) || [START_OF_SCAN, 0xdb, 0xdd].includes(marker);

/** Segment by segment: of the applications' own only the colour profile and how the colours are coded stay. */
function cleanJpeg(bytes: Buffer): Cleaned {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let size: Size | null = null;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) throw unreadable();
    // Any number of FF may stand before a marker.
    if (bytes[at + 1] === 0xff) {
      at += 1;
      continue;
    }
    const marker = byteAt(bytes, at + 1);
    if (marker === END_OF_IMAGE) break;
    const end = at + 2 + readUInt(bytes, at + 2, 2);
    const segment = slice(bytes, at, end);
    if (isFrame(marker)) size = { height: readUInt(segment, 5, 2), width: readUInt(segment, 7, 2) };
    if (isPicture(marker) || isColour(marker, segment)) kept.push(segment);
    const turned = marker === 0xe1 ? orientationOf(segment) : null;
    if (turned) kept.push(orientationSegment(turned));
    at = end;
    if (marker !== START_OF_SCAN) continue;
    const next = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, next));
    at = next;
  }
  kept.push(Buffer.from([0xff, END_OF_IMAGE]));
  return { clean: Buffer.concat(kept), size };
}

const isColour = (marker: number, segment: Buffer): boolean =>
  (marker === 0xe0 && startsWith(segment, 4, 'JFIF\0') && segment.length === 18) ||
  (marker === 0xe2 && startsWith(segment, 4, 'ICC_PROFILE\0')) ||
  (marker === 0xee && startsWith(segment, 4, 'Adobe'));

/** Where the coded pixels end: the next marker that is neither a restart nor a stuffed byte. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = byteAt(bytes, at + 1);
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw unreadable();
}

const EXIF_HEAD = 10;
const ORIENTATION = 0x0112;

/** Which side is up, 2 to 8, as the camera noted it; null where it says nothing or nothing that makes sense. */
function orientationOf(segment: Buffer): number | null {
  if (!startsWith(segment, 4, 'Exif\0\0')) return null;
  const tiff = segment.subarray(EXIF_HEAD);
  const little = startsWith(tiff, 0, 'II');
  const read = (at: number, length: 2 | 4): number =>
    at + length > tiff.length ? 0 : little ? tiff.readUIntLE(at, length) : tiff.readUIntBE(at, length);
  const directory = read(4, 4);
  for (let entry = 0; entry < read(directory, 2); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return null;
    if (read(at, 2) !== ORIENTATION) continue;
    const value = read(at + 8, 2);
    return value >= 2 && value <= 8 ? value : null;
  }
  return null;
}

/** The smallest Exif segment there is, with the orientation and nothing else. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.from([
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
  const head = Buffer.from([0xff, 0xe1, 0, 8 + tiff.length]);
  return Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Pixels, colours and transparency. Texts, times, Exif, moving pictures and private chunks are not among them. */
const PNG_CHUNKS = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'bKGD', 'pHYs'];

function cleanPng(bytes: Buffer): Cleaned {
  const kept: Buffer[] = [PNG_HEAD];
  let size: Size | null = null;
  let at = PNG_HEAD.length;
  for (;;) {
    const name = slice(bytes, at + 4, at + 8).toString('latin1');
    const end = at + 12 + readUInt(bytes, at, 4);
    const chunk = slice(bytes, at, end);
    if (name === 'IHDR') size = { width: readUInt(chunk, 8, 4), height: readUInt(chunk, 12, 4) };
    if (PNG_CHUNKS.includes(name)) kept.push(chunk);
    at = end;
    if (name === 'IEND') return { clean: Buffer.concat(kept), size };
  }
}

const WEBP_CHUNKS = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'];
/** In the flags of VP8X: that metadata follows (Exif, XMP), which no longer do. */
const WEBP_METADATA = 0x08 | 0x04;
const WEBP_MOVES = 0x02;

function cleanWebp(bytes: Buffer): Cleaned {
  const kept: Buffer[] = [];
  let size: Size | null = null;
  // What follows the length that the file gives for itself is not part of the picture.
  const whole = slice(bytes, 0, 8 + bytes.readUInt32LE(4));
  for (let at = 12; at < whole.length;) {
    const name = slice(whole, at, at + 4).toString('latin1');
    const length = slice(whole, at + 4, at + 8).readUInt32LE(0);
    const end = at + 8 + length + (length % 2);
    const chunk = Buffer.from(slice(whole, at, end));
    at = end;
    if (!WEBP_CHUNKS.includes(name)) continue;
    if (name === 'VP8X') {
      if (byteAt(chunk, 8) & WEBP_MOVES) throw unreadable();
      chunk[8] = byteAt(chunk, 8) & ~WEBP_METADATA;
    }
    size ??= webpSize(name, chunk);
    kept.push(chunk);
  }
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...kept]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return { clean: Buffer.concat([head, body]), size };
}

function webpSize(name: string, chunk: Buffer): Size | null {
  const data = chunk.subarray(8);
  if (name === 'VP8X') {
    const side = (at: number): number => slice(data, at, at + 3).readUIntLE(0, 3) + 1;
    return { width: side(4), height: side(7) };
  }
  if (name === 'VP8 ') {
    const side = (at: number): number => slice(data, at, at + 2).readUInt16LE(0) & 0x3fff;
    return { width: side(6), height: side(8) };
  }
  if (name !== 'VP8L') return null;
  const bits = slice(data, 1, 5).readUInt32LE(0);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

const startsWith = (bytes: Buffer, at: number, text: string): boolean =>
  bytes.toString('latin1', at, at + text.length) === text;

function slice(bytes: Buffer, from: number, to: number): Buffer {
  if (to <= from || to > bytes.length) throw unreadable();
  return bytes.subarray(from, to);
}

const readUInt = (bytes: Buffer, at: number, length: 2 | 4): number =>
  slice(bytes, at, at + length).readUIntBE(0, length);

function byteAt(bytes: Buffer, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw unreadable();
  return byte;
}
