/**
 * Recruitment: the public page with which a program looks for mentors.
 * Called by: anyone who has its address; those who run the program, who word it and choose the link by which people apply.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { MembersModule } from '../members/index.js';
import { ProgramsModule } from '../programs/index.js';
import { RegistrationModule } from '../registration/index.js';
import { SchoolsModule } from '../schools/index.js';
import { RecruitmentContacts } from './recruitment-contacts.service.js';
import { RecruitmentRepository } from './recruitment.repository.js';
import { RecruitmentResolver } from './recruitment.resolver.js';
import { RecruitmentService } from './recruitment.service.js';

@Module({
  imports: [CohortsModule, MembersModule, ProgramsModule, RegistrationModule, SchoolsModule],
  providers: [RecruitmentResolver, RecruitmentService, RecruitmentContacts, RecruitmentRepository],
  exports: [RecruitmentContacts],
})
export class RecruitmentModule {}
