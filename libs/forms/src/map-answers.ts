import { findOption, NOT_ANSWERED } from './answer.js';
import type { Answer, Answers } from './answer.js';
import { isShown, showStates } from './conditions.js';
import { findItem, optionsOf, questionsOf } from './form-definition.js';
import type { Facts, FormDefinition, FormItem } from './form-definition.js';
import { targetOf, whyNot, type FormMapping } from './form-mapping.js';
import { validateAnswer } from './validate-answer.js';

export interface MappedAnswers {
  /** Every question of the new form with its answer; `validateDraft` takes them as they are. */
  readonly answers: Answers;
  /** Old questions that were answered, and whose answer could not be carried over whole. */
  readonly lost: readonly string[];
}

/**
 * Carries one person's answers from a version of a form to the next. An answer arrives as it was or not at all: one
 * that the new question would not take is given up and named in `lost`, never bent into another; of a list, the choices
 * that were given up are left out and the question named. Answers never leave the vault, nor enter it.
 */
export function mapAnswers(
  before: FormDefinition,
  after: FormDefinition,
  mapping: FormMapping,
  answers: Answers,
  facts: Facts = {},
): MappedAnswers {
  const carried = new Map<string, Answer>();
  const source = new Map<string, string>();
  const lost = new Set<string>();
  for (const old of questionsOf(before)) {
    const answer = Object.hasOwn(answers, old.id) ? (answers[old.id] ?? NOT_ANSWERED) : NOT_ANSWERED;
    if (answer.state === 'not_answered') continue;
    const target = findItem(after, targetOf(old.id, after, mapping) ?? '');
    const moved = target && !carried.has(target.id) ? carry(old, target, mapping, answer) : null;
    if (!target || !moved?.answer) lost.add(old.id);
    else {
      carried.set(target.id, moved.answer);
      source.set(target.id, old.id);
      if (!moved.whole) lost.add(old.id);
    }
  }
  const shown = showStates(after, Object.fromEntries(carried), facts);
  const all = questionsOf(after).map((item): [string, Answer] => {
    const answer = carried.get(item.id) ?? NOT_ANSWERED;
    if (answer.state === 'not_answered' || isShown(shown, item)) return [item.id, answer];
    lost.add(source.get(item.id) ?? item.id);
    return [item.id, NOT_ANSWERED];
  });
  return {
    answers: Object.fromEntries(all),
    lost: questionsOf(before)
      .map(({ id }) => id)
      .filter((id) => lost.has(id)),
  };
}

interface Carried {
  readonly answer: Answer | null;
  readonly whole: boolean;
}

const NOTHING: Carried = { answer: null, whole: false };

function carry(old: FormItem, target: FormItem, mapping: FormMapping, answer: Answer): Carried {
  if (whyNot(old, target) !== null) return NOTHING;
  // What the old question would not have taken is not an answer to it, and must not become one to another.
  const known = validateAnswer({ ...old, required: false }, answer);
  if (!known.ok || known.answer.state === 'not_answered') return NOTHING;
  const { value, whole } =
    known.answer.state === 'answered'
      ? convert(old, target, mapping, known.answer.value)
      : { value: undefined, whole: true };
  const wanted = known.answer.state === 'answered' ? { state: 'answered', value } : known.answer;
  const result = validateAnswer({ ...target, required: false }, wanted);
  if (!result.ok || result.answer.state === 'not_answered') return NOTHING;
  const kept = result.answer.state !== 'answered' || JSON.stringify(result.answer.value) === JSON.stringify(value);
  return kept ? { answer: result.answer, whole } : NOTHING;
}

/** The value under the new options and in the new shape; `undefined` fits no question. */
function convert(
  old: FormItem,
  target: FormItem,
  mapping: FormMapping,
  value: unknown,
): { value: unknown; whole: boolean } {
  const one = (entry: unknown): string | null => mapOption(old, target, mapping, String(entry));
  if (!('options' in old)) return { value, whole: true };
  const given = Array.isArray(value) ? value : [value];
  const entries = given.map(one).filter((entry) => entry !== null);
  const whole = entries.length === given.length;
  if (target.kind !== 'single_choice') return { value: [...new Set(entries)], whole };
  // One of several choices would be another answer than was given.
  return given.length === 1 ? { value: entries[0], whole } : { value: undefined, whole: false };
}

function mapOption(old: FormItem, target: FormItem, mapping: FormMapping, entry: string): string | null {
  const isOption = (item: FormItem): boolean => optionsOf(item).some(({ id }) => id === entry);
  // A person's own words stay theirs; the new question says whether it takes them.
  if (!isOption(old)) return findOption(optionsOf(target), entry)?.id ?? entry;
  const options = mapping.options[target.id] ?? {};
  if (Object.hasOwn(options, entry)) return options[entry] ?? null;
  return isOption(target) ? entry : null;
}
