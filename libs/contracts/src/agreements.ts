import type { Localized } from './enums.js';

/** Who writes a part of an agreement: all in one text, each their own, or one side alone. */
export const AgreementAuthor = { TOGETHER: 'together', EACH: 'each', MENTORS: 'mentors', MENTEES: 'mentees' } as const;
/** How far an agreement is. `changed`: it was signed, and something was written since. */
export const AgreementState = {
  NOT_BEGUN: 'not_begun',
  BEING_WRITTEN: 'being_written',
  PARTLY_SIGNED: 'partly_signed',
  SIGNED: 'signed',
  CHANGED: 'changed',
} as const;

type ValueOf<T> = T[keyof T];
export type AgreementAuthor = ValueOf<typeof AgreementAuthor>;
export type AgreementState = ValueOf<typeof AgreementState>;

/** One part of a program's agreement; its id stays when its words change. */
export interface AgreementPart {
  id: string;
  title: Localized;
  guidance: Localized;
  author: AgreementAuthor;
  required: boolean;
  /** Those who run the program never read it, whatever else is shown to them. */
  confidential: boolean;
}

/** What those in a mentorship fill in together. */
export interface AgreementDesign {
  intro: Localized;
  parts: AgreementPart[];
}

/** Lengths are in characters. */
export const AGREEMENT_LIMITS = {
  parts: 20,
  titleLength: 120,
  guidanceLength: 1_000,
  introLength: 2_000,
  textLength: 4_000,
  /** Signed versions that are shown, the newest first. */
  versions: 20,
} as const;
