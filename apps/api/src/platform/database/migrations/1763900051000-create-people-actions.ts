import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * What coordinators do with many people: pauses, actions on a selection with what each person was before, saved views of the
 * list, and exports, whose files are gone in a day.
 */
export class CreatePeopleActions1763900051000 implements MigrationInterface {
  name = 'CreatePeopleActions1763900051000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VIEWS);
    await runner.query(ACTIONS);
    await runner.query(PAUSES);
    await runner.query(EXPORTS);
    await runner.query(`
      -- A mail to an address that does not work is not tried: the ledger says so.
      alter table outbox_attempt drop constraint outbox_attempt_outcome_check;
      alter table outbox_attempt add constraint outbox_attempt_outcome_check
        check (outcome in ('sent', 'retry', 'refused', 'in_doubt', 'skipped'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}

const VIEWS = `
  create table people_view (
    school_id uuid not null references school (school_id) on delete cascade,
    id uuid not null,
    owner_id uuid not null,
    name text not null,
    shared boolean not null default false,
    filter jsonb not null default '{}',
    sort jsonb not null default '{}',
    columns text[] not null default '{}',
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (school_id, id),
    foreign key (school_id, owner_id) references member (school_id, id) on delete cascade
  );
  create index people_view_of_owner on people_view (school_id, owner_id);
  create index people_view_shared on people_view (school_id) where shared;
  ${tenantTable('people_view')}`;

const ACTIONS = `
  create table people_action (
    school_id uuid not null references school (school_id) on delete cascade,
    id uuid not null,
    cohort_id uuid not null,
    kind text not null check (kind in ('pause', 'resume', 'withdraw', 'complete', 'reenrol', 'stop_mail', 'restart_mail',
      'set_requirement', 'clear_requirement', 'become_mentor')),
    details jsonb not null default '{}',
    state text not null check (state in ('queued', 'running', 'done', 'undoing', 'undone', 'failed')),
    total integer not null,
    done integer not null default 0,
    changed integer not null default 0,
    skipped jsonb not null default '{}',
    created_by uuid,
    created_at timestamptz not null,
    finished_at timestamptz,
    undone_by uuid,
    primary key (school_id, id),
    foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
    foreign key (school_id, created_by) references member (school_id, id) on delete set null (created_by),
    foreign key (school_id, undone_by) references member (school_id, id) on delete set null (undone_by)
  );
  create index people_action_of_cohort on people_action (school_id, cohort_id, id);
  ${tenantTable('people_action')}

  -- Outcome: null until it was their turn, then 'changed', 'undone', or why nothing was changed.
  create table people_action_item (
    school_id uuid not null,
    action_id uuid not null,
    enrolment_id uuid not null,
    outcome text,
    before jsonb,
    primary key (school_id, action_id, enrolment_id),
    foreign key (school_id, action_id) references people_action (school_id, id) on delete cascade,
    foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade
  );
  create index people_action_item_open on people_action_item (school_id, action_id, enrolment_id) where outcome is null;
  create index people_action_item_changed on people_action_item (school_id, action_id, enrolment_id) where outcome = 'changed';
  create index people_action_item_of_enrolment on people_action_item (school_id, enrolment_id);
  ${tenantTable('people_action_item')}`;

const PAUSES = `
  -- From a day to a day, both included, in the school's zone; without an end until somebody ends it. Never a reason.
  create table enrolment_pause (
    school_id uuid not null,
    id uuid not null,
    enrolment_id uuid not null,
    from_on date not null,
    to_on date,
    -- The first day after the pause as it really was: over by its date, or ended before. Null while it is to come or lasts.
    ended_on date,
    action_id uuid,
    created_by uuid,
    created_at timestamptz not null,
    primary key (school_id, id),
    foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade,
    foreign key (school_id, action_id) references people_action (school_id, id) on delete set null (action_id),
    foreign key (school_id, created_by) references member (school_id, id) on delete set null (created_by),
    check (to_on >= from_on)
  );
  create unique index enrolment_pause_open on enrolment_pause (school_id, enrolment_id) where ended_on is null;
  create index enrolment_pause_of_enrolment on enrolment_pause (school_id, enrolment_id, from_on);
  create index enrolment_pause_of_action on enrolment_pause (school_id, action_id);
  ${tenantTable('enrolment_pause')}`;

const EXPORTS = `
  create table people_export (
    school_id uuid not null references school (school_id) on delete cascade,
    id uuid not null,
    cohort_id uuid not null,
    format text not null check (format in ('csv', 'xlsx')),
    locale text not null check (locale in ('en', 'fr')),
    columns text[] not null,
    selection jsonb not null,
    sort jsonb not null default '{}',
    state text not null check (state in ('queued', 'running', 'done', 'failed')),
    total integer not null,
    done integer not null default 0,
    file_id uuid,
    created_by uuid not null,
    created_at timestamptz not null,
    primary key (school_id, id),
    foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
    foreign key (school_id, created_by) references member (school_id, id) on delete cascade,
    foreign key (school_id, file_id) references file (school_id, id) on delete set null (file_id)
  );
  create index people_export_of_person on people_export (school_id, created_by, id);
  ${tenantTable('people_export')}`;
