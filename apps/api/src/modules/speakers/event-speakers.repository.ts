import { Injectable } from '@nestjs/common';
import type { SpeakerState } from '@trellis/contracts';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { SPEAKER_COLUMNS, SPEAKER_FROM, type SpeakerRow } from './speakers.repository.js';

export interface EventSpeakerRow extends SpeakerRow {
  event_id: string;
  state: SpeakerState;
  by_self: boolean;
  link_id: string | null;
  asked_at: Date | null;
  asked_by: string | null;
  answered_at: Date | null;
  /** What calendars call it. */
  entry_id: string;
  /** Of the last mail with news; null before the first. */
  told_sequence: number | null;
  /** Whether it stands in their calendar, as far as mail can know. */
  in_calendar: boolean;
}

const SELECT = `select ${SPEAKER_COLUMNS}, s.event_id, s.state, s.by_self, s.link_id, s.asked_at, s.asked_by, s.answered_at,
  s.entry_id, s.told_sequence, s.in_calendar
  ${SPEAKER_FROM} join event_speaker s on s.school_id = p.school_id and s.speaker_id = p.id`;

@Injectable()
export class EventSpeakersRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** In the order in which they stand on the event's page. */
  listOf(eventId: string): Promise<EventSpeakerRow[]> {
    return this.db.read<EventSpeakerRow>(
      `${SELECT} where s.school_id = $1 and s.event_id = $2 order by s.position, p.id`,
      [currentSchoolId(), eventId],
    );
  }

  listConfirmedThemselves(eventIds: readonly string[]): Promise<EventSpeakerRow[]> {
    return this.db.read<EventSpeakerRow>(
      `${SELECT} where s.school_id = $1 and s.event_id = any ($2::uuid[]) and s.state = 'confirmed' and s.by_self
       order by s.event_id, s.position, p.id`,
      [currentSchoolId(), eventIds],
    );
  }

  async find(eventId: string, speakerId: string): Promise<EventSpeakerRow | null> {
    return (await this.listOf(eventId)).find(({ id }) => id === speakerId) ?? null;
  }

  async findByLink(linkId: string): Promise<EventSpeakerRow | null> {
    const [row] = isId(linkId)
      ? await this.db.read<EventSpeakerRow>(`${SELECT} where s.school_id = $1 and s.link_id = $2`, [
          currentSchoolId(),
          linkId,
        ])
      : [];
    return row ?? null;
  }

  /** Events at which somebody speaks for sure. */
  async listConfirmedEvents(speakerId: string): Promise<string[]> {
    const rows = await this.db.read<{ event_id: string }>(
      `select event_id from event_speaker where school_id = $1 and speaker_id = $2 and state = 'confirmed'`,
      [currentSchoolId(), speakerId],
    );
    return rows.map((row) => row.event_id);
  }

  /** Whoever stood there already keeps what they said. */
  async replace(eventId: string, speakerIds: readonly string[]): Promise<void> {
    await this.db.write(
      'delete from event_speaker where school_id = $1 and event_id = $2 and speaker_id <> all ($3::uuid[])',
      [currentSchoolId(), eventId, speakerIds],
    );
    await this.db.write(
      `insert into event_speaker (school_id, event_id, speaker_id, position)
       select $1, $2, p.id, p.position from unnest($3::uuid[]) with ordinality as p(id, position)
       on conflict (school_id, event_id, speaker_id) do update set position = excluded.position`,
      [currentSchoolId(), eventId, speakerIds],
    );
  }

  async ask(eventId: string, speakerId: string, linkId: string, by: string | null, now: Date): Promise<void> {
    await this.db.write(
      `update event_speaker set state = 'asked', by_self = false, link_id = $4, asked_by = $5, asked_at = $6, answered_at = null
       where school_id = $1 and event_id = $2 and speaker_id = $3`,
      [currentSchoolId(), eventId, speakerId, linkId, by, now],
    );
  }

  /** What was said to them, and what the link of that mail names. */
  async tell(
    { event_id: eventId, id }: Pick<EventSpeakerRow, 'event_id' | 'id'>,
    told: { sequence: number; inCalendar: boolean; linkId: string | null },
  ): Promise<void> {
    await this.db.write(
      `update event_speaker set told_sequence = $4, in_calendar = $5, link_id = $6
       where school_id = $1 and event_id = $2 and speaker_id = $3`,
      [currentSchoolId(), eventId, id, told.sequence, told.inCalendar, told.linkId],
    );
  }

  async answer(
    { event_id: eventId, id }: Pick<EventSpeakerRow, 'event_id' | 'id'>,
    state: SpeakerState,
    bySelf: boolean,
    now: Date,
  ): Promise<void> {
    await this.db.write(
      `update event_speaker set state = $4, by_self = $5, answered_at = $6 where school_id = $1 and event_id = $2 and speaker_id = $3`,
      [currentSchoolId(), eventId, id, state, bySelf, now],
    );
  }
}
