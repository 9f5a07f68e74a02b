import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, EnrolmentSource, EnrolmentState, Locale, MentorshipState, Role } from '@trellis/contracts';
import type { Localized } from '@trellis/forms';
import { AccountDatabase } from '../../platform/database/account-database.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface OwnMemberRow {
  id: string;
  account_id: string | null;
  display_name: string;
  email: string;
  email_key: string;
  pronouns: string | null;
  locale: Locale;
  roles: Role[];
  created_at: Date;
  mail_stopped_at: Date | null;
}

export interface OwnEnrolmentRow {
  id: string;
  role: EnrolmentRole;
  state: EnrolmentState;
  source: EnrolmentSource;
  cohort_name: string;
  program_name: Localized;
  created_at: Date;
  changed_at: Date;
  capacity: number | null;
  offers: string | null;
  adjusted: boolean;
}

export interface OwnMentorshipRow {
  id: string;
  cohort_name: string;
  role: EnrolmentRole;
  state: MentorshipState;
  partners: string[];
  published_at: Date;
  ended_at: Date | null;
}

export interface OwnMailRow {
  kind: string;
  state: string;
  at: Date;
}

export interface OwnRecordRow {
  kind: string;
  at: Date;
  text: string;
}

export interface TrailRow {
  id: string;
  action: string;
  purpose: string | null;
  at: Date;
  actor_member_id: string | null;
  by: string | null;
}

/** The newest of what grows without end. */
const NEWEST = 500;

