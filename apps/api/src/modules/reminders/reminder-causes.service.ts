import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { Clock } from '../../platform/clock/clock.js';
import type { CohortRow } from '../cohorts/index.js';
import { RequirementLedger } from '../requirements/index.js';
import { EventCauses } from './event-causes.service.js';
import { MentorshipCausesRepository } from './mentorship-causes.repository.js';
import {
  type PairedRow,
  ReminderCausesRepository,
  type Scope,
  type TakingPartRow,
} from './reminder-causes.repository.js';
import { periodsAfter } from './reminder-periods.policy.js';
import type { Asking, Cause } from './reminder-rules.policy.js';
import type { CountedFrom } from './reminder-times.policy.js';

/** The facts that rules count from, as they are now. */
@Injectable()
export class ReminderCauses {
  constructor(
    private readonly facts: ReminderCausesRepository,
    private readonly clock: Clock,
    private readonly mentorships: MentorshipCausesRepository,
    private readonly requirements: RequirementLedger,
    private readonly events: EventCauses,
  ) {}

  async list(rule: Asking, cohort: CohortRow, scope: Scope): Promise<Cause[]> {
    const { trigger } = rule;
    switch (trigger) {
      case 'cohort_start':
        return this.onDays(rule, scope, [cohort.starts_on]);
      case 'cohort_end':
        return this.onDays(rule, scope, [cohort.ends_on]);
      case 'term_start':
        return this.onDays(rule, scope, within(cohort, starts(cohort)));
      case 'term_end':
        return this.onDays(rule, scope, within(cohort, ends(cohort)));
      case 'published':
        return (await this.facts.listPaired(scope)).map((one) => ofPair(one, trigger, { at: one.published_at }));
      case 'first_contact_due':
        return (await this.facts.listPaired(scope, 'contact')).map((one) =>
          ofPair(one, trigger, { on: one.first_contact_due_on }),
        );
      case 'felt_question_open':
        return (await this.facts.listOpenQuestions(scope)).map((one) => ofPair(one, trigger, { at: one.asked_at }));
      case 'milestone':
        return scope.mentorshipIds ? [] : dated(await this.facts.listMilestones(scope), trigger);
      case 'check_in_open':
        return scope.mentorshipIds
          ? []
          : dated(await this.facts.listOpenCheckIns(scope, dayIn(this.clock.now(), 'UTC')), trigger);
      case 'meeting_soon':
        return (await this.mentorships.listMeetings(scope)).map((one) => ({
          ...ofPair(one, `${trigger}:${one.meeting_id}`, { at: one.starts_at }),
          meetingId: one.meeting_id,
        }));
      case 'meeting_unsaid':
        return (await this.mentorships.listMeetings(scope)).map((one) =>
          ofPair(one, `${trigger}:${one.meeting_id}`, { at: one.ends_at }),
        );
      case 'agreement_unsigned':
        return (await this.mentorships.listUnsigned(scope)).map((one) => ofPair(one, trigger, { at: one.since }));
      case 'no_meeting_booked':
        return (await this.mentorships.listWithoutMeeting(scope)).map((one) => ofPair(one, trigger, { at: one.since }));
      case 'requirement_due':
        return this.ofRequirement(cohort, scope, trigger);
      case 'event_soon':
      case 'event_over':
        // What people say to an event belongs to no mentorship: a change of one moves nothing of it.
        return scope.mentorshipIds ? [] : this.events.ofEvents(rule, scope);
      case 'attendance_open':
      case 'attendance_due':
        return scope.mentorshipIds ? [] : this.events.ofAttendance(rule, cohort, scope);
    }
  }

  /** The end of this period while something is missing, and of those to come, in which nothing is there yet. */
  private async ofRequirement(cohort: CohortRow, scope: Scope, trigger: string): Promise<Cause[]> {
    const paired = await this.facts.listPaired(scope);
    const progress = await this.requirements.progressOf([...new Set(paired.map((one) => one.mentorship_id))]);
    return paired.flatMap((one) => {
      const now = progress.get(one.mentorship_id);
      if (!now) return [];
      const days = [...(now.left > 0 ? [now.to] : []), ...periodsAfter(now.per, now.to, cohort).map(({ to }) => to)];
      return days.map((on) => ofPair(one, trigger, { on }));
    });
  }

  private async onDays({ trigger, audience, reach }: Asking, scope: Scope, days: readonly string[]): Promise<Cause[]> {
    // Dates of a cohort belong to no mentorship: a change of one moves none of them.
    if (scope.mentorshipIds) return [];
    // Those who run the program have a task of it whoever is matched by then.
    const everyone = reach === 'everyone' || audience === 'coordinator';
    const people = await this.facts.listTakingPart(scope, everyone);
    return days.flatMap((on) =>
      people.map((one) => ({ ...personOf(one), key: `${trigger}:${on}`, from: { on }, mentorshipId: null })),
    );
  }
}

const starts = ({ settings }: CohortRow): string[] => settings.terms.map(({ from }) => from);
const ends = ({ settings }: CohortRow): string[] => settings.terms.map(({ to }) => to);
const within = ({ starts_on: first, ends_on: last }: CohortRow, days: readonly string[]): string[] =>
  [...new Set(days)].filter((day) => first <= day && day <= last);

/** Of dates that somebody wrote: moved, it is another cause. Like all dates of a cohort they belong to no mentorship. */
const dated = (rows: readonly (TakingPartRow & { id: string; on: string })[], trigger: string): Cause[] =>
  rows.map((row) => ({
    ...personOf(row),
    key: `${trigger}:${row.id}:${row.on}`,
    from: { on: row.on },
    mentorshipId: null,
  }));

const personOf = (row: TakingPartRow): Pick<Cause, 'enrolmentId' | 'memberId' | 'role'> => ({
  enrolmentId: row.enrolment_id,
  memberId: row.member_id,
  role: row.role,
});

function ofPair(row: TakingPartRow & Pick<PairedRow, 'mentorship_id'>, trigger: string, from: CountedFrom): Cause {
  const when = from.on ?? from.at.toISOString();
  return { ...personOf(row), key: `${trigger}:${row.mentorship_id}:${when}`, from, mentorshipId: row.mentorship_id };
}
