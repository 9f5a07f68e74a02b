import { Injectable } from '@nestjs/common';
import { memberPermissions } from '@trellis/contracts';
import { AppError } from '../../platform/errors/app-error.js';
import { type Actor, inContextOf, type SignedIn } from '../../platform/tenancy/context.js';
import { OwnAccountService } from '../accounts/index.js';
import { MembersService } from '../members/index.js';
import { ErasureService } from './erasure.service.js';
import type { DeleteAccountInput } from './own-data.types.js';

type Place = Awaited<ReturnType<MembersService['listOwn']>>[number];

const NEEDED = ['LAST_ADMINISTRATOR', 'LAST_COORDINATOR'];

/**
 * Deleting an account: the person is erased from each of their schools, then the sign-in goes. Each school is a transaction
 * of its own; what was cut off half-way is gone on with by asking again.
 */
@Injectable()
export class AccountErasure {
  constructor(
    private readonly erasure: ErasureService,
    private readonly members: MembersService,
    private readonly accounts: OwnAccountService,
  ) {}

  async delete({ accountId }: SignedIn, { password }: DeleteAccountInput): Promise<void> {
    await this.accounts.confirmPassword(accountId, password, 'password');
    const places = await this.members.listOwn(accountId);
    await this.assertNotNeeded(accountId, places);
    for (const place of places) await inSchoolOf(accountId, place, () => this.erasure.erase(place.id, 'account'));
    await this.accounts.delete(accountId);
  }

  /** All schools are asked first: either every one can do without the person, or none is left. */
  private async assertNotNeeded(accountId: string, places: readonly Place[]): Promise<void> {
    const schools: string[] = [];
    for (const place of places) {
      try {
        await inSchoolOf(accountId, place, () => this.erasure.assertMayGo(place.id));
      } catch (error) {
        if (!(error instanceof AppError) || !NEEDED.includes(error.code)) throw error;
        schools.push(place.name);
      }
    }
    if (schools.length > 0) throw new AppError('ACCOUNT_NEEDED', { schools });
  }
}

/** As this person in one of their schools: the trail there says that it was themself. */
function inSchoolOf<T>(
  accountId: string,
  { school_id: schoolId, id, roles }: Place,
  work: () => Promise<T>,
): Promise<T> {
  const actor: Actor = {
    schoolId,
    accountId,
    memberId: id,
    roles,
    permissions: memberPermissions(roles),
    programPermissions: new Map(),
  };
  return inContextOf({ schoolId, accountId, actor }, work);
}
