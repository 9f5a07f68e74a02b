import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { MeetingLedger } from '../meetings/index.js';
import { SchoolsService } from '../schools/index.js';
import type { AnswerEventInput, EventByLink } from './event-answer.types.js';
import type { Event, EventClash } from './event.types.js';
import { AnswerBooks } from './answer-books.service.js';
import { EventAnswering } from './event-answering.service.js';
import { EventAnswersRepository, type OwnEventRow } from './event-answers.repository.js';
import { EventLinks } from './event-links.service.js';
import { EventNoticesRepository } from './event-notices.repository.js';
import { outsideTitles, toEvent } from './events.policy.js';

/** More than a school plans for one person. */
const MOST = 500;

/** Events, for those for whom they are: on their own pages, and from a mail. */
@Injectable()
export class MyEvents {
  constructor(
    private readonly answers: EventAnswersRepository,
    private readonly books: AnswerBooks,
    private readonly answering: EventAnswering,
    private readonly notices: EventNoticesRepository,
    private readonly links: EventLinks,
    private readonly meetings: MeetingLedger,
    private readonly schools: SchoolsService,
    private readonly clock: Clock,
  ) {}

  /** Not over yet, or, with `from`, since then; the earliest first. */
  async list(actor: Actor, { from, to }: { from: Date | null; to: Date | null }): Promise<Event[]> {
    authorise(actor, 'own.read');
    const memberId = memberOf(actor);
    const rows = await this.books.listOwn(memberId, { from: from ?? this.clock.now(), to }, MOST);
    return this.withClashes(memberId, rows);
  }

  /** One of the school's, or of a group that one is in. */
  async open(actor: Actor, id: string): Promise<Event> {
    authorise(actor, 'own.read');
    const row = await this.books.findOwn(memberOf(actor), id);
    if (!row) throw new AppError('NOT_FOUND');
    return this.view(memberOf(actor), row);
  }

  /** For other modules' use cases: those of the school alone, so that nothing else is kept of who is at a group's. */
  async get(actor: Actor, id: string): Promise<Event> {
    authorise(actor, 'own.read');
    const row = await this.answers.findOwn(memberOf(actor), id);
    if (!row) throw new AppError('NOT_FOUND');
    return this.view(memberOf(actor), row);
  }

  async answer(actor: Actor, input: AnswerEventInput): Promise<Event> {
    authorise(actor, 'own.read');
    const memberId = memberOf(actor);
    return this.view(memberId, await this.answering.answer(memberId, input));
  }

  /** For whoever holds the link of a mail: what the mail said. NOT_FOUND for anything else. */
  byLink(token: string): Promise<EventByLink[]> {
    return this.schools.visit(async () => (await this.ofLink(token)).map(({ row, school }) => toLinked(row, school)));
  }

  /** What whoever holds the link says goes for the person who got the mail; they hear of it, and nothing else is shown. */
  answerByLink(token: string, { eventId, coming }: { eventId: string; coming: boolean }): Promise<EventByLink[]> {
    return this.schools.visit(async () => {
      const found = (await this.ofLink(token)).find(({ row }) => row.id === eventId);
      if (!found) throw new AppError('NOT_FOUND');
      await this.answering.answer(found.memberId, { eventId, coming, guests: 0 }, true);
      return (await this.ofLink(token)).map(({ row, school }) => toLinked(row, school));
    });
  }

  private async ofLink(token: string): Promise<{ memberId: string; row: OwnEventRow; school: LinkedSchool }[]> {
    const link = this.links.read(token);
    if (!link) throw new AppError('NOT_FOUND');
    const notice = await this.notices.find(link.subjectId);
    const rows = await this.answers.listOwnOf(link.memberId, notice?.eventIds ?? [link.subjectId]);
    if (rows.length === 0) throw new AppError('NOT_FOUND');
    const school = await this.schools.settings();
    return rows.map((row) => ({ memberId: link.memberId, row, school }));
  }

  private async view(memberId: string, row: OwnEventRow): Promise<Event> {
    const [event] = await this.withClashes(memberId, [row]);
    if (!event) throw new AppError('NOT_FOUND');
    return event;
  }

  /** With what else these people have agreed to at the same time. */
  private async withClashes(memberId: string, rows: readonly OwnEventRow[]): Promise<Event[]> {
    const [first] = rows;
    if (!first) return [];
    const from = new Date(Math.min(...rows.map((row) => row.starts_at.getTime())));
    const to = new Date(Math.max(...rows.map((row) => row.ends_at.getTime())));
    const taken = await this.books.listTakenTimes(memberId, from, to);
    const meetings = await this.meetings.bookedOf(memberId, from, to);
    const all: EventClash[] = [
      ...taken.map((one) => ({ kind: 'event' as const, id: one.id, startsAt: one.starts_at, endsAt: one.ends_at })),
      ...meetings.map((one) => ({ kind: 'meeting' as const, ...one })),
    ];
    return rows.map((row) =>
      toEvent(
        row,
        all.filter((one) => one.id !== row.id && one.startsAt < row.ends_at && one.endsAt > row.starts_at),
        this.clock.now(),
      ),
    );
  }
}

type LinkedSchool = Awaited<ReturnType<SchoolsService['settings']>>;

const toLinked = (row: OwnEventRow, school: LinkedSchool): EventByLink => ({
  id: row.id,
  state: row.state,
  title: outsideTitles(row, school.locales),
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  timeZone: row.time_zone,
  place: row.place,
  room: row.room,
  answer: row.answer,
  answerBy: row.answer_by,
  isFull: row.capacity !== null && row.taken >= row.capacity,
});

function memberOf({ memberId }: Actor): string {
  if (!memberId) throw new AppError('NOT_FOUND');
  return memberId;
}
