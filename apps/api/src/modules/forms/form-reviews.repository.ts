import { Injectable } from '@nestjs/common';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { FormCommentEntity } from './form-comment.entity.js';

export interface FormCommentRow {
  id: string;
  form_id: string;
  item_id: string | null;
  text: string;
  author_id: string | null;
  author_name: string | null;
  created_at: Date;
  resolved_at: Date | null;
  resolved_by_name: string | null;
}

export interface FormReviewerRow {
  member_id: string;
  display_name: string;
  email: string;
  invited_at: Date;
}

const COMMENTS = `select c.id, c.form_id, c.item_id, c.text, c.author_id, a.display_name as author_name, c.created_at,
    c.resolved_at, r.display_name as resolved_by_name
  from form_comment c
    left join member a on a.school_id = c.school_id and a.id = c.author_id
    left join member r on r.school_id = c.school_id and r.id = c.resolved_by
  where c.school_id = $1`;

/** Comments on forms, and who was asked to look at them. */
@Injectable()
export class FormReviewsRepository {
  constructor(private readonly db: TenantDatabase) {}

  listComments(formId: string, limit: number): Promise<FormCommentRow[]> {
    return this.db.read<FormCommentRow>(`${COMMENTS} and c.form_id = $2 order by c.id limit $3`, [
      currentSchoolId(),
      formId,
      limit,
    ]);
  }

  async getComment(id: string): Promise<FormCommentRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<FormCommentRow>(`${COMMENTS} and c.id = $2`, [currentSchoolId(), id]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async countComments(formId: string): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      'select count(*)::int as count from form_comment where school_id = $1 and form_id = $2',
      [currentSchoolId(), formId],
    );
    return row?.count ?? 0;
  }

  async insertComment(
    comment: Pick<FormCommentEntity, 'formId' | 'itemId' | 'text' | 'authorId'>,
    now: Date,
  ): Promise<string> {
    const id = newId();
    await this.db.insert(FormCommentEntity, { ...comment, id, createdAt: now });
    return id;
  }

  async resolveComment(id: string, by: string | null, at: Date | null): Promise<void> {
    await this.db.update(FormCommentEntity, { id }, { resolvedBy: at ? by : null, resolvedAt: at });
  }

  listReviewers(formId: string): Promise<FormReviewerRow[]> {
    return this.db.read<FormReviewerRow>(
      `select r.member_id, m.display_name, m.email, r.invited_at
       from form_reviewer r join member m on m.school_id = r.school_id and m.id = r.member_id
       where r.school_id = $1 and r.form_id = $2 order by m.name_key, m.id limit 200`,
      [currentSchoolId(), formId],
    );
  }

  async isReviewer(formId: string, memberId: string): Promise<boolean> {
    const rows = await this.db.read(
      'select 1 from form_reviewer where school_id = $1 and form_id = $2 and member_id = $3',
      [currentSchoolId(), formId, memberId],
    );
    return rows.length > 0;
  }

  /** Of any form of the program. */
  async isReviewerIn(programId: string, memberId: string): Promise<boolean> {
    if (!isId(memberId)) return false;
    const rows = await this.db.read(
      `select 1 from form_reviewer r join form f on f.school_id = r.school_id and f.id = r.form_id
       where r.school_id = $1 and f.program_id = $2 and r.member_id = $3 limit 1`,
      [currentSchoolId(), programId, memberId],
    );
    return rows.length > 0;
  }

  /** Adds whoever was not asked yet, of those who are members here; tells whom it added. */
  async addReviewers(
    formId: string,
    who: { memberIds: readonly string[]; emailKeys: readonly string[] },
    now: Date,
  ): Promise<string[]> {
    const { rows } = await this.db.write<{ member_id: string }>(
      `insert into form_reviewer (school_id, form_id, member_id, invited_at)
       select $1, $2, m.id, $5 from member m
       where m.school_id = $1 and (m.id = any ($3::uuid[]) or m.email_key = any ($4::text[]))
       on conflict (school_id, form_id, member_id) do nothing returning member_id`,
      [currentSchoolId(), formId, who.memberIds, who.emailKeys, now],
    );
    return rows.map(({ member_id: memberId }) => memberId);
  }

  async listKnownEmails(emailKeys: readonly string[]): Promise<string[]> {
    const rows = await this.db.read<{ email_key: string }>(
      'select email_key from member where school_id = $1 and email_key = any ($2::text[])',
      [currentSchoolId(), emailKeys],
    );
    return rows.map(({ email_key: emailKey }) => emailKey);
  }

  async removeReviewer(formId: string, memberId: string): Promise<boolean> {
    const { count } = await this.db.write(
      'delete from form_reviewer where school_id = $1 and form_id = $2 and member_id = $3',
      [currentSchoolId(), formId, memberId],
    );
    return count === 1;
  }
}
