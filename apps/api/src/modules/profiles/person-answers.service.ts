import { Injectable } from '@nestjs/common';
import type { EnrolmentRole } from '@trellis/contracts';
import { CohortsService } from '../cohorts/index.js';
import { type GivenAnswer, givenAnswers, IntakeRecords } from '../enrolments/index.js';

/** What one person answered to the forms of their cohorts, the vault excepted. For use cases that have authorised and recorded. */
@Injectable()
export class PersonAnswers {
  constructor(
    private readonly cohorts: CohortsService,
    private readonly records: IntakeRecords,
  ) {}

  /** By enrolment. */
  async of(
    enrolments: readonly { id: string; cohort_id: string; role: EnrolmentRole }[],
  ): Promise<Map<string, GivenAnswer[]>> {
    const records = await this.records.answersOfMany(enrolments.map(({ id }) => id));
    const answers = new Map<string, GivenAnswer[]>();
    for (const { id, cohort_id: cohortId, role } of enrolments) {
      const form = await this.cohorts.intakeForm(cohortId, role);
      answers.set(id, givenAnswers(form, records.get(id) ?? {}));
    }
    return answers;
  }
}
