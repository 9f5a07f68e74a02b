import { Injectable } from '@nestjs/common';
import { LIFETIMES, LIMITS } from '@trellis/contracts';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import type { AnswerEventInput, EventNeedsInput } from './event-answer.types.js';
import { AnswerBooks } from './answer-books.service.js';
import { EventAudiencesRepository } from './event-audiences.repository.js';
import type { AnswerRow, OwnEventRow } from './event-answers.repository.js';
import { EventTelling } from './event-telling.service.js';
import { answerBy, needsUntil } from './events.policy.js';
import { type EventRow, EventsRepository } from './events.repository.js';

/**
 * Who comes, and who waits for a place. Everything that takes or frees a place goes through the lock on the event, one after the other: a
 * place is never given twice, and those who wait stand in order of arrival.
 */
@Injectable()
export class EventAnswering {
  constructor(
    private readonly events: EventsRepository,
    private readonly books: AnswerBooks,
    private readonly audiences: EventAudiencesRepository,
    private readonly telling: EventTelling,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * For somebody for whom it is, or who has said something to it; NOT_FOUND for others. The caller knows who it is. What a link's holder says is told
   * by mail in any case: it may be somebody else who pressed.
   */
  async answer(memberId: string, input: AnswerEventInput, byLink = false): Promise<OwnEventRow> {
    return this.db.run(async () => {
      const event = await this.events.lock(input.eventId);
      const answers = this.books.of(event);
      const own = await answers.findOwn(memberId, event.id);
      if (!own) throw new AppError('NOT_FOUND');
      this.requireOpen(event);
      const before = await answers.find(event.id, memberId);
      if (input.coming) await this.come(event, memberId, before, input.guests);
      else await this.stayAway(event, memberId, before);
      if (input.needs) await this.keepNeeds(event, memberId, input.needs);
      await this.fill(event);
      const after = await answers.findOwn(memberId, event.id);
      if (!after) throw new AppError('NOT_FOUND');
      if (byLink && before?.state !== after.answer) await this.tellOfLink(after, memberId, before);
      return after;
    });
  }

  /** Coming, and not coming any more, is told already, with what calendars take in. */
  private async tellOfLink(after: OwnEventRow, memberId: string, before: AnswerRow | null): Promise<void> {
    if (after.answer === 'waiting') await this.telling.noted('event_in_line', after.id, memberId);
    if (after.answer === 'not_coming' && before?.state !== 'coming')
      await this.telling.noted('event_said_no', after.id, memberId);
  }

  /** Free places go to those who wait, in order of arrival, as far as what they need fits. In the event's lock. */
  async fill(event: EventRow): Promise<void> {
    const now = this.clock.now();
    const answers = this.books.of(event);
    if (event.state === 'published' && event.starts_at > now) {
      let free = (event.capacity ?? Number.MAX_SAFE_INTEGER) - (await answers.taken(event.id, null));
      for (const waiting of await answers.listWaiting(event.id, event.capacity === null)) {
        if (free <= 0) break;
        if (1 + waiting.guests > free) continue;
        free -= 1 + waiting.guests;
        await this.offer(event, waiting, now);
      }
    }
    const next = await answers.nextLapse(event.id);
    if (next) await this.dueWork.add('events.lapseOffers', event.id, next);
    else await this.dueWork.cancel('events.lapseOffers', event.id);
  }

  /** What was offered and not taken in time goes to the next. In the caller's transaction. */
  async lapse(eventId: string): Promise<void> {
    const event = await this.events.lock(eventId);
    const answers = this.books.of(event);
    const lapsed = await answers.lapse(eventId, this.clock.now());
    if (lapsed.length > 0) recordEvent('event.lapse', { eventId });
    for (const memberId of lapsed) {
      await answers.removeNeeds(eventId, memberId);
      await this.telling.placeGone(event, memberId);
    }
    await this.fill(event);
  }

  /** Once it is over they help nobody. An event that was moved meanwhile is looked at again. In the caller's transaction. */
  async forgetNeeds(eventId: string): Promise<void> {
    const event = await this.events.find(eventId);
    if (!event) return;
    if (event.state === 'published' && needsUntil(event) > this.clock.now())
      await this.dueWork.add('events.forgetNeeds', eventId, needsUntil(event));
    else await this.books.of(event).removeAllNeeds(eventId);
  }

  /** Whatever somebody who leaves had taken, or waited for, at events to come. In the caller's transaction; they hear nothing of it. */
  async giveUpAll(memberId: string): Promise<void> {
    for (const book of this.books.all)
      for (const eventId of await book.listOpenOf(memberId, this.clock.now())) await this.giveUp(eventId, memberId);
  }

  /** What was for them only in a cohort that they have left. In the caller's transaction. */
  async giveUpLeft(enrolmentId: string): Promise<void> {
    const left = await this.audiences.listLeft(enrolmentId, this.clock.now());
    for (const { event_id: eventId, member_id: memberId } of left) await this.giveUp(eventId, memberId);
  }

  /** All that they said to this one. In the caller's transaction. */
  async giveUp(eventId: string, memberId: string): Promise<void> {
    const event = await this.events.lock(eventId);
    await this.books.of(event).removeNeeds(eventId, memberId);
    await this.books.of(event).remove(eventId, memberId);
    await this.fill(event);
  }

  /** Too near to ask anybody, or room for all: they were in line for it, so it is theirs, and they hear so. */
  private async offer(event: EventRow, { member_id: memberId, guests }: AnswerRow, now: Date): Promise<void> {
    // Where there are as many places as people, nobody waits behind them for an answer.
    const until = event.capacity === null ? null : answerBy(event.starts_at, now, LIFETIMES.eventOfferHours);
    const answers = this.books.of(event);
    if (!event.group_id) recordEvent('event.offer', { eventId: event.id, memberId });
    if (until) {
      await answers.offer(event.id, memberId, until);
      return this.telling.placeFree(event, memberId, until);
    }
    await answers.set({ event_id: event.id, member_id: memberId, state: 'coming', guests }, now);
    if (event.group_id) await this.telling.privately([memberId]);
    else await this.telling.coming(event, memberId);
  }

  private requireOpen(event: EventRow): void {
    if (event.state !== 'published') throw new AppError('EVENT_STATE', { state: event.state });
    if (event.starts_at <= this.clock.now()) throw new AppError('EVENT_OVER');
  }

  private async come(event: EventRow, memberId: string, before: AnswerRow | null, guests: number): Promise<void> {
    const answers = this.books.of(event);
    // More than there will ever be room for: to wait would be in vain.
    const most = Math.min(event.guests, (event.capacity ?? LIMITS.eventCapacity) - 1);
    if (guests > most) throw new AppError('EVENT_GUESTS', { most }, 'guests');
    const taken = await answers.taken(event.id, memberId);
    const fits = event.capacity === null || taken + 1 + guests <= event.capacity;
    // Who has a place keeps it: only the guests find none.
    if (!fits && (before?.state === 'coming' || before?.state === 'offered'))
      throw new AppError('EVENT_CAPACITY', { taken }, 'guests');
    const state = fits ? 'coming' : 'waiting';
    await answers.set({ event_id: event.id, member_id: memberId, state, guests }, this.clock.now());
    if (before?.state !== state || before.guests !== guests) await this.record('event.come', event, memberId, state);
    if (state === 'coming' && before?.state !== 'coming') await this.telling.coming(event, memberId);
  }

  private async stayAway(event: EventRow, memberId: string, before: AnswerRow | null): Promise<void> {
    if (before?.state === 'not_coming') return;
    const answers = this.books.of(event);
    await answers.set({ event_id: event.id, member_id: memberId, state: 'not_coming', guests: 0 }, this.clock.now());
    await answers.removeNeeds(event.id, memberId);
    await this.record('event.stay_away', event, memberId, 'not_coming');
    if (before?.state === 'coming') await this.telling.left(event, memberId);
  }

  private async keepNeeds(event: EventRow, memberId: string, needs: EventNeedsInput): Promise<void> {
    const words = normaliseText(needs.words ?? '') || null;
    const provisions = [...new Set(needs.provisions)];
    const answers = this.books.of(event);
    if (words === null && provisions.length === 0) return answers.removeNeeds(event.id, memberId);
    await answers.setNeeds(event.id, memberId, { provisions, words });
    await this.dueWork.add('events.forgetNeeds', event.id, needsUntil(event));
  }

  /** Who comes to an event of a group is in the group: no trail, and nobody hears of it. */
  private async record(
    action: string,
    { id: eventId, group_id: groupId }: EventRow,
    memberId: string,
    state: string,
  ): Promise<void> {
    if (groupId) return;
    recordEvent(action, { eventId, memberId });
    await this.audit.record({ action, subjectType: 'event', subjectId: eventId, details: { memberId, state } });
  }
}
