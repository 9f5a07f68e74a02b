import { Injectable } from '@nestjs/common';
import {
  type AnswerBook,
  EventAnswersRepository,
  type OwnEventRow,
  type TakenTime,
} from './event-answers.repository.js';
import type { EventRow } from './events.repository.js';
import { GroupBook } from './group-book.service.js';

/** Which book an event's answers stand in, and all of one person's events: the school's, and those of groups they are in. */
@Injectable()
export class AnswerBooks {
  constructor(
    private readonly answers: EventAnswersRepository,
    private readonly groups: GroupBook,
  ) {}

  of({ group_id: groupId }: Pick<EventRow, 'group_id'>): AnswerBook {
    return groupId ? this.groups : this.answers;
  }

  get all(): readonly AnswerBook[] {
    return [this.answers, this.groups];
  }

  async findOwn(memberId: string | null, eventId: string): Promise<OwnEventRow | null> {
    return (await this.answers.findOwn(memberId, eventId)) ?? this.groups.findOwn(memberId, eventId);
  }

  async listOwn(memberId: string, span: { from: Date; to: Date | null }, most: number): Promise<OwnEventRow[]> {
    const groups = await this.groups.listOwn(memberId, span, most);
    return [...(await this.answers.listOwn(memberId, span, most)), ...groups].sort(byTime).slice(0, most);
  }

  async listTakenTimes(memberId: string, from: Date, to: Date): Promise<TakenTime[]> {
    const groups = await this.groups.listTakenTimes(memberId, from, to);
    return [...(await this.answers.listTakenTimes(memberId, from, to)), ...groups].sort(byTime);
  }

  async listComing(memberId: string, since: Date): Promise<EventRow[]> {
    const groups = await this.groups.listComing(memberId, since);
    return [...(await this.answers.listComing(memberId, since)), ...groups].sort(byTime);
  }
}

const byTime = (a: TakenTime, b: TakenTime): number =>
  a.starts_at.getTime() - b.starts_at.getTime() || (a.id < b.id ? -1 : 1);
