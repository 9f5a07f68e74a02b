import { Injectable } from '@nestjs/common';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import {
  type ChangingMentorship,
  MentorshipChanges,
  MentorshipParties,
  MentorshipsService,
  type MyEnrolment,
} from '../mentorships/index.js';
import type { AskForDifferentMatchInput, MyRematchRequest } from './rematch.types.js';
import { RematchTelling } from './rematch-telling.service.js';
import { RematchesRepository } from './rematches.repository.js';

/** What either of the two can do about their own match, at any time and without saying why. */
@Injectable()
export class OwnMatches {
  constructor(
    private readonly requests: RematchesRepository,
    private readonly changes: MentorshipChanges,
    private readonly parties: MentorshipParties,
    private readonly mentorships: MentorshipsService,
    private readonly telling: RematchTelling,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async listRequests(actor: Actor): Promise<MyRematchRequest[]> {
    authorise(actor, 'own.read');
    const rows = actor.memberId ? await this.requests.listOwn(actor.memberId) : [];
    return rows.map(({ mentorship_id: mentorshipId, asked_at: askedAt, said }) => ({ mentorshipId, askedAt, said }));
  }

  /** What is said reaches those who run the program; the other of the two is told nothing. */
  ask(actor: Actor, input: AskForDifferentMatchInput): Promise<MyEnrolment> {
    authorise(actor, 'own.read');
    return this.change(actor, input.mentorshipId, async (mentorship, enrolmentId) => {
      const open = await this.requests.listOpenOf(mentorship.id);
      if (open.some((request) => request.enrolment_id === enrolmentId)) throw new AppError('REMATCH_ASKED');
      const said = normaliseText(input.said ?? '') || null;
      await this.requests.insert({ mentorshipId: mentorship.id, enrolmentId, said }, this.clock.now());
      await this.record('rematch.ask', enrolmentId);
      await this.telling.askedFor(mentorship);
    });
  }

  takeBack(actor: Actor, mentorshipId: string): Promise<MyEnrolment> {
    authorise(actor, 'own.read');
    return this.change(actor, mentorshipId, async (mentorship, enrolmentId) => {
      const settled = { state: 'taken_back', by: actor.memberId, enrolmentId } as const;
      if ((await this.requests.settle(mentorship.id, settled, this.clock.now())) === 0) throw new AppError('NOT_FOUND');
      await this.record('rematch.take_back', enrolmentId);
      if ((await this.requests.listOpenOf(mentorship.id)).length === 0) await this.telling.settled(mentorship);
    });
  }

  pause(actor: Actor, mentorshipId: string): Promise<MyEnrolment> {
    authorise(actor, 'own.read');
    return this.change(actor, mentorshipId, async (mentorship, enrolmentId) => {
      // Who paused it first reads nothing new: that the other wants a pause as well is theirs.
      if (await this.changes.pause(mentorship, enrolmentId)) await this.telling.paused(mentorship, enrolmentId);
    });
  }

  /** Each ends their own pause; as long as the other has one, the match stays paused. */
  resume(actor: Actor, mentorshipId: string): Promise<MyEnrolment> {
    authorise(actor, 'own.read');
    return this.change(actor, mentorshipId, async (mentorship, enrolmentId) => {
      if (await this.changes.resume(mentorship, enrolmentId)) await this.telling.resumed(mentorship, enrolmentId);
    });
  }

  /** One of the actor's own mentorships, and which of the two they are; NOT_FOUND for anybody else's. */
  private async change(
    actor: Actor,
    mentorshipId: string,
    work: (mentorship: ChangingMentorship, enrolmentId: string) => Promise<void>,
  ): Promise<MyEnrolment> {
    const { enrolmentId } = await this.parties.own(actor, mentorshipId);
    await this.db.run(async () => work(await this.changes.lockLasting(mentorshipId), enrolmentId));
    return this.mentorships.getMine(actor, enrolmentId);
  }

  private async record(action: string, enrolmentId: string): Promise<void> {
    recordEvent(action, { enrolmentId });
    // About the enrolment of whoever asked: what is written about a mentorship, both read.
    await this.audit.record({ action, subjectType: 'enrolment', subjectId: enrolmentId });
  }
}
