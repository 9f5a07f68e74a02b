import { Injectable } from '@nestjs/common';
import { recurringMoments, wallClockAt } from '@trellis/calendar';
import { LIMITS } from '@trellis/contracts';
import { normaliseText } from '@trellis/forms';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';

import { AvailabilityService } from './availability.service.js';
import type {
  AcceptMeetingInput,
  BookMeetingInput,
  MoveMeetingInput,
  MyMeetings,
  ProposeMeetingInput,
} from './meeting.types.js';
import { latestBeginning, MeetingTimesService } from './meeting-times.service.js';
import { MeetingTelling } from './meeting-telling.service.js';
import { type MeetingRow, MeetingsRepository, type NewMeeting } from './meetings.repository.js';
import { MeetingParties, type MeetingParty } from './meeting-parties.service.js';
import { MeetingsService } from './meetings.service.js';

/** How a meeting comes about and changes its time, one after the other for each mentorship and for each person. */
@Injectable()
export class MeetingBooking {
  constructor(
    private readonly meetings: MeetingsRepository,
    private readonly views: MeetingsService,
    private readonly times: MeetingTimesService,
    private readonly availability: AvailabilityService,
    private readonly parties: MeetingParties,
    private readonly telling: MeetingTelling,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** At a time that everybody else has said they are free: it is booked at once. Of a series, times that are not free are left out. */
  book(actor: Actor, input: BookMeetingInput): Promise<MyMeetings> {
    authorise(actor, 'own.read');
    return this.change(actor, input.mentorshipId, async (party) => {
      const moments = await this.momentsOf(party, input);
      await this.refuseWrongTimes(party, moments);
      const free = await this.times.freeAmong(party, moments, input.minutes);
      if (free[0]?.getTime() !== moments[0]?.getTime()) throw new AppError('MEETING_NOT_FREE');
      await this.refuseTooMany(party, free.length);
      for (const moment of free) await this.refuseOverlap(party, moment, input.minutes, null);
      const seriesId = await this.seriesOf(party, input, moments);
      const [first] = await this.meetings.insertAll(
        free.map((startsAt) => ({ ...newOf(party, input), state: 'booked', startsAt, offers: [], seriesId })),
        this.clock.now(),
      );
      if (!first) throw new AppError('MEETING_NOT_FREE');
      await this.parties.record('meeting.book', party, [first]);
      const { people } = party.mentorship;
      if (seriesId) await this.telling.seriesBooked(people, party.enrolmentId, seriesId);
      else await this.telling.booked(people, party.enrolmentId, first);
      if (free[0]) await this.remind(party, { id: first, sequence: 0, startsAt: free[0] });
    });
  }

  /** Times for the others to choose from; with `meetingId`, others than those that were offered. */
  propose(actor: Actor, input: ProposeMeetingInput): Promise<MyMeetings> {
    authorise(actor, 'own.read');
    return this.change(actor, input.mentorshipId, async (party) => {
      const times = [...new Set(input.times.map((time) => time.getTime()))].sort((a, b) => a - b);
      const offers = times.map((time) => new Date(time));
      await this.refuseWrongTimes(party, offers);
      const id = input.meetingId ? await this.offerAnew(party, input, offers) : await this.offer(party, input, offers);
      await this.parties.record('meeting.propose', party, [id]);
      await this.telling.proposed(party.mentorship.people, party.enrolmentId, id);
    });
  }

  /** One of the times that another offered. */
  async accept(actor: Actor, { id, startsAt }: AcceptMeetingInput): Promise<MyMeetings> {
    authorise(actor, 'own.read');
    const { relation_id: relationId } = await this.meetings.get(id);
    return this.change(actor, relationId, async (party) => {
      const meeting = await this.inState(id, 'proposed');
      const isOffered = meeting.offers.some((offer) => offer.getTime() === startsAt.getTime());
      if (meeting.proposed_by === party.enrolmentId || !isOffered) throw new AppError('NOT_FOUND');
      await this.refuseWrongTimes(party, [startsAt]);
      await this.refuseOverlap(party, startsAt, meeting.minutes, id);
      // Since it was offered, either may have made another meeting.
      await this.views.refuseSecond(party, id);
      const [untaken] = await this.times.untaken(party, [startsAt], meeting.minutes, id);
      if (!untaken) throw new AppError('MEETING_NOT_FREE');
      await this.meetings.change(meeting, { state: 'booked', starts_at: startsAt, offers: [] }, this.clock.now());
      await this.parties.record('meeting.accept', party, [id]);
      await this.telling.booked(party.mentorship.people, party.enrolmentId, id);
      await this.remind(party, { id, sequence: meeting.sequence, startsAt });
    });
  }

  /** Another time, length or place for a meeting that is booked; whoever could not come before did nothing wrong. */
  async move(actor: Actor, input: MoveMeetingInput): Promise<MyMeetings> {
    authorise(actor, 'own.read');
    const { relation_id: relationId } = await this.meetings.get(input.id);
    return this.change(actor, relationId, async (party) => {
      const meeting = await this.inState(input.id, 'booked');
      const { startsAt, minutes, format } = input;
      const isSameTime = meeting.starts_at?.getTime() === startsAt.getTime() && meeting.minutes === minutes;
      if (!isSameTime) {
        await this.refuseWrongTimes(party, [startsAt]);
        const [free] = await this.times.freeAmong(party, [startsAt], minutes, meeting.id);
        if (!free) throw new AppError('MEETING_NOT_FREE');
        await this.refuseOverlap(party, startsAt, minutes, meeting.id);
      }
      const sequence = meeting.sequence + 1;
      const next = { starts_at: startsAt, minutes, format, place: placeOf(input), sequence };
      await this.meetings.change(meeting, next, this.clock.now());
      await this.parties.record('meeting.move', party, [meeting.id]);
      await this.telling.moved(party.mentorship.people, party.enrolmentId, { id: meeting.id, sequence });
      await this.remind(party, { id: meeting.id, sequence, startsAt });
    });
  }

  private async change(
    actor: Actor,
    relationId: string,
    work: (party: MeetingParty) => Promise<void>,
  ): Promise<MyMeetings> {
    return this.db.run(async () => {
      const party = await this.parties.ownLasting(actor, relationId);
      const { state } = party.mentorship;
      if (state !== 'active') throw new AppError('MENTORSHIP_STATE', { state });
      await this.meetings.lockMembers(party.mentorship.people.map(({ memberId }) => memberId));
      await work(party);
      await this.parties.noteContact(party);
      return this.views.view(party);
    });
  }

  /** Mentorships are reminded by the program's rules. */
  private async remind(
    { mentorship, isConversation }: MeetingParty,
    meeting: { id: string; sequence: number; startsAt: Date },
  ): Promise<void> {
    if (isConversation) await this.telling.remind(mentorship.people, meeting);
  }

  private async offer(party: MeetingParty, input: ProposeMeetingInput, offers: Date[]): Promise<string> {
    await this.refuseTooMany(party, 1);
    const [id = ''] = await this.meetings.insertAll(
      [{ ...newOf(party, input), state: 'proposed', startsAt: null, offers }],
      this.clock.now(),
    );
    return id;
  }

  private async offerAnew(party: MeetingParty, input: ProposeMeetingInput, offers: Date[]): Promise<string> {
    const meeting = await this.inState(input.meetingId ?? '', 'proposed');
    if (meeting.relation_id !== party.mentorship.id) throw new AppError('NOT_FOUND');
    const { minutes, format } = input;
    const next = { offers, minutes, format, place: placeOf(input), proposed_by: party.enrolmentId };
    await this.meetings.change(meeting, next, this.clock.now());
    return meeting.id;
  }

  private async inState(id: string, state: MeetingRow['state']): Promise<MeetingRow> {
    const meeting = await this.meetings.get(id);
    if (meeting.state !== state) throw new AppError('MEETING_STATE', { state: meeting.state });
    return meeting;
  }

  /** By the clocks of whoever books: half past five stays half past five. */
  private async momentsOf(party: MeetingParty, { startsAt, repeat, count }: BookMeetingInput): Promise<Date[]> {
    if (!repeat || !count) return [startsAt];
    const timeZone = await this.availability.timeZoneOf(party.memberId);
    return recurringMoments({ startsAt: wallClockAt(startsAt, timeZone), timeZone, repeat, count });
  }

  private async seriesOf(
    { mentorship, memberId }: MeetingParty,
    { repeat, count }: BookMeetingInput,
    [startsAt]: readonly Date[],
  ): Promise<string | null> {
    if (!repeat || !count || !startsAt) return null;
    const timeZone = await this.availability.timeZoneOf(memberId);
    return this.meetings.insertSeries({ mentorshipId: mentorship.id, repeat, count, startsAt, timeZone });
  }

  private async refuseWrongTimes(party: MeetingParty, moments: readonly Date[]): Promise<void> {
    const now = this.clock.now();
    if (moments.some((moment) => Number.isNaN(moment.getTime()) || moment <= now || moment > latestBeginning(now)))
      throw new AppError('MEETING_TIME', { days: LIMITS.meetingAheadDays }, 'startsAt');
    await this.times.refuseAfterCohort(party, moments);
  }

  private async refuseTooMany(party: MeetingParty, more: number): Promise<void> {
    await this.views.refuseSecond(party, null, more);
    const count = await this.meetings.countToCome(party.mentorship.id, this.clock.now());
    if (count + more > LIMITS.meetingsToCome) throw new AppError('MEETINGS_FULL', { most: LIMITS.meetingsToCome });
  }

  private async refuseOverlap(
    { mentorship }: MeetingParty,
    from: Date,
    minutes: number,
    but: string | null,
  ): Promise<void> {
    const to = new Date(from.getTime() + minutes * 60_000);
    const [other] = await this.meetings.listOverlapping(mentorship.id, from, to, but);
    if (other) throw new AppError('MEETING_OVERLAPS', { meetingId: other.id });
  }
}

const placeOf = ({ place }: { place?: string | null }): string | null => normaliseText(place ?? '') || null;

const newOf = (
  { mentorship, enrolmentId, isConversation }: MeetingParty,
  input: Pick<BookMeetingInput, 'minutes' | 'format' | 'place'>,
): Pick<NewMeeting, 'relationId' | 'isConversation' | 'proposedBy' | 'minutes' | 'format' | 'place'> => ({
  relationId: mentorship.id,
  isConversation,
  proposedBy: enrolmentId,
  minutes: input.minutes,
  format: input.format,
  place: placeOf(input),
});
