import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Groups that people join by themselves. Who is in one is identity: it lies in the vault, with no time, and nothing else names it. */
export class CreateAffinityGroups1764222000000 implements MigrationInterface {
  name = 'CreateAffinityGroups1764222000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table affinity_group (
        school_id uuid not null,
        id uuid not null,
        name jsonb not null,
        body jsonb not null default '{}',
        state text not null default 'proposed' check (state in ('proposed', 'open', 'closed')),
        -- Whoever proposed it: they look after it, and are named to everyone.
        steward_id uuid,
        revision integer not null default 1,
        created_at timestamptz not null,
        -- Of the gate, with no figure in it.
        figures jsonb,
        primary key (school_id, id),
        foreign key (school_id) references school (school_id) on delete cascade,
        foreign key (school_id, steward_id) references member (school_id, id) on delete set null (steward_id)
      );
      create index affinity_group_of_steward on affinity_group (school_id, steward_id);
      ${tenantTable('affinity_group')}

      create table affinity_post (
        school_id uuid not null,
        id uuid not null,
        group_id uuid not null,
        words text not null,
        written_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, group_id) references affinity_group (school_id, id) on delete cascade
      );
      create index affinity_post_of_group on affinity_post (school_id, group_id, written_at);
      ${tenantTable('affinity_post', 'select, insert, delete')}

      create table vault.affinity_member (
        school_id uuid not null,
        group_id uuid not null,
        member_id uuid not null,
        primary key (school_id, group_id, member_id),
        foreign key (school_id, group_id) references affinity_group (school_id, id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade
      );
      create index affinity_member_of_member on vault.affinity_member (school_id, member_id);
      ${tenantTable('vault.affinity_member', 'select, insert, delete', 'trellis_vault')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
