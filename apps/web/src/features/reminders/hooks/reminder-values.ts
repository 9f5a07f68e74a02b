import type { ReminderRuleWholeFragment, SaveReminderRuleMutationVariables } from '@trellis/api-client';
import {
  REMINDER_COUNTING,
  type ReminderAudience as AudienceValue,
  type ReminderEventPeople as EventPeopleValue,
  type ReminderPlace,
  reminderPlaces,
  type ReminderTrigger as TriggerValue,
} from '@trellis/contracts';

export type ReminderInput = SaveReminderRuleMutationVariables['input'];
export type EventPeople = Uppercase<EventPeopleValue>;
type Trigger = ReminderRuleWholeFragment['trigger'];

/** What stands in the form; one language each, empty where nothing is written yet. */
export type ReminderValues = {
  name: string;
  trigger: Trigger;
  side: 'after' | 'before';
  unit: ReminderRuleWholeFragment['unit'];
  days: string;
  at: string;
  audience: ReminderRuleWholeFragment['audience'];
  reach: ReminderRuleWholeFragment['reach'];
  eventPeople: EventPeople;
  eventKinds: string[];
  channel: ReminderRuleWholeFragment['channel'];
  quietFrom: string;
  quietTo: string;
  perWeek: string;
  digest: boolean;
  subjectEN: string;
  subjectFR: string;
  bodyEN: string;
  bodyFR: string;
};

export const TRIGGERS = Object.keys(REMINDER_COUNTING).map((key) => key.toUpperCase()) as readonly Trigger[];

/** How the trigger counts, by its name in the schema. */
export const countingOf = (trigger: Trigger): (typeof REMINDER_COUNTING)[TriggerValue] =>
  REMINDER_COUNTING[trigger.toLowerCase() as TriggerValue];

/** Of an event, whom a rule can mean; nobody in particular of anything else. */
export const eventPeopleOf = (trigger: Trigger): EventPeople[] =>
  (countingOf(trigger).event ?? []).map((people) => people.toUpperCase() as EventPeople);

/** In which unit it counts: as chosen, where both make sense. */
export const unitOf = ({ trigger, unit }: Pick<ReminderValues, 'trigger' | 'unit'>): ReminderValues['unit'] =>
  countingOf(trigger).anyUnit ? unit : countingOf(trigger).unit === 'hours' ? 'HOURS' : 'DAYS';

/** Whether it speaks before what it counts from: as chosen, where both sides make sense. */
export function isBefore({ trigger, side }: Pick<ReminderValues, 'trigger' | 'side'>): boolean {
  const { before, onlyBefore = false } = countingOf(trigger);
  return onlyBefore || (before && side === 'before');
}

/** What can be filled in for these readers where it counts from this. */
export const placesOf = (trigger: Trigger, audience: ReminderValues['audience']): ReminderPlace[] =>
  reminderPlaces(trigger.toLowerCase() as TriggerValue, audience.toLowerCase() as AudienceValue).body;

/** A place as the catalogue of words names it: a dot there would lead deeper. */
export const placeKey = (name: ReminderPlace) =>
  name.replace('.', '_') as
    | 'person_name'
    | 'others_names'
    | 'date'
    | 'time'
    | 'place'
    | 'event_title'
    | 'event_link'
    | 'program_name'
    | 'cohort_name'
    | 'school_name';

/** The field in which words are missing, as the service names it (`subject.fr`), by its name in the form. */
export function fieldOfWords(path?: string): keyof ReminderValues & string {
  const [part, locale] = (path ?? '').split('.');
  return `${part === 'subject' ? 'subject' : 'body'}${locale === 'fr' ? 'FR' : 'EN'}`;
}

export function valuesOf(rule: ReminderRuleWholeFragment | null): ReminderValues {
  return {
    name: rule?.name ?? '',
    trigger: rule?.trigger ?? 'PUBLISHED',
    side: (rule?.amount ?? 0) < 0 ? 'before' : 'after',
    unit: rule?.unit ?? 'DAYS',
    days: String(Math.abs(rule?.amount ?? 7)),
    at: rule?.at ?? '09:00',
    audience: rule?.audience ?? 'BOTH',
    reach: rule?.reach ?? 'MATCHED',
    eventPeople: rule?.eventPeople ?? 'COMING',
    eventKinds: [...(rule?.eventKinds ?? [])],
    channel: rule?.channel ?? 'MAIL',
    quietFrom: rule ? (rule.quietFrom ?? '') : '20:00',
    quietTo: rule ? (rule.quietTo ?? '') : '08:00',
    perWeek: rule ? String(rule.perWeek ?? '') : '2',
    digest: rule?.digest ?? true,
    subjectEN: rule?.subject.en ?? '',
    subjectFR: rule?.subject.fr ?? '',
    bodyEN: rule?.body.en ?? '',
    bodyFR: rule?.body.fr ?? '',
  };
}

export function inputOf(
  programId: string,
  values: ReminderValues,
  current: ReminderRuleWholeFragment | null,
): ReminderInput {
  const { name, trigger, audience, reach, channel, at, digest } = values;
  const days = Number(values.days);
  const people = eventPeopleOf(trigger);
  return {
    ...{ programId, name, trigger, audience, reach, channel, at, digest },
    id: current?.id ?? null,
    revision: current?.revision ?? null,
    unit: unitOf(values),
    eventPeople: people.includes(values.eventPeople) ? values.eventPeople : (people[0] ?? null),
    eventKinds: people.length > 0 ? (values.eventKinds as ReminderInput['eventKinds']) : null,
    amount: isBefore(values) && days > 0 ? -days : days,
    quietFrom: values.quietFrom || null,
    quietTo: values.quietTo || null,
    perWeek: values.perWeek === '' ? null : Number(values.perWeek),
    subject: { en: values.subjectEN || null, fr: values.subjectFR || null },
    body: { en: values.bodyEN || null, fr: values.bodyFR || null },
  };
}
