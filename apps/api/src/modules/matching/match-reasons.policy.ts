import type { AnswerValue } from '@trellis/forms';
import type { PairReason } from '@trellis/matching';
import { assertUnreachable } from '../../platform/errors/app-error.js';
import { choiceKey, type CohortQuestion, entriesOf } from './match-questions.policy.js';

/** A reason as kept: a code, and the arguments that its words need; never a figure that ranks anyone. */
export interface ReasonRecord {
  code: ReasonCode;
  questionId: string;
  /** Entries of the mentee's answer (ids of options or their own words), a site, a mode. */
  values?: string[];
  minutes?: number;
}

export type ReasonCode =
  | 'SHARED_CHOICES'
  | 'COMMON_TIME'
  | 'SAME_SITE'
  | 'MODE_FITS'
  | 'NO_SHARED_CHOICES'
  | 'NO_COMMON_TIME'
  | 'OTHER_SITE'
  | 'MODE_DIFFERS'
  | 'NEARBY'
  | 'TOO_FAR'
  | 'DIFFERENT_PERSPECTIVE'
  | 'NOT_KNOWN';

interface Answered {
  answers: Record<string, AnswerValue>;
}

/** A reason of the engine as it is kept and shown; `mentee` is the one whose words are quoted. */
export function toReasonRecord(
  reason: PairReason,
  mentee: Answered,
  questions: readonly CohortQuestion[],
): ReasonRecord {
  const { questionId } = reason;
  switch (reason.code) {
    case 'shared_choices':
      return { code: 'SHARED_CHOICES', questionId, values: asWritten(reason.values, mentee, questions, questionId) };
    case 'common_time':
      return { code: 'COMMON_TIME', questionId, minutes: reason.minutes };
    case 'same_site':
      return { code: 'SAME_SITE', questionId, values: asWritten([], mentee, questions, questionId) };
    case 'mode_fits':
      return { code: 'MODE_FITS', questionId, values: [reason.mode] };
    case 'near':
      return { code: 'NEARBY', questionId };
    case 'different_perspective':
      return { code: 'DIFFERENT_PERSPECTIVE', questionId };
    case 'not_met':
      return { code: NOT_MET[reason.kind], questionId };
    case 'not_known':
      return { code: 'NOT_KNOWN', questionId };
    default:
      return assertUnreachable(reason);
  }
}

const NOT_MET = {
  choices: 'NO_SHARED_CHOICES',
  availability: 'NO_COMMON_TIME',
  site: 'OTHER_SITE',
  mode: 'MODE_DIFFERS',
  ranking: 'NO_SHARED_CHOICES',
  goals: 'NO_SHARED_CHOICES',
  distance: 'TOO_FAR',
} as const;

/** What the mentee wrote, for the keys that were compared; a text answer (a site) whole. */
function asWritten(
  keys: readonly string[],
  mentee: Answered,
  questions: readonly CohortQuestion[],
  questionId: string,
): string[] {
  const item = questions.find(({ id }) => id === questionId)?.menteeItem;
  const value = item && mentee.answers[item.id];
  if (!item || value === undefined) return [];
  const entries = entriesOf(value);
  return item.kind === 'site'
    ? [...entries]
    : keys.flatMap((key) => entries.find((entry) => choiceKey(item, entry) === key) ?? []);
}
