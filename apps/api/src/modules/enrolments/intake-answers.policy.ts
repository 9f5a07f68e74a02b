import {
  type Answer,
  comparisonKey,
  type ExistingAnswer,
  type ExistingPerson,
  type FormDefinition,
  type FormItem,
  NOT_ANSWERED,
  textAnswer,
} from '@trellis/forms';
import type { StoredIdentity } from '../identity/index.js';
import type { AnswerRecord, IntakePersonRow } from './intake-records.repository.js';

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

/** What we have of a person, as a plan compares with it. */
export function existingPerson(
  form: FormDefinition,
  person: IntakePersonRow,
  identity?: StoredIdentity,
): ExistingPerson {
  const answers: Record<string, ExistingAnswer> = {};
  for (const item of form.items) {
    const existing = existingAnswer(item, person, identity);
    if (existing) answers[item.id] = existing;
  }
  return { email: person.email_key, answers };
}

function existingAnswer(item: FormItem, person: IntakePersonRow, identity?: StoredIdentity): ExistingAnswer | null {
  if (item.kind === 'email') return { answer: { state: 'answered', value: person.email_key }, editedByHand: false };
  if (item.kind === 'consent') {
    const consent = identity?.consents.find(
      ({ purpose, dimension }) => purpose === item.purpose && dimension === item.dimension,
    );
    if (!consent) return null;
    const editedByHand = consent.source === 'person';
    // Taken back by a later file that no longer says so, as against by the person.
    if (consent.state === 'revoked' && !editedByHand) return { answer: NOT_ANSWERED, editedByHand };
    return { answer: { state: 'answered', value: consent.state === 'given' ? 'yes' : 'no' }, editedByHand };
  }
  if (item.store === 'vault') {
    const stored = identity?.answers.find(({ itemId }) => itemId === item.id);
    return stored ? { answer: stored.answer, editedByHand: stored.source === 'person' } : null;
  }
  const record = person.answers[item.id];
  return record ? { answer: toAnswer(record), editedByHand: record.source !== 'import' } : null;
}
