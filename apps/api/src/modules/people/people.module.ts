/**
 * People: what coordinators do with the people of a cohort, many at once: pauses, leaving, completing, addresses that do not
 * work, requirements, mentees who become mentors; saved views of the list, and the list as a file.
 * Called by: those who run a cohort; the worker.
 */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.js';
import { AppointmentsModule } from '../appointments/index.js';
import { CohortsModule } from '../cohorts/index.js';
import { EnrolmentsModule } from '../enrolments/index.js';
import { MembersModule } from '../members/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { SchoolsModule } from '../schools/index.js';
import { TasksModule } from '../tasks/index.js';
import { ExportedAnswers } from './exported-answers.service.js';
import { PeopleActionEffects } from './people-action-effects.service.js';
import { PeopleActionJobs } from './people-action-jobs.service.js';
import { PeopleActionRuns } from './people-action-runs.service.js';
import { PeopleActionsRepository } from './people-actions.repository.js';
import { PeopleActions } from './people-actions.service.js';
import { PeopleExportRuns } from './people-export-runs.service.js';
import { PeopleExportsController } from './people-exports.controller.js';
import { PeopleExportsRepository } from './people-exports.repository.js';
import { PeopleExports } from './people-exports.service.js';
import { PeopleJobs } from './people.jobs.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleSelection } from './people-selection.service.js';
import { PeopleViewsRepository } from './people-views.repository.js';
import { PeopleViews } from './people-views.service.js';

@Module({
  imports: [
    FilesModule,
    AppointmentsModule,
    CohortsModule,
    EnrolmentsModule,
    MembersModule,
    MentorshipsModule,
    SchoolsModule,
    TasksModule,
  ],
  controllers: [PeopleExportsController],
  providers: [
    PeopleResolver,
    PeopleActions,
    PeopleActionEffects,
    PeopleActionRuns,
    PeopleActionJobs,
    PeopleActionsRepository,
    PeopleSelection,
    PeopleExports,
    PeopleExportRuns,
    ExportedAnswers,
    PeopleExportsRepository,
    PeopleViews,
    PeopleViewsRepository,
    PeopleJobs,
  ],
})
export class PeopleModule {}
