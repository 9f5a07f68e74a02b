import { Injectable } from '@nestjs/common';
import {
  CHECK_IN_LIMITS,
  type CheckInHelp,
  type CheckInState,
  type CheckInStep,
  type EnrolmentRole,
  type Localized,
} from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** What is sealed. */
export interface Said {
  step: CheckInStep;
  help: CheckInHelp;
  words: string | null;
}

/** A check-in that somebody is asked, or was. */
export interface OwnCheckInRow {
  id: string;
  name: Localized;
  opens_on: string;
  closes_on: string;
  enrolment_id: string;
  role: EnrolmentRole;
  cohort_id: string;
  cohort_name: string;
  program_id: string;
  state: CheckInState;
}

/** One who was asked, as those who run the program see it. */
export interface AskedRow {
  enrolment_id: string;
  name: string;
  name_key: string;
  role: EnrolmentRole;
  state: CheckInState;
  wants_help: boolean;
  helped_at: Date | null;
}

export interface AnsweredRow {
  id: string;
  said_at: Date;
  said: Said;
}

/** In a mentorship that lasts. */
const PAIRED = `exists (
  select 1 from mentorship_participant p join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id
  where p.school_id = e.school_id and p.enrolment_id = e.id and s.state = 'active')`;

/** In a mentorship with $3, or $3 themself: not for them to read. */
const NEAR = `(e.member_id = $3 or exists (
  select 1 from mentorship_participant p
  join mentorship_participant o on o.school_id = p.school_id and o.mentorship_id = p.mentorship_id
  join enrolment x on x.school_id = o.school_id and x.id = o.enrolment_id
  where p.school_id = e.school_id and p.enrolment_id = e.id and x.member_id = $3))`;

const ASKED = `
  from check_in k
  join enrolment e on e.school_id = k.school_id and e.cohort_id = k.cohort_id
  join member m on m.school_id = e.school_id and m.id = e.member_id
  left join check_in_answer a on a.school_id = k.school_id and a.check_in_id = k.id and a.enrolment_id = e.id
  where k.school_id = $1 and k.id = $2 and (a.id is not null or (e.state = 'enrolled' and ${PAIRED}))
    and ($3::uuid is null or not ${NEAR})`;

const PERSON = `select e.id as enrolment_id, m.display_name as name, m.name_key, e.role, coalesce(a.state, 'open') as state,
  coalesce(a.wants_help, false) as wants_help, a.helped_at`;

