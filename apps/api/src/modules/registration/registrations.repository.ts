import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface NewRegistration {
  enrolmentId: string;
  linkId: string | null;
  invitationId: string | null;
  attested: boolean;
}

/** Who came in by what. */
@Injectable()
export class RegistrationsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Once for a person in a cohort: who registers again keeps the link they first came by, unless they had left. */
  async upsert(registration: NewRegistration, cameAnew: boolean, now: Date): Promise<void> {
    await this.db.write(
      `insert into registration (school_id, id, enrolment_id, link_id, invitation_id, attested, created_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7)
       on conflict (school_id, enrolment_id) do update set changed_at = excluded.changed_at, attested = excluded.attested,
         link_id = case when $8 then excluded.link_id else registration.link_id end,
         invitation_id = coalesce(excluded.invitation_id, registration.invitation_id)`,
      [
        currentSchoolId(),
        newId(),
        registration.enrolmentId,
        registration.linkId,
        registration.invitationId,
        registration.attested,
        now,
        cameAnew,
      ],
    );
  }
}
