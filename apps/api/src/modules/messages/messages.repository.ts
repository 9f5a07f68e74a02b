import { Injectable } from '@nestjs/common';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface MessageRow {
  id: string;
  mentorship_id: string;
  enrolment_id: string;
  author_name: string;
  text: string;
  sent_at: Date;
  file_id: string | null;
  file_type: string | null;
  file_name: string | null;
  file_size: number | null;
}

export interface NewMessage {
  mentorshipId: string;
  enrolmentId: string;
  text: string;
  file: { id: string; type: string } | null;
}

type SealedRow = Omit<MessageRow, 'text'> & { sealed: Buffer };

const SELECT = `
  select g.id, g.mentorship_id, g.enrolment_id, m.display_name as author_name, g.sealed, g.sent_at, f.id as file_id, g.file_type,
    f.name as file_name, f.size::int as file_size
  from message g
  join enrolment e on e.school_id = g.school_id and e.id = g.enrolment_id
  join member m on m.school_id = e.school_id and m.id = e.member_id
  left join file f on f.school_id = g.school_id and f.id = g.file_id`;

/** Words are sealed for their message in its mentorship: a row put elsewhere does not open. */
@Injectable()
export class MessagesRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly seal: FileSeal,
  ) {}

  /** Newest first. */
  async list(mentorshipId: string, size: number, after: string[] | null): Promise<MessageRow[]> {
    const rows = await this.db.read<SealedRow>(
      `${SELECT} where g.school_id = $1 and g.mentorship_id = $2
         and ($4::timestamptz is null or (g.sent_at, g.id) < ($4, $5::uuid))
       order by g.sent_at desc, g.id desc limit $3`,
      [currentSchoolId(), mentorshipId, size, after?.[0] ?? null, after?.[1] ?? null],
    );
    return rows.map((row) => this.open(row));
  }

  async count(mentorshipId: string): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      'select count(*)::int as count from message where school_id = $1 and mentorship_id = $2',
      [currentSchoolId(), mentorshipId],
    );
    return row?.count ?? 0;
  }

  async get(id: string): Promise<MessageRow> {
    const [row] = isId(id)
      ? await this.db.read<SealedRow>(`${SELECT} where g.school_id = $1 and g.id = $2`, [currentSchoolId(), id])
      : [];
    if (!row) throw new AppError('NOT_FOUND');
    return this.open(row);
  }

  /** Everything that a member has written, newest first: for the person alone. */
  async listWrittenBy(memberId: string, most: number): Promise<MessageRow[]> {
    const rows = await this.db.read<SealedRow>(
      `${SELECT} where g.school_id = $1 and e.member_id = $2 order by g.sent_at desc, g.id desc limit $3`,
      [currentSchoolId(), memberId, most],
    );
    return rows.map((row) => this.open(row));
  }

  async insert({ mentorshipId, enrolmentId, text, file }: NewMessage, now: Date): Promise<string> {
    const id = newId();
    const sealed = this.seal.seal(mentorshipId, partOf(id), Buffer.from(text, 'utf8'));
    await this.db.write(
      `insert into message (school_id, id, mentorship_id, enrolment_id, sealed, file_id, file_type, sent_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [currentSchoolId(), id, mentorshipId, enrolmentId, sealed, file?.id ?? null, file?.type ?? null, now],
    );
    return id;
  }

  private open({ sealed, ...row }: SealedRow): MessageRow {
    return { ...row, text: this.seal.open(row.mentorship_id, partOf(row.id), sealed).toString('utf8') };
  }
}

const partOf = (id: string): string => `message ${id}`;
