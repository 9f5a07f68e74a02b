import { Injectable } from '@nestjs/common';
import type { Locale, Role } from '@trellis/contracts';
import { AccountDatabase } from '../../platform/database/account-database.js';
import { ConnectionPool } from '../../platform/database/connection-pool.js';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { Viewer } from '../accounts/index.js';
import { MemberEntity } from './member.entity.js';

export interface MemberRow {
  id: string;
  account_id: string | null;
  display_name: string;
  name_key: string;
  email: string;
  locale: Locale;
  roles: Role[];
  created_at: Date;
  mail_stopped: boolean;
}

export interface NewMember {
  accountId: string | null;
  displayName: string;
  email: string;
  locale: Locale;
  roles: readonly Role[];
}

/** A person whom the school brings in with others. */
export interface BroughtIn {
  email: string;
  displayName: string;
  pronouns: string | null;
  locale: Locale;
}

/** An account's own place in a school. */
export interface OwnPlace {
  school_id: string;
  id: string;
  roles: Role[];
  /** Roles held in one program only, by the program's id. */
  program_roles: Record<string, Role[]>;
  /** Members who are away now and for whom this one stands in. */
  stands_in_for: string[];
}

/** What a member takes over from their account. */
export type AccountWords = Pick<Viewer, 'displayName' | 'email' | 'locale'>;

/** What a member is called; `undefined` leaves it as it is. */
export interface ProfileChange {
  id: string;
  displayName?: string;
  pronouns?: string | null;
  /** Their own word, which overrides everyone's; another's never overrides what stands on a person's own profile. */
  byPerson?: boolean;
}

const COLUMNS =
  'id, account_id, display_name, name_key, email, locale, roles, created_at, mail_stopped_at is not null as mail_stopped';

/** Sorting and searching ignore case and accents; what people read stays as they wrote it. */
export const nameKey = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

