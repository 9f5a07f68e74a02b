import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Student associations that hold events with the school. Their contact persons act for them, and see numbers through the gate, never names. */
export class CreateAssociations1764226000000 implements MigrationInterface {
  name = 'CreateAssociations1764226000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table association (
        school_id uuid not null,
        id uuid not null,
        name jsonb not null,
        revision integer not null default 1,
        created_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id) references school (school_id) on delete cascade
      );
      ${tenantTable('association')}

      create table association_contact (
        school_id uuid not null,
        association_id uuid not null,
        member_id uuid not null,
        primary key (school_id, association_id, member_id),
        foreign key (school_id, association_id) references association (school_id, id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade
      );
      create index association_contact_of_member on association_contact (school_id, member_id);
      ${tenantTable('association_contact')}

      create table event_cohost (
        school_id uuid not null,
        event_id uuid not null,
        association_id uuid not null,
        -- Words that the association suggests; whoever looks after the event takes them over, or not.
        suggestion text,
        suggested_at timestamptz,
        -- Of the gate, with no figure in it.
        figures jsonb,
        primary key (school_id, event_id, association_id),
        foreign key (school_id, event_id) references event (school_id, id) on delete cascade,
        foreign key (school_id, association_id) references association (school_id, id) on delete cascade
      );
      create index event_cohost_of_association on event_cohost (school_id, association_id);
      ${tenantTable('event_cohost')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
