import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { barredPairs } from '../conflicts/index.js';
import type { People } from './match-draft.policy.js';

export interface ItemIds {
  mentee: string[];
  mentor: string[];
}

/** One fingerprint for each kind of thing that a draft was computed from. */
export interface PeopleVersion {
  people: string;
  answers: string;
  conflicts: string;
  mentorships: string;
}

/** The part of it that tells how often anything in the vault has changed, of whomever. */
export const vaultChangesOf = ({ answers }: PeopleVersion): string => answers.split('/')[1] ?? '';

/**
 * Mentees whom someone carries as a mentor, in whichever cohort: their number is their own, not a cohort's; in a group or pod
 * each mentee is one for each of its mentors. A FROM and a WHERE (of p, s and the mentee's `taken`) to add to; `person` is an
 * alias with the member's id, $1 the school. Without `condition`: those of now.
 */
export const carriedBy = (person: string, condition = `s.state <> 'ended'`): string => `
  from enrolment own
  join mentorship_participant p on p.school_id = own.school_id and p.enrolment_id = own.id and p.role = 'mentor'
  join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id
  join mentorship_participant taken on taken.school_id = s.school_id and taken.mentorship_id = s.id and taken.role = 'mentee'
  where own.school_id = $1 and own.member_id = ${person}.member_id and own.role = 'mentor' and ${condition}`;

/**
 * Enrolled; a mentee who would not rather wait, a mentor who misses nothing that keeps them out. `e` is an enrolment of the cohort $2 in the school $1; `now` a
 * parameter. Whether the program holds anybody is asked once, and each mentor only where it does.
 */
export const matchable = (
  e: string,
  now: string,
): string => `${e}.state = 'enrolled' and (${e}.role = 'mentee' and ${e}.rather_waits_at is null
  or ${e}.role = 'mentor' and (not exists (select 1 from cohort c join mentor_rule r on r.school_id = c.school_id and r.program_id = c.program_id
    where c.school_id = $1 and c.id = $2 and r.holds_matching)
  or not mentor_held(${e}.school_id, (select c.program_id from cohort c where c.school_id = $1 and c.id = $2), ${e}.member_id, ${now})))`;

/** A mentor's own number, or none while they take nobody new. */
export const offered = (e: string): string => `case when ${e}.takes_new then ${e}.capacity else 0 end`;

/** Minutes a week that the settings of cohort $2 ask to be in common. */
const MINIMUM_MINUTES = `(select coalesce((settings ->> 'minimumCommonMinutes')::int, 0) from cohort where school_id = $1 and id = $2)`;

/** The model of cohort $2 as text; null where it is matched in pairs. */
const MODEL = `(select nullif(settings -> 'model' ->> 'kind', 'pair') || (settings -> 'model')::text
  from cohort where school_id = $1 and id = $2)`;

/** The day at the school at the moment $5. */
const TODAY = `(select ($5::timestamptz at time zone time_zone)::date from school where school_id = $1)`;

/**
 * The read model of matching: who is in the cohort, what they answered (never from the vault), who may not meet, who has
 * a mentor already, and who misses what the program asks of its mentors. $1 school, $2 cohort, $3 and $4 the items of mentees
 * and mentors, $5 now.
 */
