import { Injectable } from '@nestjs/common';
import type { MentorApplicationState } from '@trellis/contracts';
import { decodeCursor, pageOf, pageSize } from '../../platform/graphql/connection.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { EnrolmentsService, givenAnswers } from '../enrolments/index.js';
import type {
  DecideApplicationsInput,
  MentorApplication,
  MentorApplicationConnection,
  ApplicationCounts,
  ApplicationsDecided,
} from './appointment.types.js';
import { decidedOf, STATES_BEHIND } from './appointments.policy.js';
import { type ApplicationRow, AppointmentsRepository } from './appointments.repository.js';
import { Attestations } from './attestations.service.js';
import { Decisions } from './decisions.service.js';

/** Deciding on mentors: who waits, who was approved or declined, and by whom. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly applications: AppointmentsRepository,
    private readonly decisions: Decisions,
    private readonly cohorts: CohortsService,
    private readonly enrolments: EnrolmentsService,
    private readonly attestations: Attestations,
  ) {}

  async list(
    actor: Actor,
    cohortId: string,
    args: { state: MentorApplicationState; first: number; after: string | null },
  ): Promise<MentorApplicationConnection> {
    const { program_id: programId } = await this.cohorts.authorised(actor, 'mentor.appoint', cohortId);
    const size = pageSize(args.first);
    const [rows, counts, form] = await Promise.all([
      this.applications.list(cohortId, 'mentor', STATES_BEHIND[args.state], size + 1, decodeCursor(args.after, 1)),
      this.applications.count(cohortId, 'mentor'),
      this.cohorts.intakeForm(cohortId, 'mentor'),
    ]);
    const [people, standings] = await Promise.all([
      this.enrolments.byIds(rows.map(({ id }) => id)),
      this.attestations.standingsOf(programId, [...new Set(rows.map((row) => row.member_id))]),
    ]);
    const toNode = (row: ApplicationRow): MentorApplication => ({
      ...toApplication(row, args.state),
      enrolment: people.get(row.id) ?? missing(),
      standing: standings.get(row.member_id) ?? missing(),
      answers: givenAnswers(form, row.answers),
    });
    return pageOf(rows, size, counts[args.state], toNode, (row) => [row.id]);
  }

  async count(actor: Actor, cohortId: string): Promise<ApplicationCounts> {
    await this.cohorts.authorised(actor, 'mentor.appoint', cohortId);
    return this.applications.count(cohortId, 'mentor');
  }

  async decide(actor: Actor, input: DecideApplicationsInput): Promise<ApplicationsDecided> {
    await this.cohorts.authorised(actor, 'mentor.appoint', input.cohortId);
    return this.decisions.decide(actor, 'mentor', input);
  }
}

function toApplication(
  row: ApplicationRow,
  state: MentorApplicationState,
): Omit<MentorApplication, 'enrolment' | 'standing' | 'answers'> {
  return { id: row.id, state, offers: row.offers, decided: decidedOf(row) };
}

function missing(): never {
  throw new Error('Somebody who was listed is not there.');
}
