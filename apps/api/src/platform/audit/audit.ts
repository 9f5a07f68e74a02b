import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { AccountDatabase } from '../database/account-database.js';
import { newId } from '../database/ids.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { currentContext } from '../tenancy/context.js';

export interface AuditRecord {
  /** `noun.verb`, such as `cohort.open`. */
  action: string;
  subjectType: string;
  subjectId: string;
  /** Ids, codes and counts; never names or values, so that erasing a person and append-only agree. */
  details?: Record<string, unknown>;
  /** For uses of identity: the members whose answers were used; each of them can see the entry. */
  memberIds?: readonly string[];
}

/** The trail of every change and every use of identity, written in the transaction of the change itself. */
@Injectable()
export class Audit {
  constructor(
    private readonly tenants: TenantDatabase,
    private readonly accounts: AccountDatabase,
    private readonly clock: Clock,
  ) {}

  /** One entry in the school of the running transaction. */
  async record(entry: AuditRecord): Promise<void> {
    const context = currentContext();
    const id = newId();
    await this.tenants.write(
      `insert into audit_entry (school_id, id, at, actor_member_id, action, subject_type, subject_id, details, request_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        context?.schoolId,
        id,
        this.clock.now(),
        context?.actor?.memberId ?? null,
        entry.action,
        entry.subjectType,
        entry.subjectId,
        JSON.stringify(entry.details ?? {}),
        context?.requestId ?? null,
      ],
    );
    if (entry.memberIds?.length) {
      await this.tenants.write(
        `insert into audit_subject (school_id, member_id, audit_id) select $1, m, $2 from unnest($3::uuid[]) m`,
        [context?.schoolId, id, entry.memberIds],
      );
    }
  }

  /** One entry about an account, which belongs to no school. Only inside `AccountDatabase.run`. */
  async recordForAccount(accountId: string, action: string): Promise<void> {
    await this.accounts.write(
      `insert into account_audit (account_id, id, at, action, request_id) values ($1, $2, $3, $4, $5)`,
      [accountId, newId(), this.clock.now(), action, currentContext()?.requestId ?? null],
    );
  }
}
