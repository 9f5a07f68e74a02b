import { Injectable } from '@nestjs/common';
import { FeltAnswer } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { IdentityVault } from '../identity/index.js';
import { FELT_DIMENSION, feltIn, feltItemOf } from './felt-answers.policy.js';
import type { AnswerFeltInput, FeltQuestion } from './felt-sharing.types.js';
import { type FeltQuestionRow, FeltSharingRepository } from './felt-sharing.repository.js';

/** What somebody feels about one match of theirs: said by them, sealed, read by them alone. */
@Injectable()
export class FeltSharing {
  constructor(
    private readonly questions: FeltSharingRepository,
    private readonly vault: IdentityVault,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<FeltQuestion[]> {
    authorise(actor, 'own.read');
    const memberId = actor.memberId;
    if (!memberId) return [];
    return Promise.all((await this.questions.listOwn(memberId)).map((row) => this.describe(row, memberId)));
  }

  /** As often as one likes: what was said last counts. Passing over takes back what was said. */
  async answer(actor: Actor, { mentorshipId, answer }: AnswerFeltInput): Promise<FeltQuestion[]> {
    authorise(actor, 'own.read');
    const memberId = actor.memberId ?? '';
    const own = actor.memberId ? await this.questions.listOwn(memberId) : [];
    const question = own.find((row) => row.mentorship_id === mentorshipId);
    if (!question) throw new AppError('NOT_FOUND');
    const enrolmentId = question.enrolment_id;
    await this.db.run(async () => {
      if (answer === FeltAnswer.SKIPPED) await this.vault.remove([enrolmentId], [feltItemOf(mentorshipId)]);
      else {
        const said = {
          itemId: feltItemOf(mentorshipId),
          dimension: FELT_DIMENSION,
          answer: { state: 'answered', value: answer },
        } as const;
        await this.vault.store([{ memberId, enrolmentId, ...said }], [], 'person');
      }
      await this.questions.settle(question.id, this.clock.now());
      recordEvent('felt_question.settled', { enrolmentId });
      await this.audit.record({ action: 'felt_question.settle', subjectType: 'enrolment', subjectId: enrolmentId });
    });
    return this.list(actor);
  }

  private async describe(row: FeltQuestionRow, memberId: string): Promise<FeltQuestion> {
    const settled = row.settled_at !== null;
    const stored = settled ? await this.vault.readOwn({ memberId, enrolmentId: row.enrolment_id }) : undefined;
    return {
      mentorshipId: row.mentorship_id,
      otherName: row.other_name,
      askedAt: row.asked_at,
      settled,
      answer: feltIn(stored, row.mentorship_id),
    };
  }
}
