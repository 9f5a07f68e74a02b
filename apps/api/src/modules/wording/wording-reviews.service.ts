import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import { authorise, authoriseSomewhere, may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { FormReviews } from '../forms/index.js';
import { type Program, ProgramsService } from '../programs/index.js';
import { type WordingCommentRow, WordingCommentsRepository } from './wording-comments.repository.js';
import type { CommentOnWordingInput, WordingComment, WordingReview } from './wording-review.types.js';
import { WordingReviewersRepository } from './wording-reviewers.repository.js';
import { WordingsService } from './wordings.service.js';

/** What is for colleagues only; the rest is what those who take part read. */
const FOR_STAFF = /^(invitation|program_handed_(over|on)|form_review|wording_review)$/;

/** Whoever was asked to look at a program's words, or at its forms, sees its mails and pages, drafts first, and says what they think. */
@Injectable()
export class WordingReviews {
  constructor(
    private readonly comments: WordingCommentsRepository,
    private readonly reviewers: WordingReviewersRepository,
    private readonly wordings: WordingsService,
    private readonly forms: FormReviews,
    private readonly programs: ProgramsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, programId: string): Promise<WordingReview> {
    authorise(actor, 'own.read');
    const program = await this.readable(actor, programId);
    const samples = await this.wordings.samplesOf(programId);
    const own = actor.memberId ? await this.comments.list(programId, actor.memberId, LIMITS.formComments) : [];
    return {
      programId,
      programName: program.publicName,
      wordings: samples
        .filter(({ kind }) => !FOR_STAFF.test(kind))
        .sort((one, other) => Number(other.isDraft) - Number(one.isDraft)),
      comments: own.map(toComment),
    };
  }

  async comment(actor: Actor, { programId, kind, text }: CommentOnWordingInput): Promise<WordingComment> {
    authorise(actor, 'own.read');
    await this.readable(actor, programId);
    this.wordings.requireKind(kind, programId);
    const said = normaliseText(text);
    if (said === '') throw invalidInput({ path: 'text', problem: 'EMPTY' });
    return this.db.run(async () => {
      if ((await this.comments.count(programId)) >= LIMITS.formComments) throw new AppError('FORM_COMMENTS_FULL');
      const comment = { program_id: programId, kind, text: said, author_id: actor.memberId };
      const id = await this.comments.insert(comment, this.clock.now());
      await this.tell('wording_comment.add', programId, id);
      return toComment(await this.comments.get(id));
    });
  }

  async list(actor: Actor, programId: string): Promise<WordingComment[]> {
    await this.programs.authorised(actor, 'library.edit', programId);
    return (await this.comments.list(programId, null, LIMITS.formComments)).map(toComment);
  }

  async resolve(actor: Actor, id: string, resolved: boolean): Promise<WordingComment> {
    authoriseSomewhere(actor, 'library.edit');
    const comment = await this.comments.get(id);
    authorise(actor, 'library.edit', comment.program_id);
    return this.db.run(async () => {
      await this.comments.resolve(id, resolved ? this.clock.now() : null);
      await this.tell(resolved ? 'wording_comment.resolve' : 'wording_comment.reopen', comment.program_id, id);
      return toComment(await this.comments.get(id));
    });
  }

  /** To whom nobody gave it to look at, it does not exist. */
  private async readable(actor: Actor, programId: string): Promise<Program> {
    const program = await this.programs.describe(programId);
    if (may(actor, 'library.edit', programId)) return program;
    const memberId = actor.memberId ?? '';
    const asked =
      (await this.reviewers.isReviewer(programId, memberId)) || (await this.forms.looksAtProgram(memberId, programId));
    if (!asked) throw new AppError('NOT_FOUND');
    return program;
  }

  private async tell(action: string, programId: string, commentId: string): Promise<void> {
    recordEvent('wording.commented', { programId, commentId });
    await this.audit.record({ action, subjectType: 'program', subjectId: programId, details: { id: commentId } });
  }
}

const toComment = (row: WordingCommentRow): WordingComment => ({
  id: row.id,
  kind: row.kind,
  text: row.text,
  author: row.author_name,
  at: row.created_at,
  resolvedAt: row.resolved_at,
});
