/**
 * Members: an account in a school with its roles, or a person whom the school brought in. Answers the platform's one
 * business question (MembershipLookup).
 * Called by: every request (who is acting here?); schools, invitations, imports.
 */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MembershipLookup } from '../../platform/tenancy/membership-lookup.js';
import { AccountsModule } from '../accounts/index.js';
import { MemberEntity } from './member.entity.js';
import { LastAdministrator } from './last-administrator.service.js';
import { MembersRepository } from './members.repository.js';
import { MembersResolver } from './members.resolver.js';
import { NotificationChoicesRepository } from './notification-choices.repository.js';
import { NotificationChoices } from './notification-choices.service.js';
import { MembersService } from './members.service.js';
import { UnsubscribeLinks } from './unsubscribe-links.service.js';
import { StaffGuard } from './staff-guard.service.js';
import { StaffRepository } from './staff.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([MemberEntity]), AccountsModule],
  providers: [
    MembersResolver,
    MembersService,
    MembersRepository,
    LastAdministrator,
    NotificationChoices,
    NotificationChoicesRepository,
    UnsubscribeLinks,
    StaffGuard,
    StaffRepository,
    { provide: MembershipLookup, useExisting: MembersService },
  ],
  exports: [MembersService, MembershipLookup, LastAdministrator, NotificationChoices, StaffGuard, UnsubscribeLinks],
})
export class MembersModule {}
