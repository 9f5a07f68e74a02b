import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Groups pass from one steward to another. Whom the steward asks is somebody of the group: it lies in the vault until they say yes. */
export class HandOnGroups1764225000000 implements MigrationInterface {
  name = 'HandOnGroups1764225000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When the school last asked those in it who looks after it.
      alter table affinity_group add column asked_at timestamptz;

      create table vault.stewardship_offer (
        school_id uuid not null,
        group_id uuid not null,
        member_id uuid not null,
        primary key (school_id, group_id),
        foreign key (school_id, group_id) references affinity_group (school_id, id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade
      );
      create index stewardship_offer_to on vault.stewardship_offer (school_id, member_id);
      ${tenantTable('vault.stewardship_offer', 'select, insert, update, delete', 'trellis_vault')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
