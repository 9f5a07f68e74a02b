import type { CalendarSpan, Requirement } from '@trellis/contracts';
import { addDays, type Day, daysBetween } from './days.js';

/** Days, first and last included. */
export interface DaySpan {
  from: Day;
  to: Day;
}

/** A meeting that took place, on its day at the school. */
export interface HeldMeeting {
  on: Day;
  minutes: number;
  inPerson: boolean;
}

export interface RequirementCalendar {
  /** The run of the cohort. */
  cohort: DaySpan;
  terms: readonly CalendarSpan[];
}

/** The days in which meetings count together, and the days over which what is asked is spread. */
export interface RequirementPeriod extends DaySpan {
  /** The term as it stands in the calendar; the same as the period where there are none. */
  asked: DaySpan;
  /** The name of the term; null where the rule is not by term. */
  name: CalendarSpan['name'] | null;
}

/** In minutes where the rule is in hours, in meetings where it is a number of meetings. */
export interface RequirementProgress {
  period: RequirementPeriod;
  asked: number;
  done: number;
  left: number;
  inPersonAsked: number;
  inPersonDone: number;
  inPersonLeft: number;
  /** Days of pause that made it less. */
  pausedDays: number;
}

/**
 * The period that a day lies in. Days after a term count to it until the next one begins, and days before the first count to
 * the first: what two people do in a break is not lost. Years run from the day on which the cohort began.
 */
export function requirementPeriod(
  per: Requirement['per'],
  calendar: RequirementCalendar,
  today: Day,
): RequirementPeriod {
  const { cohort } = calendar;
  if (per === 'term') return termPeriod(calendar, today) ?? whole(cohort);
  return per === 'year' ? yearPeriod(cohort, today) : whole(cohort);
}

const whole = ({ from, to }: DaySpan): RequirementPeriod => ({ from, to, asked: { from, to }, name: null });

function termPeriod({ cohort, terms }: RequirementCalendar, today: Day): RequirementPeriod | null {
  const within = terms.filter(({ from, to }) => from <= cohort.to && to >= cohort.from);
  const inOrder = within.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const begun = inOrder.findLastIndex(({ from }) => from <= today);
  const index = Math.max(begun, 0);
  const term = inOrder[index];
  if (!term) return null;
  const next = inOrder[index + 1];
  const first = index === 0 && cohort.from < term.from ? cohort.from : term.from;
  const last = next ? addDays(next.from, -1) : later(cohort.to, term.to);
  return { from: first, to: last, asked: { from: term.from, to: term.to }, name: term.name };
}

function yearPeriod(cohort: DaySpan, today: Day): RequirementPeriod {
  let from = cohort.from;
  for (let next = yearOn(cohort.from, 1), years = 1; next <= today && next <= cohort.to; years += 1) {
    from = next;
    next = yearOn(cohort.from, years + 1);
  }
  const to = addDays(yearOn(from, 1), -1);
  // A year that the cohort does not fill asks for all of it: a cohort of nine months is a school year.
  const last = to < cohort.to ? to : cohort.to;
  return { from, to: last, asked: { from, to: last }, name: null };
}

function yearOn(day: Day, years: number): Day {
  const date = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  // 29 February has no day of its own in other years.
  return Number.isNaN(Date.parse(date)) || !date.endsWith(new Date(date).toISOString().slice(5, 10))
    ? date.replace('-02-29', '-03-01')
    : date;
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/**
 * How far a pair is. Pauses make what is asked less, day for day over the days of the term (or year, or cohort); a pause that
 * lasts counts until today. Rounded to whole minutes or meetings, never up by a pause.
 */
export function requirementProgress(
  rule: Requirement,
  calendar: RequirementCalendar,
  facts: { held: readonly HeldMeeting[]; pauses: readonly DaySpan[]; today: Day },
): RequirementProgress {
  const period = requirementPeriod(rule.per, calendar, facts.today);
  const counted = facts.held.filter(({ on }) => on >= period.from && on <= period.to);
  const measure = ({ minutes }: HeldMeeting): number => (rule.unit === 'hours' ? minutes : 1);
  const sum = (meetings: readonly HeldMeeting[]): number => meetings.reduce((all, one) => all + measure(one), 0);
  const pausedDays = daysWithin(facts.pauses, period.asked);
  const share = 1 - pausedDays / (daysBetween(period.asked.from, period.asked.to) + 1);
  const unit = rule.unit === 'hours' ? 60 : 1;
  const askedOf = (amount: number): number => Math.floor(amount * unit * share + 1e-9);
  const asked = askedOf(rule.amount);
  const inPersonAsked = Math.min(askedOf(rule.inPersonMinimum), asked);
  const done = sum(counted);
  const inPersonDone = sum(counted.filter(({ inPerson }) => inPerson));
  return {
    ...{ period, asked, done, pausedDays, inPersonAsked, inPersonDone },
    left: Math.max(asked - done, 0),
    inPersonLeft: Math.max(inPersonAsked - inPersonDone, 0),
  };
}

/** How many days of `within` lie in at least one of the spans: days that two pauses share count once. */
function daysWithin(spans: readonly DaySpan[], within: DaySpan): number {
  const cut = spans
    .map(({ from, to }) => ({ from: later(from, within.from), to: earlier(to, within.to) }))
    .filter(({ from, to }) => from <= to)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  let days = 0;
  let counted = addDays(within.from, -1);
  for (const { from, to } of cut) {
    const start = later(from, addDays(counted, 1));
    if (start > to) continue;
    days += daysBetween(start, to) + 1;
    counted = to;
  }
  return days;
}
