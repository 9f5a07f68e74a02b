/**
 * Cohorts: one run of a program, with the settings and form versions it was opened with.
 * Called by: coordinators; enrolments, imports, matching, mentorships.
 */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MembersModule } from '../members/index.js';
import { ProgramsModule } from '../programs/index.js';
import { CohortEntity } from './cohort.entity.js';
import { CohortsRepository } from './cohorts.repository.js';
import { CohortsResolver, ProgramCohortsResolver } from './cohorts.resolver.js';
import { CohortsService } from './cohorts.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CohortEntity]), MembersModule, ProgramsModule],
  providers: [CohortsResolver, ProgramCohortsResolver, CohortsService, CohortsRepository],
  exports: [CohortsService],
})
export class CohortsModule {}
