import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the list of people keeps is looked up row by row, by primary key. As one joined statement it was at the planner's mercy:
 * under row security, and without statistics (a school's first import), it takes a school's rows for a handful and joins each
 * with each; a plan that is kept with the connection then stays wrong for as long as that lives.
 */
export class ListPeopleRowByRow1763900052000 implements MigrationInterface {
  name = 'ListPeopleRowByRow1763900052000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FROM_MEMBERS);
    await runner.query(FROM_ANSWERS);
    await runner.query(FROM_MENTORSHIPS);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}

/** With a table that is nearly empty, reading all of it looks cheapest; the plan is kept when it no longer is. */
const BY_INDEX = 'set search_path = trellis, pg_temp set enable_seqscan = off';

const FROM_MEMBERS = `
  create or replace function list_enrolments() returns trigger language plpgsql ${BY_INDEX} as $$
    declare e record; m record;
    begin
      for e in select school_id, id, cohort_id, member_id from added loop
        select name_key, email_key, account_id is not null as has_account, mail_stopped_at is not null as stopped into m
          from member where school_id = e.school_id and id = e.member_id;
        insert into person_word (school_id, enrolment_id, word, cohort_id)
          select e.school_id, e.id, w.word, e.cohort_id from person_words(m.name_key, m.email_key) w;
        if m.has_account or m.stopped then
          update enrolment set has_account = m.has_account, mail_stopped = m.stopped
            where school_id = e.school_id and id = e.id;
        end if;
      end loop;
      return null;
    end $$;

  create or replace function list_member() returns trigger language plpgsql ${BY_INDEX} as $$
    declare e record;
    begin
      update enrolment set name_key = new.name_key, has_account = new.account_id is not null,
        mail_stopped = new.mail_stopped_at is not null where school_id = new.school_id and member_id = new.id;
      if old.name_key is distinct from new.name_key or old.email_key is distinct from new.email_key then
        for e in select school_id, id, cohort_id from enrolment where school_id = new.school_id and member_id = new.id loop
          delete from person_word where school_id = e.school_id and enrolment_id = e.id;
          insert into person_word (school_id, enrolment_id, word, cohort_id)
            select e.school_id, e.id, w.word, e.cohort_id from person_words(new.name_key, new.email_key) w;
        end loop;
      end if;
      return null;
    end $$;`;

const FROM_ANSWERS = `
  create or replace function list_answers() returns trigger language plpgsql ${BY_INDEX} as $$
    declare c record;
    begin
      for c in select distinct school_id, enrolment_id from changed where item_id in ('site', 'year') loop
        update enrolment set
          site = (select value #>> '{}' from intake_answer where school_id = c.school_id and enrolment_id = c.enrolment_id
            and item_id = 'site' and state = 'answered' and jsonb_typeof(value) = 'string'),
          year = (select value #>> '{}' from intake_answer where school_id = c.school_id and enrolment_id = c.enrolment_id
            and item_id = 'year' and state = 'answered' and jsonb_typeof(value) = 'string')
          where school_id = c.school_id and id = c.enrolment_id;
      end loop;
      return null;
    end $$;
  drop function listed_answer(uuid, uuid, text);`;

const COUNT = `mentorship_count = (
            select count(*) from mentorship_participant p
            cross join lateral (select 1 from mentorship s
              where s.school_id = p.school_id and s.id = p.mentorship_id and s.state <> 'ended' offset 0) live
            where p.school_id = c.school_id and p.enrolment_id = c.enrolment_id)`;

const FROM_MENTORSHIPS = `
  create or replace function list_participants() returns trigger language plpgsql ${BY_INDEX} as $$
    declare c record;
    begin
      for c in select distinct school_id, enrolment_id from changed loop
        update enrolment set ${COUNT} where school_id = c.school_id and id = c.enrolment_id;
      end loop;
      return null;
    end $$;

  create or replace function list_mentorship() returns trigger language plpgsql ${BY_INDEX} as $$
    declare c record;
    begin
      for c in select school_id, enrolment_id from mentorship_participant
          where school_id = new.school_id and mentorship_id = new.id loop
        update enrolment set ${COUNT} where school_id = c.school_id and id = c.enrolment_id;
      end loop;
      return null;
    end $$;
  drop function live_mentorships(uuid, uuid);`;
