import { Injectable } from '@nestjs/common';
import type {
  EnrolmentRole,
  EnrolmentState,
  MentorshipState,
  ProgramModelKind,
  ProgramSettings,
} from '@trellis/contracts';
import type { AnswerValue } from '@trellis/forms';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { CohortRow } from '../cohorts/index.js';
import { awaitsAnswer } from '../enrolments/index.js';
import { SHOWN_ITEM_IDS } from './mentorships.policy.js';

export interface ParticipantRow {
  enrolmentId: string;
  displayName: string;
  pronouns: string | null;
  email: string;
  /** What a mentor is glad to talk about, in their own words; null for a mentee. */
  offers: string | null;
  answers: Record<string, AnswerValue>;
  /** What they say of themself whatever the cohort; null before they said anything. */
  profile: { languages: string[]; specialties: string[]; site: string | null } | null;
  photo: { id: string; alt: string } | null;
}

/** A person in one of their cohorts, as their match would be shown them. */
export interface SelfRow {
  enrolment_id: string;
  role: EnrolmentRole;
  cohort_id: string;
  cohort_name: string;
  settings: ProgramSettings;
  self: ParticipantRow;
}

export interface MentorshipRow {
  id: string;
  cohort_id: string;
  model: ProgramModelKind;
  state: MentorshipState;
  published_at: Date;
  first_contact_due_on: string;
  ended_at: Date | null;
  /** Over because its cohort is: it lasted as long as it was meant to. */
  ended_with_cohort: boolean;
  /** The enrolments of those who want it paused. */
  pausers: string[];
  /** Whether its people have been in touch, as far as Trellis knows. */
  in_touch: boolean;
  name_key: string;
  /** Each by name; one and one in a pair. */
  mentees: ParticipantRow[];
  mentors: ParticipantRow[];
}

export interface OwnEnrolmentRow {
  id: string;
  role: EnrolmentRole;
  state: EnrolmentState;
  awaits_answer: boolean;
  capacity: number | null;
  cohort_id: string;
  cohort_name: string;
  cohort_state: CohortRow['state'];
  waiting_notice: CohortRow['waiting_notice'];
  program_id: string;
  settings: ProgramSettings;
  decided_by_name: string | null;
  decided_by_email: string | null;
}

export interface PairPartner {
  id: string;
  leaverId: string;
  partnerId: string;
  partnerRole: EnrolmentRole;
}

/** Enrolments of a mentorship that is to be. */
export interface RelationIds {
  menteeIds: readonly string[];
  mentorIds: readonly string[];
}

/** One person as JSON. `of` is their enrolment, `of`_member their member; both are of the school $1. */
const participant = (
  of: string,
): string => `jsonb_build_object('enrolmentId', ${of}.id, 'displayName', ${of}_member.display_name,
  'pronouns', ${of}_member.pronouns, 'email', ${of}_member.email, 'offers', ${of}.offers, 'answers', coalesce((
    select jsonb_object_agg(a.item_id, a.value) from intake_answer a
    where a.school_id = $1 and a.enrolment_id = ${of}.id and a.state = 'answered' and a.item_id = any ($2::text[])), '{}'),
  'profile', (select jsonb_build_object('languages', p.languages, 'specialties', p.specialties, 'site', p.site)
    from member_profile p where p.school_id = $1 and p.member_id = ${of}.member_id),
  'photo', (select jsonb_build_object('id', p.id, 'alt', p.alt)
    from member_photo p where p.school_id = $1 and p.member_id = ${of}.member_id))`;

/**
 * One side of a mentorship, looked up row by row. `offset 0` keeps the planner from reordering: right after a bulk change it
 * has no statistics, takes every table of a school for one row, and would join them each with each.
 */
const side = (role: EnrolmentRole): string => `
  from mentorship_participant part
  cross join lateral (select id, member_id, name_key, offers from enrolment
    where school_id = s.school_id and id = part.enrolment_id offset 0) one
  cross join lateral (select display_name, pronouns, email from member
    where school_id = s.school_id and id = one.member_id offset 0) one_member
  where part.school_id = s.school_id and part.mentorship_id = s.id and part.role = '${role}'`;

const people = (role: EnrolmentRole): string =>
  `(select coalesce(jsonb_agg(${participant('one')} order by one.name_key, one.id), '[]') ${side(role)})`;

/** By whom a mentorship stands in a list: the first of its mentees. */
const FIRST = `cross join lateral (select min(one.name_key) as name_key ${side('mentee')}) first`;

/** $1 school, $2 the items that a match may see. */
const SELECT = `
  select s.id, s.cohort_id, s.model, s.state, s.published_at, s.first_contact_due_on::text, s.ended_at, s.ended_with_cohort,
    array_remove(array[s.paused_by, s.also_paused_by], null) as pausers, exists (select 1 from mentorship_contact k where k.school_id = s.school_id and k.mentorship_id = s.id) as in_touch,
    first.name_key, ${people('mentee')} as mentees, ${people('mentor')} as mentors
  from mentorship s ${FIRST}`;

