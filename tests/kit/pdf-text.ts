/**
 * What stands in a PDF file that the service wrote: each line once by every typeface of the document, since a stream names its
 * typeface by a reference. Enough to look for a sentence in; by the wrong typeface a line reads as nonsense.
 */
import { inflateSync } from 'node:zlib';

export function textOfPdf(bytes: Buffer): string {
  const streams = streamsOf(bytes);
  const typefaces = streams.filter((stream) => stream.includes('beginbfrange')).map(charactersOf);
  const lines = streams.flatMap((stream) =>
    [...stream.matchAll(/\[(.*?)\] TJ/g)].map(([, runs = '']) => codesOf(runs)),
  );
  return typefaces
    .flatMap((characters) => lines.map((codes) => codes.map((code) => characters.get(code) ?? '').join('')))
    .join('\n');
}

function streamsOf(bytes: Buffer): string[] {
  const found: string[] = [];
  let at = bytes.indexOf('stream\n');
  while (at >= 0) {
    const end = bytes.indexOf('endstream', at);
    const body = bytes.subarray(at + 'stream\n'.length, end);
    // Typefaces themselves are no text, and not all streams are deflated.
    found.push(body[0] === 0x78 ? inflateSync(body).toString('latin1') : body.toString('latin1'));
    at = bytes.indexOf('stream\n', end + 'endstream'.length);
  }
  return found;
}

const codesOf = (runs: string): number[] =>
  [...runs.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) =>
    (hex.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)),
  );

function charactersOf(map: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, from = '0', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], index) => {
      const units = hex.replaceAll(' ', '').match(/.{4}/g) ?? [];
      const text = String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
      characters.set(Number.parseInt(from, 16) + index, text);
    });
  return characters;
}
