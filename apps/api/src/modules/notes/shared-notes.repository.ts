import { Injectable } from '@nestjs/common';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface NoteRow {
  id: string;
  mentorship_id: string;
  text: string;
  revision: number;
  changed_at: Date;
  changed_by: string | null;
}

type SealedRow = Omit<NoteRow, 'text'> & { sealed: Buffer };

const SELECT = `
  select n.id, n.mentorship_id, n.sealed, n.revision, n.changed_at, m.display_name as changed_by
  from shared_note n
  left join enrolment e on e.school_id = n.school_id and e.id = n.changed_by
  left join member m on m.school_id = e.school_id and m.id = e.member_id`;

@Injectable()
export class SharedNotesRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly seal: FileSeal,
  ) {}

  async list(mentorshipId: string): Promise<NoteRow[]> {
    const rows = await this.db.read<SealedRow>(
      `${SELECT} where n.school_id = $1 and n.mentorship_id = $2 order by n.created_at desc, n.id desc`,
      [currentSchoolId(), mentorshipId],
    );
    return rows.map((row) => this.open(row));
  }

  async listMadeBy(memberId: string): Promise<NoteRow[]> {
    const rows = await this.db.read<SealedRow>(
      `${SELECT} where n.school_id = $1 and n.made_by in (select id from enrolment where school_id = $1 and member_id = $2)
       order by n.changed_at desc, n.id`,
      [currentSchoolId(), memberId],
    );
    return rows.map((row) => this.open(row));
  }

  async insert(mentorshipId: string, by: string, text: string, now: Date): Promise<void> {
    const id = newId();
    await this.db.write(
      `insert into shared_note (school_id, id, mentorship_id, made_by, changed_by, sealed, created_at, changed_at)
       values ($1, $2, $3, $4, $4, $5, $6, $6)`,
      [currentSchoolId(), id, mentorshipId, by, this.sealed(mentorshipId, id, text), now],
    );
  }

  /** EDIT_CONFLICT where somebody else changed it since. */
  async update(
    mentorshipId: string,
    note: { id: string; revision: number; text: string; by: string },
    now: Date,
  ): Promise<void> {
    if (!isId(note.id)) throw new AppError('NOT_FOUND');
    const { rows } = await this.db.write<{ revision: number }>(
      'select revision from shared_note where school_id = $1 and id = $2 and mentorship_id = $3 for update',
      [currentSchoolId(), note.id, mentorshipId],
    );
    if (!rows[0]) throw new AppError('NOT_FOUND');
    if (rows[0].revision !== note.revision) throw new AppError('EDIT_CONFLICT');
    await this.db.write(
      `update shared_note set sealed = $3, changed_by = $4, revision = revision + 1, changed_at = $5
       where school_id = $1 and id = $2`,
      [currentSchoolId(), note.id, this.sealed(mentorshipId, note.id, note.text), note.by, now],
    );
  }

  async remove(mentorshipId: string, id: string): Promise<void> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const { count } = await this.db.write(
      'delete from shared_note where school_id = $1 and id = $2 and mentorship_id = $3',
      [currentSchoolId(), id, mentorshipId],
    );
    if (count === 0) throw new AppError('NOT_FOUND');
  }

  private sealed(mentorshipId: string, id: string, text: string): Buffer {
    return this.seal.seal(mentorshipId, partOf(id), Buffer.from(text, 'utf8'));
  }

  private open({ sealed, ...row }: SealedRow): NoteRow {
    return { ...row, text: this.seal.open(row.mentorship_id, partOf(row.id), sealed).toString('utf8') };
  }
}

const partOf = (id: string): string => `note ${id}`;
