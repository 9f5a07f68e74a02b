import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { SchoolsService } from '../schools/index.js';
import type { Conversation, MyConversations, OfferConversationsInput, Volunteer } from './conversation.types.js';
import {
  type ConversationRow,
  ConversationsRepository,
  type OwnPlaceRow,
  type VolunteerRow,
} from './conversations.repository.js';

/** What a mentor offers beside their places, and what each of the two sees. */
@Injectable()
export class ConversationOffers {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly schools: SchoolsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, enrolmentId: string): Promise<MyConversations> {
    authorise(actor, 'own.read');
    return this.describe(await this.conversations.getOwn(actor.memberId ?? '', enrolmentId));
  }

  /** The mentor's own number. Lowering it takes back nothing that was asked for. */
  async offer(actor: Actor, { enrolmentId, most }: OfferConversationsInput): Promise<MyConversations> {
    authorise(actor, 'own.read');
    const place = await this.conversations.getOwn(actor.memberId ?? '', enrolmentId);
    if (place.role !== 'mentor') throw new AppError('NOT_FOUND');
    await this.db.run(async () => {
      await this.conversations.setOffered(enrolmentId, most);
      recordEvent('conversation.offer', { enrolmentId });
      const details = { most };
      await this.audit.record({
        action: 'conversation.offer',
        subjectType: 'enrolment',
        subjectId: enrolmentId,
        details,
      });
    });
    return this.describe({ ...place, conversations: most });
  }

  // Within this module.

  async describe(place: OwnPlaceRow): Promise<MyConversations> {
    const [rows, volunteers] = await Promise.all([
      this.conversations.listOf(place.id),
      place.waits ? this.volunteersFor(place) : [],
    ]);
    return {
      enrolmentId: place.id,
      offered: place.conversations,
      mayAsk: place.waits && rows.every(({ state }) => state !== 'asked'),
      volunteers: volunteers.map(toVolunteer),
      // What a mentee took back never was, to the mentor.
      conversations: rows
        .filter(({ state }) => place.role === 'mentee' || state !== 'taken_back')
        .map((row) => toConversation(row, place.role)),
    };
  }

  async volunteersFor({ cohort_id: cohortId, id }: OwnPlaceRow): Promise<VolunteerRow[]> {
    const { timeZone } = await this.schools.settings();
    return this.conversations.listVolunteers(cohortId, id, dayIn(this.clock.now(), timeZone));
  }
}

function toVolunteer(row: VolunteerRow): Volunteer {
  return {
    enrolmentId: row.enrolment_id,
    displayName: row.display_name,
    pronouns: row.pronouns,
    specialties: row.specialties ?? [],
    languages: row.languages ?? [],
    offers: row.offers,
  };
}

function toConversation(row: ConversationRow, role: OwnPlaceRow['role']): Conversation {
  const other =
    role === 'mentee'
      ? { name: row.mentor_name, email: row.mentor_email }
      : { name: row.mentee_name, email: row.mentee_email };
  return {
    id: row.id,
    state: row.state,
    askedAt: row.asked_at,
    note: row.note,
    otherName: other.name,
    otherEmail: row.state === 'accepted' ? other.email : null,
  };
}
