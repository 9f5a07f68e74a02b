/**
 * Requirements: how far mentorships are with what their program asks, pauses told off; what mentors gave, as a record and a
 * certificate. Called by: participants, coordinators; reminders, through `RequirementLedger`.
 */
import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { SchoolsModule } from '../schools/index.js';
import { RequirementLedger } from './requirement-ledger.service.js';
import { RequirementsLoader } from './requirements.loader.js';
import { RequirementsRepository } from './requirements.repository.js';
import { RequirementsResolver } from './requirements.resolver.js';
import { ServiceRecordController } from './service-record.controller.js';
import { ServiceRecords } from './service-record.service.js';

@Module({
  imports: [MeetingsModule, MentorshipsModule, SchoolsModule],
  controllers: [ServiceRecordController],
  providers: [RequirementsResolver, RequirementsLoader, RequirementLedger, RequirementsRepository, ServiceRecords],
  exports: [RequirementLedger],
})
export class RequirementsModule {}
