import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * What those in a mentorship work on and keep: goals with steps, notes that all of them read, cards that a mentee shows when
 * ready. Sealed all of it. Private notes lie in the vault, each under its author's own key: with the key they are gone.
 */
export class CreateGoalsNotesAndCards1764102001000 implements MigrationInterface {
  name = 'CreateGoalsNotesAndCards1764102001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table goal (
        school_id uuid not null,
        id uuid not null,
        mentorship_id uuid not null,
        made_by uuid not null,
        sealed bytea not null,
        state text not null default 'open' check (state in ('open', 'reached', 'let_go')),
        due_on date,
        position integer not null,
        revision integer not null default 1,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
        foreign key (school_id, made_by) references enrolment (school_id, id) on delete cascade
      );
      create index goal_of_mentorship on goal (school_id, mentorship_id, position);
      create index goal_made_by on goal (school_id, made_by);
      create table shared_note (
        school_id uuid not null,
        id uuid not null,
        mentorship_id uuid not null,
        made_by uuid not null,
        changed_by uuid,
        sealed bytea not null,
        revision integer not null default 1,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
        foreign key (school_id, made_by) references enrolment (school_id, id) on delete cascade,
        foreign key (school_id, changed_by) references enrolment (school_id, id) on delete set null (changed_by)
      );
      create index shared_note_of_mentorship on shared_note (school_id, mentorship_id, created_at);
      create index shared_note_made_by on shared_note (school_id, made_by);
      create index shared_note_changed_by on shared_note (school_id, changed_by);
      create table help_card (
        school_id uuid not null,
        id uuid not null,
        mentorship_id uuid not null,
        enrolment_id uuid not null,
        sealed bytea not null,
        shared_at timestamptz,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade
      );
      create index help_card_of_mentorship on help_card (school_id, mentorship_id, created_at);
      create index help_card_of_enrolment on help_card (school_id, enrolment_id);
      create table vault.private_note (
        school_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        mentorship_id uuid not null,
        key_id uuid not null,
        nonce bytea not null,
        ciphertext bytea not null,
        revision integer not null default 1,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
        foreign key (school_id, key_id) references vault.person_key (school_id, id) on delete cascade
      );
      create index private_note_of_member on vault.private_note (school_id, member_id, mentorship_id);
      create index private_note_under on vault.private_note (school_id, key_id);
      ${['goal', 'shared_note', 'help_card'].map((table) => tenantTable(table)).join('')}
      ${tenantTable('vault.private_note', 'select, insert, update, delete', 'trellis_vault')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
