/**
 * Forms: what a program asks, in immutable versions, with a draft that several people may edit; the one engine for intake,
 * surveys, check-ins and feedback.
 * Called by: coordinators and those whom they ask to look; programs, which own forms; cohorts, which freeze versions.
 * Answers belong to the modules that ask, which register with `FormAnswers`.
 */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MembersModule } from '../members/index.js';
import { SchoolsModule } from '../schools/index.js';
import { FormEntity } from './form.entity.js';
import { FormAnswers } from './form-answers.service.js';
import { FormCommentEntity } from './form-comment.entity.js';
import { FormDraftsRepository } from './form-drafts.repository.js';
import { FormDrafts } from './form-drafts.service.js';
import { FormReviewsRepository } from './form-reviews.repository.js';
import { FormReviews } from './form-reviews.service.js';
import { FormVersionEntity } from './form-version.entity.js';
import { FormsMails } from './forms.mails.js';
import { FormsRepository } from './forms.repository.js';
import { FormReviewsResolver, FormsResolver } from './forms.resolver.js';
import { FormsService } from './forms.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([FormEntity, FormVersionEntity, FormCommentEntity]), MembersModule, SchoolsModule],
  providers: [
    FormsResolver,
    FormReviewsResolver,
    FormsService,
    FormDrafts,
    FormReviews,
    FormAnswers,
    FormsRepository,
    FormDraftsRepository,
    FormReviewsRepository,
    FormsMails,
  ],
  exports: [FormsService, FormAnswers, FormReviews],
})
export class FormsModule {}
