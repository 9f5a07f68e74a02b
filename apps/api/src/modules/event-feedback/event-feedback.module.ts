/**
 * What people who were at an event say of it: anonymous, opened all at once when it is closed, and let out by the gate.
 * Called by: whoever looks after an event; those who were there; the worker, which invites and closes.
 */
import { Module } from '@nestjs/common';
import { DisclosureModule } from '../disclosure/index.js';
import { EventsModule } from '../events/index.js';
import { FormsModule } from '../forms/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { MembersModule } from '../members/index.js';
import { ProgramsModule } from '../programs/index.js';
import { SchoolsModule } from '../schools/index.js';
import { EventFeedbackJobs } from './event-feedback.jobs.js';
import { EventFeedbackMails } from './event-feedback.mails.js';
import { EventFeedbackRepository } from './event-feedback.repository.js';
import { EventFeedbackResolver } from './event-feedback.resolver.js';
import { EventFeedbackService } from './event-feedback.service.js';
import { FeedbackSeal } from './feedback-seal.service.js';
import { OwnEventFeedback } from './own-event-feedback.service.js';

@Module({
  imports: [DisclosureModule, EventsModule, FormsModule, MeetingsModule, MembersModule, ProgramsModule, SchoolsModule],
  providers: [
    ...[EventFeedbackResolver, EventFeedbackService, EventFeedbackRepository, OwnEventFeedback, FeedbackSeal],
    ...[EventFeedbackJobs, EventFeedbackMails],
  ],
})
export class EventFeedbackModule {}
