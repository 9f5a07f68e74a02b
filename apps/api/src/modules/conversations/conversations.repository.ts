import { Injectable } from '@nestjs/common';
import type { ConversationState, EnrolmentRole } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { barredPairs } from '../conflicts/index.js';
import type { Parting } from '../mentorships/index.js';

export interface OwnPlaceRow {
  id: string;
  role: EnrolmentRole;
  cohort_id: string;
  program_id: string;
  conversations: number;
  /** A mentee who takes part, in a published cohort, and has no mentor. */
  waits: boolean;
}

export interface ConversationRow {
  id: string;
  state: ConversationState;
  asked_at: Date;
  note: string | null;
  mentee_id: string;
  mentor_id: string;
  mentee_member_id: string;
  mentor_member_id: string;
  mentee_name: string;
  mentor_name: string;
  /** Null of somebody who was erased. */
  mentee_email: string | null;
  mentor_email: string | null;
  program_id: string;
  cohort_id: string;
  cohort_name: string;
  /** Both take part still, and the cohort is not over. */
  lasts: boolean;
}

export interface VolunteerRow {
  enrolment_id: string;
  display_name: string;
  pronouns: string | null;
  specialties: string[] | null;
  languages: string[] | null;
  offers: string | null;
}

const CONVERSATIONS = `
  select v.id, v.state, v.asked_at, v.note, v.mentee_id, v.mentor_id, mentee.member_id as mentee_member_id,
    mentor.member_id as mentor_member_id, a.display_name as mentee_name, b.display_name as mentor_name, 
    case when a.erased_at is null then a.email end as mentee_email, case when b.erased_at is null then b.email end as mentor_email, c.program_id, c.id as cohort_id, c.name as cohort_name,
    (c.state <> 'closed' and mentee.state in ('enrolled', 'paused') and mentor.state in ('enrolled', 'paused')) as lasts
  from conversation v
  join enrolment mentee on mentee.school_id = v.school_id and mentee.id = v.mentee_id
  join enrolment mentor on mentor.school_id = v.school_id and mentor.id = v.mentor_id
  join member a on a.school_id = mentee.school_id and a.id = mentee.member_id
  join member b on b.school_id = mentor.school_id and b.id = mentor.member_id
  join cohort c on c.school_id = mentee.school_id and c.id = mentee.cohort_id`;

/** Conversations that a mentor still has to give: their own number less those accepted or asked for. */
const LEFT = `e.conversations - (select count(*) from conversation v
  where v.school_id = e.school_id and v.mentor_id = e.id and v.state in ('asked', 'accepted'))`;

