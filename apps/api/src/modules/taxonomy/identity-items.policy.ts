import { Importance, WishDirection } from '@trellis/contracts';
import { type Answer, textAnswer } from '@trellis/forms';

/** What matters to a mentee about one dimension of identity, or about one question of matching. */
export interface IdentityWish {
  about: 'dimension' | 'question';
  id: string;
  importance: Importance;
  /** `different`: a different perspective is welcome; never essential. */
  direction: WishDirection;
}

/** Under which items of the vault a person's own page keeps what they say of a dimension, and what matters to them. */
export const IDENTITY_ITEMS = {
  /** A list of option ids. */
  answer: (dimensionId: string): string => `dimension:${dimensionId}`,
  /** Their own words beside it. */
  words: (dimensionId: string): string => `words:${dimensionId}`,
  /** Option ids that they agreed their own words may count as. */
  wordsAs: (dimensionId: string): string => `words_as:${dimensionId}`,
  wishes: 'wishes',
  /** What a mentee would like to talk about, of what mentors offer: it describes nobody. */
  experiences: 'experiences',
  /** Ids of essential wishes that a mentee let go of for the round. */
  relaxed: 'wishes_relaxed',
} as const;

const PARTS = /^(dimension|words|words_as):(.+)$/s;

/** Which dimension an item of the vault is about, and which part of it; null for answers of forms and files. */
export function partOf(itemId: string): { part: 'dimension' | 'words' | 'words_as'; dimensionId: string } | null {
  const [, part, dimensionId] = PARTS.exec(itemId) ?? [];
  return part && dimensionId ? { part: part as 'dimension' | 'words' | 'words_as', dimensionId } : null;
}

const WHOLE_PAGE: ReadonlySet<string> = new Set([
  IDENTITY_ITEMS.wishes,
  IDENTITY_ITEMS.relaxed,
  IDENTITY_ITEMS.experiences,
]);

/** Whether an item is of a person's own page; all others are answers of forms and files. */
export const isOfPage = (itemId: string): boolean => partOf(itemId) !== null || WHOLE_PAGE.has(itemId);

/** Wishes as the vault keeps them. `different` is never essential, whoever asks. */
export function wishesAnswer(wishes: readonly IdentityWish[]): Answer {
  return { state: 'answered', value: JSON.stringify(wishes.map(heldTo)) };
}

/** Reads `wishesAnswer` back; what is not a wish is left out, so that nothing stored can break a run. */
export function wishesOf(answer: Answer | undefined): IdentityWish[] {
  const text = textAnswer(answer);
  if (text === null) return [];
  const parsed = parse(text);
  return Array.isArray(parsed) ? parsed.filter(isWish).map(heldTo) : [];
}

const heldTo = ({ about, id, importance, direction }: IdentityWish): IdentityWish => ({
  about,
  id,
  importance: direction === 'different' && importance === 'essential' ? 'important' : importance,
  direction,
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const oneOf = (values: Record<string, string>, value: unknown): boolean =>
  typeof value === 'string' && Object.values(values).includes(value);

function isWish(value: unknown): value is IdentityWish {
  if (typeof value !== 'object' || value === null) return false;
  const { about, id, importance, direction } = value as Record<string, unknown>;
  const isTarget = (about === 'dimension' || about === 'question') && typeof id === 'string';
  return isTarget && oneOf(Importance, importance) && oneOf(WishDirection, direction);
}
