/**
 * Conflicts of interest: who may not be matched with whom, said by mentors, mentees or those who run a program, beside what
 * mentors said in a form. One view of them all, for runs, moves by hand and publishing; a watch over what is published.
 * Called by: participants, coordinators, matching; the worker watches.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { SchoolsModule } from '../schools/index.js';
import { SupportModule } from '../support/index.js';
import { CohortConflicts } from './cohort-conflicts.service.js';
import { ConflictWatch } from './conflict-watch.service.js';
import { ConflictsJobs } from './conflicts.jobs.js';
import { ConflictsRepository } from './conflicts.repository.js';
import { CohortConflictsResolver, OwnConflictsResolver } from './conflicts.resolver.js';
import { PeopleApartRepository } from './people-apart.repository.js';
import { PeopleApart } from './people-apart.service.js';
import { OwnConflicts } from './own-conflicts.service.js';

@Module({
  imports: [CohortsModule, SchoolsModule, SupportModule],
  providers: [
    ...[OwnConflictsResolver, CohortConflictsResolver],
    ...[OwnConflicts, CohortConflicts, ConflictWatch, ConflictsJobs, ConflictsRepository],
    ...[PeopleApart, PeopleApartRepository],
  ],
  exports: [PeopleApart],
})
export class ConflictsModule {}
