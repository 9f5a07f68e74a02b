import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { OwnAccountService } from '../accounts/index.js';
import { MembersService, StaffGuard } from '../members/index.js';
import { ErasureRepository } from './erasure.repository.js';
import { ErasureTraces } from './erasure-traces.service.js';
import type { EraseMemberInput, EraseMeInput } from './own-data.types.js';

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

  async eraseMember(actor: Actor, { email, confirmed }: EraseMemberInput): Promise<void> {
    authorise(actor, 'member.erase');
    if (!confirmed) throw new AppError('ERASURE_NOT_CONFIRMED', {}, 'confirmed');
    const member = await this.members.findByEmailKey(email.normalize('NFC').trim().toLowerCase());
    if (!member) throw new AppError('NOT_FOUND', {}, 'email');
    await this.erase(member.id, 'request');
  }

  private async erase(memberId: string, asked: 'self' | 'request'): Promise<void> {
    await this.db.run(async () => {
      const person = await this.people.lock(memberId);
      await this.staff.assertMayLeave(memberId, person.roles);
      await this.traces.leaveCohorts(memberId);
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
    });
  }
}
