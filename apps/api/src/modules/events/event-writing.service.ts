import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { normaliseText } from '@trellis/forms';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { SchoolsService } from '../schools/index.js';
import type { ManagedEvent, SaveEventInput } from './event.types.js';
import { AttendanceLedger } from './attendance-ledger.service.js';
import { EventAnswering } from './event-answering.service.js';
import { EventAnswersRepository } from './event-answers.repository.js';
import { type AudiencePart, EventAudiencesRepository } from './event-audiences.repository.js';
import { EventChanges } from './event-changes.service.js';
import { EventKeepers } from './event-keepers.service.js';
import { EventSeriesRepository } from './event-series.repository.js';
import { EventTelling } from './event-telling.service.js';
import {
  checkInSpan,
  isInPlace,
  isMoved,
  isRenamed,
  momentsOf,
  requireComplete,
  titleIn,
  writtenIn,
} from './events.policy.js';
import { type EventRecord, type EventRow, EventsRepository } from './events.repository.js';

/** Planning events: written, changed, taken out, put away. */
@Injectable()
export class EventWriting {
  constructor(
    private readonly events: EventsRepository,
    private readonly audiences: EventAudiencesRepository,
    private readonly answers: EventAnswersRepository,
    private readonly series: EventSeriesRepository,
    private readonly keepers: EventKeepers,
    private readonly answering: EventAnswering,
    private readonly attendance: AttendanceLedger,
    private readonly telling: EventTelling,
    private readonly changes: EventChanges,
    private readonly schools: SchoolsService,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** One that people know of stays complete; when it is moved, those concerned are told once, and calendars follow. */
  async save(actor: Actor, input: SaveEventInput): Promise<ManagedEvent> {
    const before = input.id ? await this.keepers.authorised(actor, input.id) : null;
    const programId = before ? before.program_id : await this.keepers.authorisedFor(actor, input.programId);
    const audience = await this.keepers.audienceOf(actor, input.audience);
    const record = await this.recordOf(input, programId);
    const id = await this.db.run(() =>
      before ? this.change(before.id, input.revision ?? 0, record, audience) : this.add(record, audience),
    );
    return this.keepers.view(actor, await this.events.get(id));
  }

  /** A draft is gone for good. What people were told of is called off, and kept once it is over. */
  async remove(actor: Actor, id: string): Promise<boolean> {
    await this.keepers.authorised(actor, id);
    return this.db.run(async () => {
      const row = await this.events.lock(id);
      if (row.state !== 'draft') throw new AppError('EVENT_KEPT');
      await this.changes.happened({ what: 'called_off', event: row });
      await this.events.delete(id);
      await this.keepers.record('event.remove', id);
      if (row.series_id && (await this.series.removeEmpty(row.series_id)))
        await this.keepers.record('event_series.remove', row.series_id);
      return true;
    });
  }

  /** Out of the way, with all that was said and done there. */
  async archive(actor: Actor, id: string, archived: boolean): Promise<ManagedEvent> {
    await this.keepers.authorised(actor, id);
    await this.db.run(async () => {
      const row = await this.events.lock(id);
      const now = this.clock.now();
      if (archived && row.state === 'published' && row.ends_at > now)
        throw new AppError('EVENT_STATE', { state: row.state });
      await this.events.setArchived(id, archived ? now : null);
      await this.keepers.record(archived ? 'event.archive' : 'event.unarchive', id);
    });
    return this.keepers.view(actor, await this.events.get(id));
  }

  /** In the caller's transaction; the caller has authorised. */
  async add(record: EventRecord, audience: readonly AudiencePart[]): Promise<string> {
    if ((await this.events.count(record.program_id)) >= LIMITS.events)
      throw new AppError('EVENTS_FULL', { most: LIMITS.events });
    const id = await this.events.insert(record, this.clock.now());
    await this.audiences.replace(id, audience);
    await this.keepers.record('event.create', id);
    return id;
  }

  private async change(
    id: string,
    revision: number,
    record: EventRecord,
    audience: readonly AudiencePart[],
  ): Promise<string> {
    const row = await this.events.lock(id);
    if (row.revision !== revision) throw new AppError('EDIT_CONFLICT');
    if (row.state === 'cancelled') throw new AppError('EVENT_STATE', { state: row.state });
    const moved = row.state === 'published' && isMoved(row, record);
    if (row.state === 'published') await this.requireStill(row, record, audience, moved);
    const isAhead = row.state === 'published' && row.ends_at > this.clock.now();
    const renamed = isAhead && isRenamed(row, record);
    await this.events.update(id, record, moved || renamed ? row.sequence + 1 : row.sequence, this.clock.now());
    const widened = isAhead && (await this.isWider(id, audience));
    await this.audiences.replace(id, audience);
    await this.keepers.record(moved ? 'event.move' : 'event.change', id);
    // Whoever was at the door before it was moved has not been at what is still to come.
    const cleared = moved && this.clock.now() < checkInSpan(record).from ? await this.attendance.clear(id) : 0;
    if (cleared > 0) await this.keepers.record('event.clear_attendance', id, { people: cleared });
    if (moved || renamed) await (isInPlace(row, record) ? this.telling.relinked(id) : this.telling.moved(id));
    if (isMoved(row, record)) await this.changes.happened({ what: 'moved', event: { ...row, ...record } });
    if (widened) await this.telling.published([id]);
    if (row.state === 'published') await this.answering.fill(await this.events.get(id));
    return id;
  }

  /** Whether it may be for people for whom it was not. */
  private async isWider(id: string, audience: readonly AudiencePart[]): Promise<boolean> {
    const before = new Set((await this.audiences.listOf([id])).get(id)?.map(partKey));
    return audience.some((part) => !before.has(partKey(part)));
  }

  private async requireStill(
    before: EventRow,
    record: EventRecord,
    audience: readonly AudiencePart[],
    moved: boolean,
  ): Promise<void> {
    const { locales } = await this.schools.settings();
    requireComplete(record, audience, locales);
    const now = this.clock.now();
    // What is over took place when it did.
    if (moved && (before.ends_at <= now || record.starts_at <= now)) throw new AppError('EVENT_OVER', {}, 'starts');
    const taken = await this.answers.taken(before.id, null);
    if (record.capacity !== null && record.capacity < taken)
      throw new AppError('EVENT_CAPACITY', { taken }, 'capacity');
  }

  private async recordOf(input: SaveEventInput, programId: string | null): Promise<EventRecord> {
    const { startsAt, endsAt } = momentsOf(input, this.clock.now());
    const series = input.seriesId ? await this.series.get(input.seriesId) : null;
    if (series && series.program_id !== programId) throw new AppError('NOT_FOUND');
    const own = input.kindId ? await this.series.getKind(input.kindId) : null;
    return {
      program_id: programId,
      series_id: series?.id ?? null,
      group_id: null,
      kind: own?.base ?? input.kind,
      kind_id: own?.id ?? null,
      title: titleIn(input.title, 'title'),
      title_shown: input.titleShown,
      body: writtenIn(input.body),
      topics: [...new Set(input.topics.map(normaliseText).filter((topic) => topic !== ''))],
      starts_at: startsAt,
      ends_at: endsAt,
      time_zone: input.timeZone,
      place: normaliseText(input.place ?? '') || null,
      room: normaliseText(input.room ?? '') || null,
      video_url: normaliseText(input.videoUrl ?? '') || null,
      capacity: input.capacity ?? null,
      guests: input.guests,
      provisions: [...new Set(input.provisions)],
      access_words: writtenIn(input.accessWords),
      check_in: input.checkIn,
    };
  }
}

const partKey = ({ program_id: program, cohort_id: cohort, role }: AudiencePart): string =>
  [program, cohort, role].join(' ');
