import { Injectable } from '@nestjs/common';
import type { EnrolmentState, Localized } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface StandingRow {
  member_id: string;
  attested_at: Date | null;
  valid_until: Date | null;
  missing: number;
}

export interface AttestationRow {
  id: string;
  program_id: string;
  member_id: string;
  valid_until: Date;
}

/** A mentor's own place in a cohort that is not closed. */
export interface MentorPlaceRow {
  enrolment_id: string;
  cohort_id: string;
  cohort_name: string;
  program_id: string;
  program_name: Localized;
  state: EnrolmentState;
  capacity: number;
  takes_new: boolean;
  offers: string | null;
  /** Published mentorships here that are not ended. */
  accompanying: number;
}

const PLACES = `
  select e.id as enrolment_id, e.cohort_id, c.name as cohort_name, c.program_id, c.settings -> 'publicName' as program_name,
    e.state, e.capacity, e.takes_new, e.offers, e.mentorship_count as accompanying
  from enrolment e join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
  where e.school_id = $1 and e.role = 'mentor' and e.state in ('applied', 'enrolled', 'paused') and c.state <> 'closed'`;

/** What mentors have of what their programs ask: agreements by the year, trainings, and the places where it counts. */
@Injectable()
export class MentorStandingRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** One row a member, whatever they have. */
  list(programId: string, memberIds: readonly string[]): Promise<StandingRow[]> {
    return this.db.read<StandingRow>(
      `select m.id as member_id, a.attested_at, a.valid_until,
         (select count(*)::int from required_training t
          where t.school_id = $1 and t.program_id = $2 and t.retired_at is null
            and not exists (select 1 from mentor_training d
              where d.school_id = $1 and d.training_id = t.id and d.member_id = m.id)) as missing
       from unnest($3::uuid[]) m(id)
       left join lateral (select attested_at, valid_until from mentor_attestation a
         where a.school_id = $1 and a.member_id = m.id and a.program_id = $2 order by valid_until desc limit 1) a on true`,
      [currentSchoolId(), programId, memberIds],
    );
  }

  /** Approved mentors of a cohort who miss an agreement, where it is asked for, or a training. At most `most` of them. */
  async listDue(
    cohortId: string,
    { attested, now, most }: { attested: boolean; now: Date; most: number },
  ): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      `select e.id from enrolment e join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
       where e.school_id = $1 and e.cohort_id = $2 and e.role = 'mentor' and e.state in ('enrolled', 'paused')
         and ($3 and not exists (select 1 from mentor_attestation a
             where a.school_id = $1 and a.member_id = e.member_id and a.program_id = c.program_id and a.valid_until > $4)
           or exists (select 1 from required_training t
             where t.school_id = $1 and t.program_id = c.program_id and t.retired_at is null
               and not exists (select 1 from mentor_training d
                 where d.school_id = $1 and d.training_id = t.id and d.member_id = e.member_id)))
       order by e.id limit $5`,
      [currentSchoolId(), cohortId, attested, now, most],
    );
    return rows.map(({ id }) => id);
  }

  listPlaces(memberId: string): Promise<MentorPlaceRow[]> {
    return this.db.read<MentorPlaceRow>(`${PLACES} and e.member_id = $2 order by c.starts_on desc, e.id`, [
      currentSchoolId(),
      memberId,
    ]);
  }

  /** NOT_FOUND for another person's, or where nothing can be offered any more. */
  async getPlace(memberId: string, enrolmentId: string): Promise<MentorPlaceRow> {
    if (!isId(enrolmentId)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<MentorPlaceRow>(`${PLACES} and e.member_id = $2 and e.id = $3`, [
      currentSchoolId(),
      memberId,
      enrolmentId,
    ]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async insertAttestation(
    row: { programId: string; memberId: string; version: number; validUntil: Date },
    now: Date,
  ): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into mentor_attestation (school_id, id, program_id, member_id, version, attested_at, valid_until)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [currentSchoolId(), id, row.programId, row.memberId, row.version, now, row.validUntil],
    );
    return id;
  }

  /** The agreement, if it is still the person's latest, and they are a mentor of the program whom it concerns. */
  async findRenewable(id: string): Promise<AttestationRow | null> {
    const [row] = await this.db.read<AttestationRow>(
      `select a.id, a.program_id, a.member_id, a.valid_until from mentor_attestation a
       where a.school_id = $1 and a.id = $2
         and not exists (select 1 from mentor_attestation later where later.school_id = a.school_id
           and later.member_id = a.member_id and later.program_id = a.program_id and later.valid_until > a.valid_until)
         and exists (select 1 from enrolment e join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
           where e.school_id = a.school_id and e.member_id = a.member_id and e.role = 'mentor'
             and e.state in ('enrolled', 'paused') and c.program_id = a.program_id and c.state <> 'closed')`,
      [currentSchoolId(), id],
    );
    return row ?? null;
  }

  /** The program of a training that is still asked for. */
  async programOfTraining(trainingId: string): Promise<string> {
    const [row] = isId(trainingId)
      ? await this.db.read<{ program_id: string }>(
          'select program_id from required_training where school_id = $1 and id = $2 and retired_at is null',
          [currentSchoolId(), trainingId],
        )
      : [];
    if (!row) throw new AppError('NOT_FOUND');
    return row.program_id;
  }

  /** When a person did which trainings, last. */
  async listTrainings(memberId: string): Promise<Map<string, Date>> {
    const rows = await this.db.read<{ training_id: string; done_at: Date }>(
      `select training_id, max(done_at) as done_at from mentor_training
       where school_id = $1 and member_id = $2 group by training_id`,
      [currentSchoolId(), memberId],
    );
    return new Map(rows.map((row) => [row.training_id, row.done_at]));
  }

  /** Those who have it keep it as it is. Returns whose it was news for. */
  async insertTrainings(
    trainingId: string,
    memberIds: readonly string[],
    recordedBy: string | null,
    now: Date,
  ): Promise<string[]> {
    const rows = memberIds.map((memberId) => ({ id: newId(), memberId }));
    const { rows: added } = await this.db.write<{ member_id: string }>(
      `insert into mentor_training (school_id, id, training_id, member_id, done_at, recorded_by)
       select $1, r.id, $2, r."memberId", $4, $5 from jsonb_to_recordset($3::jsonb) as r(id uuid, "memberId" uuid)
       where not exists (select 1 from mentor_training d
         where d.school_id = $1 and d.training_id = $2 and d.member_id = r."memberId") returning member_id`,
      [currentSchoolId(), trainingId, JSON.stringify(rows), now, recordedBy],
    );
    return added.map((row) => row.member_id);
  }
}
