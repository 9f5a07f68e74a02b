/**
 * Tasks: something that a named person has to do, set by a person or by the product (a code with words in the client), with a
 * mail on the morning of the day.
 * Called by: those who run a school; other modules through `TaskLedger.add` and `settle`.
 */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CohortsModule } from '../cohorts/index.js';
import { DeputiesModule } from '../deputies/index.js';
import { MembersModule } from '../members/index.js';
import { ProgramsModule } from '../programs/index.js';
import { SchoolsModule } from '../schools/index.js';
import { TaskEntity } from './task.entity.js';
import { TaskLedger } from './task-ledger.service.js';
import { TaskMailing } from './task-mailing.service.js';
import { TaskReminders } from './task-reminders.service.js';
import { TasksJobs } from './tasks.jobs.js';
import { TasksMails } from './tasks.mails.js';
import { TasksRepository } from './tasks.repository.js';
import { TasksResolver } from './tasks.resolver.js';
import { TasksService } from './tasks.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([TaskEntity]),
    CohortsModule,
    DeputiesModule,
    MembersModule,
    ProgramsModule,
    SchoolsModule,
  ],
  providers: [
    TasksResolver,
    TasksService,
    TaskLedger,
    TaskMailing,
    TaskReminders,
    TasksRepository,
    TasksMails,
    TasksJobs,
  ],
  exports: [TaskLedger, TasksService],
})
export class TasksModule {}
