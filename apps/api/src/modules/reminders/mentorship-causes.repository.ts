import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { Scope, TakingPartRow } from './reminder-causes.repository.js';

interface OfMentorship extends TakingPartRow {
  mentorship_id: string;
}

export interface BookedRow extends OfMentorship {
  meeting_id: string;
  starts_at: Date;
  ends_at: Date;
}

export interface SinceRow extends OfMentorship {
  since: Date;
}

/** Whoever takes part in a mentorship that lasts, within the scope ($2 to $4); a pause and an end leave everybody in peace. */
const PAIRED = `from mentorship s
  join mentorship_participant p on p.school_id = s.school_id and p.mentorship_id = s.id
  join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id and e.state = 'enrolled'`;
const WITHIN = `s.school_id = $1 and s.cohort_id = $2 and s.state = 'active' and ($3::uuid[] is null or s.id = any ($3))
  and ($4::uuid[] is null or e.id = any ($4))`;

/** Facts of the months between publishing and closing that reminders count from. */
@Injectable()
export class MentorshipCausesRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Meetings that are booked, and those over of which nobody has said whether they took place. */
  listMeetings(scope: Scope): Promise<BookedRow[]> {
    return this.db.read<BookedRow>(
      `select s.id as mentorship_id, t.id as meeting_id, t.starts_at, t.ends_at, e.id as enrolment_id, e.member_id, p.role ${PAIRED}
       join meeting t on t.school_id = s.school_id and t.mentorship_id = s.id and t.state = 'booked'
       where ${WITHIN}`,
      bounds(scope),
    );
  }

  /** Whoever has not signed what stands in the agreement now, since publishing, or since the version that waits for them. */
  listUnsigned(scope: Scope): Promise<SinceRow[]> {
    return this.db.read<SinceRow>(
      `select s.id as mentorship_id, greatest(s.published_at, v.made_at) as since, e.id as enrolment_id, e.member_id, p.role
       ${PAIRED}
       left join agreement a on a.school_id = s.school_id and a.mentorship_id = s.id
       left join agreement_version v on v.school_id = a.school_id and v.mentorship_id = a.mentorship_id and v.version = a.version
       where ${WITHIN} and not exists (
         select 1 from agreement_signature g where g.school_id = a.school_id and g.mentorship_id = a.mentorship_id
           and g.version = a.version and g.enrolment_id = e.id)`,
      bounds(scope),
    );
  }

  /**
   * Since when no meeting is held or booked: from the end of the last one, whether it is over or to come, so that what nobody
   * touches becomes true by itself when its day comes; since publishing, or going on after a pause, where there is none later.
   */
  listWithoutMeeting(scope: Scope): Promise<SinceRow[]> {
    return this.db.read<SinceRow>(
      `select s.id as mentorship_id, e.id as enrolment_id, e.member_id, p.role, greatest(s.published_at,
         (select max(t.ends_at) from meeting t
           where t.school_id = s.school_id and t.mentorship_id = s.id and t.state in ('booked', 'held')),
         (select max(u.to_at) from mentorship_pause u where u.school_id = s.school_id and u.mentorship_id = s.id)) as since
       ${PAIRED} where ${WITHIN}`,
      bounds(scope),
    );
  }
}

const bounds = ({ cohortId, mentorshipIds, enrolmentIds }: Scope): unknown[] => [
  currentSchoolId(),
  cohortId,
  mentorshipIds ?? null,
  enrolmentIds ?? null,
];
