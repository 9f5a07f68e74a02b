import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { cellOf } from '@trellis/disclosure';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { currentSchoolId, systemActor } from '../../platform/tenancy/context.js';
import { inThread } from '../../platform/threads/in-thread.js';
import { CohortsService } from '../cohorts/index.js';
import { Disclosure, type ReleasedTable, type TableReference, type TableSpec } from '../disclosure/index.js';
import {
  type AuditedDraft,
  type AuditRequest,
  auditRequests,
  type FoundAudit,
  type FoundWhatIf,
  reachOfAudit,
  reachRequest,
} from './match-audit.policy.js';
import { AUDIT_RUN, TRY_WEIGHTS } from './match-audit-solving.policy.js';
import { MatchAuditPeople } from './match-audit-people.service.js';
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
      if (audit.kind === 'audit') await this.auditRun(audit, run, job);
      else await this.tryWeights(audit, run, job);
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
    const draft = this.people.draftOf(run, people, { reach, threshold });
    await this.db.run(async () => {
      const counts = countsOf(draft, blockingPairs);
      const sections = people.reporting ? await this.release(draft, run) : [];
      const found = { counts, identity: people.reporting, threshold, sections };
      await this.settle(audit, { state: 'done', version: run.version, found });
      await this.dueWork.complete(job);
    });
  }

  private async release(draft: AuditedDraft, run: MatchRunRow): Promise<FoundAudit['sections']> {
    const sections: FoundAudit['sections'] = [];
    const ask = async ({ kind, request }: AuditRequest): Promise<ReleasedTable[]> => {
      const { tables, references } = await this.gate.release(...(await this.asked(run)), 'inside', request);
      sections.push(...references.map((reference) => ({ kind, reference })));
      return tables;
    };
    const [reach] = await ask(reachOfAudit(draft));
    for (const one of auditRequests(draft, reach !== undefined && showsMost(reach))) {
      // Others take their turn: of thousands of people each request takes a moment to make.
      await setImmediate();
      if (one.request.sharing.size >= draft.threshold) await ask(one);
      else sections.push(...one.request.tables.map((table) => ({ kind: one.kind, reference: nothingOf(table) })));
    }
    return sections;
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
        const { references } = await this.gate.release(...(await this.asked(run)), 'inside', request);
        const waiting = draft.mentees.length - matched;
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

function countsOf({ mentees, mentors }: AuditedDraft, blockingPairs: number | null): FoundAudit['counts'] {
  const matched = mentees.filter(({ mentor }) => mentor).length;
  return {
    mentees: mentees.length,
    matched,
    waiting: mentees.length - matched,
    mentors: mentors.length,
    mentorsWithout: mentors.filter(({ taken }) => taken === 0).length,
    places: mentors.reduce((sum, { places }) => sum + places, 0),
    blockingPairs,
  };
}

/** Whether readers see, as of this draft, for how many most of their wishes are met. */
function showsMost({ table }: ReleasedTable): boolean {
  return table.state === 'current' && cellOf(table, ['most']).shown;
}

/** So few agreed to be counted that nothing could be shown but how many did not. */
const nothingOf = (table: TableSpec): TableReference => ({
  table,
  state: 'hidden',
  release: null,
  reason: 'few_people',
});
