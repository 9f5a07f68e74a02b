import { Injectable } from '@nestjs/common';
import type { ShortlistState } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { barredPairs } from '../conflicts/index.js';
import { carriedBy, type FoundList, matchable, offered } from '../matching/index.js';
import type { PlaceState } from './shortlists.policy.js';

export interface ListRow {
  id: string;
  round_id: string;
  mentee_id: string;
  state: ShortlistState;
  name_key: string;
  /** Who accepted. */
  mentor_id: string | null;
}

/** One mentor on one list that is open, and how both of them stand now. */
export interface StandingRow {
  list_id: string;
  mentee_id: string;
  list_state: 'waiting_for_mentee' | 'waiting_for_mentor';
  chosen_at: Date | null;
  mentee_free: boolean;
  mentee_matched: boolean;
  mentor_id: string;
  member_id: string;
  choice: number | null;
  state: PlaceState;
  asked_at: Date | null;
  answer_by: Date | null;
  may_meet: boolean;
  places_left: number;
  asked_elsewhere: number;
}

export interface OwnListRow {
  id: string;
  round_id: string;
  cohort_id: string;
  cohort_name: string;
  enrolment_id: string;
  state: ShortlistState;
  choose_by: string;
}

export interface PlaceRow {
  list_id: string;
  mentor_id: string;
  choice: number | null;
  state: PlaceState;
  answer_by: Date | null;
}

/** A request to a mentor: the two, where it stands, and where it is from. */
export interface RequestRow {
  list_id: string;
  cohort_id: string;
  cohort_name: string;
  program_id: string;
  mentor_id: string;
  mentor_member_id: string;
  mentee_id: string;
  mentee_member_id: string;
  state: PlaceState;
  asked_at: Date | null;
  answer_by: Date | null;
}

/** A mentee `e` for whom nothing is decided: no mentor, none with whom it came to its planned end, and pinned to none. */
const undecided = (e: string): string => `not exists (select 1 from mentorship_participant mp
    join mentorship s on s.school_id = mp.school_id and s.id = mp.mentorship_id and (s.state <> 'ended' or s.ended_with_cohort)
    where mp.school_id = ${e}.school_id and mp.enrolment_id = ${e}.id)
  and not exists (select 1 from match_hand_rule r
    where r.school_id = ${e}.school_id and r.mentee_id = ${e}.id and r.kind = 'pin')`;

/** Pairs that are settled and not published: they take a place of the mentor `person`, in whichever cohort. */
const PROMISED = `(select count(*) from enrolment own
  join match_hand_rule r on r.school_id = own.school_id and r.mentor_id = own.id and r.kind = 'pin'
  join enrolment promised on promised.school_id = r.school_id and promised.id = r.mentee_id and promised.state = 'enrolled'
    and promised.mentorship_count = 0
  join cohort c on c.school_id = own.school_id and c.id = own.cohort_id and c.state <> 'closed'
  where own.school_id = $1 and own.member_id = person.member_id and own.role = 'mentor')`;

const ASKED_ELSEWHERE = `(select count(*) from enrolment own
  join shortlist_place o on o.school_id = own.school_id and o.mentor_id = own.id and o.state = 'asked'
  where own.school_id = $1 and own.member_id = mentor.member_id and own.cohort_id <> $2)::int`;

/**
 * What is asked of each row is asked with `in`, and mentors one by one (`offset 0`): right after a change in bulk the planner has
 * no statistics, and would read all of them for each. $1 school, $2 cohort, $3 the day at the school, $4 now, $5 lists, or null for all that
 * are open.
 */
