/**
 * Programs: what a school configures once: settings, charter, forms, the templates that it starts from and keeps.
 * Called by: coordinators; cohorts, which freeze a program's settings and form versions.
 */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FormsModule } from '../forms/index.js';
import { MembersModule } from '../members/index.js';
import { SchoolsModule } from '../schools/index.js';
import { ChartersResolver } from './charters.resolver.js';
import { ChartersService } from './charters.service.js';
import { ProgramAssessmentService } from './program-assessment.service.js';
import { ProgramCreationService } from './program-creation.service.js';
import { MentorDesigns } from './mentor-designs.service.js';
import { ProgramDesigns } from './program-designs.service.js';
import { ProgramFilesController } from './program-files.controller.js';
import { ProgramFormsResolver } from './program-forms.resolver.js';
import { ProgramSettingsService } from './program-settings.service.js';
import { ProgramTemplateEntity } from './program-template.entity.js';
import { ProgramTemplatesRepository } from './program-templates.repository.js';
import { ProgramTemplatesResolver } from './program-templates.resolver.js';
import { ProgramTemplatesService } from './program-templates.service.js';
import { ProgramEntity } from './program.entity.js';
import { ProgramsRepository } from './programs.repository.js';
import { ProgramSettingsResolver, ProgramsResolver } from './programs.resolver.js';
import { ProgramsService } from './programs.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ProgramEntity, ProgramTemplateEntity]),
    SchoolsModule,
    MembersModule,
    FormsModule,
  ],
  controllers: [ProgramFilesController],
  providers: [
    ProgramsResolver,
    ProgramSettingsResolver,
    ProgramFormsResolver,
    ChartersResolver,
    ProgramTemplatesResolver,
    ProgramsService,
    ProgramSettingsService,
    ProgramCreationService,
    ProgramDesigns,
    MentorDesigns,
    ProgramTemplatesService,
    ChartersService,
    ProgramAssessmentService,
    ProgramsRepository,
    ProgramTemplatesRepository,
  ],
  exports: [ProgramsService, ProgramSettingsService, MentorDesigns, ProgramCreationService, ChartersService],
})
export class ProgramsModule {}
