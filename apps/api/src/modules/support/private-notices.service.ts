import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { Outbox } from '../../platform/mail/outbox.js';

/** The one kind of mail about what is said in confidence: whoever sees that it was sent learns nothing from it. */
export const PRIVATE_NOTICE = 'something_to_read';

/**
 * Tells people that there is something for them to read. The mail has the same words whatever it is and whoever reads it, and
 * its row names nothing that it is about. Only inside `TenantDatabase.run`.
 */
@Injectable()
export class PrivateNotices {
  constructor(private readonly outbox: Outbox) {}

  async tell(memberIds: readonly string[]): Promise<void> {
    await this.outbox.addMany(
      [...new Set(memberIds)].map((toMemberId) => ({
        kind: PRIVATE_NOTICE,
        toMemberId,
        dedupeKey: `${PRIVATE_NOTICE}:${newId()}`,
      })),
    );
  }
}
