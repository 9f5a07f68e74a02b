import { Injectable } from '@nestjs/common';
import type { ConcernEntryKind, ConcernOutcome, ConcernState } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface ConcernRow {
  id: string;
  reporter_id: string;
  reporter_name: string;
  raised_at: Date;
  seen_at: Date;
  opened_at: Date | null;
  nobody_left_at: Date | null;
  state: ConcernState;
  outcome: ConcernOutcome | null;
  erase_on: string | null;
  held_at: Date | null;
  /** Who was given it, and can still receive it. */
  reader_ids: string[];
  named_ids: string[];
  /** Who has opened it, whether or not they still may. */
  looked_ids: string[];
  answered_at: Date | null;
  said_at: Date;
}

export interface ConcernEntryRow {
  id: string;
  kind: ConcernEntryKind;
  by: string | null;
  at: Date;
  nonce: Buffer;
  ciphertext: Buffer;
}

/** Somebody who can be entrusted with a concern at this moment: they sign in, and run a program, the school, or an office named for it. */
const ABLE = `m.account_id is not null and m.erased_at is null and m.merged_into is null
  and (m.roles && array['administrator', 'coordinator']
    or exists (select 1 from program_role g where g.school_id = m.school_id and g.member_id = m.id and g.role = 'coordinator')
    or exists (select 1 from concern_office f where f.school_id = m.school_id and f.member_id = m.id))`;

const SELECT = `
  select c.id, c.reporter_id, r.display_name as reporter_name, c.raised_at, c.seen_at, c.opened_at, c.nobody_left_at, c.state,
    array(select distinct l.member_id from concern_look l where l.school_id = c.school_id and l.concern_id = c.id) as looked_ids,
    c.outcome, c.erase_on::text as erase_on, c.held_at,
    array(select d.member_id from concern_reader d join member m on m.school_id = d.school_id and m.id = d.member_id
      where d.school_id = c.school_id and d.concern_id = c.id and ${ABLE} order by d.since, d.member_id) as reader_ids,
    array(select n.member_id from concern_named n where n.school_id = c.school_id and n.concern_id = c.id order by 1) as named_ids,
    (select max(e.at) from concern_entry e where e.school_id = c.school_id and e.concern_id = c.id and e.kind = 'answer')
      as answered_at,
    (select coalesce(max(e.at), c.raised_at) from concern_entry e
      where e.school_id = c.school_id and e.concern_id = c.id and e.kind = 'said') as said_at
  from concern c join member r on r.school_id = c.school_id and r.id = c.reporter_id`;

