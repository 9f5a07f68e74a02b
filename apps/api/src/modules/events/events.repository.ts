import { Injectable } from '@nestjs/common';
import type { EventCheckIn, EventKind, EventProvision, EventState, Localized } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** What people write of an event. */
export interface EventRecord {
  program_id: string | null;
  series_id: string | null;
  /** Of a group that people join by themselves: for those in it alone, and in no list of the school's. */
  group_id: string | null;
  kind: EventKind;
  kind_id: string | null;
  title: Localized;
  title_shown: boolean;
  body: Localized;
  topics: string[];
  starts_at: Date;
  ends_at: Date;
  time_zone: string;
  place: string | null;
  room: string | null;
  video_url: string | null;
  capacity: number | null;
  guests: number;
  provisions: EventProvision[];
  access_words: Localized;
  check_in: EventCheckIn;
}

export interface EventRow extends EventRecord {
  id: string;
  state: EventState;
  sequence: number;
  cancel_reason: string | null;
  revision: number;
  published_at: Date | null;
  cancelled_at: Date | null;
  archived_at: Date | null;
  kind_name: Localized | null;
  series_title: Localized | null;
}

/** How many said what; guests are counted with those who bring them. */
export interface AnswerCounts {
  coming: number;
  guests: number;
  offered: number;
  waiting: number;
  not_coming: number;
  attended: number;
}

export const EVENT_COLUMNS = `
  x.id, x.program_id, x.series_id, x.group_id, x.state, x.kind, x.kind_id, x.title, x.title_shown, x.body, x.topics, x.starts_at, x.ends_at,
  x.time_zone, x.place, x.room, x.video_url, x.capacity, x.guests, x.provisions, x.access_words, x.check_in, x.sequence, x.cancel_reason,
  x.revision, x.published_at, x.cancelled_at, x.archived_at, k.name as kind_name, s.title as series_title`;

export const EVENT_FROM = `
  from event x
  left join event_kind k on k.school_id = x.school_id and k.id = x.kind_id
  left join event_series s on s.school_id = x.school_id and s.id = x.series_id`;

const WRITTEN = [
  ...([
    'program_id',
    'series_id',
    'group_id',
    'kind',
    'kind_id',
    'title',
    'title_shown',
    'body',
    'topics',
    'starts_at',
  ] as const),
  ...(['ends_at', 'time_zone', 'place', 'room', 'video_url', 'capacity', 'guests', 'provisions'] as const),
  ...(['access_words', 'check_in'] as const),
];

/** What people wrote of it, without what became of it. */
export const recordOf = (row: EventRow): EventRecord =>
  Object.fromEntries(WRITTEN.map((column) => [column, row[column]])) as unknown as EventRecord;

const valuesOf = (record: EventRecord): unknown[] =>
  WRITTEN.map((column) => {
    const value = record[column];
    return column === 'title' || column === 'body' || column === 'access_words' ? JSON.stringify(value) : value;
  });

