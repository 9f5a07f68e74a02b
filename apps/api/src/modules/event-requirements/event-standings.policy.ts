import { dayIn, requirementPeriod } from '@trellis/calendar';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { EventRequirement, EventStanding } from './event-requirement.types.js';
import type { CountedRow, PersonRow, RequirementRow, WaiverRow } from './event-requirements.repository.js';

export const toRequirement = (row: RequirementRow): EventRequirement => ({
  id: row.id,
  programId: row.program_id,
  cohortId: row.cohort_id,
  cohortName: row.cohort_name,
  role: row.role,
  kind: row.kind,
  kindId: row.kind_id,
  kindName: row.kind_name && localizedText(row.kind_name),
  needed: row.needed,
  per: row.per,
  beforeMatch: row.before_match,
  waivers: row.waivers,
});

/** What somebody has yet to attend; with nothing left where they have. */
export interface OpenAttendance {
  requirementId: string;
  per: RequirementRow['per'];
  left: number;
  to: string;
  /** Since when it is asked of them in this period. */
  since: string;
}

/** Nothing of what somebody is let off. A period that began before they were asked begins for them then. */
export function openOf(
  { requirement, left, from, to, waiver }: EventStanding,
  row: RequirementRow,
  { enrolled_at: enrolled }: PersonRow,
  timeZone: string,
): OpenAttendance | null {
  if (waiver) return null;
  const asked = dayIn(new Date(Math.max(enrolled.getTime(), row.created_at.getTime())), timeZone);
  return { requirementId: requirement.id, per: row.per, left, to, since: asked > from ? asked : from };
}

/** Whether it asks anything of somebody: of their program, their cohort, their role. */
export const asksOf = (row: RequirementRow, person: PersonRow): boolean =>
  row.program_id === person.program_id &&
  (row.cohort_id === null || row.cohort_id === person.cohort_id) &&
  (row.role === null || row.role === person.role);

/** A kind of the school's own is asked for by itself; a kind that Trellis knows, with all that are one to it. */
const isOfKind = (row: RequirementRow, event: CountedRow): boolean =>
  row.kind_id === null ? row.kind === event.kind : row.kind_id === event.kind_id;

/** How far somebody is. What comes before a match is looked at over the whole cohort, and what came before it began counts. */
export function standingOf(
  row: RequirementRow,
  person: PersonRow,
  {
    counted,
    waiver,
    now,
    timeZone,
  }: { counted: readonly CountedRow[]; waiver?: WaiverRow; now: Date; timeZone: string },
): EventStanding {
  const calendar = { cohort: { from: person.starts_on, to: person.ends_on }, terms: person.terms };
  const period = requirementPeriod(row.per, calendar, dayIn(now, timeZone));
  const attended = counted.filter((event) => {
    const day = dayIn(event.starts_at, timeZone);
    return isOfKind(row, event) && day <= period.to && (row.per === 'cohort' || day >= period.from);
  }).length;
  return {
    requirement: toRequirement(row),
    enrolmentId: person.enrolment_id,
    cohortName: person.cohort_name,
    attended,
    left: waiver ? 0 : Math.max(0, row.needed - attended),
    from: period.from,
    to: period.to,
    periodName: period.name && localizedText(period.name),
    waiver: waiver ? { reason: waiver.reason, givenBy: waiver.given_by, givenAt: waiver.given_at } : null,
  };
}