/** Reads what every module keeps about one person, in one place, so that a table that is left out is seen to be missing. */
@Injectable()
export class OwnDataRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly accounts: AccountDatabase,
  ) {}

  async getMember(id: string): Promise<OwnMemberRow> {
    const [row] = await this.db.read<OwnMemberRow>(
      `select id, account_id, display_name, email, email_key, pronouns, locale, roles, created_at, mail_stopped_at
       from member where school_id = $1 and id = $2`,
      [currentSchoolId(), id],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  listEnrolments(memberId: string): Promise<OwnEnrolmentRow[]> {
    return this.db.read<OwnEnrolmentRow>(
      `select e.id, e.role, e.state, e.source, c.name as cohort_name, c.settings -> 'publicName' as program_name, e.created_at,
         e.changed_at, e.capacity, e.offers, e.requirement is not null as adjusted
       from enrolment e join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
       where e.school_id = $1 and e.member_id = $2 order by c.starts_on desc, e.id`,
      [currentSchoolId(), memberId],
    );
  }

  listMentorships(memberId: string): Promise<OwnMentorshipRow[]> {
    return this.db.read<OwnMentorshipRow>(
      `select s.id, c.name as cohort_name, p.role, s.state, s.published_at, s.ended_at,
         array(
           select m.display_name from mentorship_participant o
           join enrolment oe on oe.school_id = o.school_id and oe.id = o.enrolment_id
           join member m on m.school_id = oe.school_id and m.id = oe.member_id
           where o.school_id = s.school_id and o.mentorship_id = s.id and o.enrolment_id <> p.enrolment_id and m.erased_at is null
           order by m.name_key, m.id) as partners
       from enrolment e
       join mentorship_participant p on p.school_id = e.school_id and p.enrolment_id = e.id
       join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id
       join cohort c on c.school_id = s.school_id and c.id = s.cohort_id
       where e.school_id = $1 and e.member_id = $2 order by s.published_at desc, s.id`,
      [currentSchoolId(), memberId],
    );
  }

  listMails(memberId: string): Promise<OwnMailRow[]> {
    return this.db.read<OwnMailRow>(
      `select kind, state, at from (
         select kind, state, coalesce(settled_at, due_at) as at, created_at, id from outbox
         where school_id = $1 and to_member_id = $2
         -- On their own page, without a mail.
         union all select 'reminder_shown', case state when 'planned' then 'due' when 'done' then 'sent' else 'cancelled' end, coalesce(settled_at, due_at), created_at, id from reminder
         where school_id = $1 and member_id = $2 and outbox_id is null) sent
       order by created_at desc, id desc limit ${NEWEST}`,
      [currentSchoolId(), memberId],
    );
  }

  /** Mail about the sign-in itself, which no school sent. */
  listAccountMails(accountId: string): Promise<OwnMailRow[]> {
    return this.accounts.read<OwnMailRow>(
      accountId,
      `select kind, state, coalesce(settled_at, due_at) as at from account_mail
       where account_id = $1 order by created_at desc, id desc limit ${NEWEST}`,
      [accountId],
    );
  }

  listFiles(memberId: string): Promise<{ id: string; name: string; size: number; at: Date }[]> {
    return this.db.read(
      `select id, name, size, created_at as at from file
       where school_id = $1 and created_by = $2 and sha256 <> '' order by created_at desc, id`,
      [currentSchoolId(), memberId],
    );
  }

  listRecords({ id, email_key: emailKey }: OwnMemberRow): Promise<OwnRecordRow[]> {
    return this.db.read<OwnRecordRow>(`${RECORDS} order by at desc, kind limit ${NEWEST}`, [
      currentSchoolId(),
      id,
      emailKey,
    ]);
  }

  /** Entries about the member, one of their enrolments or mentorships, and those that name the member among others. */
  listTrail(memberId: string): Promise<TrailRow[]> {
    return this.db.read<TrailRow>(
      `with mine as (
         select $2::uuid as id
         union select id from member where school_id = $1 and merged_into = $2
         union select id from enrolment where school_id = $1 and member_id = $2
         union select p.mentorship_id from mentorship_participant p
           join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id
           where e.school_id = $1 and e.member_id = $2),
       entries as (
         select audit_id as id from audit_subject where school_id = $1 and member_id = $2
         union select a.id from mine cross join lateral (
           select id from audit_entry where school_id = $1 and subject_id = mine.id order by id desc limit ${NEWEST}) a)
       select e.id, e.action, e.details ->> 'purpose' as purpose, e.at, e.actor_member_id,
         case when m.erased_at is null then m.display_name end as by
       from entries join audit_entry e on e.school_id = $1 and e.id = entries.id
       left join member m on m.school_id = e.school_id and m.id = e.actor_member_id
       order by e.id desc limit ${NEWEST}`,
      [currentSchoolId(), memberId],
    );
  }
}

/** $1 school, $2 member, $3 the member's address as a key. */
const RECORDS = `
  select 'comment' as kind, created_at as at, text from form_comment where school_id = $1 and author_id = $2
  union all select 'comment', created_at, text from wording_comment where school_id = $1 and author_id = $2
  union all select 'form_review', invited_at, '' from form_reviewer where school_id = $1 and member_id = $2
  union all select 'wording_review', invited_at, '' from wording_reviewer where school_id = $1 and member_id = $2
  union all select 'merged', merged_at, email from member where school_id = $1 and merged_into = $2
  union all select 'kept_apart', dismissed_at, '' from duplicate_dismissal
    where school_id = $1 and (first_id = $2 or second_id = $2)
  union all select 'task', created_at, coalesce(title, '') from task where school_id = $1 and owner_id = $2
  union all select 'saved_view', created_at, name from people_view where school_id = $1 and owner_id = $2
  union all select 'deputy', created_at, from_on::text || ' – ' || to_on::text from deputy
    where school_id = $1 and (absent_id = $2 or deputy_id = $2)
  union all select 'program_role', r.created_at, p.name || ': ' || r.role from program_role r
    join program p on p.school_id = r.school_id and p.id = r.program_id where r.school_id = $1 and r.member_id = $2
  union all select 'next_year', y.created_at, c.name from next_year_person n
    join next_year y on y.school_id = n.school_id and y.id = n.next_year_id
    join cohort c on c.school_id = y.school_id and c.id = y.to_cohort_id where n.school_id = $1 and n.member_id = $2
  union all select 'registration', r.changed_at, c.name from registration r
    join enrolment e on e.school_id = r.school_id and e.id = r.enrolment_id
    join cohort c on c.school_id = e.school_id and c.id = e.cohort_id where r.school_id = $1 and e.member_id = $2
  union all select 'registration_draft', d.changed_at, c.name from registration_draft d
    join cohort c on c.school_id = d.school_id and c.id = d.cohort_id where d.school_id = $1 and d.email_key = $3
  union all select 'invitation', created_at, email from invitation where school_id = $1 and (email_key = $3 or member_id = $2)
  union all select 'pause', p.created_at, p.from_on::text || ' – ' || coalesce(p.ended_on, p.to_on)::text from enrolment_pause p
    join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id where p.school_id = $1 and e.member_id = $2
  union all select e.role || '_' || d.decision, d.decided_at, c.name from mentor_decision d
    join enrolment e on e.school_id = d.school_id and e.id = d.enrolment_id
    join cohort c on c.school_id = e.school_id and c.id = e.cohort_id where d.school_id = $1 and e.member_id = $2
  -- That there is a note stands here; what it says, those who decide tell.
  union all select e.role || '_note', d.decided_at, c.name from mentor_decision d
    join enrolment e on e.school_id = d.school_id and e.id = d.enrolment_id
    join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
    where d.school_id = $1 and e.member_id = $2 and d.reason is not null
  union all select 'attestation', a.attested_at, p.name || ' – ' || a.valid_until::date::text from mentor_attestation a
    join program p on p.school_id = a.school_id and p.id = a.program_id where a.school_id = $1 and a.member_id = $2
  union all select 'training', t.done_at, coalesce(r.title ->> 'en', r.title ->> 'fr') from mentor_training t
    join required_training r on r.school_id = t.school_id and r.id = t.training_id where t.school_id = $1 and t.member_id = $2
  -- What was said about somebody by others is those others'; what staff said about a person is the person's to know of.
  union all select case when d.said_by = 'self' then 'conflict' else 'conflict_by_staff' end, d.created_at,
      coalesce(case when d.said_by = 'self' then d.other_email end, c.name, '') from pair_conflict d
    left join cohort c on c.school_id = d.school_id and c.id = d.cohort_id where d.school_id = $1 and d.holder_id = $2
  union all select 'rematch', r.asked_at, coalesce(r.said, '') from rematch_request r
    join enrolment e on e.school_id = r.school_id and e.id = r.enrolment_id where r.school_id = $1 and e.member_id = $2
  -- An answer is the answering person's words too; who asked reads all of it on their own page.
  union all select q.kind, coalesce(t.at, q.asked_at), coalesce(t.said, '') from support_request q
    join enrolment e on e.school_id = q.school_id and e.id = q.enrolment_id
    left join support_entry t on t.school_id = q.school_id and t.request_id = q.id and not t.from_staff
    where q.school_id = $1 and e.member_id = $2
  union all select 'support_answer', at, said from support_entry where school_id = $1 and member_id = $2 and from_staff
  union all select 'private_notice', created_at, '' from private_notice where school_id = $1 and member_id = $2
  union all select 'support_look', first_at, '' from support_look where school_id = $1 and member_id = $2
  union all select x.kind, x.noted_at, concat_ws(' · ', x.day::text, x.amount_minor || '/' || x.currency, x.said, x.state, x.answer, x.paid_on::text)
    from expense_note x join enrolment e on e.school_id = x.school_id and e.id = x.enrolment_id
    where x.school_id = $1 and e.member_id = $2
  union all select 'expense_decided', decided_at, '' from expense_note where school_id = $1 and decided_by = $2
  union all select 'conversation', v.asked_at, case e.role when 'mentee' then coalesce(v.note, '') else '' end from conversation v
    join enrolment e on e.school_id = v.school_id and e.id in (v.mentee_id, v.mentor_id) where v.school_id = $1 and e.member_id = $2
      and (e.role = 'mentee' or v.state <> 'taken_back')
  union all select 'meeting_' || t.state, coalesce(t.starts_at, t.created_at),
      concat_ws(', ', t.minutes || ' min', t.place, t.cancel_reason) from meeting t
    join mentorship_participant p on p.school_id = t.school_id and p.mentorship_id = t.mentorship_id
    join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id where t.school_id = $1 and e.member_id = $2
  union all select 'event_' || w.state, w.said_at, coalesce(x.title ->> 'en', x.title ->> 'fr') from event_answer w
    join event x on x.school_id = w.school_id and x.id = w.event_id where w.school_id = $1 and w.member_id = $2
  union all select 'event_attended', h.noted_at, coalesce(x.title ->> 'en', x.title ->> 'fr') from event_attendance h
    join event x on x.school_id = h.school_id and x.id = h.event_id where h.school_id = $1 and h.member_id = $2
  union all select 'event_card', c.written_at, concat_ws(' · ', coalesce(x.title ->> 'en', x.title ->> 'fr'),
      nullif(array_to_string(c.topics, ', '), ''), c.words) from event_card c
    join event x on x.school_id = c.school_id and x.id = c.event_id where c.school_id = $1 and c.member_id = $2
  union all select 'event_seat', x.starts_at, concat_ws(' · ', coalesce(x.title ->> 'en', x.title ->> 'fr'), s.round::text, s.place::text)
    from event_seat s join event x on x.school_id = s.school_id and x.id = s.event_id where s.school_id = $1 and s.member_id = $2
  union all select 'event_feedback_done', x.ends_at, coalesce(x.title ->> 'en', x.title ->> 'fr') from event_feedback_part f
    join event x on x.school_id = f.school_id and x.id = f.event_id where f.school_id = $1 and f.member_id = $2
  union all select 'speaker', p.created_at, concat_ws(', ', p.name, coalesce(p.role ->> 'en', p.role ->> 'fr')) from speaker p
    join mail_guest g on g.school_id = p.school_id and g.id = p.guest_id
    join member o on o.school_id = g.school_id and o.id = $2 and o.email_key = g.email_key where p.school_id = $1
  union all select 'certificate', t.issued_at, concat_ws(' – ', t.facts ->> 'from', t.facts ->> 'to') from certificate t
    where t.school_id = $1 and t.member_id = $2
  union all select 'association_contact', a.created_at, coalesce(a.name ->> 'en', a.name ->> 'fr') from association_contact c
    join association a on a.school_id = c.school_id and a.id = c.association_id where c.school_id = $1 and c.member_id = $2
  union all select 'event_waiver', w.given_at, w.reason from event_waiver w
    join enrolment e on e.school_id = w.school_id and e.id = w.enrolment_id where w.school_id = $1 and e.member_id = $2
  union all select 'meeting_' || t.state, coalesce(t.starts_at, t.created_at),
      concat_ws(', ', t.minutes || ' min', t.place, t.cancel_reason) from meeting t
    join conversation v on v.school_id = t.school_id and v.id = t.conversation_id
    join enrolment e on e.school_id = v.school_id and e.id in (v.mentee_id, v.mentor_id) where t.school_id = $1 and e.member_id = $2
  union all select 'availability', changed_at, slots::text || ' ' || exceptions::text || ' ' || time_zone
    from member_availability where school_id = $1 and member_id = $2
  -- Its address is a secret, also on paper: the person has it where they copied it from.
  union all select 'busy_calendar', added_at, '' from busy_calendar where school_id = $1 and member_id = $2
  union all select 'calendar_feed', created_at, '' from calendar_feed where school_id = $1 and member_id = $2
  union all select 'felt', q.asked_at, '' from felt_question q
    join enrolment e on e.school_id = q.school_id and e.id = q.enrolment_id where q.school_id = $1 and e.member_id = $2
  union all select 'identity_reader', r.named_at, c.name from named_reader r
    join cohort c on c.school_id = r.school_id and c.id = r.cohort_id where r.school_id = $1 and r.member_id = $2
  union all select 'wish_question', w.asked_at, c.name from match_relaxation w
    join enrolment e on e.school_id = w.school_id and e.id = w.mentee_id
    join cohort c on c.school_id = w.school_id and c.id = w.cohort_id where w.school_id = $1 and e.member_id = $2
  union all select 'shortlist', d.opened_at, c.name from shortlist l
    join shortlist_round d on d.school_id = l.school_id and d.id = l.round_id and d.opened_at is not null
    join enrolment e on e.school_id = l.school_id and e.id = l.mentee_id
    join cohort c on c.school_id = d.school_id and c.id = d.cohort_id where l.school_id = $1 and e.member_id = $2
  union all select 'shortlist_request', p.asked_at, c.name from shortlist_place p
    join enrolment e on e.school_id = p.school_id and e.id = p.mentor_id
    join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
    where p.school_id = $1 and e.member_id = $2 and p.asked_at is not null
  union all select 'rather_waits', e.rather_waits_at, c.name from enrolment e
    join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
    where e.school_id = $1 and e.member_id = $2 and e.rather_waits_at is not null
  -- What is written together is told to whoever wrote it last.
  union all select 'agreement', t.changed_at, t.text from agreement_text t
    join enrolment e on e.school_id = t.school_id and e.id = coalesce(t.enrolment_id, t.changed_by)
    where t.school_id = $1 and e.member_id = $2 and t.text <> ''
  union all select 'agreement_earlier', v.made_at, t.text from agreement_version_text t
    join agreement_version v on v.school_id = t.school_id and v.mentorship_id = t.mentorship_id and v.version = t.version
    join enrolment e on e.school_id = t.school_id and e.id = coalesce(t.enrolment_id, t.changed_by)
    where t.school_id = $1 and e.member_id = $2
  union all select 'agreement_signed', g.signed_at, coalesce(g.name, '') from agreement_signature g
    join enrolment e on e.school_id = g.school_id and e.id = g.enrolment_id where g.school_id = $1 and e.member_id = $2
  union all select 'agreement_shared', r.changed_at, '' from agreement_sharing r
    join enrolment e on e.school_id = r.school_id and e.id = r.enrolment_id where r.school_id = $1 and e.member_id = $2
  union all select 'announcement', a.sent_at, '' from announcement_recipient r
    join announcement a on a.school_id = r.school_id and a.id = r.announcement_id
    where r.school_id = $1 and r.member_id = $2 and a.sent_at is not null`;
