import { Injectable } from '@nestjs/common';
import type { EventKind, Locale, Localized, MeetingFormat, ReminderSkip, ReminderState } from '@trellis/contracts';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { Scope } from './reminder-causes.repository.js';

/** A reminder as planning sees it. */
export interface PlannedRow {
  id: string;
  rule_id: string;
  cause: string;
  enrolment_id: string | null;
  due_at: Date;
  state: ReminderState;
}

export interface NewReminder {
  id: string;
  ruleId: string;
  cohortId: string;
  memberId: string | null;
  enrolmentId: string | null;
  mentorshipId: string | null;
  meetingId: string | null;
  eventId: string | null;
  cause: string;
  aboutDay: string | null;
  dueAt: Date;
  /** The day of it by the reader's clocks. */
  dueDay: string;
}

/** A reminder with what its words need. */
export interface ReminderRow {
  id: string;
  rule_id: string;
  cohort_id: string;
  member_id: string | null;
  enrolment_id: string | null;
  mentorship_id: string | null;
  cause: string;
  about_day: string | null;
  due_at: Date;
  state: ReminderState;
  outbox_id: string | null;
  /** Who else is in the mentorship. */
  others: string;
  /** A meeting to come, as it is now. */
  meeting_id: string | null;
  meeting_at: Date | null;
  meeting_format: MeetingFormat | null;
  meeting_place: string | null;
  /** An event, as it is now. */
  event_id: string | null;
  event_at: Date | null;
  event_kind: EventKind | null;
  event_title: Localized | null;
  event_title_shown: boolean | null;
  event_place: string | null;
  event_room: string | null;
  /** The way to join, for whoever comes. */
  event_video: string | null;
}

export interface ReaderRow {
  id: string;
  display_name: string;
  locale: Locale;
  account_id: string | null;
  mail_stopped: boolean;
  /** Has an account, or was sent the one mail that says what is held of them and brings the way in. */
  written_to: boolean;
}

const ROWS = 1000;

const SELECT = `
  select r.id, r.rule_id, r.cohort_id, r.member_id, r.enrolment_id, r.mentorship_id, r.cause, r.about_day::text, r.due_at, r.state, r.outbox_id,
    r.meeting_id, t.starts_at as meeting_at, t.format as meeting_format, t.place as meeting_place,
    r.event_id, x.starts_at as event_at, x.kind as event_kind, x.title as event_title, x.title_shown as event_title_shown,
    x.place as event_place, x.room as event_room, case when w.state = 'coming' then x.video_url end as event_video,
    case when r.mentorship_id is null then '' else coalesce((
      select string_agg(m.display_name, ', ' order by m.name_key, m.id) from mentorship_participant p
      join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id
      cross join lateral (select * from member m where m.school_id = e.school_id and m.id = e.member_id limit 1) m
      where p.school_id = r.school_id and p.mentorship_id = r.mentorship_id and p.enrolment_id <> r.enrolment_id), '') end as others
  from reminder r left join meeting t on t.school_id = r.school_id and t.id = r.meeting_id
  left join event x on x.school_id = r.school_id and x.id = r.event_id
  left join event_answer w on w.school_id = r.school_id and w.event_id = r.event_id and w.member_id = r.member_id`;

