import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';

import type { Meeting, MeetingFact, MyMeetings } from './meeting.types.js';
import { placeOf, toFact, toMeeting } from './meetings.policy.js';
import { MentorshipParties } from '../mentorships/index.js';
import { MeetingParties, type MeetingParty } from './meeting-parties.service.js';
import { type MeetingRow, MeetingsRepository } from './meetings.repository.js';

/** More than a mentorship of years has. */
const MOST = 500;

/** The meetings of a mentorship: all of each for those in it, dates and states for those who run the program. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly meetings: MeetingsRepository,
    private readonly parties: MeetingParties,
    private readonly mentorships: MentorshipParties,
    private readonly clock: Clock,
  ) {}

  async getMine(actor: Actor, mentorshipId: string): Promise<MyMeetings> {
    return this.view(await this.parties.own(actor, mentorshipId));
  }

  async view({ mentorship, enrolmentId }: MeetingParty): Promise<MyMeetings> {
    const rows = await this.meetings.listOf(mentorship.id, MOST);
    const now = this.clock.now();
    const of = (place: ReturnType<typeof placeOf>): Meeting[] =>
      rows.filter((row) => placeOf(row, now) === place).map((row) => toMeeting(row, enrolmentId, now));
    return {
      id: mentorship.id,
      names: mentorship.people.filter((one) => one.enrolmentId !== enrolmentId).map(({ name }) => name),
      open: mentorship.state === 'active',
      proposed: of('proposed'),
      // Newest first as they are read; what is to come, and what waits for a word, the other way round.
      toCome: of('toCome').reverse(),
      unsaid: of('unsaid').reverse(),
      past: of('past')
        .filter(({ startsAt, offers }) => startsAt !== null || offers.length > 0)
        .sort((one, other) => momentOf(other) - momentOf(one)),
    };
  }

  /** One conversation is one meeting: another time is the same one, moved; after it took place there is no other. */
  async refuseSecond({ mentorship, isConversation }: MeetingParty, but: string | null, more = 1): Promise<void> {
    if (!isConversation) return;
    if (more > 1 || (await this.meetings.hasStanding(mentorship.id, this.clock.now(), but)))
      throw new AppError('CONVERSATION_MEETS');
  }

  async listFacts(actor: Actor, mentorshipId: string): Promise<MeetingFact[]> {
    await this.mentorships.ofStaff(actor, 'mentorship.list', mentorshipId);
    const rows = await this.meetings.listOf(mentorshipId, MOST);
    return rows.filter((row): row is MeetingRow => row.starts_at !== null).map(toFact);
  }
}

/** When it was, or would have been at the latest. */
const momentOf = ({ startsAt, offers }: Meeting): number => (startsAt ?? offers.at(-1))?.getTime() ?? 0;
