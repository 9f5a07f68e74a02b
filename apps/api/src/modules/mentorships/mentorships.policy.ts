import { dayIn } from '@trellis/calendar';
import type { EnrolmentRole, EnrolmentState, Locale, VisiblePart } from '@trellis/contracts';
import { type AnswerValue, choiceLabel, findItem, type FormDefinition, listAnswer } from '@trellis/forms';
import type { WaitingNoticeRecord } from '../cohorts/index.js';
import type { ParticipantRow } from './mentorships.repository.js';

/** Which item of which form holds what a match may see. An item that the form does not show to the match stays unseen. */
export const SHOWN_ITEMS = {
  mentee: { year: 'year', site: 'site', specialties: 'specialties', languages: 'languages', goals: 'goals' },
  mentor: { year: 'year', site: 'site', specialties: 'specialty', languages: 'languages', goals: 'goals' },
} as const;

/** Every item that `shownAnswers` may read; nothing else is fetched. */
export const SHOWN_ITEM_IDS: readonly string[] = [
  ...new Set(Object.values(SHOWN_ITEMS).flatMap((items) => Object.values(items))),
];

export interface ShownAnswers {
  year: string | null;
  site: string | null;
  specialties: string[];
  languages: string[];
  goals: string[];
}

/** What the other side reads of someone's answers, in the reader's language. */
export function shownAnswers(
  role: 'mentee' | 'mentor',
  answers: Readonly<Record<string, AnswerValue>>,
  form: FormDefinition,
  locale: Locale,
): ShownAnswers {
  const entries = (itemId: string): string[] => {
    const item = findItem(form, itemId);
    const value = answers[itemId];
    if (item?.visibility !== 'shown_to_match' || value === undefined) return [];
    const list = typeof value === 'string' ? [value] : listAnswer({ state: 'answered', value });
    return list.map((entry) => choiceLabel(item, entry, [locale]));
  };
  const items = SHOWN_ITEMS[role];
  return {
    year: entries(items.year)[0] ?? null,
    site: entries(items.site)[0] ?? null,
    specialties: entries(items.specialties),
    languages: entries(items.languages),
    goals: entries(items.goals),
  };
}

/** Their own profile goes before what they answered in one form; of a mentee, what interests them stays the answer. */
export function withProfile(
  role: 'mentee' | 'mentor',
  shown: ShownAnswers,
  profile: { languages: string[]; specialties: string[]; site: string | null } | null,
): ShownAnswers {
  if (!profile) return shown;
  const own = (said: string[], answered: string[]): string[] => (said.length > 0 ? said : answered);
  return {
    ...shown,
    site: profile.site ?? shown.site,
    languages: own(profile.languages, shown.languages),
    specialties: role === 'mentor' ? own(profile.specialties, shown.specialties) : shown.specialties,
  };
}

/** Someone as another person sees them. */
export interface SeenPerson extends ShownAnswers {
  enrolmentId: string;
  role: EnrolmentRole;
  displayName: string;
  pronouns: string | null;
  email: string | null;
  /** Said for the other to read: it is always shown. */
  offers: string | null;
  /** Like the name: whoever shows one shows it to their match. */
  photo: { id: string; alt: string } | null;
}

export interface CohortForms {
  mentee: FormDefinition;
  mentor: FormDefinition;
}

/** A stored person with what their form and their profile say of them, before anything is left out. */
export function personOf(
  role: 'mentee' | 'mentor',
  { profile, answers, ...person }: ParticipantRow,
  form: FormDefinition,
  locale: Locale,
): SeenPerson {
  return { ...person, role, ...withProfile(role, shownAnswers(role, answers, form, locale), profile) };
}

/** What is left of a person when only these parts may be seen; the name always is. */
export function onlyVisible(person: SeenPerson, parts: readonly VisiblePart[]): SeenPerson {
  const may = (part: VisiblePart): boolean => parts.includes(part);
  return {
    enrolmentId: person.enrolmentId,
    role: person.role,
    displayName: person.displayName,
    photo: person.photo,
    pronouns: may('pronouns') ? person.pronouns : null,
    email: may('email') ? person.email : null,
    offers: person.offers,
    year: may('year') ? person.year : null,
    site: may('site') ? person.site : null,
    specialties: may('specialties') ? person.specialties : [],
    languages: may('languages') ? person.languages : [],
    goals: may('goals') ? person.goals : [],
  };
}

/** During a pause nobody is shown how to reach the other, nor what they said for talking. */
export function whilePaused(person: SeenPerson): SeenPerson {
  return { ...onlyVisible(person, []), offers: null, photo: null };
}

/** Somebody in the same group: the name, and nothing else. */
export function onlyNamed(person: SeenPerson): SeenPerson {
  return whilePaused(person);
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * The day, in the school's zone, by which the mentor writes: so many days after the day of publishing there, or after the
 * cohort's first day where that is still to come.
 */
export function firstContactDueOn(publishedAt: Date, timeZone: string, days: number, startsOn: string): string {
  const published = dayIn(publishedAt, timeZone);
  const day = published < startsOn ? startsOn : published;
  // Whole days are added to a calendar day, not to a moment: a change of clocks in between moves nothing.
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

export interface WaitingFacts {
  role: 'mentee' | 'mentor';
  state: EnrolmentState;
  cohortState: 'open' | 'published' | 'closed';
  mentorshipCount: number;
  notice: WaitingNoticeRecord | null;
}

/** A mentee who takes part and has no mentor, once the cohort is published. */
export function isWaiting({ role, state, cohortState, mentorshipCount }: Omit<WaitingFacts, 'notice'>): boolean {
  return role === 'mentee' && state === 'enrolled' && mentorshipCount === 0 && cohortState === 'published';
}

/** The words approved for whoever waits; null for everyone else. */
export function waitingWords(facts: WaitingFacts): WaitingNoticeRecord | null {
  return isWaiting(facts) ? facts.notice : null;
}
