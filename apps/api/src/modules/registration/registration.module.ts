/**
 * Registration: the ways into a cohort beside a file: links and QR codes that many may use, invitations by mail, and by hand.
 * Called by: people on their way in, who hold a link and are no members yet; coordinators, who hand the links out.
 */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.js';
import { AccountsModule } from '../accounts/index.js';
import { AppointmentsModule } from '../appointments/index.js';
import { CohortsModule } from '../cohorts/index.js';
import { EnrolmentsModule } from '../enrolments/index.js';
import { IdentityModule } from '../identity/index.js';
import { InvitationsModule } from '../invitations/index.js';
import { MembersModule } from '../members/index.js';
import { NamedReadersModule } from '../named-readers/index.js';
import { SchoolsModule } from '../schools/index.js';
import { TaxonomyModule } from '../taxonomy/index.js';
import { HandEntry } from './hand-entry.service.js';
import { RegistrationAddressBook } from './registration-address-book.service.js';
import { RegistrationChoices } from './registration-choices.service.js';
import { RegistrationDoors } from './registration-doors.service.js';
import { RegistrationDraftsRepository } from './registration-drafts.repository.js';
import { RegistrationDrafts } from './registration-drafts.service.js';
import { RegistrationFiles } from './registration-files.service.js';
import { RegistrationFilesController } from './registration-files.controller.js';
import { RegistrationInvitationsRepository } from './registration-invitations.repository.js';
import { RegistrationInvitationsService } from './registration-invitations.service.js';
import { RegistrationJobs } from './registration.jobs.js';
import { RegistrationLinksRepository } from './registration-links.repository.js';
import { RegistrationLinksService } from './registration-links.service.js';
import { RegistrationMails } from './registration.mails.js';
import { RegistrationPeople } from './registration-people.service.js';
import { CohortWaysInResolver, RegistrationResolver } from './registration.resolver.js';
import { RegistrationsRepository } from './registrations.repository.js';
import { RegistrationsService } from './registrations.service.js';
import { RegistrationSubmissions } from './registration-submissions.service.js';

@Module({
  imports: [
    FilesModule,
    AccountsModule,
    AppointmentsModule,
    CohortsModule,
    EnrolmentsModule,
    IdentityModule,
    InvitationsModule,
    MembersModule,
    NamedReadersModule,
    SchoolsModule,
    TaxonomyModule,
  ],
  controllers: [RegistrationFilesController],
  providers: [
    RegistrationResolver,
    CohortWaysInResolver,
    RegistrationsService,
    RegistrationSubmissions,
    RegistrationPeople,
    RegistrationChoices,
    RegistrationDoors,
    RegistrationDrafts,
    RegistrationFiles,
    RegistrationAddressBook,
    RegistrationLinksService,
    RegistrationInvitationsService,
    HandEntry,
    RegistrationJobs,
    RegistrationMails,
    RegistrationsRepository,
    RegistrationDraftsRepository,
    RegistrationLinksRepository,
    RegistrationInvitationsRepository,
  ],
  exports: [RegistrationLinksService],
})
export class RegistrationModule {}
