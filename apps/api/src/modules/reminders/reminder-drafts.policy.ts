import { type Localized, REMINDER_COUNTING } from '@trellis/contracts';
import type { SaveReminderRuleInput } from './reminder-rule.types.js';
import type { RuleDraft } from './reminder-rules.policy.js';

/** Languages without words are not kept as empty ones. */
const words = (text: { en?: string; fr?: string }): Localized =>
  Object.fromEntries(Object.entries(text).filter(([, value]) => typeof value === 'string' && value.trim() !== ''));

/** A rule as it came from the client, as it is kept. */
export function draftOf(input: SaveReminderRuleInput): RuleDraft {
  const { name, trigger, amount, unit, audience, channel, digest } = input;
  const { widens, event } = REMINDER_COUNTING[trigger];
  const reach = (widens && input.reach) || 'matched';
  const kinds = [...new Set((event && input.eventKinds) ?? [])];
  return {
    ...{ name, trigger, amount, unit, audience, reach, channel, digest },
    event_people: event ? (input.eventPeople ?? event[0] ?? null) : null,
    event_kinds: kinds.length > 0 ? kinds : null,
    subject: words(input.subject),
    body: words(input.body),
    at_time: input.at,
    quiet_from: input.quietFrom ?? null,
    quiet_to: input.quietTo ?? null,
    per_week: input.perWeek ?? null,
  };
}
