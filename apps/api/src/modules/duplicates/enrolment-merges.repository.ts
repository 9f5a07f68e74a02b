import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { Moved } from './merges.policy.js';
import { MergesRepository } from './merges.repository.js';

/**
 * Before references move: what the enrolment that stays has already, it keeps. $1 school, $2 the one that goes, $3 the one
 * that stays. Those with `counts` move rows themselves.
 */
const FIRST: readonly { table: string; sql: string; counts?: true }[] = [
  {
    table: 'intake_answer',
    // An empty answer is no answer: the other's fills it.
    sql: `delete from intake_answer a where school_id = $1 and enrolment_id = $3 and state = 'not_answered' and exists (
      select 1 from intake_answer where school_id = $1 and enrolment_id = $2 and item_id = a.item_id and state <> 'not_answered')`,
  },
  {
    table: 'intake_answer',
    sql: `delete from intake_answer a where school_id = $1 and enrolment_id = $2 and exists (
      select 1 from intake_answer where school_id = $1 and enrolment_id = $3 and item_id = a.item_id)`,
  },
  {
    table: 'conflict_of_interest',
    sql: `delete from conflict_of_interest c where school_id = $1 and mentor_enrolment_id = $2 and exists (
      select 1 from conflict_of_interest where school_id = $1 and mentor_enrolment_id = $3
        and mentee_email_key = c.mentee_email_key and kind = c.kind)`,
  },
  {
    table: 'enrolment_pause',
    sql: `delete from enrolment_pause where school_id = $1 and enrolment_id = $2 and ended_on is null and exists (
      select 1 from enrolment_pause where school_id = $1 and enrolment_id = $3 and ended_on is null)`,
  },
  {
    table: 'match_hand_rule',
    sql: `delete from match_hand_rule r where school_id = $1 and $2 in (mentee_id, mentor_id) and exists (
      select 1 from match_hand_rule o where school_id = $1 and o.id <> r.id and o.cohort_id = r.cohort_id
        and o.mentee_id = case when r.mentee_id = $2 then $3 else r.mentee_id end
        and (o.mentor_id = case when r.mentor_id = $2 then $3 else r.mentor_id end
          or r.mentee_id = $2 and o.kind = 'pin' and r.kind = 'pin'))`,
  },
  {
    table: 'match_relaxation',
    sql: `delete from match_relaxation where school_id = $1 and mentee_id = $2 and exists (
      select 1 from match_relaxation where school_id = $1 and mentee_id = $3)`,
  },
  {
    table: 'shortlist',
    sql: `delete from shortlist l where school_id = $1 and mentee_id = $2 and exists (
      select 1 from shortlist where school_id = $1 and round_id = l.round_id and mentee_id = $3)`,
  },
  {
    table: 'shortlist_place',
    sql: `delete from shortlist_place p where school_id = $1 and mentor_id = $2 and exists (
      select 1 from shortlist_place where school_id = $1 and shortlist_id = p.shortlist_id and mentor_id = $3)`,
  },
  {
    table: 'match_team',
    sql: `delete from match_team t where school_id = $1 and mentor_id = $2 and exists (
      select 1 from match_team where school_id = $1 and run_id = t.run_id and mentor_id = $3)`,
  },
  {
    table: 'match_pod_mentor',
    sql: `delete from match_pod_mentor where school_id = $1 and mentor_id = $2 and exists (
      select 1 from match_pod_mentor where school_id = $1 and mentor_id = $3)`,
  },
  {
    table: 'match_pair',
    sql: `delete from match_pair p where school_id = $1 and mentee_id = $2 and exists (
      select 1 from match_pair where school_id = $1 and run_id = p.run_id and mentee_id = $3)`,
  },
  {
    table: 'mentorship_participant',
    // Put in anew instead of changed: how many mentorships somebody has is counted as rows come and go.
    sql: `with gone as (delete from mentorship_participant where school_id = $1 and enrolment_id = $2 returning *)
      insert into mentorship_participant (school_id, mentorship_id, enrolment_id, role)
      select school_id, mentorship_id, $3, role from gone on conflict do nothing`,
    counts: true,
  },
  {
    table: 'message_reading',
    sql: `delete from message_reading r where school_id = $1 and enrolment_id = $2 and exists (
      select 1 from message_reading where school_id = $1 and enrolment_id = $3 and mentorship_id = r.mentorship_id)`,
  },
  {
    table: 'next_year_person',
    sql: `delete from next_year_person n where school_id = $1 and (
      (enrolment_id = $2 and exists (select 1 from next_year_person where school_id = $1 and enrolment_id = $3))
      or (from_enrolment_id = $2 and exists (select 1 from next_year_person
        where school_id = $1 and next_year_id = n.next_year_id and from_enrolment_id = $3)))`,
  },
  {
    table: 'people_action_item',
    sql: `delete from people_action_item i where school_id = $1 and enrolment_id = $2 and exists (
      select 1 from people_action_item where school_id = $1 and action_id = i.action_id and enrolment_id = $3)`,
  },
  {
    table: 'person_word',
    sql: 'delete from person_word where school_id = $1 and enrolment_id = $2 and $3::uuid is not null',
  },
  {
    table: 'registration',
    sql: `delete from registration where school_id = $1 and enrolment_id = $2 and exists (
      select 1 from registration where school_id = $1 and enrolment_id = $3)`,
  },
  {
    table: 'outbox',
    // What is still to be sent tells of the enrolment that stays.
    sql: `update outbox set subject = jsonb_set(subject, '{enrolmentId}', to_jsonb($3::text))
      where school_id = $1 and state = 'due' and subject ->> 'enrolmentId' = $2::text`,
  },
];

