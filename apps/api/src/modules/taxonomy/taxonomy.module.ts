/**
 * Taxonomy: how people of a school may describe themselves — dimensions, options, groups for reporting — and what their own
 * spellings stand for. Says what answers mean; never holds one.
 * Called by: administrators and stewards; the person's own page, matching and reporting, which read answers by it.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { IdentityModule } from '../identity/index.js';
import { SchoolsModule } from '../schools/index.js';
import { TasksModule } from '../tasks/index.js';
import { TaxonomyDimensions } from './taxonomy-dimensions.service.js';
import { TaxonomyEdits } from './taxonomy-edits.service.js';
import { TaxonomyMails } from './taxonomy.mails.js';
import { TaxonomyOptions } from './taxonomy-options.service.js';
import { TaxonomyRepository } from './taxonomy.repository.js';
import { TaxonomyReportsRepository } from './taxonomy-reports.repository.js';
import { TaxonomyReports } from './taxonomy-reports.service.js';
import { TaxonomyResolver } from './taxonomy.resolver.js';
import { TaxonomyStewards } from './taxonomy-stewards.service.js';
import { TaxonomyTexts } from './taxonomy-texts.service.js';
import { Taxonomy } from './taxonomy.service.js';

@Module({
  imports: [CohortsModule, IdentityModule, SchoolsModule, TasksModule],
  providers: [
    TaxonomyResolver,
    Taxonomy,
    TaxonomyEdits,
    TaxonomyDimensions,
    TaxonomyOptions,
    TaxonomyStewards,
    TaxonomyTexts,
    TaxonomyMails,
    TaxonomyReports,
    TaxonomyReportsRepository,
    TaxonomyRepository,
  ],
  exports: [Taxonomy, TaxonomyReports],
})
export class TaxonomyModule {}
