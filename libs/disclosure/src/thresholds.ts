import { DisclosureInputError } from './disclosure-input-error.js';

/** Who reads a release: people of the school who may, or anyone. */
export type Audience = 'inside' | 'published';

/** The fewest people that a figure may count, for each audience. */
export type Thresholds = Readonly<Record<Audience, number>>;

/** What holds for every school. It may ask for more, never for less. */
export const LEAST_THRESHOLDS: Thresholds = { inside: 5, published: 10 };

/**
 * The thresholds of a school that may have raised them. What is published counts never fewer than what is shown inside.
 * @throws DisclosureInputError `threshold_too_low`: a threshold is lowered by nobody.
 */
export function thresholdsOf(raised: Partial<Thresholds> = {}): Thresholds {
  const inside = raisedOrLeast('inside', raised.inside);
  return { inside, published: Math.max(inside, raisedOrLeast('published', raised.published)) };
}

function raisedOrLeast(audience: Audience, threshold = LEAST_THRESHOLDS[audience]): number {
  const least = LEAST_THRESHOLDS[audience];
  if (!Number.isSafeInteger(threshold) || threshold < least) {
    throw new DisclosureInputError('threshold_too_low', { audience, threshold, least });
  }
  return threshold;
}
