import { describe, expect, it } from '@jest/globals';
import { AppError } from '../errors/app-error.js';
import { cleanPhoto, photoTypeOf } from './clean-photo.js';

/** Pictures of 8 by 6 pixels as a browser writes them. */
const PICTURES = {
  jpeg: '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAeEAABBAIDAQAAAAAAAAAAAAACAAEDBBEhMUFRYf/EABUBAQEAAAAAAAAAAAAAAAAAAAAE/8QAFxEBAAMAAAAAAAAAAAAAAAAAAQACMf/aAAwDAQACEQMRAD8AiHYjKjHXauAyAWXlbGSbeuPvvSIiFQyQNl2f/9k=',
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAYAAAD+Bd/7AAAAP0lEQVR4AYyMywkAIAxDQydwAkfxLK7gop6dyA0USisepB94DQkhlHvbFgS5WRcUiVhugd3nxQtlJCjvkLtwAAAA///91DfXAAAABklEQVQDABQcFx0aoBn9AAAAAElFTkSuQmCC',
  webp: 'UklGRi4CAABXRUJQVlA4WAoAAAAgAAAABwAABQAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggQAAAAPABAJ0BKggABgACgEIlsALD4EABqfGlWAD+ikhIy3xCibFvKSVJKzUPSv5J25bWWoS2x77Eo76Ksv/RX5MhwAA=',
  alpha:
    'UklGRjgCAABXRUJQVlA4WAoAAAAwAAAABwAABQAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZBTFBIEQAAAAEPMP8REQIgiP9bDyYi+h8CAFZQOCAwAAAAkAEAnQEqCAAGAAKAQiWoAAJbTHgAAP7o8SzyLksOSSST5eWle1/v130DyiKeK4AA',
  lossless:
    'UklGRhwCAABXRUJQVlA4WAoAAAAwAAAABwAABQAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDhMLgAAAC8HQAEQFyAQSHF4OywQSCLZn2MygUAS3/4gI8x/wLUHgmybSu7+MIeI6H/ILgE=',
};
const jpeg = Buffer.from(PICTURES.jpeg, 'base64');
const png = Buffer.from(PICTURES.png, 'base64');
const webp = Buffer.from(PICTURES.webp, 'base64');

/** What a camera of somebody writes: where they were. */
const PLACE = '45.5048 N, 73.5772 W';

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** Exif as a phone writes it, little-endian, with a place, and an orientation where one is given. */
function exif(orientation: number | null): Buffer {
  const entries = orientation === null ? [] : [[0x0112, 3, 1, orientation]];
  const tiff = Buffer.alloc(10 + entries.length * 12 + 4);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(entries.length, 8);
  for (const [at, [tag = 0, type = 0, count = 0, value = 0]] of entries.entries()) {
    tiff.writeUInt16LE(tag, 10 + at * 12);
    tiff.writeUInt16LE(type, 12 + at * 12);
    tiff.writeUInt32LE(count, 14 + at * 12);
    tiff.writeUInt16LE(value, 18 + at * 12);
  }
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(PLACE)]);
}

/** The picture as a camera would have written it: places and comments in front, a second picture after its end. */
const fromCamera = (orientation: number | null): Buffer =>
  Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, exif(orientation)),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<gps>${PLACE}</gps>`)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${PLACE}`)),
    segment(0xfe, Buffer.from(PLACE)),
    jpeg.subarray(2),
    Buffer.from(PLACE),
  ]);

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content, Buffer.alloc(4)]);
}

function riffChunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

function riff(...chunks: Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

function codeOf(bytes: Buffer): string {
  try {
    cleanPhoto(bytes);
    return 'taken';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

describe('a photo', () => {
  it('is told by what it holds, not by its name', () => {
    expect([jpeg, png, webp].map(photoTypeOf)).toEqual(['image/jpeg', 'image/png', 'image/webp']);
    for (const other of ['GIF89a', '<svg onload="alert(1)">', 'RIFF....WAVE', '', '\xff\xd8'])
      expect(codeOf(Buffer.from(other, 'latin1'))).toBe('PHOTO_TYPE');
  });

  it('without anything beside the picture stays as it is', () => {
    for (const bytes of Object.values(PICTURES).map((text) => Buffer.from(text, 'base64')))
      expect(cleanPhoto(bytes).bytes.equals(bytes)).toBe(true);
  });

  it('loses what a camera writes beside it, and keeps which side is up', () => {
    expect(fromCamera(6).toString('latin1')).toContain(PLACE);
    const plain = cleanPhoto(fromCamera(null)).bytes;
    expect(plain.equals(jpeg)).toBe(true);
    const turned = cleanPhoto(fromCamera(6)).bytes;
    expect(turned.toString('latin1')).not.toContain(PLACE);
    // One tag of one Exif segment, which says no more than the orientation.
    expect(turned.length - jpeg.length).toBe(36);
    expect(turned.subarray(2, 38).toString('hex')).toBe(
      'ffe1002245786966000' + '04d4d002a000000080001011200030000000100060000' + '00000000',
    );
    expect(cleanPhoto(turned).bytes.equals(turned)).toBe(true);
  });

  it('takes an orientation that makes no sense for none', () => {
    for (const orientation of [0, 1, 9, 65_535])
      expect(cleanPhoto(fromCamera(orientation)).bytes.equals(jpeg)).toBe(true);
  });

  it('loses texts, times and Exif of a PNG, and whatever follows its end', () => {
    const end = png.length - 12;
    const told = Buffer.concat([
      png.subarray(0, 33),
      chunk('tEXt', Buffer.from(`Location\0${PLACE}`)),
      chunk('eXIf', Buffer.from(PLACE)),
      chunk('tIME', Buffer.alloc(7)),
      chunk('prVt', Buffer.from(PLACE)),
      png.subarray(33, end),
      png.subarray(end),
      Buffer.from(PLACE),
    ]);
    expect(cleanPhoto(told).bytes.equals(png)).toBe(true);
  });

  it('loses Exif and XMP of a WebP, and no longer says that they are there', () => {
    const chunks = webp.subarray(12);
    const flagged = Buffer.from(chunks);
    flagged[8] = (flagged[8] ?? 0) | 0x0c;
    const told = riff(
      flagged,
      riffChunk('EXIF', Buffer.from(PLACE)),
      riffChunk('XMP ', Buffer.from(`<x>${PLACE}</x>`)),
    );
    expect(cleanPhoto(Buffer.concat([told, Buffer.from(PLACE)])).bytes.equals(webp)).toBe(true);
  });

  it('that is cut off anywhere is refused, and never read past its end', () => {
    for (const whole of [jpeg, png, webp]) {
      for (let length = 12; length < whole.length; length += 1)
        expect(codeOf(whole.subarray(0, length))).toBe('PHOTO_UNREADABLE');
    }
  });

  it('that moves, or promises more pixels than anyone looks at, is refused', () => {
    const moving = Buffer.from(webp);
    moving[20] = (moving[20] ?? 0) | 0x02;
    expect(codeOf(moving)).toBe('PHOTO_UNREADABLE');
    const huge = Buffer.from(png);
    huge.writeUInt32BE(100_000, 16);
    expect(codeOf(huge)).toBe('PHOTO_TOO_LARGE');
    const empty = Buffer.from(png);
    empty.writeUInt32BE(0, 20);
    expect(codeOf(empty)).toBe('PHOTO_UNREADABLE');
    expect(codeOf(Buffer.concat([jpeg, Buffer.alloc(2 * 1024 * 1024)]))).toBe('PHOTO_TOO_LARGE');
  });
});
