import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { ReminderRow } from './reminders.repository.js';

export type TurnRow = Pick<
  ReminderRow,
  'id' | 'rule_id' | 'cohort_id' | 'mentorship_id' | 'enrolment_id' | 'cause' | 'about_day'
>;

export interface NamedPairRow {
  id: string;
  names: string;
}

const NAMES = `string_agg(m.display_name, ', ' order by p.role desc, m.name_key, m.id)`;
const PEOPLE = `join mentorship_participant p on p.school_id = s.school_id and p.mentorship_id = s.id
  join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id
  join member m on m.school_id = e.school_id and m.id = e.member_id`;

/** Reminders that are tasks of those who run the program. */
@Injectable()
export class ReminderTasksRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Everything that a rule owes those who run a cohort before a moment; locked, so that of two who come at once one finds nothing. */
  async lockTurn(ruleId: string, cohortId: string, before: Date): Promise<TurnRow[]> {
    const { rows } = await this.db.write<TurnRow>(
      `select id, rule_id, cohort_id, mentorship_id, enrolment_id, cause, about_day::text from reminder
       where school_id = $1 and rule_id = $2 and cohort_id = $3 and member_id is null and state = 'planned' and due_at < $4
       order by id for update`,
      [currentSchoolId(), ruleId, cohortId, before],
    );
    return rows;
  }

  async keepTask(ids: readonly string[], taskId: string): Promise<void> {
    await this.db.write('update reminder set task_id = $3 where school_id = $1 and id = any ($2::uuid[])', [
      currentSchoolId(),
      ids,
      taskId,
    ]);
  }

  /**
   * The pairs that a task is about; of a rule about the question whether somebody feels a shared identity none, since that
   * question is theirs alone.
   */
  listPairs(taskId: string, most: number): Promise<NamedPairRow[]> {
    return this.db.read<NamedPairRow>(
      `select s.id, ${NAMES} as names from mentorship s ${PEOPLE}
       where s.school_id = $1 and s.id in (select r.mentorship_id from reminder r
         join reminder_rule u on u.school_id = r.school_id and u.id = r.rule_id and u.trigger <> 'felt_question_open'
         where r.school_id = $1 and r.task_id = $2)
       group by s.id order by names, s.id limit $3`,
      [currentSchoolId(), taskId, most],
    );
  }

  listPair(mentorshipId: string): Promise<NamedPairRow[]> {
    return this.db.read<NamedPairRow>(
      `select s.id, ${NAMES} as names from mentorship s ${PEOPLE} where s.school_id = $1 and s.id = $2 group by s.id`,
      [currentSchoolId(), mentorshipId],
    );
  }

  /** About how many pairs it is. */
  async countPairs(taskId: string): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      'select count(distinct mentorship_id)::int as count from reminder where school_id = $1 and task_id = $2',
      [currentSchoolId(), taskId],
    );
    return row?.count ?? 0;
  }
}
