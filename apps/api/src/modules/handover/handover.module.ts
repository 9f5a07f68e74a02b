/**
 * Handover: all that one needs to take a program over, handing it to someone, and the watch that keeps two people able to act.
 * Called by: those who run a school; the worker, whenever roles change.
 */
import { Module } from '@nestjs/common';
import { MembersModule } from '../members/index.js';
import { SchoolsModule } from '../schools/index.js';
import { TasksModule } from '../tasks/index.js';
import { HandoverJobs } from './handover.jobs.js';
import { StaffingResolver } from './handover.resolver.js';
import { StaffingService } from './staffing.service.js';

@Module({
  imports: [MembersModule, SchoolsModule, TasksModule],
  providers: [StaffingResolver, StaffingService, HandoverJobs],
})
export class HandoverModule {}
