import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** Who is in which group: all as role `vault`. */
@Injectable()
export class AffinityMembersRepository {
  constructor(private readonly db: TenantDatabase) {}

  async listGroupsOf(memberId: string): Promise<Set<string>> {
    const rows = await this.db.readVault<{ id: string }>(
      'select group_id as id from vault.affinity_member where school_id = $1 and member_id = $2',
      [currentSchoolId(), memberId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async listMembersOf(groupId: string): Promise<string[]> {
    const rows = await this.db.readVault<{ id: string }>(
      'select member_id as id from vault.affinity_member where school_id = $1 and group_id = $2 order by member_id',
      [currentSchoolId(), groupId],
    );
    return rows.map(({ id }) => id);
  }

  async add(groupId: string, memberId: string): Promise<void> {
    await this.write(
      'insert into vault.affinity_member (school_id, group_id, member_id) values ($1, $2, $3) on conflict do nothing',
      [currentSchoolId(), groupId, memberId],
    );
  }

  async remove(groupId: string, memberId: string): Promise<void> {
    await this.write('delete from vault.affinity_member where school_id = $1 and group_id = $2 and member_id = $3', [
      currentSchoolId(),
      groupId,
      memberId,
    ]);
  }

  async removeAll(memberId: string): Promise<void> {
    await this.write('delete from vault.affinity_member where school_id = $1 and member_id = $2', [
      currentSchoolId(),
      memberId,
    ]);
  }

  private async write(sql: string, params: unknown[]): Promise<void> {
    await this.db.asVault(() => this.db.write(sql, params));
  }
}
