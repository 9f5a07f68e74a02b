import { Injectable } from '@nestjs/common';
import type { NotificationKind } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

@Injectable()
export class NotificationChoicesRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** What a member switched off. */
  async listRefused(memberId: string): Promise<NotificationKind[]> {
    const rows = await this.db.read<{ kind: NotificationKind }>(
      'select kind from notification_choice where school_id = $1 and member_id = $2 and not allowed',
      [currentSchoolId(), memberId],
    );
    return rows.map(({ kind }) => kind);
  }

  /** Of these members, those who switched this kind off. */
  async listRefusing(memberIds: readonly string[], kind: NotificationKind): Promise<string[]> {
    const rows = await this.db.read<{ member_id: string }>(
      `select member_id from notification_choice
       where school_id = $1 and member_id = any ($2::uuid[]) and kind = $3 and not allowed`,
      [currentSchoolId(), memberIds, kind],
    );
    return rows.map((row) => row.member_id);
  }

  async isMember(memberId: string): Promise<boolean> {
    const rows = await this.db.read('select 1 from member where school_id = $1 and id = $2', [
      currentSchoolId(),
      memberId,
    ]);
    return rows.length > 0;
  }

  async set(memberId: string, kind: NotificationKind, allowed: boolean, now: Date): Promise<void> {
    await this.db.write(
      `insert into notification_choice (school_id, member_id, kind, allowed, changed_at) values ($1, $2, $3, $4, $5)
       on conflict (school_id, member_id, kind) do update set allowed = excluded.allowed, changed_at = excluded.changed_at`,
      [currentSchoolId(), memberId, kind, allowed, now],
    );
  }
}
