import { Injectable } from '@nestjs/common';
import type { MemberRequestReason } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, inContextOf } from '../../platform/tenancy/context.js';
import { OwnAccountService } from '../accounts/index.js';
import { MembersService, StaffGuard } from '../members/index.js';
import { ErasureRepository } from './erasure.repository.js';
import { ErasureTraces } from './erasure-traces.service.js';
import type { EraseMeInput, MemberErased, MemberRequestInput } from './own-data.types.js';

/**
 * Erasing a person from a school, in one transaction: either everything that can go is gone, or nothing is. What stays is
 * named to the person before they decide.
 */
@Injectable()
export class ErasureService {
  constructor(
    private readonly people: ErasureRepository,
    private readonly passwords: OwnAccountService,
    private readonly members: MembersService,
    private readonly staff: StaffGuard,
    private readonly traces: ErasureTraces,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async eraseMe(actor: Actor, { password }: EraseMeInput): Promise<void> {
    authorise(actor, 'own.read');
    if (!actor.accountId || !actor.memberId) throw new AppError('NOT_FOUND');
    await this.passwords.confirmPassword(actor.accountId, password, 'password');
    await this.erase(actor.memberId, 'self');
  }

  async eraseMember(actor: Actor, { memberId, email, reason }: MemberRequestInput): Promise<MemberErased> {
    authorise(actor, 'member.erase');
    const member = await this.members.get(memberId);
    requireTyped(email, member.email);
    const { account_id: accountId } = member;
    // In the name of their account, so that the mail to it is owed in the same transaction.
    await inContextOf({ accountId }, () => this.erase(member.id, reason, accountId));
    return { told: accountId !== null };
  }

  /** Whether the person may go: nobody else could run the school, or a program of it, without them. */
  async assertMayGo(memberId: string): Promise<void> {
    await this.db.run(async () => {
      const { roles } = await this.people.lock(memberId);
      await this.staff.assertMayLeave(memberId, roles);
    });
  }

  /** For use cases that have authorised. `tell` is the account that gets a mail about it. */
  async erase(
    memberId: string,
    asked: 'self' | 'account' | MemberRequestReason,
    tell: string | null = null,
  ): Promise<void> {
    await this.db.run(async () => {
      const person = await this.people.lock(memberId);
      await this.staff.assertMayLeave(memberId, person.roles);
      await this.traces.leaveCohorts(memberId);
      await this.traces.leaveEvents(memberId);
      await this.traces.forgetExpenses(memberId);
      await this.traces.forgetConcerns(memberId, asked === 'self' || asked === 'account');
      await this.traces.forgetIdentity(memberId);
      await this.people.removeAll(person);
      await this.people.anonymise(memberId, this.clock.now());
      await this.staff.changed();
      recordEvent('member.erased', { memberId });
      await this.audit.record({
        action: 'member.erase',
        subjectType: 'member',
        subjectId: memberId,
        details: { asked },
      });
      if (tell) await this.traces.tellAccount(tell);
    });
  }
}

/** Typed from the request: a slip of the hand would be somebody else's. */
export function requireTyped(typed: string, email: string): void {
  const key = (text: string): string => text.normalize('NFC').trim().toLowerCase();
  if (key(typed) !== key(email)) throw new AppError('REQUEST_NOT_CONFIRMED', {}, 'email');
}
