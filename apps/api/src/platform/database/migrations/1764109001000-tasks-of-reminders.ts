import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a task of a rule is about: one task for a rule and day holds all of them, and names whom they concern when it is read. */
export class TasksOfReminders1764109001000 implements MigrationInterface {
  name = 'TasksOfReminders1764109001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reminder add column task_id uuid;
      alter table reminder add foreign key (school_id, task_id) references task (school_id, id) on delete set null (task_id);
      create index reminder_of_task on reminder (school_id, task_id) where task_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
