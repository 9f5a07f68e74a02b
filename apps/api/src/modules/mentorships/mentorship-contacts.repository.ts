import { Injectable } from '@nestjs/common';
import type { ContactHow } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface ContactRow {
  mentorship_id: string;
  first_at: Date;
  first_how: ContactHow;
  last_at: Date;
  last_how: ContactHow;
  /** When a mentor was the last to do something; null while it was the mentees alone. */
  mentor_at: Date | null;
}

@Injectable()
export class MentorshipContactsRepository {
  constructor(private readonly db: TenantDatabase) {}

  listOf(mentorshipIds: readonly string[]): Promise<ContactRow[]> {
    return this.db.read<ContactRow>(
      `select mentorship_id, first_at, first_how, last_at, last_how, mentor_at from mentorship_contact
       where school_id = $1 and mentorship_id = any ($2::uuid[])`,
      [currentSchoolId(), mentorshipIds],
    );
  }

  async note(mentorshipId: string, how: ContactHow, byMentor: boolean, at: Date): Promise<void> {
    await this.db.write(
      `insert into mentorship_contact as k (school_id, mentorship_id, first_at, first_how, last_at, last_how, mentor_at)
       values ($1, $2, $4, $3, $4, $3, case when $5 then $4::timestamptz end)
       on conflict (school_id, mentorship_id) do update set last_at = excluded.last_at, last_how = excluded.last_how,
         mentor_at = coalesce(excluded.mentor_at, k.mentor_at)`,
      [currentSchoolId(), mentorshipId, how, at, byMentor],
    );
  }
}
