import { Injectable } from '@nestjs/common';
import type { ContactHow, EnrolmentRole } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { type ContactRow, MentorshipContactsRepository } from './mentorship-contacts.repository.js';

export interface Contact {
  firstAt: Date;
  firstHow: ContactHow;
  lastAt: Date;
  lastHow: ContactHow;
  /** When a mentor last did something; null while it was mentees alone. */
  mentorAt: Date | null;
}

/**
 * That those in a mentorship have been in touch, how and when: never what was said. Reminders read it, and the first screen asks
 * nobody to write first who has. For use cases that have authorised.
 */
@Injectable()
export class ContactLedger {
  constructor(
    private readonly contacts: MentorshipContactsRepository,
    private readonly clock: Clock,
  ) {}

  /** Somebody in it got in touch. Only inside `TenantDatabase.run`. */
  async note(mentorshipId: string, how: ContactHow, role: EnrolmentRole): Promise<void> {
    await this.contacts.note(mentorshipId, how, role === 'mentor', this.clock.now());
    recordEvent('mentorship.contact', { mentorshipId });
  }

  /** By mentorship; one whose people have not been in touch, as far as Trellis knows, is not in the map. */
  async lastContactOf(mentorshipIds: readonly string[]): Promise<Map<string, Contact>> {
    return new Map((await this.contacts.listOf(mentorshipIds)).map((row) => [row.mentorship_id, toContact(row)]));
  }
}

function toContact(row: ContactRow): Contact {
  return {
    firstAt: row.first_at,
    firstHow: row.first_how,
    lastAt: row.last_at,
    lastHow: row.last_how,
    mentorAt: row.mentor_at,
  };
}
