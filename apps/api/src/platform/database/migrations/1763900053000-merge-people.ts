import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * Someone who is there twice becomes one: the row that gives way stays under its address, so that a file or a link with that
 * address finds the person, and leads on to the one that stays. Two who were said not to be the same are not asked about again.
 */
export class MergePeople1763900053000 implements MigrationInterface {
  name = 'MergePeople1763900053000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table member add column merged_into uuid, add column merged_at timestamptz,
        add foreign key (school_id, merged_into) references member (school_id, id) on delete cascade,
        add constraint member_merged check ((merged_into is null) = (merged_at is null)
          and (merged_into is null or (merged_into <> id and account_id is null and pronouns is null and roles = '{}')));
      create index member_merged_into on member (school_id, merged_into) where merged_into is not null;

      create table duplicate_dismissal (
        school_id uuid not null,
        first_id uuid not null,
        second_id uuid not null,
        dismissed_at timestamptz not null,
        primary key (school_id, first_id, second_id),
        foreign key (school_id, first_id) references member (school_id, id) on delete cascade,
        foreign key (school_id, second_id) references member (school_id, id) on delete cascade
      );
      create index duplicate_dismissal_of_second on duplicate_dismissal (school_id, second_id);
      ${tenantTable('duplicate_dismissal', 'select, insert, delete')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
