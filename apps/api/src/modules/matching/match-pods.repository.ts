import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { carriedBy, offered } from './match-people.repository.js';

export interface PodMentorRow {
  mentor_id: string;
  /** Null: in none. */
  pod_id: string | null;
  /** Places that they still offer. */
  places: number;
}

/** Mentors whom somebody put together. */
@Injectable()
export class MatchPodsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Every mentor who is enrolled, pods oldest first and mentors in the order that was chosen; then the others by name. */
  listMentors(cohortId: string): Promise<PodMentorRow[]> {
    return this.db.read<PodMentorRow>(
      `select e.id as mentor_id, p.pod_id, greatest(0, ${offered('e')} - (select count(*) ${carriedBy('e')}))::int as places
       from enrolment e left join match_pod_mentor p on p.school_id = e.school_id and p.mentor_id = e.id
       where e.school_id = $1 and e.cohort_id = $2 and e.role = 'mentor' and e.state = 'enrolled'
       order by min(p.added_at) over (partition by p.pod_id) nulls last, p.pod_id, p.position, e.name_key, e.id`,
      [currentSchoolId(), cohortId],
    );
  }

  async findCohort(podId: string): Promise<string | null> {
    const [row] = await this.db.read<{ cohort_id: string }>(
      'select cohort_id from match_pod_mentor where school_id = $1 and pod_id = $2 limit 1',
      [currentSchoolId(), podId],
    );
    return row?.cohort_id ?? null;
  }

  /** The pod is of these from now on, in this order. */
  async put(pod: { cohortId: string; podId: string | null; mentorIds: readonly string[] }, now: Date): Promise<string> {
    const podId = pod.podId ?? newId();
    await this.db.write(
      'delete from match_pod_mentor where school_id = $1 and pod_id = $2 and mentor_id <> all ($3::uuid[])',
      [currentSchoolId(), podId, pod.mentorIds],
    );
    await this.db.write(
      `insert into match_pod_mentor (school_id, mentor_id, cohort_id, pod_id, position, added_at)
       select $1, mentor, $2, $3, at, $5 from unnest($4::uuid[]) with ordinality as chosen(mentor, at)
       on conflict (school_id, mentor_id) do update set position = excluded.position`,
      [currentSchoolId(), pod.cohortId, podId, pod.mentorIds, now],
    );
    return podId;
  }

  async drop(podId: string): Promise<void> {
    await this.db.write('delete from match_pod_mentor where school_id = $1 and pod_id = $2', [
      currentSchoolId(),
      podId,
    ]);
  }
}
