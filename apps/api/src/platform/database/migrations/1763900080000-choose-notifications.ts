import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Which optional mail a member does without, and invitations into one program. No row: everything, as the school sends it. */
export class ChooseNotifications1763900080000 implements MigrationInterface {
  name = 'ChooseNotifications1763900080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notification_choice (
        school_id uuid not null,
        member_id uuid not null,
        kind text not null check (kind in ('announcement', 'reminder')),
        allowed boolean not null,
        changed_at timestamptz not null,
        primary key (school_id, member_id, kind),
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade
      );
      ${tenantTable('notification_choice')}

      alter table invitation
        add column program_id uuid,
        add foreign key (school_id, program_id) references program (school_id, id) on delete cascade;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
