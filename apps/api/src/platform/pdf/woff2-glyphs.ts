import { ByteReader } from './byte-reader.js';

/** The outlines of a font as a plain TrueType file holds them. */
export interface PlainGlyphs {
  glyf: Buffer;
  /** Offsets in long form. */
  loca: Buffer;
  /** Where each glyph begins on the left, in font units: what a compressed `hmtx` leaves out. */
  left: number[];
}

interface Streams {
  contours: ByteReader;
  points: ByteReader;
  flags: ByteReader;
  glyph: ByteReader;
  composite: ByteReader;
  boxBits: Buffer;
  boxes: ByteReader;
  instructions: ByteReader;
}

interface Point {
  x: number;
  y: number;
  onCurve: boolean;
}

const ON_CURVE = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const X_SAME_OR_POSITIVE = 0x10;
const Y_SAME_OR_POSITIVE = 0x20;

/** Puts the outlines of a WOFF2 font back into the form that TrueType has (W3C WOFF2, section 5.1). */
export function plainGlyphs(transformed: Buffer): PlainGlyphs {
  const head = new ByteReader(transformed);
  head.take(4);
  const count = head.u16();
  head.u16();
  const lengths = Array.from({ length: 7 }, () => head.u32());
  const parts = lengths.map((length) => head.take(length));
  const [contours, points, flags, glyph, composite, box, instructions] = parts as [Buffer, ...Buffer[]] & Buffer[];
  const boxBytes = 4 * Math.floor((count + 31) / 32);
  const read = (bytes: Buffer | undefined): ByteReader => new ByteReader(bytes ?? Buffer.alloc(0));
  const streams: Streams = {
    contours: read(contours),
    points: read(points),
    flags: read(flags),
    glyph: read(glyph),
    composite: read(composite),
    boxBits: box?.subarray(0, boxBytes) ?? Buffer.alloc(0),
    boxes: read(box?.subarray(boxBytes)),
    instructions: read(instructions),
  };
  const glyphs = Array.from({ length: count }, (_, index) => padded(glyphAt(streams, index)));
  const loca = Buffer.alloc((count + 1) * 4);
  let offset = 0;
  glyphs.forEach(({ length }, index) => {
    loca.writeUInt32BE(offset, index * 4);
    offset += length;
  });
  loca.writeUInt32BE(offset, count * 4);
  return {
    glyf: Buffer.concat(glyphs),
    loca,
    left: glyphs.map((bytes) => (bytes.length === 0 ? 0 : bytes.readInt16BE(2))),
  };
}

const padded = (bytes: Buffer): Buffer =>
  bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))]);

function glyphAt(streams: Streams, index: number): Buffer {
  const contours = streams.contours.i16();
  const hasBox = ((streams.boxBits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
  if (contours === 0) return Buffer.alloc(0);
  return contours < 0 ? compositeGlyph(streams) : simpleGlyph(streams, contours, hasBox);
}

function compositeGlyph({ composite, glyph, boxes, instructions }: Streams): Buffer {
  const pieces: Buffer[] = [numbers([-1]), Buffer.from(boxes.take(8))];
  let more = true;
  let hasInstructions = false;
  while (more) {
    const flags = composite.u16();
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    const rest = composite.take(2 + (flags & 0x01 ? 4 : 2) + scale);
    pieces.push(numbers([flags]), rest);
    hasInstructions ||= (flags & 0x100) !== 0;
    more = (flags & 0x20) !== 0;
  }
  if (hasInstructions) {
    const length = glyph.short255();
    pieces.push(numbers([length]), instructions.take(length));
  }
  return Buffer.concat(pieces);
}

function simpleGlyph(streams: Streams, contours: number, hasBox: boolean): Buffer {
  const ends: number[] = [];
  for (let contour = 0; contour < contours; contour += 1) ends.push((ends.at(-1) ?? -1) + streams.points.short255());
  const points = pointsOf(streams, (ends.at(-1) ?? -1) + 1);
  const length = streams.glyph.short255();
  const box = hasBox ? Buffer.from(streams.boxes.take(8)) : boxOf(points);
  const instructions = streams.instructions.take(length);
  return Buffer.concat([numbers([contours]), box, numbers([...ends, length]), instructions, packed(points)]);
}

function boxOf(points: readonly Point[]): Buffer {
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)];
  return numbers([Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)]);
}

function pointsOf(streams: Streams, count: number): Point[] {
  let [x, y] = [0, 0];
  return Array.from({ length: count }, () => {
    const flag = streams.flags.u8();
    const [dx, dy] = stepOf(flag & 0x7f, streams.glyph);
    x += dx;
    y += dy;
    return { x, y, onCurve: flag < 0x80 };
  });
}

const signed = (flag: number, value: number): number => (flag & 1 ? value : -value);

/** One step from a point to the next, packed by how far it goes (section 5.2). */
function stepOf(flag: number, glyph: ByteReader): [number, number] {
  if (flag < 10) return [0, signed(flag, ((flag & 14) << 7) + glyph.u8())];
  if (flag < 20) return [signed(flag, (((flag - 10) & 14) << 7) + glyph.u8()), 0];
  if (flag < 84) {
    const [base, byte] = [flag - 20, glyph.u8()];
    return [signed(flag, 1 + (base & 0x30) + (byte >> 4)), signed(flag >> 1, 1 + ((base & 0x0c) << 2) + (byte & 0x0f))];
  }
  if (flag < 120) {
    const [base, one, two] = [flag - 84, glyph.u8(), glyph.u8()];
    return [
      signed(flag, 1 + (Math.floor(base / 12) << 8) + one),
      signed(flag >> 1, 1 + (((base % 12) >> 2) << 8) + two),
    ];
  }
  if (flag < 124) {
    const [one, two, three] = [glyph.u8(), glyph.u8(), glyph.u8()];
    return [signed(flag, (one << 4) + (two >> 4)), signed(flag >> 1, ((two & 0x0f) << 8) + three)];
  }
  return [signed(flag, glyph.u16()), signed(flag >> 1, glyph.u16())];
}

/** Flags, then steps across, then steps up, each as short as it can be. */
function packed(points: readonly Point[]): Buffer {
  const flags: number[] = [];
  const across: Buffer[] = [];
  const up: Buffer[] = [];
  let [x, y] = [0, 0];
  for (const point of points) {
    const dx = step(point.x - x, X_SHORT, X_SAME_OR_POSITIVE);
    const dy = step(point.y - y, Y_SHORT, Y_SAME_OR_POSITIVE);
    flags.push((point.onCurve ? ON_CURVE : 0) | dx.flag | dy.flag);
    across.push(dx.bytes);
    up.push(dy.bytes);
    ({ x, y } = point);
  }
  return Buffer.concat([Buffer.from(flags), ...across, ...up]);
}

function step(by: number, short: number, sameOrPositive: number): { flag: number; bytes: Buffer } {
  if (by === 0) return { flag: sameOrPositive, bytes: Buffer.alloc(0) };
  if (Math.abs(by) > 255) return { flag: 0, bytes: numbers([by]) };
  return { flag: by > 0 ? short | sameOrPositive : short, bytes: Buffer.from([Math.abs(by)]) };
}

/** As two bytes each. */
function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value & 0xffff, index * 2));
  return bytes;
}
