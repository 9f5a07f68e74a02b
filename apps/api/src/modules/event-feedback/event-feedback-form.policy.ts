import { type Dimension } from '@trellis/disclosure';
import {
  type Answers,
  type FormDefinition,
  type FormItem,
  isQuestion,
  listAnswer,
  type MultipleChoiceItem,
  type SingleChoiceItem,
  textAnswer,
} from '@trellis/forms';
import type { FiguresRequest } from '../disclosure/index.js';

/** Of a program's forms, the one with which it asks after its events. */
export const FEEDBACK_FORM = 'event-feedback';
/** Beside the options of a question: whoever did not answer it. */
export const NO_ANSWER = 'no_answer';
const MOST_OPTIONS = 12;

export type ChoiceItem = SingleChoiceItem | MultipleChoiceItem;

export const isChoice = (item: FormItem): item is ChoiceItem =>
  item.kind === 'single_choice' || item.kind === 'multiple_choice';
export const isText = (item: FormItem): boolean => item.kind === 'short_text' || item.kind === 'long_text';

/**
 * The first question that could tell who answers, or of which no total can be shown; null when there is none. What asks for a name, an
 * address, a file, a day or a number is not asked anonymously, and neither is anything of the vault.
 */
export function namingItem(form: FormDefinition): FormItem | null {
  const isFit = (item: FormItem): boolean => {
    if (!isQuestion(item)) return true;
    if (item.store !== 'answer') return false;
    if (isChoice(item)) return !item.other && item.options.length <= MOST_OPTIONS;
    return item.kind === 'short_text' ? item.format === undefined : item.kind === 'long_text';
  };
  return form.items.find((item) => !isFit(item)) ?? null;
}

export const choicesOf = (form: FormDefinition): ChoiceItem[] => form.items.filter(isChoice);

/** How the gate splits people by one question. */
export function dimensionOf(item: ChoiceItem): Dimension {
  const exclusive = item.options.filter((option) => option.exclusive).map(({ id }) => id);
  return {
    id: item.id,
    categories: [...item.options.map(({ id }) => id), NO_ANSWER],
    ...(item.kind === 'multiple_choice' ? { multiple: true, exclusive: [...exclusive, NO_ANSWER] } : {}),
  };
}

/** Counts of those who answered, question by question. The keys are drawn by lot: nobody's. */
export function figuresOf(eventId: string, form: FormDefinition, said: ReadonlyMap<string, Answers>): FiguresRequest {
  const items = choicesOf(form);
  const entriesOf = (answers: Answers, item: ChoiceItem): readonly string[] => {
    const answer = answers[item.id];
    const one = textAnswer(answer);
    const chosen = item.kind === 'multiple_choice' ? listAnswer(answer) : one === null ? [] : [one];
    return chosen.length > 0 ? chosen : [NO_ANSWER];
  };
  return {
    subject: { type: 'event', id: eventId },
    population: `event_feedback:${eventId}`,
    people: new Map(
      [...said].map(([key, answers]) => [
        key,
        Object.fromEntries(items.map((item) => [item.id, entriesOf(answers, item)])),
      ]),
    ),
    tables: items.map((item) => ({ id: item.id, dimensions: [dimensionOf(item)] })),
    sharing: new Set(),
    consents: [],
  };
}
