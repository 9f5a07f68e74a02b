/**
 * Reminders: rules that a coordinator writes, one planned row for each message due to one person, moved with its cause and sent
 * once by the worker; and what of it people have switched off.
 * Called by: coordinators; the worker; people, about what stands on their own page; mail programs, to unsubscribe.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { EnrolmentsModule } from '../enrolments/index.js';
import { EventRequirementsModule } from '../event-requirements/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { MembersModule } from '../members/index.js';
import { ProgramsModule } from '../programs/index.js';
import { RequirementsModule } from '../requirements/index.js';
import { SchoolsModule } from '../schools/index.js';
import { TasksModule } from '../tasks/index.js';
import { EventCausesRepository } from './event-causes.repository.js';
import { EventCauses } from './event-causes.service.js';
import { MentorshipCausesRepository } from './mentorship-causes.repository.js';
import { ReminderCausesRepository } from './reminder-causes.repository.js';
import { ReminderCauses } from './reminder-causes.service.js';
import { ReminderPlanning } from './reminder-planning.service.js';
import { ReminderPreviews } from './reminder-previews.service.js';
import { ReminderRulesRepository } from './reminder-rules.repository.js';
import { ReminderRules } from './reminder-rules.service.js';
import { ReminderTasksRepository } from './reminder-tasks.repository.js';
import { ReminderTasksResolver } from './reminder-tasks.resolver.js';
import { ReminderTasks } from './reminder-tasks.service.js';
import { ReminderTurns } from './reminder-turns.service.js';
import { ReminderWishes } from './reminder-wishes.service.js';
import { ReminderWords } from './reminder-words.service.js';
import { RemindersJobs } from './reminders.jobs.js';
import { RemindersMails } from './reminders.mails.js';
import { RemindersRepository } from './reminders.repository.js';
import { RemindersResolver } from './reminders.resolver.js';
import { Reminders } from './reminders.service.js';
import { SentMailRepository } from './sent-mail.repository.js';
import { StandingCauses } from './standing-causes.service.js';
import { UnsubscribeController } from './unsubscribe.controller.js';
import { Unsubscribing } from './unsubscribing.service.js';

@Module({
  imports: [
    CohortsModule,
    EnrolmentsModule,
    EventRequirementsModule,
    MeetingsModule,
    MembersModule,
    ProgramsModule,
    RequirementsModule,
    SchoolsModule,
    TasksModule,
  ],
  controllers: [UnsubscribeController],
  providers: [
    ...[RemindersResolver, RemindersJobs, RemindersMails, Reminders, RemindersRepository, SentMailRepository],
    ...[ReminderRules, ReminderRulesRepository, ReminderPreviews, ReminderWords, ReminderWishes],
    ...[
      ReminderCauses,
      ReminderCausesRepository,
      MentorshipCausesRepository,
      EventCauses,
      EventCausesRepository,
      ReminderPlanning,
      ReminderTasks,
      ReminderTasksRepository,
      ReminderTasksResolver,
      StandingCauses,
      ReminderTurns,
      Unsubscribing,
    ],
  ],
})
export class RemindersModule {}
