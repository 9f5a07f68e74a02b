import { findItem, isShown, NOT_ANSWERED, sectionsOf, showStates, validateAnswer } from '@trellis/forms';
import type { Answer, AnswerProblem, Answers, Facts, FormDefinition, FormItem, FormPage } from '@trellis/forms';

/** What a person is asked: the moment of answering is written down when the answers are sent. */
const isAsked = (item: FormItem): boolean => item.kind !== 'timestamp';

/** The pages to go through with the answers so far. One whose questions are all hidden is passed over. */
export function pagesFor(form: FormDefinition, answers: Answers, facts?: Facts): readonly FormPage[] {
  const states = showStates(form, answers, facts);
  return sectionsOf(form).flatMap(({ section, items }) => {
    if (section && !isShown(states, section)) return [];
    const shown = items.filter((item) => isAsked(item) && isShown(states, item));
    return shown.length > 0 || (section && items.length === 0) ? [{ section, items: shown }] : [];
  });
}

/** The answer to an item, as a state of its own when there is none. */
export function answerOf(answers: Answers, itemId: string): Answer {
  return (Object.hasOwn(answers, itemId) ? answers[itemId] : undefined) ?? NOT_ANSWERED;
}

/** What keeps a page from being complete. */
export function problemsOn(page: FormPage, answers: Answers): readonly AnswerProblem[] {
  return page.items.flatMap((item) => {
    const result = validateAnswer(item, answers[item.id]);
    return result.ok ? [] : result.problems;
  });
}

/** The problems of one answer that was found wanting before: fewer as it is put right. */
export function problemOf(form: FormDefinition, answers: Answers, itemId: string): AnswerProblem | null {
  const item = findItem(form, itemId);
  const result = item && validateAnswer(item, answers[itemId]);
  return result && !result.ok ? (result.problems[0] ?? null) : null;
}
