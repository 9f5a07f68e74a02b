import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, SupportKind, SupportState } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface SupportRow {
  id: string;
  mentorship_id: string;
  kind: SupportKind;
  state: SupportState;
  asked_at: Date;
  unread: boolean;
  member_id: string;
  name: string;
  role: EnrolmentRole;
  cohort_id: string;
  cohort_name: string;
  program_id: string;
  /** Everyone in the mentorship. */
  party_ids: string[];
}

export interface SupportEntryRow {
  id: string;
  said: string;
  at: Date;
  from_staff: boolean;
  by: string | null;
}

const SELECT = `
  select r.id, r.mentorship_id, r.kind, r.state, r.asked_at, e.member_id, m.display_name as name, e.role, s.cohort_id,
    c.name as cohort_name, c.program_id,
    exists (select 1 from support_entry t where t.school_id = r.school_id and t.request_id = r.id and t.from_staff
      and t.at > r.seen_at) as unread,
    array(select o.member_id from mentorship_participant p
      join enrolment o on o.school_id = p.school_id and o.id = p.enrolment_id
      where p.school_id = s.school_id and p.mentorship_id = s.id order by 1) as party_ids
  from support_request r
  join mentorship s on s.school_id = r.school_id and s.id = r.mentorship_id
  join cohort c on c.school_id = s.school_id and c.id = s.cohort_id
  join enrolment e on e.school_id = r.school_id and e.id = r.enrolment_id
  join member m on m.school_id = e.school_id and m.id = e.member_id`;

@Injectable()
export class SupportRepository {
  constructor(private readonly db: TenantDatabase) {}

  async insert(request: { mentorshipId: string; enrolmentId: string; kind: SupportKind }, now: Date): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into support_request (school_id, id, mentorship_id, enrolment_id, kind, state, asked_at, seen_at)
       values ($1, $2, $3, $4, $5, 'open', $6, $6)`,
      [currentSchoolId(), id, request.mentorshipId, request.enrolmentId, request.kind, now],
    );
    return id;
  }

  async insertEntry(
    entry: { requestId: string; memberId: string | null; fromStaff: boolean; said: string },
    now: Date,
  ): Promise<void> {
    await this.db.write(
      `insert into support_entry (school_id, id, request_id, member_id, from_staff, said, at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [currentSchoolId(), newId(), entry.requestId, entry.memberId, entry.fromStaff, entry.said, now],
    );
  }

  async get(id: string): Promise<SupportRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<SupportRow>(`${SELECT} where r.school_id = $1 and r.id = $2`, [
      currentSchoolId(),
      id,
    ]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Nobody else changes it until the transaction ends. */
  async lock(id: string): Promise<SupportRow> {
    await this.db.write('select 1 from support_request where school_id = $1 and id = $2 for update', [
      currentSchoolId(),
      id,
    ]);
    return this.get(id);
  }

  /** A member's own, the newest first. */
  listOwn(memberId: string): Promise<SupportRow[]> {
    return this.db.read<SupportRow>(
      `${SELECT} where r.school_id = $1 and e.member_id = $2 order by r.asked_at desc, r.id limit 100`,
      [currentSchoolId(), memberId],
    );
  }

  /** Of a cohort, without those that are about a mentorship of the reader's own: open ones first, the oldest of them on top. */
  listOfCohort(cohortId: string, readerId: string | null): Promise<SupportRow[]> {
    return this.db.read<SupportRow>(
      `select * from (${SELECT} where r.school_id = $1 and s.cohort_id = $2) r
       where $3::uuid is null or (member_id <> $3 and not ($3 = any (party_ids)))
       order by state = 'closed', state = 'answered', asked_at, id limit 500`,
      [currentSchoolId(), cohortId, readerId],
    );
  }

  listEntries(requestId: string): Promise<SupportEntryRow[]> {
    return this.db.read<SupportEntryRow>(
      `select t.id, t.said, t.at, t.from_staff, m.display_name as by from support_entry t
       left join member m on m.school_id = t.school_id and m.id = t.member_id
       where t.school_id = $1 and t.request_id = $2 order by t.at, t.id`,
      [currentSchoolId(), requestId],
    );
  }

  listLooks(requestId: string): Promise<{ name: string; at: Date }[]> {
    return this.db.read(
      `select m.display_name as name, l.last_at as at from support_look l
       join member m on m.school_id = l.school_id and m.id = l.member_id
       where l.school_id = $1 and l.request_id = $2 order by l.first_at, m.name_key, m.id`,
      [currentSchoolId(), requestId],
    );
  }

  async look(requestId: string, memberId: string, now: Date): Promise<void> {
    await this.db.write(
      `insert into support_look (school_id, request_id, member_id, first_at, last_at) values ($1, $2, $3, $4, $4)
       on conflict (school_id, request_id, member_id) do update set last_at = excluded.last_at`,
      [currentSchoolId(), requestId, memberId, now],
    );
  }

  async markSeen(requestId: string, now: Date): Promise<void> {
    await this.db.write('update support_request set seen_at = $3 where school_id = $1 and id = $2', [
      currentSchoolId(),
      requestId,
      now,
    ]);
  }

  async setState(requestId: string, state: SupportState, now: Date): Promise<void> {
    await this.db.write(
      `update support_request set state = $3, closed_at = case when $3 = 'closed' then $4::timestamptz end
       where school_id = $1 and id = $2`,
      [currentSchoolId(), requestId, state, now],
    );
  }
}
