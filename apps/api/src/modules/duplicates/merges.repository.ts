import { Injectable } from '@nestjs/common';
import type { Locale, Role } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { nameKey } from '../members/index.js';
import { type FirstStep, keepsOwn, type Moved } from './merges.policy.js';

/**
 * Before references move: where a row of the one who stays is there already, the other's gives way. $1 school, $2 who gives
 * way, $3 who stays.
 */
const FIRST: readonly FirstStep[] = [
  {
    table: 'invitation',
    sql: `delete from invitation i where school_id = $1 and member_id = $2 and kind = 'intake_notice' and exists (
      select 1 from invitation where school_id = $1 and member_id = $3 and kind = 'intake_notice')`,
  },
  keepsOwn('notification_choice', 'member_id', 'kind'),
  keepsOwn('program_role', 'member_id', 'program_id', 'role'),
  keepsOwn('wording_reviewer', 'member_id', 'program_id'),
  keepsOwn('member_profile', 'member_id'),
  keepsOwn('member_photo', 'member_id'),
  keepsOwn('member_availability', 'member_id'),
  keepsOwn('event_answer', 'member_id', 'event_id'),
  keepsOwn('event_need', 'member_id', 'event_id'),
  keepsOwn('event_attendance', 'member_id', 'event_id'),
  keepsOwn('event_feedback_part', 'member_id', 'event_id'),
  keepsOwn('association_contact', 'member_id', 'association_id'),
  keepsOwn('event_card', 'member_id', 'event_id'),
  keepsOwn('event_seat', 'member_id', 'event_id', 'round'),
  {
    table: 'calendar_feed',
    // A secret address shows what is whose it was.
    sql: 'delete from calendar_feed where school_id = $1 and member_id = $2 and $3::uuid is not null',
  },
  keepsOwn('private_notice', 'member_id', 'cause'),
  keepsOwn('support_look', 'member_id', 'request_id'),
  keepsOwn('concern_reader', 'member_id', 'concern_id'),
  keepsOwn('concern_named', 'member_id', 'concern_id'),
  {
    table: 'busy_calendar',
    // Sealed for one person: who stays gives the address once more.
    sql: 'delete from busy_calendar where school_id = $1 and member_id = $2 and $3::uuid is not null',
  },
  {
    table: 'reach_preference',
    // Sealed for one person: what the one who stays said counts.
    sql: 'delete from reach_preference where school_id = $1 and member_id = $2 and $3::uuid is not null',
  },
  {
    table: 'audit_subject',
    // The trail itself stays as it was written; who it is about sees it.
    sql: `insert into audit_subject (school_id, member_id, audit_id)
      select school_id, $3, audit_id from audit_subject where school_id = $1 and member_id = $2 on conflict do nothing`,
  },
  {
    table: 'duplicate_dismissal',
    sql: `delete from duplicate_dismissal where school_id = $1 and $2 in (first_id, second_id) and $3::uuid is not null`,
  },
  {
    table: 'member',
    sql: 'update member set merged_into = $3 where school_id = $1 and merged_into = $2',
  },
];
/** Their own steps of a merge. */
const NOT_BY_REFERENCE = ['duplicate_dismissal.first_id', 'duplicate_dismissal.second_id'];

export interface MergedMember {
  displayName: string;
  email: string;
  pronouns: string | null;
  locale: Locale;
  roles: readonly Role[];
}

/** A column that leads to a member or an enrolment. */
export interface Reference {
  table: string;
  column: string;
  /** Whether its rows may be changed where they are. */
  changes: boolean;
}

