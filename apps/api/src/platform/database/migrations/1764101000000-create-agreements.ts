import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * What a pair promises each other: the program's template in versions, what those in a mentorship wrote, the versions that were
 * signed with what stood in them, and who let those who run the program read what is not confidential.
 */
export class CreateAgreements1764101000000 implements MigrationInterface {
  name = 'CreateAgreements1764101000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${TEMPLATES} ${AGREEMENTS} ${VERSIONS}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}

const TEMPLATES = `
  create table agreement_template (
    school_id uuid not null,
    program_id uuid not null,
    version integer not null check (version > 0),
    intro jsonb not null,
    parts jsonb not null,
    created_by uuid,
    created_at timestamptz not null,
    primary key (school_id, program_id, version),
    foreign key (school_id, program_id) references program (school_id, id) on delete cascade,
    foreign key (school_id, created_by) references member (school_id, id) on delete set null (created_by)
  );
  create index agreement_template_by_member on agreement_template (school_id, created_by);
  ${tenantTable('agreement_template', 'select, insert, update')}

  -- A cohort has what its program had when it opened; this is a newer one that it was given since.
  create table cohort_agreement (
    school_id uuid not null,
    cohort_id uuid not null,
    program_id uuid not null,
    version integer not null,
    taken_at timestamptz not null,
    primary key (school_id, cohort_id),
    foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
    foreign key (school_id, program_id, version) references agreement_template (school_id, program_id, version) on delete cascade
  );
  create index cohort_agreement_of_template on cohort_agreement (school_id, program_id, version);
  ${tenantTable('cohort_agreement')}`;

const AGREEMENTS = `
  create table agreement (
    school_id uuid not null,
    mentorship_id uuid not null,
    -- As the template was when the first word was written: what people agree on does not change under their hands.
    template_version integer not null,
    intro jsonb not null,
    parts jsonb not null,
    revision integer not null,
    -- The version that says what stands there now; null while nobody has signed it.
    version integer,
    begun_at timestamptz not null,
    primary key (school_id, mentorship_id),
    foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade
  );
  ${tenantTable('agreement')}

  create table agreement_text (
    school_id uuid not null,
    id uuid not null,
    mentorship_id uuid not null,
    part_id text not null,
    -- Whose own part it is; null for what all write together.
    enrolment_id uuid,
    text text not null,
    revision integer not null,
    changed_by uuid,
    changed_at timestamptz not null,
    primary key (school_id, id),
    unique nulls not distinct (school_id, mentorship_id, part_id, enrolment_id),
    foreign key (school_id, mentorship_id) references agreement (school_id, mentorship_id) on delete cascade,
    foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade,
    foreign key (school_id, changed_by) references enrolment (school_id, id) on delete set null (changed_by)
  );
  create index agreement_text_of_enrolment on agreement_text (school_id, enrolment_id);
  create index agreement_text_by_enrolment on agreement_text (school_id, changed_by);
  ${tenantTable('agreement_text')}

  create table agreement_sharing (
    school_id uuid not null,
    mentorship_id uuid not null,
    enrolment_id uuid not null,
    changed_at timestamptz not null,
    primary key (school_id, mentorship_id, enrolment_id),
    foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
    foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade
  );
  create index agreement_sharing_of_enrolment on agreement_sharing (school_id, enrolment_id);
  ${tenantTable('agreement_sharing')}`;

const VERSIONS = `
  create table agreement_version (
    school_id uuid not null,
    mentorship_id uuid not null,
    version integer not null check (version > 0),
    made_at timestamptz not null,
    primary key (school_id, mentorship_id, version),
    foreign key (school_id, mentorship_id) references agreement (school_id, mentorship_id) on delete cascade
  );
  ${tenantTable('agreement_version')}

  create table agreement_version_text (
    school_id uuid not null,
    id uuid not null,
    mentorship_id uuid not null,
    version integer not null,
    part_id text not null,
    enrolment_id uuid,
    changed_by uuid,
    text text not null,
    primary key (school_id, id),
    unique nulls not distinct (school_id, mentorship_id, version, part_id, enrolment_id),
    foreign key (school_id, mentorship_id, version) references agreement_version (school_id, mentorship_id, version)
      on delete cascade,
    foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade,
    foreign key (school_id, changed_by) references enrolment (school_id, id) on delete set null (changed_by)
  );
  create index agreement_version_text_of_enrolment on agreement_version_text (school_id, enrolment_id);
  create index agreement_version_text_by_enrolment on agreement_version_text (school_id, changed_by);
  ${tenantTable('agreement_version_text')}

  create table agreement_signature (
    school_id uuid not null,
    mentorship_id uuid not null,
    version integer not null,
    enrolment_id uuid not null,
    -- As it was typed; gone with the person.
    name text,
    signed_at timestamptz not null,
    primary key (school_id, mentorship_id, version, enrolment_id),
    foreign key (school_id, mentorship_id, version) references agreement_version (school_id, mentorship_id, version)
      on delete cascade,
    foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade
  );
  create index agreement_signature_of_enrolment on agreement_signature (school_id, enrolment_id);
  ${tenantTable('agreement_signature')}`;
