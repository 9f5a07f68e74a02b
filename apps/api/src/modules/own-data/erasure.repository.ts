import { Injectable } from '@nestjs/common';
import type { EnrolmentState, Role } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { ERASED_PERSON } from '../members/index.js';

export interface LeavingMember {
  id: string;
  display_name: string;
  name_key: string;
  email_key: string;
  roles: Role[];
}

export interface LeavingEnrolment {
  id: string;
  state: EnrolmentState;
  cohort_id: string;
  cohort_name: string;
  program_id: string;
  closed: boolean;
}

const MINE = 'select id from enrolment where school_id = $1 and member_id = $2';

/** Everything of one person that goes. $1 school, $2 member. What is reached by address takes $3 as well. */
const OF_MEMBER = [
  // What they said, and what was said of them.
  `delete from intake_answer where school_id = $1 and enrolment_id in (${MINE})`,
  `delete from offered_experience where school_id = $1 and enrolment_id in (${MINE})`,
  `delete from conflict_of_interest where school_id = $1 and mentor_enrolment_id in (${MINE})`,
  'delete from pair_conflict where school_id = $1 and (holder_id = $2 or other_id = $2)',
  `delete from rematch_request where school_id = $1 and enrolment_id in (${MINE})`,
  `delete from support_request where school_id = $1 and enrolment_id in (${MINE})`,
  'delete from private_notice where school_id = $1 and member_id = $2',
  'delete from support_look where school_id = $1 and member_id = $2',
  // What was paid stays in the school's books as a sum; what it was for goes, with the receipt (which was the person's file).
  `delete from expense_note where school_id = $1 and state <> 'paid' and enrolment_id in (${MINE})`,
  `update expense_note set said = '', answer = null where school_id = $1 and enrolment_id in (${MINE})`,
  // One that a mentor said yes to stays, as a mentorship does, without its words: whoever is left is told that it does not take place.
  `delete from conversation where school_id = $1 and state <> 'accepted' and (mentee_id in (${MINE}) or mentor_id in (${MINE}))`,
  `update conversation set note = null where school_id = $1 and (mentee_id in (${MINE}) or mentor_id in (${MINE}))`,
  `delete from message where school_id = $1 and enrolment_id in (${MINE})`,
  `delete from goal where school_id = $1 and made_by in (${MINE})`,
  `delete from shared_note where school_id = $1 and made_by in (${MINE})`,
  `delete from help_card where school_id = $1 and enrolment_id in (${MINE})`,
  `delete from look_back where school_id = $1 and enrolment_id in (${MINE})`,
  `update closing set enrolment_id = null where school_id = $1 and enrolment_id in (${MINE})`,
  `delete from check_in_answer where school_id = $1 and enrolment_id in (${MINE})`,
  `delete from message_reading where school_id = $1 and enrolment_id in (${MINE})`,
  'delete from reach_preference where school_id = $1 and member_id = $2',
  'delete from named_reader where school_id = $1 and member_id = $2',
  // That the two met stays: it counts for the other. Where, and what was said of it, goes.
  `update meeting set place = null, cancel_reason = null where school_id = $1 and mentorship_id in (
     select mentorship_id from mentorship_participant where school_id = $1 and enrolment_id in (${MINE}))`,
  'delete from association_contact where school_id = $1 and member_id = $2',
  'delete from event_card where school_id = $1 and member_id = $2',
  'delete from event_seat where school_id = $1 and member_id = $2',
  'delete from event_feedback_part where school_id = $1 and member_id = $2',
  'delete from event_attendance where school_id = $1 and member_id = $2',
  'delete from certificate where school_id = $1 and member_id = $2',
  `delete from event_waiver where school_id = $1 and enrolment_id in (${MINE})`,
  'delete from event_need where school_id = $1 and member_id = $2',
  'delete from event_answer where school_id = $1 and member_id = $2',
  `update meeting set place = null, cancel_reason = null where school_id = $1 and conversation_id in (
     select id from conversation where school_id = $1 and (mentee_id in (${MINE}) or mentor_id in (${MINE})))`,
  'delete from member_availability where school_id = $1 and member_id = $2',
  'delete from calendar_feed where school_id = $1 and member_id = $2',
  'delete from busy_calendar where school_id = $1 and member_id = $2',
  // Their own parts, and what is written together where they wrote it last; that they signed stays, without the name.
  `delete from agreement_text where school_id = $1 and coalesce(enrolment_id, changed_by) in (${MINE})`,
  `delete from agreement_version_text where school_id = $1 and coalesce(enrolment_id, changed_by) in (${MINE})`,
  `update agreement_signature set name = null where school_id = $1 and enrolment_id in (${MINE})`,
  `delete from agreement_sharing where school_id = $1 and enrolment_id in (${MINE})`,
  `delete from felt_question where school_id = $1 and enrolment_id in (${MINE})`,
  `delete from registration where school_id = $1 and enrolment_id in (${MINE})`,
  `delete from enrolment_pause where school_id = $1 and enrolment_id in (${MINE})`,
  'delete from wording_comment where school_id = $1 and author_id = $2',
  `delete from form_comment where school_id = $1 and author_id = $2`,
  `delete from form_reviewer where school_id = $1 and member_id = $2`,
  'delete from wording_reviewer where school_id = $1 and member_id = $2',
  `delete from mentor_decision where school_id = $1 and enrolment_id in (${MINE})`,
  `delete from mentor_attestation where school_id = $1 and member_id = $2`,
  `delete from mentor_training where school_id = $1 and member_id = $2`,
  'delete from duplicate_dismissal where school_id = $1 and (first_id = $2 or second_id = $2)',
  `delete from next_year_person where school_id = $1 and member_id = $2`,
  // Otherwise taking an action back would bring them back.
  `delete from people_action_item where school_id = $1 and enrolment_id in (${MINE})`,
  `delete from match_hand_rule where school_id = $1 and (mentee_id in (${MINE})
     or mentor_id in (${MINE}))`,
  `delete from shortlist where school_id = $1 and mentee_id in (${MINE})`,
  `delete from shortlist_place where school_id = $1 and mentor_id in (${MINE})`,
  `delete from match_pod_mentor where school_id = $1 and mentor_id in (${MINE})`,
  `delete from match_relaxation where school_id = $1 and mentee_id in (${MINE})`,
  'delete from member_profile where school_id = $1 and member_id = $2',
  'delete from member_photo where school_id = $1 and member_id = $2',
  // What they had for themself.
  `delete from people_view where school_id = $1 and owner_id = $2`,
  `delete from people_export where school_id = $1 and created_by = $2`,
  `delete from deputy where school_id = $1 and (absent_id = $2 or deputy_id = $2)`,
  `delete from notification_choice where school_id = $1 and member_id = $2`,
  `delete from program_role where school_id = $1 and member_id = $2`,
  'update identity_dimension set steward_member_id = null where school_id = $1 and steward_member_id = $2',
  `delete from announcement_recipient where school_id = $1 and member_id = $2`,
  `delete from reminder where school_id = $1 and member_id = $2`,
  // With the record of each try, in which a mail server may have written the address.
  `delete from outbox where school_id = $1 and to_member_id = $2`,
  `update task set note = null where school_id = $1 and created_by = $2`,
  // An import that is under way needs its file, which is gone within a day; a document in the library, or with an event, is the school's.
  `delete from file f where f.school_id = $1 and f.created_by = $2 and not exists (select 1 from intake_import i
     where i.school_id = f.school_id and i.file_id = f.id and i.state in ('mapping', 'previewed', 'queued', 'running'))
     and not exists (select 1 from library_version v where v.school_id = f.school_id and v.file_id = f.id)
     and not exists (select 1 from event_material v where v.school_id = f.school_id and v.file_id = f.id)`,
  // What colleagues wrote to each other about a place of theirs. That there was a task stays.
  `update task t set note = null, title = case when t.title is null then null when s.locales[1] = 'fr'
     then 'Une personne qui n’est plus dans Trellis' else 'A person who is no longer in Trellis' end
   from school s where s.school_id = $1 and t.school_id = $1 and t.enrolment_id in (${MINE})`,
  // Lists taken out that hold them, whoever took them. One that is being written begins anew when it is asked for again.
  `update people_export set state = 'failed', done = 0 where school_id = $1 and state in ('queued', 'running')
     and cohort_id in (select cohort_id from enrolment where school_id = $1 and member_id = $2)`,
  `delete from file f using people_export x, audit_entry a, audit_subject s
   where f.school_id = $1 and x.school_id = $1 and x.file_id = f.id
     and a.school_id = $1 and a.subject_id = x.id and a.action = 'people.export'
     and s.school_id = $1 and s.audit_id = a.id
     and s.member_id in (select id from member where school_id = $1 and (id = $2 or merged_into = $2))`,
  `update enrolment set offers = null, requirement = null, conversations = 0, rather_waits_at = null where school_id = $1 and member_id = $2`,
];

