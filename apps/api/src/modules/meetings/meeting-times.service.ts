import { Injectable } from '@nestjs/common';
import {
  addDays,
  type Availability,
  commonTimes,
  instantAt,
  daySpans,
  freeSpans,
  joinSpans,
  type Span,
} from '@trellis/calendar';
import { LIMITS } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';

import { SchoolsService } from '../schools/index.js';
import { AvailabilityService } from './availability.service.js';
import { BusyCalendarsRepository } from './busy-calendars.repository.js';
import type { MeetingTimes, MeetingTimesInput } from './meeting.types.js';
import { MeetingParties, type MeetingParty } from './meeting-parties.service.js';
import { MeetingsRepository } from './meetings.repository.js';

const DAY = 24 * 60 * 60 * 1000;
const HOUR = DAY / 24;
/** How far ahead times are looked for, how many are shown, how far apart they begin. */
const WINDOW_DAYS = 28;
const MOST = 60;
const STEP_MINUTES = 60;

/** Times at which the people of a mentorship are free: what they said, less their meetings and the program's days off. */
@Injectable()
export class MeetingTimesService {
  constructor(
    private readonly parties: MeetingParties,
    private readonly availability: AvailabilityService,
    private readonly calendars: BusyCalendarsRepository,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly meetings: MeetingsRepository,
    private readonly clock: Clock,
  ) {}

  async find(actor: Actor, { mentorshipId, minutes }: MeetingTimesInput): Promise<MeetingTimes> {
    const party = await this.parties.own(actor, mentorshipId);
    const now = this.clock.now().getTime();
    // Nobody is surprised by a meeting within the hour, and days begin with a whole one.
    const { day, over } = await this.endOf(party);
    const from = Math.ceil((now + HOUR) / HOUR) * HOUR;
    const window = { from, to: Math.max(from, Math.min(now + WINDOW_DAYS * DAY, over)) };
    const people = await this.peopleOf(party, window, null);
    const others = party.mentorship.people.filter(({ memberId }) => memberId !== party.memberId);
    const times = party.mentorship.state === 'active' ? [...people.values()] : [];
    return {
      times: commonTimes(times, { window, minutes, stepMinutes: STEP_MINUTES, most: MOST }),
      withoutTimes: others.filter(({ memberId }) => !people.has(memberId)).map(({ name }) => name),
      mineSaid: people.has(party.memberId),
      lastDay: day,
    };
  }

  /** Nobody meets in a cohort that is over: its last day is the last on which a meeting begins, by the clocks of the school. */
  async refuseAfterCohort(party: MeetingParty, beginnings: readonly Date[]): Promise<void> {
    const { day, over } = await this.endOf(party);
    if (beginnings.some((moment) => moment.getTime() >= over))
      throw new AppError('MEETING_AFTER_COHORT', { day }, 'startsAt');
  }

  private async endOf({ mentorship }: MeetingParty): Promise<{ day: string; over: number }> {
    const [{ ends_on: day }, { timeZone }] = await Promise.all([
      this.cohorts.describe(mentorship.cohort_id),
      this.schools.settings(),
    ]);
    return { day, over: instantAt(`${addDays(day, 1)}T00:00`, timeZone).getTime() };
  }

  /**
   * Of these beginnings, those at which every other person of the mentorship has said that they are free, for so long. One's own
   * word counts without looking, for whoever books knows whether they can; only not against another meeting of theirs.
   */
  async freeAmong(
    party: MeetingParty,
    beginnings: readonly Date[],
    minutes: number,
    meetingId: string | null = null,
  ): Promise<Date[]> {
    const window = windowOf(beginnings, minutes);
    const people = await this.peopleOf(party, window, meetingId);
    const others = party.mentorship.people.filter(({ memberId }) => memberId !== party.memberId);
    const free = others.map(({ memberId }) => {
      const person = people.get(memberId);
      return person ? freeSpans(person, window) : [];
    });
    return (await this.untaken(party, beginnings, minutes, meetingId)).filter((moment) => {
      const from = moment.getTime();
      const to = from + minutes * 60_000;
      return free.every((spans) => spans.some((span) => span.from <= from && to <= span.to));
    });
  }

  /**
   * Of these beginnings, those at which nobody of the mentorship has another meeting, in whichever mentorship. A calendar kept
   * elsewhere says nothing against a time that was offered: it may hold that very offer.
   */
  async untaken(
    party: MeetingParty,
    beginnings: readonly Date[],
    minutes: number,
    but: string | null,
  ): Promise<Date[]> {
    const memberIds = party.mentorship.people.map(({ memberId }) => memberId);
    const { from, to } = windowOf(beginnings, minutes);
    const taken = (await this.meetings.listOfMembers(memberIds, new Date(from), new Date(to))).filter(
      ({ id }) => id !== but,
    );
    return beginnings.filter((moment) => {
      const end = new Date(moment.getTime() + minutes * 60_000);
      return !taken.some((one) => one.starts_at < end && moment < one.ends_at);
    });
  }

  /** Who said when they can, by member. `but`: a meeting that is being moved is no reason against itself. */
  private async peopleOf(party: MeetingParty, window: Span, but: string | null): Promise<Map<string, Availability>> {
    const memberIds = party.mentorship.people.map(({ memberId }) => memberId);
    const [said, taken, elsewhere, off] = await Promise.all([
      this.availability.ofMembers(memberIds),
      this.meetings.listOfMembers(memberIds, new Date(window.from), new Date(window.to)),
      this.calendars.listBusy(memberIds),
      this.daysOff(party, window),
    ]);
    return new Map(
      [...said].map(([memberId, { time_zone: timeZone, slots, exceptions }]) => {
        const own = taken.filter((row) => row.member_id === memberId && row.id !== but);
        const busy = own.map((row) => ({ from: row.starts_at.getTime(), to: row.ends_at.getTime() }));
        return [
          memberId,
          { timeZone, slots, exceptions, busy: joinSpans([...busy, ...(elsewhere.get(memberId) ?? []), ...off]) },
        ];
      }),
    );
  }

  /** Holidays and times without meetings of the program, by the clocks of the school. */
  private async daysOff({ mentorship }: MeetingParty, window: Span): Promise<Span[]> {
    const [{ settings }, { timeZone }] = await Promise.all([
      this.cohorts.describe(mentorship.cohort_id),
      this.schools.settings(),
    ]);
    return daySpans(timeZone, [...settings.holidays, ...settings.blackouts], window);
  }
}

/** All that meetings with these beginnings may touch, by anybody's clocks. */
function windowOf(beginnings: readonly Date[], minutes: number): Span {
  const at = beginnings.map((moment) => moment.getTime());
  return { from: Math.min(...at) - DAY, to: Math.max(...at) + minutes * 60_000 + DAY };
}

/** The window in which a meeting may begin. */
export const latestBeginning = (now: Date): Date => new Date(now.getTime() + LIMITS.meetingAheadDays * DAY);
