import { AppError } from '../errors/app-error.js';

/** Looks at a file as its pieces pass, however large it is: whether it is what its name says. */
interface Look {
  take(piece: Buffer): void;
  /** Once the last piece has passed. */
  fits(): boolean;
}

interface DocumentKind {
  type: string;
  look: () => Look;
}

/** How much of a beginning is looked at. */
const HEAD = 1024;

/** What may be handed out, by the end of its name: how it must begin, and as what it is sent. Nothing that runs. */
const TYPES: Readonly<Record<string, DocumentKind>> = {
  pdf: { type: 'application/pdf', look: beginning((head) => head.includes('%PDF-')) },
  png: { type: 'image/png', look: beginning(startsWith(0x89, 0x50, 0x4e, 0x47)) },
  jpg: { type: 'image/jpeg', look: beginning(startsWith(0xff, 0xd8, 0xff)) },
  jpeg: { type: 'image/jpeg', look: beginning(startsWith(0xff, 0xd8, 0xff)) },
  webp: {
    type: 'image/webp',
    look: beginning((head) => head.subarray(0, 4).equals(Buffer.from('RIFF')) && head.subarray(8, 12).includes('WEBP')),
  },
  docx: office('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  xlsx: office('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  pptx: office('application/vnd.openxmlformats-officedocument.presentationml.presentation'),
  odt: open('application/vnd.oasis.opendocument.text'),
  ods: open('application/vnd.oasis.opendocument.spreadsheet'),
  odp: open('application/vnd.oasis.opendocument.presentation'),
  txt: { type: 'text/plain; charset=utf-8', look: plainText },
};

/** Endings that are taken, for the file chooser and the words of a refusal. */
const DOCUMENT_ENDINGS = Object.keys(TYPES);

const refused = (): AppError => new AppError('DOCUMENT_TYPE', { allowed: DOCUMENT_ENDINGS }, 'fileId');

/** Throws DOCUMENT_TYPE where the name alone says that it is nothing that may be handed out. */
export function requireDocumentName(name: string): DocumentKind {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  const known = name.includes('.') && Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined;
  if (!known) throw refused();
  return known;
}

/** The media type under which a document is sent; throws DOCUMENT_TYPE when its name or its bytes say something else. */
export function documentType(name: string, bytes: Buffer): string {
  const { type, look } = requireDocumentName(name);
  const seen = look();
  seen.take(bytes);
  if (!seen.fits()) throw refused();
  return type;
}

/** The same of one that is too large to be held in memory. */
export async function documentTypeOf(name: string, pieces: AsyncIterable<Buffer>): Promise<string> {
  const { type, look } = requireDocumentName(name);
  const seen = look();
  for await (const piece of pieces) seen.take(piece);
  if (!seen.fits()) throw refused();
  return type;
}

function startsWith(...start: number[]): (bytes: Buffer) => boolean {
  return (bytes) => bytes.subarray(0, start.length).equals(Buffer.from(start));
}

const isZip = startsWith(0x50, 0x4b, 0x03, 0x04);

function beginning(begins: (head: Buffer) => boolean): () => Look {
  return () => {
    let head = Buffer.alloc(0);
    return {
      take: (piece) => {
        if (head.length < HEAD) head = Buffer.concat([head, piece.subarray(0, HEAD - head.length)]);
      },
      fits: () => begins(head),
    };
  };
}

/** Whether some words stand anywhere, also across two pieces. */
function search(words: string): { take(piece: Buffer): void; found(): boolean } {
  let isFound = false;
  let tail = Buffer.alloc(0);
  return {
    take: (piece) => {
      const seam = Buffer.concat([tail, piece.subarray(0, words.length)]);
      isFound ||= seam.includes(words) || piece.includes(words);
      tail = Buffer.from(Buffer.concat([tail, piece.subarray(-words.length)]).subarray(-words.length));
    },
    found: () => isFound,
  };
}

/** A zip with the list of contents that office programs write; one with macros is another type, also under this name. */
function office(type: string): DocumentKind {
  const look = (): Look => {
    const zip = beginning(isZip)();
    const [contents, macros] = [search('[Content_Types].xml'), search('vbaProject.bin')];
    return {
      take: (piece) => [zip, contents, macros].forEach((one) => one.take(piece)),
      fits: () => zip.fits() && contents.found() && !macros.found(),
    };
  };
  return { type, look };
}

/** A zip whose first entry says its type, uncompressed. */
function open(type: string): DocumentKind {
  return { type, look: beginning((head) => isZip(head) && head.subarray(0, 200).includes(`mimetype${type}`)) };
}

function plainText(): Look {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isPlain = true;
  const read = (decode: () => string): void => {
    try {
      // eslint-disable-next-line no-control-regex -- they are what a text does not hold
      isPlain &&= !/[\u0000-\u0008\u000e-\u001f]/.test(decode());
    } catch {
      isPlain = false;
    }
  };
  return {
    take: (piece) => {
      if (isPlain) read(() => decoder.decode(piece, { stream: true }));
    },
    fits: () => {
      if (isPlain) read(() => decoder.decode());
      return isPlain;
    },
  };
}
