/**
 * Handover: all that one needs to take a program over, handing it to someone, and the watch that keeps two people able to act.
 * Called by: those who run a school; the worker, whenever roles change.
 */
import { Module } from '@nestjs/common';
import { AnnouncementsModule } from '../announcements/index.js';
import { CohortsModule } from '../cohorts/index.js';
import { DeputiesModule } from '../deputies/index.js';
import { MembersModule } from '../members/index.js';
import { ProgramsModule } from '../programs/index.js';
import { RecruitmentModule } from '../recruitment/index.js';
import { SchoolsModule } from '../schools/index.js';
import { TasksModule } from '../tasks/index.js';
import { HandoverContacts } from './handover-contacts.service.js';
import { HandoverJobs } from './handover.jobs.js';
import { HandoverMails } from './handover.mails.js';
import { HandoverRepository } from './handover.repository.js';
import { HandoverResolver, StaffingResolver } from './handover.resolver.js';
import { HandoverService } from './handover.service.js';
import { StaffingService } from './staffing.service.js';

@Module({
  imports: [
    ...[AnnouncementsModule, CohortsModule, DeputiesModule, MembersModule],
    ...[ProgramsModule, RecruitmentModule, SchoolsModule, TasksModule],
  ],
  providers: [
    ...[HandoverResolver, HandoverService, HandoverContacts, HandoverRepository, HandoverMails],
    ...[StaffingResolver, StaffingService, HandoverJobs],
  ],
})
export class HandoverModule {}
