/**
 * The one view of pairs that may not be matched: what mentors said in a form, what anybody declared since, pairs that were
 * ended apart, and nobody with themself. A SELECT of (mentee_id, mentor_id), enrolments of cohort $2 in school $1; `person` is
 * a relation of people of that cohort (id, role, member_id, email_key, year), `today` a parameter, the day at the school.
 *
 * A conflict holds from now on until its last day; one that begins before the cohort ends counts already, since the match
 * would last into it. `told`: without what only one person knows (a private wish, a pair ended apart).
 */
export const barredPairs = (person: string, today: string, told = false): string => `
  select mentee.id as mentee_id, c.mentor_enrolment_id as mentor_id
  from conflict_of_interest c
  join ${person} mentor on mentor.id = c.mentor_enrolment_id and mentor.role = 'mentor'
  join ${person} mentee on mentee.email_key = c.mentee_email_key and mentee.role = 'mentee'
  where c.school_id = $1 and c.cohort_id = $2
  union
  select mentee.id, mentor.id
  from (select holder_id as one, other_id as two from pair_conflict d where ${holds(today, told)} and scope = 'person'
    union all select other_id, holder_id from pair_conflict d where ${holds(today, told)} and scope = 'person') said
  join ${person} mentor on mentor.member_id = said.one and mentor.role = 'mentor'
  join ${person} mentee on mentee.member_id = said.two and mentee.role = 'mentee'
  union
  select mentee.id, mentor.id
  from pair_conflict d
  join cohort here on here.school_id = $1 and here.id = $2
    and (d.cohort_id = here.id or d.scope = 'program' and d.program_id = here.program_id)
  join ${person} mentor on mentor.member_id = d.holder_id and mentor.role = 'mentor'
  join ${person} mentee on mentee.role = 'mentee' and (d.year is null or lower(mentee.year) = lower(d.year))
  where ${holds(today, told)} and d.scope <> 'person'
  ${told ? '' : `union ${ENDED_APART(person)}`}
  union
  -- Who is both in one cohort is never their own mentor.
  select mentee.id, mentor.id from ${person} mentee join ${person} mentor on mentor.member_id = mentee.member_id
  where mentee.role = 'mentee' and mentor.role = 'mentor'`;

const holds = (today: string, told: boolean): string => `d.school_id = $1
  and (d.to_on is null or d.to_on >= ${today}::date)
  and (d.from_on is null or d.from_on <= (select ends_on from cohort where school_id = $1 and id = $2))
  ${told ? `and d.kind <> 'private'` : ''}`;

/** Whatever the cohort: the two stay two people who were not to go on. */
const ENDED_APART = (person: string): string => `
  select mentee.id, mentor.id
  from mentorship s
  join mentorship_participant a on a.school_id = s.school_id and a.mentorship_id = s.id and a.role = 'mentee'
  join mentorship_participant b on b.school_id = s.school_id and b.mentorship_id = s.id and b.role = 'mentor'
  join enrolment former_mentee on former_mentee.school_id = a.school_id and former_mentee.id = a.enrolment_id
  join enrolment former_mentor on former_mentor.school_id = b.school_id and former_mentor.id = b.enrolment_id
  join ${person} mentee on mentee.member_id = former_mentee.member_id and mentee.role = 'mentee'
  join ${person} mentor on mentor.member_id = former_mentor.member_id and mentor.role = 'mentor'
  where s.school_id = $1 and s.ended_apart`;
