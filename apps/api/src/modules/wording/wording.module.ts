/**
 * Wording: what mails and pages say, in a school's own words, per program and language; shipped words are the default.
 * Called by: coordinators; the platform while a mail is made (MailWordings); the pages of those who take part.
 */
import { Global, Module } from '@nestjs/common';
import { MailWordings } from '../../platform/mail/rewordable.js';
import { CohortsModule } from '../cohorts/index.js';
import { FormsModule } from '../forms/index.js';
import { MembersModule } from '../members/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { ProgramsModule } from '../programs/index.js';
import { SchoolsModule } from '../schools/index.js';
import { PageWordsService } from './page-words.service.js';
import { WordingCommentsRepository } from './wording-comments.repository.js';
import { WordingDraftsRepository } from './wording-drafts.repository.js';
import { WordingDrafts } from './wording-drafts.service.js';
import { WordingMails } from './wording.mails.js';
import { WordingReviewersRepository } from './wording-reviewers.repository.js';
import { WordingReviewers } from './wording-reviewers.service.js';
import { WordingReviewsResolver } from './wording-reviews.resolver.js';
import { WordingReviews } from './wording-reviews.service.js';
import { WordingLookup } from './wording-lookup.service.js';
import { WordingsRepository } from './wordings.repository.js';
import { WordingsResolver } from './wordings.resolver.js';
import { WordingsService } from './wordings.service.js';

@Global()
@Module({
  imports: [CohortsModule, FormsModule, MembersModule, MentorshipsModule, ProgramsModule, SchoolsModule],
  providers: [
    WordingsResolver,
    WordingsService,
    PageWordsService,
    WordingsRepository,
    WordingReviewsResolver,
    WordingReviews,
    WordingCommentsRepository,
    WordingDrafts,
    WordingDraftsRepository,
    WordingReviewers,
    WordingReviewersRepository,
    WordingMails,
    WordingLookup,
    { provide: MailWordings, useExisting: WordingLookup },
  ],
  exports: [MailWordings],
})
export class WordingModule {}
