/**
 * Certificates of what somebody attended, with hours of continuing education: issued by each for themselves, checked by whoever holds one, no
 * longer valid once what they say is corrected. Called by: everyone, for themselves; strangers with a code; those who look after events, for
 * the hours of a cohort.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { CreditsModule } from '../credits/index.js';
import { EventsModule } from '../events/index.js';
import { SchoolsModule } from '../schools/index.js';
import { AttendedRepository } from './attended.repository.js';
import { CertificateCodes } from './certificate-codes.service.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesRepository } from './certificates.repository.js';
import { CertificatesResolver } from './certificates.resolver.js';
import { Certificates } from './certificates.service.js';
import { CohortHours } from './cohort-hours.service.js';

@Module({
  imports: [CohortsModule, CreditsModule, EventsModule, SchoolsModule],
  controllers: [CertificatesController],
  providers: [
    ...[CertificatesResolver, Certificates, CertificateCodes, CertificatesRepository],
    ...[AttendedRepository, CohortHours],
  ],
})
export class CertificatesModule {}
