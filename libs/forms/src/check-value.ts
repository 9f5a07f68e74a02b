import { LIMITS } from '@trellis/contracts';
import { findOption, sortSlots } from './answer.js';
import type { AnswerValue, WeeklySlot } from './answer.js';
import { FORM_LIMITS, MODES } from './form-definition.js';
import type {
  DateItem,
  FormItem,
  ItemOption,
  MultipleChoiceItem,
  NumberItem,
  RankingItem,
  SingleChoiceItem,
  TextFormat,
  TextItem,
} from './form-definition.js';
import {
  comparisonKey,
  emailKey,
  isEmail,
  isVisible,
  normaliseLine,
  normaliseText,
  shorten,
  textLength,
} from './text.js';

export const ANSWER_PROBLEM_CODES = [
  'ANSWER_MALFORMED',
  'ITEM_UNKNOWN',
  'ANSWER_MISSING',
  'TEXT_TOO_LONG',
  'TEXT_TOO_SHORT',
  'TEXT_FORMAT',
  'EMAIL_MALFORMED',
  'CHOICE_UNKNOWN',
  'CHOICE_EXCLUSIVE',
  'CHOICES_TOO_MANY',
  'CHOICES_TOO_FEW',
  'NUMBER_MALFORMED',
  'NUMBER_NOT_WHOLE',
  'NUMBER_TOO_PRECISE',
  'NUMBER_TOO_SMALL',
  'NUMBER_TOO_LARGE',
  'DATE_MALFORMED',
  'DATE_TOO_EARLY',
  'DATE_TOO_LATE',
  'FILE_MALFORMED',
  'FILE_UNFIT',
  'AVAILABILITY_MALFORMED',
  'MODE_UNKNOWN',
  'CONSENT_UNCLEAR',
  'TIMESTAMP_MALFORMED',
] as const;
export type AnswerProblemCode = (typeof ANSWER_PROBLEM_CODES)[number];

type Args = Readonly<Record<string, string | number>>;
export type CheckedValue = { readonly value: AnswerValue } | { readonly code: AnswerProblemCode; readonly args?: Args };

const LONGEST_ENTRY = FORM_LIMITS.optionLabelLength;
const MOST_SLOTS = 200;
const TIMESTAMP = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ?$/;
const FILE_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** One value of unknown shape as the item keeps it, or why it cannot; blank text and empty lists pass as they are. */
export function checkValue(item: FormItem, value: unknown): CheckedValue {
  switch (item.kind) {
    case 'person_name':
      return checkText(value, item.maxLength, visibleLine);
    case 'short_text':
    case 'site':
      return checkWords(item, value, normaliseLine);
    case 'long_text':
      return checkWords(item, value, normaliseText);
    case 'identity_own_words':
      // Whatever the form says: their own page takes no more, and there people put it right.
      return checkText(value, Math.min(item.maxLength, LIMITS.ownWordsCharacters), normaliseText);
    case 'email':
      return checkEmail(value);
    case 'single_choice':
      return checkChoice(item, value);
    case 'multiple_choice':
      return checkChoices(item, value);
    case 'ranking':
      return checkRanking(item, value);
    case 'number':
      return checkNumber(item, value);
    case 'date':
      return checkDate(item, value);
    case 'file':
      return value === '' || (typeof value === 'string' && FILE_ID.test(value))
        ? { value }
        : { code: 'FILE_MALFORMED' };
    case 'availability':
      return checkSlots(value);
    case 'mode':
      return MODES.some((mode) => mode === value) ? { value: value as string } : { code: 'MODE_UNKNOWN' };
    case 'identity':
    case 'identity_wishes':
      return checkEntries(value, item.maxChoices);
    case 'consent':
      return value === 'yes' || value === 'no' ? { value } : { code: 'CONSENT_UNCLEAR' };
    case 'conflict_emails':
      return checkConflicts(value, item.maxEntries);
    case 'timestamp':
      return checkTimestamp(value);
    case 'section':
    case 'statement':
      return { code: 'ITEM_UNKNOWN' };
  }
}

