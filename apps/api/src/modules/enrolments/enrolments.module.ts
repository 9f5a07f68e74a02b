/**
 * Enrolments: members in a cohort, as mentor or mentee.
 * Called by: coordinators' lists; imports, matching, mentorships.
 */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CohortsModule } from '../cohorts/index.js';
import { MembersModule } from '../members/index.js';
import { EnrolmentEntity } from './enrolment.entity.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { EnrolmentsResolver } from './enrolments.resolver.js';
import { EnrolmentsService } from './enrolments.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([EnrolmentEntity]), CohortsModule, MembersModule],
  providers: [EnrolmentsResolver, EnrolmentsService, EnrolmentsRepository],
  exports: [EnrolmentsService],
})
export class EnrolmentsModule {}
