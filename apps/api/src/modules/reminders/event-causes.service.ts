import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { CohortRow } from '../cohorts/index.js';
import { EventStandings, type OpenAttendance } from '../event-requirements/index.js';
import { EventCausesRepository } from './event-causes.repository.js';
import { ReminderCausesRepository, type Scope } from './reminder-causes.repository.js';
import { periodsAfter } from './reminder-periods.policy.js';
import type { Asking, Cause } from './reminder-rules.policy.js';

/** Rules look back a year at most. */
const LOOKS_BACK_MS = 367 * 24 * 60 * 60 * 1000;

/** Events, and what is still to be attended, as rules count from them. */
@Injectable()
export class EventCauses {
  constructor(
    private readonly events: EventCausesRepository,
    private readonly facts: ReminderCausesRepository,
    private readonly standings: EventStandings,
    private readonly clock: Clock,
  ) {}

  /** Moved, it is another cause. */
  async ofEvents(rule: Asking, scope: Scope): Promise<Cause[]> {
    const { trigger, audience, event_people: people, event_kinds: kinds } = rule;
    if (people === null) return [];
    const role = audience === 'mentors' ? 'mentor' : audience === 'mentees' ? 'mentee' : null;
    const since = new Date(this.clock.now().getTime() - LOOKS_BACK_MS);
    const asking = { trigger, people, kinds, role } as const;
    const rows = await this.events.list(scope, asking, since, audience === 'coordinator' ? 'event' : 'person');
    return rows.map((row) => {
      const at = trigger === 'event_soon' ? row.starts_at : row.ends_at;
      return {
        key: `${trigger}:${row.event_id}:${at.toISOString()}`,
        from: { at },
        ...{ mentorshipId: null, eventId: row.event_id, timeZone: row.time_zone },
        ...{ enrolmentId: row.enrolment_id, memberId: row.member_id, role: row.role },
      };
    });
  }

  /** What is missing in this period; and in those to come, in which nothing is there yet. */
  async ofAttendance({ trigger }: Asking, cohort: CohortRow, scope: Scope): Promise<Cause[]> {
    const people = await this.facts.listTakingPart(scope, true);
    const open = await this.standings.listOpen(people.map((one) => one.enrolment_id));
    return people.flatMap((one) =>
      (open.get(one.enrolment_id) ?? []).flatMap((asked) =>
        daysOf(asked, trigger === 'attendance_due', cohort).map((on) => ({
          key: `${trigger}:${asked.requirementId}:${on}`,
          from: { on },
          mentorshipId: null,
          ...{ enrolmentId: one.enrolment_id, memberId: one.member_id, role: one.role },
        })),
      ),
    );
  }
}

function daysOf({ left, per, to, since }: OpenAttendance, atTheEnd: boolean, cohort: CohortRow): string[] {
  const now = left > 0 ? [atTheEnd ? to : since] : [];
  const later = per === 'term' ? periodsAfter(per, to, cohort) : [];
  return [...now, ...later.map((period) => (atTheEnd ? period.to : period.from))];
}
