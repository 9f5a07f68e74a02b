import { Injectable } from '@nestjs/common';
import { AffinityCircles } from '../affinity/index.js';
import type { AnswerBook, AnswerRow, OwnEventRow, TakenTime } from './event-answers.repository.js';
import { type EventRow, EventsRepository } from './events.repository.js';
import { type GroupAnswerRow, GroupAnswersRepository } from './group-answers.repository.js';

const TAKES = new Set<AnswerRow['state'] | null>(['coming', 'offered']);
const OPEN = new Set<AnswerRow['state'] | null>(['coming', 'offered', 'waiting']);

/** What those in a group say to its events: like any other event, but in the vault, and seen by nobody who is not in the group. */
@Injectable()
export class GroupBook implements AnswerBook {
  constructor(
    private readonly events: EventsRepository,
    private readonly answers: GroupAnswersRepository,
    private readonly circles: AffinityCircles,
  ) {}

  async findOwn(memberId: string | null, eventId: string): Promise<OwnEventRow | null> {
    const event = await this.events.find(eventId);
    if (!memberId || !event?.group_id || event.state === 'draft') return null;
    if (!(await this.circles.has(event.group_id, memberId))) return null;
    return ownOf(event, memberId, await this.answers.listOf([event.id]));
  }

  async listOwn(memberId: string, { from, to }: { from: Date; to: Date | null }, most: number): Promise<OwnEventRow[]> {
    const groups = await this.circles.listOf(memberId);
    if (groups.length === 0) return [];
    const events = await this.events.listOfGroups(groups, { from, to, drafts: false }, most);
    const rows = await this.answers.listOf(events.map(({ id }) => id));
    return events.map((event) => ownOf(event, memberId, rows));
  }

  /** Where they come, or keep a place, between two moments. */
  async listTakenTimes(memberId: string, from: Date, to: Date): Promise<TakenTime[]> {
    return (await this.eventsOf(memberId, TAKES)).filter(
      (event) => event.state === 'published' && event.starts_at < to && event.ends_at > from,
    );
  }

  async listComing(memberId: string, since: Date): Promise<EventRow[]> {
    const rows = await this.eventsOf(memberId, new Set<AnswerRow['state'] | null>(['coming']));
    return rows.filter((event) => event.state === 'published' && event.ends_at >= since);
  }

  async listOpenOf(memberId: string, now: Date): Promise<string[]> {
    const rows = await this.eventsOf(memberId, OPEN);
    return rows
      .filter((event) => event.starts_at > now)
      .map(({ id }) => id)
      .sort();
  }

  async find(eventId: string, memberId: string): Promise<AnswerRow | null> {
    const row = (await this.answers.listOf([eventId])).find((one) => one.member_id === memberId);
    return row ? answerOf(row) : null;
  }

  async taken(eventId: string, butFor: string | null): Promise<number> {
    return takenIn((await this.answers.listOf([eventId])).filter((row) => row.member_id !== butFor));
  }

  async listWaiting(eventId: string, withOffered: boolean): Promise<AnswerRow[]> {
    const rows = (await this.answers.listOf([eventId])).flatMap((row) => answerOf(row) ?? []);
    return rows.filter(({ state }) => state === 'waiting' || (withOffered && state === 'offered'));
  }

  async nextLapse(eventId: string): Promise<Date | null> {
    const times = (await this.answers.listOf([eventId])).flatMap((row) => row.answer_by?.getTime() ?? []);
    return times.length === 0 ? null : new Date(Math.min(...times));
  }

  set({ event_id, member_id, state, guests }: Parameters<AnswerBook['set']>[0]): Promise<void> {
    return this.answers.set(event_id, member_id, state, guests);
  }

  setNeeds(eventId: string, memberId: string, needs: { provisions: string[]; words: string | null }): Promise<void> {
    return this.answers.setNeeds(eventId, memberId, needs.provisions, needs.words);
  }

  removeNeeds(eventId: string, memberId: string): Promise<void> {
    return this.answers.setNeeds(eventId, memberId, null, null);
  }

  removeAllNeeds(eventId: string): Promise<void> {
    return this.answers.removeAllNeeds(eventId);
  }

  offer(eventId: string, memberId: string, answerBy: Date): Promise<void> {
    return this.answers.offer(eventId, memberId, answerBy);
  }

  lapse(eventId: string, now: Date): Promise<string[]> {
    return this.answers.lapse(eventId, now);
  }

  remove(eventId: string, memberId: string): Promise<void> {
    return this.answers.remove(eventId, memberId);
  }

  private async eventsOf(memberId: string, states: ReadonlySet<AnswerRow['state'] | null>): Promise<EventRow[]> {
    const rows = (await this.answers.listOfMember(memberId)).filter(({ state }) => states.has(state));
    return rows.length === 0 ? [] : this.events.listByIds(rows.map((row) => row.event_id));
  }
}

const takenIn = (rows: readonly GroupAnswerRow[]): number =>
  rows.reduce((sum, { state, guests }) => (TAKES.has(state) ? sum + 1 + guests : sum), 0);

const answerOf = ({ state, ...row }: GroupAnswerRow): AnswerRow | null =>
  state && {
    ...{ event_id: row.event_id, member_id: row.member_id, state, guests: row.guests },
    ...{ line: row.line, answer_by: row.answer_by, told_sequence: null },
  };

function ownOf(event: EventRow, memberId: string, all: readonly GroupAnswerRow[]): OwnEventRow {
  const rows = all.filter((row) => row.event_id === event.id);
  const own = rows.find((row) => row.member_id === memberId);
  const waiting = rows.filter(({ state }) => state === 'waiting');
  return {
    ...event,
    required: false,
    taken: takenIn(rows),
    answer: own?.state ?? null,
    answer_guests: own?.state ? own.guests : null,
    answer_by: own?.answer_by ?? null,
    place_in_line: own?.state === 'waiting' ? waiting.indexOf(own) + 1 : null,
    need_provisions: own?.provisions ?? null,
    need_words: own?.words ?? null,
    attended: own?.attended ?? false,
  };
}
