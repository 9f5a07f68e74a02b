import { Injectable } from '@nestjs/common';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { AttemptLimits } from '../../platform/auth/attempt-limits.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { ContactLedger, MentorshipParties } from '../mentorships/index.js';
import { MessageAttachments } from './message-attachments.service.js';
import { MessageNotices } from './message-notices.service.js';
import { MessageReadingsRepository } from './message-readings.repository.js';
import { MessageThreads } from './message-threads.service.js';
import type { Message, MessageThread, NewMessages, SendMessageInput } from './message.types.js';
import { MessagesRepository } from './messages.repository.js';

/** What those in a mentorship write to each other, and what each of them has read of it. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly threads: MessageThreads,
    private readonly readings: MessageReadingsRepository,
    private readonly attachments: MessageAttachments,
    private readonly notices: MessageNotices,
    private readonly parties: MentorshipParties,
    private readonly contacts: ContactLedger,
    private readonly limits: AttemptLimits,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async send(actor: Actor, { mentorshipId, text, fileId }: SendMessageInput): Promise<Message> {
    authorise(actor, 'own.read');
    const words = normaliseText(text);
    if (words === '' && !fileId) throw new AppError('MESSAGE_EMPTY', {}, 'text');
    await this.limits.countMember('writingByMember', actor.memberId ?? '');
    return this.db.run(async () => {
      const party = await this.parties.ownOpen(actor, mentorshipId);
      const file = fileId ? await this.attachments.take(fileId, party.memberId) : null;
      const { enrolmentId } = party;
      const id = await this.messages.insert({ mentorshipId, enrolmentId, text: words, file }, this.clock.now());
      await this.contacts.note(mentorshipId, 'message', party.role);
      await this.notices.owe(party, id);
      recordEvent('message.sent', { mentorshipId, enrolmentId });
      await this.audit.record({ action: 'message.send', subjectType: 'enrolment', subjectId: enrolmentId });
      return this.threads.describeOne(party, id);
    });
  }

  /** For one's own "new" mark. Nothing is recorded of it: who reads when is nobody's business. */
  async markRead(actor: Actor, mentorshipId: string, messageId: string): Promise<NewMessages> {
    const { enrolmentId } = await this.parties.own(actor, mentorshipId);
    const message = await this.messages.get(messageId);
    if (message.mentorship_id !== mentorshipId) throw new AppError('NOT_FOUND');
    await this.db.run(() =>
      this.readings.markRead(mentorshipId, enrolmentId, { id: message.id, sentAt: message.sent_at }),
    );
    return { mentorshipId, count: await this.readings.countNew(mentorshipId, enrolmentId) };
  }

  /** One of them says that they have talked, by whatever way: nobody is reminded of a first contact any more. */
  async sayInTouch(actor: Actor, mentorshipId: string): Promise<MessageThread> {
    authorise(actor, 'own.read');
    await this.db.run(async () => {
      const { role, enrolmentId } = await this.parties.ownLasting(actor, mentorshipId);
      await this.contacts.note(mentorshipId, 'said', role);
      await this.audit.record({ action: 'mentorship.in_touch', subjectType: 'enrolment', subjectId: enrolmentId });
    });
    return this.threads.thread(actor, mentorshipId, { first: 1, after: null });
  }
}
