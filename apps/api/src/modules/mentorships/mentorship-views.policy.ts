import { currentContext } from '../../platform/tenancy/context.js';
import { toParticipant } from './match-views.service.js';
import type { Mentorship, Participant } from './mentorship.types.js';
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

/**
 * Whether people still read this one of theirs. On a pause, they keep each other. Of what ended before the year did, only whoever
 * completed has kept it: for the others it was taken from their page when it ended.
 */
export function isTheirs(row: MentorshipRow, { id, role, state }: OwnEnrolmentRow): boolean {
  const side = role === 'mentee' ? row.mentees : row.mentors;
  if (!side.some(({ enrolmentId }) => enrolmentId === id)) return false;
  if (state === 'completed') return true;
  return (state === 'enrolled' || state === 'paused') && !endedEarly(row);
}

/** As those who run the program see it; with `viewer`, as somebody in it does: the cohort's settings say what of the others. */
export function toMentorship(row: MentorshipRow, forms: CohortForms, viewer?: OwnEnrolmentRow): Mentorship {
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
    nextStep:
      row.state === 'active' && !row.in_touch ? { code: 'MENTOR_WRITES_FIRST', dueOn: row.first_contact_due_on } : null,
  };
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
  return toParticipant(hidden(row, onlyVisible(mentee, viewer.settings.visibility.mentorSees)));
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
  return toParticipant(hidden(row, onlyVisible(mentor, viewer.settings.visibility.menteeSees)));
}

const hidden = ({ state }: MentorshipRow, person: SeenPerson): SeenPerson =>
  state === 'paused' ? whilePaused(person) : person;

const localeOf = () => currentContext()?.locale ?? 'en';
