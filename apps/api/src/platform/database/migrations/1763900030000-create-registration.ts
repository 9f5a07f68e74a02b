import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * Ways into a cohort: links that many may use, invitations to one address each, what people have filled in so far (sealed:
 * it may hold identity), and who came in by what.
 */
export class CreateRegistration1763900030000 implements MigrationInterface {
  name = 'CreateRegistration1763900030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invitation drop constraint invitation_kind_check;
      alter table invitation add constraint invitation_kind_check
        check (kind in ('invitation', 'intake_notice', 'registration'));

      create table registration_link (
        school_id uuid not null,
        id uuid not null,
        cohort_id uuid not null,
        role text not null check (role in ('mentor', 'mentee')),
        label text not null,
        token_hash bytea not null,
        code_sealed bytea not null,
        opens_at timestamptz,
        closes_at timestamptz,
        capacity integer check (capacity between 1 and 100000),
        needs_approval boolean not null,
        created_by uuid,
        created_at timestamptz not null,
        revoked_at timestamptz,
        primary key (school_id, id),
        unique (school_id, token_hash),
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
        foreign key (school_id, created_by) references member (school_id, id) on delete set null (created_by)
      );
      create index registration_link_of_cohort on registration_link (school_id, cohort_id, id);
      ${tenantTable('registration_link')}

      -- What an invitation row of this kind leads to; the address and the secret are the invitation's own. \`own\`: somebody
      -- saved what they had filled in, and gave the address themself.
      create table registration_invitation (
        school_id uuid not null,
        id uuid not null,
        cohort_id uuid not null,
        role text not null check (role in ('mentor', 'mentee')),
        origin text not null check (origin in ('staff', 'own')),
        link_id uuid,
        needs_approval boolean not null,
        started_at timestamptz,
        reminded_at timestamptz,
        reminders integer not null default 0,
        created_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, id) references invitation (school_id, id) on delete cascade,
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
        foreign key (school_id, link_id) references registration_link (school_id, id) on delete cascade
      );
      create index registration_invitation_of_cohort on registration_invitation (school_id, cohort_id, id);
      ${tenantTable('registration_invitation')}

      create table registration_draft (
        school_id uuid not null,
        id uuid not null,
        cohort_id uuid not null,
        role text not null check (role in ('mentor', 'mentee')),
        link_id uuid,
        invitation_id uuid,
        email text not null,
        email_key text not null,
        locale text not null check (locale in ('en', 'fr')),
        password_hash text,
        sealed bytea not null,
        browser_hash bytea,
        finished_at timestamptz,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        expires_at timestamptz not null,
        primary key (school_id, id),
        unique (school_id, browser_hash),
        unique (school_id, invitation_id),
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
        foreign key (school_id, link_id) references registration_link (school_id, id) on delete cascade,
        foreign key (school_id, invitation_id) references invitation (school_id, id) on delete cascade
      );
      create index registration_draft_of_person on registration_draft (school_id, email_key, cohort_id);
      ${tenantTable('registration_draft')}

      create table registration (
        school_id uuid not null,
        id uuid not null,
        enrolment_id uuid not null,
        link_id uuid,
        invitation_id uuid,
        attested boolean not null,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        primary key (school_id, id),
        unique (school_id, enrolment_id),
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade,
        foreign key (school_id, link_id) references registration_link (school_id, id) on delete set null (link_id),
        foreign key (school_id, invitation_id) references invitation (school_id, id) on delete set null (invitation_id)
      );
      create index registration_by_link on registration (school_id, link_id);
      ${tenantTable('registration')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