const STANDING = `
  with person as materialized (
    select e.id, e.role, e.member_id, e.capacity, e.takes_new, e.year, m.email_key
    from enrolment e join member m on m.school_id = e.school_id and m.id = e.member_id
    where e.school_id = $1 and e.cohort_id = $2 and ${matchable('e', '$4')}
      and ($5::uuid[] is null or e.id in (
        select mentee_id from shortlist where school_id = $1 and id = any ($5)
        union select mentor_id from shortlist_place where school_id = $1 and shortlist_id = any ($5)))),
  barred as materialized (${barredPairs('person', '$3')}),
  room as materialized (
    select person.id, (${offered('person')} - (select count(*) ${carriedBy('person')}) - ${PROMISED})::int as places
    from person where person.role = 'mentor')
  select l.id as list_id, l.mentee_id, l.state as list_state, l.chosen_at, p.mentor_id, mentor.member_id, p.choice, p.state,
    p.asked_at, p.answer_by,
    l.mentee_id in (select id from person) and ${undecided('mentee')} as mentee_free,
    not (${undecided('mentee')}) as mentee_matched,
    room.id is not null
      and (l.mentee_id, p.mentor_id) not in (select mentee_id, mentor_id from barred)
      and not exists (select 1 from match_hand_rule r where r.school_id = $1 and r.cohort_id = $2 and r.kind = 'forbid'
        and r.mentee_id = l.mentee_id and r.mentor_id = p.mentor_id) as may_meet,
    coalesce(room.places, 0) as places_left, ${ASKED_ELSEWHERE} as asked_elsewhere
  from shortlist_round d
  join shortlist l on l.school_id = d.school_id and l.round_id = d.id and l.state in ('waiting_for_mentee', 'waiting_for_mentor')
  join enrolment mentee on mentee.school_id = l.school_id and mentee.id = l.mentee_id
  join shortlist_place p on p.school_id = l.school_id and p.shortlist_id = l.id
  cross join lateral (select member_id from enrolment where school_id = p.school_id and id = p.mentor_id offset 0) mentor
  left join room on room.id = p.mentor_id
  where d.school_id = $1 and d.cohort_id = $2 and d.state = 'open' and ($5::uuid[] is null or l.id = any ($5))
  order by l.id, p.mentor_id`;

const REQUESTS = `
  select l.id as list_id, d.cohort_id, c.name as cohort_name, c.program_id, p.mentor_id, mentor.member_id as mentor_member_id,
    l.mentee_id, mentee.member_id as mentee_member_id, p.state, p.asked_at, p.answer_by
  from shortlist_place p
  join shortlist l on l.school_id = p.school_id and l.id = p.shortlist_id
  join shortlist_round d on d.school_id = l.school_id and d.id = l.round_id
  join cohort c on c.school_id = d.school_id and c.id = d.cohort_id
  join enrolment mentor on mentor.school_id = p.school_id and mentor.id = p.mentor_id
  join enrolment mentee on mentee.school_id = l.school_id and mentee.id = l.mentee_id`;

