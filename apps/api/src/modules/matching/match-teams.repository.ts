import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** A team of a run: the mentor by whom the draft's pairs name it, and everyone who accompanies with them. */
export interface TeamRow {
  lead_id: string;
  name_key: string;
  /** The lead first, then by name. */
  mentor_ids: string[];
  mentee_ids: string[];
  fewest: number;
  most: number;
}

const TEAMS = `
  select t.lead_id, lead.name_key, min(t.fewest) as fewest, min(t.most) as most,
    array_agg(t.mentor_id order by t.mentor_id <> t.lead_id, m.name_key, m.id) as mentor_ids,
    array(select p.mentee_id from match_pair p join enrolment e on e.school_id = p.school_id and e.id = p.mentee_id
      where p.school_id = $1 and p.run_id = $2 and p.mentor_id = t.lead_id order by e.name_key, e.id) as mentee_ids
  from match_team t
  join enrolment m on m.school_id = t.school_id and m.id = t.mentor_id
  join enrolment lead on lead.school_id = t.school_id and lead.id = t.lead_id
  where t.school_id = $1 and t.run_id = $2`;

/** The groups and pods of a run. */
@Injectable()
export class MatchTeamsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Everyone who is together with somebody in this run. */
  async listTakingPlace(runId: string): Promise<{ menteeIds: string[]; mentorIds: string[] }[]> {
    const teams = await this.listOfRun(runId);
    return teams
      .filter((team) => team.mentee_ids.length > 0)
      .map((team) => ({ menteeIds: team.mentee_ids, mentorIds: team.mentor_ids }));
  }

  /** By the lead's name; those with nobody as well. */
  listOfRun(runId: string): Promise<TeamRow[]> {
    return this.db.read<TeamRow>(`${TEAMS} group by t.lead_id, lead.name_key order by lead.name_key, t.lead_id`, [
      currentSchoolId(),
      runId,
    ]);
  }
}
