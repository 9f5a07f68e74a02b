/**
 * Values that the catalogue alone does not tell: needed only where a CHECK wants something special. `rows` makes one row
 * for each entry, so that every foreign key is filled in at least one; null leaves a column empty.
 */
export type Hint = Readonly<Record<string, string | null | ((number: number) => string)>>;

export const ROW_HINTS: Readonly<Record<string, { all?: Hint; rows?: readonly Hint[] }>> = {
  'trellis.school_directory': { all: { slug: (number) => `school-${number}` } },
  'trellis.school': { all: { locales: '{en}' } },
  'trellis.member': {
    rows: [{ merged_into: null }, { account_id: null, merged_at: '2026-09-01', roles: '{}' }],
  },
  'trellis.privacy_threshold': { all: { inside: '5', published: '10' } },
  // The closed list of kinds is in the contracts.
  'trellis.notification_choice': { all: { kind: 'reminder' } },
  'trellis.private_notice': { all: { place: 'matches' } },
  'trellis.outbox': {
    rows: [
      { to_invitation_id: null, to_guest_id: null },
      { to_member_id: null, to_guest_id: null },
      { to_member_id: null, to_invitation_id: null },
    ],
  },
  'trellis.event_speaker': { all: { state: 'asked' } },
  'trellis.task': { all: { code: 'NAME_SECOND_PERSON' } },
  'trellis.offered_experience': { all: { option_id: null, words: 'Night shifts' } },
  'trellis.library_version': { all: { body: null, file_type: () => 'application/pdf' } },
  'trellis.identity_option': { rows: [{ merged_into: null }, {}] },
  'trellis.identity_alias': { all: { kind: 'option', question: null, key: (number) => `key ${number}` } },
  'trellis.pair_conflict': {
    rows: [
      { said_by: 'self', scope: 'person', other_email: 'other@school.example', cohort_id: null, program_id: null },
      { said_by: 'staff', scope: 'program', other_id: null, cohort_id: null },
      { said_by: 'self', scope: 'cohort', other_id: null, program_id: null },
    ],
  },
  // Whoever would rather wait is a mentee.
  'trellis.enrolment': { rows: [{ role: 'mentor', capacity: '2', rather_waits_at: null }, { role: 'mentee' }] },
  'trellis.shortlist_round': { all: { mentors: '3', answer_days: '5' } },
  'trellis.expense_note': { all: { state: 'open', amount_minor: '1250', currency: 'CAD', paid_on: null } },
  'trellis.check_in_answer': { all: { state: 'passed', sealed: null } },
  'trellis.closing': { all: { state: 'proposed', settled_at: null } },
  'trellis.concern': { all: { state: 'open', closed_at: null } },
  'trellis.concern_settings': { all: { retention_months: '12' } },
  'trellis.event': {
    all: {
      ...{ starts_at: '2026-10-27 17:30:00+00', ends_at: '2026-10-27 18:30:00+00', capacity: '40', guests: '1' },
      state: 'published',
    },
    // An event is of a group, or of a program or series.
    rows: [{ group_id: null }, { program_id: null, series_id: null, kind: 'affinity', title_shown: 'false' }],
  },
  'trellis.event_answer': { all: { state: 'coming', guests: '0', line: null } },
  'trellis.event_attendance': { all: { source: 'list', minutes: '45' } },
  'trellis.event_material': {
    rows: [
      { kind: 'file', url: null, file_type: 'application/pdf', moment: 'before', reach: 'invited' },
      { kind: 'link', url: 'https://slides.example', file_id: null, file_type: null, moment: 'after', reach: 'coming' },
    ],
  },
  'trellis.certificate': { all: { facts: '{}', revoked_at: null, revoked_why: null } },
  'trellis.event_requirement': { all: { needed: '4', per: 'cohort', role: 'mentor' } },
  'trellis.event_credit': { all: { minutes_needed: '30', hours: '1.5' } },
  'vault.group_answer': { all: { state: 'coming', guests: '0', line: null, answer_by: null } },
  'trellis.affinity_group': { all: { state: 'open' } },
  'trellis.event_seating': { all: { kind: 'tables', rounds: '3', fewest: '2', most: '4' } },
  'trellis.event_seat': { all: { round: '2', place: '1' } },
  'trellis.event_notice': { all: { what: 'moved' } },
  'trellis.meeting': { all: { minutes: '45' }, rows: [{ conversation_id: null }, { mentorship_id: null }] },
  'trellis.meeting_series': { all: { count: '4' } },
  'trellis.reminder_rule': { all: { at_time: '09:00', quiet_from: null, quiet_to: null, per_week: '2' } },
  'trellis.reminder': { all: { state: 'planned', skipped: null } },
  'trellis.shortlist_place': { all: { choice: '1' } },
};
