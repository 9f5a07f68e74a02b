import { Injectable } from '@nestjs/common';
import { addDays, dayIn } from '@trellis/calendar';
import { CLOSING_LIMITS, type ClosingState } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { GoalsService } from '../goals/index.js';
import { MeetingLedger } from '../meetings/index.js';
import type { ChangingMentorship, Party } from '../mentorships/index.js';
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
    const [closing, agreed, span, held, goalsReached, words, { timeZone }] = await Promise.all([
      this.closings.find(mentorship.id),
      this.closings.listAgreed(mentorship.id),
      this.closings.getSpan(mentorship.id),
      this.meetings.minutesHeld([mentorship.id]),
      this.goals.reachedIn(mentorship.id),
      this.lookBacks.of(party),
      this.schools.settings(),
    ]);
    const { count = 0, minutes = 0 } = held.get(mentorship.id) ?? {};
    const state = stateOf(party, { closing, agreed, span });
    const isGroup = mentorship.model !== 'pair';
    const mayAsk = isGroup ? role === 'mentor' : true;
    const today = dayIn(this.clock.now(), timeZone);
    const isNear =
      state !== 'ended' && (state === 'completed' || today >= addDays(span.ends_on, -CLOSING_LIMITS.nearDays));
    return {
      ...{ mentorshipId: mentorship.id, enrolmentId, role, state, isNear },
      hasPapers: mentorship.state === 'ended' && span.as_planned,
      ...{ since: span.published_at, until: span.ended_at, meetings: count, minutes, goalsReached },
      canEnd: !isGroup && mentorship.state !== 'ended',
      canAsk: mayAsk && state === 'lasting' && mentorship.state === 'active',
      ...{ isGroup, agreed: agreedOf(mentorship, agreed), people: mentorship.people.length },
      ...words,
    };
  }
}

/** How many of those who are in it now. */
export const agreedOf = ({ people }: ChangingMentorship, agreed: readonly string[]): number =>
  people.filter(({ enrolmentId }) => agreed.includes(enrolmentId)).length;

function stateOf(
  { mentorship, enrolmentId }: Party,
  { closing, agreed, span }: { closing: ClosingRow | null; agreed: readonly string[]; span: SpanRow },
): ClosingState {
  // Somebody's pause outlasts it: nobody is thanked for the time together.
  if (mentorship.state === 'ended') return span.as_planned && mentorship.pausers.length === 0 ? 'completed' : 'ended';
  if (closing?.state !== 'proposed') return 'lasting';
  if (closing.enrolment_id === enrolmentId) return 'asked';
  return agreed.includes(enrolmentId) ? 'agreed' : 'waiting';
}
