import { Injectable } from '@nestjs/common';
import { localize } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import type { CohortRow } from '../cohorts/index.js';
import { SchoolsService } from '../schools/index.js';
import { TaskLedger } from '../tasks/index.js';
import { TaxonomyReportsRepository } from './taxonomy-reports.repository.js';
import { Taxonomy } from './taxonomy.service.js';
import { type DimensionView, type TaxonomyView, viewOf } from './taxonomy-view.policy.js';
import type { IdentityReport } from './taxonomy.types.js';

/** The taxonomy as figures of one cohort may speak of it. */
export interface ReportedTaxonomy {
  view: TaxonomyView;
  /** Left out, since their stewards have not said that figures by them may be shown. */
  withheld: readonly DimensionView[];
}

/** Figures by a dimension that has a steward are theirs to let out, cohort by cohort, and to take back at any time. */
@Injectable()
export class TaxonomyReports {
  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly rows: TaxonomyReportsRepository,
    private readonly schools: SchoolsService,
    private readonly tasks: TaskLedger,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Cohorts with figures by a dimension, for its steward; of all others nothing. */
  async listOf(actor: Actor, dimensionId: string): Promise<IdentityReport[]> {
    authorise(actor, 'own.read');
    const dimension = (await this.taxonomy.current()).dimension(dimensionId);
    if (!dimension || !isSteward(dimension, actor)) return [];
    return (await this.rows.listOf([dimensionId])).map((row) => ({
      cohortId: row.cohort_id,
      cohortName: row.cohort_name,
      programName: row.program_name,
      approvedAt: row.approved_at,
    }));
  }

  approve(actor: Actor, dimensionId: string, cohortId: string): Promise<IdentityReport[]> {
    return this.decide(actor, dimensionId, cohortId, () => this.rows.approve(dimensionId, cohortId, this.clock.now()));
  }

  /** Nothing by the dimension is shown of the cohort from this moment on, also not what was counted before. */
  takeBack(actor: Actor, dimensionId: string, cohortId: string): Promise<IdentityReport[]> {
    return this.decide(actor, dimensionId, cohortId, () => this.rows.takeBack(dimensionId, cohortId));
  }

  private async decide(
    actor: Actor,
    dimensionId: string,
    cohortId: string,
    change: () => Promise<boolean>,
  ): Promise<IdentityReport[]> {
    authorise(actor, 'own.read');
    const dimension = (await this.taxonomy.current()).dimension(dimensionId);
    if (!dimension || !isSteward(dimension, actor)) throw new AppError('NOT_FOUND');
    const reports = await this.listOf(actor, dimensionId);
    if (!reports.some((report) => report.cohortId === cohortId)) throw new AppError('NOT_FOUND');
    await this.db.run(async () => {
      if (!(await change())) return;
      recordEvent('identity_report.changed', { dimensionId, cohortId });
      const action = reports.some((one) => one.cohortId === cohortId && one.approvedAt)
        ? 'identity_report.take_back'
        : 'identity_report.approve';
      const details = { cohortId };
      await this.audit.record({ action, subjectType: 'identity_dimension', subjectId: dimensionId, details });
      await this.tasks.settle(taskOf(dimensionId, cohortId));
    });
    return this.listOf(actor, dimensionId);
  }

  // For other modules' use cases, which have authorised already.

  async of(cohortId: string): Promise<ReportedTaxonomy> {
    const view = await this.taxonomy.current();
    const stewards = new Map((await this.rows.listWithheld(cohortId)).map((row) => [row.dimension_id, row.steward_id]));
    if (stewards.size === 0) return { view, withheld: [] };
    const isWithheld = ({ id }: DimensionView): boolean => stewards.has(id);
    return {
      view: viewOf({ ...view, dimensions: view.dimensions.filter((dimension) => !isWithheld(dimension)) }),
      withheld: view.dimensions
        .filter((dimension) => dimension.state === 'active' && isWithheld(dimension))
        .map((dimension) => ({ ...dimension, stewardId: stewards.get(dimension.id) ?? null })),
    };
  }

  /**
   * Somebody wants figures of this cohort: those who have not said yet whether theirs may be shown are asked; where nobody looks
   * after a dimension any more, whoever configures the school is. In a transaction.
   */
  async ask({ id: cohortId, name }: Pick<CohortRow, 'id' | 'name'>): Promise<void> {
    const { withheld } = await this.of(cohortId);
    if (withheld.length === 0) return;
    const { locales } = await this.schools.settings();
    for (const { id, label, stewardId } of withheld) {
      const dimension = localize(label as Record<string, string>, locales);
      await this.tasks.add(
        stewardId
          ? {
              code: 'APPROVE_IDENTITY_REPORTS',
              args: { dimension, cohort: name },
              ownerId: stewardId,
              dedupeKey: taskOf(id, cohortId),
            }
          : { code: 'NAME_IDENTITY_STEWARD', args: { dimension }, ownerId: null, dedupeKey: stewardTaskOf(id) },
      );
    }
  }
}

const isSteward = ({ stewardId }: DimensionView, { memberId }: Actor): boolean =>
  stewardId !== null && stewardId === memberId;

const taskOf = (dimensionId: string, cohortId: string): string => `identity-reports:${dimensionId}:${cohortId}`;

/** That somebody has to be named for a dimension. */
export const stewardTaskOf = (dimensionId: string): string => `identity-steward:${dimensionId}`;
