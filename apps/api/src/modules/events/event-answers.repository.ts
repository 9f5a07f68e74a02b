import { Injectable } from '@nestjs/common';
import type { EventAnswerState, EventProvision } from '@trellis/contracts';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { meansMember } from './event-audiences.repository.js';
import { EventNeedsRepository, openNeed } from './event-needs.repository.js';
import { EVENT_COLUMNS, EVENT_FROM, type EventRow } from './events.repository.js';

export interface AnswerRow {
  event_id: string;
  member_id: string;
  state: EventAnswerState;
  guests: number;
  line: string | null;
  answer_by: Date | null;
  told_sequence: number | null;
}

/** An event as one person sees it. */
export interface OwnEventRow extends EventRow {
  required: boolean;
  taken: number;
  answer: EventAnswerState | null;
  answer_guests: number | null;
  answer_by: Date | null;
  /** Of those who wait, how many came before, and oneself. */
  place_in_line: number | null;
  need_provisions: EventProvision[] | null;
  need_words: string | null;
  attended: boolean;
}

export interface NamedAnswerRow extends AnswerRow {
  name: string;
  said_at: Date;
  need_provisions: EventProvision[] | null;
  need_words: string | null;
  need_met_at: Date | null;
}

/** A stretch of somebody's time that is taken. */
export interface TakenTime {
  id: string;
  starts_at: Date;
  ends_at: Date;
}

/** Where what people say to an event is written. In the event's lock. */
export interface AnswerBook {
  /** What they may know of; null for anything else. */
  findOwn(memberId: string | null, eventId: string): Promise<OwnEventRow | null>;
  find(eventId: string, memberId: string): Promise<AnswerRow | null>;
  taken(eventId: string, butFor: string | null): Promise<number>;
  set(answer: Pick<AnswerRow, 'event_id' | 'member_id' | 'state' | 'guests'>, now: Date): Promise<void>;
  setNeeds(eventId: string, memberId: string, needs: { provisions: string[]; words: string | null }): Promise<void>;
  removeNeeds(eventId: string, memberId: string): Promise<void>;
  removeAllNeeds(eventId: string): Promise<void>;
  /** Those who wait, in order of arrival; also those for whom a place is kept, where no place has to be. */
  listWaiting(eventId: string, withOffered: boolean): Promise<AnswerRow[]>;
  offer(eventId: string, memberId: string, answerBy: Date): Promise<void>;
  /** Offers that nobody took in time. Returns whose they were. */
  lapse(eventId: string, now: Date): Promise<string[]>;
  nextLapse(eventId: string): Promise<Date | null>;
  listOpenOf(memberId: string, now: Date): Promise<string[]>;
  remove(eventId: string, memberId: string): Promise<void>;
}

const OWN = `
  select ${EVENT_COLUMNS}, i.required, t.taken, w.state as answer, w.guests as answer_guests, w.answer_by,
    case when w.state = 'waiting' then (select count(*)::int from event_answer b where b.school_id = x.school_id
      and b.event_id = x.id and b.state = 'waiting' and b.line <= w.line) end as place_in_line,
    n.provisions as need_provisions, n.words_sealed as need_sealed,
    exists (select 1 from event_attendance h where h.school_id = x.school_id and h.event_id = x.id and h.member_id = $2) as attended
  ${EVENT_FROM}
  left join event_answer w on w.school_id = x.school_id and w.event_id = x.id and w.member_id = $2
  left join event_need n on n.school_id = x.school_id and n.event_id = x.id and n.member_id = $2
  cross join lateral (select count(*) > 0 as invited, coalesce(bool_or(a.required), false) as required from event_audience a
    where a.school_id = x.school_id and a.event_id = x.id and ${meansMember('$2')}) i
  cross join lateral (select coalesce(sum(1 + o.guests), 0)::int as taken from event_answer o
    where o.school_id = x.school_id and o.event_id = x.id and o.state in ('coming', 'offered')) t`;

/** Published or called off, and for them; or they have said something to it. */
const SEEN = `x.school_id = $1 and x.group_id is null and x.state <> 'draft' and (i.invited or w.state is not null or exists (
  select 1 from event_attendance h where h.school_id = x.school_id and h.event_id = x.id and h.member_id = $2))`;

/** As it is kept: what somebody needs is opened for those alone who read it here. */
type Sealed<Row> = Omit<Row, 'need_words'> & { need_sealed: Buffer | null };

