import { Injectable } from '@nestjs/common';
import type { Localized } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import {
  Disclosure,
  type FigureTable,
  type FigureWords,
  type TableReference,
  toFigureTable,
} from '../disclosure/index.js';
import { type DimensionView, Taxonomy, TaxonomyReports, type TaxonomyView } from '../taxonomy/index.js';
import { dimensionIdOf, isAboutWishes, type FoundAudit, type FoundWhatIf } from './match-audit.policy.js';
import type { MatchAudit, MatchWhatIf, TryMatchWeightsInput } from './match-audit.types.js';
import { type MatchAuditKind, type MatchAuditRow, MatchAuditsRepository } from './match-audits.repository.js';
import type { MatchWeightRecord } from './match-draft.policy.js';
import { MatchQuestionsService } from './match-questions.service.js';
import type { MatchRun } from './match-run.types.js';
import { type MatchRunRow, MatchRunsRepository } from './match-runs.repository.js';
import { weigh } from './match-runs.service.js';

/** Figures about a draft, and weights tried beside it: asking for them and reading them. The worker computes. */
@Injectable()
export class MatchAudits {
  constructor(
    private readonly audits: MatchAuditsRepository,
    private readonly runs: MatchRunsRepository,
    private readonly questions: MatchQuestionsService,
    private readonly cohorts: CohortsService,
    private readonly gate: Disclosure,
    private readonly taxonomy: Taxonomy,
    private readonly reports: TaxonomyReports,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async request(actor: Actor, runId: string): Promise<MatchAudit> {
    const run = await this.cohorts.authorisedThrough(actor, 'matching.publish', () => this.runs.get(runId));
    return this.describe(actor, run, await this.queue(actor, run, 'audit', []));
  }

  async tryWeights(actor: Actor, { runId, sets }: TryMatchWeightsInput): Promise<MatchWhatIf> {
    const run = await this.cohorts.authorisedThrough(actor, 'matching.publish', () => this.runs.get(runId));
    const questions = await this.questions.ofCohort(run.cohort_id);
    const chosen = sets.map(({ weights }) => weigh(questions, weights));
    return this.describeWhatIf(actor, run, await this.queue(actor, run, 'what_if', chosen));
  }

  async auditOf(actor: Actor, { id, cohortId }: MatchRun): Promise<MatchAudit | null> {
    await this.cohorts.authorised(actor, 'matching.publish', cohortId);
    const row = await this.audits.findLatest(id, 'audit');
    return row && this.describe(actor, await this.runs.get(id), row);
  }

  async whatIfOf(actor: Actor, { id, cohortId }: MatchRun): Promise<MatchWhatIf | null> {
    await this.cohorts.authorised(actor, 'matching.publish', cohortId);
    const row = await this.audits.findLatest(id, 'what_if');
    return row && this.describeWhatIf(actor, await this.runs.get(id), row);
  }

  /** One of a kind at a time: whoever asks again meanwhile gets the one that is under way. */
  private queue(
    actor: Actor,
    run: MatchRunRow,
    kind: MatchAuditKind,
    sets: MatchWeightRecord[][],
  ): Promise<MatchAuditRow> {
    return this.db.run(async () => {
      const { state, version } = await this.runs.lock(run.id);
      if (state !== 'draft') throw new AppError('MATCH_RUN_STATE', { state });
      const latest = await this.audits.findLatest(run.id, kind);
      if (latest?.state === 'queued') return latest;
      if (kind === 'audit') await this.reports.ask(await this.cohorts.describe(run.cohort_id));
      const id = await this.audits.insert({ runId: run.id, kind, version, sets, by: actor.memberId }, this.clock.now());
      await this.dueWork.add('matching.auditRun', id);
      recordEvent('match_audit.requested', { auditId: id, runId: run.id });
      await this.audit.record({
        action: kind === 'audit' ? 'match_run.audit' : 'match_run.try_weights',
        subjectType: 'match_run',
        subjectId: run.id,
        details: { auditId: id, sets: sets.length },
      });
      return this.audits.get(id);
    });
  }

  private async describe(actor: Actor, run: MatchRunRow, row: MatchAuditRow): Promise<MatchAudit> {
    const found = row.found as FoundAudit | null;
    const { withheld } = await this.reports.of(run.cohort_id);
    const sections = (found?.sections ?? []).filter(({ reference }) => !isAbout(reference, withheld));
    const tables = await this.tablesOf(
      actor,
      run,
      sections.map(({ reference }) => reference),
    );
    return {
      id: row.id,
      state: row.state,
      requestedAt: row.requested_at,
      upToDate: row.state === 'done' && row.run_version === run.version,
      identity: found?.identity ?? false,
      threshold: await this.gate.threshold('inside'),
      counts: found?.counts ?? null,
      withheld: found?.identity ? withheld.map(({ label }) => localizedText(label)) : [],
      sections: sections.flatMap(({ kind }, at) => {
        const table = tables[at];
        return table ? [{ kind, table }] : [];
      }),
    };
  }

  private async describeWhatIf(actor: Actor, run: MatchRunRow, row: MatchAuditRow): Promise<MatchWhatIf> {
    const found = row.found as FoundWhatIf | null;
    const { withheld } = await this.reports.of(run.cohort_id);
    const references = withheld.length > 0 ? [] : (found?.sets ?? []).flatMap(({ reference }) => reference ?? []);
    const tables = await this.tablesOf(actor, run, references);
    return {
      id: row.id,
      state: row.state,
      requestedAt: row.requested_at,
      sets: row.sets.map((weights, at) => ({
        weights,
        matched: found?.sets[at]?.matched ?? null,
        waiting: found?.sets[at]?.waiting ?? null,
        reach: tables[at] ?? null,
      })),
    };
  }

  private async tablesOf(
    actor: Actor,
    run: MatchRunRow,
    references: readonly TableReference[],
  ): Promise<FigureTable[]> {
    if (references.length === 0) return [];
    const { program_id: programId } = await this.cohorts.describe(run.cohort_id);
    const shown = await this.gate.show(actor, { permission: 'matching.publish', programId }, references);
    const words = wordsOf(await this.taxonomy.current());
    return shown.map((one, at) => toFigureTable(one, references[at]?.table.dimensions ?? [], words));
  }
}

/** Whether a table is split by one of these dimensions, or tells of wishes, which may be about them. */
function isAbout(reference: TableReference, dimensions: readonly DimensionView[]): boolean {
  const ids = new Set(dimensions.map(({ id }) => id));
  if (ids.size > 0 && isAboutWishes(reference)) return true;
  return reference.table.dimensions.some(({ id }) => ids.has(dimensionIdOf(id) ?? ''));
}

/** The school's own words for its dimensions, options and groups; codes have theirs on the reader's side. */
function wordsOf(view: TaxonomyView): FigureWords {
  return (name, entry): Localized | null => {
    if (name === 'unmet') return (entry && view.dimension(entry)?.label) || null;
    const dimension = view.dimension(dimensionIdOf(name) ?? '');
    if (!dimension || entry === undefined) return dimension?.label ?? null;
    return [...dimension.options, ...dimension.rollUps].find(({ id }) => id === entry)?.label ?? null;
  };
}
