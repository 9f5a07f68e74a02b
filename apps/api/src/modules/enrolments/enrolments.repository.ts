import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, EnrolmentSource, EnrolmentState } from '@trellis/contracts';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { OwnRequirement } from './enrolment-changes.repository.js';

export interface EnrolmentRow {
  id: string;
  cohort_id: string;
  member_id: string;
  role: EnrolmentRole;
  state: EnrolmentState;
  source: EnrolmentSource;
  name_key: string;
  display_name: string;
  pronouns: string | null;
  email: string;
  has_account: boolean;
  mail_stopped: boolean;
  site: string | null;
  year: string | null;
  capacity: number | null;
  notice_sent_at: Date | null;
  mentorship_count: number;
  requirement: OwnRequirement | null;
  pause_from: string | null;
  pause_to: string | null;
  awaits_answer: boolean;
  created_at: Date;
  changed_at: Date;
}

/**
 * Whether someone was asked to come again and has said nothing, as a condition on an enrolment `e`. They are no applicant: the
 * question is theirs. Whoever registered by themselves meanwhile has answered.
 */
export const awaitsAnswer = (e: string): string => `(${e}.state = 'applied' and ${e}.source = 'next_year'
  and not exists (select 1 from registration g where g.school_id = ${e}.school_id and g.enrolment_id = ${e}.id))`;

/** What a list shows of a person, from an enrolment `e` and what `PERSON_JOINS` joins to it. */
export const PERSON_COLUMNS = `e.id, e.cohort_id, e.member_id, e.role, e.state, e.source, e.name_key, m.display_name, m.pronouns, m.email,
  e.has_account, e.mail_stopped, e.site, e.year, e.capacity, e.notice_sent_at, e.mentorship_count, e.requirement,
  pause.from_on::text as pause_from, pause.to_on::text as pause_to,
  ${awaitsAnswer('e')} as awaits_answer, e.created_at, e.changed_at`;
export const PERSON_JOINS = `join member m on m.school_id = e.school_id and m.id = e.member_id
  left join enrolment_pause pause on pause.school_id = e.school_id and pause.enrolment_id = e.id and pause.ended_on is null`;

@Injectable()
export class EnrolmentsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async listByIds(ids: readonly string[]): Promise<EnrolmentRow[]> {
    return this.db.read<EnrolmentRow>(
      `select ${PERSON_COLUMNS} from enrolment e ${PERSON_JOINS} where e.school_id = $1 and e.id = any ($2::uuid[])`,
      [currentSchoolId(), ids],
    );
  }

  async get(id: string): Promise<EnrolmentRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.listByIds([id]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }
}
