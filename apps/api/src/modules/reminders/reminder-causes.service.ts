import { Injectable } from '@nestjs/common';
import { addDays, dayIn, requirementPeriod } from '@trellis/calendar';
import type { EnrolmentRole } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import type { CohortRow } from '../cohorts/index.js';
import { RequirementLedger, type RequirementProgress } from '../requirements/index.js';
import { MentorshipCausesRepository } from './mentorship-causes.repository.js';
import {
  type PairedRow,
  ReminderCausesRepository,
  type Scope,
  type TakingPartRow,
} from './reminder-causes.repository.js';
import type { RuleDraft } from './reminder-rules.policy.js';
import type { CountedFrom } from './reminder-times.policy.js';

/** One thing that a rule counts from, for one person. */
export interface Cause {
  /** What happened, and when: the same thing on another day is another cause. */
  key: string;
  from: CountedFrom;
  mentorshipId: string | null;
  /** A meeting to come. */
  meetingId?: string;
  enrolmentId: string;
  memberId: string;
  role: EnrolmentRole;
}

/** What of a rule decides which causes it has. */
export type Asking = Pick<RuleDraft, 'trigger' | 'audience' | 'reach'>;

/** The facts that rules count from, as they are now. */
@Injectable()
export class ReminderCauses {
  constructor(
    private readonly facts: ReminderCausesRepository,
    private readonly clock: Clock,
    private readonly mentorships: MentorshipCausesRepository,
    private readonly requirements: RequirementLedger,
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
    }
  }

  /** The end of this period while something is missing, and of those to come, in which nothing is there yet. */
  private async ofRequirement(cohort: CohortRow, scope: Scope, trigger: string): Promise<Cause[]> {
    const paired = await this.facts.listPaired(scope);
    const progress = await this.requirements.progressOf([...new Set(paired.map((one) => one.mentorship_id))]);
    return paired.flatMap((one) => {
      const now = progress.get(one.mentorship_id);
      if (!now) return [];
      const days = [...(now.left > 0 ? [now.to] : []), ...endsAfter(now, cohort)];
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

/** The last days of the periods that begin after this one. */
function endsAfter({ per, to }: Pick<RequirementProgress, 'per' | 'to'>, cohort: CohortRow): string[] {
  const calendar = { cohort: { from: cohort.starts_on, to: cohort.ends_on }, terms: cohort.settings.terms };
  const ends: string[] = [];
  for (let last = to; last < cohort.ends_on;) {
    const { to: next } = requirementPeriod(per, calendar, addDays(last, 1));
    if (next <= last) break;
    ends.push(next);
    last = next;
  }
  return ends;
}

const personOf = (row: TakingPartRow): Pick<Cause, 'enrolmentId' | 'memberId' | 'role'> => ({
  enrolmentId: row.enrolment_id,
  memberId: row.member_id,
  role: row.role,
});

function ofPair(row: TakingPartRow & Pick<PairedRow, 'mentorship_id'>, trigger: string, from: CountedFrom): Cause {
  const when = from.on ?? from.at.toISOString();
  return { ...personOf(row), key: `${trigger}:${row.mentorship_id}:${when}`, from, mentorshipId: row.mentorship_id };
}
