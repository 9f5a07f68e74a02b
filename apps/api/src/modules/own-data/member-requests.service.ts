import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { MembersService } from '../members/index.js';
import { requireTyped } from './erasure.service.js';
import { OwnDataService } from './own-data.service.js';
import type { ExportMemberInput, MemberFile } from './own-data.types.js';

/** What an administrator hands out about somebody who asked for it and can't fetch it themself. */
@Injectable()
export class MemberRequests {
  constructor(
    private readonly data: OwnDataService,
    private readonly members: MembersService,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
  ) {}

  /** The person is told at their address, and reads it among those who have looked. */
  async export(actor: Actor, { memberId, email, reason, format }: ExportMemberInput): Promise<MemberFile> {
    authorise(actor, 'member.export');
    const member = await this.members.get(memberId);
    requireTyped(email, member.email);
    const { name, type, bytes } = await this.data.fileFor(member.id, format);
    await this.db.run(async () => {
      recordEvent('member.exported', { memberId: member.id });
      await this.audit.record({
        action: 'member.export',
        subjectType: 'member',
        subjectId: member.id,
        details: { purpose: reason, format },
      });
      await this.outbox.add({ kind: 'data_exported', toMemberId: member.id, subject: { reason } });
    });
    return { name, type, content: bytes.toString('utf8') };
  }
}
