import { Injectable } from '@nestjs/common';
import { addDays, dayIn } from '@trellis/calendar';
import { CLOSING_LIMITS, type ClosingState } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { GoalsService } from '../goals/index.js';
import { MeetingLedger } from '../meetings/index.js';
import type { Party } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import type { MyClosing } from './closing.types.js';
import { type ClosingRow, ClosingsRepository, type SpanRow } from './closings.repository.js';
import { LookBacks } from './look-backs.service.js';

/** What somebody sees of how their mentorship ends. For use cases that have authorised. */
@Injectable()
export class ClosingViews {
  constructor(
    private readonly closings: ClosingsRepository,
    private readonly lookBacks: LookBacks,
    private readonly meetings: MeetingLedger,
    private readonly goals: GoalsService,
    private readonly schools: SchoolsService,
    private readonly clock: Clock,
  ) {}

  async of(party: Party): Promise<MyClosing> {
    const { mentorship, enrolmentId, role } = party;
    const [closing, span, held, goalsReached, words, { timeZone }] = await Promise.all([
      this.closings.find(mentorship.id),
      this.closings.getSpan(mentorship.id),
      this.meetings.minutesHeld([mentorship.id]),
      this.goals.reachedIn(mentorship.id),
      this.lookBacks.of(party),
      this.schools.settings(),
    ]);
    const { count = 0, minutes = 0 } = held.get(mentorship.id) ?? {};
    const state = stateOf(party, closing, span);
    const today = dayIn(this.clock.now(), timeZone);
    const isNear =
      state !== 'ended' && (state === 'completed' || today >= addDays(span.ends_on, -CLOSING_LIMITS.nearDays));
    return {
      ...{ mentorshipId: mentorship.id, enrolmentId, role, state, isNear },
      ...{ since: span.published_at, until: span.ended_at, meetings: count, minutes, goalsReached },
      canEnd: mentorship.model === 'pair' && mentorship.state !== 'ended',
      canAsk: mentorship.model === 'pair' && state === 'lasting' && mentorship.state === 'active',
      ...words,
    };
  }
}

function stateOf({ mentorship, enrolmentId }: Party, closing: ClosingRow | null, span: SpanRow): ClosingState {
  if (mentorship.state === 'ended') return span.as_planned ? 'completed' : 'ended';
  if (closing?.state !== 'proposed') return 'lasting';
  return closing.enrolment_id === enrolmentId ? 'asked' : 'waiting';
}
