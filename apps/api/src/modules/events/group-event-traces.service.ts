import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AffinityCircles, type GroupTraces } from '../affinity/index.js';
import { EventAnswering } from './event-answering.service.js';
import { EventsRepository } from './events.repository.js';
import { GroupAnswersRepository } from './group-answers.repository.js';

/** Whoever is no more in a group has said nothing to its events: what they had taken is free for the next. */
@Injectable()
export class GroupEventTraces implements GroupTraces, OnModuleInit {
  constructor(
    private readonly circles: AffinityCircles,
    private readonly answers: GroupAnswersRepository,
    private readonly answering: EventAnswering,
    private readonly events: EventsRepository,
  ) {}

  onModuleInit(): void {
    this.circles.keepIn(this);
  }

  async left(groupId: string, memberId: string): Promise<void> {
    const rows = await this.eventsOf(memberId);
    const ids = rows.filter((row) => row.group_id === groupId).map(({ id }) => id);
    for (const id of ids.sort()) await this.answering.giveUp(id, memberId);
  }

  /** Places to come were given up before. */
  forget(memberId: string): Promise<void> {
    return this.answers.forget(memberId);
  }

  move(fromMemberId: string, toMemberId: string): Promise<void> {
    return this.answers.move(fromMemberId, toMemberId);
  }

  async ofMember(memberId: string): Promise<{ at: Date; text: string }[]> {
    const rows = await this.eventsOf(memberId);
    return rows.map((row) => ({ at: row.starts_at, text: row.title.en ?? row.title.fr ?? '' }));
  }

  private async eventsOf(memberId: string): ReturnType<EventsRepository['listByIds']> {
    const rows = await this.answers.listOfMember(memberId);
    return rows.length === 0 ? [] : this.events.listByIds(rows.map((row) => row.event_id));
  }
}
