import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

@Injectable()
export class EventFeedsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async createdAt(programId: string | null): Promise<Date | null> {
    const [row] = await this.db.read<{ created_at: Date }>(
      'select created_at from event_feed where school_id = $1 and program_id is not distinct from $2::uuid',
      [currentSchoolId(), programId],
    );
    return row?.created_at ?? null;
  }

  /** Whose the secret is: a program's, or, with null in it, the school's; undefined for what is none. */
  async find(hash: Buffer): Promise<{ programId: string | null } | undefined> {
    const [row] = await this.db.read<{ programId: string | null }>(
      'select program_id as "programId" from event_feed where school_id = $1 and token_hash = $2',
      [currentSchoolId(), hash],
    );
    return row;
  }

  async renew(programId: string | null, hash: Buffer, now: Date): Promise<void> {
    await this.close(programId);
    await this.db.write(
      'insert into event_feed (school_id, id, program_id, token_hash, created_at) values ($1, $2, $3, $4, $5)',
      [currentSchoolId(), newId(), programId, hash, now],
    );
  }

  async close(programId: string | null): Promise<void> {
    await this.db.write('delete from event_feed where school_id = $1 and program_id is not distinct from $2::uuid', [
      currentSchoolId(),
      programId,
    ]);
  }
}
