/**
 * Intake: what a school was given about a person, for that person: seeing it, correcting it, taking consents back, leaving;
 * and the one mail that tells them.
 * Called by: mentors and mentees, and the page of everything kept about them; coordinators, who say when the mail goes out;
 * publishing, for those who have not had it.
 */
import { Module } from '@nestjs/common';
import { AppointmentsModule } from '../appointments/index.js';
import { CohortsModule } from '../cohorts/index.js';
import { EnrolmentsModule } from '../enrolments/index.js';
import { FormsModule } from '../forms/index.js';
import { IdentityModule } from '../identity/index.js';
import { InvitationsModule } from '../invitations/index.js';
import { MembersModule } from '../members/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { SchoolsModule } from '../schools/index.js';
import { AnswerFilesController } from './answer-files.controller.js';
import { IntakeAnswerKeeper } from './intake-answer-keeper.service.js';
import { IntakeMails } from './intake.mails.js';
import { CohortNoticesResolver, IntakeResolver } from './intake.resolver.js';
import { IntakeNotices } from './intake-notices.service.js';
import { IntakeService } from './intake.service.js';

@Module({
  imports: [
    AppointmentsModule,
    CohortsModule,
    EnrolmentsModule,
    FormsModule,
    IdentityModule,
    InvitationsModule,
    MembersModule,
    MentorshipsModule,
    SchoolsModule,
  ],
  controllers: [AnswerFilesController],
  providers: [IntakeResolver, CohortNoticesResolver, IntakeService, IntakeNotices, IntakeAnswerKeeper, IntakeMails],
  exports: [IntakeService, IntakeNotices],
})
export class IntakeModule {}
