/**
 * Agreements: what those in a mentorship promise each other, from the program's template, in versions that everyone signs.
 * Called by: participants, coordinators; reminders and overviews, through `AgreementLedger`.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { ProgramsModule } from '../programs/index.js';
import { SchoolsModule } from '../schools/index.js';
import { AgreementDocuments } from './agreement-documents.service.js';
import { AgreementsController } from './agreements.controller.js';
import { AgreementLedger } from './agreement-ledger.service.js';
import { AgreementReader } from './agreement-reader.service.js';
import { AgreementTelling } from './agreement-telling.service.js';
import { AgreementTemplatesRepository } from './agreement-templates.repository.js';
import { AgreementTemplates } from './agreement-templates.service.js';
import { AgreementsLoader } from './agreements.loader.js';
import { AgreementsMails } from './agreements.mails.js';
import { AgreementsRepository } from './agreements.repository.js';
import { AgreementsResolver, AgreementTemplatesResolver } from './agreements.resolver.js';
import { OwnAgreements } from './own-agreements.service.js';

@Module({
  imports: [CohortsModule, MentorshipsModule, ProgramsModule, SchoolsModule],
  controllers: [AgreementsController],
  providers: [
    ...[AgreementsResolver, AgreementTemplatesResolver, AgreementsLoader, AgreementsMails],
    ...[OwnAgreements, AgreementTemplates, AgreementLedger, AgreementReader, AgreementTelling, AgreementDocuments],
    ...[AgreementsRepository, AgreementTemplatesRepository],
  ],
  exports: [AgreementLedger],
})
export class AgreementsModule {}
