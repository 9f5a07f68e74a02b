import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** What one of a mentorship asks of those who run the program, apart from the other; what was said, and who opened it. */
export class CreateSupport1764104000000 implements MigrationInterface {
  name = 'CreateSupport1764104000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table support_request (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        mentorship_id uuid not null,
        enrolment_id uuid not null,
        kind text not null check (kind in ('support', 'advice')),
        state text not null check (state in ('open', 'answered', 'closed')),
        asked_at timestamptz not null,
        -- When the person last looked at what was answered.
        seen_at timestamptz not null,
        closed_at timestamptz,
        primary key (school_id, id),
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade
      );
      create index support_request_of_mentorship on support_request (school_id, mentorship_id);
      create index support_request_of_enrolment on support_request (school_id, enrolment_id);

      create table support_entry (
        school_id uuid not null,
        id uuid not null,
        request_id uuid not null,
        member_id uuid,
        from_staff boolean not null,
        said text not null,
        at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, request_id) references support_request (school_id, id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete set null (member_id)
      );
      create index support_entry_of_request on support_entry (school_id, request_id);
      create index support_entry_of_member on support_entry (school_id, member_id);

      create table support_look (
        school_id uuid not null,
        request_id uuid not null,
        member_id uuid not null,
        first_at timestamptz not null,
        last_at timestamptz not null,
        primary key (school_id, request_id, member_id),
        foreign key (school_id, request_id) references support_request (school_id, id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade
      );
      create index support_look_of_member on support_look (school_id, member_id);
      ${tenantTable('support_request')}
      ${tenantTable('support_entry')}
      ${tenantTable('support_look')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