@Injectable()
export class EventAnswersRepository implements AnswerBook {
  constructor(
    private readonly db: TenantDatabase,
    private readonly seal: FileSeal,
    private readonly needs: EventNeedsRepository,
  ) {}

  async listOwn(memberId: string, { from, to }: { from: Date; to: Date | null }, most: number): Promise<OwnEventRow[]> {
    const rows = await this.db.read<Sealed<OwnEventRow>>(
      `${OWN} where ${SEEN} and x.ends_at >= $3 and ($4::timestamptz is null or x.starts_at < $4)
       order by x.starts_at, x.id limit $5`,
      [currentSchoolId(), memberId, from, to, most],
    );
    return rows.map((row) => this.opened(row.id, row));
  }

  async findOwn(memberId: string | null, eventId: string): Promise<OwnEventRow | null> {
    if (!isId(eventId) || !memberId) return null;
    const [row] = await this.db.read<Sealed<OwnEventRow>>(`${OWN} where ${SEEN} and x.id = $3`, [
      currentSchoolId(),
      memberId,
      eventId,
    ]);
    return row ? this.opened(row.id, row) : null;
  }

  async listOwnOf(memberId: string, eventIds: readonly string[]): Promise<OwnEventRow[]> {
    const rows = await this.db.read<Sealed<OwnEventRow>>(
      `${OWN} where ${SEEN} and x.id = any ($3::uuid[]) order by x.starts_at, x.id`,
      [currentSchoolId(), memberId, eventIds],
    );
    return rows.map((row) => this.opened(row.id, row));
  }

  async find(eventId: string, memberId: string): Promise<AnswerRow | null> {
    const [row] = await this.db.read<AnswerRow>(
      `select event_id, member_id, state, guests, line, answer_by, told_sequence from event_answer
       where school_id = $1 and event_id = $2 and member_id = $3`,
      [currentSchoolId(), eventId, memberId],
    );
    return row ?? null;
  }

  /** By what they said, then by place in line, then by name. */
  async listNamed(eventId: string, most: number): Promise<NamedAnswerRow[]> {
    const rows = await this.db.read<Sealed<NamedAnswerRow>>(
      `select w.event_id, w.member_id, w.state, w.guests, w.line, w.answer_by, w.told_sequence, m.display_name as name, w.said_at,
         n.provisions as need_provisions, n.words_sealed as need_sealed, n.met_at as need_met_at
       from event_answer w join member m on m.school_id = w.school_id and m.id = w.member_id
       left join event_need n on n.school_id = w.school_id and n.event_id = w.event_id and n.member_id = w.member_id
       where w.school_id = $1 and w.event_id = $2
       order by array_position(array['coming', 'offered', 'waiting', 'not_coming', 'lapsed'], w.state), w.line, m.name_key, m.id
       limit $3`,
      [currentSchoolId(), eventId, most],
    );
    return rows.map((row) => this.opened(eventId, row));
  }

  /** Places taken or kept by others than this person. */
  async taken(eventId: string, butFor: string | null): Promise<number> {
    const [row] = await this.db.read<{ taken: number }>(
      `select coalesce(sum(1 + guests), 0)::int as taken from event_answer
       where school_id = $1 and event_id = $2 and state in ('coming', 'offered') and ($3::uuid is null or member_id <> $3)`,
      [currentSchoolId(), eventId, butFor],
    );
    return row?.taken ?? 0;
  }

  /** In the event's lock. Whoever waits already keeps their place in line. */
  async set(
    {
      event_id: eventId,
      member_id: memberId,
      state,
      guests,
    }: Pick<AnswerRow, 'event_id' | 'member_id' | 'state' | 'guests'>,
    now: Date,
  ): Promise<void> {
    await this.db.write(
      `insert into event_answer (school_id, event_id, member_id, state, guests, line, said_at)
       select $1, $2, $3, $4, $5, case when $4 = 'waiting' then coalesce(max(line), 0) + 1 end, $6
       from event_answer where school_id = $1 and event_id = $2
       on conflict (school_id, event_id, member_id) do update set state = excluded.state, guests = excluded.guests,
         said_at = excluded.said_at, answer_by = null,
         line = case when excluded.state = 'waiting' then coalesce(event_answer.line, excluded.line) end`,
      [currentSchoolId(), eventId, memberId, state, guests, now],
    );
  }

  setNeeds(eventId: string, memberId: string, needs: { provisions: string[]; words: string | null }): Promise<void> {
    return this.needs.set(eventId, memberId, needs);
  }

