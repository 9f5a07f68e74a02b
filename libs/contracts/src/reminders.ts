/** What a coordinator's rule about reminders is made of. */

/** From what a rule counts: a date of the calendar, something that happens, or a fact that is missing. */
export const ReminderTrigger = {
  COHORT_START: 'cohort_start',
  COHORT_END: 'cohort_end',
  TERM_START: 'term_start',
  TERM_END: 'term_end',
  PUBLISHED: 'published',
  FIRST_CONTACT_DUE: 'first_contact_due',
  FELT_QUESTION_OPEN: 'felt_question_open',
  MILESTONE: 'milestone',
  CHECK_IN_OPEN: 'check_in_open',
  MEETING_SOON: 'meeting_soon',
  MEETING_UNSAID: 'meeting_unsaid',
  AGREEMENT_UNSIGNED: 'agreement_unsigned',
  NO_MEETING_BOOKED: 'no_meeting_booked',
  REQUIREMENT_DUE: 'requirement_due',
  EVENT_SOON: 'event_soon',
  EVENT_OVER: 'event_over',
  ATTENDANCE_OPEN: 'attendance_open',
  ATTENDANCE_DUE: 'attendance_due',
} as const;
/** Of an event: of those for whom it is, by what they said, or by whether they were there. `asked`: all but those who said no. */
export const ReminderEventPeople = {
  ASKED: 'asked',
  COMING: 'coming',
  UNANSWERED: 'unanswered',
  ATTENDED: 'attended',
  ABSENT: 'absent',
} as const;
/** Who gets it; `coordinator` is a task for those who run the program, with no mail to anyone else. */
export const ReminderAudience = {
  MENTORS: 'mentors',
  MENTEES: 'mentees',
  BOTH: 'both',
  COORDINATOR: 'coordinator',
} as const;
/** Of those in the cohort: whoever is in a mentorship that runs, or everybody, also those who wait. */
export const ReminderReach = { MATCHED: 'matched', EVERYONE: 'everyone' } as const;
export const ReminderChannel = { MAIL: 'mail', IN_APP: 'in_app' } as const;
/** `waiting`: it would reach more people at once than anyone has agreed to. */
export const ReminderRuleState = { DRAFT: 'draft', ON: 'on', OFF: 'off', WAITING: 'waiting' } as const;
export const ReminderUnit = { DAYS: 'days', HOURS: 'hours' } as const;
/** What became of a reminder. */
export const ReminderState = {
  PLANNED: 'planned',
  DONE: 'done',
  SKIPPED: 'skipped',
} as const;
/** Why a reminder that was due did not go out. */
export const ReminderSkip = {
  NO_LONGER_SO: 'no_longer_so',
  NOT_TAKING_PART: 'not_taking_part',
  SWITCHED_OFF: 'switched_off',
  ENOUGH_THIS_WEEK: 'enough_this_week',
  NEVER_WRITTEN_TO: 'never_written_to',
  ALREADY_OVER: 'already_over',
} as const;

type ValueOf<T> = T[keyof T];
export type ReminderTrigger = ValueOf<typeof ReminderTrigger>;
export type ReminderAudience = ValueOf<typeof ReminderAudience>;
export type ReminderReach = ValueOf<typeof ReminderReach>;
export type ReminderEventPeople = ValueOf<typeof ReminderEventPeople>;
export type ReminderChannel = ValueOf<typeof ReminderChannel>;
export type ReminderRuleState = ValueOf<typeof ReminderRuleState>;
export type ReminderUnit = ValueOf<typeof ReminderUnit>;
export type ReminderState = ValueOf<typeof ReminderState>;
export type ReminderSkip = ValueOf<typeof ReminderSkip>;

/** What a rule may fill in for each reader; those about the pair not in a subject, which others may see in an inbox. */
export const REMINDER_PLACES = [
  'person.name',
  'others.names',
  'date',
  'time',
  'place',
  'event.title',
  'event.link',
  'program.name',
  'cohort.name',
  'school.name',
] as const;
export type ReminderPlace = (typeof REMINDER_PLACES)[number];
export const REMINDER_SUBJECT_PLACES = ['program.name', 'cohort.name', 'school.name', 'date', 'event.title'] as const;

