import { AppError } from '../../platform/errors/app-error.js';

/** What may be handed out, by the end of its name: how it must begin, and as what it is sent. Nothing that runs. */
const TYPES: Readonly<Record<string, { type: string; begins: (bytes: Buffer) => boolean }>> = {
  pdf: { type: 'application/pdf', begins: (bytes) => bytes.subarray(0, 1024).includes('%PDF-') },
  png: { type: 'image/png', begins: startsWith(0x89, 0x50, 0x4e, 0x47) },
  jpg: { type: 'image/jpeg', begins: startsWith(0xff, 0xd8, 0xff) },
  jpeg: { type: 'image/jpeg', begins: startsWith(0xff, 0xd8, 0xff) },
  webp: {
    type: 'image/webp',
    begins: (bytes) => bytes.subarray(0, 4).equals(Buffer.from('RIFF')) && bytes.subarray(8, 12).includes('WEBP'),
  },
  docx: office('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  xlsx: office('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  pptx: office('application/vnd.openxmlformats-officedocument.presentationml.presentation'),
  odt: open('application/vnd.oasis.opendocument.text'),
  ods: open('application/vnd.oasis.opendocument.spreadsheet'),
  odp: open('application/vnd.oasis.opendocument.presentation'),
  txt: { type: 'text/plain; charset=utf-8', begins: isText },
};

/** Endings that are taken, for the file chooser and the words of a refusal. */
export const DOCUMENT_ENDINGS = Object.keys(TYPES);

/** The media type under which a document is sent; throws DOCUMENT_TYPE when its name or its bytes say something else. */
export function documentType(name: string, bytes: Buffer): string {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  const known = name.includes('.') && Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined;
  if (!known?.begins(bytes)) throw new AppError('DOCUMENT_TYPE', { allowed: DOCUMENT_ENDINGS }, 'fileId');
  return known.type;
}

function startsWith(...start: number[]): (bytes: Buffer) => boolean {
  return (bytes) => bytes.subarray(0, start.length).equals(Buffer.from(start));
}

const isZip = startsWith(0x50, 0x4b, 0x03, 0x04);

/** A zip with the list of contents that office programs write; one with macros is another type, also under this name. */
function office(type: string): { type: string; begins: (bytes: Buffer) => boolean } {
  return {
    type,
    begins: (bytes) => isZip(bytes) && bytes.includes('[Content_Types].xml') && !bytes.includes('vbaProject.bin'),
  };
}

/** A zip whose first entry says its type, uncompressed. */
function open(type: string): { type: string; begins: (bytes: Buffer) => boolean } {
  return { type, begins: (bytes) => isZip(bytes) && bytes.subarray(0, 200).includes(`mimetype${type}`) };
}

function isText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // eslint-disable-next-line no-control-regex -- they are what a text does not hold
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
  } catch {
    return false;
  }
}
