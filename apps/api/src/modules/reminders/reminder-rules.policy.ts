import {
  type EnrolmentRole,
  type Locale,
  type Localized,
  REMINDER_COUNTING,
  REMINDER_LIMITS,
  reminderPlaces,
  type EventKind,
  type ReminderAudience,
  type ReminderChannel,
  type ReminderEventPeople,
  type ReminderReach,
  type ReminderTrigger,
  type ReminderUnit,
} from '@trellis/contracts';
import { missingLocales, placeholderProblems } from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import type { CountedFrom } from './reminder-times.policy.js';

/** A rule as it is written. */
export interface RuleDraft {
  name: string;
  trigger: ReminderTrigger;
  amount: number;
  unit: ReminderUnit;
  audience: ReminderAudience;
  reach: ReminderReach;
  /** Of what counts from events: for whom of those they are for, and of which kinds (null: all). */
  event_people: ReminderEventPeople | null;
  event_kinds: readonly EventKind[] | null;
  channel: ReminderChannel;
  subject: Localized;
  body: Localized;
  at_time: string;
  quiet_from: string | null;
  quiet_to: string | null;
  per_week: number | null;
  digest: boolean;
}

/** One thing that a rule counts from, for one person. */
export interface Cause {
  /** What happened, and when: the same thing on another day is another cause. */
  key: string;
  from: CountedFrom;
  mentorshipId: string | null;
  /** A meeting to come. */
  meetingId?: string;
  eventId?: string;
  /** By whose clocks it was planned. */
  timeZone?: string;
  enrolmentId: string;
  memberId: string;
  role: EnrolmentRole;
}

/** What of a rule decides which causes it has. */
export type Asking = Pick<RuleDraft, 'trigger' | 'audience' | 'reach' | 'event_people' | 'event_kinds'>;

const MOST: Record<ReminderUnit, number> = { hours: 24 * 14, days: REMINDER_LIMITS.days };

/** Throws what is wrong with a rule, naming the field: a place nobody can fill, a number that does not fit, quiet hours that end as they begin. */
export function requireSound(rule: RuleDraft): void {
  if (rule.name.trim() === '') throw invalidInput({ path: 'name', problem: 'EMPTY' });
  const { before, onlyBefore = false } = REMINDER_COUNTING[rule.trigger];
  const most = MOST[rule.unit];
  const wrongSide = rule.amount < 0 ? !before : rule.amount > 0 && onlyBefore;
  if (Math.abs(rule.amount) > most || wrongSide) throw new AppError('REMINDER_AMOUNT', {}, 'amount');
  const { event } = REMINDER_COUNTING[rule.trigger];
  if (event && (rule.event_people === null || !event.includes(rule.event_people)))
    throw invalidInput({ path: 'eventPeople', problem: 'FOREIGN' });
  // Both, or none.
  const isHalf = (rule.quiet_from === null) !== (rule.quiet_to === null);
  if (isHalf || (rule.quiet_from !== null && rule.quiet_from === rule.quiet_to))
    throw new AppError('REMINDER_HOURS', {}, isHalf && rule.quiet_from === null ? 'quietFrom' : 'quietTo');
  const places = reminderPlaces(rule.trigger, rule.audience);
  requireFillable('subject', rule.subject, places.subject, REMINDER_LIMITS.subjectLength);
  requireFillable('body', rule.body, places.body, REMINDER_LIMITS.textLength);
}

function requireFillable(field: string, text: Localized, allowed: readonly string[], most: number): void {
  for (const [locale, words] of Object.entries(text)) {
    if (words.length > most) throw invalidInput({ path: `${field}.${locale}`, problem: 'TOO_LONG', bounds: { most } });
    const [problem] = placeholderProblems(words, allowed);
    if (problem) throw new AppError('PLACEHOLDER_INVALID', { problem: problem.code, name: problem.name }, field);
  }
}

/** Languages of the school in which a subject or words are missing. A task says what it is about by itself. */
export function missingWords({ subject, body, audience }: RuleDraft, locales: readonly Locale[]): Locale[] {
  if (audience === 'coordinator') return [];
  return locales.filter((locale) => [subject, body].some((text) => missingLocales(text, [locale]).length > 0));
}

/** Throws REMINDER_RULE_INCOMPLETE, naming the first field that is empty, while a language of the school has no words. */
export function requireWords(rule: RuleDraft, locales: readonly Locale[]): void {
  const missing = missingWords(rule, locales);
  const [first] = missing;
  if (first === undefined) return;
  const part = missingLocales(rule.subject, [first]).length > 0 ? 'subject' : 'body';
  throw new AppError('REMINDER_RULE_INCOMPLETE', { locales: missing.join(', ') }, `${part}.${first}`);
}

/** Words for what nobody can name just now, so that no sentence ends in a hole. */
export const GENTLE: Record<Locale, Record<'others' | 'date' | 'person' | 'time' | 'place', string>> = {
  en: {
    ...{ others: 'the person you are matched with', date: 'soon', person: 'there' },
    ...{ time: 'the hour that you agreed on', place: 'Where and how: see your page' },
  },
  fr: {
    ...{ others: 'la personne avec qui vous êtes en jumelage', date: 'bientôt', person: '' },
    ...{ time: 'l’heure convenue', place: 'Où et comment : voyez votre page' },
  },
};

/** In a look ahead, where a meeting's place or link would stand: it is for those two alone. */
export const PLACE_HIDDEN: Record<Locale, string> = {
  en: '[the place or the link, which those who meet alone see]',
  fr: '[le lieu ou le lien, que seules voient les personnes qui se rencontrent]',
};
