import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText, type LocalizedText } from '../../platform/graphql/scalars.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { IdentityVault } from '../identity/index.js';
import { IDENTITY_ITEMS, identityOf, Taxonomy } from '../taxonomy/index.js';
import { essentialWishes, type IdentityWishRecord, toMatchIdentity } from './match-identity.policy.js';
import { relaxedOf } from './match-identity.service.js';
import { MatchQuestionsService } from './match-questions.service.js';
import { MatchRelaxationsRepository, type OpenQuestionRow } from './match-relaxations.repository.js';
import type { AnswerWishQuestionInput, MyWishQuestion } from './match-relaxations.types.js';
import type { MatchRun } from './match-run.types.js';
import { MatchRunsRepository } from './match-runs.repository.js';
import { toMatchRun } from './match-runs.service.js';

/**
 * What is essential to a mentee holds until they themself say otherwise. A coordinator may have it asked, and learns neither
 * whether anybody was asked nor what they answered: a draft computed later may differ, as after any other change.
 */
@Injectable()
export class MatchRelaxations {
  constructor(
    private readonly relaxations: MatchRelaxationsRepository,
    private readonly runs: MatchRunsRepository,
    private readonly cohorts: CohortsService,
    private readonly questions: MatchQuestionsService,
    private readonly vault: IdentityVault,
    private readonly taxonomy: Taxonomy,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Asks whomever something essential alone keeps waiting in this draft; nobody twice, and whoever would rather wait is left in peace. */
  async ask(actor: Actor, runId: string): Promise<MatchRun> {
    await this.cohorts.authorisedThrough(actor, 'matching.run', () => this.runs.get(runId));
    return this.db.run(async () => {
      const run = await this.runs.lock(runId);
      if (run.state !== 'draft') throw new AppError('MATCH_RUN_STATE', { state: run.state });
      await this.askWaiting(runId);
      await this.runs.markWishesAsked(runId, this.clock.now());
      recordEvent('match_run.wishes_asked', { runId });
      await this.audit.record({ action: 'match_run.ask_wishes', subjectType: 'match_run', subjectId: runId });
      return toMatchRun(await this.runs.get(runId));
    });
  }

  /** For this module's other use cases, in their transaction. */
  async askWaiting(runId: string): Promise<void> {
    const mentees = await this.relaxations.listToAsk(runId);
    await this.relaxations.ask(mentees, this.clock.now());
    await this.outbox.addMany(
      mentees.map(({ mentee_id: enrolmentId, member_id: toMemberId }) => ({
        kind: 'match_question',
        toMemberId,
        subject: { enrolmentId },
        dedupeKey: `match_question:${enrolmentId}`,
      })),
    );
  }

  /** One's own open questions, with what one called essential. */
  async listOwn(actor: Actor): Promise<MyWishQuestion[]> {
    authorise(actor, 'own.read');
    const { memberId } = actor;
    if (!memberId) return [];
    const open = await this.relaxations.listOpen(memberId);
    const described = await Promise.all(open.map((row) => this.describe(memberId, row)));
    return described.filter(({ wishes }) => wishes.length > 0);
  }

  /** Lets go of what is essential, for this cohort, or keeps it and waits. */
  async answer(actor: Actor, { enrolmentId, letGo }: AnswerWishQuestionInput): Promise<MyWishQuestion[]> {
    authorise(actor, 'own.read');
    const { memberId } = actor;
    if (!memberId || !isId(enrolmentId)) throw new AppError('NOT_FOUND');
    await this.db.run(async () => {
      const [open] = await this.relaxations.listOpen(memberId, enrolmentId);
      if (!open || !(await this.relaxations.answer(enrolmentId, letGo, this.clock.now())))
        throw new AppError('NOT_FOUND');
      if (letGo) await this.relax(memberId, open);
      recordEvent('match_wish.answered', { enrolmentId });
      await this.audit.record({ action: 'match_wish.answer', subjectType: 'enrolment', subjectId: enrolmentId });
    });
    return this.listOwn(actor);
  }

  /** In the vault, where the wishes are: from here on a draft that was computed with them is changed. */
  private async relax(memberId: string, row: OpenQuestionRow): Promise<void> {
    const owner = { memberId, enrolmentId: row.mentee_id };
    const value = (await this.essentialOf(memberId, row)).map(({ id }) => id);
    const answer = { state: 'answered' as const, value };
    await this.vault.store(
      [{ ...owner, itemId: IDENTITY_ITEMS.relaxed, dimension: IDENTITY_ITEMS.wishes, answer }],
      [],
      'person',
    );
  }

  private async describe(memberId: string, row: OpenQuestionRow): Promise<MyWishQuestion> {
    const [cohort, questions, view] = await Promise.all([
      this.cohorts.describe(row.cohort_id),
      this.questions.ofCohort(row.cohort_id),
      this.taxonomy.current(),
    ]);
    const wishes = (await this.essentialOf(memberId, row)).flatMap(({ about, id }): LocalizedText[] => {
      const label =
        about === 'dimension'
          ? view.dimension(id)?.label
          : questions.find((question) => question.id === id)?.menteeItem.label;
      return label ? [localizedText(label)] : [];
    });
    return { enrolmentId: row.mentee_id, cohortName: cohort.name, askedAt: row.asked_at, wishes };
  }

  private async essentialOf(
    memberId: string,
    { mentee_id: enrolmentId, cohort_id: cohortId }: OpenQuestionRow,
  ): Promise<IdentityWishRecord[]> {
    const own = await this.vault.readOwn({ memberId, enrolmentId });
    const view = await this.taxonomy.current();
    const form = await this.cohorts.intakeForm(cohortId, 'mentee');
    return essentialWishes(toMatchIdentity(enrolmentId, identityOf(own, view, form), relaxedOf(own)));
  }
}
