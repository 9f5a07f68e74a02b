/**
 * Enrolments: members in a cohort, as mentor or mentee, and what they answered at intake; writing it for every way in.
 * Called by: coordinators' lists; imports, matching, mentorships.
 */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FilesModule } from '../../platform/files/files.module.js';
import { CohortsModule } from '../cohorts/index.js';
import { IdentityModule } from '../identity/index.js';
import { MembersModule } from '../members/index.js';
import { AnswerFiles } from './answer-files.service.js';
import { EnrolmentChangesRepository } from './enrolment-changes.repository.js';
import { EnrolmentChanges } from './enrolment-changes.service.js';
import { EnrolmentEntity } from './enrolment.entity.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { EnrolmentsResolver } from './enrolments.resolver.js';
import { EnrolmentsService } from './enrolments.service.js';
import { IntakeRecordsRepository } from './intake-records.repository.js';
import { IntakeRecords } from './intake-records.service.js';
import { IntakeWriter } from './intake-writer.service.js';
import { ListedAnswers } from './listed-answers.service.js';
import { PeopleListRepository } from './people-list.repository.js';
import { PeopleList } from './people-list.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([EnrolmentEntity]), FilesModule, CohortsModule, IdentityModule, MembersModule],
  providers: [
    AnswerFiles,
    EnrolmentsResolver,
    EnrolmentsService,
    EnrolmentsRepository,
    EnrolmentChanges,
    EnrolmentChangesRepository,
    IntakeRecords,
    IntakeRecordsRepository,
    IntakeWriter,
    ListedAnswers,
    PeopleList,
    PeopleListRepository,
  ],
  exports: [AnswerFiles, EnrolmentsService, EnrolmentChanges, IntakeRecords, IntakeWriter, PeopleList],
})
export class EnrolmentsModule {}
