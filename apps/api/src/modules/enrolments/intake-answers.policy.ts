import { type Answer, comparisonKey, type FormDefinition, textAnswer } from '@trellis/forms';
import type { AnswerRecord } from './intake-records.repository.js';

/** A stored record as the forms' answer; it was validated when it was written. */
export function toAnswer({ state, value }: Pick<AnswerRecord, 'state' | 'value'>): Answer {
  return state === 'answered' ? ({ state, value } as Answer) : { state };
}

/** What people read as someone's name: the name they go by, or the first, then the last, as they wrote them. */
export function displayNameOf(form: FormDefinition, answerOf: (itemId: string) => Answer | undefined): string {
  const part = (wanted: string): string => {
    const item = form.items.find((one) => one.kind === 'person_name' && one.part === wanted);
    return (item && textAnswer(answerOf(item.id))) ?? '';
  };
  const given = part('preferred') || part('first');
  const last = part('last');
  // Some write their whole name where the name they go by was asked.
  const whole = last !== '' && ` ${comparisonKey(given)}`.endsWith(` ${comparisonKey(last)}`);
  return part('full') || (whole ? given : `${given} ${last}`.trim());
}
