import { Injectable } from '@nestjs/common';
import type { EnrolmentRole } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** For whom an event is: a program, one of its cohorts, a role in them; without any of these everyone in the school. */
export interface AudiencePart {
  program_id: string | null;
  cohort_id: string | null;
  role: EnrolmentRole | null;
  required: boolean;
}

/**
 * Whether a part `a` of an audience means the member `who`: by a place of theirs in a cohort that lasts or was brought to its end. Somebody
 * who only applied is told when they are in.
 */
export const meansMember = (who: string): string => `(
  a.program_id is null and a.cohort_id is null and a.role is null
  or exists (
    select 1 from enrolment e join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
    where e.school_id = a.school_id and e.member_id = ${who} and e.state in ('enrolled', 'paused', 'completed')
      and (a.program_id is null or c.program_id = a.program_id) and (a.cohort_id is null or c.id = a.cohort_id)
      and (a.role is null or e.role = a.role)))`;

@Injectable()
export class EventAudiencesRepository {
  constructor(private readonly db: TenantDatabase) {}

  async listOf(eventIds: readonly string[]): Promise<Map<string, AudiencePart[]>> {
    const rows = await this.db.read<AudiencePart & { event_id: string }>(
      `select event_id, program_id, cohort_id, role, required from event_audience
       where school_id = $1 and event_id = any ($2::uuid[]) order by event_id, position`,
      [currentSchoolId(), eventIds],
    );
    const parts = new Map<string, AudiencePart[]>();
    for (const { event_id: id, ...part } of rows) parts.set(id, [...(parts.get(id) ?? []), part]);
    return parts;
  }

  async replace(eventId: string, parts: readonly AudiencePart[]): Promise<void> {
    await this.db.write('delete from event_audience where school_id = $1 and event_id = $2', [
      currentSchoolId(),
      eventId,
    ]);
    await this.db.write(
      `insert into event_audience (school_id, event_id, position, program_id, cohort_id, role, required)
       select $1, $2, p.position, p.program_id, p.cohort_id, p.role, p.required
       from jsonb_to_recordset($3::jsonb) as p(position int, program_id uuid, cohort_id uuid, role text, required boolean)`,
      [currentSchoolId(), eventId, JSON.stringify(parts.map((part, position) => ({ ...part, position })))],
    );
  }

  /** Which of these people had a mail already that these events are planned: all of them, in one mail or several. */
  async listTold(memberIds: readonly string[], eventIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.db.read<{ id: string }>(
      `select m.id from unnest($2::uuid[]) as m(id)
       where (select count(distinct told.event_id) from outbox o
         join event_notice n on n.school_id = o.school_id and n.id = (o.subject ->> 'noticeId')::uuid
         cross join lateral unnest(n.event_ids) as told(event_id)
         where o.school_id = $1 and o.to_member_id = m.id and o.kind = 'event_published' and told.event_id = any ($3::uuid[])) = $4`,
      [currentSchoolId(), memberIds, eventIds, new Set(eventIds).size],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** For whom the mail that it is planned was written and has not gone, and who have said nothing to it: they do not know of it yet. */
  async listUntold(memberIds: readonly string[], eventId: string): Promise<Set<string>> {
    const rows = await this.db.read<{ id: string }>(
      `select m.id from unnest($2::uuid[]) as m(id)
       where not exists (select 1 from event_answer w where w.school_id = $1 and w.event_id = $3 and w.member_id = m.id)
         and (select bool_and(o.state in ('due', 'cancelled')) from outbox o
           join event_notice n on n.school_id = o.school_id and n.id = (o.subject ->> 'noticeId')::uuid
           where o.school_id = $1 and o.to_member_id = m.id and o.kind = 'event_published' and n.event_ids @> array[$3::uuid])`,
      [currentSchoolId(), memberIds, eventId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Events to come at which somebody takes a place, or waits for one, that are not for them any more since they left a cohort. */
  listLeft(enrolmentId: string, now: Date): Promise<{ event_id: string; member_id: string }[]> {
    return this.db.read<{ event_id: string; member_id: string }>(
      `select w.event_id, w.member_id from enrolment l
       join event_answer w on w.school_id = l.school_id and w.member_id = l.member_id and w.state in ('coming', 'offered', 'waiting')
       join event x on x.school_id = w.school_id and x.id = w.event_id and x.starts_at > $3
       where l.school_id = $1 and l.id = $2 and not exists (
         select 1 from event_audience a where a.school_id = x.school_id and a.event_id = x.id and ${meansMember('w.member_id')})
       order by w.event_id`,
      [currentSchoolId(), enrolmentId, now],
    );
  }

  /** Who comes. */
  async listComing(eventId: string): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      `select member_id as id from event_answer where school_id = $1 and event_id = $2 and state = 'coming' order by member_id`,
      [currentSchoolId(), eventId],
    );
    return rows.map(({ id }) => id);
  }

  /** Of these people, those who come to another event of the school then, or for whom a place is kept there. */
  async listElsewhere(
    { id, starts_at: from, ends_at: to }: { id: string; starts_at: Date; ends_at: Date },
    memberIds: readonly string[],
  ): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      `select distinct w.member_id as id from event_answer w join event x on x.school_id = w.school_id and x.id = w.event_id
       where w.school_id = $1 and w.member_id = any ($2::uuid[]) and w.state in ('coming', 'offered') and x.state = 'published'
         and x.id <> $3 and x.starts_at < $5 and x.ends_at > $4`,
      [currentSchoolId(), memberIds, id, from, to],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Who is told of any of these events: those for whom one is, in a place of theirs that lasts, unless they said that they do not come.
   */
  async listToTell(eventIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      `select m.id from member m
       where m.school_id = $1 and m.erased_at is null and m.merged_into is null and exists (
         select 1 from event x where x.school_id = m.school_id and x.id = any ($2::uuid[])
           and not exists (select 1 from event_answer w where w.school_id = x.school_id and w.event_id = x.id
             and w.member_id = m.id and w.state = 'not_coming')
           and (exists (select 1 from event_answer w where w.school_id = x.school_id and w.event_id = x.id and w.member_id = m.id)
             or exists (select 1 from event_audience a where a.school_id = x.school_id and a.event_id = x.id
               and ${meansMember('m.id')})))
       order by m.id`,
      [currentSchoolId(), eventIds],
    );
    return rows.map(({ id }) => id);
  }
}
