/**
 * Dates on a cohort's calendar, and check-ins: two questions now and then, of each person apart. What somebody says reaches those
 * who run the program, one at a time and with a trace; the other of the match never sees it.
 * Called by: coordinators; participants' homes; own-data.
 */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.js';
import { CohortsModule } from '../cohorts/index.js';
import { ProgramsModule } from '../programs/index.js';
import { SchoolsModule } from '../schools/index.js';
import { SupportModule } from '../support/index.js';
import { TasksModule } from '../tasks/index.js';
import { CheckInAnswersRepository } from './check-in-answers.repository.js';
import { CheckInsResolver, OwnCheckInsResolver } from './check-ins.resolver.js';
import { CheckInsService } from './check-ins.service.js';
import { CohortDatesRepository } from './cohort-dates.repository.js';
import { CohortDatesService } from './cohort-dates.service.js';
import { OwnCheckIns } from './own-check-ins.service.js';

@Module({
  imports: [CohortsModule, FilesModule, ProgramsModule, SchoolsModule, SupportModule, TasksModule],
  providers: [
    ...[CheckInsResolver, CheckInsService, CheckInAnswersRepository],
    ...[OwnCheckInsResolver, OwnCheckIns, CohortDatesService, CohortDatesRepository],
  ],
  exports: [OwnCheckIns],
})
export class CheckInsModule {}
