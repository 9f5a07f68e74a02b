import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Who speaks at events: their page, whether they confirmed, and mail to somebody who is nobody's member. */
export class CreateSpeakers1764210001000 implements MigrationInterface {
  name = 'CreateSpeakers1764210001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Somebody outside of the school whom it writes to.
      create table mail_guest (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        email text not null,
        email_key text not null,
        display_name text not null,
        locale text not null check (locale in ('en', 'fr')),
        created_at timestamptz not null,
        primary key (school_id, id)
      );
      create index mail_guest_email on mail_guest (school_id, email_key);
      ${tenantTable('mail_guest')}

      alter table outbox add column to_guest_id uuid;
      alter table outbox add foreign key (school_id, to_guest_id) references mail_guest (school_id, id) on delete cascade;
      alter table outbox drop constraint outbox_check;
      alter table outbox add check (num_nonnulls(to_member_id, to_invitation_id, to_guest_id) = 1);
      create index outbox_of_guest on outbox (school_id, to_guest_id) where to_guest_id is not null;

      create table speaker (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        -- Whose it is to change; null: the school's.
        program_id uuid,
        name text not null,
        role jsonb not null default '{}',
        body jsonb not null default '{}',
        guest_id uuid,
        photo_id uuid,
        photo_type text,
        photo_sealed bytea,
        revision integer not null default 1,
        created_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade,
        foreign key (school_id, guest_id) references mail_guest (school_id, id) on delete set null (guest_id)
      );
      create index speaker_of_program on speaker (school_id, program_id);
      create index speaker_of_guest on speaker (school_id, guest_id) where guest_id is not null;
      create unique index speaker_photo on speaker (school_id, photo_id) where photo_id is not null;
      ${tenantTable('speaker')}

      create table event_speaker (
        school_id uuid not null,
        event_id uuid not null,
        speaker_id uuid not null,
        position integer not null,
        state text not null default 'listed' check (state in ('listed', 'asked', 'confirmed', 'declined')),
        -- Whether they said so themselves, from the mail.
        by_self boolean not null default false,
        -- What the mail's link names; another with each mail.
        link_id uuid,
        asked_at timestamptz,
        asked_by uuid,
        answered_at timestamptz,
        primary key (school_id, event_id, speaker_id),
        foreign key (school_id, event_id) references event (school_id, id) on delete cascade,
        foreign key (school_id, speaker_id) references speaker (school_id, id) on delete cascade,
        foreign key (school_id, asked_by) references member (school_id, id) on delete set null (asked_by)
      );
      create index event_speaker_of_speaker on event_speaker (school_id, speaker_id);
      create index event_speaker_asked_by on event_speaker (school_id, asked_by) where asked_by is not null;
      create unique index event_speaker_link on event_speaker (school_id, link_id) where link_id is not null;
      ${tenantTable('event_speaker')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
