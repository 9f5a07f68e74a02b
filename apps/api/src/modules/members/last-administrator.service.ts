import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import { MembersRepository } from './members.repository.js';

/** A school is never without somebody who can act: who goes last stays. */
@Injectable()
export class LastAdministrator {
  constructor(private readonly members: MembersRepository) {}

  /**
   * Called before this member stops being administrator, in the transaction that does it: LAST_ADMINISTRATOR unless another
   * one with a sign-in remains. Two who leave at once wait for each other here.
   */
  async requireAnother(memberId: string): Promise<void> {
    await this.members.lockAdministration();
    if ((await this.members.countAdministrators(memberId)) === 0) throw new AppError('LAST_ADMINISTRATOR');
  }
}
