import { Injectable } from '@nestjs/common';
import { wallClockAt } from '@trellis/calendar';
import { LIMITS } from '@trellis/contracts';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { AffinityCircles } from '../affinity/index.js';
import type { GroupEvent, SaveGroupEventInput } from './group-event.types.js';
import { EventAnswering } from './event-answering.service.js';
import { EventTelling } from './event-telling.service.js';
import { factsOf, isMoved, momentsOf, titleIn, writtenIn } from './events.policy.js';
import { type EventRecord, type EventRow, EventsRepository } from './events.repository.js';
import { type GroupAnswerRow, GroupAnswersRepository } from './group-answers.repository.js';
import { GroupBook } from './group-book.service.js';

/**
 * What a group does together, planned by its steward, for those in it alone. The trail names the group and the steward, both of whom everybody
 * knows; nobody else of the group is named anywhere outside the vault.
 */
@Injectable()
export class GroupEvents {
  constructor(
    private readonly events: EventsRepository,
    private readonly answers: GroupAnswersRepository,
    private readonly book: GroupBook,
    private readonly answering: EventAnswering,
    private readonly telling: EventTelling,
    private readonly circles: AffinityCircles,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** With who comes, for its steward. Those in the group have them among their own events. */
  async list(actor: Actor, groupId: string): Promise<GroupEvent[]> {
    await this.circles.stewarded(actor, groupId);
    const span = { from: new Date(0), to: null, drafts: true };
    const rows = await this.events.listOfGroups([groupId], span, LIMITS.groupEvents);
    return this.views(rows);
  }

  /** A new one is told at once to everyone in the group; one that is moved again. */
  async save(actor: Actor, input: SaveGroupEventInput): Promise<GroupEvent> {
    const group = await this.circles.stewarded(actor, input.groupId);
    if (group.state !== 'open') throw new AppError('AFFINITY_CLOSED');
    const record = this.recordOf(input);
    const id = await this.db.run(() =>
      input.id ? this.change(input.id, input.revision ?? 0, record) : this.add(actor, record),
    );
    return this.view(id);
  }

  async cancel(actor: Actor, groupId: string, id: string): Promise<GroupEvent> {
    await this.circles.stewarded(actor, groupId);
    await this.db.run(async () => {
      const row = await this.lock(id, groupId);
      if (row.state !== 'published') throw new AppError('EVENT_STATE', { state: row.state });
      if (row.ends_at <= this.clock.now()) throw new AppError('EVENT_OVER');
      await this.events.cancel(id, null, this.clock.now());
      await this.dueWork.cancel('events.lapseOffers', id);
      await this.dueWork.cancel('events.forgetNeeds', id);
      await this.book.removeAllNeeds(id);
      await this.record('affinity_group.cancel_event', groupId);
      await this.tell(row);
    });
    return this.view(id);
  }

  private async add(actor: Actor, record: EventRecord): Promise<string> {
    const groupId = record.group_id ?? '';
    if (record.starts_at <= this.clock.now()) throw new AppError('EVENT_OVER', {}, 'starts');
    if ((await this.events.countOfGroup(groupId)) >= LIMITS.groupEvents)
      throw new AppError('EVENTS_FULL', { most: LIMITS.groupEvents });
    const id = await this.events.insert(record, this.clock.now());
    await this.events.publish([id], this.clock.now());
    await this.record('affinity_group.plan_event', groupId);
    const members = await this.circles.listMembers(groupId);
    await this.telling.privately(
      members.filter((memberId) => memberId !== actor.memberId),
      true,
    );
    return id;
  }

  private async change(id: string, revision: number, record: EventRecord): Promise<string> {
    const row = await this.lock(id, record.group_id ?? '');
    if (row.revision !== revision) throw new AppError('EDIT_CONFLICT');
    if (row.state !== 'published') throw new AppError('EVENT_STATE', { state: row.state });
    const moved = isMoved(row, record);
    const now = this.clock.now();
    if (moved && (row.ends_at <= now || record.starts_at <= now)) throw new AppError('EVENT_OVER', {}, 'starts');
    const taken = await this.book.taken(id, null);
    if (record.capacity !== null && record.capacity < taken)
      throw new AppError('EVENT_CAPACITY', { taken }, 'capacity');
    await this.events.update(id, record, moved ? row.sequence + 1 : row.sequence, now);
    await this.record('affinity_group.change_event', row.group_id ?? '');
    if (moved) await this.tell(row);
    await this.answering.fill(await this.events.get(id));
    return id;
  }

  /** Whoever may still come: all of the group but those who said that they do not. */
  private async tell({ id, group_id: groupId }: EventRow): Promise<void> {
    const rows = await this.answers.listOf([id]);
    const away = new Set(rows.filter(({ state }) => state === 'not_coming').map((row) => row.member_id));
    const { steward_id: steward } = await this.circles.get(groupId ?? '');
    const members = await this.circles.listMembers(groupId ?? '');
    await this.telling.privately(members.filter((memberId) => !away.has(memberId) && memberId !== steward));
  }

  /** An event of another group is none. */
  private async lock(id: string, groupId: string): Promise<EventRow> {
    const row = await this.events.lock(id);
    if (row.group_id !== groupId) throw new AppError('NOT_FOUND');
    return row;
  }

  private recordOf(input: SaveGroupEventInput): EventRecord {
    const { startsAt, endsAt } = momentsOf(input, this.clock.now());
    const title = titleIn(input.title, 'title');
    const place = normaliseText(input.place ?? '') || null;
    const videoUrl = normaliseText(input.videoUrl ?? '') || null;
    if (!(place ?? videoUrl)) throw new AppError('EVENT_INCOMPLETE', { parts: ['place'] }, 'place');
    return {
      ...{ program_id: null, series_id: null, group_id: input.groupId, kind: 'affinity', kind_id: null },
      ...{ title, title_shown: false, body: writtenIn(input.body), topics: [] },
      ...{ starts_at: startsAt, ends_at: endsAt, time_zone: input.timeZone, place, room: null, video_url: videoUrl },
      ...{ capacity: input.capacity ?? null, guests: 0, provisions: [], access_words: {}, check_in: 'open' },
    };
  }

  private async view(id: string): Promise<GroupEvent> {
    const [first] = await this.views([await this.events.get(id)]);
    if (!first) throw new AppError('NOT_FOUND');
    return first;
  }

  private async views(rows: readonly EventRow[]): Promise<GroupEvent[]> {
    const said = await this.answers.listOf(rows.map(({ id }) => id));
    const names = await this.circles.listNames([...new Set(said.map((row) => row.member_id))]);
    return rows.map((row) => ({
      ...factsOf(row),
      videoUrl: row.video_url,
      starts: wallClockAt(row.starts_at, row.time_zone).slice(0, 16),
      ends: wallClockAt(row.ends_at, row.time_zone).slice(0, 16),
      revision: row.revision,
      people: names.flatMap(({ id: memberId, name }) => {
        const own = said.find((one) => one.event_id === row.id && one.member_id === memberId);
        return own ? [personOf(own, name)] : [];
      }),
    }));
  }

  private async record(action: string, groupId: string): Promise<void> {
    recordEvent(action, { groupId });
    await this.audit.record({ action, subjectType: 'affinity_group', subjectId: groupId });
  }
}

const personOf = (row: GroupAnswerRow, name: string): GroupEvent['people'][number] => ({
  ...{ memberId: row.member_id, name, state: row.state, attended: row.attended },
  ...{ provisions: row.provisions ?? [], words: row.words },
});
