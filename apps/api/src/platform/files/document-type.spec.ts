import { describe, expect, it } from '@jest/globals';
import { documentType, documentTypeOf } from './document-type.js';

const zip = (...words: string[]): Buffer =>
  Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from(words.join(' '))]);
const cases: readonly [name: string, bytes: Buffer, type: string | null][] = [
  ['slides.pdf', Buffer.from('%PDF-1.7 and so on'), 'application/pdf'],
  ['slides.pdf', Buffer.from('<html><script>alert(1)</script></html>'), null],
  ['slides.html', Buffer.from('%PDF-1.7'), null],
  ['slides.svg', Buffer.from('<svg/>'), null],
  ['constructor', Buffer.from('%PDF-1.7'), null],
  [
    'deck.pptx',
    zip('[Content_Types].xml'),
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
  ['deck.pptx', zip('[Content_Types].xml', 'ppt/vbaProject.bin'), null],
  [
    'deck.odp',
    zip('mimetypeapplication/vnd.oasis.opendocument.presentation'),
    'application/vnd.oasis.opendocument.presentation',
  ],
  ['notes.txt', Buffer.from('Été à l’hôpital 🌱'), 'text/plain; charset=utf-8'],
  ['notes.txt', Buffer.from([0xff, 0xfe, 0x00]), null],
  ['notes.txt', Buffer.from([0xc3]), null],
];

/** In pieces of a size at which every word and every letter is cut somewhere. */
async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

describe('what a document is', () => {
  it.each(cases)('%s, by its name and its bytes, whole or in pieces', async (name, bytes, type) => {
    for (const size of [1, 3, 7, 1024]) {
      if (type === null) {
        expect(() => documentType(name, bytes)).toThrow();
        await expect(documentTypeOf(name, inPieces(bytes, size))).rejects.toMatchObject({ code: 'DOCUMENT_TYPE' });
      } else {
        expect(documentType(name, bytes)).toBe(type);
        await expect(documentTypeOf(name, inPieces(bytes, size))).resolves.toBe(type);
      }
    }
  });
});
