import { Injectable } from '@nestjs/common';
import type { NoticePlace } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { type NewNotice, type NoticeRow, PrivateNoticesRepository } from './private-notices.repository.js';

/** The one kind of mail about what is said in confidence: whoever sees that it was sent learns nothing from it. */
export const PRIVATE_NOTICE = 'something_to_read';

/**
 * Tells people that there is something for them to read. The mail has the same words whatever it is and whoever reads it, and
 * its row names nothing that it is about. `tell` and `settle` only inside `TenantDatabase.run`.
 */
@Injectable()
export class PrivateNotices {
  constructor(
    private readonly notices: PrivateNoticesRepository,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Without a notice where their first page leads there by itself. */
  async tell(memberIds: readonly string[], notice: NewNotice | null = null): Promise<void> {
    const told = [...new Set(memberIds)];
    if (notice) await this.record('tell', await this.notices.put(told, notice, this.clock.now()));
    await this.outbox.addMany(
      told.map((toMemberId) => ({
        kind: PRIVATE_NOTICE,
        toMemberId,
        dedupeKey: `${PRIVATE_NOTICE}:${newId()}`,
      })),
    );
  }

  /** There is nothing to do about it any more. */
  async settle(cause: string): Promise<void> {
    await this.record('settle', await this.notices.remove(cause));
  }

  // Within this module.

  listWaiting(memberId: string): Promise<NoticeRow[]> {
    return this.notices.listWaiting(memberId);
  }

  async see(memberId: string, place: NoticePlace, cohortId: string | null): Promise<void> {
    await this.db.run(async () =>
      this.record('see', await this.notices.markSeen(memberId, place, cohortId, this.clock.now())),
    );
  }

  private async record(verb: 'tell' | 'see' | 'settle', ids: readonly string[]): Promise<void> {
    for (const id of ids)
      await this.audit.record({ action: `private_notice.${verb}`, subjectType: 'private_notice', subjectId: id });
  }
}