@Injectable()
export class MembersRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly accounts: AccountDatabase,
    private readonly pool: ConnectionPool,
  ) {}

  /** The account's own membership in the school at a slug: visible before the school is known, to that account only. */
  async findOwnBySlug(slug: string, accountId: string, now: Date): Promise<OwnPlace | null> {
    const [row] = await this.accounts.read<OwnPlace>(
      accountId,
      `select m.school_id, m.id, m.roles,
         (select coalesce(jsonb_object_agg(r.program_id, r.roles), '{}') from (
           select program_id, array_agg(role) as roles from program_role
           where school_id = m.school_id and member_id = m.id group by program_id) r) as program_roles,
         array(select absent_id from deputy d where d.school_id = m.school_id and d.deputy_id = m.id
           and d.ended_at is null and d.starts_at <= $3 and d.ends_at > $3) as stands_in_for
       from member m where m.account_id = $1 and m.school_id = (select id from school_by_slug($2))`,
      [accountId, slug, now],
    );
    return row ?? null;
  }

  /** The programs that these members coordinate. Asked before the school is in the context, by who stands in for them. */
  async listCoordinated(schoolId: string, memberIds: readonly string[]): Promise<string[]> {
    const rows = await this.pool.read<{ program_id: string }>(
      { schoolId },
      `select distinct program_id from program_role
       where school_id = $1 and member_id = any ($2::uuid[]) and role = 'coordinator'`,
      [schoolId, memberIds],
    );
    return rows.map((row) => row.program_id);
  }

  async listOwn(
    accountId: string,
  ): Promise<{ school_id: string; id: string; roles: Role[]; slug: string; name: string }[]> {
    return this.accounts.read(
      accountId,
      `select m.school_id, m.id, m.roles, d.slug, d.name from member m join school_directory d on d.id = m.school_id
       where m.account_id = $1 order by d.name, m.id`,
      [accountId],
    );
  }

  /** The id of someone who was merged leads to the one they are now. */
  async get(id: string): Promise<MemberRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<MemberRow>(
      `select ${COLUMNS} from member where school_id = $1
         and id = coalesce((select merged_into from member where school_id = $1 and id = $2), $2)`,
      [currentSchoolId(), id],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async findByEmailKey(emailKey: string): Promise<MemberRow | null> {
    const [row] = await this.db.read<MemberRow>(
      `select ${COLUMNS} from member where school_id = $1
         and id = (select coalesce(merged_into, id) from member where school_id = $1 and email_key = $2)`,
      [currentSchoolId(), emailKey],
    );
    return row ?? null;
  }

  /** People with a role that runs the school, by name. `after` is the last row's name key and id. */
  async listStaff(size: number, after: string[] | null): Promise<MemberRow[]> {
    return this.db.read<MemberRow>(
      `select ${COLUMNS} from member
       where school_id = $1 and roles && array['administrator', 'coordinator', 'study_lead', 'coder', 'moderator']
         and ($3::text is null or (name_key, id) > ($3, $4::uuid))
       order by name_key, id limit $2`,
      [currentSchoolId(), size, after?.[0] ?? null, after?.[1] ?? null],
    );
  }

  async countStaff(): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      `select count(*)::int as count from member
       where school_id = $1 and roles && array['administrator', 'coordinator', 'study_lead', 'coder', 'moderator']`,
      [currentSchoolId()],
    );
    return row?.count ?? 0;
  }

  async insert(member: NewMember, now: Date): Promise<string> {
    const id = newId();
    const email = member.email.normalize('NFC').trim();
    await this.db.insert(MemberEntity, {
      id,
      kind: 'home',
      accountId: member.accountId,
      displayName: member.displayName,
      nameKey: nameKey(member.displayName),
      email,
      emailKey: email.toLowerCase(),
      locale: member.locale,
      roles: [...member.roles],
      createdAt: now,
    });
    return id;
  }

  async addRoles(id: string, roles: readonly Role[]): Promise<void> {
    await this.db.write(
      `update member set roles = array(select distinct unnest(roles || $3::text[])) where school_id = $1 and id = $2`,
      [currentSchoolId(), id, roles],
    );
  }

  /** One at a time may change who runs the school. Only inside a transaction. */
  async lockAdministration(): Promise<void> {
    await this.db.write('select 1 from school where school_id = $1 for no key update', [currentSchoolId()]);
  }

  /** Administrators who can sign in, one left out. */
  async countAdministrators(exceptMemberId: string): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      `select count(*)::int as count from member
       where school_id = $1 and id <> $2 and account_id is not null and 'administrator' = any (roles)`,
      [currentSchoolId(), exceptMemberId],
    );
    return row?.count ?? 0;
  }

  /** The school's record of the person stays; no account leads to it any more. */
  async unlinkAccount(id: string): Promise<void> {
    await this.db.update(MemberEntity, { id }, { accountId: null });
  }

  /** From `at` on nothing is sent to these people's addresses; null: it is again. */
  async stopMail(ids: readonly string[], at: Date | null): Promise<void> {
    await this.db.write('update member set mail_stopped_at = $3 where school_id = $1 and id = any ($2::uuid[])', [
      currentSchoolId(),
      ids,
      at,
    ]);
  }

  async addRoleToAll(ids: readonly string[], role: Role): Promise<void> {
    await this.db.write(
      `update member set roles = array_append(roles, $3::text) where school_id = $1 and id = any ($2::uuid[]) and not $3 = any (roles)`,
      [currentSchoolId(), ids, role],
    );
  }

  async linkAccount(id: string, accountId: string, locale?: Locale): Promise<void> {
    await this.db.update(MemberEntity, { id }, { accountId, ...(locale ? { locale } : {}) });
  }

  /** Adds whoever is not there yet, and tells whom it added by email key. */
  async insertMany(people: readonly BroughtIn[], role: Role, now: Date): Promise<{ id: string; email_key: string }[]> {
    const rows = people.map((person) => {
      const email = person.email.normalize('NFC').trim();
      return { ...person, id: newId(), email, emailKey: email.toLowerCase(), nameKey: nameKey(person.displayName) };
    });
    // In one order everywhere, so that two imports that share people wait for each other instead of locking up.
    rows.sort((a, b) => (a.emailKey < b.emailKey ? -1 : 1));
    const { rows: added } = await this.db.write<{ id: string; email_key: string }>(
      `insert into member (school_id, id, display_name, name_key, pronouns, email, email_key, locale, roles, created_at)
       select $1, p.id, p."displayName", p."nameKey", p.pronouns, p.email, p."emailKey", p.locale, array[$4::text], $3
       from jsonb_to_recordset($2::jsonb) as p(id uuid, "displayName" text, "nameKey" text, pronouns text, email text, "emailKey" text, locale text)
       on conflict (school_id, email_key) do nothing returning id, email_key`,
      [currentSchoolId(), JSON.stringify(rows), now, role],
    );
    return added;
  }

  /** Gives everyone at these addresses the role, and returns who they are. */
  async giveRole(emailKeys: readonly string[], role: Role): Promise<{ id: string; email_key: string }[]> {
    await this.db.write(
      `update member set roles = array_append(roles, $3::text) where school_id = $1 and not $3 = any (roles)
         and id in (select coalesce(merged_into, id) from member where school_id = $1 and email_key = any ($2::text[]))`,
      [currentSchoolId(), emailKeys, role],
    );
    return this.db.read(
      'select coalesce(merged_into, id) as id, email_key from member where school_id = $1 and email_key = any ($2::text[])',
      [currentSchoolId(), emailKeys],
    );
  }

  async updateProfiles(changes: readonly ProfileChange[]): Promise<void> {
    const rows = changes.map(({ id, displayName, pronouns, byPerson = false }) => ({
      id,
      byPerson,
      name: displayName ?? null,
      nameKey: displayName === undefined ? null : nameKey(displayName),
      pronouns: pronouns ?? null,
      keepPronouns: pronouns === undefined,
    }));
    await this.db.write(
      `update member m set
         display_name = case when p.own_name and not c."byPerson" then m.display_name else coalesce(c.name, m.display_name) end,
         name_key = case when p.own_name and not c."byPerson" then m.name_key else coalesce(c."nameKey", m.name_key) end,
         pronouns = case when c."keepPronouns" or p.own_pronouns and not c."byPerson" then m.pronouns else c.pronouns end
       from jsonb_to_recordset($2::jsonb)
         as c(id uuid, name text, "nameKey" text, pronouns text, "keepPronouns" boolean, "byPerson" boolean)
       left join member_profile p on p.school_id = $1 and p.member_id = c.id
       where m.school_id = $1 and m.id = c.id`,
      [currentSchoolId(), JSON.stringify(rows)],
    );
  }

  /**
   * Another address for somebody who does not sign in. What a mentor said about grading this person follows it; a link that
   * went to the former one opens nothing any more.
   */
  async correctEmail(id: string, email: string, now: Date): Promise<void> {
    const key = email.toLowerCase();
    const { rows } = await this.db.write<{ former: string }>(
      `update member m set email = $3, email_key = $4 from member b
       where m.school_id = $1 and m.id = $2 and b.school_id = $1 and b.id = $2 returning b.email_key as former`,
      [currentSchoolId(), id, email, key],
    );
    await this.db.write(
      `update conflict_of_interest c set mentee_email_key = $3 where c.school_id = $1 and c.mentee_email_key = $2
         and not exists (select 1 from conflict_of_interest o where o.school_id = $1
           and o.mentor_enrolment_id = c.mentor_enrolment_id and o.mentee_email_key = $3 and o.kind = c.kind)`,
      [currentSchoolId(), rows[0]?.former, key],
    );
    await this.db.write(
      `delete from invitation where school_id = $1 and member_id = $2 and kind = 'intake_notice' and accepted_at is null`,
      [currentSchoolId(), id],
    );
    // So that the one mail can be sent again, with a link that is theirs.
    await this.db.write(
      `update outbox set dedupe_key = null, state = case when state = 'due' then 'cancelled' else state end,
         settled_at = case when state = 'due' then $3 else settled_at end
       where school_id = $1 and to_member_id = $2 and kind = 'intake_notice'`,
      [currentSchoolId(), id, now],
    );
    await this.db.write('update enrolment set notice_sent_at = null where school_id = $1 and member_id = $2', [
      currentSchoolId(),
      id,
    ]);
  }

  /**
   * Takes over the account's language; its name and address where the member still goes by the account's former ones. An
   * address that somebody else has in this school stays as it is. What a mentor said about grading this person follows it.
   */
  async follow(id: string, before: AccountWords, after: AccountWords): Promise<void> {
    await this.db.write(
      `update member set locale = $3,
         display_name = case when display_name = $5 then $4 else display_name end,
         name_key = case when display_name = $5 then $6 else name_key end
       where school_id = $1 and id = $2`,
      [currentSchoolId(), id, after.locale, after.displayName, before.displayName, nameKey(after.displayName)],
    );
    const [oldKey, newKey] = [before.email.toLowerCase(), after.email.toLowerCase()];
    if (oldKey === newKey) return;
    await this.db.write(
      `with moved as (
         update member set email = $3, email_key = $4
         where school_id = $1 and id = $2 and email_key = $5
           and not exists (select 1 from member where school_id = $1 and email_key = $4)
         returning 1)
       update conflict_of_interest c set mentee_email_key = $4
       where c.school_id = $1 and c.mentee_email_key = $5 and exists (select 1 from moved)
         and not exists (select 1 from conflict_of_interest o where o.school_id = $1
           and o.mentor_enrolment_id = c.mentor_enrolment_id and o.mentee_email_key = $4 and o.kind = c.kind)`,
      [currentSchoolId(), id, after.email, newKey, oldKey],
    );
  }
}
