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

  /** Whom the steward asks to look after it. */
  async findOffer(groupId: string): Promise<string | null> {
    const [row] = await this.db.readVault<{ id: string }>(
      'select member_id as id from vault.stewardship_offer where school_id = $1 and group_id = $2',
      [currentSchoolId(), groupId],
    );
    return row?.id ?? null;
  }

  async setOffer(groupId: string, memberId: string): Promise<void> {
    await this.write(
      `insert into vault.stewardship_offer (school_id, group_id, member_id) values ($1, $2, $3)
       on conflict (school_id, group_id) do update set member_id = excluded.member_id`,
      [currentSchoolId(), groupId, memberId],
    );
  }

  async removeOffer(groupId: string): Promise<void> {
    await this.write('delete from vault.stewardship_offer where school_id = $1 and group_id = $2', [
      currentSchoolId(),
      groupId,
    ]);
  }

  async moveOffers(fromMemberId: string, toMemberId: string): Promise<void> {
    await this.write('update vault.stewardship_offer set member_id = $3 where school_id = $1 and member_id = $2', [
      ...[currentSchoolId(), fromMemberId, toMemberId],
    ]);
  }

  /** Whoever is in it no more is asked no more. */
  async removeOffersTo(memberId: string, groupId: string | null): Promise<void> {
    await this.write(
      `delete from vault.stewardship_offer where school_id = $1 and member_id = $2 and ($3::uuid is null or group_id = $3)`,
      [currentSchoolId(), memberId, groupId],
    );
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
