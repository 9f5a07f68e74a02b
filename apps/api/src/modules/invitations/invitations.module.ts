/**
 * Invitations: colleagues by mail, and the one link that each imported person gets. Opening a link changes nothing; using
 * it joins the school.
 * Called by: administrators; enrolments (intake notices); the pages that links lead to.
 */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { MembersModule } from '../members/index.js';
import { ProgramsModule } from '../programs/index.js';
import { RolesModule } from '../roles/index.js';
import { SchoolsModule } from '../schools/index.js';
import { InvitationEntity } from './invitation.entity.js';
import { InvitationsMails } from './invitations.mails.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InvitationsResolver, ProgramInvitationsResolver } from './invitations.resolver.js';
import { InvitationsService } from './invitations.service.js';
import { RegistrationAddresses } from './registration-addresses.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([InvitationEntity]),
    AccountsModule,
    MembersModule,
    ProgramsModule,
    RolesModule,
    SchoolsModule,
  ],
  providers: [
    InvitationsResolver,
    ProgramInvitationsResolver,
    InvitationsService,
    InvitationsRepository,
    InvitationsMails,
    RegistrationAddresses,
  ],
  exports: [InvitationsService, RegistrationAddresses],
})
export class InvitationsModule {}
