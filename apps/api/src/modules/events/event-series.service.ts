import { Injectable } from '@nestjs/common';
import { addDays, daysBetween, recurringMoments, wallClockAt } from '@trellis/calendar';
import { LIMITS } from '@trellis/contracts';
import { normaliseText } from '@trellis/forms';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { authorise, authoriseSomewhere, may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { SchoolsService } from '../schools/index.js';
import type {
  EventSeries,
  OwnEventKind,
  PlannedEvent,
  PlanSeriesInput,
  RepeatEventInput,
  SaveEventKindInput,
  SaveEventSeriesInput,
} from './event-series.types.js';
import type { ManagedEvent } from './event.types.js';
import { type AudiencePart, EventAudiencesRepository } from './event-audiences.repository.js';
import { EventCopies, type EventCopy } from './event-copies.service.js';
import { EventKeepers } from './event-keepers.service.js';
import { EventSeriesRepository, type SeriesRow } from './event-series.repository.js';
import { EventWriting } from './event-writing.service.js';
import { momentAt, requireSpan, titleIn, writtenIn } from './events.policy.js';
import { type EventRecord, type EventRow, EventsRepository, recordOf } from './events.repository.js';
import { SHIPPED_SERIES } from './shipped-series.policy.js';

const HOUR = 60 * 60_000;

/** What is to be an event, and after which example. */
interface Planned {
  record: EventRecord;
  from: string | null;
}

/** Events that belong together, planned in one go: from what Trellis comes with, from last year's, or one event again and again. */
@Injectable()
export class EventSeriesService {
  constructor(
    private readonly series: EventSeriesRepository,
    private readonly events: EventsRepository,
    private readonly audiences: EventAudiencesRepository,
    private readonly writing: EventWriting,
    private readonly copies: EventCopies,
    private readonly keepers: EventKeepers,
    private readonly schools: SchoolsService,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<EventSeries[]> {
    const programs = authoriseSomewhere(actor, 'event.manage');
    return (await this.series.list(programs)).map((row) => toSeries(row, actor));
  }

  async save(actor: Actor, input: SaveEventSeriesInput): Promise<EventSeries> {
    const before = input.id ? await this.authorised(actor, input.id) : null;
    const programId = before ? before.program_id : await this.keepers.authorisedFor(actor, input.programId);
    const record = { program_id: programId, title: titleIn(input.title, 'title'), body: writtenIn(input.body) };
    const id = await this.db.run(async () => {
      if (before) await this.series.update(before.id, input.revision ?? 0, record);
      const saved = before?.id ?? (await this.add(record));
      await this.keepers.record('event_series.save', saved);
      return saved;
    });
    return toSeries(await this.series.get(id), actor);
  }

  async preview(actor: Actor, input: PlanSeriesInput): Promise<PlannedEvent[]> {
    await this.keepers.authorisedFor(actor, input.programId);
    const from = input.seriesId ? await this.authorised(actor, input.seriesId) : null;
    return (await this.plannedOf(from, input)).map(({ record }) => ({
      ...{ kind: record.kind, title: localizedText(record.title), timeZone: record.time_zone },
      ...{ startsAt: record.starts_at, endsAt: record.ends_at },
    }));
  }

  /** A copy keeps its days of the week and its hours by the clocks; what is to be is a draft, and nobody is told. */
  async plan(actor: Actor, input: PlanSeriesInput): Promise<ManagedEvent[]> {
    const programId = await this.keepers.authorisedFor(actor, input.programId);
    const from = input.seriesId ? await this.authorised(actor, input.seriesId) : null;
    const audience = await this.keepers.audienceOf(actor, input.audience);
    const planned = await this.plannedOf(from, input);
    const { title, body } = from ?? SHIPPED_SERIES;
    const ids = await this.db.run(async () => {
      const seriesId = await this.add({ program_id: programId, title, body });
      await this.keepers.record('event_series.plan', seriesId);
      return this.addAll(
        planned.map((one) => ({ ...one, record: { ...one.record, program_id: programId, series_id: seriesId } })),
        audience,
      );
    });
    return this.keepers.views(actor, await this.events.listByIds(ids));
  }

  async repeat(actor: Actor, { id, repeat, count }: RepeatEventInput): Promise<ManagedEvent[]> {
    const row = await this.keepers.authorised(actor, id);
    const audience = (await this.audiences.listOf([id])).get(id) ?? [];
    const startsAt = wallClockAt(row.starts_at, row.time_zone);
    const moments = recurringMoments({ startsAt, timeZone: row.time_zone, repeat, count: count + 1 }).slice(1);
    const days = moments.map((moment) => wallClockAt(moment, row.time_zone).slice(0, 10));
    const planned = days.map((day) => ({ from: row.id, record: this.atDay(row, day, 'count') }));
    const ids = await this.db.run(() => this.addAll(planned, audience));
    return this.keepers.views(actor, await this.events.listByIds(ids));
  }

  async kinds(actor: Actor): Promise<OwnEventKind[]> {
    authorise(actor, 'own.read');
    return (await this.series.listKinds()).map(({ name, ...kind }) => ({ ...kind, name: localizedText(name) }));
  }

  async saveKind(actor: Actor, { id, base, name }: SaveEventKindInput): Promise<OwnEventKind[]> {
    authorise(actor, 'event.manage');
    const words = titleIn(name, 'name');
    await this.db.run(async () => {
      if (id) await this.series.renameKind((await this.series.getKind(id)).id, words);
      else if ((await this.series.listKinds()).length >= LIMITS.eventKinds)
        throw new AppError('EVENTS_FULL', { most: LIMITS.eventKinds });
      else await this.series.insertKind({ base, name: words }, this.clock.now());
      await this.keepers.record('event_kind.save', actor.schoolId);
    });
    return this.kinds(actor);
  }

  async removeKind(actor: Actor, id: string): Promise<OwnEventKind[]> {
    authorise(actor, 'event.manage');
    await this.db.run(async () => {
      await this.series.removeKind((await this.series.getKind(id)).id);
      await this.keepers.record('event_kind.remove', actor.schoolId);
    });
    return this.kinds(actor);
  }

  /** First line of a use case on a series that there is. */
  async authorised(actor: Actor, id: string): Promise<SeriesRow> {
    authoriseSomewhere(actor, 'event.manage');
    const row = await this.series.get(id);
    authorise(actor, 'event.manage', row.program_id ?? undefined);
    return row;
  }

  private async add(record: Pick<SeriesRow, 'program_id' | 'title' | 'body'>): Promise<string> {
    const there = (await this.series.list(null)).filter((row) => row.program_id === record.program_id);
    if (there.length >= LIMITS.eventSeries) throw new AppError('EVENTS_FULL', { most: LIMITS.eventSeries });
    return this.series.insert(record, this.clock.now());
  }

  /** With what other modules keep of those that they are copies of. */
  private async addAll(planned: readonly Planned[], audience: readonly AudiencePart[]): Promise<string[]> {
    const ids: string[] = [];
    const copies: EventCopy[] = [];
    for (const { record, from } of planned) {
      const to = await this.writing.add(record, audience);
      ids.push(to);
      if (from !== null) copies.push({ from, to });
    }
    await this.copies.copied(copies);
    return ids;
  }

  private async plannedOf(from: SeriesRow | null, input: PlanSeriesInput): Promise<Planned[]> {
    const noon = new Date(`${input.firstDay}T12:00:00Z`);
    requireSpan(noon, new Date(noon.getTime() + HOUR), this.clock.now(), 'firstDay');
    const planned = from ? await this.copied(from, input.firstDay) : await this.shipped(input);
    const [place, room] = [input.place, input.room].map((words) => normaliseText(words ?? '') || null);
    // A room belongs to its place: whatever has either keeps what it has.
    return planned.map((one) =>
      one.record.place === null && one.record.room === null
        ? { ...one, record: { ...one.record, place: place ?? null, room: room ?? null } }
        : one,
    );
  }

  private async copied(from: SeriesRow, firstDay: string): Promise<Planned[]> {
    const rows = (await this.events.listOfSeries(from.id)).filter((row) => row.state !== 'cancelled');
    const [first] = rows;
    if (!first) throw new AppError('NOT_FOUND');
    if (rows.length > LIMITS.eventsAtOnce) throw new AppError('EVENTS_FULL', { most: LIMITS.eventsAtOnce });
    const origin = dayOf(first);
    // The way to join by video was last year's.
    return rows.map((row) => {
      const day = addDays(firstDay, daysBetween(origin, dayOf(row)));
      return { from: row.id, record: { ...this.atDay(row, day, 'firstDay'), video_url: null } };
    });
  }

  private async shipped({ firstDay, time }: PlanSeriesInput): Promise<Planned[]> {
    const { timeZone } = await this.schools.settings();
    return SHIPPED_SERIES.events.map(({ week, minutes, kind, title, body }) => {
      const startsAt = momentAt(`${addDays(firstDay, week * 7)}T${time ?? '17:30'}`, timeZone, 'time');
      const record: EventRecord = {
        ...{ program_id: null, series_id: null, group_id: null, kind, kind_id: null, title, body },
        ...{ title_shown: false, topics: [], check_in: 'open' },
        ...{ starts_at: startsAt, ends_at: new Date(startsAt.getTime() + minutes * 60_000), time_zone: timeZone },
        ...{ place: null, room: null, video_url: null, capacity: null, guests: 0, provisions: [], access_words: {} },
      };
      return { from: null, record };
    });
  }

  /** The same event on another day, at the same hours by the clocks, whatever the season. */
  private atDay(row: EventRow, day: string, field: string): EventRecord {
    const zone = row.time_zone;
    const [starts, ends] = [row.starts_at, row.ends_at].map((moment) => wallClockAt(moment, zone).slice(0, 16)) as [
      string,
      string,
    ];
    const endDay = addDays(day, daysBetween(starts.slice(0, 10), ends.slice(0, 10)));
    const startsAt = momentAt(`${day}${starts.slice(10)}`, zone, field);
    const endsAt = momentAt(`${endDay}${ends.slice(10)}`, zone, field);
    requireSpan(startsAt, endsAt, this.clock.now(), field);
    return { ...recordOf(row), starts_at: startsAt, ends_at: endsAt };
  }
}

const dayOf = (row: EventRow): string => wallClockAt(row.starts_at, row.time_zone).slice(0, 10);

const toSeries = (row: SeriesRow, actor: Actor): EventSeries => ({
  id: row.id,
  programId: row.program_id,
  title: localizedText(row.title),
  body: localizedText(row.body),
  revision: row.revision,
  mayEdit: may(actor, 'event.manage', row.program_id ?? undefined),
});
