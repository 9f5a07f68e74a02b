import { ConsentPurpose } from '@trellis/contracts';
import {
  type Answer,
  type FormDefinition,
  type FormItem,
  NOT_ANSWERED,
  questionsOf,
  UNASSIGNED_DIMENSION,
  validateAnswer,
} from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { type AnswerRecord, toAnswer } from '../enrolments/index.js';
import type { StoredIdentity } from '../identity/index.js';
import type { MyAnswer, MyConsent, MyIdentityAnswer } from './intake.types.js';

const NOT_EDITABLE: readonly FormItem['kind'][] = ['email', 'timestamp', 'consent', 'section', 'statement'];

/**
 * An address is how we know a person, a time is when they answered; a consent is taken back, not rewritten.
 */
export const isEditable = (item: FormItem): boolean => !NOT_EDITABLE.includes(item.kind);

/** What the page sends, as an answer to the item; ANSWER_INVALID with the reason's code. */
export function answerFrom(item: FormItem, value: unknown): Answer {
  const result = validateAnswer(item, asAnswer(value));
  if (result.ok) return result.answer;
  const { code, args } = result.problems[0] ?? { code: 'ANSWER_MALFORMED', args: {} };
  throw new AppError('ANSWER_INVALID', { ...args, reason: code }, 'value');
}

function asAnswer(value: unknown): unknown {
  if (value === null || value === undefined) return NOT_ANSWERED;
  if (typeof value !== 'object' || Array.isArray(value)) return { state: 'answered', value };
  const { state } = value as { state?: unknown };
  return { ...value, state: typeof state === 'string' ? state.toLowerCase() : state };
}

const valueOf = (answer: Answer): unknown => (answer.state === 'answered' ? answer.value : null);

/** The questions of the form outside the vault, each with what we have. */
export function myAnswers(
  form: FormDefinition,
  records: Record<string, AnswerRecord>,
  email: string,
  mayEdit: boolean,
): MyAnswer[] {
  return questionsOf(form)
    .filter((item) => item.store !== 'vault')
    .map((item) => {
      const record = records[item.id];
      const known = record ? toAnswer(record) : NOT_ANSWERED;
      const answer: Answer = item.kind === 'email' ? { state: 'answered', value: email } : known;
      return {
        itemId: item.id,
        label: localizedText(item.label),
        kind: item.kind,
        state: answer.state,
        value: valueOf(answer),
        editable: mayEdit && isEditable(item),
        editedByMe: record?.source === 'person',
        fromFileAt: (record?.source === 'import' && record.changed_at) || null,
        store: item.store,
        takes: item.kind === 'file' ? { maxBytes: item.maxBytes, types: [...item.types] } : null,
      };
    });
}

export function myIdentity(form: FormDefinition, identity: StoredIdentity): MyIdentityAnswer[] {
  return form.items
    .filter((item) => item.store === 'vault' && item.kind !== 'consent')
    .map((item) => {
      const answer = identity.answers.find(({ itemId }) => itemId === item.id)?.answer ?? NOT_ANSWERED;
      return {
        itemId: item.id,
        label: localizedText(item.label),
        kind: item.kind,
        state: answer.state,
        value: valueOf(answer),
      };
    });
}

/** Every purpose: with what was said about it in the form, or as not asked. What was said of a dimension alone stands elsewhere. */
export function myConsents(form: FormDefinition, identity: StoredIdentity): MyConsent[] {
  const asked = new Set(form.items.flatMap((item) => (item.kind === 'consent' ? [item.dimension] : [])));
  return Object.values(ConsentPurpose).flatMap((purpose): MyConsent[] => {
    const said = identity.consents.filter(
      ({ purpose: of, dimension }) => of === purpose && (dimension === UNASSIGNED_DIMENSION || asked.has(dimension)),
    );
    if (said.length === 0) return [{ purpose, state: 'not_asked', wording: '', at: null, where: null }];
    return said.map(({ state, wording, at, source, dated }) => ({
      purpose,
      state,
      wording,
      at,
      where: source === 'person' ? 'here' : dated === 'said' ? 'form' : 'brought',
    }));
  });
}
