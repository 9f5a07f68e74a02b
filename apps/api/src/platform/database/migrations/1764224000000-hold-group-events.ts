import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Events of groups that people join by themselves: what is planned lies with all events, whoever said or did something there in the vault. */
export class HoldGroupEvents1764224000000 implements MigrationInterface {
  name = 'HoldGroupEvents1764224000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event add column group_id uuid,
        add foreign key (school_id, group_id) references affinity_group (school_id, id) on delete cascade,
        -- Of nobody but the group: no program, no series, and a title that others never see.
        add check (group_id is null or (program_id is null and series_id is null and kind = 'affinity' and not title_shown));
      create index event_of_group on event (school_id, group_id) where group_id is not null;

      create table vault.group_answer (
        school_id uuid not null,
        event_id uuid not null,
        member_id uuid not null,
        -- None: somebody was there who had said nothing.
        state text check (state in ('coming', 'not_coming', 'waiting', 'offered', 'lapsed')),
        guests integer not null default 0 check (guests >= 0),
        line bigint,
        answer_by timestamptz,
        provisions text[],
        words text,
        attended boolean not null default false,
        primary key (school_id, event_id, member_id),
        foreign key (school_id, event_id) references event (school_id, id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade,
        check ((coalesce(state, '') in ('waiting', 'offered')) = (line is not null)),
        check ((coalesce(state, '') = 'offered') = (answer_by is not null))
      );
      create index group_answer_of_member on vault.group_answer (school_id, member_id);
      ${tenantTable('vault.group_answer', 'select, insert, update, delete', 'trellis_vault')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
