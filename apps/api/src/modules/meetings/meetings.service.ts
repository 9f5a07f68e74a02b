import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { MentorshipParties, type Party } from '../mentorships/index.js';
import type { Meeting, MeetingFact, MyMeetings } from './meeting.types.js';
import { placeOf, toFact, toMeeting } from './meetings.policy.js';
import { type MeetingRow, MeetingsRepository } from './meetings.repository.js';

/** More than a mentorship of years has. */
const MOST = 500;

/** The meetings of a mentorship: all of each for those in it, dates and states for those who run the program. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly meetings: MeetingsRepository,
    private readonly parties: MentorshipParties,
    private readonly clock: Clock,
  ) {}

  async getMine(actor: Actor, mentorshipId: string): Promise<MyMeetings> {
    return this.view(await this.parties.own(actor, mentorshipId));
  }

  async view({ mentorship, enrolmentId }: Party): Promise<MyMeetings> {
    const rows = await this.meetings.listOf(mentorship.id, MOST);
    const now = this.clock.now();
    const of = (place: ReturnType<typeof placeOf>): Meeting[] =>
      rows.filter((row) => placeOf(row, now) === place).map((row) => toMeeting(row, enrolmentId, now));
    return {
      id: mentorship.id,
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

  async listFacts(actor: Actor, mentorshipId: string): Promise<MeetingFact[]> {
    await this.parties.ofStaff(actor, 'mentorship.list', mentorshipId);
    const rows = await this.meetings.listOf(mentorshipId, MOST);
    return rows.filter((row): row is MeetingRow => row.starts_at !== null).map(toFact);
  }
}

/** When it was, or would have been at the latest. */
const momentOf = ({ startsAt, offers }: Meeting): number => (startsAt ?? offers.at(-1))?.getTime() ?? 0;
