import { listAnswer, numberAnswer, textAnswer, findOption, NOT_ANSWERED } from './answer.js';
import type { Answer, Answers } from './answer.js';
import { optionsOf } from './form-definition.js';
import type { Condition, Facts, FormDefinition, FormItem } from './form-definition.js';
import { comparisonKey } from './text.js';

/** `perhaps`: it turns on a fact that was not told. */
export type ShowState = 'shown' | 'hidden' | 'perhaps';

/** Yes, no, or `null`: it turns on a fact that was not told. */
type Truth = boolean | null;

type Known = ReadonlyMap<string, { readonly item: FormItem; readonly answer: Answer }>;

/**
 * Whether each item is shown, by id. One walk down the form: an item is decided by the answers before it alone, and a
 * hidden item counts as not answered for those after it.
 */
export function showStates(form: FormDefinition, answers: Answers, facts: Facts = {}): ReadonlyMap<string, ShowState> {
  const states = new Map<string, ShowState>();
  const known = new Map<string, { item: FormItem; answer: Answer }>();
  let section: Truth = true;
  for (const item of form.items) {
    const own = item.showIf ? holds(item.showIf, known, facts) : true;
    if (item.kind === 'section') section = own;
    const truth = item.kind === 'section' ? own : and([section, own]);
    states.set(item.id, truth === null ? 'perhaps' : truth ? 'shown' : 'hidden');
    const answer = Object.hasOwn(answers, item.id) ? answers[item.id] : undefined;
    known.set(item.id, { item, answer: truth === false ? NOT_ANSWERED : (answer ?? NOT_ANSWERED) });
  }
  return states;
}

/** Whether the item is to be offered: so too where that turns on a fact that was not told. */
export function isShown(states: ReadonlyMap<string, ShowState>, item: FormItem): boolean {
  return states.get(item.id) !== 'hidden';
}

/** The items to show to someone who has answered so far as `answers` says, in order, sections and statements included. */
export function visibleItems(form: FormDefinition, answers: Answers, facts: Facts = {}): readonly FormItem[] {
  const states = showStates(form, answers, facts);
  return form.items.filter((item) => isShown(states, item));
}

/** The ids of the items whose showing turns on a condition, their own or their section's. */
export function conditionalItems(form: FormDefinition): ReadonlySet<string> {
  return new Set([...effectiveConditions(form)].flatMap(([id, conditions]) => (conditions.length > 0 ? [id] : [])));
}

/** The conditions that each item is under: its section's, then its own. */
export function effectiveConditions(form: FormDefinition): ReadonlyMap<string, readonly Condition[]> {
  const conditions = new Map<string, readonly Condition[]>();
  let section: readonly Condition[] = [];
  for (const item of form.items) {
    const own = item.showIf ? [item.showIf] : [];
    if (item.kind === 'section') section = own;
    conditions.set(item.id, item.kind === 'section' ? own : [...section, ...own]);
  }
  return conditions;
}

function holds(condition: Condition, known: Known, facts: Facts): Truth {
  if ('all' in condition) return and(condition.all.map((one) => holds(one, known, facts)));
  if ('any' in condition) return not(and(condition.any.map((one) => not(holds(one, known, facts)))));
  if ('not' in condition) return not(holds(condition.not, known, facts));
  if ('fact' in condition) {
    const fact = facts[condition.fact];
    return fact === undefined ? null : [fact].flat().some((said) => same(said, condition.equals));
  }
  const named = known.get(condition.item);
  return named !== undefined && saysOf(condition, named.item, named.answer);
}

function saysOf(condition: Extract<Condition, { item: string }>, item: FormItem, answer: Answer): boolean {
  if ('is' in condition) return answer.state === condition.is;
  if ('equals' in condition) {
    const text = textAnswer(answer);
    return text !== null && sameEntry(item, text, condition.equals);
  }
  if ('includes' in condition) return listAnswer(answer).some((entry) => sameEntry(item, entry, condition.includes));
  const value = numberAnswer(answer);
  if (value === null) return false;
  return 'atLeast' in condition ? value >= condition.atLeast : value <= condition.atMost;
}

const not = (truth: Truth): Truth => (truth === null ? null : !truth);

/** False as soon as one is; else not known as soon as one is not. */
const and = (truths: readonly Truth[]): Truth => (truths.includes(false) ? false : truths.includes(null) ? null : true);

const same = (a: string, b: string): boolean => a === b || comparisonKey(a) === comparisonKey(b);

/** Options meet by id; a person's own words, spelt loosely. */
function sameEntry(item: FormItem, entry: string, wanted: string): boolean {
  const options = optionsOf(item);
  const [given, asked] = [findOption(options, entry), findOption(options, wanted)];
  return given || asked ? given?.id === asked?.id : same(entry, wanted);
}
