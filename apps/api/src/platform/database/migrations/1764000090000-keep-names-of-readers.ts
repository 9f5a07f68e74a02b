import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutForce } from '../row-security.js';

/** Who is named to read identity answers is kept with the name that people say yes to. */
export class KeepNamesOfReaders1764000090000 implements MigrationInterface {
  name = 'KeepNamesOfReaders1764000090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table named_reader add column display_name text');
    await runner.query(
      withoutForce(
        ['named_reader', 'member'],
        `update named_reader r set display_name = m.display_name from member m
         where m.school_id = r.school_id and m.id = r.member_id;`,
      ),
    );
    await runner.query('alter table named_reader alter column display_name set not null');
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
