import type { EnrolmentRole, Locale } from '@trellis/contracts';
import { type CsvCell, type FormItem, type WeeklySlot } from '@trellis/forms';
import { type AnswerRecord, toAnswer, valueInWords } from '../enrolments/index.js';
import { localeWords } from './people-exports.policy.js';

const WORDS = {
  en: {
    notSaid: 'prefers not to say',
    file: 'a file, on the page of the person',
    modes: { in_person: 'in person', virtual: 'virtual', either: 'either' },
  },
  fr: {
    notSaid: 'préfère ne pas répondre',
    file: 'un fichier, sur la fiche de la personne',
    modes: { in_person: 'en personne', virtual: 'à distance', either: 'les deux' },
  },
} as const;

export const roleWord = (role: EnrolmentRole, locale: Locale): string => localeWords(locale).roles[role];

/** One answer as a cell: a number as a number, several entries behind each other. */
export function answerCell(item: FormItem, record: Pick<AnswerRecord, 'state' | 'value'>, locale: Locale): CsvCell {
  const words = WORDS[locale];
  const answer = toAnswer(record);
  if (answer.state === 'prefer_not_to_say') return words.notSaid;
  if (answer.state === 'not_answered') return null;
  if (item.kind === 'file') return words.file;
  const value = valueInWords(item, answer.value, locale);
  if (typeof value === 'number') return value;
  const modes: Readonly<Record<string, string>> = item.kind === 'mode' ? words.modes : {};
  const one = (entry: unknown): string => {
    if (isSlot(entry)) return slotText(entry, locale);
    const text = String(entry);
    return modes[text] ?? text;
  };
  return Array.isArray(value) ? value.map(one).join('; ') : one(value);
}

const isSlot = (entry: unknown): entry is WeeklySlot => typeof entry === 'object' && entry !== null && 'day' in entry;

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The first of January 2024 was a Monday. */
function slotText({ day, from, to }: WeeklySlot, locale: Locale): string {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));
  return `${name} ${clock(from)}–${clock(to)}`;
}
