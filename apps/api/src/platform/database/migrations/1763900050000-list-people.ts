import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, withoutForce } from '../row-security.js';

/**
 * What the list of a cohort's people filters, sorts and searches by, kept with the enrolment by triggers, whoever writes the
 * member, the answer or the mentorship: one index scan then serves the list, and no join decides how long it takes. Searching
 * goes over a table of words, since operators that look inside a text can use no index under row security.
 */
export class ListPeople1763900050000 implements MigrationInterface {
  name = 'ListPeople1763900050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(WORDS);
    await runner.query(FROM_MEMBERS);
    await runner.query(FROM_ANSWERS);
    await runner.query(FROM_MENTORSHIPS);
    await runner.query(
      withoutForce(['enrolment', 'member', 'intake_answer', 'mentorship', 'mentorship_participant'], FILL),
    );
    await runner.query(`${tenantTable('person_word')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}

const COLUMNS = `
  -- Mail to an address that does not work is not sent; a new address starts afresh.
  alter table member add column mail_stopped_at timestamptz;
  create function restart_mail() returns trigger language plpgsql as
    $$ begin new.mail_stopped_at := null; return new; end $$;
  create trigger member_mail_restarted before update of email_key on member
    for each row when (old.email_key is distinct from new.email_key) execute function restart_mail();

  alter table enrolment
    add column site text,
    add column year text,
    add column mentorship_count integer not null default 0,
    add column has_account boolean not null default false,
    add column mail_stopped boolean not null default false,
    -- The order in which a coordinator reads states.
    add column state_rank smallint not null generated always as (case state when 'applied' then 1 when 'enrolled' then 2
      when 'paused' then 3 when 'completed' then 4 when 'declined' then 5 else 6 end) stored;
  create index enrolment_by_name on enrolment (school_id, cohort_id, name_key, id);
  create index enrolment_by_state on enrolment (school_id, cohort_id, state_rank, name_key, id);
  create index enrolment_by_joined on enrolment (school_id, cohort_id, created_at, id);
  create index enrolment_by_changed on enrolment (school_id, cohort_id, changed_at, id);`;

const WORDS = `
  create table person_word (
    school_id uuid not null,
    enrolment_id uuid not null,
    word text collate "C" not null,
    cohort_id uuid not null,
    primary key (school_id, enrolment_id, word),
    foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade
  );
  -- A prefix is a range of bytes, whatever the language of the database.
  create index person_word_search on person_word (school_id, cohort_id, word, enrolment_id);

  -- Words of a name (with and without what follows a hyphen or an apostrophe), the address, its parts before and after the @.
  create function person_words(name_key text, email_key text) returns table (word text) language sql immutable as $$
    select distinct left(w, 100) from (
      select regexp_split_to_table(name_key, '\\s+')
      union all select regexp_split_to_table(name_key, '[\\s''’.,()‐_-]+')
      union all select plain
      union all select regexp_split_to_table(split_part(plain, '@', 1), '[.+_-]+')
      union all select split_part(plain, '@', 2)
    ) words(w) where w <> ''
    $$;`
  // Sorting keys have lost their marks; addresses are compared the same way.
  .replaceAll('plain', `regexp_replace(normalize(email_key, NFKD), '[\\u0300-\\u036F]', '', 'g')`);

const FROM_MEMBERS = `
  create function list_enrolments() returns trigger language plpgsql set search_path = trellis, pg_temp as $$ begin
    insert into person_word (school_id, enrolment_id, word, cohort_id)
      select e.school_id, e.id, w.word, e.cohort_id
      from added e join member m on m.school_id = e.school_id and m.id = e.member_id
      cross join lateral person_words(m.name_key, m.email_key) w;
    update enrolment e set has_account = m.account_id is not null, mail_stopped = m.mail_stopped_at is not null
      from added a join member m on m.school_id = a.school_id and m.id = a.member_id
      where e.school_id = a.school_id and e.id = a.id and (m.account_id is not null or m.mail_stopped_at is not null);
    return null;
  end $$;
  create trigger enrolment_listed after insert on enrolment referencing new table as added
    for each statement execute function list_enrolments();

  create function list_moved_enrolment() returns trigger language plpgsql set search_path = trellis, pg_temp as $$ begin
    delete from person_word where school_id = new.school_id and enrolment_id = new.id;
    insert into person_word (school_id, enrolment_id, word, cohort_id)
      select new.school_id, new.id, w.word, new.cohort_id
      from member m cross join lateral person_words(m.name_key, m.email_key) w
      where m.school_id = new.school_id and m.id = new.member_id;
    update enrolment e set name_key = m.name_key, has_account = m.account_id is not null, mail_stopped = m.mail_stopped_at is not null
      from member m where m.school_id = new.school_id and m.id = new.member_id and e.school_id = new.school_id and e.id = new.id;
    return null;
  end $$;
  create trigger enrolment_moved after update of member_id, cohort_id on enrolment
    for each row when (old.member_id is distinct from new.member_id or old.cohort_id is distinct from new.cohort_id)
    execute function list_moved_enrolment();

  create function list_member() returns trigger language plpgsql set search_path = trellis, pg_temp as $$ begin
    update enrolment set name_key = new.name_key, has_account = new.account_id is not null, mail_stopped = new.mail_stopped_at is not null
      where school_id = new.school_id and member_id = new.id;
    if old.name_key is distinct from new.name_key or old.email_key is distinct from new.email_key then
      delete from person_word w using enrolment e
        where e.school_id = new.school_id and e.member_id = new.id and w.school_id = e.school_id and w.enrolment_id = e.id;
      insert into person_word (school_id, enrolment_id, word, cohort_id)
        select e.school_id, e.id, w.word, e.cohort_id
        from enrolment e cross join lateral person_words(new.name_key, new.email_key) w
        where e.school_id = new.school_id and e.member_id = new.id;
    end if;
    return null;
  end $$;
  drop trigger member_name_copied on member;
  drop function copy_name_key();
  create trigger member_listed after update of name_key, email_key, account_id, mail_stopped_at on member
    for each row when (old.name_key is distinct from new.name_key or old.email_key is distinct from new.email_key
      or old.account_id is distinct from new.account_id or old.mail_stopped_at is distinct from new.mail_stopped_at)
    execute function list_member();`;

const FROM_ANSWERS = `
  create function listed_answer(school uuid, enrolment uuid, item text) returns text language sql stable set search_path = trellis, pg_temp as $$
    select value #>> '{}' from intake_answer
    where school_id = school and enrolment_id = enrolment and item_id = item and state = 'answered' and jsonb_typeof(value) = 'string'
    $$;
  create function list_answers() returns trigger language plpgsql set search_path = trellis, pg_temp as $$ begin
    update enrolment e set site = listed_answer(e.school_id, e.id, 'site'), year = listed_answer(e.school_id, e.id, 'year')
      from (select distinct school_id, enrolment_id from changed where item_id in ('site', 'year')) c
      where e.school_id = c.school_id and e.id = c.enrolment_id;
    return null;
  end $$;
  create trigger intake_answer_added after insert on intake_answer referencing new table as changed
    for each statement execute function list_answers();
  create trigger intake_answer_changed after update on intake_answer referencing new table as changed
    for each statement execute function list_answers();
  create trigger intake_answer_removed after delete on intake_answer referencing old table as changed
    for each statement execute function list_answers();`;

const FROM_MENTORSHIPS = `
  create function live_mentorships(school uuid, enrolment uuid) returns integer language sql stable set search_path = trellis, pg_temp as $$
    select count(*)::int from mentorship_participant p join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id
    where p.school_id = school and p.enrolment_id = enrolment and s.state <> 'ended'
    $$;
  create function list_participants() returns trigger language plpgsql set search_path = trellis, pg_temp as $$ begin
    update enrolment e set mentorship_count = live_mentorships(e.school_id, e.id)
      from (select distinct school_id, enrolment_id from changed) c where e.school_id = c.school_id and e.id = c.enrolment_id;
    return null;
  end $$;
  create trigger participant_added after insert on mentorship_participant referencing new table as changed
    for each statement execute function list_participants();
  create trigger participant_removed after delete on mentorship_participant referencing old table as changed
    for each statement execute function list_participants();
  create function list_mentorship() returns trigger language plpgsql set search_path = trellis, pg_temp as $$ begin
    update enrolment e set mentorship_count = live_mentorships(e.school_id, e.id)
      from mentorship_participant p where p.school_id = new.school_id and p.mentorship_id = new.id
        and e.school_id = p.school_id and e.id = p.enrolment_id;
    return null;
  end $$;
  create trigger mentorship_listed after update of state on mentorship
    for each row when (old.state is distinct from new.state) execute function list_mentorship();`;

const FILL = `
  update enrolment e set has_account = m.account_id is not null, mentorship_count = live_mentorships(e.school_id, e.id),
    site = listed_answer(e.school_id, e.id, 'site'), year = listed_answer(e.school_id, e.id, 'year')
    from member m where m.school_id = e.school_id and m.id = e.member_id;
  insert into person_word (school_id, enrolment_id, word, cohort_id)
    select e.school_id, e.id, w.word, e.cohort_id
    from enrolment e join member m on m.school_id = e.school_id and m.id = e.member_id
    cross join lateral person_words(m.name_key, m.email_key) w;`;
