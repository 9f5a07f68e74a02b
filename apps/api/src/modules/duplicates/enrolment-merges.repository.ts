import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { type FirstStep, keepsOwn, type Moved } from './merges.policy.js';
import { MergesRepository } from './merges.repository.js';

/**
 * Before references move: what the enrolment that stays has already, it keeps. $1 school, $2 the one that goes, $3 the one
 * that stays. Those with `counts` move rows themselves.
 */
const FIRST: readonly (FirstStep & { counts?: true })[] = [
  {
    table: 'intake_answer',
    // An empty answer is no answer: the other's fills it.
    sql: `delete from intake_answer a where school_id = $1 and enrolment_id = $3 and state = 'not_answered' and exists (
      select 1 from intake_answer where school_id = $1 and enrolment_id = $2 and item_id = a.item_id and state <> 'not_answered')`,
  },
  keepsOwn('intake_answer', 'enrolment_id', 'item_id'),
  keepsOwn('conflict_of_interest', 'mentor_enrolment_id', 'mentee_email_key', 'kind'),
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
  keepsOwn('match_relaxation', 'mentee_id'),
  keepsOwn('shortlist', 'mentee_id', 'round_id'),
  keepsOwn('shortlist_place', 'mentor_id', 'shortlist_id'),
  keepsOwn('match_team', 'mentor_id', 'run_id'),
  keepsOwn('match_pod_mentor', 'mentor_id'),
  keepsOwn('match_pair', 'mentee_id', 'run_id'),
  {
    table: 'mentorship_participant',
    // Put in anew instead of changed: how many mentorships somebody has is counted as rows come and go.
    sql: `with gone as (delete from mentorship_participant where school_id = $1 and enrolment_id = $2 returning *)
      insert into mentorship_participant (school_id, mentorship_id, enrolment_id, role)
      select school_id, mentorship_id, $3, role from gone on conflict do nothing`,
    counts: true,
  },
  keepsOwn('message_reading', 'enrolment_id', 'mentorship_id'),
  keepsOwn('check_in_answer', 'enrolment_id', 'check_in_id'),
  keepsOwn('event_waiver', 'enrolment_id', 'requirement_id'),
  keepsOwn('look_back', 'enrolment_id', 'mentorship_id'),
  keepsOwn('closing_agreement', 'enrolment_id', 'mentorship_id'),
  {
    table: 'next_year_person',
    sql: `delete from next_year_person n where school_id = $1 and (
      (enrolment_id = $2 and exists (select 1 from next_year_person where school_id = $1 and enrolment_id = $3))
      or (from_enrolment_id = $2 and exists (select 1 from next_year_person
        where school_id = $1 and next_year_id = n.next_year_id and from_enrolment_id = $3)))`,
  },
  keepsOwn('people_action_item', 'enrolment_id', 'action_id'),
  {
    table: 'person_word',
    sql: 'delete from person_word where school_id = $1 and enrolment_id = $2 and $3::uuid is not null',
  },
  keepsOwn('registration', 'enrolment_id'),
  keepsOwn('agreement_text', 'enrolment_id', 'mentorship_id', 'part_id'),
  keepsOwn('agreement_version_text', 'enrolment_id', 'mentorship_id', 'version', 'part_id'),
  keepsOwn('agreement_sharing', 'enrolment_id', 'mentorship_id'),
  keepsOwn('agreement_signature', 'enrolment_id', 'mentorship_id', 'version'),
  keepsOwn('reminder', 'enrolment_id', 'rule_id', 'cause'),
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
