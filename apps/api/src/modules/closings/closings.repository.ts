import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface ClosingRow {
  enrolment_id: string | null;
  state: 'proposed' | 'completed' | 'early';
}

/** From when to when a mentorship lasts. */
export interface SpanRow {
  published_at: Date;
  ended_at: Date | null;
  as_planned: boolean;
  ends_on: string;
}

/** Taking part as a mentee: from the first to the last moment of what ended as planned. */
export interface TakenPartRow {
  display_name: string;
  published_at: Date;
  ended_at: Date;
  /** Of one at least, with no pause at its end. */
  to_the_end: boolean;
}

@Injectable()
export class ClosingsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async find(mentorshipId: string): Promise<ClosingRow | null> {
    const [row] = await this.db.read<ClosingRow>(
      'select enrolment_id, state from closing where school_id = $1 and mentorship_id = $2',
      [currentSchoolId(), mentorshipId],
    );
    return row ?? null;
  }

  async getSpan(mentorshipId: string): Promise<SpanRow> {
    const [row] = await this.db.read<SpanRow>(
      `select s.published_at, s.ended_at, s.ended_with_cohort as as_planned, c.ends_on::text
       from mentorship s join cohort c on c.school_id = s.school_id and c.id = s.cohort_id
       where s.school_id = $1 and s.id = $2`,
      [currentSchoolId(), mentorshipId],
    );
    if (!row) throw new Error('A mentorship that was found is there.');
    return row;
  }

  /** What it became; in the place of what was asked before. */
  async save(mentorshipId: string, { enrolment_id: by, state }: ClosingRow, now: Date): Promise<void> {
    await this.db.write(
      `insert into closing (school_id, id, mentorship_id, enrolment_id, state, asked_at, settled_at)
       values ($1, $2, $3, $4, $5, $6, case when $5 = 'proposed' then null else $6::timestamptz end)
       on conflict (school_id, mentorship_id) do update
       set enrolment_id = excluded.enrolment_id, state = excluded.state, settled_at = excluded.settled_at`,
      [currentSchoolId(), newId(), mentorshipId, by, state, now],
    );
  }

  async takeBack(mentorshipId: string, enrolmentId: string): Promise<number> {
    const { count } = await this.db.write(
      `delete from closing where school_id = $1 and mentorship_id = $2 and enrolment_id = $3 and state = 'proposed'`,
      [currentSchoolId(), mentorshipId, enrolmentId],
    );
    return count;
  }

  /** Of these mentorships, those for which somebody suggests a good end. */
  async listProposed(mentorshipIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.read<{ mentorship_id: string }>(
      `select mentorship_id from closing where school_id = $1 and mentorship_id = any ($2::uuid[]) and state = 'proposed'`,
      [currentSchoolId(), mentorshipIds],
    );
    return rows.map((row) => row.mentorship_id);
  }

  /** Enrolments of those who have agreed to a group's good end. */
  async listAgreed(mentorshipId: string): Promise<string[]> {
    const rows = await this.db.read<{ enrolment_id: string }>(
      'select enrolment_id from closing_agreement where school_id = $1 and mentorship_id = $2',
      [currentSchoolId(), mentorshipId],
    );
    return rows.map((row) => row.enrolment_id);
  }

  async agree(mentorshipId: string, enrolmentId: string, now: Date): Promise<void> {
    await this.db.write(
      `insert into closing_agreement (school_id, mentorship_id, enrolment_id, agreed_at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [currentSchoolId(), mentorshipId, enrolmentId, now],
    );
  }

  async forgetAgreed(mentorshipId: string): Promise<void> {
    await this.db.write('delete from closing_agreement where school_id = $1 and mentorship_id = $2', [
      ...[currentSchoolId(), mentorshipId],
    ]);
  }

  async findTakenPart(memberId: string, enrolmentId: string): Promise<TakenPartRow | null> {
    const [row] = await this.db.read<TakenPartRow>(
      `select m.display_name, min(s.published_at) as published_at, max(s.ended_at) as ended_at,
         bool_or(s.paused_by is null and s.also_paused_by is null) as to_the_end
       from enrolment e join member m on m.school_id = e.school_id and m.id = e.member_id
       join mentorship_participant p on p.school_id = e.school_id and p.enrolment_id = e.id
       join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id and s.ended_with_cohort
       where e.school_id = $1 and e.member_id = $2 and e.id = $3 and e.role = 'mentee'
       group by m.display_name`,
      [currentSchoolId(), memberId, enrolmentId],
    );
    return row ?? null;
  }
}
