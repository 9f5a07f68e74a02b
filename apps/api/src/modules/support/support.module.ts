/**
 * Support and advice: what one of a mentorship asks of those who run the program, apart from the other, and the one neutral
 * mail about what is said in confidence.
 * Called by: participants' homes; coordinators; concerns, which uses the mail.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { MembersModule } from '../members/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { SchoolsModule } from '../schools/index.js';
import { TasksModule } from '../tasks/index.js';
import { ConfidentialTasks } from './confidential-tasks.service.js';
import { OwnSupport } from './own-support.service.js';
import { OwnNotices } from './own-notices.service.js';
import { PrivateNoticesMails } from './private-notices.mails.js';
import { PrivateNoticesRepository } from './private-notices.repository.js';
import { PrivateNoticesResolver } from './private-notices.resolver.js';
import { PrivateNotices } from './private-notices.service.js';
import { SupportTelling } from './support-telling.service.js';
import { SupportRepository } from './support.repository.js';
import { OwnSupportResolver, SupportResolver } from './support.resolver.js';
import { SupportService } from './support.service.js';

@Module({
  imports: [CohortsModule, MembersModule, MentorshipsModule, SchoolsModule, TasksModule],
  providers: [
    ...[OwnSupportResolver, SupportResolver, OwnSupport, SupportService, SupportTelling, SupportRepository],
    ...[
      PrivateNotices,
      PrivateNoticesMails,
      PrivateNoticesRepository,
      PrivateNoticesResolver,
      OwnNotices,
      ConfidentialTasks,
    ],
  ],
  exports: [PrivateNotices, ConfidentialTasks, OwnSupport],
})
export class SupportModule {}
