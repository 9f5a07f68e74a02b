import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * Concerns: whom a school names to read them, and the case files. What is said in one is sealed under a key of its own, which
 * belongs to the role vault; without it nothing of the words can be read, from a backup either.
 */
export class CreateConcerns1764104001000 implements MigrationInterface {
  name = 'CreateConcerns1764104001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${SETTINGS} ${CASES} ${AROUND}
      ${tenantTable('concern_settings')}
      ${tenantTable('concern_office')}
      ${tenantTable('concern')}
      ${tenantTable('concern_reader')}
      ${tenantTable('concern_named')}
      ${tenantTable('concern_entry')}
      ${tenantTable('concern_look')}
      ${tenantTable('vault.case_key', 'select, insert, delete', 'trellis_vault')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}

const SETTINGS = `
  create table concern_settings (
    school_id uuid not null references school (school_id) on delete cascade,
    expect jsonb not null,
    must_pass_on jsonb not null,
    crisis jsonb not null,
    retention_months integer not null check (retention_months between 1 and 240),
    changed_at timestamptz not null,
    primary key (school_id)
  );
  create table concern_office (
    school_id uuid not null references school (school_id) on delete cascade,
    id uuid not null,
    kind text not null check (kind in ('second_contact', 'ombuds', 'office')),
    label jsonb not null,
    -- Somebody who reads in Trellis, or a way to reach an office that does not.
    member_id uuid,
    address text,
    position integer not null,
    primary key (school_id, id),
    check (member_id is not null or address is not null),
    foreign key (school_id, member_id) references member (school_id, id) on delete cascade
  );
  create index concern_office_by_member on concern_office (school_id, member_id);`;

const CASES = `
  create table concern (
    school_id uuid not null references school (school_id) on delete cascade,
    id uuid not null,
    reporter_id uuid not null,
    raised_at timestamptz not null,
    seen_at timestamptz not null,
    -- When one of those entrusted with it first opened it.
    opened_at timestamptz,
    -- When there was nobody left to pass it on to.
    nobody_left_at timestamptz,
    state text not null check (state in ('open', 'closed')),
    outcome text,
    closed_at timestamptz,
    erase_on date,
    held_at timestamptz,
    held_by uuid,
    primary key (school_id, id),
    check ((state = 'closed') = (closed_at is not null)),
    foreign key (school_id, reporter_id) references member (school_id, id) on delete cascade,
    foreign key (school_id, held_by) references member (school_id, id) on delete set null (held_by)
  );
  create index concern_of_reporter on concern (school_id, reporter_id);
  create index concern_held_by on concern (school_id, held_by);

  create table concern_entry (
    school_id uuid not null,
    id uuid not null,
    concern_id uuid not null,
    kind text not null check (kind in ('said', 'answer', 'note', 'outcome', 'hold')),
    member_id uuid,
    at timestamptz not null,
    nonce bytea not null,
    ciphertext bytea not null,
    primary key (school_id, id),
    foreign key (school_id, concern_id) references concern (school_id, id) on delete cascade,
    foreign key (school_id, member_id) references member (school_id, id) on delete set null (member_id)
  );
  create index concern_entry_of_case on concern_entry (school_id, concern_id);
  create index concern_entry_by_member on concern_entry (school_id, member_id);

  create table vault.case_key (
    school_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    school_key_id uuid not null,
    nonce bytea not null,
    wrapped bytea not null,
    created_at timestamptz not null,
    primary key (school_id, id),
    unique (school_id, case_id),
    foreign key (school_id, school_key_id) references vault.school_key (school_id, id)
  );
  create index case_key_under on vault.case_key (school_id, school_key_id);`;

const AROUND = `
  create table concern_reader (
    school_id uuid not null,
    concern_id uuid not null,
    member_id uuid not null,
    since timestamptz not null,
    primary key (school_id, concern_id, member_id),
    foreign key (school_id, concern_id) references concern (school_id, id) on delete cascade,
    foreign key (school_id, member_id) references member (school_id, id) on delete cascade
  );
  create index concern_reader_by_member on concern_reader (school_id, member_id);
  -- Whom it is about: never readers of it, whatever they become.
  create table concern_named (
    school_id uuid not null,
    concern_id uuid not null,
    member_id uuid not null,
    primary key (school_id, concern_id, member_id),
    foreign key (school_id, concern_id) references concern (school_id, id) on delete cascade,
    foreign key (school_id, member_id) references member (school_id, id) on delete cascade
  );
  create index concern_named_by_member on concern_named (school_id, member_id);
  create table concern_look (
    school_id uuid not null,
    id uuid not null,
    concern_id uuid not null,
    member_id uuid not null,
    at timestamptz not null,
    primary key (school_id, id),
    foreign key (school_id, concern_id) references concern (school_id, id) on delete cascade,
    foreign key (school_id, member_id) references member (school_id, id) on delete cascade
  );
  create index concern_look_of_case on concern_look (school_id, concern_id);
  create index concern_look_by_member on concern_look (school_id, member_id);`;
