/**
 * People's sign-ins across schools: signing up, confirming, signing in and out, resetting a password.
 * Called by: the web client before any school; invitations (to adopt an address that opened its link); demo.
 */
import { Module } from '@nestjs/common';
import { AccountsMails } from './accounts.mails.js';
import { AccountsRepository } from './accounts.repository.js';
import { AccountsResolver } from './accounts.resolver.js';
import { AccountsService } from './accounts.service.js';
import { OwnAccountService } from './own-account.service.js';

@Module({
  providers: [AccountsResolver, AccountsService, OwnAccountService, AccountsRepository, AccountsMails],
  exports: [AccountsService, OwnAccountService],
})
export class AccountsModule {}
