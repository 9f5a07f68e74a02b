import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { type CalendarSpan, REMINDER_COUNTING } from '@trellis/contracts';
import { type CohortRow } from '../cohorts/index.js';
import { MembersService } from '../members/index.js';
import { SchoolsService } from '../schools/index.js';
import { ReminderCausesRepository, type Scope } from './reminder-causes.repository.js';
import { ReminderCauses } from './reminder-causes.service.js';
import type { Cause, RuleDraft } from './reminder-rules.policy.js';
import { dueAt, nextTurn } from './reminder-times.policy.js';

/** A reminder that should be there, for a person or (without one) for those who run the program. */
export interface WishedReminder {
  cause: string;
  mentorshipId: string | null;
  enrolmentId: string | null;
  memberId: string | null;
  /** Of what is to come: which meeting, and when it begins. */
  meetingId: string | null;
  eventId: string | null;
  startsAt: Date | null;
  aboutDay: string | null;
  dueAt: Date;
  /** The day of it by the reader's clocks. */
  dueDay: string;
}

/** By which clocks people live; the school's, where somebody has none of their own. */
export interface Clocks {
  of(memberId: string): string;
  school: string;
}

/** What a rule asks for in a cohort as things are now: whom it reminds, of what, when by their own clocks. */
@Injectable()
export class ReminderWishes {
  constructor(
    private readonly causes: ReminderCauses,
    private readonly facts: ReminderCausesRepository,
    private readonly members: MembersService,
    private readonly schools: SchoolsService,
  ) {}

  /** The zones of everybody in the scope. Before any transaction: they are looked up one by one. */
  async clocks(scope: Scope): Promise<Clocks> {
    const { timeZone } = await this.schools.settings();
    const byMember = await this.members.timeZonesOf(await this.facts.listAccounts(scope));
    return { of: (memberId) => byMember.get(memberId) ?? timeZone, school: timeZone };
  }

  async of(rule: RuleDraft, cohort: CohortRow, scope: Scope, clocks: Clocks, now: Date): Promise<WishedReminder[]> {
    if (cohort.state === 'closed') return [];
    const causes = await this.causes.list(rule, cohort, scope);
    if (rule.audience === 'coordinator') {
      return once(causes).map((cause) => this.wish(rule, cohort, cause, cause.timeZone ?? clocks.school, now));
    }
    const asked = causes.filter(({ role }) => rule.audience === 'both' || rule.audience === `${role}s`);
    return asked.map((cause) => ({
      ...this.wish(rule, cohort, cause, clocks.of(cause.memberId), now),
      enrolmentId: cause.enrolmentId,
      memberId: cause.memberId,
    }));
  }

  private wish(rule: RuleDraft, cohort: CohortRow, cause: Cause, zone: string, now: Date): WishedReminder {
    const free = freeDaysFor(rule, cohort, cause, zone);
    const due = dueAt(rule, cause.from, zone, free);
    // What has been missing longer than the rule waits is still missing: it is asked after at the next turn.
    const late = REMINDER_COUNTING[rule.trigger].missing && due <= now;
    const { key, mentorshipId, from, meetingId = null, eventId = null } = cause;
    const at = late ? nextTurn(rule, now, zone, free) : due;
    const aboutDay = from.on ?? (REMINDER_COUNTING[rule.trigger].dated ? dayIn(from.at, zone) : null);
    return {
      cause: key,
      mentorshipId,
      enrolmentId: null,
      memberId: null,
      meetingId,
      eventId,
      startsAt: meetingId === null && eventId === null ? null : (from.at ?? null),
      aboutDay,
      dueAt: at,
      dueDay: dayIn(at, zone),
    };
  }
}

/**
 * The days on which it does not speak. Of a meeting or an event that is soon it speaks whatever day that is: days earlier it would say
 * "tomorrow" of something else. Of one that was on such a day, people were there on that day.
 */
function freeDaysFor(rule: RuleDraft, { settings }: CohortRow, cause: Cause, zone: string): readonly CalendarSpan[] {
  const free = [...settings.holidays, ...settings.blackouts];
  const isHeld = (cause.meetingId ?? cause.eventId ?? null) !== null;
  if (!isHeld || !cause.from.at) return free;
  const day = dayIn(cause.from.at, zone);
  return rule.amount <= 0 || free.some(({ from, to }) => from <= day && day <= to) ? [] : free;
}

/** Each cause once, however many people it is about. */
function once(causes: readonly Cause[]): Cause[] {
  return [...new Map(causes.map((cause) => [cause.key, cause])).values()];
}
