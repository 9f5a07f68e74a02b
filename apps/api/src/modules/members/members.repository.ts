import { Injectable } from '@nestjs/common';
import type { Locale, Role } from '@trellis/contracts';
import { AccountDatabase } from '../../platform/database/account-database.js';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
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
}

export interface NewMember {
  accountId: string | null;
  displayName: string;
  email: string;
  locale: Locale;
  roles: readonly Role[];
}

const COLUMNS = 'id, account_id, display_name, name_key, email, locale, roles, created_at';

/** Sorting and searching ignore case and accents; what people read stays as they wrote it. */
export const nameKey = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

@Injectable()
export class MembersRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly accounts: AccountDatabase,
  ) {}

  /** The account's own membership in the school at a slug: visible before the school is known, to that account only. */
  async findOwnBySlug(slug: string, accountId: string): Promise<{ school_id: string; id: string; roles: Role[] } | null> {
    const [row] = await this.accounts.read<{ school_id: string; id: string; roles: Role[] }>(
      accountId,
      'select school_id, id, roles from member where account_id = $1 and school_id = (select id from school_by_slug($2))',
      [accountId, slug],
    );
    return row ?? null;
  }

  async listOwn(accountId: string): Promise<{ id: string; roles: Role[]; slug: string; name: string }[]> {
    return this.accounts.read(
      accountId,
      `select m.id, m.roles, d.slug, d.name from member m join school_directory d on d.id = m.school_id
       where m.account_id = $1 order by d.name, m.id`,
      [accountId],
    );
  }

  async get(id: string): Promise<MemberRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<MemberRow>(`select ${COLUMNS} from member where school_id = $1 and id = $2`, [
      currentSchoolId(),
      id,
    ]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async findByEmailKey(emailKey: string): Promise<MemberRow | null> {
    const [row] = await this.db.read<MemberRow>(`select ${COLUMNS} from member where school_id = $1 and email_key = $2`, [
      currentSchoolId(),
      emailKey,
    ]);
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

  async linkAccount(id: string, accountId: string): Promise<void> {
    await this.db.update(MemberEntity, { id }, { accountId });
  }
}
