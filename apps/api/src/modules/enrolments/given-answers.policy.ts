import type { Locale } from '@trellis/contracts';
import {
  type AnswerValue,
  choiceLabel,
  type FormDefinition,
  type FormItem,
  NOT_ANSWERED,
  questionsOf,
} from '@trellis/forms';
import { localizedText } from '../../platform/graphql/scalars.js';
import { currentContext } from '../../platform/tenancy/context.js';
import type { GivenAnswer } from './given-answer.types.js';
import { toAnswer } from './intake-answers.policy.js';
import type { AnswerRecord } from './intake-records.repository.js';

const SHOWN_ELSEWHERE = ['email', 'person_name', 'timestamp', 'consent'];

/** The questions whose answers those who run a cohort read: none of the vault, and none that a list says beside it anyway. */
export function readableQuestions(form: FormDefinition): FormItem[] {
  return questionsOf(form).filter(
    ({ store, kind }) => store !== 'vault' && store !== 'capacity' && !SHOWN_ELSEWHERE.includes(kind),
  );
}

/** What somebody answered to them, in the words of whoever reads. */
export function givenAnswers(
  form: FormDefinition,
  records: Readonly<Record<string, Pick<AnswerRecord, 'state' | 'value'>>>,
): GivenAnswer[] {
  const locale = currentContext()?.locale ?? 'en';
  return readableQuestions(form).map((item) => {
    const record = records[item.id];
    const answer = record ? toAnswer(record) : NOT_ANSWERED;
    return {
      itemId: item.id,
      label: localizedText(item.label),
      kind: item.kind,
      state: answer.state,
      value: answer.state === 'answered' ? valueInWords(item, answer.value, locale) : null,
    };
  });
}

/** Choices as the form words them for the reader; everything else as it is. */
export function valueInWords(item: FormItem, value: AnswerValue, locale: Locale): unknown {
  const word = (entry: unknown): unknown => (typeof entry === 'string' ? choiceLabel(item, entry, [locale]) : entry);
  return Array.isArray(value) ? value.map(word) : word(value);
}
