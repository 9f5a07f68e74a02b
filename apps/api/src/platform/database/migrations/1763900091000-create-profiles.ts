import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * What a member says of themself, whatever the cohort: languages, specialty, site, a photo, and what they need to take part.
 * What they need, and the photo, are sealed with a key that is not in the database.
 */
export class CreateProfiles1763900091000 implements MigrationInterface {
  name = 'CreateProfiles1763900091000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table member_profile (
        school_id uuid not null,
        member_id uuid not null,
        languages text[] not null default '{}',
        specialties text[] not null default '{}',
        site text,
        needs_sealed bytea,
        -- Whether those who plan meetings and events may read it. The person alone says so.
        needs_shared boolean not null default false,
        -- Written by the person on their profile: no file and no colleague overwrites it.
        own_name boolean not null default false,
        own_pronouns boolean not null default false,
        changed_at timestamptz not null,
        primary key (school_id, member_id),
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade,
        check (not needs_shared or needs_sealed is not null)
      );
      ${tenantTable('member_profile')}

      create table member_photo (
        school_id uuid not null,
        member_id uuid not null,
        -- Another picture is another id, so that its address changes with it.
        id uuid not null,
        type text not null check (type in ('image/jpeg', 'image/png', 'image/webp')),
        size integer not null check (size > 0),
        sealed bytea not null,
        alt text not null,
        changed_at timestamptz not null,
        primary key (school_id, member_id),
        unique (school_id, id),
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade
      );
      ${tenantTable('member_photo')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
