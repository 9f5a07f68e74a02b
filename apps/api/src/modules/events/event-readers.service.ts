import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import type { EventKind, Localized } from '@trellis/contracts';
import { AnswerBooks } from './answer-books.service.js';
import { EventAnswersRepository } from './event-answers.repository.js';
import { EventsRepository } from './events.repository.js';

/** More than a school holds in a year. */
const MOST = 2_000;

/** As much of an event as what goes with it depends on, as one person stands with it. */
export interface SeenEvent {
  id: string;
  isPublished: boolean;
  endsAt: Date;
  /** Whether they come, or were there. */
  takesPart: boolean;
}

/** What can be said of an event to somebody who is asked to speak there, or who may know of it. */
export interface EventFactsRow {
  id: string;
  program_id: string | null;
  state: 'draft' | 'published' | 'cancelled';
  kind: EventKind;
  title: Localized;
  title_shown: boolean;
  body: Localized;
  starts_at: Date;
  ends_at: Date;
  time_zone: string;
  place: string | null;
  room: string | null;
  video_url: string | null;
  sequence: number;
}

/** For other modules' use cases: which events somebody may know of. Those of groups are in none of it but one's own calendar. */
@Injectable()
export class EventReaders {
  constructor(
    private readonly answers: EventAnswersRepository,
    private readonly events: EventsRepository,
    private readonly books: AnswerBooks,
  ) {}

  /** The caller knows that it may. */
  find(id: string): Promise<EventFactsRow | null> {
    return this.events.find(id);
  }

  /** What people were told of, of a program or of all of the school, in its order; what was put away is not among it. */
  listPublished({ programId, since }: { programId: string | null; since: Date }): Promise<EventFactsRow[]> {
    return this.events.listPublished(programId, since, MOST);
  }

  /** The same of one series, whenever it was. */
  async listOfSeries(seriesId: string): Promise<EventFactsRow[]> {
    const rows = await this.events.listOfSeries(seriesId);
    return rows.filter(({ state, archived_at: archivedAt }) => state !== 'draft' && archivedAt === null);
  }

  /** What somebody comes to, for their own calendar. */
  listComing(memberId: string, since: Date): Promise<EventFactsRow[]> {
    return this.books.listComing(memberId, since);
  }

  /** Those of these that somebody may know of. */
  listSeen(memberId: string, ids: readonly string[]): Promise<EventFactsRow[]> {
    return this.answers.listOwnOf(memberId, ids);
  }

  /** NOT_FOUND for whoever it is not for. */
  async seen(memberId: string | null, eventId: string): Promise<SeenEvent> {
    const row = await this.answers.findOwn(memberId, eventId);
    if (!row) throw new AppError('NOT_FOUND');
    return {
      id: row.id,
      isPublished: row.state === 'published',
      endsAt: row.ends_at,
      takesPart: row.answer === 'coming' || row.attended,
    };
  }
}