const PEOPLE = `
  person as materialized (
    select e.id, e.role, e.member_id, e.capacity, e.takes_new, e.year, m.email_key, md5(e.cohort_id::text || e.id::text) as turn
    from enrolment e join member m on m.school_id = e.school_id and m.id = e.member_id
    where e.school_id = $1 and e.cohort_id = $2 and ${matchable('e', '$5')}),
  answer as materialized (
    select a.enrolment_id, a.item_id, a.value
    from intake_answer a join person p on p.id = a.enrolment_id
    where a.school_id = $1 and a.state = 'answered'
      and a.item_id = any (case p.role when 'mentee' then $3::text[] else $4::text[] end)),
  paired as materialized (
    select s.id as mentorship_id, p.enrolment_id
    from mentorship s join mentorship_participant p on p.school_id = s.school_id and p.mentorship_id = s.id
    -- Who brought one to its end as planned is not given another unasked.
    where s.school_id = $1 and s.cohort_id = $2 and (s.state <> 'ended' or s.ended_with_cohort)),
  carried as materialized (
    select person.id as enrolment_id, load.mentorship_id, load.mentee_id, load.joins
    from person, lateral (select s.id as mentorship_id, taken.enrolment_id as mentee_id,
      s.model <> 'pair' and s.cohort_id = $2 and s.state = 'active' as joins ${carriedBy('person')}) load
    where person.role = 'mentor'),
  pod as materialized (
    select pod_id, array_agg(mentor_id order by position, mentor_id) as mentors, min(added_at) as made_at
    from match_pod_mentor where school_id = $1 and cohort_id = $2 group by pod_id),
  conflict as materialized (${barredPairs('person', TODAY)})`;

/** A sum of hashes does not depend on the order of the rows, and changes with any of them. */
const hash = (text: string): string =>
  `coalesce(sum(hashtextextended(${text}, 0)::numeric), 0)::text || ':' || count(*)`;

const VERSION = `jsonb_build_object(
  'people', (select ${hash(`id::text || role || coalesce(capacity, -1)::text || takes_new::text`)} from person)
    || coalesce('/' || (select ${hash('mentors::text')} from pod having count(*) > 0), '')
    || coalesce('/' || ${MODEL}, ''),
  -- What is in the vault changes the same part as any other answer: which of the two it was, nobody reads here.
  'answers', (select ${hash(`enrolment_id::text || item_id || value::text`)} from answer) || '/'
    || (select count(*) from matching_input_change where school_id = $1 and cohort_id = $2),
  'conflicts', (select ${hash('mentee_id::text || mentor_id::text')} from conflict)
    || coalesce('/' || nullif(${MINIMUM_MINUTES}, 0), ''),
  'mentorships', (select ${hash('mentorship_id::text || enrolment_id::text')} from (
    select mentorship_id, enrolment_id from paired union select mentorship_id, enrolment_id from carried
    union select mentorship_id, mentee_id from carried) taken)
    -- What two people agreed on is in a draft, or the draft is a changed one.
    || coalesce('/' || nullif((select ${hash('mentee_id::text || mentor_id::text')} from match_hand_rule
      where school_id = $1 and cohort_id = $2 and from_list), '0:0'), ''))`;

const IDS_OF_CONFLICTS = `(select coalesce(jsonb_agg(jsonb_build_object('menteeId', mentee_id, 'mentorId', mentor_id)
    order by mentee_id, mentor_id), '[]') from conflict where $6::uuid is null or mentee_id = $6)`;

/** Conflicts by the places of the two in their lists: of thousands of people that is a tenth of their ids. */
const PLACES_OF_CONFLICTS = `(select coalesce(string_agg(mentee.at || ' ' || mentor.at, ',' order by mentee.at, mentor.at), '')
  from conflict
  join (select id, row_number() over (order by turn) - 1 as at from person where role = 'mentee'
    and not exists (select 1 from paired where paired.enrolment_id = person.id)) mentee on mentee.id = mentee_id
  join (select id, row_number() over (order by turn) - 1 as at from person where role = 'mentor') mentor on mentor.id = mentor_id)`;

/**
 * Everyone with what stands between them, and the fingerprint of it all, as of one moment. $6 a mentee, or null for all.
 * `conflicts` is what the list of that name holds, `more` further columns.
 */
