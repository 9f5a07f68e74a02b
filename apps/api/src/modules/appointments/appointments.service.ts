import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import type { MentorApplicationState } from '@trellis/contracts';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { decodeCursor, pageOf, pageSize } from '../../platform/graphql/connection.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { type ChangingPerson, EnrolmentChanges, EnrolmentsService, givenAnswers } from '../enrolments/index.js';
import { SchoolsService } from '../schools/index.js';
import { AppointmentMailing } from './appointment-mailing.service.js';
import type {
  DecideMentorsInput,
  MentorApplication,
  MentorApplicationConnection,
  MentorApplicationCounts,
  MentorsDecided,
} from './appointment.types.js';
import { STATES_BEHIND, type UndecidedReason, whyUndecided } from './appointments.policy.js';
import { type ApplicationRow, AppointmentsRepository } from './appointments.repository.js';
import { Applications } from './applications.service.js';
import { Attestations } from './attestations.service.js';

/** Deciding on mentors: who waits, who was approved or declined, and by whom. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly applications: AppointmentsRepository,
    private readonly queue: Applications,
    private readonly cohorts: CohortsService,
    private readonly enrolments: EnrolmentsService,
    private readonly changes: EnrolmentChanges,
    private readonly schools: SchoolsService,
    private readonly mailing: AppointmentMailing,
    private readonly attestations: Attestations,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(
    actor: Actor,
    cohortId: string,
    args: { state: MentorApplicationState; first: number; after: string | null },
  ): Promise<MentorApplicationConnection> {
    const { program_id: programId } = await this.cohorts.authorised(actor, 'mentor.appoint', cohortId);
    const size = pageSize(args.first);
    const [rows, counts, form] = await Promise.all([
      this.applications.list(cohortId, STATES_BEHIND[args.state], size + 1, decodeCursor(args.after, 1)),
      this.applications.count(cohortId),
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

  async count(actor: Actor, cohortId: string): Promise<MentorApplicationCounts> {
    await this.cohorts.authorised(actor, 'mentor.appoint', cohortId);
    return this.applications.count(cohortId);
  }

  /** Under the name of whoever sends it. Each person is told once, unless nobody ever told them that they are in a list. */
  async decide(actor: Actor, input: DecideMentorsInput): Promise<MentorsDecided> {
    await this.cohorts.authorised(actor, 'mentor.appoint', input.cohortId);
    const { cohortId, decision, enrolmentIds } = input;
    if (!enrolmentIds.every(isId)) throw new AppError('NOT_FOUND');
    return this.db.run(async () => {
      if ((await this.cohorts.lock(cohortId)).state === 'closed') throw new AppError('COHORT_CLOSED');
      const people = await this.changes.lock(cohortId, enrolmentIds);
      if (people.length < enrolmentIds.length) throw new AppError('NOT_FOUND');
      const reasons = people.map((person) => whyUndecided(decision, person));
      const decided = people.filter((_, index) => reasons[index] === null);
      if (decided.length > 0) await this.write(actor, input, decided);
      return { changed: decided.length, skipped: countReasons(reasons) };
    });
  }

  private async write(
    actor: Actor,
    { cohortId, decision, reason: given }: DecideMentorsInput,
    people: readonly ChangingPerson[],
  ): Promise<void> {
    const ids = people.map(({ id }) => id);
    const at = this.clock.now();
    const { timeZone } = await this.schools.settings();
    const reason = normaliseText(given ?? '') || null;
    await this.changes.decide(ids, decision, actor.memberId, dayIn(at, timeZone));
    await this.applications.insertDecisions(ids, { decision, reason, decidedBy: actor.memberId, at });
    await this.mailing.tell(cohortId, ids, decision, actor.memberId ?? '');
    await this.queue.look(cohortId);
    for (const { id, memberId } of people) {
      await this.audit.record({
        action: `mentor.${decision}`,
        subjectType: 'enrolment',
        subjectId: id,
        details: { cohortId, withReason: reason !== null },
        memberIds: [memberId],
      });
    }
  }
}

function toApplication(
  row: ApplicationRow,
  state: MentorApplicationState,
): Omit<MentorApplication, 'enrolment' | 'standing' | 'answers'> {
  const { id, offers, decided_at: at, decided_by_name: byName, decision, reason } = row;
  const implied = row.state === 'declined' ? 'decline' : 'approve';
  return { id, state, offers, decided: at && { at, byName, decision: decision ?? implied, reason } };
}

function missing(): never {
  throw new Error('Somebody who was listed is not there.');
}

function countReasons(reasons: readonly (UndecidedReason | null)[]): MentorsDecided['skipped'] {
  const kinds = ['IN_PAIR', 'NOT_TAKING_PART', 'NOT_ANSWERED', 'UNCHANGED'] as const;
  return kinds
    .map((reason) => ({ reason, count: reasons.filter((one) => one === reason).length }))
    .filter(({ count }) => count > 0);
}
