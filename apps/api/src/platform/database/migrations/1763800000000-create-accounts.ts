import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accountTable, lookupFunction, readableByLookup } from '../row-security.js';

/** People's sign-ins, across schools: global tables, each row shown to its own account only. And the movable clock's row. */
export class CreateAccounts1763800000000 implements MigrationInterface {
  name = 'CreateAccounts1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      create table clock_offset (
        only_row boolean primary key default true check (only_row),
        offset_ms bigint not null default 0
      );
      insert into clock_offset default values;
      grant select, update on clock_offset to trellis_app;
      grant select on clock_offset to trellis_backup;

      create table account (
        id uuid primary key,
        email text not null,
        email_key text not null unique,
        password_hash text,
        display_name text not null,
        locale text not null check (locale in ('en', 'fr')),
        time_zone text not null,
        email_confirmed_at timestamptz,
        created_at timestamptz not null
      );
      ${accountTable('account', 'id')}

      create table session (
        account_id uuid not null references account (id) on delete cascade,
        id uuid not null,
        token_hash bytea not null unique,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        primary key (account_id, id)
      );
      ${accountTable('session')}

      create table account_token (
        account_id uuid not null references account (id) on delete cascade,
        id uuid not null,
        kind text not null check (kind in ('confirm_email', 'reset_password')),
        token_hash bytea not null unique,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        primary key (account_id, id)
      );
      ${accountTable('account_token')}

      create table account_audit (
        account_id uuid not null references account (id) on delete cascade,
        id uuid not null,
        at timestamptz not null,
        action text not null,
        request_id text,
        primary key (account_id, id)
      );
      ${accountTable('account_audit', 'account_id', 'select, insert')}

      ${readableByLookup('account', ['id', 'email', 'email_key', 'password_hash', 'email_confirmed_at', 'locale'])}
      ${readableByLookup('session', ['id', 'account_id', 'token_hash', 'expires_at', 'last_seen_at'])}
      ${readableByLookup('account_token', ['id', 'account_id', 'kind', 'token_hash', 'expires_at', 'used_at'])}

      -- Before an account is known: one row by a key that the caller must already hold.
      create function account_by_email(key text) returns table (id uuid, password_hash text, email_confirmed_at timestamptz, locale text)
        language sql stable security definer set search_path = trellis, pg_temp rows 1 as
        $$ select a.id, a.password_hash, a.email_confirmed_at, a.locale from account a where a.email_key = key limit 1 $$;

      create function session_by_hash(hash bytea) returns table (id uuid, account_id uuid, expires_at timestamptz, last_seen_at timestamptz, locale text)
        language sql stable security definer set search_path = trellis, pg_temp rows 1 as
        $$ select s.id, s.account_id, s.expires_at, s.last_seen_at, a.locale from session s join account a on a.id = s.account_id where s.token_hash = hash limit 1 $$;

      create function account_token_by_hash(hash bytea) returns table (id uuid, account_id uuid, kind text, expires_at timestamptz, used_at timestamptz, email text, locale text)
        language sql stable security definer set search_path = trellis, pg_temp rows 1 as
        $$ select t.id, t.account_id, t.kind, t.expires_at, t.used_at, a.email, a.locale from account_token t join account a on a.id = t.account_id where t.token_hash = hash limit 1 $$;

      ${lookupFunction('account_by_email(text)')}
      ${lookupFunction('session_by_hash(bytea)')}
      ${lookupFunction('account_token_by_hash(bytea)')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