@Injectable()
export class EnrolmentMergesRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly merges: MergesRepository,
  ) {}

  async countAnswers(enrolmentIds: readonly string[]): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      'select count(*)::int as count from intake_answer where school_id = $1 and enrolment_id = any ($2::uuid[])',
      [currentSchoolId(), enrolmentIds],
    );
    return row?.count ?? 0;
  }

  async moveReferences(fromId: string, toId: string): Promise<Moved> {
    const moved: Moved = new Map();
    const params = [currentSchoolId(), fromId, toId];
    for (const { table, sql, counts } of FIRST) {
      const { count } = await this.db.write(sql, params);
      if (counts) moved.set(table, count);
    }
    for (const reference of await this.merges.listReferences('enrolment')) {
      const count = await this.merges.moveReference(reference, fromId, toId);
      moved.set(reference.table, (moved.get(reference.table) ?? 0) + count);
    }
    return moved;
  }

  async takeState(fromId: string, toId: string): Promise<void> {
    await this.db.write(
      `update enrolment e set state = f.state from enrolment f
       where e.school_id = $1 and e.id = $3 and f.school_id = $1 and f.id = $2`,
      [currentSchoolId(), fromId, toId],
    );
  }

  /** What only the one that goes knows of, the one that stays takes over. */
  async remove(id: string, staysId: string, now: Date): Promise<void> {
    await this.db.write(
      `update enrolment e set changed_at = $4, notice_sent_at = coalesce(e.notice_sent_at, f.notice_sent_at), offers = coalesce(e.offers, f.offers),
         conversations = greatest(e.conversations, f.conversations), rather_waits_at = coalesce(e.rather_waits_at, f.rather_waits_at),
         requirement = coalesce(e.requirement, f.requirement), created_at = least(e.created_at, f.created_at)
       from enrolment f where e.school_id = $1 and e.id = $3 and f.school_id = $1 and f.id = $2`,
      [currentSchoolId(), id, staysId, now],
    );
    await this.db.write('delete from enrolment where school_id = $1 and id = $2', [currentSchoolId(), id]);
  }

  /** Match drafts look at the time of the change to tell that people changed since. */
  async giveTo(enrolmentIds: readonly string[], memberId: string, now: Date): Promise<number> {
    const { count } = await this.db.write(
      'update enrolment set member_id = $3, changed_at = $4 where school_id = $1 and id = any ($2::uuid[])',
      [currentSchoolId(), enrolmentIds, memberId, now],
    );
    return count;
  }
}
