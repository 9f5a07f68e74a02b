/**
 * Announcements: a coordinator's words to some people of a cohort, one mail each in their own language, now or later; answers
 * go to a shared address.
 * Called by: coordinators; the worker, when one is due.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { EnrolmentsModule } from '../enrolments/index.js';
import { MembersModule } from '../members/index.js';
import { SchoolsModule } from '../schools/index.js';
import { AnnouncementReplies } from './announcement-replies.service.js';
import { AnnouncementReaders } from './announcement-readers.service.js';
import { AnnouncementsJobs } from './announcements.jobs.js';
import { AnnouncementsMails } from './announcements.mails.js';
import { AnnouncementsRepository } from './announcements.repository.js';
import { AnnouncementsResolver } from './announcements.resolver.js';
import { AnnouncementsService } from './announcements.service.js';

@Module({
  imports: [CohortsModule, EnrolmentsModule, MembersModule, SchoolsModule],
  providers: [
    AnnouncementsResolver,
    AnnouncementsService,
    AnnouncementReaders,
    AnnouncementReplies,
    AnnouncementsRepository,
    AnnouncementsMails,
    AnnouncementsJobs,
  ],
  exports: [AnnouncementReplies],
})
export class AnnouncementsModule {}
