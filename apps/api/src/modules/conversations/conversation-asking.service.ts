import { Injectable } from '@nestjs/common';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { ConversationOffers } from './conversation-offers.service.js';
import type { AnswerConversationInput, AskForConversationInput, MyConversations } from './conversation.types.js';
import { ConversationsRepository } from './conversations.repository.js';

/** A mentee asks; the mentor says yes or no, without saying why. */
@Injectable()
export class ConversationAsking {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly offers: ConversationOffers,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async ask(actor: Actor, { enrolmentId, mentorId, note }: AskForConversationInput): Promise<MyConversations> {
    authorise(actor, 'own.read');
    const place = await this.conversations.getOwn(actor.memberId ?? '', enrolmentId);
    if (!place.waits) throw new AppError('CONVERSATION_UNAVAILABLE');
    await this.db.run(async () => {
      await this.conversations.lockMentor(mentorId);
      const said = await this.conversations.listOf(enrolmentId);
      if (said.some(({ state }) => state === 'asked')) throw new AppError('CONVERSATION_ASKED');
      const volunteers = await this.offers.volunteersFor(place);
      // One answer whoever it is: that somebody may not be met is not told from that they have nothing left to give.
      if (!volunteers.some((one) => one.enrolment_id === mentorId)) throw new AppError('CONVERSATION_UNAVAILABLE');
      const asked = { menteeId: enrolmentId, mentorId, note: normaliseText(note ?? '') || null };
      const id = await this.conversations.insert(asked, this.clock.now());
      await this.record('conversation.ask', id, enrolmentId);
      const { mentor_member_id: toMemberId } = await this.conversations.get(id);
      await this.tell('conversation_asked', id, toMemberId);
    });
    return this.offers.describe(place);
  }

  async takeBack(actor: Actor, id: string): Promise<MyConversations> {
    authorise(actor, 'own.read');
    const conversation = await this.conversations.get(id);
    if (conversation.mentee_member_id !== actor.memberId) throw new AppError('NOT_FOUND');
    const { mentee_id: enrolmentId } = conversation;
    await this.db.run(async () => {
      if (!(await this.conversations.settle(id, 'taken_back', this.clock.now())))
        throw new AppError('CONVERSATION_STATE');
      await this.record('conversation.take_back', id, enrolmentId);
    });
    return this.offers.describe(await this.conversations.getOwn(actor.memberId, enrolmentId));
  }

  async answer(actor: Actor, { id, accept }: AnswerConversationInput): Promise<MyConversations> {
    authorise(actor, 'own.read');
    const conversation = await this.conversations.get(id);
    if (conversation.mentor_member_id !== actor.memberId) throw new AppError('NOT_FOUND');
    const { mentor_id: enrolmentId, mentee_member_id: toMemberId } = conversation;
    await this.db.run(async () => {
      if (!(await this.conversations.settle(id, accept ? 'accepted' : 'declined', this.clock.now())))
        throw new AppError('CONVERSATION_STATE');
      await this.record('conversation.answer', id, enrolmentId);
      await this.tell('conversation_answered', id, toMemberId);
    });
    return this.offers.describe(await this.conversations.getOwn(actor.memberId, enrolmentId));
  }

  private async tell(kind: string, id: string, toMemberId: string): Promise<void> {
    await this.outbox.add({ kind, toMemberId, subject: { conversationId: id }, dedupeKey: `${kind}:${id}` });
  }

  private async record(action: string, conversationId: string, enrolmentId: string): Promise<void> {
    recordEvent(action, { conversationId, enrolmentId });
    await this.audit.record({ action, subjectType: 'enrolment', subjectId: enrolmentId });
  }
}
