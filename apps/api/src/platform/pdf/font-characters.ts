import { ByteReader } from './byte-reader.js';

/** Which characters a TrueType font has a glyph for, by its table `cmap` (formats 4 and 12, which fonts of today have). */
export function charactersOf(font: Buffer): ReadonlySet<number> {
  const characters = new Set<number>();
  const cmap = tableOf(font, 'cmap');
  const reader = new ByteReader(cmap);
  reader.u16();
  const count = reader.u16();
  for (let index = 0; index < count; index += 1) {
    reader.u32();
    const part = cmap.subarray(reader.u32());
    const format = part.readUInt16BE(0);
    if (format === 4) readSegments(part, characters);
    if (format === 12) readGroups(part, characters);
  }
  return characters;
}

function tableOf(font: Buffer, tag: string): Buffer {
  const reader = new ByteReader(font);
  reader.u32();
  const count = reader.u16();
  reader.take(6);
  for (let index = 0; index < count; index += 1) {
    const name = reader.take(4).toString('latin1');
    reader.u32();
    const [offset, length] = [reader.u32(), reader.u32()];
    if (name === tag) return font.subarray(offset, offset + length);
  }
  throw new RangeError(`A font without a table ${tag}.`);
}

function readSegments(part: Buffer, into: Set<number>): void {
  const segments = part.readUInt16BE(6) / 2;
  const at = (block: number, index: number): number => 14 + block * segments * 2 + (block > 0 ? 2 : 0) + index * 2;
  for (let index = 0; index < segments; index += 1) {
    const [end, start] = [part.readUInt16BE(at(0, index)), part.readUInt16BE(at(1, index))];
    const [delta, place] = [part.readUInt16BE(at(2, index)), part.readUInt16BE(at(3, index))];
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph =
        place === 0 ? (code + delta) & 0xffff : part.readUInt16BE(at(3, index) + place + (code - start) * 2);
      if (glyph !== 0) into.add(code);
    }
  }
}

function readGroups(part: Buffer, into: Set<number>): void {
  const groups = part.readUInt32BE(12);
  for (let index = 0; index < groups; index += 1) {
    const [start, end] = [part.readUInt32BE(16 + index * 12), part.readUInt32BE(20 + index * 12)];
    for (let code = start; code <= end; code += 1) into.add(code);
  }
}
