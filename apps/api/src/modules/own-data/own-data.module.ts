/**
 * Own data: everything that a school keeps about a person, in one place for that person: seen, taken along, and erased.
 * Called by: every member; administrators, on a person's written request.
 */
import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ConcernsModule } from '../concerns/index.js';
import { EnrolmentsModule } from '../enrolments/index.js';
import { EventsModule } from '../events/index.js';
import { ExpensesModule } from '../expenses/index.js';
import { IdentityModule } from '../identity/index.js';
import { AffinityModule } from '../affinity/index.js';
import { AppointmentsModule } from '../appointments/index.js';
import { IdentityProfilesModule } from '../identity-profiles/index.js';
import { IntakeModule } from '../intake/index.js';
import { MembersModule } from '../members/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { ProfilesModule } from '../profiles/index.js';
import { CardsModule } from '../cards/index.js';
import { CheckInsModule } from '../check-ins/index.js';
import { ClosingsModule } from '../closings/index.js';
import { GoalsModule } from '../goals/index.js';
import { NotesModule } from '../notes/index.js';
import { MessagesModule } from '../messages/index.js';
import { SchoolsModule } from '../schools/index.js';
import { TasksModule } from '../tasks/index.js';
import { AccountErasure } from './account-erasure.service.js';
import { ErasureRepository } from './erasure.repository.js';
import { ErasureService } from './erasure.service.js';
import { ErasureTraces } from './erasure-traces.service.js';
import { MemberRequests } from './member-requests.service.js';
import { OwnDataController } from './own-data.controller.js';
import { OwnDataMails } from './own-data.mails.js';
import { OwnDataRepository } from './own-data.repository.js';
import { OwnDataResolver } from './own-data.resolver.js';
import { OwnDataService } from './own-data.service.js';
import { OwnWords } from './own-words.service.js';

@Module({
  imports: [
    AffinityModule,
    AppointmentsModule,
    AccountsModule,
    ConcernsModule,
    EnrolmentsModule,
    EventsModule,
    ExpensesModule,
    IdentityModule,
    IdentityProfilesModule,
    IntakeModule,
    MembersModule,
    MentorshipsModule,
    MessagesModule,
    GoalsModule,
    NotesModule,
    CardsModule,
    CheckInsModule,
    ClosingsModule,
    ProfilesModule,
    SchoolsModule,
    TasksModule,
  ],
  controllers: [OwnDataController],
  providers: [
    OwnDataResolver,
    OwnDataService,
    OwnDataRepository,
    OwnWords,
    ErasureService,
    ErasureTraces,
    ErasureRepository,
    AccountErasure,
    MemberRequests,
    OwnDataMails,
  ],
})
export class OwnDataModule {}