@Injectable()
export class RemindersRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Everything that these rules owe or owed within the scope. */
  listOfRules(ruleIds: readonly string[], { cohortId, mentorshipIds, enrolmentIds }: Scope): Promise<PlannedRow[]> {
    return this.db.read<PlannedRow>(
      `select id, rule_id, cause, enrolment_id, due_at, state from reminder
       where school_id = $1 and cohort_id = $2 and rule_id = any ($3::uuid[]) and ($4::uuid[] is null or mentorship_id = any ($4))
         and ($5::uuid[] is null or enrolment_id = any ($5))`,
      [currentSchoolId(), cohortId, ruleIds, mentorshipIds ?? null, enrolmentIds ?? null],
    );
  }

  /** Whom a rule is to remind on these days (UTC), in all cohorts of its program; but for these reminders. */
  async listPlannedOn(
    ruleId: string,
    days: readonly string[],
    except: readonly string[],
  ): Promise<{ dueAt: Date; memberId: string | null }[]> {
    return this.db.read(
      `select due_at as "dueAt", member_id as "memberId" from reminder
       where school_id = $1 and rule_id = $2 and state = 'planned' and (due_at at time zone 'UTC')::date = any ($3::date[])
         and id <> all ($4::uuid[])`,
      [currentSchoolId(), ruleId, days, except],
    );
  }

  /** Ids of what a rule has planned, in all cohorts of its program. */
  async listPlanned(ruleId: string): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      `select id from reminder where school_id = $1 and rule_id = $2 and state = 'planned'`,
      [currentSchoolId(), ruleId],
    );
    return rows.map(({ id }) => id);
  }

  /** Plans them, without their mails. */
  async plan(reminders: readonly NewReminder[], now: Date): Promise<void> {
    for (let at = 0; at < reminders.length; at += ROWS) {
      await this.db.write(
        `insert into reminder (school_id, id, rule_id, cohort_id, member_id, enrolment_id, mentorship_id, meeting_id, event_id, cause, about_day,
           due_at, created_at)
         select $1, r.id, r."ruleId", r."cohortId", r."memberId", r."enrolmentId", r."mentorshipId", r."meetingId", r."eventId", r.cause, r."aboutDay",
           r."dueAt", $3
         from jsonb_to_recordset($2::jsonb) as r(id uuid, "ruleId" uuid, "cohortId" uuid, "memberId" uuid, "enrolmentId" uuid,
           "mentorshipId" uuid, "meetingId" uuid, "eventId" uuid, cause text, "aboutDay" date, "dueAt" timestamptz)`,
        [currentSchoolId(), JSON.stringify(reminders.slice(at, at + ROWS)), now],
      );
    }
  }

  /** Their mails; those with one key share one. */
  async oweMails(
    mails: readonly { reminderId: string; memberId: string; dueAt: Date; digestKey: string | null }[],
    now: Date,
  ): Promise<void> {
    for (let at = 0; at < mails.length; at += ROWS) {
      const rows = mails.slice(at, at + ROWS).map((mail) => ({ ...mail, id: newId() }));
      await this.db.write(
        `with m as (
           select * from jsonb_to_recordset($2::jsonb) as m(id uuid, "reminderId" uuid, "memberId" uuid, "dueAt" timestamptz,
             "digestKey" text)
         ), owed as (
           insert into outbox (school_id, id, kind, to_member_id, due_at, dedupe_key, created_at)
           select distinct on (coalesce(m."digestKey", m.id::text)) $1, m.id, 'reminder', m."memberId", m."dueAt", m."digestKey", $3
           from m order by coalesce(m."digestKey", m.id::text), m."dueAt"
           on conflict (school_id, dedupe_key) where dedupe_key is not null
             do update set due_at = least(outbox.due_at, excluded.due_at) where outbox.state = 'due'
           returning id, coalesce(dedupe_key, id::text) as key
         )
         update reminder r set outbox_id = o.id from m join owed o on o.key = coalesce(m."digestKey", m.id::text)
         where r.school_id = $1 and r.id = m."reminderId"`,
        [currentSchoolId(), JSON.stringify(rows), now],
      );
    }
  }

  /** Of these, those that have no mail yet: the digest of their day has gone out already. */
  async listWithoutMail(ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      'select id from reminder where school_id = $1 and id = any ($2::uuid[]) and outbox_id is null',
      [currentSchoolId(), ids],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Takes them back, and the mails that nothing else is in, whose keys are free again for what is planned anew. What is being
   * handed over can't be taken back.
   */
  async callOff(ids: readonly string[], now: Date): Promise<void> {
    if (ids.length === 0) return;
    // Mails first, as whoever sends one takes it first: two who need the same rows wait for each other and never cross.
    await this.db.write(
      `select 1 from outbox where school_id = $1 and state = 'due' and id in (
         select outbox_id from reminder where school_id = $1 and id = any ($2::uuid[])) order by id for update`,
      [currentSchoolId(), ids],
    );
    await this.db.write(
      `with off as (
         delete from reminder where school_id = $1 and id = any ($2::uuid[]) and state = 'planned' returning id, outbox_id
       )
       update outbox o set state = 'cancelled', settled_at = $3, dedupe_key = null from off
       where o.school_id = $1 and o.id = off.outbox_id and o.state = 'due' and not exists (
         select 1 from reminder r where r.school_id = $1 and r.outbox_id = o.id and r.state = 'planned'
           and r.id <> all ($2::uuid[]))`,
      [currentSchoolId(), ids, now],
    );
  }

  /** What these mails are about. Mail by mail: of rows written a moment ago the database has no statistics to plan with. */
  listOfMails(outboxIds: readonly string[]): Promise<ReminderRow[]> {
    return this.db.read<ReminderRow>(
      `select r.* from unnest($2::uuid[]) as mail(id)
       cross join lateral (${SELECT} where r.school_id = $1 and r.outbox_id = mail.id offset 0) r order by r.due_at, r.id`,
      [currentSchoolId(), outboxIds],
    );
  }

  async find(id: string): Promise<ReminderRow | null> {
    const [row] = await this.db.read<ReminderRow>(`${SELECT} where r.school_id = $1 and r.id = $2`, [
      currentSchoolId(),
      id,
    ]);
    return row ?? null;
  }

  /** As a look ahead tells of it. */
  async findEvent(id: string): Promise<Pick<ReminderRow, Extract<keyof ReminderRow, `event_${string}`>> | null> {
    const [row] = await this.db.read<ReminderRow>(
      `select id as event_id, starts_at as event_at, kind as event_kind, title as event_title, title_shown as event_title_shown,
         place as event_place, room as event_room, null as event_video from event where school_id = $1 and id = $2`,
      [currentSchoolId(), id],
    );
    return row ?? null;
  }

  /** How many mails with reminders members had since, but for these mails. */
  async countSent(
    memberIds: readonly string[],
    since: Date,
    exceptMails: readonly string[],
  ): Promise<Map<string, number>> {
    const rows = await this.db.read<{ member_id: string; count: number }>(
      `select r.member_id, count(distinct r.outbox_id)::int as count from reminder r
       where r.school_id = $1 and r.member_id = any ($2::uuid[]) and r.settled_at > $3 and r.state = 'done'
         and r.outbox_id <> all ($4::uuid[]) group by r.member_id`,
      [currentSchoolId(), memberIds, since, exceptMails],
    );
    return new Map(rows.map((row) => [row.member_id, row.count]));
  }

  async settle(
    ids: readonly string[],
    state: 'done' | 'skipped',
    skipped: ReminderSkip | null,
    now: Date,
  ): Promise<void> {
    if (ids.length === 0) return;
    await this.db.write(
      `with mine as (
         select f.id from unnest($2::uuid[]) as t(id)
         cross join lateral (select r.id from reminder r where r.school_id = $1 and r.id = t.id limit 1 for update) f where f.id = t.id
       )
       update reminder r set state = $3, skipped = $4, settled_at = $5 from mine where r.school_id = $1 and r.id = mine.id`,
      [currentSchoolId(), ids, state, skipped, now],
    );
  }

  /** The names of who else is in these mentorships of a member. */
  async othersIn(mentorshipIds: readonly string[], memberId: string | null): Promise<string> {
    const [row] = await this.db.read<{ names: string | null }>(
      `select string_agg(m.display_name, ', ' order by m.name_key, m.id) as names from mentorship_participant p
       join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id
       join member m on m.school_id = e.school_id and m.id = e.member_id
       where p.school_id = $1 and p.mentorship_id = any ($2::uuid[]) and e.member_id is distinct from $3`,
      [currentSchoolId(), mentorshipIds, memberId],
    );
    return row?.names ?? '';
  }

  listReaders(memberIds: readonly string[]): Promise<ReaderRow[]> {
    return this.db.read<ReaderRow>(
      `select id, display_name, locale, account_id, mail_stopped_at is not null as mail_stopped,
         account_id is not null or exists (select 1 from enrolment e
           where e.school_id = m.school_id and e.member_id = m.id and e.notice_sent_at is not null) as written_to
       from member m where school_id = $1 and id = any ($2::uuid[])`,
      [currentSchoolId(), memberIds],
    );
  }

  /** What came due on a member's own page since, the latest first. */
  listShown(memberId: string, since: Date, now: Date, most: number): Promise<ReminderRow[]> {
    return this.db.read<ReminderRow>(
      `${SELECT} join reminder_rule u on u.school_id = r.school_id and u.id = r.rule_id and u.channel = 'in_app' and u.state = 'on'
       where r.school_id = $1 and r.member_id = $2 and r.state = 'planned' and r.due_at > $3 and r.due_at <= $4 order by r.due_at desc, r.id limit $5`,
      [currentSchoolId(), memberId, since, now, most],
    );
  }
}
