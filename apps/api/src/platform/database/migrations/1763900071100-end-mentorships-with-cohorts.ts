import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutForce } from '../row-security.js';

/**
 * Closing a cohort ends its mentorships as planned; one that ended before is another thing, though both are over. What lasted is
 * still counted with the person: in a year that is over, nobody who had somebody waits for a mentor.
 */
export class EndMentorshipsWithCohorts1763900071100 implements MigrationInterface {
  name = 'EndMentorshipsWithCohorts1763900071100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mentorship add column ended_with_cohort boolean not null default false,
        add check (state = 'ended' or not ended_with_cohort);`);
    await runner.query(FUNCTIONS);
    await runner.query(withoutForce(['mentorship', 'mentorship_participant', 'enrolment', 'domain_event'], FILL));
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}

/** With a table that is nearly empty, reading all of it looks cheapest; the plan is kept when it no longer is. */
const BY_INDEX = 'set search_path = trellis, pg_temp set enable_seqscan = off';

const COUNT = `mentorship_count = (
            select count(*) from mentorship_participant p
            cross join lateral (select 1 from mentorship s
              where s.school_id = p.school_id and s.id = p.mentorship_id and (s.state <> 'ended' or s.ended_with_cohort) offset 0) lasting
            where p.school_id = c.school_id and p.enrolment_id = c.enrolment_id)`;

const FUNCTIONS = `
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
    end $$;`;

/** Of the two events that end a mentorship, only closing names the cohort. */
const FILL = `
  update mentorship s set ended_with_cohort = true
    from domain_event e
    where s.state = 'ended' and e.school_id = s.school_id and e.type = 'mentorship.ended'
      and e.subject ->> 'mentorshipId' = s.id::text and e.subject ? 'cohortId';
  update enrolment e set mentorship_count = lasted.count
    from (select p.school_id, p.enrolment_id, count(*)::int as count
      from mentorship_participant p join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id
      where s.ended_with_cohort group by p.school_id, p.enrolment_id) lasted
    where e.school_id = lasted.school_id and e.id = lasted.enrolment_id;`;
