import { Injectable } from '@nestjs/common';
import {
  type Answer,
  type FileItem,
  findItem,
  type FormDefinition,
  type FormItem,
  listAnswer,
  numberAnswer,
  textAnswer,
} from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise, may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { Applications } from '../appointments/index.js';
import { CohortsService } from '../cohorts/index.js';
import { AnswerFiles, displayNameOf, EnrolmentsService, IntakeRecords, toAnswer } from '../enrolments/index.js';
import { IdentityVault } from '../identity/index.js';
import { MentorshipEndings } from '../mentorships/index.js';
import { answerFrom, isEditable, myAnswers, myConsents, myIdentity } from './intake.policy.js';
import type { CorrectMyAnswerInput, MyIntake, WithdrawMyConsentInput } from './intake.types.js';

type OwnEnrolment = Awaited<ReturnType<EnrolmentsService['get']>>;

/** A participant's own page: what we were given, putting it right, taking a consent back, leaving. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly records: IntakeRecords,
    private readonly files: AnswerFiles,
    private readonly vault: IdentityVault,
    private readonly cohorts: CohortsService,
    private readonly mentorships: MentorshipEndings,
    private readonly applications: Applications,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
  ) {}

  async get(actor: Actor, enrolmentId: string): Promise<MyIntake> {
    authorise(actor, 'own.read');
    return this.describe(await this.own(actor, enrolmentId));
  }

  /**
   * What there is outside the vault, for a person's file made on their request by somebody else, who has authorised: nobody
   * but the person opens the vault.
   */
  async outsideVault(enrolmentId: string): Promise<MyIntake> {
    const { cohortId, role, email } = await this.enrolments.get(enrolmentId);
    const form = await this.cohorts.intakeForm(cohortId, role);
    const answers = myAnswers(form, await this.records.answersOf(enrolmentId), email, false);
    return { enrolmentId, answers, identity: [], consents: [], identityUses: [] };
  }

  async correct(actor: Actor, { enrolmentId, itemId, value }: CorrectMyAnswerInput): Promise<MyIntake> {
    authorise(actor, 'own.read');
    const enrolment = await this.own(actor, enrolmentId);
    if (enrolment.state === 'withdrawn') throw new AppError('ENROLMENT_WITHDRAWN');
    const form = await this.cohorts.intakeForm(enrolment.cohortId, enrolment.role);
    const item = findItem(form, itemId);
    if (!item || !isEditable(item)) throw new AppError('ANSWER_NOT_EDITABLE', {}, 'itemId');
    const answer = answerFrom(item, value);
    return this.db.run(async () => {
      if (item.kind === 'file') await this.replaceFile(enrolment, item, answer);
      if (item.store === 'vault') await this.saveIdentity(enrolment, item, answer);
      else await this.saveAnswer(enrolment, form, item, answer);
      await this.audit.record({
        action: 'intake_answer.correct',
        subjectType: 'enrolment',
        subjectId: enrolmentId,
        details: { itemId },
      });
      return this.describe(enrolment);
    });
  }

  /** A file that somebody gave as an answer: for themself, and for those who look after the people of the program. */
  async file(actor: Actor, enrolmentId: string, itemId: string): Promise<{ name: string; bytes: Buffer }> {
    authorise(actor, 'own.read');
    const enrolment = await this.enrolments.get(enrolmentId);
    if (enrolment.memberId !== actor.memberId) {
      const cohort = await this.cohorts.describe(enrolment.cohortId);
      if (!may(actor, 'people.manage', cohort.program_id)) throw new AppError('NOT_FOUND');
    }
    return this.files.read(enrolmentId, itemId);
  }

  async withdrawConsent(actor: Actor, { enrolmentId, purpose }: WithdrawMyConsentInput): Promise<MyIntake> {
    authorise(actor, 'own.read');
    const enrolment = await this.own(actor, enrolmentId);
    return this.db.run(async () => {
      // Nothing of it shows on the enrolment: a list by the last change would tell whose draft moved.
      await this.vault.revoke({ memberId: enrolment.memberId, enrolmentId }, { purpose });
      return this.describe(enrolment);
    });
  }

  async leave(actor: Actor, enrolmentId: string): Promise<MyIntake> {
    authorise(actor, 'own.read');
    const enrolment = await this.own(actor, enrolmentId);
    return this.db.run(async () => {
      if (!(await this.records.withdraw(enrolmentId))) throw new AppError('ENROLMENT_WITHDRAWN');
      await this.mentorships.endPairsOf(enrolmentId);
      await this.applications.look(enrolment.cohortId);
      await this.audit.record({ action: 'enrolment.withdraw', subjectType: 'enrolment', subjectId: enrolmentId });
      return this.describe({ ...enrolment, state: 'withdrawn' });
    });
  }

  /** Somebody else's enrolment does not exist here, whatever the roles of who asks. */
  private async own(actor: Actor, enrolmentId: string): Promise<OwnEnrolment> {
    const enrolment = await this.enrolments.get(enrolmentId);
    if (enrolment.memberId !== actor.memberId) throw new AppError('NOT_FOUND');
    return enrolment;
  }

  private async describe({ id, memberId, cohortId, role, email, state }: OwnEnrolment): Promise<MyIntake> {
    const form = await this.cohorts.intakeForm(cohortId, role);
    const records = await this.records.answersOf(id);
    const identity = await this.vault.openOwn({ memberId, enrolmentId: id });
    const uses = await this.vault.listUses(memberId);
    return {
      enrolmentId: id,
      answers: myAnswers(form, records, email, state === 'enrolled'),
      identity: myIdentity(form, identity),
      consents: myConsents(form, identity),
      identityUses: uses.map(({ purpose, at, by }) => ({ purpose, at, by: by ?? 'Trellis' })),
    };
  }

  private async saveIdentity({ id, memberId }: OwnEnrolment, item: FormItem, answer: Answer): Promise<void> {
    const dimension = 'dimension' in item ? item.dimension : 'unassigned';
    await this.vault.store([{ memberId, enrolmentId: id, itemId: item.id, dimension, answer }], [], 'person');
  }

  /** An id typed in the place of a file could be of somebody else's: only one's own upload counts. */
  private async replaceFile({ id, memberId }: OwnEnrolment, item: FileItem, answer: Answer): Promise<void> {
    await this.files.take(item, answer, memberId);
    await this.files.giveWay(id, item.id, answer);
  }

  private async saveAnswer(
    enrolment: OwnEnrolment,
    form: FormDefinition,
    item: FormItem,
    answer: Answer,
  ): Promise<void> {
    const enrolmentId = enrolment.id;
    await this.records.apply(
      {
        cohortId: enrolment.cohortId,
        answers: [
          {
            enrolmentId,
            itemId: item.id,
            state: answer.state,
            value: answer.state === 'answered' ? answer.value : null,
          },
        ],
        capacities: item.store === 'capacity' ? [{ enrolmentId, capacity: numberAnswer(answer) ?? 0 }] : [],
        conflicts: item.store === 'conflict' ? [{ enrolmentId, emailKeys: listAnswer(answer) }] : [],
        touched: [enrolmentId],
      },
      'person',
    );
    if (item.kind === 'person_name') await this.rename(enrolment, form);
    if (item.id === 'pronouns')
      await this.records.changeProfiles([{ id: enrolment.memberId, pronouns: textAnswer(answer), byPerson: true }]);
  }

  private async rename({ id, memberId }: OwnEnrolment, form: FormDefinition): Promise<void> {
    const records = await this.records.answersOf(id);
    const displayName = displayNameOf(form, (itemId) => {
      const record = records[itemId];
      return record && toAnswer(record);
    });
    if (!displayName) throw new AppError('ANSWER_INVALID', { reason: 'NAME_MISSING' }, 'value');
    await this.records.changeProfiles([{ id: memberId, displayName, byPerson: true }]);
  }
}
