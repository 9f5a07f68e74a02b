import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface ReleaseRow {
  number: number;
  nonce: Buffer;
  ciphertext: Buffer;
  released_at: Date;
}

/** What was let out so far, sealed, as role `vault`. */
@Injectable()
export class ReleasesRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** One decision at a time in a school: the next one has to know of it, whichever cohort or channel it is for. */
  async lock(): Promise<void> {
    await this.db.write(`select pg_advisory_xact_lock(hashtextextended('disclosure:' || $1::text, 0))`, [
      currentSchoolId(),
    ]);
  }

  /** Oldest first; all of them, or these. */
  list(numbers: readonly number[] | null = null): Promise<ReleaseRow[]> {
    return this.db.readVault<ReleaseRow>(
      `select number, nonce, ciphertext, released_at from vault.release
       where school_id = $1 and ($2::int[] is null or number = any ($2)) order by number`,
      [currentSchoolId(), numbers],
    );
  }

  async insert(keyId: string, row: ReleaseRow): Promise<void> {
    await this.db.asVault(() =>
      this.db.write(
        `insert into vault.release (school_id, number, key_id, nonce, ciphertext, released_at) values ($1, $2, $3, $4, $5, $6)`,
        [currentSchoolId(), row.number, keyId, row.nonce, row.ciphertext, row.released_at],
      ),
    );
  }

  /** People of whom two rows became one: from → to. */
  listMerged(): Promise<{ from: string; to: string }[]> {
    return this.db.read<{ from: string; to: string }>(
      'select id as "from", merged_into as "to" from member where school_id = $1 and merged_into is not null',
      [currentSchoolId()],
    );
  }
}
