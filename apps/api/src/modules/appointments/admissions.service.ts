import { Injectable } from '@nestjs/common';
import type { MentorApplicationState } from '@trellis/contracts';
import { decodeCursor, pageOf, pageSize } from '../../platform/graphql/connection.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { EnrolmentsService, givenAnswers } from '../enrolments/index.js';
import type {
  DecideApplicationsInput,
  MenteeApplication,
  MenteeApplicationConnection,
  ApplicationCounts,
  ApplicationsDecided,
} from './appointment.types.js';
import { decidedOf, STATES_BEHIND } from './appointments.policy.js';
import { type ApplicationRow, AppointmentsRepository } from './appointments.repository.js';
import { Decisions } from './decisions.service.js';

/** Deciding on mentees, where a link or an invitation says that a person does: who waits, and what was decided by whom. */
@Injectable()
export class Admissions {
  constructor(
    private readonly applications: AppointmentsRepository,
    private readonly decisions: Decisions,
    private readonly cohorts: CohortsService,
    private readonly enrolments: EnrolmentsService,
  ) {}

  async list(
    actor: Actor,
    cohortId: string,
    args: { state: MentorApplicationState; first: number; after: string | null },
  ): Promise<MenteeApplicationConnection> {
    await this.cohorts.authorised(actor, 'people.manage', cohortId);
    const size = pageSize(args.first);
    const [rows, counts, form] = await Promise.all([
      this.applications.list(cohortId, 'mentee', STATES_BEHIND[args.state], size + 1, decodeCursor(args.after, 1)),
      this.applications.count(cohortId, 'mentee'),
      this.cohorts.intakeForm(cohortId, 'mentee'),
    ]);
    const people = await this.enrolments.byIds(rows.map(({ id }) => id));
    const toNode = (row: ApplicationRow): MenteeApplication => {
      const enrolment = people.get(row.id);
      if (!enrolment) throw new Error('Somebody who was listed is not there.');
      return {
        id: row.id,
        state: args.state,
        enrolment,
        answers: givenAnswers(form, row.answers),
        decided: decidedOf(row),
      };
    };
    return pageOf(rows, size, counts[args.state], toNode, (row) => [row.id]);
  }

  async count(actor: Actor, cohortId: string): Promise<ApplicationCounts> {
    await this.cohorts.authorised(actor, 'people.manage', cohortId);
    return this.applications.count(cohortId, 'mentee');
  }

  async decide(actor: Actor, input: DecideApplicationsInput): Promise<ApplicationsDecided> {
    await this.cohorts.authorised(actor, 'people.manage', input.cohortId);
    return this.decisions.decide(actor, 'mentee', input);
  }
}
