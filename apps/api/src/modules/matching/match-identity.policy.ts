import type { ConsentPurpose, Importance, WishDirection } from '@trellis/contracts';
import { IMPORTANCE_WEIGHTS, type MatchAnswer, type MatchQuestion, type MatchWish } from '@trellis/matching';

/** What a mentee wishes of one dimension of identity, or of one of the cohort's questions. */
export interface IdentityWishRecord {
  about: 'dimension' | 'question';
  id: string;
  importance: Importance;
  direction: WishDirection;
}

/** One person's identity as the taxonomy reads it. */
export interface KnownIdentity {
  dimensions: ReadonlyMap<
    string,
    {
      state: 'answered' | 'prefer_not_to_say';
      options: readonly string[];
      consents: Readonly<Partial<Record<ConsentPurpose, string>>>;
    }
  >;
  wishes: readonly IdentityWishRecord[];
}

/** What a run may use of one person, and nothing else: answers in the dimensions for which they consented to matching. */
export interface MatchIdentity {
  id: string;
  dimensions: Record<string, readonly string[]>;
  /** Dimensions that a mentor agreed to show to their match. */
  shown: string[];
  /** A mentee's. */
  wishes: IdentityWishRecord[];
  /** Ids of what was essential to a mentee until they said that it may be otherwise. */
  relaxed: string[];
  /** What a mentor offers to talk about, for everybody to read; what a mentee would like to talk about. */
  experiences?: readonly string[];
}

/**
 * All wishes about identity together count at most as much as all ordinary questions together, whatever a coordinator makes
 * those weigh: a run cannot be made one about identity alone. They reach that from the weight of one essential wish on.
 */
const MOST_BESIDE_ORDINARY = 1;
const FULL_FROM = IMPORTANCE_WEIGHTS.essential;

/** With fewer mentors left by rules set by hand, wishes about identity decide nothing: who set the rules would learn whom they met. */
export const FEWEST_LEFT_BY_HAND = 5;

/** The question of what mentors offer to talk about. Wishes name it by this id. */
export const EXPERIENCES_QUESTION = 'experiences';

export const dimensionQuestion = (dimensionId: string): string => `dimension:${dimensionId}`;

/** Of what a person told, what a run may use. Empty answers and dimensions without consent are simply not there. */
export function toMatchIdentity(id: string, known: KnownIdentity, relaxed: readonly string[]): MatchIdentity {
  const usable = [...known.dimensions].filter(
    ([, { state, options, consents }]) =>
      state === 'answered' && options.length > 0 && consents['matching'] === 'given',
  );
  return {
    id,
    dimensions: Object.fromEntries(usable.map(([dimension, { options }]) => [dimension, options])),
    shown: usable.filter(([, { consents }]) => consents['show_to_match'] === 'given').map(([dimension]) => dimension),
    wishes: [...known.wishes],
    relaxed: [...relaxed],
  };
}

/** One question for each dimension in which anybody may be compared, and one for experiences; what each weighs is a mentee's to say. */
export function identityQuestions(people: readonly MatchIdentity[]): MatchQuestion[] {
  const ids = new Set(people.flatMap(({ dimensions }) => Object.keys(dimensions)));
  const offers = people.some(({ experiences = [] }) => experiences.length > 0);
  return [
    ...[...ids].sort().map((id): MatchQuestion => ({ id: dimensionQuestion(id), kind: 'identity', weight: 0 })),
    ...(offers ? [{ id: EXPERIENCES_QUESTION, kind: 'choices' as const, weight: 0 }] : []),
  ];
}

export function identityAnswers({ dimensions, experiences = [] }: MatchIdentity): Record<string, MatchAnswer> {
  const answers: Record<string, MatchAnswer> = Object.fromEntries(
    Object.entries(dimensions).map(([id, options]) => [dimensionQuestion(id), { kind: 'identity', options }]),
  );
  if (experiences.length > 0) answers[EXPERIENCES_QUESTION] = { kind: 'choices', values: experiences };
  return answers;
}

/** What a mentee says of the ordinary questions, in the place of what the program says of them. */
export function questionWishes({ wishes, relaxed }: MatchIdentity): Record<string, MatchWish> {
  const own = wishes.filter(({ about }) => about === 'question');
  return Object.fromEntries(
    own.map((wish) => [wish.id, toMatchWish(wish, IMPORTANCE_WEIGHTS[wish.importance], relaxed)]),
  );
}

/**
 * What a mentee says of identity. `ordinary` is what their ordinary questions weigh together in this run; null when they have
 * none. Where they answered ordinary questions that all weigh nothing, so do these.
 */
export function identityWishes(
  { wishes, relaxed, dimensions }: MatchIdentity,
  ordinary: number | null,
): Record<string, MatchWish> {
  const own = wishes.filter(
    ({ about, id, direction }) => about === 'dimension' && dimensions[id] && direction !== 'open',
  );
  const sum = own.reduce((total, { importance }) => total + IMPORTANCE_WEIGHTS[importance], 0);
  const together = (ordinary ?? FULL_FROM) * MOST_BESIDE_ORDINARY * Math.min(1, sum / FULL_FROM);
  const weight = ({ importance }: IdentityWishRecord): number =>
    sum > 0 ? (together * IMPORTANCE_WEIGHTS[importance]) / sum : 0;
  return Object.fromEntries(own.map((wish) => [dimensionQuestion(wish.id), toMatchWish(wish, weight(wish), relaxed)]));
}

/** Wishes about identity that are essential still. */
export function essentialIdentity({ wishes, relaxed, dimensions }: MatchIdentity): IdentityWishRecord[] {
  return wishes.filter((wish) => wish.about === 'dimension' && dimensions[wish.id] && isHard(wish, relaxed));
}

function toMatchWish(wish: IdentityWishRecord, weight: number, relaxed: readonly string[]): MatchWish {
  const { direction } = wish;
  return isHard(wish, relaxed) ? { weight, direction, isEssential: true } : { weight, direction };
}

function isHard({ id, importance, direction }: IdentityWishRecord, relaxed: readonly string[]): boolean {
  return importance === 'essential' && direction === 'shared' && !relaxed.includes(id);
}

/** All of a mentee's wishes that are essential still. */
export function essentialWishes({ wishes, relaxed }: MatchIdentity): IdentityWishRecord[] {
  return wishes.filter((wish) => isHard(wish, relaxed));
}
