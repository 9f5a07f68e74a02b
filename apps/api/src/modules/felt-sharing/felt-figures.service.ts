import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import { Disclosure, toFigureTable } from '../disclosure/index.js';
import { TaxonomyReports } from '../taxonomy/index.js';
import { FeltFiguresRepository } from './felt-figures.repository.js';
import type { FeltFigures } from './felt-figures.types.js';

/** Felt beside computed: having it counted, and reading what the gate lets out of it. The worker counts. */
@Injectable()
export class FeltFiguresService {
  constructor(
    private readonly counts: FeltFiguresRepository,
    private readonly cohorts: CohortsService,
    private readonly reports: TaxonomyReports,
    private readonly gate: Disclosure,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, cohortId: string): Promise<FeltFigures> {
    return this.describe(actor, await this.cohorts.authorised(actor, 'figures.read', cohortId));
  }

  /** One count of a cohort at a time: whoever asks meanwhile gets the one that is under way. */
  async request(actor: Actor, cohortId: string): Promise<FeltFigures> {
    const cohort = await this.cohorts.authorised(actor, 'figures.read', cohortId);
    if (!cohort.settings.identity.reporting.on) throw new AppError('CONSENT_NOT_ASKED');
    await this.db.run(async () => {
      await this.cohorts.lock(cohort.id);
      if ((await this.counts.findLatest(cohort.id))?.state === 'queued') return;
      await this.reports.ask(cohort);
      const id = await this.counts.insert(cohort.id, actor.memberId, this.clock.now());
      await this.dueWork.add('feltSharing.count', id);
      recordEvent('felt_count.requested', { cohortId: cohort.id, countId: id });
      const details = { countId: id };
      await this.audit.record({ action: 'felt_count.request', subjectType: 'cohort', subjectId: cohort.id, details });
    });
    return this.describe(actor, cohort);
  }

  private async describe(actor: Actor, { id: cohortId, program_id: programId, settings }: CohortRow) {
    const latest = await this.counts.findLatest(cohortId);
    const { withheld } = await this.reports.of(cohortId);
    // What matching knew is of all dimensions together: one that its steward lets out of no figures closes the table.
    const counted = withheld.length > 0 ? [] : (latest?.found?.tables ?? []);
    const reader = { permission: 'figures.read', programId } as const;
    const references = counted.map(({ reference }) => reference);
    const shown = references.length > 0 ? await this.gate.show(actor, reader, references) : [];
    return {
      cohortId,
      reporting: settings.identity.reporting.on,
      state: latest?.state ?? ('never' as const),
      requestedAt: latest?.requested_at ?? null,
      threshold: await this.gate.threshold('inside'),
      withheld: settings.identity.reporting.on ? withheld.map(({ label }) => localizedText(label)) : [],
      tables: counted.flatMap(({ side, reference }, at) => {
        const one = shown[at];
        return one ? [{ side, table: toFigureTable(one, reference.table.dimensions, () => null) }] : [];
      }),
    };
  }
}
