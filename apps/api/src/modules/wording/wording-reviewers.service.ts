import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Outbox } from '../../platform/mail/outbox.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { ProgramsService } from '../programs/index.js';
import type { InviteWordingReviewersInput, WordingReviewer, WordingReviewersInvited } from './wording-review.types.js';
import { type WordingReviewerRow, WordingReviewersRepository } from './wording-reviewers.repository.js';

/** Asking students and mentors to look at what a program's mails and pages say, drafts included. */
@Injectable()
export class WordingReviewers {
  constructor(
    private readonly reviewers: WordingReviewersRepository,
    private readonly programs: ProgramsService,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, programId: string): Promise<WordingReviewer[]> {
    await this.programs.authorised(actor, 'library.edit', programId);
    return (await this.reviewers.list(programId)).map(toReviewer);
  }

  /** One mail a person and day, also to who was asked before: there may be other words now. Addresses of nobody here get none. */
  async invite(actor: Actor, input: InviteWordingReviewersInput): Promise<WordingReviewersInvited> {
    const { programId } = input;
    await this.programs.authorised(actor, 'library.edit', programId);
    const emails = new Map(input.emails.map((email) => [email.normalize('NFC').trim().toLowerCase(), email]));
    const now = this.clock.now();
    return this.db.run(async () => {
      const asked = await this.reviewers.ask(programId, [...emails.keys()], now);
      await this.outbox.addMany(
        asked.map(({ id: memberId }) => ({
          toMemberId: memberId,
          kind: 'wording_review',
          subject: { programId, memberId, invitedBy: actor.memberId ?? '' },
          dedupeKey: `wording-review:${programId}:${memberId}:${now.toISOString().slice(0, 10)}`,
        })),
      );
      recordEvent('wording.reviewers_invited', { programId });
      await this.tell('wording_reviewer.invite', programId, { memberIds: asked.map(({ id }) => id) });
      const known = new Set(asked.map((row) => row.email_key));
      return {
        reviewers: (await this.reviewers.list(programId)).map(toReviewer),
        notMembers: [...emails].filter(([key]) => !known.has(key)).map(([, email]) => email),
      };
    });
  }

  async remove(actor: Actor, programId: string, memberId: string): Promise<WordingReviewer[]> {
    await this.programs.authorised(actor, 'library.edit', programId);
    return this.db.run(async () => {
      if (!(await this.reviewers.remove(programId, memberId))) throw new AppError('NOT_FOUND');
      recordEvent('wording.reviewer_removed', { programId, memberId });
      await this.tell('wording_reviewer.remove', programId, { memberId });
      return (await this.reviewers.list(programId)).map(toReviewer);
    });
  }

  private tell(action: string, programId: string, details: Record<string, string | string[]>): Promise<void> {
    return this.audit.record({ action, subjectType: 'program', subjectId: programId, details });
  }
}

const toReviewer = (row: WordingReviewerRow): WordingReviewer => ({
  memberId: row.member_id,
  displayName: row.display_name,
  email: row.email,
  invitedAt: row.invited_at,
});
