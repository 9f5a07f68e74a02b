import { Injectable } from '@nestjs/common';
import { decodeCursor, type Page, pageOf, pageSize } from '../../platform/graphql/connection.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { ContactLedger, MentorshipParties, type Party } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import { MessageReadingsRepository, type Reading } from './message-readings.repository.js';
import type { Message, MessageThread, NewMessages } from './message.types.js';
import { type MessageRow, MessagesRepository } from './messages.repository.js';
import { ReachService } from './reach.service.js';

/** What those in a mentorship have written to each other, as one of them reads it. */
@Injectable()
export class MessageThreads {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly readings: MessageReadingsRepository,
    private readonly reach: ReachService,
    private readonly parties: MentorshipParties,
    private readonly contacts: ContactLedger,
    private readonly schools: SchoolsService,
  ) {}

  async thread(
    actor: Actor,
    mentorshipId: string,
    page: { first: number; after: string | null },
  ): Promise<MessageThread> {
    const party = await this.parties.own(actor, mentorshipId);
    const [messages, newCount, contacts, reach] = await Promise.all([
      this.pageOf(party, page),
      this.readings.countNew(mentorshipId, party.enrolmentId),
      this.contacts.lastContactOf([mentorshipId]),
      this.reach.ofOthers(party),
    ]);
    const contact = contacts.get(mentorshipId);
    return {
      mentorshipId,
      state: party.mentorship.state,
      messages,
      newCount,
      contact: contact ? { at: contact.firstAt, how: contact.firstHow } : null,
      reach,
    };
  }

  /** Where something waits for the actor, for their first screen. */
  async listNew(actor: Actor): Promise<NewMessages[]> {
    authorise(actor, 'own.read');
    const rows = actor.memberId ? await this.readings.listNew(actor.memberId) : [];
    return rows.map(({ mentorship_id: mentorshipId, count }) => ({ mentorshipId, count }));
  }

  // For use cases that have authorised.

  /** Everything that somebody has written, for themself. For use cases that have authorised. */
  async writtenBy(memberId: string, most: number): Promise<{ at: Date; text: string }[]> {
    const rows = await this.messages.listWrittenBy(memberId, most);
    return rows.map(({ sent_at: at, text }) => ({ at, text }));
  }

  /** One message as its own author reads it. */
  async describeOne(party: Party, id: string): Promise<Message> {
    return this.describe(party, null, await this.slug())(await this.messages.get(id));
  }

  private async pageOf(
    party: Party,
    { first, after }: { first: number; after: string | null },
  ): Promise<Page<Message>> {
    const size = pageSize(first);
    const { id } = party.mentorship;
    const [rows, total, reading, slug] = await Promise.all([
      this.messages.list(id, size + 1, decodeCursor(after, 2)),
      this.messages.count(id),
      this.readings.find(id, party.enrolmentId),
      this.slug(),
    ]);
    return pageOf(rows, size, total, this.describe(party, reading, slug), (row) => [row.sent_at.toISOString(), row.id]);
  }

  private describe(party: Party, reading: Reading | null, slug: string): (row: MessageRow) => Message {
    return (row) => {
      const mine = row.enrolment_id === party.enrolmentId;
      return {
        id: row.id,
        authorName: row.author_name,
        mine,
        isNew: !mine && isAfter(row, reading),
        text: row.text,
        sentAt: row.sent_at,
        file:
          row.file_id === null || row.file_name === null
            ? null
            : { name: row.file_name, size: row.file_size ?? 0, path: `/s/${slug}/files/messages/${row.id}` },
      };
    };
  }

  private async slug(): Promise<string> {
    return (await this.schools.settings()).slug;
  }
}

/** As the database compares them: by time, and by id within a moment. */
function isAfter({ sent_at: sentAt, id }: MessageRow, reading: Reading | null): boolean {
  if (!reading?.read_at) return true;
  const apart = sentAt.getTime() - reading.read_at.getTime();
  return apart > 0 || (apart === 0 && id > (reading.read_id ?? ''));
}
