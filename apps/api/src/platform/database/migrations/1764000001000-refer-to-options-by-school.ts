import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Options and groups are referred to by school and id alone. With the dimension in the key as well, two references of one row
 * shared a column, and the isolation of the one could not be shown apart from the other. That both are of one dimension is the
 * service's to keep; what reads answers does not rely on it.
 */
export class ReferToOptionsBySchool1764000001000 implements MigrationInterface {
  name = 'ReferToOptionsBySchool1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity_alias
        drop constraint identity_alias_school_id_dimension_id_option_id_fkey,
        add foreign key (school_id, option_id) references identity_option (school_id, id) on delete cascade;
      alter table identity_option
        drop constraint identity_option_school_id_dimension_id_roll_up_id_fkey,
        drop constraint identity_option_school_id_dimension_id_merged_into_fkey,
        drop constraint identity_option_school_id_dimension_id_id_key,
        add foreign key (school_id, roll_up_id) references identity_roll_up (school_id, id) on delete set null (roll_up_id),
        add foreign key (school_id, merged_into) references identity_option (school_id, id);
      alter table identity_roll_up drop constraint identity_roll_up_school_id_dimension_id_id_key;
      drop index identity_option_of_roll_up, identity_option_merged, identity_alias_of_option;
      create index identity_roll_up_of_dimension on identity_roll_up (school_id, dimension_id);
      create index identity_option_of_dimension on identity_option (school_id, dimension_id);
      create index identity_option_of_roll_up on identity_option (school_id, roll_up_id);
      create index identity_option_merged on identity_option (school_id, merged_into);
      create index identity_alias_of_dimension on identity_alias (school_id, dimension_id);
      create index identity_alias_of_option on identity_alias (school_id, option_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
