import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface ProfileRow {
  member_id: string;
  account_id: string | null;
  display_name: string;
  pronouns: string | null;
  email: string;
  languages: string[];
  specialties: string[];
  site: string | null;
  needs: string | null;
  needs_shared: boolean;
  photo: { id: string; alt: string } | null;
}

export interface ProfileWords {
  languages: readonly string[];
  specialties: readonly string[];
  site: string | null;
  needs: string | null;
  needsShared: boolean;
  /** Whether name and pronouns are the person's own words from now on. */
  ownName: boolean;
  ownPronouns: boolean;
}

const NEEDS = 'needs';

@Injectable()
export class ProfilesRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly seal: FileSeal,
  ) {}

  /** NOT_FOUND for somebody who is not there, or is no longer. */
  async get(memberId: string): Promise<ProfileRow> {
    const [row] = await this.db.read<Omit<ProfileRow, 'needs'> & { needs_sealed: Buffer | null }>(
      `select m.id as member_id, m.account_id, m.display_name, m.pronouns, m.email, coalesce(p.languages, '{}') as languages,
         coalesce(p.specialties, '{}') as specialties, p.site, p.needs_sealed, coalesce(p.needs_shared, false) as needs_shared,
         case when f.id is not null then jsonb_build_object('id', f.id, 'alt', f.alt) end as photo
       from member m
       left join member_profile p on p.school_id = m.school_id and p.member_id = m.id
       left join member_photo f on f.school_id = m.school_id and f.member_id = m.id
       where m.school_id = $1 and m.id = $2 and m.erased_at is null`,
      [currentSchoolId(), memberId],
    );
    if (!row) throw new AppError('NOT_FOUND');
    const { needs_sealed: sealed, ...rest } = row;
    return { ...rest, needs: sealed && this.seal.open(memberId, NEEDS, sealed).toString('utf8') };
  }

  async save(memberId: string, words: ProfileWords, now: Date): Promise<void> {
    const sealed = words.needs === null ? null : this.seal.seal(memberId, NEEDS, Buffer.from(words.needs, 'utf8'));
    await this.db.write(
      `insert into member_profile (school_id, member_id, languages, specialties, site, needs_sealed, needs_shared,
         own_name, own_pronouns, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (school_id, member_id) do update set languages = excluded.languages, specialties = excluded.specialties,
         site = excluded.site, needs_sealed = excluded.needs_sealed, needs_shared = excluded.needs_shared,
         own_name = member_profile.own_name or excluded.own_name,
         own_pronouns = member_profile.own_pronouns or excluded.own_pronouns, changed_at = excluded.changed_at`,
      [
        currentSchoolId(),
        memberId,
        words.languages,
        words.specialties,
        words.site,
        sealed,
        words.needsShared,
        words.ownName,
        words.ownPronouns,
        now,
      ],
    );
  }

  /** The answer of the same question in each form says the same from now on, and a file does not bring the old one back. */
  async answerPronouns(memberId: string, pronouns: string | null, now: Date): Promise<void> {
    await this.db.write(
      `update intake_answer a set state = case when $3::text is null then 'not_answered' else 'answered' end,
         value = to_jsonb($3::text), source = 'person', changed_at = $4
       from enrolment e where a.school_id = $1 and e.school_id = $1 and e.id = a.enrolment_id and e.member_id = $2
         and a.item_id = 'pronouns'`,
      [currentSchoolId(), memberId, pronouns, now],
    );
  }
}
