/**
 * Offers: how a program has changed since a cohort took its settings, what each change would mean for the people in it, and
 * taking it over part by part.
 * Called by: coordinators of a cohort that is under way.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { FormsModule } from '../forms/index.js';
import { ProgramsModule } from '../programs/index.js';
import { CohortChangesService } from './cohort-changes.service.js';
import { OffersRepository } from './offers.repository.js';
import { OfferImpactsResolver, OffersResolver } from './offers.resolver.js';
import { OffersService } from './offers.service.js';

@Module({
  imports: [CohortsModule, ProgramsModule, FormsModule],
  providers: [OffersResolver, OfferImpactsResolver, OffersService, CohortChangesService, OffersRepository],
})
export class OffersModule {}
