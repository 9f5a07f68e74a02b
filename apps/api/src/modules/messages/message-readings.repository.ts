import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface Reading {
  read_at: Date | null;
  read_id: string | null;
  /** A mail was owed for what is not read yet. */
  notice_open: boolean;
}

/** Messages of others that somebody has not read: `r` is their reading, `g` the message. */
const UNREAD = `(r.read_at is null or (g.sent_at, g.id) > (r.read_at, r.read_id))`;

/** What each has read: for their own "new" mark and their own mail, and shown to nobody else. */
@Injectable()
export class MessageReadingsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async find(mentorshipId: string, enrolmentId: string): Promise<Reading | null> {
    const [row] = await this.db.read<Reading>(
      `select read_at, read_id, notice_open from message_reading
       where school_id = $1 and mentorship_id = $2 and enrolment_id = $3`,
      [currentSchoolId(), mentorshipId, enrolmentId],
    );
    return row ?? null;
  }

  async countNew(mentorshipId: string, enrolmentId: string): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      `select count(*)::int as count from message g
       left join message_reading r on r.school_id = g.school_id and r.mentorship_id = g.mentorship_id and r.enrolment_id = $3
       where g.school_id = $1 and g.mentorship_id = $2 and g.enrolment_id <> $3 and ${UNREAD}`,
      [currentSchoolId(), mentorshipId, enrolmentId],
    );
    return row?.count ?? 0;
  }

  /** In each mentorship of the member that has not ended. */
  listNew(memberId: string): Promise<{ mentorship_id: string; count: number }[]> {
    return this.db.read(
      `select g.mentorship_id, count(*)::int as count
       from enrolment e
       join mentorship_participant p on p.school_id = e.school_id and p.enrolment_id = e.id
       join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id and s.state <> 'ended'
       join message g on g.school_id = s.school_id and g.mentorship_id = s.id and g.enrolment_id <> e.id
       left join message_reading r on r.school_id = g.school_id and r.mentorship_id = g.mentorship_id and r.enrolment_id = e.id
       where e.school_id = $1 and e.member_id = $2 and ${UNREAD}
       group by g.mentorship_id order by g.mentorship_id`,
      [currentSchoolId(), memberId],
    );
  }

  /** Up to this message, and never back. What was owed for it by mail is settled when nothing newer waits. */
  async markRead(mentorshipId: string, enrolmentId: string, upTo: { id: string; sentAt: Date }): Promise<void> {
    const place = [currentSchoolId(), mentorshipId, enrolmentId];
    await this.db.write(
      `insert into message_reading as r (school_id, mentorship_id, enrolment_id, read_at, read_id)
       values ($1, $2, $3, $4, $5)
       on conflict (school_id, mentorship_id, enrolment_id) do update set read_at = excluded.read_at, read_id = excluded.read_id
       where r.read_at is null or (excluded.read_at, excluded.read_id) > (r.read_at, r.read_id)`,
      [...place, upTo.sentAt, upTo.id],
    );
    await this.db.write(
      `update message_reading r set notice_open = false
       where r.school_id = $1 and r.mentorship_id = $2 and r.enrolment_id = $3 and r.notice_open and not exists (
         select 1 from message g where g.school_id = r.school_id and g.mentorship_id = r.mentorship_id
           and g.enrolment_id <> r.enrolment_id and ${UNREAD})`,
      place,
    );
  }

  /** Of these people, those for whom no mail is owed yet: it is, from now on. */
  async openNotices(mentorshipId: string, enrolmentIds: readonly string[]): Promise<Set<string>> {
    const { rows } = await this.db.write<{ enrolment_id: string }>(
      `insert into message_reading as r (school_id, mentorship_id, enrolment_id, notice_open)
       select $1, $2, one, true from unnest($3::uuid[]) one
       on conflict (school_id, mentorship_id, enrolment_id) do update set notice_open = true where not r.notice_open
       returning enrolment_id`,
      [currentSchoolId(), mentorshipId, enrolmentIds],
    );
    return new Set(rows.map((row) => row.enrolment_id));
  }
}
