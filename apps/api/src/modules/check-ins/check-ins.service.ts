import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { decodeCursor, pageOf, pageSize } from '../../platform/graphql/connection.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { ConfidentialTasks } from '../support/index.js';
import { type AskedRow, CheckInAnswersRepository } from './check-in-answers.repository.js';
import type { CheckInAnswer, CheckInPerson, CheckInPersonConnection } from './check-in.types.js';
import { type CheckInRow, CohortDatesRepository } from './cohort-dates.repository.js';
import { helpKey } from './help-key.policy.js';

/** Which page of whom. */
interface PeopleQuery {
  checkInId: string;
  helpOnly: boolean;
  first: number;
  after: string | null;
}

/**
 * Check-ins, for those who run the program: who settled it and who would like help, by name, never in an order of how it goes.
 * Who is in a mentorship with the reader is not in the reader's list.
 */
@Injectable()
export class CheckInsService {
  constructor(
    private readonly answers: CheckInAnswersRepository,
    private readonly dates: CohortDatesRepository,
    private readonly cohorts: CohortsService,
    private readonly tasks: ConfidentialTasks,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async listPeople(actor: Actor, { checkInId, helpOnly, first, after }: PeopleQuery): Promise<CheckInPersonConnection> {
    const { id } = await this.authorised(actor, checkInId);
    const size = pageSize(first);
    const query = { helpOnly, after: decodeCursor(after, 2), limit: size + 1 };
    const [rows, { asked, help }] = await Promise.all([
      this.answers.listAsked(id, actor.memberId, query),
      this.answers.count(id, actor.memberId),
    ]);
    return pageOf(rows, size, helpOnly ? help : asked, toPerson, (row) => [row.name_key, row.enrolment_id]);
  }

  /** Opens what one of them said; that it was opened, they can see in their own trail. */
  async get(actor: Actor, checkInId: string, enrolmentId: string): Promise<CheckInAnswer> {
    const person = await this.asked(actor, checkInId, enrolmentId);
    const answer = await this.answers.findSaid(checkInId, person.enrolment_id);
    if (!answer) throw new AppError('NOT_FOUND');
    await this.db.run(() =>
      this.audit.record({ action: 'check_in.read', subjectType: 'enrolment', subjectId: person.enrolment_id }),
    );
    return { person: toPerson(person), saidAt: answer.said_at, ...answer.said };
  }

  /** Somebody looked after it. */
  async settle(actor: Actor, checkInId: string, enrolmentId: string): Promise<CheckInPerson> {
    const { enrolment_id: id } = await this.asked(actor, checkInId, enrolmentId);
    await this.db.run(async () => {
      await this.answers.markHelped(checkInId, id, this.clock.now());
      await this.tasks.settle(helpKey(checkInId, id));
      recordEvent('check_in.helped', { enrolmentId: id });
      await this.audit.record({ action: 'check_in.settle', subjectType: 'enrolment', subjectId: id });
    });
    return toPerson(await this.asked(actor, checkInId, enrolmentId));
  }

  private authorised(actor: Actor, checkInId: string): Promise<CheckInRow> {
    return this.cohorts.authorisedThrough(actor, 'mentorship.list', () => this.dates.getCheckIn(checkInId));
  }

  private async asked(actor: Actor, checkInId: string, enrolmentId: string): Promise<AskedRow> {
    const { id } = await this.authorised(actor, checkInId);
    const row = await this.answers.findAsked(id, actor.memberId, enrolmentId);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }
}

function toPerson(row: AskedRow): CheckInPerson {
  const { enrolment_id: enrolmentId, name, role, state, wants_help: wantsHelp, helped_at: helpedAt } = row;
  return { enrolmentId, name, role, state, wantsHelp, helpedAt };
}
