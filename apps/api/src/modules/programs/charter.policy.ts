import { CharterPart } from '@trellis/contracts';

/** What a charter says. Empty text is a part that is still to be written. */
export interface CharterWords {
  purpose: string;
  evidence: string;
  consulted: string;
  legal_basis: string;
  reviewer: string;
  review_on: string | null;
}

export const EMPTY_CHARTER: CharterWords = {
  purpose: '',
  evidence: '',
  consulted: '',
  legal_basis: '',
  reviewer: '',
  review_on: null,
};

/** The parts of a charter that are still to be written, in the order in which they are read. */
export function missingParts(charter: CharterWords): CharterPart[] {
  return Object.values(CharterPart).filter((part) => (charter[part] ?? '').trim() === '');
}
