import { textAnswer } from './answer.js';
import type { Answers } from './answer.js';
import { findItem, optionsOf } from './form-definition.js';
import type { Facts, FormDefinition } from './form-definition.js';

/**
 * What a form's conditions may look at beside its answers, as far as it is known while somebody fills it in: as what they come
 * in and where, and the year and the site that they tell in this very form. Of a form that does not ask for these, they stay
 * unknown.
 */
export function knownFacts(
  form: FormDefinition,
  answers: Answers,
  { role, cohort }: { role: string; cohort?: string },
): Facts {
  const told = (itemId: 'year' | 'site'): Facts => {
    const item = findItem(form, itemId);
    if (item?.store !== 'answer') return {};
    const said = textAnswer(answers[itemId]);
    if (said === null) return { [itemId]: [] };
    const option = optionsOf(item).find(({ id }) => id === said);
    return { [itemId]: [said, ...Object.values(option?.label ?? {})] };
  };
  return { role, ...(cohort === undefined ? {} : { cohort }), ...told('year'), ...told('site') };
}
