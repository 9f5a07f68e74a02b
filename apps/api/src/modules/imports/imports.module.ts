/**
 * Imports: people who applied through a school's own form tool, from a file into a cohort.
 * Called by: coordinators; the worker, which does the writing.
 */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FilesModule } from '../../platform/files/files.module.js';
import { AppointmentsModule } from '../appointments/index.js';
import { CohortsModule } from '../cohorts/index.js';
import { EnrolmentsModule } from '../enrolments/index.js';
import { IdentityModule } from '../identity/index.js';
import { MembersModule } from '../members/index.js';
import { SchoolsModule } from '../schools/index.js';
import { ImportCommits } from './import-commits.service.js';
import { ImportTelling } from './import-telling.service.js';
import { ImportEntity } from './import.entity.js';
import { ImportsJobs } from './imports.jobs.js';
import { ImportsMails } from './imports.mails.js';
import { ImportsRepository } from './imports.repository.js';
import { CohortImportsResolver, ImportsResolver } from './imports.resolver.js';
import { ImportsService } from './imports.service.js';
import { IntakePlanner } from './intake-planner.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ImportEntity]),
    FilesModule,
    AppointmentsModule,
    CohortsModule,
    EnrolmentsModule,
    IdentityModule,
    MembersModule,
    SchoolsModule,
  ],
  providers: [
    ImportsResolver,
    CohortImportsResolver,
    ImportsService,
    ImportCommits,
    ImportTelling,
    ImportsMails,
    ImportsJobs,
    IntakePlanner,
    ImportsRepository,
  ],
  exports: [ImportsService],
})
export class ImportsModule {}
