import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { LIMITS } from '@trellis/contracts';
import { normaliseText } from '@trellis/forms';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { SchoolsService } from '../schools/index.js';
import type { LogMeetingInput, MyMeetings, SayMeetingInput } from './meeting.types.js';
import { MeetingTimesService } from './meeting-times.service.js';
import { type MeetingRow, MeetingsRepository } from './meetings.repository.js';
import { MeetingParties, type MeetingParty } from './meeting-parties.service.js';
import { MeetingsService } from './meetings.service.js';

const DAY = 24 * 60 * 60 * 1000;

/** What is said of a meeting afterwards: it took place or not, how long and how; and meetings held elsewhere. */
@Injectable()
export class MeetingHistory {
  constructor(
    private readonly meetings: MeetingsRepository,
    private readonly views: MeetingsService,
    private readonly parties: MeetingParties,
    private readonly times: MeetingTimesService,
    private readonly schools: SchoolsService,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Said by anyone in it, and corrected by anyone in it, for two weeks also once the mentorship is over: the last word counts. */
  async say(actor: Actor, { id, tookPlace, minutes, format }: SayMeetingInput): Promise<MyMeetings> {
    authorise(actor, 'own.read');
    const { relation_id: relationId } = await this.meetings.get(id);
    const party = await this.parties.own(actor, relationId);
    return this.db.run(async () => {
      const meeting = await this.meetings.lock(id);
      if (meeting.state === 'cancelled' || meeting.state === 'proposed')
        throw new AppError('MEETING_STATE', { state: meeting.state });
      await this.refuseLongOver(party);
      this.refuseWrongTime(meeting.starts_at);
      const state: MeetingRow['state'] = tookPlace ? 'held' : 'not_held';
      const change = {
        ...{ state, said_by: party.enrolmentId, said_at: this.clock.now() },
        ...(tookPlace ? { minutes: minutes ?? meeting.minutes, format: format ?? meeting.format } : {}),
      };
      await this.meetings.change(meeting, change, this.clock.now());
      await this.parties.record(meeting.state === 'booked' ? 'meeting.say' : 'meeting.correct', party, [meeting.id]);
      if (tookPlace) await this.parties.noteContact(party);
      return this.views.view(party);
    });
  }

  /** One held without having been booked here. One that lies at the same time may be the same: that is asked first. */
  log(actor: Actor, input: LogMeetingInput): Promise<MyMeetings> {
    authorise(actor, 'own.read');
    return this.db.run(async () => {
      const party = await this.parties.ownLasting(actor, input.mentorshipId);
      const { startsAt, minutes, format } = input;
      this.refuseWrongTime(startsAt);
      await this.refuseBefore(party, startsAt);
      await this.times.refuseAfterCohort(party, [startsAt]);
      await this.views.refuseSecond(party, null);
      const to = new Date(startsAt.getTime() + minutes * 60_000);
      const [same] = await this.meetings.listOverlapping(party.mentorship.id, startsAt, to, null);
      if (same && !input.another) throw new AppError('MEETING_OVERLAPS', { meetingId: same.id });
      const place = normaliseText(input.place ?? '') || null;
      const meeting = {
        relationId: party.mentorship.id,
        isConversation: party.isConversation,
        proposedBy: party.enrolmentId,
        format,
        minutes,
        startsAt,
        place,
      };
      const [id = ''] = await this.meetings.insertAll(
        [{ ...meeting, state: 'held', offers: [], logged: true }],
        this.clock.now(),
      );
      await this.parties.record('meeting.log', party, [id]);
      await this.parties.noteContact(party);
      return this.views.view(party);
    });
  }

  /** What a certificate says stands after a while. */
  private async refuseLongOver({ mentorship }: MeetingParty): Promise<void> {
    const endedAt = await this.meetings.endedAt(mentorship.id);
    if (endedAt && endedAt.getTime() + LIMITS.meetingSayDays * DAY < this.clock.now().getTime())
      throw new AppError('MENTORSHIP_OVER');
  }

  private refuseWrongTime(startsAt: Date | null): void {
    const now = this.clock.now();
    const earliest = new Date(now.getTime() - LIMITS.meetingAheadDays * DAY);
    if (!startsAt || Number.isNaN(startsAt.getTime()) || startsAt > now || startsAt < earliest)
      throw new AppError('MEETING_TIME_PAST', { days: LIMITS.meetingAheadDays }, 'startsAt');
  }

  /** What was before the match is no part of it, the day of publishing included: by the clocks of the school, as it is counted. */
  private async refuseBefore({ mentorship }: MeetingParty, startsAt: Date): Promise<void> {
    const { timeZone } = await this.schools.settings();
    const day = dayIn(await this.meetings.getBeginning(mentorship.id), timeZone);
    if (dayIn(startsAt, timeZone) < day) throw new AppError('MEETING_BEFORE_MATCH', { day }, 'startsAt');
  }
}
