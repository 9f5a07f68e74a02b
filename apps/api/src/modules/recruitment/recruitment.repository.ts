import { Injectable } from '@nestjs/common';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { ContactPerson } from '../members/index.js';
import type { RecruitmentWords } from './recruitment.policy.js';

export interface RecruitmentRow {
  revision: number;
  words: RecruitmentWords;
  link_id: string | null;
  contact_name: string | null;
  contact_email: string | null;
}

@Injectable()
export class RecruitmentRepository {
  constructor(private readonly db: TenantDatabase) {}

  async find(programId: string): Promise<RecruitmentRow | null> {
    if (!isId(programId)) return null;
    const [row] = await this.db.read<RecruitmentRow>(
      'select revision, words, link_id, contact_name, contact_email from recruitment_page where school_id = $1 and program_id = $2',
      [currentSchoolId(), programId],
    );
    return row ?? null;
  }

  /** False when somebody else saved since `revision` was read. */
  async save(programId: string, page: RecruitmentRow, now: Date): Promise<boolean> {
    const { revision, words, link_id: linkId, contact_name: name, contact_email: email } = page;
    const { count } = await this.db.write(
      `insert into recruitment_page (school_id, program_id, words, link_id, changed_at, contact_name, contact_email)
       values ($1, $2, $4::jsonb, $5, $6, $7, $8)
       on conflict (school_id, program_id) do update set revision = recruitment_page.revision + 1, words = excluded.words,
         link_id = excluded.link_id, changed_at = excluded.changed_at, contact_name = excluded.contact_name,
         contact_email = excluded.contact_email
       where recruitment_page.revision = $3`,
      [currentSchoolId(), programId, revision, JSON.stringify(words), linkId, now, name, email],
    );
    return count === 1;
  }

  /** False where the page names another address, or there is none. */
  async changeContact(programId: string, from: string, to: ContactPerson): Promise<boolean> {
    const { count } = await this.db.write(
      `update recruitment_page set contact_name = $4, contact_email = $5, revision = revision + 1
       where school_id = $1 and program_id = $2 and lower(contact_email) = lower($3)`,
      [currentSchoolId(), programId, from, to.name, to.email],
    );
    return count === 1;
  }
}
