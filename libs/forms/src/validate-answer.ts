import { NOT_ANSWERED, PREFER_NOT_TO_SAY, findOption, sortSlots } from './answer.js';
import type { Answer, Answers, AnswerValue, WeeklySlot } from './answer.js';
import { FORM_LIMITS, MODES, findItem } from './form-definition.js';
import type { FormDefinition, FormItem, MultipleChoiceItem, SingleChoiceItem } from './form-definition.js';
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
  'EMAIL_MALFORMED',
  'CHOICE_UNKNOWN',
  'CHOICES_TOO_MANY',
  'NUMBER_MALFORMED',
  'NUMBER_NOT_WHOLE',
  'NUMBER_TOO_SMALL',
  'NUMBER_TOO_LARGE',
  'AVAILABILITY_MALFORMED',
  'MODE_UNKNOWN',
  'CONSENT_UNCLEAR',
  'TIMESTAMP_MALFORMED',
] as const;
export type AnswerProblemCode = (typeof ANSWER_PROBLEM_CODES)[number];

export interface AnswerProblem {
  readonly itemId: string;
  readonly code: AnswerProblemCode;
  readonly args: Readonly<Record<string, string | number>>;
}

export type AnswerResult =
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

export type AnswersResult =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

type Args = Readonly<Record<string, string | number>>;
type Checked = { readonly value: AnswerValue } | { readonly code: AnswerProblemCode; readonly args?: Args };

const LONGEST_ENTRY = FORM_LIMITS.optionLabelLength;
const MOST_SLOTS = 200;
const TIMESTAMP = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ?$/;

/**
 * Checks one answer of unknown shape against its item and returns it as kept: NFC, trimmed, options by id, lists
 * without repetitions. Blank text or an empty list is `not_answered` (an empty list of wishes is "no preference").
 * Nothing is ever thrown.
 */
export function validateAnswer(item: FormItem, answer: unknown): AnswerResult {
  const fail = (code: AnswerProblemCode, args: Args = {}): AnswerResult => ({
    ok: false,
    problems: [{ itemId: item.id, code, args }],
  });
  const state = answer === undefined || answer === null ? 'not_answered' : stateOf(answer);
  if (state === undefined) return fail('ANSWER_MALFORMED');
  if (state !== 'answered') {
    if (item.required) return fail('ANSWER_MISSING');
    return { ok: true, answer: state === 'prefer_not_to_say' ? PREFER_NOT_TO_SAY : NOT_ANSWERED };
  }
  const checked = checkValue(item, (answer as { value: unknown }).value);
  if ('code' in checked) return fail(checked.code, checked.args);
  if (isBlank(item, checked.value)) return item.required ? fail('ANSWER_MISSING') : { ok: true, answer: NOT_ANSWERED };
  return { ok: true, answer: { state: 'answered', value: checked.value } };
}

/**
 * Checks a whole set of answers, by item id. Items without an answer are `not_answered`; ids that the form does not
 * have are refused. On success every item of the form has its answer.
 */
export function validateAnswers(form: FormDefinition, answers: unknown): AnswersResult {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    return { ok: false, problems: [{ itemId: '', code: 'ANSWER_MALFORMED', args: {} }] };
  }
  const given = new Map<string, unknown>(Object.entries(answers));
  const problems: AnswerProblem[] = [...given.keys()]
    .filter((id) => findItem(form, id) === undefined)
    .slice(0, FORM_LIMITS.items)
    .map((id) => ({ itemId: id.slice(0, FORM_LIMITS.idLength), code: 'ITEM_UNKNOWN', args: {} }));
  const kept: [string, Answer][] = [];
  for (const item of form.items) {
    const result = validateAnswer(item, given.get(item.id));
    if (result.ok) kept.push([item.id, result.answer]);
    else problems.push(...result.problems);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers: Object.fromEntries(kept) };
}

function stateOf(answer: unknown): Answer['state'] | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { state } = answer as { state?: unknown };
  if (state === 'answered') return 'value' in answer ? 'answered' : undefined;
  return state === 'prefer_not_to_say' || state === 'not_answered' ? state : undefined;
}

