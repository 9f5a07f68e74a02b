import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { filled } from './filled.policy.js';
import { SupportTelling } from './support-telling.service.js';
import type { SupportRequest, SupportThread, SupportWordsInput } from './support.types.js';
import { SupportRepository, type SupportRow } from './support.repository.js';

/** Support and advice, for those who run the program. What concerns a mentorship of their own does not exist for them here. */
@Injectable()
export class SupportService {
  constructor(
    private readonly requests: SupportRepository,
    private readonly cohorts: CohortsService,
    private readonly telling: SupportTelling,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, cohortId: string): Promise<SupportRequest[]> {
    await this.cohorts.authorised(actor, 'mentorship.list', cohortId);
    return (await this.requests.listOfCohort(cohortId, actor.memberId)).map(toRequest);
  }

  /** Opens what was said; that it was opened, and by whom, whoever asked can read. */
  async get(actor: Actor, requestId: string): Promise<SupportThread> {
    const request = await this.authorised(actor, requestId);
    await this.db.run(async () => {
      if (actor.memberId) await this.requests.look(request.id, actor.memberId, this.clock.now());
      await this.audit.record({ action: 'support.read', subjectType: 'support_request', subjectId: request.id });
    });
    return this.thread(request.id);
  }

  async answer(actor: Actor, { requestId, said }: SupportWordsInput): Promise<SupportThread> {
    await this.authorised(actor, requestId);
    const words = filled(said);
    await this.db.run(async () => {
      const request = await this.lockOpen(requestId);
      const now = this.clock.now();
      await this.requests.insertEntry({ requestId, memberId: actor.memberId, fromStaff: true, said: words }, now);
      await this.requests.setState(requestId, 'answered', now);
      await this.telling.answered(request);
      await this.record('support.answer', requestId);
    });
    return this.thread(requestId);
  }

  async close(actor: Actor, requestId: string): Promise<SupportThread> {
    await this.authorised(actor, requestId);
    await this.db.run(async () => {
      await this.lockOpen(requestId);
      await this.requests.setState(requestId, 'closed', this.clock.now());
      await this.telling.settled(requestId);
      await this.record('support.settle', requestId);
    });
    return this.thread(requestId);
  }

  private async authorised(actor: Actor, requestId: string): Promise<SupportRow> {
    const request = await this.cohorts.authorisedThrough(actor, 'mentorship.list', () => this.requests.get(requestId));
    const own = request.member_id === actor.memberId || request.party_ids.some((id) => id === actor.memberId);
    if (own) throw new AppError('NOT_FOUND');
    return request;
  }

  private async lockOpen(requestId: string): Promise<SupportRow> {
    const request = await this.requests.lock(requestId);
    if (request.state === 'closed') throw new AppError('CARE_OVER');
    return request;
  }

  private async thread(id: string): Promise<SupportThread> {
    const [request, entries, openedBy] = await Promise.all([
      this.requests.get(id),
      this.requests.listEntries(id),
      this.requests.listLooks(id),
    ]);
    return {
      request: toRequest(request),
      entries: entries.map(({ from_staff: fromStaff, ...entry }) => ({ ...entry, fromStaff })),
      openedBy,
    };
  }

  private async record(action: string, requestId: string): Promise<void> {
    recordEvent(action, { requestId });
    await this.audit.record({ action, subjectType: 'support_request', subjectId: requestId });
  }
}

function toRequest(row: SupportRow): SupportRequest {
  const { id, mentorship_id: mentorshipId, cohort_id: cohortId, kind, state, asked_at: askedAt, role, name } = row;
  return { id, mentorshipId, cohortId, kind, state, askedAt, role, name };
}