/** Each names the member, since a parameter that a statement does not use has no type. */
const BY_ADDRESS = [
  'delete from conflict_of_interest where school_id = $1 and mentee_email_key = $3 and $2::uuid is not null',
  'delete from pair_conflict where school_id = $1 and other_email = $3 and $2::uuid is not null',
  `delete from speaker p using mail_guest g
   where p.school_id = $1 and g.school_id = $1 and g.id = p.guest_id and g.email_key = $3 and $2::uuid is not null`,
  'delete from mail_guest where school_id = $1 and email_key = $3 and $2::uuid is not null',
  'delete from registration_draft where school_id = $1 and email_key = $3 and $2::uuid is not null',
  `update recruitment_page set contact_name = null, contact_email = null
   where school_id = $1 and lower(contact_email) = $3 and $2::uuid is not null`,
  'delete from invitation where school_id = $1 and (email_key = $3 or member_id = $2)',
];

/** Whether a search that somebody typed names the person: every word of it is in their name or address, which are $2. */
const names = (search: string): string => `(select bool_and(strpos($2, word) > 0)
  from regexp_split_to_table(lower(btrim(${search})), '\\s+') word where word <> '')`;

/** Whether it finds somebody else as well: then it is a search for a group of people, and others' mail hangs on it. */
const findsOthers = (search: string): string => `exists (select 1 from member o where o.school_id = $1 and o.id <> $3
  and o.erased_at is null and o.merged_into is null and (select bool_and(strpos(o.name_key || ' ' || lower(o.display_name)
    || ' ' || o.email_key, word) > 0) from regexp_split_to_table(lower(btrim(${search})), '\\s+') word where word <> ''))`;

