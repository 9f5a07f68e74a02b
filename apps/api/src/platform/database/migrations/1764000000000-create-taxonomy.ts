import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * How people of a school may describe themselves: dimensions, their options, groups of options for reporting only, and which of
 * people's own spellings mean which option. Nothing here is about a person.
 */
export class CreateTaxonomy1764000000000 implements MigrationInterface {
  name = 'CreateTaxonomy1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row a school, from the moment it was given the shipped set; every change takes the next revision.
      create table taxonomy (
        school_id uuid primary key references school (school_id) on delete cascade,
        revision integer not null default 1 check (revision > 0),
        begun_at timestamptz not null
      );
      create table identity_dimension (
        school_id uuid not null,
        id uuid not null,
        label jsonb not null,
        help jsonb not null default '{}',
        position integer not null,
        state text not null default 'active' check (state in ('active', 'retired')),
        -- Words that wait for the steward.
        proposed jsonb,
        steward_member_id uuid,
        wording_approved_by uuid,
        wording_approved_at timestamptz,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id) references taxonomy (school_id) on delete cascade,
        foreign key (school_id, steward_member_id) references member (school_id, id) on delete set null (steward_member_id),
        foreign key (school_id, wording_approved_by) references member (school_id, id) on delete set null (wording_approved_by)
      );
      create index identity_dimension_of_steward on identity_dimension (school_id, steward_member_id);
      create index identity_dimension_approved_by on identity_dimension (school_id, wording_approved_by);
      create table identity_roll_up (
        school_id uuid not null,
        id uuid not null,
        dimension_id uuid not null,
        label jsonb not null,
        proposed jsonb,
        position integer not null,
        primary key (school_id, id),
        unique (school_id, dimension_id, id),
        foreign key (school_id, dimension_id) references identity_dimension (school_id, id) on delete cascade
      );
      create table identity_option (
        school_id uuid not null,
        id uuid not null,
        dimension_id uuid not null,
        roll_up_id uuid,
        label jsonb not null,
        position integer not null,
        -- 'proposed': new, and waits for the steward; nobody is offered it.
        state text not null default 'active' check (state in ('proposed', 'active', 'retired')),
        proposed jsonb,
        merged_into uuid,
        primary key (school_id, id),
        unique (school_id, dimension_id, id),
        check (merged_into <> id),
        foreign key (school_id, dimension_id) references identity_dimension (school_id, id) on delete cascade,
        foreign key (school_id, dimension_id, roll_up_id) references identity_roll_up (school_id, dimension_id, id)
          on delete set null (roll_up_id),
        foreign key (school_id, dimension_id, merged_into) references identity_option (school_id, dimension_id, id)
      );
      create index identity_option_of_roll_up on identity_option (school_id, dimension_id, roll_up_id);
      create index identity_option_merged on identity_option (school_id, dimension_id, merged_into);
      -- A spelling of people's own, by the key under which two spellings meet. One may mean several.
      create table identity_alias (
        school_id uuid not null,
        id uuid not null,
        kind text not null check (kind in ('option', 'wish')),
        key text not null check (key <> ''),
        text text not null,
        dimension_id uuid,
        option_id uuid,
        -- A question of matching that a wish is about: of the closed list in the service.
        question text,
        primary key (school_id, id),
        unique nulls not distinct (school_id, kind, key, dimension_id, option_id, question),
        check (case kind when 'option' then dimension_id is not null and option_id is not null and question is null
          else option_id is null and (dimension_id is null) <> (question is null) end),
        foreign key (school_id) references taxonomy (school_id) on delete cascade,
        foreign key (school_id, dimension_id) references identity_dimension (school_id, id) on delete cascade,
        foreign key (school_id, dimension_id, option_id) references identity_option (school_id, dimension_id, id) on delete cascade
      );
      create index identity_alias_of_option on identity_alias (school_id, dimension_id, option_id);
      ${['taxonomy', 'identity_dimension', 'identity_roll_up', 'identity_option', 'identity_alias']
        .map((table) => tenantTable(table))
        .join('')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
