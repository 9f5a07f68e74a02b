import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * Editing forms: one draft a form, with the revision in which each item last changed, so that two people who edit at once
 * can be told item by item; who published a version, and what became of the answers to the one before; comments, and the
 * students and mentors who were asked to look.
 */
export class CreateFormDrafts1763900010000 implements MigrationInterface {
  name = 'CreateFormDrafts1763900010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table form_version
        add column mapping jsonb,
        add column published_by uuid,
        add foreign key (school_id, published_by) references member (school_id, id) on delete set null (published_by);

      create table form_draft (
        school_id uuid not null,
        form_id uuid not null,
        definition jsonb not null,
        revision integer not null check (revision > 0),
        item_revisions jsonb not null default '{}',
        changed_by uuid,
        changed_at timestamptz not null,
        primary key (school_id, form_id),
        foreign key (school_id, form_id) references form (school_id, id) on delete cascade,
        foreign key (school_id, changed_by) references member (school_id, id) on delete set null (changed_by)
      );
      ${tenantTable('form_draft')}

      create table form_comment (
        school_id uuid not null,
        id uuid not null,
        form_id uuid not null,
        item_id text,
        text text not null,
        author_id uuid,
        created_at timestamptz not null,
        resolved_by uuid,
        resolved_at timestamptz,
        primary key (school_id, id),
        foreign key (school_id, form_id) references form (school_id, id) on delete cascade,
        foreign key (school_id, author_id) references member (school_id, id) on delete set null (author_id),
        foreign key (school_id, resolved_by) references member (school_id, id) on delete set null (resolved_by)
      );
      create index form_comment_of_form on form_comment (school_id, form_id, id);
      create index form_comment_of_author on form_comment (school_id, author_id);
      ${tenantTable('form_comment')}

      create table form_reviewer (
        school_id uuid not null,
        form_id uuid not null,
        member_id uuid not null,
        invited_by uuid,
        invited_at timestamptz not null,
        primary key (school_id, form_id, member_id),
        foreign key (school_id, form_id) references form (school_id, id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade,
        foreign key (school_id, invited_by) references member (school_id, id) on delete set null (invited_by)
      );
      create index form_reviewer_of_member on form_reviewer (school_id, member_id);
      ${tenantTable('form_reviewer', 'select, insert, delete')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
