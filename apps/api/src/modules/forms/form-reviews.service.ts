import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { findItem, normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { authorise, authoriseSomewhere, may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import type {
  CommentOnFormInput,
  Form,
  FormComment,
  FormReview,
  FormReviewer,
  FormReviewersInvited,
  InviteFormReviewersInput,
} from './form.types.js';
import { FormReviewsRepository } from './form-reviews.repository.js';
import { toComment, toReviewer } from './forms.policy.js';
import { type FormRow, FormsRepository } from './forms.repository.js';
import { FormsService } from './forms.service.js';

/** Looking at a form before it goes out: students and mentors who were asked to, and what everyone says about it. */
@Injectable()
export class FormReviews {
  constructor(
    private readonly service: FormsService,
    private readonly forms: FormsRepository,
    private readonly reviews: FormReviewsRepository,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The draft, for someone who was asked to look at it, or who edits it. To anyone else it does not exist. */
  async get(actor: Actor, formId: string): Promise<FormReview> {
    authorise(actor, 'own.read');
    const row = await this.readable(actor, formId);
    const { title, draft } = await this.service.describe(row);
    const comments = await this.reviews.listComments(formId, LIMITS.formComments);
    return {
      formId,
      programId: row.program_id,
      title,
      definition: draft.definition,
      comments: comments.filter((one) => one.author_id === actor.memberId).map(toComment),
    };
  }

  async commentsOf(actor: Actor, form: Form): Promise<FormComment[]> {
    authorise(actor, 'form.edit', form.programId);
    return (await this.reviews.listComments(form.id, LIMITS.formComments)).map(toComment);
  }

  async reviewersOf(actor: Actor, form: Form): Promise<FormReviewer[]> {
    authorise(actor, 'form.edit', form.programId);
    return (await this.reviews.listReviewers(form.id)).map(toReviewer);
  }

  async comment(actor: Actor, { formId, itemId, text }: CommentOnFormInput): Promise<FormComment> {
    authorise(actor, 'own.read');
    const row = await this.readable(actor, formId);
    const said = normaliseText(text);
    if (said === '') throw invalidInput({ path: 'text', problem: 'EMPTY' });
    const { draft } = await this.service.describe(row);
    if (itemId !== undefined && !findItem(draft.definition as FormRow['definition'], itemId))
      throw new AppError('NOT_FOUND', {}, 'itemId');
    return this.db.run(async () => {
      if ((await this.reviews.countComments(formId)) >= LIMITS.formComments) throw new AppError('FORM_COMMENTS_FULL');
      const id = await this.reviews.insertComment(
        { formId, itemId: itemId ?? null, text: said, authorId: actor.memberId },
        this.clock.now(),
      );
      recordEvent('form.commented', { formId, commentId: id });
      await this.audit.record({ action: 'form_comment.add', subjectType: 'form', subjectId: formId, details: { id } });
      return toComment(await this.reviews.getComment(id));
    });
  }

  async resolve(actor: Actor, commentId: string, resolved: boolean): Promise<FormComment> {
    authoriseSomewhere(actor, 'form.edit');
    const comment = await this.reviews.getComment(commentId);
    await this.service.authorised(actor, 'form.edit', comment.form_id);
    return this.db.run(async () => {
      await this.reviews.resolveComment(commentId, actor.memberId, resolved ? this.clock.now() : null);
      recordEvent('form.comment_resolved', { formId: comment.form_id, commentId });
      await this.audit.record({
        action: resolved ? 'form_comment.resolve' : 'form_comment.reopen',
        subjectType: 'form',
        subjectId: comment.form_id,
        details: { id: commentId },
      });
      return toComment(await this.reviews.getComment(commentId));
    });
  }

  /** Asks members of the school to look; everyone once. Addresses of nobody here are named, and get no mail. */
  async invite(actor: Actor, input: InviteFormReviewersInput): Promise<FormReviewersInvited> {
    const { formId } = input;
    await this.service.authorised(actor, 'form.edit', formId);
    const emails = new Map(input.emails.map((email) => [email.normalize('NFC').trim().toLowerCase(), email]));
    return this.db.run(async () => {
      const who = { memberIds: input.memberIds.filter(isId), emailKeys: [...emails.keys()] };
      const added = await this.reviews.addReviewers(formId, who, this.clock.now());
      await this.outbox.addMany(
        added.map((memberId) => ({
          toMemberId: memberId,
          kind: 'form_review',
          subject: { formId, memberId, invitedBy: actor.memberId ?? '' },
          dedupeKey: `form-review:${formId}:${memberId}`,
        })),
      );
      recordEvent('form.reviewers_invited', { formId });
      await this.audit.record({
        action: 'form_reviewer.invite',
        subjectType: 'form',
        subjectId: formId,
        details: { memberIds: added },
      });
      const known = new Set(await this.reviews.listKnownEmails(who.emailKeys));
      return {
        reviewers: (await this.reviews.listReviewers(formId)).map(toReviewer),
        notMembers: [...emails].filter(([key]) => !known.has(key)).map(([, email]) => email),
      };
    });
  }

  async removeReviewer(actor: Actor, formId: string, memberId: string): Promise<FormReviewer[]> {
    await this.service.authorised(actor, 'form.edit', formId);
    return this.db.run(async () => {
      if (!isId(memberId) || !(await this.reviews.removeReviewer(formId, memberId))) throw new AppError('NOT_FOUND');
      await this.outbox.cancel(`form-review:${formId}:${memberId}`);
      recordEvent('form.reviewer_removed', { formId, memberId });
      await this.audit.record({
        action: 'form_reviewer.remove',
        subjectType: 'form',
        subjectId: formId,
        details: { memberId },
      });
      return (await this.reviews.listReviewers(formId)).map(toReviewer);
    });
  }

  /** For other modules' use cases: whether the member was asked to look at a form of this program. */
  looksAtProgram(memberId: string, programId: string): Promise<boolean> {
    return this.reviews.isReviewerIn(programId, memberId);
  }

  private async readable(actor: Actor, formId: string): Promise<FormRow> {
    const row = await this.forms.get(formId);
    if (may(actor, 'form.edit', row.program_id)) return row;
    if (!(await this.reviews.isReviewer(formId, actor.memberId ?? ''))) throw new AppError('NOT_FOUND');
    return row;
  }
}
