import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_ACCOUNT, CURRENT_SCHOOL, lookupFunction, readableByLookup, tenantTable } from '../row-security.js';

/** Schools (the tenants), their members, and the invitations that bring people in. */
export class CreateSchools1763800001000 implements MigrationInterface {
  name = 'CreateSchools1763800001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table school_directory (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9](-?[a-z0-9])*$'),
        name text not null
      );
      alter table school_directory enable row level security;
      alter table school_directory force row level security;

      create table school (
        school_id uuid primary key references school_directory (id) on delete cascade,
        name text not null,
        locales text[] not null check (cardinality(locales) > 0 and locales <@ array['en', 'fr']),
        time_zone text not null,
        created_at timestamptz not null
      );
      ${tenantTable('school')}

      create table member (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        account_id uuid references account (id),
        kind text not null default 'home' check (kind in ('home', 'guest')),
        home_school_id uuid,
        display_name text not null,
        name_key text not null,
        pronouns text,
        email text not null,
        email_key text not null,
        locale text not null check (locale in ('en', 'fr')),
        roles text[] not null default '{}',
        created_at timestamptz not null,
        primary key (school_id, id),
        unique (school_id, email_key),
        check ((kind = 'guest') = (home_school_id is not null)),
        check (roles <@ array['administrator', 'coordinator', 'study_lead', 'coder', 'moderator', 'mentor', 'mentee'])
      );
      create unique index member_account on member (school_id, account_id) where account_id is not null;
      create index member_name on member (school_id, name_key, id);
      -- Which schools is this account a member of? Asked at sign-in, before any school is known.
      create index member_of_account on member (account_id) where account_id is not null;
      ${tenantTable('member')}
      create policy member_own on member for select using (account_id = ${CURRENT_ACCOUNT});

      create policy school_directory_own on school_directory
        using (id = ${CURRENT_SCHOOL}) with check (id = ${CURRENT_SCHOOL});
      create policy school_directory_of_members on school_directory for select
        using (id in (select school_id from member where account_id = ${CURRENT_ACCOUNT}));
      grant select, insert, update on school_directory to trellis_app;
      grant select on school_directory to trellis_backup;

      create table invitation (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        kind text not null check (kind in ('invitation', 'intake_notice')),
        email text not null,
        email_key text not null,
        roles text[] not null default '{}',
        locale text not null check (locale in ('en', 'fr')),
        member_id uuid,
        token_hash bytea unique,
        invited_by uuid,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        revoked_at timestamptz,
        primary key (school_id, id),
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade,
        foreign key (school_id, invited_by) references member (school_id, id) on delete set null (invited_by)
      );
      create unique index invitation_of_member on invitation (school_id, member_id) where kind = 'intake_notice';
      create index invitation_email on invitation (school_id, email_key);
      ${tenantTable('invitation')}

      ${readableByLookup('school_directory', ['id', 'slug', 'name'])}
      ${readableByLookup('invitation', ['school_id', 'id', 'kind', 'email', 'roles', 'locale', 'member_id', 'token_hash', 'expires_at', 'accepted_at', 'revoked_at'])}

      create function school_by_slug(wanted text) returns table (id uuid, slug text, name text)
        language sql stable security definer set search_path = trellis, pg_temp rows 1 as
        $$ select d.id, d.slug, d.name from school_directory d where d.slug = wanted limit 1 $$;

      create function invitation_by_hash(hash bytea)
        returns table (school_id uuid, id uuid, kind text, email text, roles text[], locale text, member_id uuid,
          expires_at timestamptz, accepted_at timestamptz, revoked_at timestamptz, school_slug text, school_name text)
        language sql stable security definer set search_path = trellis, pg_temp rows 1 as
        $$ select i.school_id, i.id, i.kind, i.email, i.roles, i.locale, i.member_id, i.expires_at, i.accepted_at, i.revoked_at, d.slug, d.name
           from invitation i join school_directory d on d.id = i.school_id where i.token_hash = hash limit 1 $$;
      ${lookupFunction('school_by_slug(text)')}
      ${lookupFunction('invitation_by_hash(bytea)')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
