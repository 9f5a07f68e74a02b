import { Injectable } from '@nestjs/common';
import { AffinityLeavers } from '../affinity/index.js';
import { Applications } from '../appointments/index.js';
import { AccountMail } from '../../platform/mail/account-mail.js';
import { ConcernErasure } from '../concerns/index.js';
import { IntakeRecords } from '../enrolments/index.js';
import { EventAnswering } from '../events/index.js';
import { ExpenseErasure } from '../expenses/index.js';
import { IdentityVault } from '../identity/index.js';
import { MentorshipEndings } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import { TaskLedger } from '../tasks/index.js';
import { ErasureRepository, type LeavingEnrolment } from './erasure.repository.js';

const TAKES_PART: readonly LeavingEnrolment['state'][] = ['applied', 'enrolled', 'paused'];

/** What erasing a person does to what others have a part in. Inside the erasure's transaction. */
@Injectable()
export class ErasureTraces {
  constructor(
    private readonly people: ErasureRepository,
    private readonly records: IntakeRecords,
    private readonly mentorships: MentorshipEndings,
    private readonly vault: IdentityVault,
    private readonly tasks: TaskLedger,
    private readonly schools: SchoolsService,
    private readonly accountMail: AccountMail,
    private readonly applications: Applications,
    private readonly concerns: ConcernErasure,
    private readonly expenses: ExpenseErasure,
    private readonly events: EventAnswering,
    private readonly groups: AffinityLeavers,
  ) {}

  /** Ends what the person takes part in, gently: who stays behind is told once, and who runs the cohort has a task. */
  async leaveCohorts(memberId: string): Promise<void> {
    const enrolments = await this.people.listEnrolments(memberId);
    const ids = enrolments.map(({ id }) => id);
    const pairs = await this.mentorships.partnersOf(ids);
    await this.mentorships.endPairsOfAll(ids, new Set(ids));
    for (const enrolment of enrolments.filter(({ state }) => TAKES_PART.includes(state))) {
      await this.records.withdraw(enrolment.id);
      const ended = pairs.filter(({ leaverId }) => leaverId === enrolment.id).length;
      if (!enrolment.closed) await this.tell(enrolment, ended);
      await this.applications.look(enrolment.cohort_id);
    }
  }

  /** Tells somebody who was erased by somebody else. The school is named by its address, which it still has. */
  async tellAccount(accountId: string): Promise<void> {
    const { slug } = await this.schools.settings();
    await this.accountMail.add(accountId, 'erased_from_school', null, { slug });
  }

  /** A place that they took or waited for is free for the next in line. */
  leaveEvents(memberId: string): Promise<void> {
    return this.events.giveUpAll(memberId);
  }

  forgetExpenses(memberId: string): Promise<void> {
    return this.expenses.forget(memberId);
  }

  forgetConcerns(memberId: string, byThemself: boolean): Promise<void> {
    return this.concerns.forget(memberId, byThemself);
  }

  async forgetIdentity(memberId: string): Promise<void> {
    await this.groups.forget(memberId);
    await this.vault.forget(memberId);
  }

  /** Neither who it was nor why: only that there is one person less, and how many pairs need a look. */
  private async tell(
    { id, cohort_id: cohortId, cohort_name: cohort, program_id: programId }: LeavingEnrolment,
    pairs: number,
  ): Promise<void> {
    await this.tasks.add({
      code: 'PERSON_ERASED',
      args: { cohort, pairs },
      programId,
      cohortId,
      dedupeKey: `person_erased:${id}`,
    });
  }
}