function isBlank(item: FormItem, value: AnswerValue): boolean {
  if (typeof value === 'string') return value === '';
  return Array.isArray(value) && value.length === 0 && item.kind !== 'identity_wishes';
}

function checkValue(item: FormItem, value: unknown): Checked {
  switch (item.kind) {
    case 'person_name':
      return checkText(value, item.maxLength, visibleLine);
    case 'short_text':
    case 'site':
      return checkText(value, item.maxLength, normaliseLine);
    case 'long_text':
    case 'identity_own_words':
      return checkText(value, item.maxLength, normaliseText);
    case 'email':
      return checkEmail(value);
    case 'single_choice':
      return checkChoice(item, value);
    case 'multiple_choice':
      return checkChoices(item, value);
    case 'number':
      return checkNumber(value, item.min, item.max);
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
  }
}

function checkText(value: unknown, max: number, normalise: (text: string) => string): Checked {
  if (typeof value !== 'string') return { code: 'ANSWER_MALFORMED' };
  const text = normalise(value);
  const found = textLength(text);
  return found > max ? { code: 'TEXT_TOO_LONG', args: { max, found } } : { value: text };
}

/** A name that nobody can see is none. */
function visibleLine(text: string): string {
  const line = normaliseLine(text);
  return isVisible(line) ? line : '';
}

function checkEmail(value: unknown): Checked {
  if (typeof value !== 'string') return { code: 'ANSWER_MALFORMED' };
  const email = emailKey(value);
  return email === '' || isEmail(email) ? { value: email } : { code: 'EMAIL_MALFORMED' };
}

function checkChoice(item: SingleChoiceItem | MultipleChoiceItem, value: unknown): Checked {
  if (typeof value !== 'string') return { code: 'ANSWER_MALFORMED' };
  const words = normaliseLine(value);
  const option = words === '' ? undefined : findOption(item.options, words);
  if (option) return { value: option.id };
  if (!item.other && words !== '') return { code: 'CHOICE_UNKNOWN', args: { choice: shorten(words) } };
  return checkText(words, LONGEST_ENTRY, normaliseLine);
}

function checkChoices(item: MultipleChoiceItem, value: unknown): Checked {
  const entries = checkEntries(value, FORM_LIMITS.listEntries);
  if ('code' in entries) return entries;
  const chosen: string[] = [];
  for (const words of entries.value as readonly string[]) {
    const checked = checkChoice(item, words);
    if ('code' in checked) return checked;
    chosen.push(checked.value as string);
  }
  return checkEntries(chosen, item.maxChoices);
}

/** Entries in the order given, without blanks; of two that differ only in spelling the first stays. */
function checkEntries(value: unknown, max: number): Checked {
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

function checkConflicts(value: unknown, max: number): Checked {
  if (!isListOfText(value)) return { code: 'ANSWER_MALFORMED' };
  const emails = new Set(value.map(emailKey).filter((email) => email !== ''));
  const malformed = [...emails].find((email) => !isEmail(email));
  if (malformed !== undefined) return { code: 'EMAIL_MALFORMED', args: { email: shorten(malformed) } };
  return emails.size > max ? { code: 'CHOICES_TOO_MANY', args: { max, found: emails.size } } : { value: [...emails] };
}

function checkNumber(value: unknown, min: number, max: number): Checked {
  if (typeof value !== 'number' || Number.isNaN(value)) return { code: 'NUMBER_MALFORMED', args: { min, max } };
  if (value < min) return { code: 'NUMBER_TOO_SMALL', args: { min, max } };
  if (value > max) return { code: 'NUMBER_TOO_LARGE', args: { min, max } };
  return Number.isInteger(value)
    ? { value: value === 0 ? 0 : value }
    : { code: 'NUMBER_NOT_WHOLE', args: { min, max } };
}

function checkSlots(value: unknown): Checked {
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

function checkTimestamp(value: unknown): Checked {
  if (value === '') return { value };
  const ok = typeof value === 'string' && TIMESTAMP.test(value);
  return ok ? { value } : { code: 'TIMESTAMP_MALFORMED' };
}

const isListOfText = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= FORM_LIMITS.listEntries && value.every((entry) => typeof entry === 'string');