@Injectable()
export class ConcernsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async insert(reporterId: string, now: Date): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into concern (school_id, id, reporter_id, raised_at, seen_at, state) values ($1, $2, $3, $4, $4, 'open')`,
      [currentSchoolId(), id, reporterId, now],
    );
    return id;
  }

  async get(id: string): Promise<ConcernRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<ConcernRow>(`${SELECT} where c.school_id = $1 and c.id = $2`, [
      currentSchoolId(),
      id,
    ]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Nobody else changes it until the transaction ends. */
  async lock(id: string): Promise<ConcernRow> {
    await this.db.write('select 1 from concern where school_id = $1 and id = $2 for update', [currentSchoolId(), id]);
    return this.get(id);
  }

  listOwn(memberId: string): Promise<ConcernRow[]> {
    return this.db.read<ConcernRow>(
      `${SELECT} where c.school_id = $1 and c.reporter_id = $2 order by c.raised_at desc, c.id limit 100`,
      [currentSchoolId(), memberId],
    );
  }

  /** Given to this member; whoever is named in one is left out by the caller's guard, as everywhere. */
  listGiven(memberId: string): Promise<ConcernRow[]> {
    return this.db.read<ConcernRow>(
      `${SELECT} where c.school_id = $1 and c.id in (
         select concern_id from concern_reader where school_id = $1 and member_id = $2)
       order by c.state = 'closed', c.raised_at desc, c.id limit 500`,
      [currentSchoolId(), memberId],
    );
  }

  async addReaders(id: string, memberIds: readonly string[], now: Date): Promise<void> {
    await this.db.write(
      `insert into concern_reader (school_id, concern_id, member_id, since) select $1, $2, m, $4 from unnest($3::uuid[]) m
       on conflict do nothing`,
      [currentSchoolId(), id, memberIds, now],
    );
  }

  async addNamed(id: string, memberIds: readonly string[]): Promise<void> {
    await this.db.write(
      `insert into concern_named (school_id, concern_id, member_id) select $1, $2, m from unnest($3::uuid[]) m
       on conflict do nothing`,
      [currentSchoolId(), id, memberIds],
    );
  }

  async insertEntry(
    id: string,
    entry: { id: string; kind: ConcernEntryKind; memberId: string | null; nonce: Buffer; ciphertext: Buffer },
    now: Date,
  ): Promise<void> {
    await this.db.write(
      `insert into concern_entry (school_id, id, concern_id, kind, member_id, at, nonce, ciphertext)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [currentSchoolId(), entry.id, id, entry.kind, entry.memberId, now, entry.nonce, entry.ciphertext],
    );
  }

  listEntries(id: string): Promise<ConcernEntryRow[]> {
    return this.db.read<ConcernEntryRow>(
      `select e.id, e.kind, m.display_name as by, e.at, e.nonce, e.ciphertext from concern_entry e
       left join member m on m.school_id = e.school_id and m.id = e.member_id
       where e.school_id = $1 and e.concern_id = $2 order by e.at, e.id`,
      [currentSchoolId(), id],
    );
  }

  listReaders(id: string): Promise<{ member_id: string; name: string; since: Date; opened_at: Date | null }[]> {
    return this.db.read(
      `select d.member_id, m.display_name as name, d.since, (select max(l.at) from concern_look l
         where l.school_id = d.school_id and l.concern_id = d.concern_id and l.member_id = d.member_id) as opened_at
       from concern_reader d join member m on m.school_id = d.school_id and m.id = d.member_id
       where d.school_id = $1 and d.concern_id = $2 order by d.since, m.name_key, m.id`,
      [currentSchoolId(), id],
    );
  }

  async listNames(memberIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.read<{ name: string }>(
      'select display_name as name from member where school_id = $1 and id = any ($2::uuid[]) order by name_key, id',
      [currentSchoolId(), memberIds],
    );
    return rows.map(({ name }) => name);
  }

  async look(id: string, memberId: string, now: Date): Promise<void> {
    await this.db.write(
      'insert into concern_look (school_id, id, concern_id, member_id, at) values ($1, $2, $3, $4, $5)',
      [currentSchoolId(), newId(), id, memberId, now],
    );
    await this.db.write('update concern set opened_at = coalesce(opened_at, $3) where school_id = $1 and id = $2', [
      currentSchoolId(),
      id,
      now,
    ]);
  }

  listLooks(id: string): Promise<{ name: string; at: Date }[]> {
    return this.db.read(
      `select m.display_name as name, l.at from concern_look l join member m on m.school_id = l.school_id and m.id = l.member_id
       where l.school_id = $1 and l.concern_id = $2 order by l.at desc, l.id limit 200`,
      [currentSchoolId(), id],
    );
  }

  async set(
    id: string,
    change: Partial<{
      seen_at: Date;
      nobody_left_at: Date | null;
      state: ConcernState;
      outcome: ConcernOutcome;
      closed_at: Date;
      erase_on: string;
      held_at: Date | null;
      held_by: string | null;
    }>,
  ): Promise<void> {
    const columns = Object.keys(change);
    const sets = columns.map((column, at) => `${column} = $${at + 3}`).join(', ');
    await this.db.write(`update concern set ${sets} where school_id = $1 and id = $2`, [
      currentSchoolId(),
      id,
      ...Object.values(change),
    ]);
  }

  async delete(id: string): Promise<void> {
    await this.db.write('delete from concern where school_id = $1 and id = $2', [currentSchoolId(), id]);
  }

  /** Programs of cohorts that the member takes part in and that are not over. */
  listProgramsOf(
    memberId: string,
    withPast = false,
  ): Promise<{ program_id: string; daysOff: { from: string; to: string }[] }[]> {
    return this.db.read(
      `select c.program_id, c.settings -> 'holidays' as "daysOff" from enrolment e
       join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
       where e.school_id = $1 and e.member_id = $2 and ($3 or c.state <> 'closed') order by c.starts_on desc, c.id`,
      [currentSchoolId(), memberId, withPast],
    );
  }

  /** Everyone in mentorships of the member, the member left out. */
  listOthersOf(memberId: string): Promise<{ member_id: string; name: string; role: 'mentor' | 'mentee' }[]> {
    return this.db.read(
      `select distinct on (m.name_key, m.id) m.id as member_id, m.display_name as name, p.role
       from enrolment e
       join mentorship_participant own on own.school_id = e.school_id and own.enrolment_id = e.id
       join mentorship_participant p on p.school_id = own.school_id and p.mentorship_id = own.mentorship_id
       join enrolment o on o.school_id = p.school_id and o.id = p.enrolment_id
       join member m on m.school_id = o.school_id and m.id = o.member_id and m.erased_at is null
       where e.school_id = $1 and e.member_id = $2 and o.member_id <> $2 order by m.name_key, m.id`,
      [currentSchoolId(), memberId],
    );
  }
}
