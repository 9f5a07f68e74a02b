/**
 * Duplicates: who is likely to be in a school twice, and making one member of two when a person says so.
 * Called by: those who manage the school's people; the worker, after people came in.
 */
import { Module } from '@nestjs/common';
import { AffinityModule } from '../affinity/index.js';
import { FilesModule } from '../../platform/files/files.module.js';
import { IdentityModule } from '../identity/index.js';
import { RolesModule } from '../roles/index.js';
import { SchoolsModule } from '../schools/index.js';
import { TasksModule } from '../tasks/index.js';
import { DuplicatesJobs } from './duplicates.jobs.js';
import { DuplicatesRepository } from './duplicates.repository.js';
import { DuplicatesResolver } from './duplicates.resolver.js';
import { DuplicatesService } from './duplicates.service.js';
import { EnrolmentMerges } from './enrolment-merges.service.js';
import { EnrolmentMergesRepository } from './enrolment-merges.repository.js';
import { MemberUnions } from './member-unions.service.js';
import { MergesMails } from './merges.mails.js';
import { MergesRepository } from './merges.repository.js';
import { MergesService } from './merges.service.js';

@Module({
  imports: [AffinityModule, FilesModule, IdentityModule, RolesModule, SchoolsModule, TasksModule],
  providers: [
    DuplicatesResolver,
    DuplicatesService,
    DuplicatesRepository,
    DuplicatesJobs,
    MergesService,
    MergesMails,
    MemberUnions,
    MergesRepository,
    EnrolmentMerges,
    EnrolmentMergesRepository,
  ],
})
export class DuplicatesModule {}
