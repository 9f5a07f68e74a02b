import { currentContext } from '../../platform/tenancy/context.js';
import { toParticipant } from './match-views.service.js';
import type { Mentorship, NextStep, Participant, PastMentorship } from './mentorship.types.js';
import {
  type CohortForms,
  onlyNamed,
  onlyVisible,
  personOf,
  type SeenPerson,
  whilePaused,
} from './mentorships.policy.js';
import type { MentorshipRow, OwnEnrolmentRow, ParticipantRow } from './mentorships.repository.js';

const endedEarly = (row: MentorshipRow): boolean => row.state === 'ended' && !row.ended_with_cohort;

function isIn({ mentees, mentors }: MentorshipRow, { id, role }: OwnEnrolmentRow): boolean {
  return (role === 'mentee' ? mentees : mentors).some(({ enrolmentId }) => enrolmentId === id);
}

/**
 * Whether it counts as one that somebody has. On a pause, they keep each other. Of what ended before the year did, only whoever
 * completed has kept it: the others have parted.
 */
export function isTheirs(row: MentorshipRow, own: OwnEnrolmentRow): boolean {
  if (!isIn(row, own)) return false;
  if (own.state === 'completed') return true;
  return (own.state === 'enrolled' || own.state === 'paused') && !endedEarly(row);
}

/** Whether it is over for somebody and theirs no more: what was written in it stays for them to read. */
export function isTheirPast(row: MentorshipRow, own: OwnEnrolmentRow): boolean {
  return isIn(row, own) && row.state === 'ended' && !isTheirs(row, own);
}

/** As those who run the program see it; with `viewer`, as somebody in it does: the cohort's settings say what of the others. */
export function toMentorship(row: MentorshipRow, forms: CohortForms, now: Date, viewer?: OwnEnrolmentRow): Mentorship {
  const mentees = row.mentees.map((person) => seenMentee(row, person, forms, viewer));
  const mentors = row.mentors.map((person) => seenMentor(row, person, forms, viewer));
  const mentee = ownOrFirst(mentees, viewer);
  return {
    id: row.id,
    model: row.model,
    state: row.state,
    publishedAt: row.published_at,
    endedAt: row.ended_at,
    endedEarly: endedEarly(row),
    pausedByMe: viewer !== undefined && row.state === 'paused' && row.pausers.includes(viewer.id),
    mentee,
    mentor: ownOrFirst(mentors, viewer),
    people: [...mentors, ...mentees],
    menteeGoals: mentee.goals,
    nextStep: row.state === 'active' && !row.in_touch ? firstWord(row.first_contact_due_on, now) : null,
  };
}

const HALF_A_DAY = 12 * 60 * 60 * 1000;

/** Late once its day is over everywhere on Earth: then nobody has to wait for the mentor any longer. */
function firstWord(dueOn: string | null, now: Date): NextStep {
  const day = new Date(now.getTime() - HALF_A_DAY).toISOString().slice(0, 10);
  return { code: dueOn !== null && day > dueOn ? 'FIRST_WORD_LATE' : 'MENTOR_WRITES_FIRST', dueOn };
}

export function toPast(row: MentorshipRow, { id: enrolmentId, role }: OwnEnrolmentRow): PastMentorship {
  const others = role === 'mentee' ? row.mentors : row.mentees;
  return { id: row.id, enrolmentId, endedAt: row.ended_at, names: others.map(({ displayName }) => displayName) };
}

function ownOrFirst(people: readonly Participant[], viewer?: OwnEnrolmentRow): Participant {
  const [first] = people;
  const found = people.find(({ enrolmentId }) => enrolmentId === viewer?.id) ?? first;
  if (!found) throw new Error('A mentorship has a mentee and a mentor.');
  return found;
}

/** Mentees of one group learn each other's names: settings speak of mentor and mentee alone, and taking part is itself identity data. */
function seenMentee(
  row: MentorshipRow,
  person: ParticipantRow,
  forms: CohortForms,
  viewer?: OwnEnrolmentRow,
): Participant {
  const mentee = personOf('mentee', person, forms.mentee, localeOf());
  if (!viewer || viewer.id === person.enrolmentId) return toParticipant(mentee);
  if (viewer.role === 'mentee') return toParticipant(onlyNamed(mentee));
  return toParticipant(hidden(row, onlyVisible(mentee, viewer.settings.visibility.mentorSees), viewer));
}

/** Those who accompany somebody together see of each other what that person sees of them. */
function seenMentor(
  row: MentorshipRow,
  person: ParticipantRow,
  forms: CohortForms,
  viewer?: OwnEnrolmentRow,
): Participant {
  const mentor = personOf('mentor', person, forms.mentor, localeOf());
  if (!viewer || viewer.id === person.enrolmentId) return toParticipant(mentor);
  return toParticipant(hidden(row, onlyVisible(mentor, viewer.settings.visibility.menteeSees), viewer));
}

/**
 * On a pause, and once people have parted: the name is in what they wrote, and no way to the other is left. A pause that somebody wanted outlasts
 * the mentorship: closing the cohort undoes none.
 */
const hidden = (row: MentorshipRow, person: SeenPerson, viewer: OwnEnrolmentRow): SeenPerson =>
  row.state === 'paused' || row.pausers.length > 0 || isTheirPast(row, viewer) ? whilePaused(person) : person;

const localeOf = () => currentContext()?.locale ?? 'en';