/** A name matches at the beginning of any of its words: of anybody in the mentorship. */
const matches = (key: string): string => `(${key}::text is null or exists (
  select 1 from mentorship_participant part join enrolment e on e.school_id = part.school_id and e.id = part.enrolment_id
  where part.school_id = s.school_id and part.mentorship_id = s.id
    and (starts_with(e.name_key, ${key}) or position(' ' || ${key} in e.name_key) > 0)))`;

/**
 * Closing a cohort ends its mentorships, and takes none of them away: a year that is over is still read, with those that ended
 * before it did; each row says which it is. What was completed while the cohort goes on is read just the same.
 */
const SHOWN = `(s.state <> 'ended' or s.ended_with_cohort or exists (select 1 from cohort over
  where over.school_id = s.school_id and over.id = s.cohort_id and over.state = 'closed'))`;

@Injectable()
export class MentorshipsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Mentorships that are not ended, by the mentee's name; of a closed cohort, those that there were. */
  listOfCohort(
    cohortId: string,
    search: string | null,
    size: number,
    after: string[] | null,
  ): Promise<MentorshipRow[]> {
    return this.db.read<MentorshipRow>(
      `${SELECT} where s.school_id = $1 and s.cohort_id = $3 and ${SHOWN} and ${matches('$4')}
         and ($6::text is null or (first.name_key, s.id) > ($6, $7::uuid))
       order by first.name_key, s.id limit $5`,
      [currentSchoolId(), SHOWN_ITEM_IDS, cohortId, search, size, after?.[0] ?? null, after?.[1] ?? null],
    );
  }

  async countOfCohort(cohortId: string, search: string | null): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      `select count(*)::int as count from mentorship s where s.school_id = $1 and s.cohort_id = $2 and ${SHOWN} and ${matches('$3')}`,
      [currentSchoolId(), cohortId, search],
    );
    return row?.count ?? 0;
  }

  listByIds(ids: readonly string[]): Promise<MentorshipRow[]> {
    return this.db.read<MentorshipRow>(`${SELECT} where s.school_id = $1 and s.id = any ($3::uuid[])`, [
      currentSchoolId(),
      SHOWN_ITEM_IDS,
      ids,
    ]);
  }

  /** Mentorships of these people that are not ended; with `runId`, of pairs those alone that came of it. */
  listOfEnrolments(enrolmentIds: readonly string[], runId: string | null = null): Promise<MentorshipRow[]> {
    return this.db.read<MentorshipRow>(
      `${SELECT} where s.school_id = $1 and s.state <> 'ended' and ($4::uuid is null or s.run_id = $4 or s.model <> 'pair')
         and s.id in (select p.mentorship_id from mentorship_participant p where p.school_id = $1 and p.enrolment_id = any ($3::uuid[]))
       order by first.name_key, s.id`,
      [currentSchoolId(), SHOWN_ITEM_IDS, enrolmentIds, runId],
    );
  }

  /** The same as people see their own: of a closed cohort, those that there were. */
  listShown(enrolmentIds: readonly string[]): Promise<MentorshipRow[]> {
    return this.listWhere(SHOWN, enrolmentIds);
  }

  /** What these people were in and is over, the last to end first. */
  listEnded(enrolmentIds: readonly string[]): Promise<MentorshipRow[]> {
    return this.listWhere(`s.state = 'ended'`, enrolmentIds, 's.ended_at desc, s.id');
  }

  private listWhere(
    which: string,
    enrolmentIds: readonly string[],
    order = 'first.name_key, s.id',
  ): Promise<MentorshipRow[]> {
    return this.db.read<MentorshipRow>(
      `${SELECT} where s.school_id = $1 and ${which}
         and s.id in (select p.mentorship_id from mentorship_participant p where p.school_id = $1 and p.enrolment_id = any ($3::uuid[]))
       order by ${order}`,
      [currentSchoolId(), SHOWN_ITEM_IDS, enrolmentIds],
    );
  }

  /** A person's own enrolments, newest cohort first; with `enrolmentId`, that one. */
  listOwn(memberId: string, enrolmentId: string | null = null): Promise<OwnEnrolmentRow[]> {
    return this.db.read<OwnEnrolmentRow>(
      `select e.id, e.role, e.state, ${awaitsAnswer('e')} as awaits_answer, e.capacity, e.cohort_id, c.name as cohort_name, c.state as cohort_state, c.waiting_notice,
         c.program_id, c.settings, d.display_name as decided_by_name, d.email as decided_by_email
       from enrolment e
       join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
       left join member d on d.school_id = e.school_id and d.id = e.decided_by and d.erased_at is null
       where e.school_id = $1 and e.member_id = $2 and ($3::uuid is null or e.id = $3)
       order by c.starts_on desc, e.id`,
      [currentSchoolId(), memberId, enrolmentId],
    );
  }

  /** A person as a match would see them, in each cohort that they have not left and that is not over. */
  listSelf(memberId: string): Promise<SelfRow[]> {
    return this.db.read<SelfRow>(
      `select self.id as enrolment_id, self.role, c.id as cohort_id, c.name as cohort_name, c.settings,
         ${participant('self')} as self
       from enrolment self
       join member self_member on self_member.school_id = self.school_id and self_member.id = self.member_id
       join cohort c on c.school_id = self.school_id and c.id = self.cohort_id
       where self.school_id = $1 and self.member_id = $3 and self.state in ('applied', 'enrolled', 'paused') and c.state <> 'closed'
       order by c.starts_on desc, self.id`,
      [currentSchoolId(), SHOWN_ITEM_IDS, memberId],
    );
  }

  /** These people of one cohort, in one role. */
  async listPeople(cohortId: string, role: EnrolmentRole, enrolmentIds: readonly string[]): Promise<ParticipantRow[]> {
    const rows = await this.db.read<{ self: ParticipantRow }>(
      `select ${participant('self')} as self
       from enrolment self
       join member self_member on self_member.school_id = self.school_id and self_member.id = self.member_id
       where self.school_id = $1 and self.cohort_id = $3 and self.role = $4 and self.id = any ($5::uuid[])
         and self_member.erased_at is null`,
      [currentSchoolId(), SHOWN_ITEM_IDS, cohortId, role, enrolmentIds],
    );
    return rows.map((row) => row.self);
  }

  /** In one statement. Returns the ids of the mentorships in the order of the relations. */
  async insertAll(
    run: { cohortId: string; runId: string; dueOn: string; model: ProgramModelKind },
    relations: readonly RelationIds[],
    now: Date,
  ): Promise<string[]> {
    const rows = relations.map((relation) => ({ ...relation, id: newId() }));
    await this.db.write(
      `with relation as (select * from jsonb_to_recordset($6::jsonb) as p(id uuid, "menteeIds" jsonb, "mentorIds" jsonb)),
         made as (insert into mentorship (school_id, id, cohort_id, run_id, published_at, first_contact_due_on, model)
           select $1, id, $2, $3, $4, $5, $7 from relation)
       insert into mentorship_participant (school_id, mentorship_id, enrolment_id, role)
       select $1, id, one::uuid, 'mentee' from relation, jsonb_array_elements_text("menteeIds") one
       union all select $1, id, one::uuid, 'mentor' from relation, jsonb_array_elements_text("mentorIds") one`,
      [currentSchoolId(), run.cohortId, run.runId, now, run.dueOn, JSON.stringify(rows), run.model],
    );
    return rows.map(({ id }) => id);
  }

  /** A cohort is over: what is not ended ends. Returns the ids. */
  async endAllOf(cohortId: string, now: Date): Promise<string[]> {
    const { rows } = await this.db.write<{ id: string }>(
      `update mentorship set state = 'ended', ended_at = $3, ended_with_cohort = true
       where school_id = $1 and cohort_id = $2 and state <> 'ended' returning id`,
      [currentSchoolId(), cohortId, now],
    );
    return rows.map((row) => row.id);
  }

  /** Everybody in these mentorships, each once, with one of those that they are in; of one on a pause nobody. */
  listPeopleTogether(
    mentorshipIds: readonly string[],
  ): Promise<{ member_id: string; enrolment_id: string; mentorship_id: string }[]> {
    return this.db.read(
      `select distinct on (e.member_id) e.member_id, p.enrolment_id, p.mentorship_id
       from mentorship_participant p join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id
       join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id and s.paused_by is null and s.also_paused_by is null
       where p.school_id = $1 and p.mentorship_id = any ($2::uuid[]) order by e.member_id, p.mentorship_id`,
      [currentSchoolId(), mentorshipIds],
    );
  }

  /** Pairs of these people that are not ended, each with the other one of the two. */
  async listPartners(enrolmentIds: readonly string[]): Promise<PairPartner[]> {
    return this.db.read<PairPartner>(
      `select s.id, leaver.enrolment_id as "leaverId", partner.enrolment_id as "partnerId", partner.role as "partnerRole"
       from mentorship_participant leaver
       cross join lateral (select id, state, model from mentorship
         where school_id = leaver.school_id and id = leaver.mentorship_id offset 0) s
       cross join lateral (select enrolment_id, role from mentorship_participant
         where school_id = leaver.school_id and mentorship_id = leaver.mentorship_id offset 0) partner
       where leaver.school_id = $1 and leaver.enrolment_id = any ($2::uuid[]) and s.state <> 'ended' and s.model = 'pair'
         and partner.enrolment_id <> leaver.enrolment_id
       order by s.id, leaver.enrolment_id`,
      [currentSchoolId(), enrolmentIds],
    );
  }

  /** A pair ends when one of the two leaves; a group or pod goes on. */
  async end(ids: readonly string[], now: Date): Promise<void> {
    await this.db.write(
      `update mentorship set state = 'ended', ended_at = $3 where school_id = $1 and id = any ($2::uuid[]) and state <> 'ended'`,
      [currentSchoolId(), ids, now],
    );
  }

  /** Who the people are behind enrolments, to write to them. */
  async listMembers(enrolmentIds: readonly string[]): Promise<{ id: string; member_id: string }[]> {
    return this.db.read('select id, member_id from enrolment where school_id = $1 and id = any ($2::uuid[])', [
      currentSchoolId(),
      enrolmentIds,
    ]);
  }
}
