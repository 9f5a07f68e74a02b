import { Injectable } from '@nestjs/common';
import { type FormDefinition, validateAnswers } from '@trellis/forms';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { Disclosure } from '../disclosure/index.js';
import { type Event, MyEvents } from '../events/index.js';
import { closesAt, stateOf } from './event-feedback.policy.js';
import { EventFeedbackRepository, type FeedbackRow } from './event-feedback.repository.js';
import type { MyEventFeedback, SendEventFeedbackInput } from './event-feedback.types.js';
import { FeedbackSeal } from './feedback-seal.service.js';

/**
 * Saying how it was. That somebody is done with it is known until it is closed; what they said, or whether they passed it over, only to who has
 * the key of the installation. So there is neither an entry in the trail nor an event of it, and no time.
 */
@Injectable()
export class OwnEventFeedback {
  constructor(
    private readonly feedback: EventFeedbackRepository,
    private readonly own: MyEvents,
    private readonly seal: FeedbackSeal,
    private readonly gate: Disclosure,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Null where nothing is asked, or not any more, or one was not there. */
  async find(actor: Actor, eventId: string): Promise<MyEventFeedback | null> {
    authorise(actor, 'own.read');
    const event = await this.own.get(actor, eventId);
    const row = await this.feedback.find(eventId);
    if (!row || !actor.memberId || !event.attended || !this.isOpen(row, event)) return null;
    return this.view(row, event, await this.feedback.isDone(eventId, actor.memberId));
  }

  async send(actor: Actor, { eventId, answers }: SendEventFeedbackInput): Promise<MyEventFeedback> {
    authorise(actor, 'own.read');
    const { memberId } = actor;
    const event = await this.own.get(actor, eventId);
    const row = await this.feedback.find(eventId);
    if (!row || !memberId || !event.attended) throw new AppError('NOT_FOUND');
    const sealed = this.sealed(row, answers ?? null);
    await this.db.run(async () => {
      await this.feedback.lockShared(eventId);
      const now = await this.feedback.find(eventId);
      if (!now || !this.isOpen(now, event)) throw new AppError('EVENT_FEEDBACK_CLOSED');
      if (!(await this.feedback.addPart(eventId, memberId, sealed))) throw new AppError('EVENT_FEEDBACK_SENT');
    });
    return this.view(row, event, true);
  }

  private sealed(row: FeedbackRow, answers: unknown): Buffer {
    const value = answers === null ? null : checked(row.definition, answers);
    const sealed = this.seal.seal(row.event_id, value);
    if (!sealed) throw new AppError('ANSWER_INVALID', { reason: 'TEXT_TOO_LONG' }, 'answers');
    return sealed;
  }

  private isOpen(row: FeedbackRow, { endsAt }: Event): boolean {
    return (
      stateOf(row, { ends_at: endsAt }, this.clock.now()) === 'open' && this.closing(row, endsAt) > this.clock.now()
    );
  }

  private closing = (row: FeedbackRow, endsAt: Date): Date => closesAt({ ends_at: endsAt }, row.asked_at);

  private async view(row: FeedbackRow, event: Event, done: boolean): Promise<MyEventFeedback> {
    return {
      ...{ eventId: event.id, title: event.title, done },
      closesAt: this.closing(row, event.endsAt),
      threshold: await this.gate.threshold('inside'),
      definition: row.definition,
    };
  }
}

function checked(form: FormDefinition, answers: unknown): unknown {
  const result = validateAnswers(form, answers);
  if (result.ok) return result.answers;
  const [problem] = result.problems;
  throw new AppError(
    'ANSWER_INVALID',
    { reason: problem?.code ?? '' },
    problem ? `answers.${problem.itemId}` : 'answers',
  );
}
