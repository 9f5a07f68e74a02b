import { Injectable } from '@nestjs/common';
import { NotificationKind } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import type { NotificationChoice } from './member.types.js';
import { NotificationChoicesRepository } from './notification-choices.repository.js';

/** Which optional mail a member wants. Asked where a mail is owed, before its row is written. */
@Injectable()
export class NotificationChoices {
  constructor(
    private readonly choices: NotificationChoicesRepository,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** One's own choices; whoever has not chosen gets everything. */
  async listMine(actor: Actor): Promise<NotificationChoice[]> {
    authorise(actor, 'own.read');
    const refused = await this.choices.listRefused(actor.memberId ?? '');
    return Object.values(NotificationKind).map((kind) => ({ kind, allowed: !refused.includes(kind) }));
  }

  async choose(actor: Actor, kind: NotificationKind, allowed: boolean): Promise<NotificationChoice[]> {
    authorise(actor, 'own.read');
    const { memberId } = actor;
    if (!memberId) throw new AppError('NOT_FOUND');
    await this.db.run(async () => {
      await this.choices.set(memberId, kind, allowed, this.clock.now());
      recordEvent('member.changed', { memberId });
      await this.audit.record({ action: 'member.choose_notifications', subjectType: 'member', subjectId: memberId });
    });
    return this.listMine(actor);
  }

  // For other modules' use cases, which have authorised already.

  /** Somebody holds the address that only a mail to this member had: they want no more of this kind. NOT_FOUND once they are gone. */
  async refuse(memberId: string, kind: NotificationKind): Promise<void> {
    await this.db.run(async () => {
      if (!(await this.choices.isMember(memberId))) throw new AppError('NOT_FOUND');
      await this.choices.set(memberId, kind, false, this.clock.now());
      recordEvent('member.changed', { memberId });
      await this.audit.record({ action: 'member.unsubscribe', subjectType: 'member', subjectId: memberId });
    });
  }

  /** Whether a member wants optional mail of this kind. */
  async allows(memberId: string, kind: NotificationKind): Promise<boolean> {
    return (await this.those([memberId], kind)).has(memberId);
  }

  /** Of these members, those who want optional mail of this kind: for mail to many. */
  async those(memberIds: readonly string[], kind: NotificationKind): Promise<Set<string>> {
    const refusing = new Set(await this.choices.listRefusing(memberIds, kind));
    return new Set(memberIds.filter((id) => !refusing.has(id)));
  }
}
