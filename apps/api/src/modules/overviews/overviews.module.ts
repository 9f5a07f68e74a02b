/**
 * Overviews: a cohort's counts, and what waits for a coordinator. It reads what other modules wrote, and writes nothing.
 * Called by: coordinators' and administrators' pages.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { OverviewsRepository } from './overviews.repository.js';
import { OverviewsResolver } from './overviews.resolver.js';
import { OverviewsService } from './overviews.service.js';

@Module({ imports: [CohortsModule], providers: [OverviewsResolver, OverviewsService, OverviewsRepository] })
export class OverviewsModule {}
