import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * Groups and pods. A run keeps the teams that it had: of a mentor with whom they are (`lead_id`, themself in a group; a pair of
 * the draft names the lead), and how many mentees that is at least and at most. Pods are mentors that somebody put together.
 * Whoever accompanies several in one mentorship has as many places taken.
 */
export class GroupsAndPods1764000060000 implements MigrationInterface {
  name = 'GroupsAndPods1764000060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table match_run drop constraint match_run_method_check,
        add constraint match_run_method_check check (method in ('optimum', 'furthest_first', 'stable', 'by_hand', 'groups'));

      create table match_team (
        school_id uuid not null,
        run_id uuid not null,
        mentor_id uuid not null,
        lead_id uuid not null,
        fewest int not null,
        most int not null,
        primary key (school_id, run_id, mentor_id),
        foreign key (school_id, run_id) references match_run (school_id, id) on delete cascade,
        foreign key (school_id, mentor_id) references enrolment (school_id, id) on delete cascade,
        foreign key (school_id, lead_id) references enrolment (school_id, id) on delete cascade
      );
      create index match_team_of_lead on match_team (school_id, run_id, lead_id);
      ${tenantTable('match_team')}

      create table match_pod_mentor (
        school_id uuid not null,
        mentor_id uuid not null,
        cohort_id uuid not null,
        pod_id uuid not null,
        position int not null,
        added_at timestamptz not null,
        primary key (school_id, mentor_id),
        foreign key (school_id, mentor_id) references enrolment (school_id, id) on delete cascade,
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade
      );
      create index match_pod_mentor_of_cohort on match_pod_mentor (school_id, cohort_id, pod_id);
      ${tenantTable('match_pod_mentor')}`);
    await runner.query(FUNCTIONS);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}

/** With a table that is nearly empty, reading all of it looks cheapest; the plan is kept when it no longer is. */
const BY_INDEX = 'set search_path = trellis, pg_temp set enable_seqscan = off';

/** Of a mentee the mentorships, of a mentor the mentees in them. */
const COUNT = `mentorship_count = (
            select count(*) from mentorship_participant p
            cross join lateral (select 1 from mentorship s
              where s.school_id = p.school_id and s.id = p.mentorship_id and (s.state <> 'ended' or s.ended_with_cohort) offset 0) lasting
            cross join lateral (select 1 from mentorship_participant o
              where o.school_id = p.school_id and o.mentorship_id = p.mentorship_id and o.role = 'mentee'
                and (p.role = 'mentor' or o.enrolment_id = p.enrolment_id) offset 0) counted
            where p.school_id = c.school_id and p.enrolment_id = c.enrolment_id)`;

const FUNCTIONS = `
  create or replace function list_participants() returns trigger language plpgsql ${BY_INDEX} as $$
    declare c record; g record;
    begin
      for c in select distinct school_id, enrolment_id from changed loop
        update enrolment set ${COUNT} where school_id = c.school_id and id = c.enrolment_id;
      end loop;
      -- Of a pair both come and go at once; in a group or pod a mentee who comes takes a place of mentors who stay.
      for g in select distinct school_id, mentorship_id from changed loop
        if (select model from mentorship where school_id = g.school_id and id = g.mentorship_id) <> 'pair' then
          for c in select school_id, enrolment_id from mentorship_participant
              where school_id = g.school_id and mentorship_id = g.mentorship_id and role = 'mentor' loop
            update enrolment set ${COUNT} where school_id = c.school_id and id = c.enrolment_id;
          end loop;
        end if;
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
    end $$;`;