const loading = (conflicts: string, more = ''): string => `with ${PEOPLE}, answered as (
    select enrolment_id, jsonb_object_agg(item_id, value) as answers from answer group by enrolment_id)
  select jsonb_build_object(
    'mentees', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'answers', coalesce(a.answers, '{}')) order by p.turn), '[]')
      from person p left join answered a on a.enrolment_id = p.id
      where p.role = 'mentee' and ($6::uuid is null or p.id = $6)
        and not exists (select 1 from paired where paired.enrolment_id = p.id)),
    'mentors', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'answers', coalesce(a.answers, '{}'),
        'places', greatest(0, ${offered('p')} - (select count(*) from carried where carried.enrolment_id = p.id)),
        'carries', (select count(*) from carried where carried.enrolment_id = p.id and carried.joins)) order by p.turn), '[]')
      from person p left join answered a on a.enrolment_id = p.id where p.role = 'mentor'),
    'mentorsAside', (select count(*) from enrolment e where e.school_id = $1 and e.cohort_id = $2 and e.role = 'mentor'
        and not exists (select 1 from person p where p.id = e.id))
      + (select count(*) from person p where p.role = 'mentor' and ${offered('p')} = 0)
      + (select count(*) from person p where p.role = 'mentor' and ${offered('p')} between 1
        and (select count(*) from carried where carried.enrolment_id = p.id) and ${offered('p')} >
          (select count(*) from carried join enrolment e on e.school_id = $1 and e.id = carried.mentee_id and e.has_account
            where carried.enrolment_id = p.id)),
    'conflicts', ${conflicts},
    'minimumCommonMinutes', ${MINIMUM_MINUTES},
    'model', (select settings -> 'model' from cohort where school_id = $1 and id = $2),
    'pods', (select coalesce(jsonb_agg(to_jsonb(mentors) order by made_at, pod_id), '[]') from pod),
    'rules', (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'menteeId', mentee_id, 'mentorId', mentor_id)
        order by created_at, id), '[]') from match_hand_rule
      where school_id = $1 and cohort_id = $2 and ($6::uuid is null or mentee_id = $6))) as people,
    ${VERSION} as version${more}`;

export interface LoadedText {
  /** JSON of `People` but for its conflicts, not read here. */
  people: string;
  /** Places of mentee and mentor in their lists: `0 3,0 7,2 3`. */
  conflicts: string;
  menteeIds: string[];
  mentorIds: string[];
  version: PeopleVersion;
}

/** Mentors who answered a question; with a place: who could still be given somebody. */
export interface MentorsAnswered {
  everyone: number;
  withPlace: number;
}

