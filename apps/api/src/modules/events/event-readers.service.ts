import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import { EventAnswersRepository } from './event-answers.repository.js';

/** As much of an event as what goes with it depends on, as one person stands with it. */
export interface SeenEvent {
  id: string;
  isPublished: boolean;
  endsAt: Date;
  /** Whether they come, or were there. */
  takesPart: boolean;
}

/** For other modules' use cases: which events somebody may know of. */
@Injectable()
export class EventReaders {
  constructor(private readonly answers: EventAnswersRepository) {}

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
