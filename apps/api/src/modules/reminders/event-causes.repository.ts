import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, EventKind, ReminderEventPeople, ReminderTrigger } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { Scope, TakingPartRow } from './reminder-causes.repository.js';

/** What of a rule decides which events, and which people of them, it speaks of. */
export interface EventAsking {
  trigger: ReminderTrigger;
  people: ReminderEventPeople;
  /** Null: every kind. */
  kinds: readonly EventKind[] | null;
  role: EnrolmentRole | null;
}

export interface EventCauseRow extends TakingPartRow {
  event_id: string;
  starts_at: Date;
  ends_at: Date;
  time_zone: string;
}

/** Whether an event is for somebody by their place `e` in the cohort `c`, or they said something to one of the program's or the school's. */
const isFor = (e: string, c: string): string => `(
  exists (select 1 from event_audience a where a.school_id = x.school_id and a.event_id = x.id
    and (a.program_id is null or a.program_id = ${c}.program_id) and (a.cohort_id is null or a.cohort_id = ${c}.id)
    and (a.role is null or a.role = ${e}.role))
  or (x.program_id is null or x.program_id = ${c}.program_id) and exists (select 1 from event_answer y
    where y.school_id = x.school_id and y.event_id = x.id and y.member_id = ${e}.member_id))`;

const WAS_THERE = `exists (
  select 1 from event_attendance h where h.school_id = x.school_id and h.event_id = x.id and h.member_id = e.member_id)`;

const WHO: Readonly<Record<ReminderEventPeople, string>> = {
  asked: `(w.state is null or w.state in ('coming', 'waiting', 'offered'))`,
  coming: `w.state = 'coming'`,
  unanswered: 'w.state is null',
  attended: WAS_THERE,
  // Where nobody noted who was there, nobody was absent; that is known when it is sent.
  absent: `w.state = 'coming' and not ${WAS_THERE} and (not $10::boolean or exists (
    select 1 from event_attendance h where h.school_id = x.school_id and h.event_id = x.id))`,
};

/**
 * Somebody who has several places that an event is for hears of it by one of them: in the program that holds it, else the oldest. A place in
 * another program counts only where a rule of that program says the same.
 */
const HAS_NEARER = `exists (
  select 1 from enrolment e2 join cohort c2 on c2.school_id = e2.school_id and c2.id = e2.cohort_id and c2.state <> 'closed'
  where e2.school_id = e.school_id and e2.member_id = e.member_id and e2.id <> e.id and e2.state = 'enrolled'
    and (c2.program_id is distinct from x.program_id, e2.id) < (c.program_id is distinct from x.program_id, e.id)
    and (c2.program_id = c.program_id and ($4::text is null or e2.role = $4) or c2.program_id <> c.program_id and exists (
      select 1 from reminder_rule u where u.school_id = c2.school_id and u.program_id = c2.program_id and u.state = 'on'
        and u.trigger = $7 and u.event_people = $8 and (u.event_kinds is null or x.kind = any (u.event_kinds))
        and u.audience in ('both', e2.role || 's')))
    and ${isFor('e2', 'c2')})`;

/** Events that people of a cohort were told of, as reminders count from them; those of groups are nobody's who runs a program. */
@Injectable()
export class EventCausesRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** With `each`, one row for each event that concerns anybody; else one for each event and person. */
  list(
    { cohortId, enrolmentIds, atLast = false }: Scope,
    { trigger, people, kinds, role }: EventAsking,
    since: Date,
    each: 'event' | 'person',
  ): Promise<EventCauseRow[]> {
    return this.db.read<EventCauseRow>(
      `select x.id as event_id, x.starts_at, x.ends_at, x.time_zone, p.* from event x
       cross join lateral (
         select e.id as enrolment_id, e.member_id, e.role from enrolment e
         join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
         left join event_answer w on w.school_id = x.school_id and w.event_id = x.id and w.member_id = e.member_id
         where e.school_id = x.school_id and e.cohort_id = $2 and e.state = 'enrolled' and ($3::uuid[] is null or e.id = any ($3))
           and ($4::text is null or e.role = $4) and ${WHO[people]} and ${isFor('e', 'c')} and not ${HAS_NEARER}
         limit $9) p
       where x.school_id = $1 and x.group_id is null and x.state = 'published' and ($5::text[] is null or x.kind = any ($5))
         and x.ends_at > $6 and $10::boolean is not null`,
      [
        ...[currentSchoolId(), cohortId, enrolmentIds ?? null, role, kinds, since, trigger, people],
        ...[each === 'event' ? 1 : null, atLast],
      ],
    );
  }
}
