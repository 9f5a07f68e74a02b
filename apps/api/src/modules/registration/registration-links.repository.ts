import { Injectable } from '@nestjs/common';
import type { EnrolmentRole } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface LinkRow {
  id: string;
  cohort_id: string;
  role: EnrolmentRole;
  label: string;
  code_sealed: Buffer;
  opens_at: Date | null;
  closes_at: Date | null;
  capacity: number | null;
  needs_approval: boolean;
  created_at: Date;
  revoked_at: Date | null;
  /** Places taken: of people who came by it and have not left. */
  used: number;
}

export interface LinkTerms {
  label: string;
  opensAt: Date | null;
  closesAt: Date | null;
  capacity: number | null;
  needsApproval: boolean;
}

const SELECT = `
  select l.id, l.cohort_id, l.role, l.label, l.code_sealed, l.opens_at, l.closes_at, l.capacity, l.needs_approval, l.created_at,
    l.revoked_at,
    (select count(*)::int from registration r
      join enrolment e on e.school_id = r.school_id and e.id = r.enrolment_id
      where r.school_id = l.school_id and r.link_id = l.id and e.state not in ('withdrawn', 'declined')) as used
  from registration_link l`;

@Injectable()
export class RegistrationLinksRepository {
  constructor(private readonly db: TenantDatabase) {}

  listOfCohort(cohortId: string): Promise<LinkRow[]> {
    return this.db.read<LinkRow>(`${SELECT} where l.school_id = $1 and l.cohort_id = $2 order by l.id desc`, [
      currentSchoolId(),
      cohortId,
    ]);
  }

  async get(id: string): Promise<LinkRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<LinkRow>(`${SELECT} where l.school_id = $1 and l.id = $2`, [
      currentSchoolId(),
      id,
    ]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async findByHash(hash: Buffer): Promise<LinkRow | null> {
    const [row] = await this.db.read<LinkRow>(`${SELECT} where l.school_id = $1 and l.token_hash = $2`, [
      currentSchoolId(),
      hash,
    ]);
    return row ?? null;
  }

  async insert(
    link: LinkTerms & { cohortId: string; role: EnrolmentRole; tokenHash: Buffer; createdBy: string | null },
    sealCode: (id: string) => Buffer,
    now: Date,
  ): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into registration_link (school_id, id, cohort_id, role, label, token_hash, code_sealed, opens_at, closes_at,
         capacity, needs_approval, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        currentSchoolId(),
        id,
        link.cohortId,
        link.role,
        link.label,
        link.tokenHash,
        sealCode(id),
        link.opensAt,
        link.closesAt,
        link.capacity,
        link.needsApproval,
        link.createdBy,
        now,
      ],
    );
    return id;
  }

  async change(id: string, terms: LinkTerms): Promise<void> {
    await this.db.write(
      `update registration_link set label = $3, opens_at = $4, closes_at = $5, capacity = $6, needs_approval = $7
       where school_id = $1 and id = $2`,
      [currentSchoolId(), id, terms.label, terms.opensAt, terms.closesAt, terms.capacity, terms.needsApproval],
    );
  }

  async revoke(id: string, now: Date): Promise<void> {
    await this.db.write(
      'update registration_link set revoked_at = coalesce(revoked_at, $3) where school_id = $1 and id = $2',
      [currentSchoolId(), id, now],
    );
  }
}
