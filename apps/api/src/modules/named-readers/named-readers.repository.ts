import { Injectable } from '@nestjs/common';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface NamedReaderRow {
  id: string;
  cohort_id: string;
  member_id: string;
  /** As they were called when they were named: people say yes to this name. */
  display_name: string;
  name_now: string;
  named_at: Date;
}

const COLUMNS = 'r.id, r.cohort_id, r.member_id, r.display_name, m.display_name as name_now, r.named_at';

@Injectable()
export class NamedReadersRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** In the order in which they were named: the words of a consent keep it. */
  listOf(cohortId: string): Promise<NamedReaderRow[]> {
    return this.db.read<NamedReaderRow>(
      `select ${COLUMNS} from named_reader r join member m on m.school_id = r.school_id and m.id = r.member_id
       where r.school_id = $1 and r.cohort_id = $2 and r.ended_at is null order by r.named_at, r.id`,
      [currentSchoolId(), cohortId],
    );
  }

  async get(id: string): Promise<NamedReaderRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<NamedReaderRow>(
      `select ${COLUMNS} from named_reader r join member m on m.school_id = r.school_id and m.id = r.member_id
       where r.school_id = $1 and r.id = $2 and r.ended_at is null`,
      [currentSchoolId(), id],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** The names that these namings were made with, in the order of `listOf`; ended ones too. */
  listNames(ids: readonly string[]): Promise<{ name: string }[]> {
    return this.db.read(
      `select display_name as name from named_reader where school_id = $1 and id = any ($2::uuid[]) order by named_at, id`,
      [currentSchoolId(), ids],
    );
  }

  /** Namings under a name that the member no longer goes by, where the cohort is not over. */
  listRenamed(memberId: string): Promise<(NamedReaderRow & { program_id: string })[]> {
    return this.db.read(
      `select ${COLUMNS}, c.program_id from named_reader r
       join member m on m.school_id = r.school_id and m.id = r.member_id
       join cohort c on c.school_id = r.school_id and c.id = r.cohort_id
       where r.school_id = $1 and r.member_id = $2 and r.ended_at is null and r.display_name <> m.display_name
         and c.state <> 'closed'`,
      [currentSchoolId(), memberId],
    );
  }

  /** Cohorts that are not over in which a member is named, with their programs. */
  listCohortsOf(memberId: string): Promise<{ id: string; program_id: string }[]> {
    return this.db.read(
      `select distinct c.id, c.program_id from named_reader r join cohort c on c.school_id = r.school_id and c.id = r.cohort_id
       where r.school_id = $1 and r.member_id = $2 and r.ended_at is null and c.state <> 'closed'`,
      [currentSchoolId(), memberId],
    );
  }

  async insert(cohortId: string, memberId: string, now: Date): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into named_reader (school_id, id, cohort_id, member_id, display_name, named_at)
       select school_id, $2, $3, id, display_name, $5 from member where school_id = $1 and id = $4`,
      [currentSchoolId(), id, cohortId, memberId, now],
    );
    return id;
  }

  async end(id: string, now: Date): Promise<void> {
    await this.db.write('update named_reader set ended_at = $3 where school_id = $1 and id = $2 and ended_at is null', [
      currentSchoolId(),
      id,
      now,
    ]);
  }

  /** Everyone who takes part in a cohort. */
  listPeople(cohortId: string): Promise<{ id: string; member_id: string }[]> {
    return this.db.read(
      `select id, member_id from enrolment where school_id = $1 and cohort_id = $2 and state in ('applied', 'enrolled', 'paused')
       order by id`,
      [currentSchoolId(), cohortId],
    );
  }
}
