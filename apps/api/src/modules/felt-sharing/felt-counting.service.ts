import { Injectable } from '@nestjs/common';
import type { EnrolmentRole } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { currentSchoolId, onBehalfOf, systemActor } from '../../platform/tenancy/context.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import { Disclosure, type TableReference } from '../disclosure/index.js';
import { IdentityVault, type StoredIdentity } from '../identity/index.js';
import { identityOf, type PersonIdentity, reportable, TaxonomyReports, type TaxonomyView } from '../taxonomy/index.js';
import { feltIn } from './felt-answers.policy.js';
import { computedOf, type FeltPerson, feltRequest } from './felt-figures.policy.js';
import { FeltFiguresRepository, type FoundFelt, type MatchedRow } from './felt-figures.repository.js';

const SIDES: readonly EnrolmentRole[] = ['mentee', 'mentor'];

/**
 * Counts what the two of each match feel, beside what was computed of it. Who said what is known in this process alone and for as
 * long as it counts. Only of people who agreed to be counted anything is opened, and each of them sees it.
 */
@Injectable()
export class FeltCounting {
  constructor(
    private readonly counts: FeltFiguresRepository,
    private readonly cohorts: CohortsService,
    private readonly vault: IdentityVault,
    private readonly reports: TaxonomyReports,
    private readonly gate: Disclosure,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Called by the job alone: whoever asked was authorised when it was queued. */
  async count(job: DueJob): Promise<void> {
    const row = await this.counts.get(job.subjectId);
    if (row.state !== 'queued') return;
    try {
      const cohort = await this.cohorts.describe(row.cohort_id);
      const { view, withheld } = await this.reports.of(cohort.id);
      const isCounted = cohort.settings.identity.reporting.on && withheld.length === 0;
      await onBehalfOf(row.requested_by, () =>
        this.db.run(async () => {
          const tables = isCounted ? await this.tablesOf(cohort, view) : [];
          await this.settle(row.id, 'done', { tables });
          await this.dueWork.complete(job);
        }),
      );
    } catch (error) {
      if (job.isLastAttempt) await this.db.run(() => this.settle(row.id, 'failed', null));
      throw error;
    }
  }

  private async tablesOf(cohort: CohortRow, view: TaxonomyView): Promise<FoundFelt['tables']> {
    const rows = await this.counts.listMatched(cohort.id);
    const use = { purpose: 'felt_totals', subjectType: 'cohort', subjectId: cohort.id } as const;
    const enrolments = [...new Set(rows.map((row) => row.enrolment_id))];
    const stored = await this.vault.readConsented(use, 'aggregate_reporting', enrolments);
    const identities = await this.identitiesOf(cohort, view, rows, stored);
    const threshold = await this.gate.threshold('inside');
    const tables: FoundFelt['tables'] = [];
    for (const side of SIDES) {
      const people = peopleOf(side, rows, stored, identities, view);
      const request = feltRequest(cohort.id, side, people, view);
      // Of so few nothing could be shown; the gate need not remember that they were looked at.
      const few = request.tables.map((table): TableReference => ({
        table,
        state: 'hidden',
        release: null,
        reason: 'few_people',
      }));
      const references = people.length < threshold ? few : await this.release(cohort, request);
      tables.push(...references.map((reference) => ({ side, reference })));
    }
    return tables;
  }

  private async release(cohort: CohortRow, request: ReturnType<typeof feltRequest>): Promise<TableReference[]> {
    const reader = { permission: 'figures.read', programId: cohort.program_id } as const;
    const actor = systemActor(currentSchoolId(), [reader.permission]);
    return (await this.gate.release(actor, reader, 'inside', request)).references;
  }

  private async identitiesOf(
    { id }: CohortRow,
    view: TaxonomyView,
    rows: readonly MatchedRow[],
    stored: ReadonlyMap<string, StoredIdentity>,
  ): Promise<Map<string, PersonIdentity>> {
    const forms = {
      mentee: await this.cohorts.intakeForm(id, 'mentee'),
      mentor: await this.cohorts.intakeForm(id, 'mentor'),
    };
    return new Map(
      rows.flatMap(({ enrolment_id: enrolmentId, role }) => {
        const one = stored.get(enrolmentId);
        return one ? [[enrolmentId, reportable(identityOf(one, view, forms[role]))] as const] : [];
      }),
    );
  }

  private async settle(id: string, state: 'done' | 'failed', found: FoundFelt | null): Promise<void> {
    if (await this.counts.settle(id, state, found, this.clock.now()))
      recordEvent(`felt_count.${state}`, { countId: id });
  }
}

/** Everyone of one side who answered and may be counted, once: by the newest match of theirs about which they said something. */
function peopleOf(
  side: EnrolmentRole,
  rows: readonly MatchedRow[],
  stored: ReadonlyMap<string, StoredIdentity>,
  identities: ReadonlyMap<string, PersonIdentity>,
  view: TaxonomyView,
): FeltPerson[] {
  const matches = new Map<string, MatchedRow[]>();
  for (const row of rows) matches.set(row.mentorship_id, [...(matches.get(row.mentorship_id) ?? []), row]);
  const people = new Map<string, FeltPerson>();
  for (const { mentorship_id: mentorshipId, enrolment_id: enrolmentId, member_id: memberId, role } of rows) {
    const felt = feltIn(stored.get(enrolmentId), mentorshipId);
    if (role !== side || people.has(memberId) || felt === null || felt === 'skipped') continue;
    const others = (matches.get(mentorshipId) ?? []).filter((other) => other.role !== side);
    const of = (found: readonly { enrolment_id: string }[]): (PersonIdentity | null)[] =>
      found.map((one) => identities.get(one.enrolment_id) ?? null);
    const own = of([{ enrolment_id: enrolmentId }]);
    const computed = side === 'mentee' ? computedOf(view, own, of(others)) : computedOf(view, of(others), own);
    people.set(memberId, { memberId, felt, computed, with: others.map((other) => other.member_id).join(' ') });
  }
  return [...people.values()];
}
