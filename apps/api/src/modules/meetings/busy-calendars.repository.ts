import { Injectable } from '@nestjs/common';
import type { Span } from '@trellis/calendar';
import type { BusyCalendarProblem } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface BusyCalendarRow {
  member_id: string;
  address: string;
  added_at: Date;
  read_at: Date | null;
  tried_at: Date | null;
  problem: BusyCalendarProblem | null;
}

/** What a try came to: the times found, or why none were. */
export type BusyCalendarOutcome = { busy: readonly Span[] } | { problem: BusyCalendarProblem };

const ADDRESS = 'address of busy calendar';
const BUSY = 'times of busy calendar';

@Injectable()
export class BusyCalendarsRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly seal: FileSeal,
  ) {}

  /** Of somebody who is still there: nobody who was erased or merged away. */
  async find(memberId: string): Promise<BusyCalendarRow | null> {
    const [row] = await this.db.read<Omit<BusyCalendarRow, 'address'> & { address: Buffer }>(
      `select c.member_id, c.address, c.added_at, c.read_at, c.tried_at, c.problem
       from busy_calendar c join member m on m.school_id = c.school_id and m.id = c.member_id
       where c.school_id = $1 and c.member_id = $2 and m.erased_at is null and m.merged_into is null`,
      [currentSchoolId(), memberId],
    );
    return row ? { ...row, address: this.seal.open(memberId, ADDRESS, row.address).toString('utf8') } : null;
  }

  /** By member; whoever named none, or one that was never read, is not in it. */
  async listBusy(memberIds: readonly string[]): Promise<Map<string, Span[]>> {
    const rows = await this.db.read<{ member_id: string; busy: Buffer }>(
      'select member_id, busy from busy_calendar where school_id = $1 and member_id = any ($2::uuid[]) and busy is not null',
      [currentSchoolId(), memberIds],
    );
    return new Map(
      rows.map(({ member_id: memberId, busy }) => {
        const pairs = JSON.parse(this.seal.open(memberId, BUSY, busy).toString('utf8')) as [number, number][];
        return [memberId, pairs.map(([from, to]) => ({ from, to }))] as const;
      }),
    );
  }

  /** A new address: what was found at the one before is gone. */
  async save(memberId: string, address: string, now: Date): Promise<void> {
    await this.db.write(
      `insert into busy_calendar (school_id, member_id, address, added_at) values ($1, $2, $3, $4)
       on conflict (school_id, member_id) do update set address = excluded.address, added_at = excluded.added_at,
         busy = null, read_at = null, tried_at = null, problem = null`,
      [currentSchoolId(), memberId, this.seal.seal(memberId, ADDRESS, Buffer.from(address, 'utf8')), now],
    );
  }

  /** False: the address was changed or removed meanwhile. What was found before stays when nothing was found now. */
  async record(
    { member_id: memberId, added_at: addedAt }: BusyCalendarRow,
    outcome: BusyCalendarOutcome,
    now: Date,
  ): Promise<boolean> {
    const busy = 'busy' in outcome ? this.sealed(memberId, outcome.busy) : null;
    const { count } = await this.db.write(
      `update busy_calendar set tried_at = $4, problem = $5, busy = coalesce($6, busy),
         read_at = case when $6::bytea is null then read_at else $4 end
       where school_id = $1 and member_id = $2 and added_at = $3`,
      [currentSchoolId(), memberId, addedAt, now, 'problem' in outcome ? outcome.problem : null, busy],
    );
    return count > 0;
  }

  async remove(memberId: string): Promise<void> {
    await this.db.write('delete from busy_calendar where school_id = $1 and member_id = $2', [
      currentSchoolId(),
      memberId,
    ]);
  }

  private sealed(memberId: string, busy: readonly Span[]): Buffer {
    return this.seal.seal(memberId, BUSY, Buffer.from(JSON.stringify(busy.map(({ from, to }) => [from, to])), 'utf8'));
  }
}
