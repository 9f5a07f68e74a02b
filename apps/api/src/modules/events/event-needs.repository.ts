import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

const PART = 'event_need';

/** The words of a need, sealed for the event: they stay readable when two accounts of one person become one. */
export const openNeed = (seal: FileSeal, eventId: string, sealed: Buffer): string =>
  seal.open(eventId, PART, sealed).toString('utf8');

interface Needs {
  provisions: string[];
  words: string | null;
}

/** What people need in order to come: between them and those who look after the event, and no longer than it helps anybody. */
@Injectable()
export class EventNeedsRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly seal: FileSeal,
  ) {}

  /** Needs that changed are to be met anew. */
  async set(eventId: string, memberId: string, needs: Needs): Promise<void> {
    const before = (await this.list(eventId, memberId))[0];
    if (before && JSON.stringify([before.provisions, before.words]) === JSON.stringify([needs.provisions, needs.words]))
      return;
    const sealed = needs.words === null ? null : this.seal.seal(eventId, PART, Buffer.from(needs.words, 'utf8'));
    await this.db.write(
      `insert into event_need (school_id, event_id, member_id, provisions, words_sealed) values ($1, $2, $3, $4, $5)
       on conflict (school_id, event_id, member_id) do update set provisions = excluded.provisions, words_sealed = excluded.words_sealed,
         met_at = null, met_by = null`,
      [currentSchoolId(), eventId, memberId, needs.provisions, sealed],
    );
  }

  /** What somebody said they need, with the beginning of what it is for. */
  async listOf(memberId: string, most: number): Promise<(Needs & { at: Date })[]> {
    const rows = await this.db.read<Kept & { at: Date }>(
      `select n.event_id, n.provisions, n.words_sealed, x.starts_at as at from event_need n
       join event x on x.school_id = n.school_id and x.id = n.event_id
       where n.school_id = $1 and n.member_id = $2 order by x.starts_at, x.id limit $3`,
      [currentSchoolId(), memberId, most],
    );
    return rows.map((row) => ({ ...this.opened(row), at: row.at }));
  }

  /** What they said because they come: to those who look after it, and to the others there. */
  async removeSaid(eventId: string, memberId: string): Promise<void> {
    for (const table of ['event_need', 'event_card'])
      await this.db.write(`delete from ${table} where school_id = $1 and event_id = $2 and member_id = $3`, [
        currentSchoolId(),
        eventId,
        memberId,
      ]);
  }

  async removeAll(eventId: string): Promise<void> {
    await this.db.write('delete from event_need where school_id = $1 and event_id = $2', [currentSchoolId(), eventId]);
  }

  async markMet(eventId: string, memberId: string, met: { at: Date; by: string | null } | null): Promise<boolean> {
    const { count } = await this.db.write(
      'update event_need set met_at = $4, met_by = $5 where school_id = $1 and event_id = $2 and member_id = $3',
      [currentSchoolId(), eventId, memberId, met?.at ?? null, met?.by ?? null],
    );
    return count > 0;
  }

  private async list(eventId: string, memberId: string): Promise<Needs[]> {
    const rows = await this.db.read<Kept>(
      `select event_id, provisions, words_sealed from event_need where school_id = $1 and event_id = $2 and member_id = $3`,
      [currentSchoolId(), eventId, memberId],
    );
    return rows.map((row) => this.opened(row));
  }

  private opened({ event_id: eventId, provisions, words_sealed: sealed }: Kept): Needs {
    return { provisions, words: sealed && openNeed(this.seal, eventId, sealed) };
  }
}

interface Kept {
  event_id: string;
  provisions: string[];
  words_sealed: Buffer | null;
}
