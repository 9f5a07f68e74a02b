import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accountTable, claimableBySystem, tenantTable } from '../row-security.js';

/**
 * What is owed: messages to a school's people (outbox, with a ledger of attempts), to an account, and work for the queue
 * workers. A row decides, never the queue. The due-indexes do not lead with school_id: the role system scans across schools.
 */
export class CreateMailAndDueWork1763800003000 implements MigrationInterface {
  name = 'CreateMailAndDueWork1763800003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        kind text not null,
        to_member_id uuid,
        to_invitation_id uuid,
        subject jsonb not null default '{}',
        due_at timestamptz not null,
        state text not null default 'due' check (state in ('due', 'handing_over', 'sent', 'in_doubt', 'failed', 'cancelled')),
        claim_number integer not null default 0,
        claimed_until timestamptz,
        attempts integer not null default 0,
        dedupe_key text,
        created_at timestamptz not null,
        settled_at timestamptz,
        primary key (school_id, id),
        foreign key (school_id, to_member_id) references member (school_id, id) on delete cascade,
        foreign key (school_id, to_invitation_id) references invitation (school_id, id) on delete cascade,
        check (num_nonnulls(to_member_id, to_invitation_id) = 1)
      );
      create unique index outbox_once on outbox (school_id, dedupe_key) where dedupe_key is not null;
      create index outbox_due on outbox (due_at) where state in ('due', 'handing_over');
      create index outbox_of_member on outbox (school_id, to_member_id, created_at);
      ${tenantTable('outbox')}
      ${claimableBySystem(
        'outbox',
        ['school_id', 'id', 'due_at', 'state', 'claim_number', 'claimed_until', 'attempts', 'kind'],
        ['claim_number', 'claimed_until'],
      )}

      create table outbox_attempt (
        school_id uuid not null,
        outbox_id uuid not null,
        attempt integer not null,
        started_at timestamptz not null,
        ended_at timestamptz,
        outcome text check (outcome in ('sent', 'retry', 'refused', 'in_doubt')),
        message_id text not null,
        response text,
        primary key (school_id, outbox_id, attempt),
        foreign key (school_id, outbox_id) references outbox (school_id, id) on delete cascade
      );
      ${tenantTable('outbox_attempt')}

      create table account_mail (
        account_id uuid not null references account (id) on delete cascade,
        id uuid not null,
        kind text not null,
        subject jsonb not null default '{}',
        due_at timestamptz not null,
        state text not null default 'due' check (state in ('due', 'handing_over', 'sent', 'in_doubt', 'failed', 'cancelled')),
        claim_number integer not null default 0,
        claimed_until timestamptz,
        attempts integer not null default 0,
        message_id text,
        response text,
        created_at timestamptz not null,
        settled_at timestamptz,
        primary key (account_id, id)
      );
      create index account_mail_due on account_mail (due_at) where state in ('due', 'handing_over');
      ${accountTable('account_mail')}
      ${claimableBySystem(
        'account_mail',
        ['account_id', 'id', 'due_at', 'state', 'claim_number', 'claimed_until', 'attempts', 'kind'],
        ['claim_number', 'claimed_until'],
      )}

      create table due_work (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        job text not null,
        subject_id uuid not null,
        due_at timestamptz not null,
        claim_number integer not null default 0,
        claimed_until timestamptz,
        attempts integer not null default 0,
        failed_at timestamptz,
        created_at timestamptz not null,
        primary key (school_id, id),
        unique (school_id, job, subject_id)
      );
      create index due_work_due on due_work (due_at) where failed_at is null;
      ${tenantTable('due_work')}
      ${claimableBySystem(
        'due_work',
        ['school_id', 'id', 'job', 'subject_id', 'due_at', 'claim_number', 'claimed_until', 'attempts', 'failed_at'],
        ['claim_number', 'claimed_until'],
      )}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
