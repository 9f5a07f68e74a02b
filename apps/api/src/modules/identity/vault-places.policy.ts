import { currentSchoolId } from '../../platform/tenancy/context.js';

/** What a sealed answer is bound to: put anywhere else, it does not open. */
export const answerPlace = (memberId: string, enrolmentId: string, itemId: string): string[] => [
  'answer',
  currentSchoolId(),
  memberId,
  enrolmentId,
  itemId,
];

/** Append-only rows are bound to their own id too: an older one can't pass for the newest. */
export const consentPlace = (
  memberId: string,
  enrolmentId: string,
  purpose: string,
  dimension: string,
  id: string,
): string[] => ['consent', currentSchoolId(), memberId, enrolmentId, purpose, dimension, id];
