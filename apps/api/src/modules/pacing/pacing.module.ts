/**
 * Pacing: when conversations are slow to start. On signs of contact alone, by the pace of the program: a word to the mentor, then
 * a task for those who run the program. Called by: the worker; mentors; coordinators, to do without it.
 */
import { Module } from '@nestjs/common';
import { MembersModule } from '../members/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { ProgramsModule } from '../programs/index.js';
import { RequirementsModule } from '../requirements/index.js';
import { SchoolsModule } from '../schools/index.js';
import { TasksModule } from '../tasks/index.js';
import { PacingJobs } from './pacing.jobs.js';
import { PacingRepository } from './pacing.repository.js';
import { PacingResolver } from './pacing.resolver.js';
import { Pacing } from './pacing.service.js';
import { PacingTelling } from './pacing-telling.service.js';

@Module({
  imports: [MembersModule, MentorshipsModule, ProgramsModule, RequirementsModule, SchoolsModule, TasksModule],
  providers: [PacingResolver, Pacing, PacingJobs, PacingTelling, PacingRepository],
})
export class PacingModule {}
