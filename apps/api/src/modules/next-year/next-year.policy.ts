import { addDays, daysToNextYear, shiftDays } from '@trellis/calendar';
import type { EnrolmentState, Localized, NextYearState } from '@trellis/contracts';
import { EMPTY_FORM_MAPPING, type FormDefinition, mapAnswers } from '@trellis/forms';
import { type AnswerRecord, toAnswer } from '../enrolments/index.js';

/** A stretch of days in a cohort's settings: where it stands there, and what it is. */
export interface CalendarDays {
  /** `terms.0` */
  key: string;
  name: Localized;
  from: string;
  to: string;
}

const CALENDARS = ['terms', 'holidays', 'blackouts'] as const;

interface Span {
  name?: Localized;
  from: string;
  to: string;
}

/** “Fall 2026” becomes “Fall 2027”, “2026-27” becomes “2027-28”; a name without a year stays. */
export function nextName(name: string): string {
  return name.replace(/\b(20\d{2})(?:([-–/])(\d{2}|20\d{2}))?\b/gu, (_, year: string, dash?: string, end?: string) => {
    const start = String(Number(year) + 1);
    return dash && end ? `${start}${dash}${String(Number(end) + 1).padStart(end.length, '0')}` : start;
  });
}

/** First and last day of the next year, each on the same day of the week. */
export function nextDays(startsOn: string, endsOn: string): { startsOn: string; endsOn: string; shift: number } {
  const shift = daysToNextYear(startsOn);
  return { startsOn: addDays(startsOn, shift), endsOn: addDays(endsOn, shift), shift };
}

/** Terms, holidays and exam weeks of settings. */
export function calendarOf(settings: object): CalendarDays[] {
  return CALENDARS.flatMap((calendar) =>
    spansOf(settings, calendar).map((span, at) => ({
      key: `${calendar}.${at}`,
      name: span.name ?? {},
      from: span.from,
      to: span.to,
    })),
  );
}

/** How far to move settings: not at all where their calendar was moved to the coming year already. */
export function calendarShift(settings: object, endsOn: string, shift: number): number {
  return calendarOf(settings).some(({ to }) => to > endsOn) ? 0 : shift;
}

/** Settings a year on: every day moved alike, then those days that were chosen otherwise. */
export function nextSettings<T extends object>(
  settings: T,
  shift: number,
  chosen: readonly { key: string; from: string; to: string }[],
): T {
  const moved = shiftDays(settings, shift);
  const chosenOf = new Map(chosen.map((one) => [one.key, one]));
  const changes = CALENDARS.filter((calendar) => spansOf(moved, calendar).length > 0).map((calendar) => [
    calendar,
    spansOf(moved, calendar).map((span, at) => {
      const other = chosenOf.get(`${calendar}.${at}`);
      return other ? { ...span, from: other.from, to: other.to } : span;
    }),
  ]);
  return { ...moved, ...Object.fromEntries(changes) };
}

function spansOf(settings: object, calendar: string): Span[] {
  const value: unknown = (settings as Record<string, unknown>)[calendar];
  return Array.isArray(value) ? (value as Span[]) : [];
}

/**
 * What last year's answers say in this year's form: only what it still asks in the same way. Identity is in the vault and never
 * comes along; consents and the number of places are asked again.
 */
export function carriedAnswers(
  before: FormDefinition,
  after: FormDefinition,
  records: Readonly<Record<string, AnswerRecord>>,
): { itemId: string; state: 'answered' | 'prefer_not_to_say'; value: unknown; isConflict: boolean }[] {
  const answers = Object.fromEntries(Object.entries(records).map(([id, record]) => [id, toAnswer(record)]));
  const carried = mapAnswers(before, after, EMPTY_FORM_MAPPING, answers).answers;
  return after.items.flatMap((item) => {
    const answer = carried[item.id];
    const isAskedAgain = item.store === 'vault' || item.store === 'capacity' || item.kind === 'consent';
    if (!answer || answer.state === 'not_answered' || isAskedAgain) return [];
    const value = answer.state === 'answered' ? answer.value : null;
    return [{ itemId: item.id, state: answer.state, value, isConflict: item.store === 'conflict' }];
  });
}

/** Whether someone can still say, or say anew, if they come: not after the school decided, nor once others rely on a match. */
export function mayAnswer(person: {
  state: NextYearState;
  enrolment_state: EnrolmentState;
  in_pair: boolean;
}): boolean {
  // Who said no and thinks otherwise comes back by themselves; whose place ended in any other way asks a person.
  if (person.enrolment_state === 'withdrawn') return person.state === 'not_coming';
  return (person.enrolment_state === 'applied' || person.enrolment_state === 'enrolled') && !person.in_pair;
}
