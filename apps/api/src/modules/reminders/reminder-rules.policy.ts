import {
  type Locale,
  type Localized,
  REMINDER_COUNTING,
  REMINDER_LIMITS,
  REMINDER_PLACES,
  REMINDER_SUBJECT_PLACES,
  type ReminderAudience,
  type ReminderChannel,
  type ReminderTrigger,
  type ReminderUnit,
} from '@trellis/contracts';
import { missingLocales, placeholderProblems } from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';

/** A rule as it is written. */
export interface RuleDraft {
  name: string;
  trigger: ReminderTrigger;
  amount: number;
  unit: ReminderUnit;
  audience: ReminderAudience;
  channel: ReminderChannel;
  subject: Localized;
  body: Localized;
  at_time: string;
  quiet_from: string | null;
  quiet_to: string | null;
  per_week: number | null;
  digest: boolean;
}

/** Throws what is wrong with a rule, naming the field: a place nobody can fill, a number that does not fit, quiet hours that end as they begin. */
export function requireSound(rule: RuleDraft): void {
  const { before, onlyBefore = false } = REMINDER_COUNTING[rule.trigger];
  const most = rule.unit === 'hours' ? 24 * 14 : REMINDER_LIMITS.days;
  const wrongSide = rule.amount < 0 ? !before : rule.amount > 0 && onlyBefore;
  if (Math.abs(rule.amount) > most || wrongSide) throw new AppError('REMINDER_AMOUNT', {}, 'amount');
  if (rule.quiet_from !== null && rule.quiet_from === rule.quiet_to)
    throw new AppError('REMINDER_HOURS', {}, 'quietTo');
  const { pair } = REMINDER_COUNTING[rule.trigger];
  const inBody = REMINDER_PLACES.filter((place) => pair || place !== 'others.names');
  requireFillable('subject', rule.subject, REMINDER_SUBJECT_PLACES);
  requireFillable('body', rule.body, inBody);
}

function requireFillable(field: string, text: Localized, allowed: readonly string[]): void {
  for (const words of Object.values(text)) {
    const [problem] = placeholderProblems(words, allowed);
    if (problem) throw new AppError('PLACEHOLDER_INVALID', { problem: problem.code, name: problem.name }, field);
  }
}

/** Throws REMINDER_RULE_INCOMPLETE while a language of the school has no words. A task says what it is about by itself. */
export function requireWords({ subject, body, audience }: RuleDraft, locales: readonly Locale[]): void {
  if (audience === 'coordinator') return;
  const missing = [...new Set([...missingLocales(subject, locales), ...missingLocales(body, locales)])];
  if (missing.length > 0) throw new AppError('REMINDER_RULE_INCOMPLETE', { locales: missing.join(', ') }, 'body');
}

/** Words for what nobody can name just now, so that no sentence ends in a hole. */
export const GENTLE: Record<Locale, { others: string; date: string; person: string }> = {
  en: { others: 'the person you are matched with', date: 'soon', person: 'there' },
  fr: { others: 'la personne avec qui vous êtes en jumelage', date: 'bientôt', person: '' },
};