@Injectable()
export class EventsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Of these programs, or, with null, of the school and all of them; what was put away as well if asked for. */
  list(
    programIds: readonly string[] | null,
    span: { from: Date | null; archived: boolean },
    most: number,
  ): Promise<EventRow[]> {
    return this.db.read<EventRow>(
      `select ${EVENT_COLUMNS} ${EVENT_FROM}
       where x.school_id = $1 and x.group_id is null and ($2::uuid[] is null or x.program_id = any ($2))
         and ($3::timestamptz is null or x.ends_at >= $3) and (x.archived_at is not null) = $4
       order by x.starts_at, x.id limit $5`,
      [currentSchoolId(), programIds, span.from, span.archived, most],
    );
  }

  /** Told of and not put away: of a program, or, with null, of all of the school. */
  listPublished(programId: string | null, since: Date, most: number): Promise<EventRow[]> {
    return this.db.read<EventRow>(
      `select ${EVENT_COLUMNS} ${EVENT_FROM}
       where x.school_id = $1 and x.group_id is null and ($2::uuid is null or x.program_id = $2) and x.state <> 'draft' and x.archived_at is null
         and x.ends_at >= $3 order by x.starts_at, x.id limit $4`,
      [currentSchoolId(), programId, since, most],
    );
  }

  listByIds(ids: readonly string[]): Promise<EventRow[]> {
    return this.db.read<EventRow>(
      `select ${EVENT_COLUMNS} ${EVENT_FROM} where x.school_id = $1 and x.id = any ($2::uuid[]) order by x.starts_at, x.id`,
      [currentSchoolId(), ids.filter(isId)],
    );
  }

  listOfSeries(seriesId: string): Promise<EventRow[]> {
    return this.db.read<EventRow>(
      `select ${EVENT_COLUMNS} ${EVENT_FROM} where x.school_id = $1 and x.series_id = $2 order by x.starts_at, x.id`,
      [currentSchoolId(), seriesId],
    );
  }

  /** Of these groups, the earliest first; drafts where asked for. */
  listOfGroups(
    groupIds: readonly string[],
    span: { from: Date; to: Date | null; drafts: boolean },
    most: number,
  ): Promise<EventRow[]> {
    return this.db.read<EventRow>(
      `select ${EVENT_COLUMNS} ${EVENT_FROM}
       where x.school_id = $1 and x.group_id = any ($2::uuid[]) and ($5 or x.state <> 'draft') and x.ends_at >= $3
         and ($4::timestamptz is null or x.starts_at < $4) order by x.starts_at, x.id limit $6`,
      [currentSchoolId(), groupIds, span.from, span.to, span.drafts, most],
    );
  }

  async countOfGroup(groupId: string): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      'select count(*)::int as count from event where school_id = $1 and group_id = $2',
      [currentSchoolId(), groupId],
    );
    return row?.count ?? 0;
  }

  async find(id: string): Promise<EventRow | null> {
    return (await this.listByIds([id]))[0] ?? null;
  }

  async get(id: string): Promise<EventRow> {
    const row = await this.find(id);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Takes the row until the transaction ends: whoever says something to an event does so after the one before. */
  async lock(id: string): Promise<EventRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    await this.db.write('select 1 from event where school_id = $1 and id = $2 for update', [currentSchoolId(), id]);
    return this.get(id);
  }

  async count(programId: string | null): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      `select count(*)::int as count from event where school_id = $1 and program_id is not distinct from $2::uuid
         and group_id is null and archived_at is null`,
      [currentSchoolId(), programId],
    );
    return row?.count ?? 0;
  }

  async insert(record: EventRecord, now: Date): Promise<string> {
    const id = newId();
    const places = WRITTEN.map((_, index) => `$${index + 4}`);
    await this.db.write(
      `insert into event (school_id, id, created_at, changed_at, ${WRITTEN.join(', ')}) values ($1, $2, $3, $3, ${places.join(', ')})`,
      [currentSchoolId(), id, now, ...valuesOf(record)],
    );
    return id;
  }

  async update(id: string, record: EventRecord, sequence: number, now: Date): Promise<void> {
    const places = WRITTEN.map((column, index) => `${column} = $${index + 5}`);
    await this.db.write(
      `update event set changed_at = $3, sequence = $4, revision = revision + 1, ${places.join(', ')}
       where school_id = $1 and id = $2`,
      [currentSchoolId(), id, now, sequence, ...valuesOf(record)],
    );
  }

  async publish(ids: readonly string[], now: Date): Promise<void> {
    await this.db.write(
      `update event set state = 'published', published_at = $3, revision = revision + 1
       where school_id = $1 and id = any ($2::uuid[])`,
      [currentSchoolId(), ids, now],
    );
  }

  async cancel(id: string, reason: string | null, now: Date): Promise<void> {
    await this.db.write(
      `update event set state = 'cancelled', cancelled_at = $3, cancel_reason = $4, sequence = sequence + 1,
         revision = revision + 1 where school_id = $1 and id = $2`,
      [currentSchoolId(), id, now, reason],
    );
  }

  async setArchived(id: string, at: Date | null): Promise<void> {
    await this.db.write('update event set archived_at = $3, revision = revision + 1 where school_id = $1 and id = $2', [
      currentSchoolId(),
      id,
      at,
    ]);
  }

  /** With what goes with it, files included. */
  async delete(id: string): Promise<void> {
    await this.db.write(
      `delete from file f using event_material m
       where m.school_id = $1 and m.event_id = $2 and f.school_id = m.school_id and f.id = m.file_id`,
      [currentSchoolId(), id],
    );
    await this.db.write('delete from event where school_id = $1 and id = $2', [currentSchoolId(), id]);
  }

  /** By event; one that nobody answered, and where nobody was, has no entry. */
  async countAnswers(ids: readonly string[]): Promise<Map<string, AnswerCounts>> {
    const rows = await this.db.read<AnswerCounts & { event_id: string }>(
      `select e.id as event_id, (count(*) filter (where w.state = 'coming'))::int as coming,
         coalesce(sum(w.guests) filter (where w.state = 'coming'), 0)::int as guests,
         (count(*) filter (where w.state = 'offered'))::int as offered,
         (count(*) filter (where w.state = 'waiting'))::int as waiting,
         (count(*) filter (where w.state = 'not_coming'))::int as not_coming,
         (select count(*)::int from event_attendance t where t.school_id = $1 and t.event_id = e.id) as attended
       from unnest($2::uuid[]) as e(id) left join event_answer w on w.school_id = $1 and w.event_id = e.id group by e.id`,
      [currentSchoolId(), ids],
    );
    return new Map(rows.map(({ event_id: eventId, ...counts }) => [eventId, counts]));
  }
}