@Injectable()
export class ConversationsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** One of the member's own enrolments; NOT_FOUND for anybody else's. */
  async getOwn(memberId: string, enrolmentId: string): Promise<OwnPlaceRow> {
    if (!isId(enrolmentId)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<OwnPlaceRow>(
      `select e.id, e.role, e.cohort_id, c.program_id, e.conversations,
         (e.role = 'mentee' and e.state = 'enrolled' and c.state = 'published' and not exists (
           select 1 from mentorship_participant p join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id
           where p.school_id = e.school_id and p.enrolment_id = e.id and s.state <> 'ended')) as waits
       from enrolment e join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
       where e.school_id = $1 and e.id = $2 and e.member_id = $3 and e.state in ('enrolled', 'paused')`,
      [currentSchoolId(), enrolmentId, memberId],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Mentors of the cohort who have one left and whom this mentee may meet, in an order that is nobody's merit. */
  listVolunteers(cohortId: string, menteeId: string, today: string): Promise<VolunteerRow[]> {
    return this.db.read<VolunteerRow>(
      `with person as materialized (
         select e.id, e.role, e.member_id, e.year, m.email_key from enrolment e
         join member m on m.school_id = e.school_id and m.id = e.member_id
         where e.school_id = $1 and e.cohort_id = $2 and e.state = 'enrolled'
           and (e.id = $4 or e.role = 'mentor' and ${LEFT} > 0)),
       barred as materialized (${barredPairs('person', '$3')})
       select e.id as enrolment_id, m.display_name, m.pronouns, e.offers, f.specialties, f.languages
       from person p
       join enrolment e on e.school_id = $1 and e.id = p.id
       join member m on m.school_id = e.school_id and m.id = e.member_id
       left join member_profile f on f.school_id = e.school_id and f.member_id = e.member_id
       where p.role = 'mentor' and not exists (select 1 from barred where barred.mentor_id = p.id and barred.mentee_id = $4)
         and not exists (select 1 from match_hand_rule r where r.school_id = $1 and r.cohort_id = $2 and r.kind = 'forbid'
           and r.mentee_id = $4 and r.mentor_id = p.id)
         and not exists (select 1 from conversation v where v.school_id = $1 and v.mentee_id = $4 and v.mentor_id = p.id
           and v.state in ('asked', 'accepted', 'declined'))
       order by md5(p.id::text || $4::text) limit 50`,
      [currentSchoolId(), cohortId, today, menteeId],
    );
  }

  /** Until the transaction ends nobody else asks this mentor, or answers for them. */
  async lockMentor(mentorId: string): Promise<void> {
    await this.db.write('select 1 from enrolment where school_id = $1 and id = $2 for update', [
      currentSchoolId(),
      mentorId,
    ]);
  }

  async setOffered(enrolmentId: string, most: number): Promise<void> {
    await this.db.write('update enrolment set conversations = $3 where school_id = $1 and id = $2', [
      currentSchoolId(),
      enrolmentId,
      most,
    ]);
  }

  async insert(asked: { menteeId: string; mentorId: string; note: string | null }, now: Date): Promise<string> {
    const id = newId();
    await this.db.write(
      'insert into conversation (school_id, id, mentee_id, mentor_id, note, asked_at) values ($1, $2, $3, $4, $5, $6)',
      [currentSchoolId(), id, asked.menteeId, asked.mentorId, asked.note, now],
    );
    return id;
  }

  listOf(enrolmentId: string): Promise<ConversationRow[]> {
    return this.db.read<ConversationRow>(
      `${CONVERSATIONS} where v.school_id = $1 and $2::uuid in (v.mentee_id, v.mentor_id)
       order by v.asked_at desc, v.id limit 200`,
      [currentSchoolId(), enrolmentId],
    );
  }

  async get(id: string): Promise<ConversationRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<ConversationRow>(`${CONVERSATIONS} where v.school_id = $1 and v.id = $2`, [
      currentSchoolId(),
      id,
    ]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Nobody else changes it until the transaction ends. */
  async lock(id: string): Promise<void> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    await this.db.write('select 1 from conversation where school_id = $1 and id = $2 for no key update', [
      ...[currentSchoolId(), id],
    ]);
  }

  /** Whoever is making a meeting of one has done so before, or finds it over. */
  async lockAccepted(parting: Parting): Promise<ConversationRow[]> {
    const { rows } = await this.db.write<{ id: string }>(
      `select v.id from conversation v join enrolment e on e.school_id = v.school_id and e.id = v.mentee_id
       where v.school_id = $1 and v.state = 'accepted' and (e.cohort_id = $2 or v.mentee_id = any ($3::uuid[]) or v.mentor_id = any ($3::uuid[]))
       order by v.id for no key update of v`,
      [
        ...[currentSchoolId(), 'cohortId' in parting ? parting.cohortId : null],
        'enrolmentIds' in parting ? parting.enrolmentIds : [],
      ],
    );
    return this.db.read<ConversationRow>(`${CONVERSATIONS} where v.school_id = $1 and v.id = any ($2::uuid[])`, [
      currentSchoolId(),
      rows.map(({ id }) => id),
    ]);
  }

  /** False when it was answered or taken back meanwhile. */
  async settle(id: string, state: Exclude<ConversationState, 'asked'>, now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      `update conversation set state = $3, answered_at = $4 where school_id = $1 and id = $2 and state = 'asked'`,
      [currentSchoolId(), id, state, now],
    );
    return count > 0;
  }
}
