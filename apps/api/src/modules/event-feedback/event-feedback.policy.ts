import { type EventFeedbackState, LIFETIMES } from '@trellis/contracts';
import type { FeedbackRow } from './event-feedback.repository.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Times {
  ends_at: Date;
}

/** When those who were there are asked: they are home by then. */
export const firstLookAt = ({ ends_at: endsAt }: Times): Date => new Date(endsAt.getTime() + HOUR);

/** Until when they can answer; of what was over when somebody thought of asking, from then on. */
export const closesAt = ({ ends_at: endsAt }: Times, askedAt: Date): Date =>
  new Date(Math.max(endsAt.getTime(), askedAt.getTime()) + LIFETIMES.eventFeedbackDays * DAY);

/** Whoever is noted as having been there later is asked the day after. */
export const nextLookAt = (now: Date, closing: Date): Date =>
  new Date(Math.min(now.getTime() + DAY, closing.getTime()));

export function stateOf(row: FeedbackRow | null, event: Times, now: Date): EventFeedbackState {
  if (!row) return 'not_asked';
  if (row.closed_at) return row.tables ? 'shown' : 'too_few';
  return firstLookAt(event) <= now ? 'open' : 'asked';
}
