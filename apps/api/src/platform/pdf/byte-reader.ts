/** Reads numbers of a font file one after the other. */
export class ByteReader {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  u8(): number {
    const value = this.bytes.readUInt8(this.at);
    this.at += 1;
    return value;
  }

  u16(): number {
    const value = this.bytes.readUInt16BE(this.at);
    this.at += 2;
    return value;
  }

  i16(): number {
    const value = this.bytes.readInt16BE(this.at);
    this.at += 2;
    return value;
  }

  u32(): number {
    const value = this.bytes.readUInt32BE(this.at);
    this.at += 4;
    return value;
  }

  take(length: number): Buffer {
    const part = this.bytes.subarray(this.at, this.at + length);
    if (part.length < length) throw new RangeError('A font file ends too early.');
    this.at += length;
    return part;
  }

  /** Up to five bytes of seven bits each. */
  base128(): number {
    let value = 0;
    for (let count = 0; count < 5; count += 1) {
      const byte = this.u8();
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw new RangeError('A number of a font file is too long.');
  }

  /** One to three bytes for numbers that are mostly small. */
  short255(): number {
    const code = this.u8();
    if (code === 253) return this.u16();
    if (code === 255) return 253 + this.u8();
    return code === 254 ? 506 + this.u8() : code;
  }
}
