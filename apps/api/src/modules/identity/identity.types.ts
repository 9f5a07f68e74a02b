import type { ConsentPurpose, ConsentState } from '@trellis/contracts';
import type { Answer } from '@trellis/forms';

/** `person`: said in Trellis by themself, so a later file never overwrites it. */
export type IdentitySource = 'import' | 'person';

/** Whose answer or consent it is: a member in one enrolment. */
export interface IdentityOwner {
  memberId: string;
  enrolmentId: string;
}

export interface IdentityAnswer {
  itemId: string;
  /** `unassigned` until the school maps the question to its own taxonomy. */
  dimension: string;
  answer: Answer;
}

/** Whether its time is when the person said it, or only when it was brought here. */
export type ConsentDate = 'said' | 'brought';

/** A consent as it was asked and answered; nothing recorded for a purpose means that it was not given. */
export interface Consent {
  purpose: ConsentPurpose;
  dimension: string;
  state: Exclude<ConsentState, 'not_asked'>;
  /** The words that the person was shown. */
  wording: string;
  /** Version of our wording; null when the words were the school's own (the header of a column). */
  version: number | null;
  /** For `named_staff`: the namings that were shown. Absent where nobody was: then it counts for nobody. */
  readers?: readonly string[];
}

export type NewIdentityAnswer = IdentityOwner & IdentityAnswer;
/** `saidAt`: when the person said so, where that was before it is written here. */
export type NewConsent = IdentityOwner & Consent & { saidAt?: Date | null };

export interface StoredIdentity {
  answers: (IdentityAnswer & { source: IdentitySource })[];
  /** In force: the newest for each purpose and dimension. */
  consents: (Consent & { source: IdentitySource; at: Date; dated: ConsentDate })[];
}

/** Why identity is read: named in the audit, and shown to each person whose answers were used. */
export interface IdentityPurpose {
  purpose:
    | 'import_comparison'
    | 'form_change'
    | 'taxonomy_mapping'
    | 'matching_audit'
    | 'felt_totals'
    | 'explanation'
    | 'match_run'
    | 'named_reading'
    | 'shortlist_round';
  subjectType: string;
  subjectId: string;
}
