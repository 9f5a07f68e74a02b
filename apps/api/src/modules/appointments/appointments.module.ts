/**
 * Appointments: mentors are appointed, not self-declared: what a program asks of them, who waits, and what a named person
 * decided; and the same for mentees where a link asks for it.
 * Called by: those who run a cohort; mentors, about themselves; every way into a cohort.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { EnrolmentsModule } from '../enrolments/index.js';
import { MembersModule } from '../members/index.js';
import { ProgramsModule } from '../programs/index.js';
import { SchoolsModule } from '../schools/index.js';
import { TasksModule } from '../tasks/index.js';
import { AdmissionsMails } from './admissions.mails.js';
import { AdmissionsResolver } from './admissions.resolver.js';
import { Admissions } from './admissions.service.js';
import { Applications } from './applications.service.js';
import { AppointmentMailing } from './appointment-mailing.service.js';
import { AppointmentsMails } from './appointments.mails.js';
import { AppointmentsRepository } from './appointments.repository.js';
import { CohortMentorsResolver, ProgramMentorsResolver } from './appointments.resolver.js';
import { AppointmentsJobs } from './appointments.jobs.js';
import { AppointmentsService } from './appointments.service.js';
import { Attestations } from './attestations.service.js';
import { AppointmentDesigns } from './appointment-designs.service.js';
import { Decisions } from './decisions.service.js';
import { MentorRulesRepository } from './mentor-rules.repository.js';
import { MentorRulesService } from './mentor-rules.service.js';
import { MentorStandingRepository } from './mentor-standing.repository.js';
import { OwnMentoringResolver } from './own-mentoring.resolver.js';
import { OwnMentoring } from './own-mentoring.service.js';

@Module({
  imports: [CohortsModule, EnrolmentsModule, MembersModule, ProgramsModule, SchoolsModule, TasksModule],
  providers: [
    CohortMentorsResolver,
    ProgramMentorsResolver,
    AppointmentsService,
    AdmissionsResolver,
    Admissions,
    AdmissionsMails,
    Decisions,
    Applications,
    AppointmentMailing,
    AppointmentsMails,
    AppointmentsRepository,
    MentorRulesService,
    MentorRulesRepository,
    AppointmentDesigns,
    OwnMentoringResolver,
    OwnMentoring,
    Attestations,
    AppointmentsJobs,
    MentorStandingRepository,
  ],
  exports: [Applications],
})
export class AppointmentsModule {}