/**
 * Searches that colleagues kept and that name the person. An announcement not sent yet is not widened to everybody: its search
 * becomes one that finds nobody who is still there, and one that finds others too stays as it is.
 */
const SEARCHES = [
  `update people_view set filter = filter - 'search'
   where school_id = $1 and $3::uuid is not null and ${names("filter ->> 'search'")}`,
  `update people_export set selection = selection #- '{filter,search}'
   where school_id = $1 and $3::uuid is not null and state in ('done', 'failed') and ${names("selection #>> '{filter,search}'")}`,
  `update announcement set filter = filter - 'search'
   where school_id = $1 and $3::uuid is not null and state in ('sent', 'cancelled') and ${names("filter ->> 'search'")}`,
  `update announcement set filter = jsonb_set(filter, '{search}', to_jsonb('erased-' || $3::uuid))
   where school_id = $1 and state not in ('sent', 'cancelled') and ${names("filter ->> 'search'")}
     and not ${findsOthers("filter ->> 'search'")}`,
];

@Injectable()
export class ErasureRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Takes the person until the transaction ends; NOT_FOUND for someone erased already. */
  async lock(memberId: string): Promise<LeavingMember> {
    const { rows } = await this.db.write<LeavingMember>(
      `select id, display_name, name_key, email_key, roles from member
       where school_id = $1 and id = $2 and erased_at is null for update`,
      [currentSchoolId(), memberId],
    );
    if (!rows[0]) throw new AppError('NOT_FOUND');
    return rows[0];
  }

  listEnrolments(memberId: string): Promise<LeavingEnrolment[]> {
    return this.db.read<LeavingEnrolment>(
      `select e.id, e.state, c.id as cohort_id, c.name as cohort_name, c.program_id, c.state = 'closed' as closed
       from enrolment e join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
       where e.school_id = $1 and e.member_id = $2 order by e.id`,
      [currentSchoolId(), memberId],
    );
  }

  /** Removes what there is of the person outside the vault. */
  async removeAll({ id, display_name: name, name_key: nameKey, email_key: emailKey }: LeavingMember): Promise<void> {
    for (const statement of OF_MEMBER) await this.db.write(statement, [currentSchoolId(), id]);
    for (const key of [emailKey, ...(await this.listFormerAddresses(id))])
      for (const statement of BY_ADDRESS) await this.db.write(statement, [currentSchoolId(), id, key]);
    const known = `${nameKey} ${name.toLowerCase()} ${emailKey}`;
    for (const statement of SEARCHES) await this.db.write(statement, [currentSchoolId(), known, id]);
  }

  /** Addresses of rows that were merged into this person. */
  private async listFormerAddresses(memberId: string): Promise<string[]> {
    const rows = await this.db.read<{ email_key: string }>(
      'select email_key from member where school_id = $1 and merged_into = $2',
      [currentSchoolId(), memberId],
    );
    return rows.map((row) => row.email_key);
  }

  /** The row stays for others' sake: nobody can tell from it who it was. */
  async anonymise(memberId: string, now: Date): Promise<void> {
    await this.db.write(
      `update member set display_name = n.name, name_key = lower(n.name), pronouns = null, account_id = null, roles = '{}',
         email = 'erased-' || id || '@erased.invalid', email_key = 'erased-' || id || '@erased.invalid', erased_at = $3
       from (select case when locales[1] = 'fr' then $4 else $5 end as name
         from school where school_id = $1) n
       where school_id = $1 and (id = $2 or merged_into = $2)`,
      [currentSchoolId(), memberId, now, ERASED_PERSON.fr, ERASED_PERSON.en],
    );
    // In a statement of its own: a new address starts mail afresh.
    await this.db.write(
      'update member set mail_stopped_at = $3 where school_id = $1 and (id = $2 or merged_into = $2)',
      [currentSchoolId(), memberId, now],
    );
  }
}
