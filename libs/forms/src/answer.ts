import { optionsOf, type FormItem, type ItemOption } from './form-definition.js';
import { localize } from './localized.js';
import { comparisonKey } from './text.js';

/** A time in the week: `day` 1 (Monday) to 7, minutes since midnight, `0 <= from < to <= 1440`, wall clock. */
export interface WeeklySlot {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/**
 * By kind of item. Texts, email, names, site, identity_own_words, single_choice: a string. number: a number.
 * multiple_choice, identity, identity_wishes, ranking, conflict_emails: a list of strings (wishes and ranking in order of
 * importance, `[]` as wishes is "no preference"). date: `2026-09-14`. file: the id of the file. availability: slots. mode: one of `MODES`. consent: `'yes'` or `'no'`. timestamp: wall clock
 * `2026-09-14T20:42:00`, with `Z` when the zone was known. A choice is the option's id, or the person's own words.
 */
export type AnswerValue = string | number | readonly string[] | readonly WeeklySlot[];

/** Three states, none of which costs anything. Absent from a set of answers means `not_answered`. */
export type Answer =
  | { readonly state: 'answered'; readonly value: AnswerValue }
  | { readonly state: 'prefer_not_to_say' }
  | { readonly state: 'not_answered' };

export type Answers = Readonly<Record<string, Answer>>;

export const NOT_ANSWERED: Answer = Object.freeze({ state: 'not_answered' });
export const PREFER_NOT_TO_SAY: Answer = Object.freeze({ state: 'prefer_not_to_say' });

const valueOf = (answer: Answer | undefined): AnswerValue | undefined =>
  answer?.state === 'answered' ? answer.value : undefined;

/** The answered text, or `null`. */
export function textAnswer(answer: Answer | undefined): string | null {
  const value = valueOf(answer);
  return typeof value === 'string' ? value : null;
}

/** The answered number, or `null`. */
export function numberAnswer(answer: Answer | undefined): number | null {
  const value = valueOf(answer);
  return typeof value === 'number' ? value : null;
}

/** The answered list of texts; empty when there is none. */
export function listAnswer(answer: Answer | undefined): readonly string[] {
  const value = valueOf(answer);
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
}

/** The answered weekly times; empty when there are none. */
export function slotsAnswer(answer: Answer | undefined): readonly WeeklySlot[] {
  const value = valueOf(answer);
  return Array.isArray(value) ? value.filter((entry): entry is WeeklySlot => typeof entry === 'object') : [];
}

/** The option meant by `words`: its id, or its label in any language, spelt loosely. */
export function findOption(options: readonly ItemOption[], words: string): ItemOption | undefined {
  const exact = options.find((option) => option.id === words);
  if (exact) return exact;
  const key = comparisonKey(words);
  return options.find((option) => Object.values(option.label).some((label) => comparisonKey(label) === key));
}

/** What to show for one entry of a choice: the option's label in the reader's language, or the person's own words. */
export function choiceLabel(
  item: FormItem,
  entry: string,
  personLocales: readonly string[] = [],
  schoolLocales: readonly string[] = [],
): string {
  const option = optionsOf(item).find((candidate) => candidate.id === entry);
  return option ? localize(option.label, personLocales, schoolLocales) : entry;
}

const compareSlots = (a: WeeklySlot, b: WeeklySlot): number => a.day - b.day || a.from - b.from || a.to - b.to;

/** Slots in the order of the week, each once. Overlapping ones stay as given: joining them is the calendar's matter. */
export function sortSlots(slots: readonly WeeklySlot[]): readonly WeeklySlot[] {
  const sorted = slots.map(({ day, from, to }) => ({ day, from, to })).sort(compareSlots);
  return sorted.filter((slot, index) => {
    const previous = sorted[index - 1];
    return previous === undefined || compareSlots(previous, slot) !== 0;
  });
}

/**
 * One text per answer, equal exactly when two answers to `item` say the same. Order counts only where it means
 * something (wishes, ranking). For comparing or keyed hashing; not for showing.
 */
export function canonicalAnswer(item: FormItem, answer: Answer | undefined): string {
  const value = valueOf(answer);
  if (value === undefined) return JSON.stringify([answer?.state ?? 'not_answered']);
  if (item.kind === 'availability') return JSON.stringify(['answered', sortSlots(slotsAnswer(answer))]);
  const ordered = item.kind === 'identity_wishes' || item.kind === 'ranking' || !Array.isArray(value);
  return JSON.stringify(['answered', ordered ? value : [...listAnswer(answer)].sort()]);
}