@Injectable()
export class CheckInAnswersRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly seal: FileSeal,
  ) {}

  /** What a member can answer on `today`, the latest first. */
  listOwn(memberId: string, today: string): Promise<OwnCheckInRow[]> {
    return this.db.read<OwnCheckInRow>(
      `select k.id, k.name, k.opens_on::text, (k.opens_on + $4::int - 1)::text as closes_on, e.id as enrolment_id, e.role,
         c.id as cohort_id, c.name as cohort_name, c.program_id, coalesce(a.state, 'open') as state
       from enrolment e
       join cohort c on c.school_id = e.school_id and c.id = e.cohort_id and c.state <> 'closed'
       join check_in k on k.school_id = e.school_id and k.cohort_id = e.cohort_id
         and k.opens_on <= $3::date and k.opens_on + $4::int > $3::date
       left join check_in_answer a on a.school_id = k.school_id and a.check_in_id = k.id and a.enrolment_id = e.id
       where e.school_id = $1 and e.member_id = $2 and e.state = 'enrolled' and ${PAIRED}
       order by k.opens_on desc, k.created_at desc, k.id, e.id`,
      [currentSchoolId(), memberId, today, CHECK_IN_LIMITS.openDays],
    );
  }

  /** Members in a mentorship with this enrolment, and its own. */
  async listParty(enrolmentId: string): Promise<string[]> {
    const rows = await this.db.read<{ member_id: string }>(
      `select distinct x.member_id from mentorship_participant p
       join mentorship_participant o on o.school_id = p.school_id and o.mentorship_id = p.mentorship_id
       join enrolment x on x.school_id = o.school_id and x.id = o.enrolment_id
       where p.school_id = $1 and p.enrolment_id = $2`,
      [currentSchoolId(), enrolmentId],
    );
    return rows.map(({ member_id: id }) => id);
  }

  async save(checkInId: string, enrolmentId: string, said: Said | null, now: Date): Promise<void> {
    const params = [currentSchoolId(), checkInId, enrolmentId];
    // Passed over, nothing of an answer that was given before is kept.
    await this.db.write('delete from check_in_answer where school_id = $1 and check_in_id = $2 and enrolment_id = $3', [
      ...params,
    ]);
    const id = newId();
    await this.db.write(
      `insert into check_in_answer (school_id, check_in_id, enrolment_id, id, state, wants_help, sealed, said_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[...params, id, said ? 'answered' : 'passed', said !== null && said.help !== 'nothing'],
        ...[said && this.seal.seal(id, PART, Buffer.from(JSON.stringify(said), 'utf8')), now],
      ],
    );
  }

  listAsked(
    checkInId: string,
    readerId: string | null,
    { helpOnly, after, limit }: { helpOnly: boolean; after: string[] | null; limit: number },
  ): Promise<AskedRow[]> {
    return this.db.read<AskedRow>(
      `${PERSON} ${ASKED} and (not $4 or a.wants_help) and ($5::text is null or (m.name_key, e.id) > ($5, $6::uuid))
       order by m.name_key, e.id limit $7`,
      [currentSchoolId(), checkInId, readerId, helpOnly, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  async findAsked(checkInId: string, readerId: string | null, enrolmentId: string): Promise<AskedRow | null> {
    if (!isId(enrolmentId)) return null;
    const [row] = await this.db.read<AskedRow>(`${PERSON} ${ASKED} and e.id = $4`, [
      ...[currentSchoolId(), checkInId, readerId, enrolmentId],
    ]);
    return row ?? null;
  }

  /** How many were asked, have settled it, and wish for help that nobody has looked after. */
  async count(checkInId: string, readerId: string | null): Promise<{ asked: number; settled: number; help: number }> {
    const [row] = await this.db.read<{ asked: number; settled: number; help: number }>(
      `select count(*)::int as asked, count(a.id)::int as settled,
         (count(*) filter (where a.wants_help and a.helped_at is null))::int as help ${ASKED}`,
      [currentSchoolId(), checkInId, readerId],
    );
    return row ?? { asked: 0, settled: 0, help: 0 };
  }

  /** Who would like help, and nobody has looked after it yet. */
  async listWaiting(cohortId: string, checkInId: string): Promise<string[]> {
    if (!isId(checkInId)) return [];
    const rows = await this.db.read<{ enrolment_id: string }>(
      `select a.enrolment_id from check_in_answer a join check_in k on k.school_id = a.school_id and k.id = a.check_in_id
       where a.school_id = $1 and k.cohort_id = $2 and k.id = $3 and a.wants_help and a.helped_at is null`,
      [currentSchoolId(), cohortId, checkInId],
    );
    return rows.map(({ enrolment_id: id }) => id);
  }

  async findSaid(checkInId: string, enrolmentId: string): Promise<AnsweredRow | null> {
    const [row] = await this.listSaid('a.check_in_id = $2 and a.enrolment_id = $3', [checkInId, enrolmentId]);
    return row ?? null;
  }

  listSaidBy(memberId: string): Promise<AnsweredRow[]> {
    return this.listSaid('e.member_id = $2', [memberId]);
  }

  async markHelped(checkInId: string, enrolmentId: string, now: Date): Promise<void> {
    const { count } = await this.db.write(
      `update check_in_answer set helped_at = coalesce(helped_at, $4)
       where school_id = $1 and check_in_id = $2 and enrolment_id = $3 and wants_help`,
      [currentSchoolId(), checkInId, enrolmentId, now],
    );
    if (count === 0) throw new AppError('NOT_FOUND');
  }

  private async listSaid(where: string, params: readonly unknown[]): Promise<AnsweredRow[]> {
    const rows = await this.db.read<{ id: string; said_at: Date; sealed: Buffer }>(
      `select a.id, a.said_at, a.sealed from check_in_answer a
       join enrolment e on e.school_id = a.school_id and e.id = a.enrolment_id
       where a.school_id = $1 and a.state = 'answered' and ${where} order by a.said_at desc, a.id`,
      [currentSchoolId(), ...params],
    );
    return rows.map(({ sealed, ...row }) => ({
      ...row,
      said: JSON.parse(this.seal.open(row.id, PART, sealed).toString('utf8')) as Said,
    }));
  }
}

const PART = 'check-in';
