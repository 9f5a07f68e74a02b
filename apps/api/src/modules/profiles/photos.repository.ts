import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import type { CleanPhoto, PhotoType } from '../../platform/files/clean-photo.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface PhotoRow {
  id: string;
  member_id: string;
  type: PhotoType;
  sealed: Buffer;
}

@Injectable()
export class PhotosRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly seal: FileSeal,
  ) {}

  async set(memberId: string, { type, bytes }: CleanPhoto, alt: string, now: Date): Promise<void> {
    const id = newId();
    await this.db.write(
      `insert into member_photo (school_id, member_id, id, type, size, sealed, alt, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (school_id, member_id) do update set id = excluded.id, type = excluded.type, size = excluded.size,
         sealed = excluded.sealed, alt = excluded.alt, changed_at = excluded.changed_at`,
      [currentSchoolId(), memberId, id, type, bytes.length, this.seal.seal(id, 'photo', bytes), alt, now],
    );
  }

  /** False when there is no photo to describe. */
  async describe(memberId: string, alt: string, now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      'update member_photo set alt = $3, changed_at = $4 where school_id = $1 and member_id = $2',
      [currentSchoolId(), memberId, alt, now],
    );
    return count === 1;
  }

  async remove(memberId: string): Promise<boolean> {
    const { count } = await this.db.write('delete from member_photo where school_id = $1 and member_id = $2', [
      currentSchoolId(),
      memberId,
    ]);
    return count === 1;
  }

  async find(id: string): Promise<PhotoRow | null> {
    const [row] = await this.db.read<PhotoRow>(
      'select id, member_id, type, sealed from member_photo where school_id = $1 and id = $2',
      [currentSchoolId(), id],
    );
    return row ?? null;
  }

  async findOf(memberId: string): Promise<PhotoRow | null> {
    const [row] = await this.db.read<PhotoRow>(
      'select id, member_id, type, sealed from member_photo where school_id = $1 and member_id = $2',
      [currentSchoolId(), memberId],
    );
    return row ?? null;
  }

  open({ id, sealed }: PhotoRow): Buffer {
    return this.seal.open(id, 'photo', sealed);
  }

  /** Programs in whose cohorts a member takes or took part. */
  async listPrograms(memberId: string): Promise<string[]> {
    const rows = await this.db.read<{ program_id: string }>(
      `select distinct c.program_id from enrolment e join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
       where e.school_id = $1 and e.member_id = $2`,
      [currentSchoolId(), memberId],
    );
    return rows.map((row) => row.program_id);
  }

  /** Whether two members are in a published mentorship together that is not ended. */
  async areMatched(oneId: string, otherId: string): Promise<boolean> {
    const rows = await this.db.read(
      `select 1 from enrolment mine
       join mentorship_participant my on my.school_id = mine.school_id and my.enrolment_id = mine.id
       join mentorship s on s.school_id = my.school_id and s.id = my.mentorship_id and s.state <> 'ended'
       join mentorship_participant their on their.school_id = s.school_id and their.mentorship_id = s.id
         and (their.role <> my.role or my.role = 'mentor')
       join enrolment theirs on theirs.school_id = their.school_id and theirs.id = their.enrolment_id
       where mine.school_id = $1 and mine.member_id = $2 and theirs.member_id = $3
         and mine.state in ('enrolled', 'paused') limit 1`,
      [currentSchoolId(), oneId, otherId],
    );
    return rows.length > 0;
  }
}
