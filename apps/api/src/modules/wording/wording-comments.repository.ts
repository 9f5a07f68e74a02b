import { Injectable } from '@nestjs/common';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface WordingCommentRow {
  id: string;
  program_id: string;
  kind: string;
  text: string;
  author_id: string | null;
  author_name: string | null;
  created_at: Date;
  resolved_at: Date | null;
}

const SELECT = `select c.id, c.program_id, c.kind, c.text, c.author_id, m.display_name as author_name, c.created_at, c.resolved_at
  from wording_comment c left join member m on m.school_id = c.school_id and m.id = c.author_id`;

/** Comments on the words of a program. */
@Injectable()
export class WordingCommentsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** In the order in which they were made; everyone's, or one person's. */
  list(programId: string, authorId: string | null, most: number): Promise<WordingCommentRow[]> {
    return this.db.read<WordingCommentRow>(
      `${SELECT} where c.school_id = $1 and c.program_id = $2 and ($3::uuid is null or c.author_id = $3)
       order by c.id limit $4`,
      [currentSchoolId(), programId, authorId, most],
    );
  }

  async get(id: string): Promise<WordingCommentRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<WordingCommentRow>(`${SELECT} where c.school_id = $1 and c.id = $2`, [
      currentSchoolId(),
      id,
    ]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async count(programId: string): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      'select count(*)::int as count from wording_comment where school_id = $1 and program_id = $2',
      [currentSchoolId(), programId],
    );
    return row?.count ?? 0;
  }

  async insert(
    comment: Pick<WordingCommentRow, 'program_id' | 'kind' | 'text' | 'author_id'>,
    now: Date,
  ): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into wording_comment (school_id, id, program_id, kind, text, author_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [currentSchoolId(), id, comment.program_id, comment.kind, comment.text, comment.author_id, now],
    );
    return id;
  }

  async resolve(id: string, at: Date | null): Promise<void> {
    await this.db.write('update wording_comment set resolved_at = $3 where school_id = $1 and id = $2', [
      currentSchoolId(),
      id,
      at,
    ]);
  }
}
