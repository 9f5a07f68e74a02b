import type { FileItem, FileType } from '@trellis/forms';

/** How files of a kind begin; that a name ends in .pdf says nothing. */
const BEGINNINGS: readonly { type: FileType; bytes: readonly number[]; at?: number }[] = [
  { type: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image', bytes: [0x47, 0x49, 0x46, 0x38] },
  { type: 'image', bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
];
/** Text has no beginning of its own; the others are archives, in which anything can be. */
const DOCUMENTS = /\.(docx?|odt|rtf|txt|md)$/i;

/** Whether a question takes the file: by its size, and by what it is. */
export function fits(item: Pick<FileItem, 'maxBytes' | 'types'>, file: { name: string; bytes: Buffer }): boolean {
  if (file.bytes.length > item.maxBytes) return false;
  if (item.types.includes('any')) return true;
  const found = BEGINNINGS.find(({ bytes, at = 0 }) => bytes.every((byte, index) => file.bytes[at + index] === byte));
  if (found) return item.types.includes(found.type);
  return item.types.includes('document') && DOCUMENTS.test(file.name);
}
