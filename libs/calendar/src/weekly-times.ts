import { type IsoDay, MINUTES_PER_DAY, normaliseSlots, type WeeklySlot } from './weekly-slot.js';

/** What is wrong with one part of the text; the client turns it into words. */
export type WeeklyTimesProblemCode =
  /** The part does not begin with the name of a day. */
  | 'day_unknown'
  /** A day without a readable "from-to". */
  | 'times_unreadable'
  /** A clock time that does not exist, such as 25:00 or 10:75. */
  | 'time_out_of_range'
  /** The end is not after the start. A slot over midnight is written as two. */
  | 'end_not_after_start';

export interface WeeklyTimesProblem {
  readonly code: WeeklyTimesProblemCode;
  /** The part as it was written, trimmed. */
  readonly part: string;
  /** Its place among the parts that are not empty, from 1. */
  readonly position: number;
}

export type WeeklyTimesResult =
  | { readonly ok: true; readonly slots: readonly WeeklySlot[] }
  | { readonly ok: false; readonly problem: WeeklyTimesProblem };

/** Languages in which weekly times are written out. */
export type WeeklyTimesLocale = 'en' | 'fr';

const DAY_NAMES: readonly (readonly string[])[] = [
  ['mon', 'monday', 'lun', 'lundi'],
  ['tue', 'tues', 'tuesday', 'mar', 'mardi'],
  ['wed', 'weds', 'wednesday', 'mer', 'mercredi'],
  ['thu', 'thur', 'thurs', 'thursday', 'jeu', 'jeudi'],
  ['fri', 'friday', 'ven', 'vendredi'],
  ['sat', 'saturday', 'sam', 'samedi'],
  ['sun', 'sunday', 'dim', 'dimanche'],
];
const DAYS = new Map(DAY_NAMES.flatMap((names, index) => names.map((name) => [name, (index + 1) as IsoDay] as const)));

const SHORT_DAYS: Record<WeeklyTimesLocale, readonly string[]> = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  fr: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
};

// White space is collapsed before these are tried: neighbouring `\s*` would backtrack for minutes on a long run of it.
const PART = /^(\p{L}+)[.:]? (.*)$/u;
const CLOCK = String.raw`(\d{1,2}) ?(?:[:h] ?(\d{2})?)?`;
const RANGE = new RegExp(String.raw`^${CLOCK} ?(?:[-\u2010-\u2015\u2212]|to|à) ?${CLOCK}$`, 'u');

/**
 * Reads weekly times as people and form tools write them: "Thu 19:00-21:00; mardi 19h00 – 21h". Parts are separated
 * by semicolons, commas or line breaks; days are English or French, long or short, in any letter case; times are of
 * the 24-hour clock ("19:00", "19h00", "19 h", "19"); 24:00 is an end only. The slots come back normalised. A text
 * without any part is no slots: whether that means "not answered" is the caller's to say. The first part that cannot
 * be read is the problem; nothing is guessed.
 */
export function parseWeeklyTimes(text: string): WeeklyTimesResult {
  const parts = text
    .normalize('NFC')
    .split(/[;,\r\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const slots: WeeklySlot[] = [];
  for (const [index, part] of parts.entries()) {
    const read = readPart(part);
    if (typeof read === 'string') return { ok: false, problem: { code: read, part, position: index + 1 } };
    slots.push(read);
  }
  return { ok: true, slots: normaliseSlots(slots) };
}

/** Writes slots so that `parseWeeklyTimes` reads the same (normalised) slots back: "Mon 08:00–10:00", "lun. 8 h 00–10 h 00". */
export function formatWeeklyTimes(slots: readonly WeeklySlot[], locale: WeeklyTimesLocale): string {
  return normaliseSlots(slots)
    .map(({ day, from, to }) => `${SHORT_DAYS[locale][day - 1]} ${clock(from, locale)}–${clock(to, locale)}`)
    .join('; ');
}

function readPart(part: string): WeeklySlot | WeeklyTimesProblemCode {
  const text = part.toLowerCase().replace(/\s+/gu, ' ');
  const found = PART.exec(text);
  const day = DAYS.get(found?.[1] ?? text.replace(/\.$/u, ''));
  if (day === undefined) return 'day_unknown';
  const times = RANGE.exec(found?.[2] ?? '');
  if (!times) return 'times_unreadable';
  const from = minutesOf(times[1], times[2]);
  const to = minutesOf(times[3], times[4]);
  if (from === null || to === null || from === MINUTES_PER_DAY) return 'time_out_of_range';
  return from < to ? { day, from, to } : 'end_not_after_start';
}

function minutesOf(hours: string | undefined, minutes: string | undefined): number | null {
  const h = Number(hours);
  const m = Number(minutes ?? 0);
  return m < 60 && h * 60 + m <= MINUTES_PER_DAY ? h * 60 + m : null;
}

// Written here rather than by Intl: its spacing differs between runtimes, and what is written must be read back.
function clock(minutes: number, locale: WeeklyTimesLocale): string {
  const hour = Math.floor(minutes / 60);
  const rest = String(minutes % 60).padStart(2, '0');
  return locale === 'fr' ? `${hour}\u00a0h\u00a0${rest}` : `${String(hour).padStart(2, '0')}:${rest}`;
}
