import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** What somebody in a cohort asks to be given back, or paid; decided by those who run the program. */
export class CreateExpenses1764109000000 implements MigrationInterface {
  name = 'CreateExpenses1764109000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table expense_note (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        enrolment_id uuid not null,
        kind text not null check (kind in ('expense', 'honorarium')),
        state text not null check (state in ('open', 'approved', 'declined', 'paid')),
        -- In the smallest unit of the currency: sums of money are no floating numbers.
        amount_minor int not null check (amount_minor > 0),
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        day date not null,
        said text not null,
        file_id uuid,
        file_type text,
        noted_at timestamptz not null,
        answer text,
        decided_by uuid,
        decided_at timestamptz,
        paid_on date,
        check ((state = 'paid') = (paid_on is not null)),
        primary key (school_id, id),
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade,
        foreign key (school_id, file_id) references file (school_id, id) on delete set null (file_id),
        foreign key (school_id, decided_by) references member (school_id, id) on delete set null (decided_by)
      );
      create index expense_note_of_enrolment on expense_note (school_id, enrolment_id, noted_at desc, id desc);
      create index expense_note_of_file on expense_note (school_id, file_id);
      create index expense_note_of_decider on expense_note (school_id, decided_by);
      ${tenantTable('expense_note')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
