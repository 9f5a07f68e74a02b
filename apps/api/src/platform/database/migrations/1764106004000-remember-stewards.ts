import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A dimension that had a steward once shows no figures without one: else taking the steward away would show them. */
export class RememberStewards1764106004000 implements MigrationInterface {
  name = 'RememberStewards1764106004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity_dimension add column steward_named_at timestamptz;
      alter table identity_dimension no force row level security;
      update identity_dimension set steward_named_at = changed_at where steward_member_id is not null;
      alter table identity_dimension force row level security;`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
