import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each of the two can want a pause: one who goes on does not end the other's. */
export class PauseForOneself1764106003000 implements MigrationInterface {
  name = 'PauseForOneself1764106003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mentorship
        -- Who wanted a pause while it was paused already.
        add column also_paused_by uuid,
        add foreign key (school_id, also_paused_by) references enrolment (school_id, id) on delete set null (also_paused_by)`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