@Injectable()
export class MergesRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly seal: FileSeal,
  ) {}

  /** In one order everywhere, so that two merges wait for each other. */
  async lock(ids: readonly string[]): Promise<void> {
    await this.db.write('select 1 from member where school_id = $1 and id = any ($2::uuid[]) order by id for update', [
      currentSchoolId(),
      ids,
    ]);
  }

  /** As matching counts: a mentor's number in a cohort holds for everybody they accompany in the school. */
  async carriesMoreThanOffered(memberId: string): Promise<boolean> {
    const rows = await this.db.read(
      `with live as (
         select e.id, e.capacity from enrolment e
         join mentorship_participant p on p.school_id = e.school_id and p.enrolment_id = e.id and p.role = 'mentor'
         join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id and s.state <> 'ended'
         join mentorship_participant taken on taken.school_id = s.school_id and taken.mentorship_id = s.id and taken.role = 'mentee'
         where e.school_id = $1 and e.member_id = $2 and e.role = 'mentor')
       select 1 from live where capacity < (select count(*) from live) limit 1`,
      [currentSchoolId(), memberId],
    );
    return rows.length > 0;
  }

  /** Whether the two are in one mentorship that has not ended. */
  async areAPair(keepId: string, otherId: string): Promise<boolean> {
    const [row] = await this.db.read<{ pair: boolean }>(
      `select exists (select 1 from enrolment a
         join mentorship_participant pa on pa.school_id = a.school_id and pa.enrolment_id = a.id
         join mentorship s on s.school_id = pa.school_id and s.id = pa.mentorship_id and s.state <> 'ended'
         join mentorship_participant pb on pb.school_id = s.school_id and pb.mentorship_id = s.id
         join enrolment b on b.school_id = pb.school_id and b.id = pb.enrolment_id and b.member_id = $3
         where a.school_id = $1 and a.member_id = $2) as pair`,
      [currentSchoolId(), keepId, otherId],
    );
    return row?.pair ?? false;
  }

  /**
   * Every foreign key that leads to the one leads to the other. Read from the catalogue: a table that is added later is not
   * forgotten, and one with a uniqueness of its own fails the merge as a whole until it has its line above.
   */
  async moveReferences(fromId: string, toId: string): Promise<Moved> {
    const moved: Moved = new Map();
    const add = (table: string, count: number): Moved => moved.set(table, (moved.get(table) ?? 0) + count);
    await this.sealNeedsAnew(fromId, toId);
    for (const { sql } of FIRST) await this.db.write(sql, [currentSchoolId(), fromId, toId]);
    for (const reference of await this.listReferences('member')) {
      if (NOT_BY_REFERENCE.includes(`${reference.table}.${reference.column}`)) continue;
      add(reference.table, await this.moveReference(reference, fromId, toId));
    }
    return moved;
  }

  /** Rows that the service may add and delete but not change are written anew. Returns how many moved. */
  async moveReference({ table, column, changes }: Reference, fromId: string, toId: string): Promise<number> {
    const sql = changes
      ? `update ${table} set ${column} = $3 where school_id = $1 and ${column} = $2`
      : `with gone as (delete from ${table} where school_id = $1 and ${column} = $2 returning *)
         insert into ${table} select (jsonb_populate_record(null::trellis.${table},
           to_jsonb(gone) || jsonb_build_object('${column}', $3::text))).* from gone on conflict do nothing`;
    return (await this.db.write(sql, [currentSchoolId(), fromId, toId])).count;
  }

  /** Columns that lead to a table, of rows that the service may change or replace; who did what stays as it was written. */
  listReferences(target: 'member' | 'enrolment'): Promise<Reference[]> {
    return this.db.read<Reference>(
      `select quote_ident(t.relname) as table, quote_ident(a.attname) as column,
         has_column_privilege(c.conrelid, a.attnum, 'update') as changes
       from pg_constraint c join pg_class t on t.oid = c.conrelid
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
       where c.contype = 'f' and c.confrelid = $1::regclass and c.conrelid <> c.confrelid and cardinality(c.conkey) = 2
         and t.relnamespace = 'trellis'::regnamespace and (has_column_privilege(c.conrelid, a.attnum, 'update')
           or has_table_privilege(c.conrelid, 'insert') and has_table_privilege(c.conrelid, 'delete'))
       order by 1, 2`,
      [`trellis.${target}`],
    );
  }

  /** What a person needs is sealed for them alone: for the one who stays it is sealed again, unread. */
  private async sealNeedsAnew(fromId: string, toId: string): Promise<void> {
    const [row] = await this.db.read<{ needs_sealed: Buffer }>(
      'select needs_sealed from member_profile where school_id = $1 and member_id = $2 and needs_sealed is not null',
      [currentSchoolId(), fromId],
    );
    if (!row) return;
    const sealed = this.seal.seal(toId, 'needs', this.seal.open(fromId, 'needs', row.needs_sealed));
    await this.db.write('update member_profile set needs_sealed = $3 where school_id = $1 and member_id = $2', [
      currentSchoolId(),
      fromId,
      sealed,
    ]);
  }

  /** The row stays under an address, so that a file that has it finds the person. Nothing is sent there. */
  async giveWay(id: string, into: { intoId: string; displayName: string }, now: Date): Promise<void> {
    await this.db.write(
      `update member set display_name = $3, name_key = $4, pronouns = null, roles = '{}', merged_into = $5, merged_at = $6,
         email = id || '@merged.invalid', email_key = id || '@merged.invalid' where school_id = $1 and id = $2`,
      [currentSchoolId(), id, into.displayName, nameKey(into.displayName), into.intoId, now],
    );
  }

  async become(id: string, { displayName, email, pronouns, locale, roles }: MergedMember): Promise<void> {
    await this.db.write(
      `update member set display_name = $3, name_key = $4, email = $5, email_key = lower($5), pronouns = $6, locale = $7,
         roles = $8 where school_id = $1 and id = $2`,
      [currentSchoolId(), id, displayName, nameKey(displayName), email, pronouns, locale, roles],
    );
  }

  /** The former address stays with the row that gave way; what mentors declared about it holds for the one that is in use. */
  async followAddress(
    mergedId: string,
    { former, email }: { former: string; email: string },
    now: Date,
  ): Promise<void> {
    await this.db.write('update member set email = $3, email_key = lower($3) where school_id = $1 and id = $2', [
      currentSchoolId(),
      mergedId,
      former,
    ]);
    // In a statement of its own: a new address starts mail afresh.
    await this.db.write('update member set mail_stopped_at = $3 where school_id = $1 and id = $2', [
      currentSchoolId(),
      mergedId,
      now,
    ]);
    await this.db.write(
      `delete from conflict_of_interest c where school_id = $1 and mentee_email_key = lower($2) and exists (
         select 1 from conflict_of_interest where school_id = $1 and mentor_enrolment_id = c.mentor_enrolment_id
           and kind = c.kind and mentee_email_key = lower($3))`,
      [currentSchoolId(), former, email],
    );
    await this.db.write(
      'update conflict_of_interest set mentee_email_key = lower($3) where school_id = $1 and mentee_email_key = lower($2)',
      [currentSchoolId(), former, email],
    );
  }
}
