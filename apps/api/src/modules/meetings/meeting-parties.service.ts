import { Injectable } from '@nestjs/common';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { unlessGone } from '../../platform/errors/app-error.js';
import { Audit } from '../../platform/audit/audit.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { ConversationParties } from '../conversations/index.js';
import {
  type ChangingMentorship,
  ContactLedger,
  MentorshipChanges,
  MentorshipParties,
  type Parting,
  type Party,
} from '../mentorships/index.js';

/** Those who meet: of a mentorship, or of one conversation. */
export type MeetingParty = Party & { isConversation: boolean };

/** The first line of every use case on meetings. What is done with a meeting is one thing, of whichever it is. */
@Injectable()
export class MeetingParties {
  constructor(
    private readonly mentorships: MentorshipParties,
    private readonly changes: MentorshipChanges,
    private readonly conversations: ConversationParties,
    private readonly contacts: ContactLedger,
    private readonly audit: Audit,
  ) {}

  async own(actor: Actor, id: string): Promise<MeetingParty> {
    const party = await unlessGone(this.mentorships.own(actor, id));
    return party
      ? { ...party, isConversation: false }
      : { ...(await this.conversations.own(actor, id)), isConversation: true };
  }

  /** Locked until the running transaction ends, and lasting. */
  async ownLasting(actor: Actor, id: string): Promise<MeetingParty> {
    const party = await unlessGone(this.mentorships.ownLasting(actor, id));
    return party
      ? { ...party, isConversation: false }
      : { ...(await this.conversations.ownLasting(actor, id)), isConversation: true };
  }

  /** For use cases that have authorised: who is in it, whatever its state. */
  async get(id: string): Promise<{ relation: ChangingMentorship; isConversation: boolean } | null> {
    const mentorship = await unlessGone(this.changes.get(id));
    if (mentorship) return { relation: mentorship, isConversation: false };
    const conversation = await unlessGone(this.conversations.get(id));
    return conversation && { relation: conversation, isConversation: true };
  }

  /** Conversations that end with somebody's leaving or their cohort. */
  lockConversationsOf(parting: Parting): Promise<ChangingMentorship[]> {
    return this.conversations.lockOf(parting);
  }

  /** That they were in touch is followed for mentorships alone. */
  async noteContact({ mentorship, role, isConversation }: MeetingParty): Promise<void> {
    if (!isConversation) await this.contacts.note(mentorship.id, 'meeting', role);
  }

  async record(action: string, party: MeetingParty, meetingIds: readonly string[]): Promise<void> {
    const { mentorship, enrolmentId, isConversation } = party;
    const about: Record<string, string> = isConversation
      ? { conversationId: mentorship.id }
      : { mentorshipId: mentorship.id };
    for (const meetingId of meetingIds) recordEvent(action, { ...about, enrolmentId, meetingId });
    // Both of a mentorship read what is written about it; of a conversation it stands with whoever did it.
    const subject = isConversation
      ? { subjectType: 'enrolment', subjectId: enrolmentId }
      : { subjectType: 'mentorship', subjectId: mentorship.id };
    const [meetingId] = meetingIds;
    await this.audit.record({
      ...{ action, ...subject },
      details: meetingIds.length === 1 ? { meetingId } : { meetingIds: [...meetingIds] },
    });
  }
}
