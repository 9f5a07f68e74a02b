import { Injectable } from '@nestjs/common';
import type { AnnouncementState, Locale, Localized } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { PeopleFilterInput } from '../enrolments/index.js';

export interface AnnouncementRow {
  id: string;
  cohort_id: string;
  state: AnnouncementState;
  subject: Localized;
  body: Localized;
  filter: PeopleFilterInput;
  reply_to: string;
  revision: number;
  due_at: Date | null;
  sent_at: Date | null;
  people: number;
  sent: number;
  waiting: number;
  failed: number;
}

export interface AnnouncementRecord {
  cohortId: string;
  subject: Localized;
  body: Localized;
  filter: PeopleFilterInput;
  replyTo: string;
}

/** Where answers to a planned announcement will go. */
export interface RepliesRow {
  cohort_name: string;
  reply_to: string;
}

/** Someone who fits the choice of people, once however often they are enrolled. */
export interface ReaderRow {
  member_id: string;
  display_name: string;
  locale: Locale;
  mail_stopped: boolean;
}

const SELECT = `
  select a.id, a.cohort_id, a.state, a.subject, a.body, a.filter, a.reply_to, a.revision, a.due_at, a.sent_at,
    d.people, d.sent, d.waiting, d.failed
  from announcement a cross join lateral (
    select count(*)::int as people,
      count(*) filter (where o.state = 'sent')::int as sent,
      count(*) filter (where o.state in ('due', 'handing_over'))::int as waiting,
      count(*) filter (where o.state in ('failed', 'in_doubt'))::int as failed
    from announcement_recipient r
    left join outbox o on o.school_id = r.school_id and o.dedupe_key = r.dedupe_key
    where r.school_id = a.school_id and r.announcement_id = a.id) d`;

@Injectable()
export class AnnouncementsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Of what is planned and has not gone out, the next one first. */
  listReplies(programId: string): Promise<RepliesRow[]> {
    return this.db.read<RepliesRow>(
      `select c.name as cohort_name, a.reply_to from announcement a
       join cohort c on c.school_id = a.school_id and c.id = a.cohort_id
       where a.school_id = $1 and c.program_id = $2 and a.state = 'planned' order by a.due_at, a.id limit 50`,
      [currentSchoolId(), programId],
    );
  }

  async changeReplies(programId: string, from: string, to: string): Promise<string[]> {
    const { rows } = await this.db.write<{ id: string }>(
      `update announcement a set reply_to = $4, revision = revision + 1 from cohort c
       where a.school_id = $1 and c.school_id = a.school_id and c.id = a.cohort_id and c.program_id = $2
         and a.state in ('draft', 'planned') and lower(a.reply_to) = lower($3)
       returning a.id`,
      [currentSchoolId(), programId, from, to],
    );
    return rows.map((row) => row.id);
  }

  /** Newest first. */
  list(cohortId: string, most: number): Promise<AnnouncementRow[]> {
    return this.db.read<AnnouncementRow>(
      `${SELECT} where a.school_id = $1 and a.cohort_id = $2 order by a.id desc limit $3`,
      [currentSchoolId(), cohortId, most],
    );
  }

  async get(id: string): Promise<AnnouncementRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<AnnouncementRow>(`${SELECT} where a.school_id = $1 and a.id = $2`, [
      currentSchoolId(),
      id,
    ]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Takes the row until the transaction ends, so that it starts once and is not changed meanwhile. */
  async lock(id: string): Promise<AnnouncementRow> {
    await this.db.write('select 1 from announcement where school_id = $1 and id = $2 for update', [
      currentSchoolId(),
      id,
    ]);
    return this.get(id);
  }

  async insert(record: AnnouncementRecord, createdBy: string, now: Date): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into announcement (school_id, id, cohort_id, subject, body, filter, reply_to, created_by, created_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
      [
        currentSchoolId(),
        id,
        record.cohortId,
        JSON.stringify(record.subject),
        JSON.stringify(record.body),
        JSON.stringify(record.filter),
        record.replyTo,
        createdBy,
        now,
      ],
    );
    return id;
  }

  async update(id: string, record: AnnouncementRecord, now: Date): Promise<void> {
    await this.db.write(
      `update announcement set subject = $3, body = $4, filter = $5, reply_to = $6, revision = revision + 1, changed_at = $7
       where school_id = $1 and id = $2`,
      [
        currentSchoolId(),
        id,
        JSON.stringify(record.subject),
        JSON.stringify(record.body),
        JSON.stringify(record.filter),
        record.replyTo,
        now,
      ],
    );
  }

  async setState(id: string, state: AnnouncementState, at: { dueAt?: Date | null; sentAt?: Date }): Promise<void> {
    await this.db.write(
      `update announcement set state = $3, due_at = case when $4 then $5 else due_at end, sent_at = coalesce($6, sent_at)
       where school_id = $1 and id = $2`,
      [currentSchoolId(), id, state, at.dueAt !== undefined, at.dueAt ?? null, at.sentAt ?? null],
    );
  }

  /** Who stands behind these enrolments, each once, by name. */
  listReaders(enrolmentIds: readonly string[]): Promise<ReaderRow[]> {
    return this.db.read<ReaderRow>(
      `select m.id as member_id, m.display_name, m.locale, m.mail_stopped_at is not null as mail_stopped
       from member m where m.school_id = $1
         and m.id in (select member_id from enrolment where school_id = $1 and id = any ($2::uuid[]))
       order by m.name_key, m.id`,
      [currentSchoolId(), enrolmentIds],
    );
  }

  async insertRecipients(id: string, people: readonly { memberId: string; dedupeKey: string }[]): Promise<void> {
    await this.db.write(
      `insert into announcement_recipient (school_id, announcement_id, member_id, dedupe_key)
       select $1, $2, p."memberId", p."dedupeKey" from jsonb_to_recordset($3::jsonb) as p("memberId" uuid, "dedupeKey" text)`,
      [currentSchoolId(), id, JSON.stringify(people)],
    );
  }
}
