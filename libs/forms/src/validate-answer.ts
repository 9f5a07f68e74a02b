import { NOT_ANSWERED, PREFER_NOT_TO_SAY } from './answer.js';
import type { Answer, Answers, AnswerValue } from './answer.js';
import { checkValue, type AnswerProblemCode } from './check-value.js';
import { isShown, showStates } from './conditions.js';
import { FORM_LIMITS, findItem, isQuestion, mayPreferNotToSay, questionsOf } from './form-definition.js';
import type { Facts, FormDefinition, FormItem } from './form-definition.js';

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

/**
 * Checks one answer of unknown shape against its item and returns it as kept: NFC, trimmed, options by id, lists
 * without repetitions. Blank text or an empty list is `not_answered` (an empty list of wishes is "no preference").
 * Conditions are not looked at: they need the other answers. Nothing is ever thrown.
 */
export function validateAnswer(item: FormItem, answer: unknown): AnswerResult {
  const fail = (code: AnswerProblemCode, args: Args = {}): AnswerResult => ({
    ok: false,
    problems: [{ itemId: item.id, code, args }],
  });
  const state = answer === undefined || answer === null ? 'not_answered' : stateOf(answer);
  if (state === undefined) return fail('ANSWER_MALFORMED');
  if (state === 'prefer_not_to_say' && isQuestion(item) && mayPreferNotToSay(item))
    return { ok: true, answer: PREFER_NOT_TO_SAY };
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
 * Checks a whole set of answers, by item id. Questions without an answer are `not_answered`; ids that are no question
 * of the form are refused. What a condition hides is neither required nor kept. Where a condition turns on a fact that
 * `facts` does not tell, the question may be answered but need not be. On success every question has its answer.
 */
export function validateAnswers(form: FormDefinition, answers: unknown, facts: Facts = {}): AnswersResult {
  return check(form, answers, facts, true);
}

/** `validateAnswers` for a form that is still being filled in: nothing is required yet, what is there must fit. */
export function validateDraft(form: FormDefinition, answers: unknown, facts: Facts = {}): AnswersResult {
  return check(form, answers, facts, false);
}

function check(form: FormDefinition, answers: unknown, facts: Facts, complete: boolean): AnswersResult {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    return { ok: false, problems: [{ itemId: '', code: 'ANSWER_MALFORMED', args: {} }] };
  }
  const given = new Map<string, unknown>(Object.entries(answers));
  const problems: AnswerProblem[] = [...given.keys()]
    .filter((id) => !isAsked(findItem(form, id)))
    .slice(0, FORM_LIMITS.items)
    .map((id) => ({ itemId: id.slice(0, FORM_LIMITS.idLength), code: 'ITEM_UNKNOWN', args: {} }));
  const fitting = new Map<string, Answer>();
  const unfit = new Map<string, readonly AnswerProblem[]>();
  for (const item of questionsOf(form)) {
    const result = validateAnswer({ ...item, required: false }, given.get(item.id));
    if (result.ok) fitting.set(item.id, result.answer);
    else unfit.set(item.id, result.problems);
  }
  const shown = showStates(form, Object.fromEntries(fitting), facts);
  const kept: [string, Answer][] = [];
  for (const item of questionsOf(form)) {
    const answer = isShown(shown, item) ? (fitting.get(item.id) ?? NOT_ANSWERED) : NOT_ANSWERED;
    const required = complete && shown.get(item.id) === 'shown';
    if (isShown(shown, item)) problems.push(...(unfit.get(item.id) ?? missing(item, answer, required)));
    kept.push([item.id, answer]);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers: Object.fromEntries(kept) };
}

const isAsked = (item: FormItem | undefined): boolean => item !== undefined && isQuestion(item);

function missing(item: FormItem, answer: Answer, required: boolean): readonly AnswerProblem[] {
  const settled = answer.state === 'answered' || (answer.state === 'prefer_not_to_say' && mayPreferNotToSay(item));
  return !required || !item.required || settled ? [] : [{ itemId: item.id, code: 'ANSWER_MISSING', args: {} }];
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