/** Lists, and the mentors on them. */
@Injectable()
export class ShortlistsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Of a round just computed. Whoever nobody could be found for has a list without anybody, that is over. */
  async insertAll(roundId: string, lists: readonly FoundList[], now: Date): Promise<void> {
    const rows = lists.map((list) => ({ ...list, id: newId() }));
    await this.db.write(
      `with list as (select * from jsonb_to_recordset($3::jsonb) as f(id uuid, "menteeId" uuid, "mentorIds" jsonb)),
         made as (insert into shortlist (school_id, id, round_id, mentee_id, state, settled_at)
           select $1, id, $2, "menteeId", case when "mentorIds" = '[]' then 'no_list' else 'waiting_for_mentee' end,
             case when "mentorIds" = '[]' then $4::timestamptz end from list)
       insert into shortlist_place (school_id, shortlist_id, mentor_id)
       select $1, list.id, mentor::uuid from list, jsonb_array_elements_text("mentorIds") as mentor`,
      [currentSchoolId(), roundId, JSON.stringify(rows), now],
    );
  }

  /** Lists of a round that was never opened. */
  async dropAll(roundId: string): Promise<void> {
    await this.db.write('delete from shortlist where school_id = $1 and round_id = $2', [currentSchoolId(), roundId]);
  }

  listStanding(cohortId: string, today: string, now: Date, listIds: readonly string[] | null): Promise<StandingRow[]> {
    return this.db.read<StandingRow>(STANDING, [currentSchoolId(), cohortId, today, now, listIds]);
  }

  /** By the mentee's name. */
  listOfRound(roundId: string, state: ShortlistState | null, size: number, after: string[] | null): Promise<ListRow[]> {
    return this.db.read<ListRow>(
      `select l.id, l.round_id, l.mentee_id, l.state, e.name_key, (select p.mentor_id from shortlist_place p
         where p.school_id = l.school_id and p.shortlist_id = l.id and p.state = 'accepted') as mentor_id
       from shortlist l join enrolment e on e.school_id = l.school_id and e.id = l.mentee_id
       where l.school_id = $1 and l.round_id = $2 and ($3::text is null or l.state = $3)
         and ($5::text is null or (e.name_key, l.id) > ($5, $6::uuid))
       order by e.name_key, l.id limit $4`,
      [currentSchoolId(), roundId, state, size, after?.[0] ?? null, after?.[1] ?? null],
    );
  }

  /** Each mentee's newest list that was opened, of cohorts that are not closed; with `id`, that one. */
  listOwn(memberId: string, id: string | null = null): Promise<OwnListRow[]> {
    return this.db.read<OwnListRow>(
      `select distinct on (c.starts_on, e.id) l.id, l.round_id, d.cohort_id, c.name as cohort_name, e.id as enrolment_id,
         l.state, d.choose_by::text
       from enrolment e
       join shortlist l on l.school_id = e.school_id and l.mentee_id = e.id
       join shortlist_round d on d.school_id = l.school_id and d.id = l.round_id and d.opened_at is not null
       join cohort c on c.school_id = e.school_id and c.id = e.cohort_id and c.state <> 'closed'
       where e.school_id = $1 and e.member_id = $2 and e.state = 'enrolled' and e.mentorship_count = 0
         and ($3::uuid is null or l.id = $3)
       order by c.starts_on desc, e.id, d.number desc`,
      [currentSchoolId(), memberId, id],
    );
  }

  listPlaces(listIds: readonly string[]): Promise<PlaceRow[]> {
    return this.db.read<PlaceRow>(
      `select shortlist_id as list_id, mentor_id, choice, state, answer_by from shortlist_place
       where school_id = $1 and shortlist_id = any ($2::uuid[])`,
      [currentSchoolId(), listIds],
    );
  }

  /** What a mentor was asked and has not answered, and whom they accepted until that is published. */
  listRequestsTo(memberId: string): Promise<RequestRow[]> {
    return this.db.read<RequestRow>(
      `${REQUESTS} where p.school_id = $1 and mentor.member_id = $2 and c.state <> 'closed' and mentee.mentorship_count = 0
         and (p.state = 'asked' or p.state = 'accepted' and exists (select 1 from match_hand_rule r
           where r.school_id = p.school_id and r.mentee_id = l.mentee_id and r.mentor_id = p.mentor_id and r.kind = 'pin'))
       order by p.asked_at, p.shortlist_id`,
      [currentSchoolId(), memberId],
    );
  }

  async getRequest(listId: string, mentorId: string): Promise<RequestRow> {
    const [row] = isId(listId) && isId(mentorId) ? await this.listRequests([{ listId, mentorId }]) : [];
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  listRequests(of: readonly { listId: string; mentorId: string }[]): Promise<RequestRow[]> {
    return this.db.read<RequestRow>(
      `${REQUESTS} join jsonb_to_recordset($2::jsonb) as f("listId" uuid, "mentorId" uuid)
         on f."listId" = p.shortlist_id and f."mentorId" = p.mentor_id where p.school_id = $1`,
      [currentSchoolId(), JSON.stringify(of)],
    );
  }

  /** Whose lists these are, and of which program. */
  listMentees(
    listIds: readonly string[],
  ): Promise<{ id: string; member_id: string; program_id: string; state: ShortlistState }[]> {
    return this.db.read(
      `select l.id, l.state, e.member_id, c.program_id from shortlist l
       join enrolment e on e.school_id = l.school_id and e.id = l.mentee_id
       join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
       where l.school_id = $1 and l.id = any ($2::uuid[])`,
      [currentSchoolId(), listIds],
    );
  }

  /** Lists of a round that wait, with the mentor who is asked where one is. */
  listWaiting(roundId: string): Promise<{ id: string; mentor_id: string | null }[]> {
    return this.db.read(
      `select l.id, (select p.mentor_id from shortlist_place p
         where p.school_id = l.school_id and p.shortlist_id = l.id and p.state = 'asked') as mentor_id
       from shortlist l where l.school_id = $1 and l.round_id = $2
         and l.state in ('waiting_for_mentee', 'waiting_for_mentor') order by l.id`,
      [currentSchoolId(), roundId],
    );
  }

  /** Who can do something: mentees who have not chosen, mentors who were asked; nobody who waits for their turn. */
  async listToRemind(roundId: string): Promise<{ id: string; mentor_id: string | null }[]> {
    return this.db.read(
      `select l.id, p.mentor_id from shortlist l
       left join shortlist_place p on p.school_id = l.school_id and p.shortlist_id = l.id and p.state = 'asked'
       where l.school_id = $1 and l.round_id = $2
         and (l.state = 'waiting_for_mentee' or l.state = 'waiting_for_mentor' and p.mentor_id is not null)
       order by l.id`,
      [currentSchoolId(), roundId],
    );
  }

  async choose(listId: string, mentorIds: readonly string[], now: Date): Promise<void> {
    await this.db.write(
      `update shortlist_place p set choice = f.choice
       from (select id::uuid as mentor_id, at::smallint as choice
         from jsonb_array_elements_text($3::jsonb) with ordinality as g(id, at)) f
       where p.school_id = $1 and p.shortlist_id = $2 and p.mentor_id = f.mentor_id`,
      [currentSchoolId(), listId, JSON.stringify(mentorIds)],
    );
    await this.db.write(
      `update shortlist set state = 'waiting_for_mentor', chosen_at = $3 where school_id = $1 and id = $2`,
      [currentSchoolId(), listId, now],
    );
  }

  async movePlace(
    { listId, mentorId }: { listId: string; mentorId: string },
    to: Exclude<PlaceState, 'listed'>,
    dates: { now: Date; answerBy?: Date },
  ): Promise<void> {
    await this.db.write(
      `update shortlist_place set state = $4, asked_at = case when $4 = 'asked' then $5 else asked_at end,
         answer_by = coalesce($6, answer_by), answered_at = case when $4 in ('accepted', 'declined') then $5 end
       where school_id = $1 and shortlist_id = $2 and mentor_id = $3`,
      [currentSchoolId(), listId, mentorId, to, dates.now, dates.answerBy ?? null],
    );
  }

  async endList(listId: string, to: ShortlistState, now: Date): Promise<void> {
    await this.db.write('update shortlist set state = $3, settled_at = $4 where school_id = $1 and id = $2', [
      currentSchoolId(),
      listId,
      to,
      now,
    ]);
  }

  /** Whether an enrolled mentee would rather wait; NOT_FOUND unless the enrolment is this member's own. */
  async setRatherWaits(memberId: string, enrolmentId: string, since: Date | null): Promise<void> {
    const { count } = isId(enrolmentId)
      ? await this.db.write(
          `update enrolment set rather_waits_at = $4
           where school_id = $1 and id = $2 and member_id = $3 and role = 'mentee' and state = 'enrolled'`,
          [currentSchoolId(), enrolmentId, memberId, since],
        )
      : { count: 0 };
    if (count === 0) throw new AppError('NOT_FOUND');
  }

  /** A member's own places as a mentee in which they would rather wait. */
  listRatherWaiting(memberId: string): Promise<{ id: string; cohort_name: string }[]> {
    return this.db.read(
      `select e.id, c.name as cohort_name from enrolment e
       join cohort c on c.school_id = e.school_id and c.id = e.cohort_id and c.state <> 'closed'
       where e.school_id = $1 and e.member_id = $2 and e.state = 'enrolled' and e.rather_waits_at is not null
       order by c.starts_on desc, e.id`,
      [currentSchoolId(), memberId],
    );
  }
}