  removeNeeds(eventId: string, memberId: string): Promise<void> {
    return this.needs.removeSaid(eventId, memberId);
  }

  removeAllNeeds(eventId: string): Promise<void> {
    return this.needs.removeAll(eventId);
  }

  listWaiting(eventId: string, withOffered: boolean): Promise<AnswerRow[]> {
    return this.db.read<AnswerRow>(
      `select event_id, member_id, state, guests, line, answer_by, told_sequence from event_answer
       where school_id = $1 and event_id = $2 and (state = 'waiting' or $3 and state = 'offered') order by line`,
      [currentSchoolId(), eventId, withOffered],
    );
  }

  async offer(eventId: string, memberId: string, answerBy: Date): Promise<void> {
    await this.db.write(
      `update event_answer set state = 'offered', answer_by = $4 where school_id = $1 and event_id = $2 and member_id = $3`,
      [currentSchoolId(), eventId, memberId, answerBy],
    );
  }

  async lapse(eventId: string, now: Date): Promise<string[]> {
    const { rows } = await this.db.write<{ member_id: string }>(
      `update event_answer set state = 'lapsed', line = null, answer_by = null
       where school_id = $1 and event_id = $2 and state = 'offered' and answer_by <= $3 returning member_id`,
      [currentSchoolId(), eventId, now],
    );
    return rows.map((row) => row.member_id);
  }

  async nextLapse(eventId: string): Promise<Date | null> {
    const [row] = await this.db.read<{ at: Date | null }>(
      `select min(answer_by) as at from event_answer where school_id = $1 and event_id = $2 and state = 'offered'`,
      [currentSchoolId(), eventId],
    );
    return row?.at ?? null;
  }

  /** What their calendars took in last is followed by the next number: for these people, those alone who have it in their calendar. */
  async countUp(eventId: string, memberIds: readonly string[] | null): Promise<Map<string, number>> {
    const { rows } = await this.db.write<{ member_id: string; told_sequence: number }>(
      `update event_answer set told_sequence = coalesce(told_sequence, -1) + 1
       where school_id = $1 and event_id = $2
         and (member_id = any ($3::uuid[]) or $3 is null and state = 'coming' and told_sequence is not null)
       returning member_id, told_sequence`,
      [currentSchoolId(), eventId, memberIds],
    );
    return new Map(rows.map((row) => [row.member_id, row.told_sequence]));
  }

  /** Other events at which somebody comes, or keeps a place, between two moments. */
  listTakenTimes(memberId: string, from: Date, to: Date): Promise<TakenTime[]> {
    return this.db.read<TakenTime>(
      `select x.id, x.starts_at, x.ends_at from event_answer w join event x on x.school_id = w.school_id and x.id = w.event_id
       where w.school_id = $1 and w.member_id = $2 and w.state in ('coming', 'offered') and x.state = 'published'
         and x.starts_at < $4 and x.ends_at > $3 order by x.starts_at, x.id`,
      [currentSchoolId(), memberId, from, to],
    );
  }

  /** Events to come at which somebody takes a place or waits for one, always in the same order. */
  async listOpenOf(memberId: string, now: Date): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      `select x.id from event_answer w join event x on x.school_id = w.school_id and x.id = w.event_id
       where w.school_id = $1 and w.member_id = $2 and w.state in ('coming', 'offered', 'waiting') and x.starts_at > $3 order by x.id`,
      [currentSchoolId(), memberId, now],
    );
    return rows.map(({ id }) => id);
  }

  async remove(eventId: string, memberId: string): Promise<void> {
    await this.db.write('delete from event_answer where school_id = $1 and event_id = $2 and member_id = $3', [
      currentSchoolId(),
      eventId,
      memberId,
    ]);
  }

  /** What they come to, for their calendar. */
  listComing(memberId: string, since: Date): Promise<EventRow[]> {
    return this.db.read<EventRow>(
      `select ${EVENT_COLUMNS} ${EVENT_FROM} join event_answer w on w.school_id = x.school_id and w.event_id = x.id
       where x.school_id = $1 and w.member_id = $2 and w.state = 'coming' and x.state = 'published' and x.ends_at >= $3
       order by x.starts_at, x.id limit 1000`,
      [currentSchoolId(), memberId, since],
    );
  }

  private opened<Row extends { need_words: string | null }>(
    eventId: string,
    { need_sealed: sealed, ...row }: Sealed<Row>,
  ): Row {
    return { ...row, need_words: sealed && openNeed(this.seal, eventId, sealed) } as unknown as Row;
  }
}
