/**
 * Programs: what a school configures once, with its forms; started from a shipped template.
 * Called by: coordinators; cohorts, which freeze a program's settings and form versions.
 */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FormsModule } from '../forms/index.js';
import { MembersModule } from '../members/index.js';
import { SchoolsModule } from '../schools/index.js';
import { ProgramEntity } from './program.entity.js';
import { ProgramFormsResolver } from './program-forms.resolver.js';
import { ProgramTemplates } from './program-templates.service.js';
import { ProgramSettingsService } from './program-settings.service.js';
import { ProgramsRepository } from './programs.repository.js';
import { ProgramSettingsResolver, ProgramsResolver } from './programs.resolver.js';
import { ProgramsService } from './programs.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ProgramEntity]), SchoolsModule, MembersModule, FormsModule],
  providers: [
    ProgramsResolver,
    ProgramSettingsResolver,
    ProgramFormsResolver,
    ProgramsService,
    ProgramSettingsService,
    ProgramsRepository,
    ProgramTemplates,
  ],
  exports: [ProgramsService],
})
export class ProgramsModule {}
