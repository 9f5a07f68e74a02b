/**
 * Programs: what a school configures once, with its forms; started from a shipped template.
 * Called by: coordinators; cohorts, which freeze a program's settings and form versions.
 */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SchoolsModule } from '../schools/index.js';
import { FormEntity } from './form.entity.js';
import { FormVersionEntity } from './form-version.entity.js';
import { ProgramEntity } from './program.entity.js';
import { ProgramTemplates } from './program-templates.service.js';
import { ProgramsRepository } from './programs.repository.js';
import { ProgramsResolver } from './programs.resolver.js';
import { ProgramsService } from './programs.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ProgramEntity, FormEntity, FormVersionEntity]), SchoolsModule],
  providers: [ProgramsResolver, ProgramsService, ProgramsRepository, ProgramTemplates],
  exports: [ProgramsService],
})
export class ProgramsModule {}
