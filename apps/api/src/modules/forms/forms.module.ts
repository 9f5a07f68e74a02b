/**
 * Forms: what a program asks, in immutable versions; the one engine for intake, surveys, check-ins and feedback.
 * Called by: programs, which own forms; cohorts, which freeze versions. Answers belong to the modules that ask.
 */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FormEntity } from './form.entity.js';
import { FormVersionEntity } from './form-version.entity.js';
import { FormsRepository } from './forms.repository.js';
import { FormsService } from './forms.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([FormEntity, FormVersionEntity])],
  providers: [FormsService, FormsRepository],
  exports: [FormsService],
})
export class FormsModule {}