@Injectable()
export class MatchPeopleRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /**
   * Everyone who may be matched, with their fingerprint, as of one moment. The order is by chance but the same every time,
   * so that neither a name nor an early answer decides a tie. With `menteeId`, that mentee alone (and all mentors).
   */
  async load(
    cohortId: string,
    items: ItemIds,
    menteeId: string | null = null,
  ): Promise<People & { version: PeopleVersion }> {
    const [row] = await this.db.read<{ people: People; version: PeopleVersion }>(
      loading(IDS_OF_CONFLICTS),
      this.parameters(cohortId, items, menteeId),
    );
    if (!row) throw new Error('A statement without a FROM gives one row.');
    return { ...row.people, version: row.version };
  }

  /** The same for a whole cohort, as text for another thread to read: of thousands of people that takes a while. */
  async loadText(cohortId: string, items: ItemIds): Promise<LoadedText> {
    const [row] = await this.db.read<LoadedText>(
      `select people::text, conflicts, version, jsonb_path_query_array(people, '$.mentees[*].id') as "menteeIds",
         jsonb_path_query_array(people, '$.mentors[*].id') as "mentorIds" from (${loading(`'[]'::jsonb`, `, ${PLACES_OF_CONFLICTS} as conflicts`)}) loaded`,
      this.parameters(cohortId, items, null),
    );
    if (!row) throw new Error('A statement without a FROM gives one row.');
    return row;
  }

  /** The fingerprint alone. */
  async version(cohortId: string, items: ItemIds): Promise<PeopleVersion> {
    const [row] = await this.db.read<{ version: PeopleVersion }>(`with ${PEOPLE} select ${VERSION} as version`, [
      currentSchoolId(),
      cohortId,
      items.mentee,
      items.mentor,
      this.clock.now(),
    ]);
    if (!row) throw new Error('A statement without a FROM gives one row.');
    return row.version;
  }

  /** Those of these enrolments whose person has an account: nobody else can have seen what is said of them here. */
  async listSignedIn(enrolmentIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      'select id from enrolment where school_id = $1 and id = any ($2::uuid[]) and has_account order by id',
      [currentSchoolId(), enrolmentIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Enrolments of everyone who would be in a run now. */
  async listMatchable(cohortId: string, items: ItemIds): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      `with ${PEOPLE} select p.id from person p, (select $3::text[], $4::text[]) items
       where p.role = 'mentor' or not exists (select 1 from paired where paired.enrolment_id = p.id)`,
      [currentSchoolId(), cohortId, items.mentee, items.mentor, this.clock.now()],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * One publication at a time in a school: two cohorts may draw on the same mentor's places, and the second has to see what
   * the first took. Whoever publishes reads only after this.
   */
  async lockPublications(): Promise<void> {
    await this.db.write(`select pg_advisory_xact_lock(hashtextextended('publication:' || $1::text, 0))`, [
      currentSchoolId(),
    ]);
  }

  /**
   * Keeps everyone's enrolment, and what refers to it, as it is until the transaction ends: leaving, or a newly told conflict
   * of interest, waits for a publication, and the reverse.
   */
  async lockPeople(cohortId: string): Promise<void> {
    await this.db.write('select 1 from enrolment where school_id = $1 and cohort_id = $2 order by id for update', [
      currentSchoolId(),
      cohortId,
    ]);
  }

  /** How many mentees could be matched now, and how many mentors there are, with places or without. */
  async count(cohortId: string): Promise<{ mentees: number; unpaired: number; mentors: number }> {
    const [row] = await this.db.read<{ mentees: number; unpaired: number; mentors: number }>(
      `select count(*) filter (where role = 'mentee')::int as mentees, count(*) filter (where role = 'mentor')::int as mentors,
         count(*) filter (where role = 'mentee' and not exists (
           select 1 from mentorship_participant p join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id
           where p.school_id = e.school_id and p.enrolment_id = e.id and (s.state <> 'ended' or s.ended_with_cohort)))::int as unpaired
       from enrolment e where e.school_id = $1 and e.cohort_id = $2 and ${matchable('e', '$3')}`,
      [currentSchoolId(), cohortId, this.clock.now()],
    );
    return row ?? { mentees: 0, unpaired: 0, mentors: 0 };
  }

  /** Whether anybody put mentors of the cohort together. */
  async hasPods(cohortId: string): Promise<boolean> {
    const rows = await this.db.read('select 1 from match_pod_mentor where school_id = $1 and cohort_id = $2 limit 1', [
      currentSchoolId(),
      cohortId,
    ]);
    return rows.length > 0;
  }

  /** For each item, of how many mentors with a place left the answer is known. */
  async countMentorsAnswered(cohortId: string, itemIds: readonly string[]): Promise<Map<string, MentorsAnswered>> {
    const rows = await this.db.read<MentorsAnswered & { item_id: string }>(
      `select a.item_id, count(*)::int as everyone,
         count(*) filter (where ${offered('e')} > (select count(*) ${carriedBy('e')}))::int as "withPlace"
       from enrolment e join intake_answer a on a.school_id = e.school_id and a.enrolment_id = e.id
       where e.school_id = $1 and e.cohort_id = $2 and e.role = 'mentor' and ${matchable('e', '$4')}
         and a.state = 'answered' and a.item_id = any ($3::text[])
       group by a.item_id`,
      [currentSchoolId(), cohortId, itemIds, this.clock.now()],
    );
    return new Map(rows.map(({ item_id: itemId, ...counts }) => [itemId, counts]));
  }

  private parameters(cohortId: string, items: ItemIds, menteeId: string | null): unknown[] {
    return [currentSchoolId(), cohortId, items.mentee, items.mentor, this.clock.now(), menteeId];
  }
}