/** How a rule counts: in which unit, whether also before, and whether a missing fact is what it waits for. */
export interface ReminderCounting {
  /** Where it may be either, the one that is offered first. */
  unit: ReminderUnit;
  anyUnit?: true;
  before: boolean;
  /** Afterwards there is nothing to say. */
  onlyBefore?: true;
  /** A fact that may come any day: who has it already is not reminded, and days that are free for everybody are passed over. */
  missing: boolean;
  /** There is a pair behind it, so the others in it can be named. */
  pair: boolean;
  /** It may reach people without a match as well; of anything else they are not told. */
  widens?: true;
  /** There is a meeting to come behind it: its hour, and its place or link, are for those two alone. */
  meeting?: true;
  /** There is an event behind it, and of these people a rule chooses. */
  event?: readonly ReminderEventPeople[];
  /** There is a day to tell: of something to come, or of a meeting that was. What is counted from a moment in the past has none. */
  dated: boolean;
}

const calendar: ReminderCounting = { unit: 'days', before: true, missing: false, pair: false, dated: true };
const ofCohort: ReminderCounting = { ...calendar, widens: true };

export const REMINDER_COUNTING: Readonly<Record<ReminderTrigger, ReminderCounting>> = {
  cohort_start: ofCohort,
  cohort_end: ofCohort,
  term_start: ofCohort,
  term_end: ofCohort,
  published: { unit: 'days', before: false, missing: false, pair: true, dated: false },
  first_contact_due: { unit: 'days', before: true, missing: false, pair: true, dated: true },
  felt_question_open: { unit: 'days', before: false, missing: true, pair: true, dated: false },
  milestone: calendar,
  check_in_open: { unit: 'days', before: false, missing: true, pair: false, dated: true },
  meeting_soon: {
    ...{ unit: 'hours', before: true, onlyBefore: true, missing: false },
    ...{ pair: true, meeting: true, dated: true },
  },
  meeting_unsaid: { unit: 'days', before: false, missing: true, pair: true, dated: true },
  agreement_unsigned: { unit: 'days', before: false, missing: true, pair: true, dated: false },
  no_meeting_booked: { unit: 'days', before: false, missing: true, pair: true, dated: false },
  requirement_due: { unit: 'days', before: true, onlyBefore: true, missing: false, pair: true, dated: true },
  event_soon: {
    ...{ unit: 'days', anyUnit: true, before: true, onlyBefore: true, missing: false, pair: false, dated: true },
    event: ['coming', 'unanswered', 'asked'],
  },
  event_over: {
    ...{ unit: 'days', anyUnit: true, before: false, missing: false, pair: false, dated: true },
    event: ['attended', 'absent', 'coming', 'asked'],
  },
  attendance_open: { unit: 'days', before: false, missing: true, pair: false, dated: false },
  attendance_due: { unit: 'days', before: true, onlyBefore: true, missing: false, pair: false, dated: true },
};

/** What a rule can fill in: names of a pair where there is one and people read it, a date where there is one. */
export function reminderPlaces(
  trigger: ReminderTrigger,
  audience: ReminderAudience,
): { subject: ReminderPlace[]; body: ReminderPlace[] } {
  const { pair, dated, meeting = false, event } = REMINDER_COUNTING[trigger];
  const isTask = audience === 'coordinator';
  const fills = (place: ReminderPlace): boolean =>
    (dated || place !== 'date') &&
    (((meeting || event) && !isTask) || (place !== 'time' && place !== 'place')) &&
    ((event && !isTask) || !place.startsWith('event.')) &&
    ((pair && !isTask) || place !== 'others.names') &&
    (!isTask || place !== 'person.name');
  return { subject: REMINDER_SUBJECT_PLACES.filter(fills), body: REMINDER_PLACES.filter(fills) };
}

export const REMINDER_LIMITS = {
  rules: 60,
  nameLength: 120,
  subjectLength: 150,
  textLength: 4_000,
  days: 366,
  perWeek: 7,
  /** So long one stands on somebody's own page at most. */
  shownDays: 14,
  /** Above this many people on one day, a rule asks whether that is meant. */
  atOnce: 500,
  /** How far ahead a preview looks. */
  previewDays: 60,
  previewNames: 20,
} as const;
