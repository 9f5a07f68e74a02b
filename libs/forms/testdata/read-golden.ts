import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readIntake, readTable, suggestMapping, type FormDefinition, type ParseWeeklyTimes } from '../src/index.js';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `Tue 19:00-21:00; Wed 08:00-10:00`: as much of the calendar's reading as these specs need. */
export const parseWeeklyTimes: ParseWeeklyTimes = (text) => {
  const slots = [];
  for (const part of text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const [, day = '', ...times] = /^(\w{3}) (\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(part) ?? [];
    const [h1 = NaN, m1 = NaN, h2 = NaN, m2 = NaN] = times.map(Number);
    const slot = { day: DAYS.indexOf(day) + 1, from: h1 * 60 + m1, to: h2 * 60 + m2 };
    if (slot.day === 0 || !(slot.from < slot.to)) return { ok: false, part };
    slots.push(slot);
  }
  return { ok: true, slots };
};

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const goldenBytes = (file: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(file, import.meta.url))));

/** The file's text without its BOM. */
export const goldenText = (file: string): string => new TextDecoder('utf-8').decode(goldenBytes(file));

/** Only what Latin-1 and Windows-1252 share. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0xff || (code >= 0x80 && code < 0xa0)) throw new Error(`not in this subset: ${character}`);
    return code;
  });
}

export function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(2 + index * 2, text.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

/** Reads a file of this folder, or bytes, with the mapping suggested; anything unexpected fails the spec. */
export function readGolden(source: string | Uint8Array, form: FormDefinition) {
  const read = readTable(typeof source === 'string' ? goldenBytes(source) : source);
  if (!read.ok) throw new Error(read.error.code);
  const suggestion = suggestMapping(read.table.header, form);
  const result = readIntake({ table: read.table, mapping: suggestion.mapping, form, parseWeeklyTimes });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { table: read.table, suggestion, result };
}
