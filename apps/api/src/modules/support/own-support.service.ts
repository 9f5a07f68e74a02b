import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { MentorshipParties } from '../mentorships/index.js';
import { filled } from './filled.policy.js';
import { SupportTelling } from './support-telling.service.js';
import type { AskForSupportInput, MySupportRequest, MySupportThread, SupportWordsInput } from './support.types.js';
import { SupportRepository, type SupportRow } from './support.repository.js';

/** Support and advice, as whoever asks for it meets it: for those who run the program, and never for the other of the match. */
@Injectable()
export class OwnSupport {
  constructor(
    private readonly requests: SupportRepository,
    private readonly parties: MentorshipParties,
    private readonly telling: SupportTelling,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<MySupportRequest[]> {
    authorise(actor, 'own.read');
    return actor.memberId ? (await this.requests.listOwn(actor.memberId)).map(toMine) : [];
  }

  /** Its answers are seen from now on. */
  async get(actor: Actor, requestId: string): Promise<MySupportThread> {
    const request = await this.own(actor, requestId);
    await this.db.run(() => this.requests.markSeen(request.id, this.clock.now()));
    return this.thread(request.id);
  }

  async ask(actor: Actor, { mentorshipId, kind, said }: AskForSupportInput): Promise<MySupportThread> {
    const party = await this.parties.own(actor, mentorshipId);
    if (kind === 'advice' && party.role !== 'mentor') throw new AppError('ADVICE_FOR_MENTORS');
    const open = (await this.requests.listOwn(party.memberId)).filter(({ state }) => state !== 'closed');
    if (open.length >= LIMITS.careOpen) throw new AppError('CARE_FULL', { most: LIMITS.careOpen });
    const id = await this.db.run(async () => {
      const now = this.clock.now();
      const requestId = await this.requests.insert({ mentorshipId, enrolmentId: party.enrolmentId, kind }, now);
      const words = normaliseText(said ?? '');
      if (words) await this.say(requestId, party.memberId, words);
      await this.telling.asked(await this.requests.get(requestId));
      await this.record('support.ask', requestId);
      return requestId;
    });
    return this.thread(id);
  }

  async write(actor: Actor, { requestId, said }: SupportWordsInput): Promise<MySupportThread> {
    const { member_id: memberId } = await this.own(actor, requestId);
    const words = filled(said);
    await this.db.run(async () => {
      const request = await this.lockOpen(requestId);
      await this.say(requestId, memberId, words);
      await this.requests.setState(requestId, 'open', this.clock.now());
      await this.telling.asked(request);
      await this.record('support.write', requestId);
    });
    return this.thread(requestId);
  }

  async close(actor: Actor, requestId: string): Promise<MySupportThread> {
    await this.own(actor, requestId);
    await this.db.run(async () => {
      await this.lockOpen(requestId);
      await this.requests.setState(requestId, 'closed', this.clock.now());
      await this.telling.settled(requestId);
      await this.record('support.close', requestId);
    });
    return this.thread(requestId);
  }

  private async own(actor: Actor, requestId: string): Promise<SupportRow> {
    authorise(actor, 'own.read');
    const request = await this.requests.get(requestId);
    if (request.member_id !== actor.memberId) throw new AppError('NOT_FOUND');
    return request;
  }

  private async lockOpen(requestId: string): Promise<SupportRow> {
    const request = await this.requests.lock(requestId);
    if (request.state === 'closed') throw new AppError('CARE_OVER');
    return request;
  }

  private say(requestId: string, memberId: string, said: string): Promise<void> {
    return this.requests.insertEntry({ requestId, memberId, fromStaff: false, said }, this.clock.now());
  }

  private async thread(id: string): Promise<MySupportThread> {
    const [request, entries, openedBy] = await Promise.all([
      this.requests.get(id),
      this.requests.listEntries(id),
      this.requests.listLooks(id),
    ]);
    return {
      request: toMine(request),
      entries: entries.map(({ from_staff: fromStaff, ...entry }) => ({ ...entry, fromStaff })),
      openedBy,
    };
  }

  private async record(action: string, requestId: string): Promise<void> {
    recordEvent(action, { requestId });
    await this.audit.record({ action, subjectType: 'support_request', subjectId: requestId });
  }
}

function toMine(row: SupportRow): MySupportRequest {
  const { id, mentorship_id: mentorshipId, kind, state, asked_at: askedAt, unread } = row;
  return { id, mentorshipId, kind, state, askedAt, unread };
}
