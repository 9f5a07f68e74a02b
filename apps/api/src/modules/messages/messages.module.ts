/**
 * Messages within a mentorship: one thread for everyone in it, a mail that says that something waits and no more, and how each
 * likes to be reached. Nobody outside reads any of it; what others may know is that there was contact (`ContactLedger`).
 * Called by: mentors and mentees.
 */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.js';
import { MembersModule } from '../members/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { SchoolsModule } from '../schools/index.js';
import { MessagesController } from './messages.controller.js';
import { MessagesMails } from './messages.mails.js';
import { MessagesRepository } from './messages.repository.js';
import { MessagesResolver } from './messages.resolver.js';
import { MessagesService } from './messages.service.js';
import { MessageAttachments } from './message-attachments.service.js';
import { MessageNotices } from './message-notices.service.js';
import { MessageReadingsRepository } from './message-readings.repository.js';
import { MessageThreads } from './message-threads.service.js';
import { ReachRepository } from './reach.repository.js';
import { ReachService } from './reach.service.js';

@Module({
  imports: [FilesModule, MembersModule, MentorshipsModule, SchoolsModule],
  controllers: [MessagesController],
  providers: [
    ...[MessagesResolver, MessagesService, MessageThreads, MessagesRepository, MessageAttachments],
    ...[MessageNotices, MessageReadingsRepository, MessagesMails, ReachService, ReachRepository],
  ],
  exports: [MessageThreads, ReachService],
})
export class MessagesModule {}