function checkText(value: unknown, max: number, normalise: (text: string) => string): CheckedValue {
  if (typeof value !== 'string') return { code: 'ANSWER_MALFORMED' };
  const text = normalise(value);
  const found = textLength(text);
  return found > max ? { code: 'TEXT_TOO_LONG', args: { max, found } } : { value: text };
}

function checkWords(item: TextItem, value: unknown, normalise: (text: string) => string): CheckedValue {
  const checked = checkText(value, item.maxLength, normalise);
  if ('code' in checked || checked.value === '') return checked;
  const text = checked.value as string;
  const [min, found] = [item.minLength ?? 0, textLength(text)];
  if (found < min) return { code: 'TEXT_TOO_SHORT', args: { min, found } };
  const { format } = item;
  return format !== undefined && !hasFormat(text, format) ? { code: 'TEXT_FORMAT', args: { format } } : checked;
}

// Each of these looks at every character a bounded number of times: no answer can make one slow.
const FORMATS: Readonly<Record<TextFormat, RegExp>> = {
  url: /^https?:\/\/[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*(?::\d{1,5})?(?:[/?#][^\s<>"]*)?$/iu,
  phone: /^\+?[\d ().-]{7,30}$/,
  postal_code: /^[a-z0-9](?:[a-z0-9 -]{1,10})[a-z0-9]$/i,
  letters_digits: /^[\p{L}\p{M}\p{N}]+$/u,
};

function hasFormat(text: string, format: TextFormat): boolean {
  if (!FORMATS[format].test(text)) return false;
  const digits = text.replace(/\D/g, '').length;
  return format !== 'phone' || (digits >= 7 && digits <= 15);
}

/** A name that nobody can see is none. */
function visibleLine(text: string): string {
  const line = normaliseLine(text);
  return isVisible(line) ? line : '';
}

function checkEmail(value: unknown): CheckedValue {
  if (typeof value !== 'string') return { code: 'ANSWER_MALFORMED' };
  const email = emailKey(value);
  return email === '' || isEmail(email) ? { value: email } : { code: 'EMAIL_MALFORMED' };
}

type Choosable = Pick<SingleChoiceItem | MultipleChoiceItem, 'options' | 'other'>;

function checkChoice(item: Choosable, value: unknown): CheckedValue {
  if (typeof value !== 'string') return { code: 'ANSWER_MALFORMED' };
  const words = normaliseLine(value);
  const option = words === '' ? undefined : findOption(item.options, words);
  if (option) return { value: option.id };
  if (!item.other && words !== '') return { code: 'CHOICE_UNKNOWN', args: { choice: shorten(words) } };
  return checkText(words, LONGEST_ENTRY, normaliseLine);
}

function checkChoices(item: MultipleChoiceItem, value: unknown): CheckedValue {
  const chosen = checkOptions(item, value, item.maxChoices);
  if ('code' in chosen) return chosen;
  const entries = chosen.value as readonly string[];
  const [min, found] = [item.minChoices ?? 0, entries.length];
  const settled = found === 0 || entries.some((entry) => isExclusive(item.options, entry));
  return found < min && !settled ? { code: 'CHOICES_TOO_FEW', args: { min, found } } : chosen;
}

function checkRanking(item: RankingItem, value: unknown): CheckedValue {
  return checkOptions({ options: item.options, other: false }, value, item.maxRanked);
}

const isExclusive = (options: readonly ItemOption[], id: string): boolean =>
  options.some((option) => option.id === id && option.exclusive === true);

function checkOptions(item: Choosable, value: unknown, max: number): CheckedValue {
  const entries = checkEntries(value, FORM_LIMITS.listEntries);
  if ('code' in entries) return entries;
  const chosen: string[] = [];
  for (const words of entries.value as readonly string[]) {
    const checked = checkChoice(item, words);
    if ('code' in checked) return checked;
    if (!chosen.includes(checked.value as string)) chosen.push(checked.value as string);
  }
  if (chosen.length > max) return { code: 'CHOICES_TOO_MANY', args: { max, found: chosen.length } };
  const exclusive = chosen.find((id) => isExclusive(item.options, id));
  return exclusive !== undefined && chosen.length > 1
    ? { code: 'CHOICE_EXCLUSIVE', args: { choice: exclusive } }
    : { value: chosen };
}

/** Entries in the order given, without blanks; of two that differ only in spelling the first stays. */
function checkEntries(value: unknown, max: number): CheckedValue {
  if (!isListOfText(value)) return { code: 'ANSWER_MALFORMED' };
  const byKey = new Map<string, string>();
  for (const entry of value.map(normaliseLine)) {
    const found = textLength(entry);
    if (found > LONGEST_ENTRY) return { code: 'TEXT_TOO_LONG', args: { max: LONGEST_ENTRY, found } };
    const key = comparisonKey(entry);
    if (entry !== '' && !byKey.has(key)) byKey.set(key, entry);
  }
  if (byKey.size > max) return { code: 'CHOICES_TOO_MANY', args: { max, found: byKey.size } };
  return { value: [...byKey.values()] };
}

function checkConflicts(value: unknown, max: number): CheckedValue {
  if (!isListOfText(value)) return { code: 'ANSWER_MALFORMED' };
  const emails = new Set(value.map(emailKey).filter((email) => email !== ''));
  const malformed = [...emails].find((email) => !isEmail(email));
  if (malformed !== undefined) return { code: 'EMAIL_MALFORMED', args: { email: shorten(malformed) } };
  return emails.size > max ? { code: 'CHOICES_TOO_MANY', args: { max, found: emails.size } } : { value: [...emails] };
}

function checkNumber({ min, max, decimals = 0 }: NumberItem, value: unknown): CheckedValue {
  if (typeof value !== 'number' || Number.isNaN(value)) return { code: 'NUMBER_MALFORMED', args: { min, max } };
  if (value < min) return { code: 'NUMBER_TOO_SMALL', args: { min, max } };
  if (value > max) return { code: 'NUMBER_TOO_LARGE', args: { min, max } };
  if (hasDecimals(value, decimals)) return { value: value === 0 ? 0 : value };
  return decimals === 0
    ? { code: 'NUMBER_NOT_WHOLE', args: { min, max } }
    : { code: 'NUMBER_TOO_PRECISE', args: { decimals } };
}

/** Whether `value` is written with at most that many decimals: 2.3 has one, though no binary number is exactly 2.3. */
export function hasDecimals(value: number, decimals: number): boolean {
  return Number.isFinite(value) && Number(value.toFixed(decimals)) === value;
}

function checkDate({ min, max }: DateItem, value: unknown): CheckedValue {
  if (value === '') return { value };
  if (!isDay(value)) return { code: 'DATE_MALFORMED' };
  // Days written this way stand in the order of their texts.
  if (min !== undefined && value < min) return { code: 'DATE_TOO_EARLY', args: { min } };
  return max !== undefined && value > max ? { code: 'DATE_TOO_LATE', args: { max } } : { value };
}

/** Whether it is a day of the calendar, `2026-09-14`. */
export function isDay(value: unknown): value is string {
  const [, year, month, day] = (typeof value === 'string' && /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)) || [];
  if (year === undefined || year === '0000') return false;
  const inMonth = [31, isLeap(Number(year)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= inMonth;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function checkSlots(value: unknown): CheckedValue {
  if (!Array.isArray(value)) return { code: 'ANSWER_MALFORMED' };
  if (value.length > MOST_SLOTS) return { code: 'CHOICES_TOO_MANY', args: { max: MOST_SLOTS, found: value.length } };
  return value.every(isSlot) ? { value: sortSlots(value) } : { code: 'AVAILABILITY_MALFORMED' };
}

function isSlot(slot: unknown): slot is WeeklySlot {
  if (typeof slot !== 'object' || slot === null) return false;
  const { day, from, to } = slot as Partial<Record<keyof WeeklySlot, unknown>>;
  const within = (minutes: unknown): minutes is number =>
    typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440;
  const weekday = typeof day === 'number' && Number.isInteger(day) && day >= 1 && day <= 7;
  return weekday && within(from) && within(to) && from < to;
}

function checkTimestamp(value: unknown): CheckedValue {
  if (value === '') return { value };
  const ok = typeof value === 'string' && TIMESTAMP.test(value);
  return ok ? { value } : { code: 'TIMESTAMP_MALFORMED' };
}

const isListOfText = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= FORM_LIMITS.listEntries && value.every((entry) => typeof entry === 'string');
