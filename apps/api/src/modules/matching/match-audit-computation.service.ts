import { Injectable } from '@nestjs/common';
import type { MatchAuditSectionKind } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { currentSchoolId, onBehalfOf, systemActor } from '../../platform/tenancy/context.js';
import { inThread } from '../../platform/threads/in-thread.js';
import { CohortsService } from '../cohorts/index.js';
import { Disclosure, type TableReference } from '../disclosure/index.js';
import { type FoundAudit, type FoundWhatIf, reachRequest } from './match-audit.policy.js';
import { type DraftText, FIGURES_OF_DRAFT } from './match-audit-figures.policy.js';
import { AUDIT_RUN, TRY_WEIGHTS } from './match-audit-solving.policy.js';
import { type AuditedPeople, MatchAuditPeople } from './match-audit-people.service.js';
import { MatchIdentityService } from './match-identity.service.js';
import { type MatchAuditRow, MatchAuditsRepository } from './match-audits.repository.js';
import { type MatchRunRow, MatchRunsRepository } from './match-runs.repository.js';

/**
 * Counts what a draft comes to. Who is in which group is known in this process alone and for as long as it counts: from here it
 * goes through the gate, and what is kept is where the gate has it.
 */
@Injectable()
export class MatchAuditComputation {
  constructor(
    private readonly audits: MatchAuditsRepository,
    private readonly runs: MatchRunsRepository,
    private readonly people: MatchAuditPeople,
    private readonly identity: MatchIdentityService,
    private readonly cohorts: CohortsService,
    private readonly gate: Disclosure,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Called by the job alone: whoever asked was authorised when it was queued. */
  async compute(job: DueJob): Promise<void> {
    const audit = await this.audits.get(job.subjectId);
    if (audit.state !== 'queued') return;
    try {
      const run = await this.runs.get(audit.run_id);
      await onBehalfOf(audit.requested_by, () =>
        audit.kind === 'audit' ? this.auditRun(audit, run, job) : this.tryWeights(audit, run, job),
      );
    } catch (error) {
      if (job.isLastAttempt) await this.settle(audit, { state: 'failed', version: audit.run_version, found: null });
      throw error;
    }
  }

  private async auditRun(audit: MatchAuditRow, run: MatchRunRow, job: DueJob): Promise<void> {
    const people = await this.people.ofRun(run);
    const input = { ...people.inputs, weights: run.weights, pairs: JSON.stringify(people.pairs) };
    const { reach, blockingPairs } = await inThread(AUDIT_RUN, input, { signal: job.signal, onTold: () => undefined });
    const threshold = await this.gate.threshold('inside');
    const draft = people.reporting ? await this.people.textOf(run, people, { reach, threshold }) : null;
    await this.db.run(async () => {
      const counts = countsOf(people, blockingPairs);
      const sections = draft ? await this.release(draft, run) : [];
      const found = { counts, identity: people.reporting, threshold, sections };
      await this.settle(audit, { state: 'done', version: run.version, found });
      await this.dueWork.complete(job);
    });
  }

  private async release(draft: DraftText, run: MatchRunRow): Promise<FoundAudit['sections']> {
    const length = draft.people.length + draft.mentees.length;
    const asked = { maker: FIGURES_OF_DRAFT, from: draft, length };
    const { references } = await this.gate.releaseAll(...(await this.asked(run)), 'inside', asked);
    return references.flat().map((reference) => ({ kind: sectionOf(reference), reference }));
  }

  private async tryWeights(audit: MatchAuditRow, run: MatchRunRow, job: DueJob): Promise<void> {
    const people = await this.people.ofRun(run);
    const used = await this.identity.usedIn(run, people.matchable);
    const input = { ...people.inputs, sets: audit.sets, method: run.method, used };
    const tried = await inThread(TRY_WEIGHTS, input, { signal: job.signal, onTold: () => undefined });
    await this.db.run(async () => {
      const sets: FoundWhatIf['sets'] = [];
      for (const [at, { matched, pairs, reach }] of tried.entries()) {
        const draft = this.people.draftOf(run, { ...people, pairs }, { reach, threshold: 0 });
        const request = reachRequest(draft, draft.mentees, `match_what_if:${audit.id}:${at}`);
        const waiting = draft.mentees.length - matched;
        const references = draft.isWhole
          ? (await this.gate.release(...(await this.asked(run)), 'inside', request)).references
          : [null];
        sets.push(...references.map((reference) => ({ matched, waiting, reference })));
      }
      await this.settle(audit, { state: 'done', version: run.version, found: { sets } });
      await this.dueWork.complete(job);
    });
  }

  private async asked(run: MatchRunRow) {
    const { program_id: programId } = await this.cohorts.describe(run.cohort_id);
    const permission = 'matching.publish' as const;
    return [systemActor(currentSchoolId(), [permission]), { permission, programId }] as const;
  }

  private async settle(audit: MatchAuditRow, result: Parameters<MatchAuditsRepository['settle']>[1]): Promise<void> {
    await this.db.run(async () => {
      if (!(await this.audits.settle(audit.id, result, this.clock.now()))) return;
      recordEvent(`match_audit.${result.state}`, { auditId: audit.id, runId: audit.run_id });
    });
  }
}

function countsOf({ menteeIds, pairs, loads }: AuditedPeople, blockingPairs: number | null): FoundAudit['counts'] {
  return {
    mentees: menteeIds.length,
    matched: pairs.length,
    waiting: menteeIds.length - pairs.length,
    mentors: loads.length,
    mentorsWithout: loads.filter(({ assigned }) => assigned === 0).length,
    places: loads.reduce((sum, { capacity }) => sum + capacity, 0),
    blockingPairs,
  };
}

/** By the name of its table. */
const sectionOf = ({ table }: TableReference): MatchAuditSectionKind =>
  table.id.split(':', 1)[0] as MatchAuditSectionKind;
