import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface CardRow {
  member_id: string;
  show_role: boolean;
  show_pronouns: boolean;
  topics: string[];
  words: string | null;
}

/** A card as the others see it. */
export interface ShownCardRow extends CardRow {
  name: string;
  pronouns: string | null;
  is_mentor: boolean;
  is_mentee: boolean;
}

const enrolledAs = (role: string): string => `exists (select 1 from enrolment e where e.school_id = m.school_id
  and e.member_id = m.id and e.role = '${role}' and e.state in ('enrolled', 'paused', 'completed'))`;

@Injectable()
export class EventCardsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Of those who come or were there, by name: whoever does not come after all is not in the list, card or no card. */
  list(eventId: string): Promise<ShownCardRow[]> {
    return this.db.read<ShownCardRow>(
      `select c.member_id, c.show_role, c.show_pronouns, c.topics, c.words, m.display_name as name, m.pronouns,
         ${enrolledAs('mentor')} as is_mentor, ${enrolledAs('mentee')} as is_mentee
       from event_card c join member m on m.school_id = c.school_id and m.id = c.member_id and m.erased_at is null
       where c.school_id = $1 and c.event_id = $2 and (
         exists (select 1 from event_answer w where w.school_id = c.school_id and w.event_id = c.event_id
           and w.member_id = c.member_id and w.state = 'coming')
         or exists (select 1 from event_attendance h where h.school_id = c.school_id and h.event_id = c.event_id
           and h.member_id = c.member_id))
       order by m.name_key, m.id`,
      [currentSchoolId(), eventId],
    );
  }

  async save(eventId: string, card: CardRow, now: Date): Promise<void> {
    await this.db.write(
      `insert into event_card (school_id, event_id, member_id, show_role, show_pronouns, topics, words, written_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (school_id, event_id, member_id) do update set show_role = excluded.show_role,
         show_pronouns = excluded.show_pronouns, topics = excluded.topics, words = excluded.words, written_at = excluded.written_at`,
      [currentSchoolId(), eventId, card.member_id, card.show_role, card.show_pronouns, card.topics, card.words, now],
    );
  }

  async remove(eventId: string, memberId: string): Promise<boolean> {
    const { count } = await this.db.write(
      'delete from event_card where school_id = $1 and event_id = $2 and member_id = $3',
      [currentSchoolId(), eventId, memberId],
    );
    return count > 0;
  }
}
