/**
 * The demo school of a local installation: filled from two intake files, entered with one click from the front page.
 * Called by: the front page; the demo entry.
 */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.js';
import { AccountsModule } from '../accounts/index.js';
import { CohortsModule } from '../cohorts/index.js';
import { EventsModule } from '../events/index.js';
import { ImportsModule } from '../imports/index.js';
import { MatchingModule } from '../matching/index.js';
import { MembersModule } from '../members/index.js';
import { ProgramsModule } from '../programs/index.js';
import { SchoolsModule } from '../schools/index.js';
import { DemoFill } from './demo-fill.service.js';
import { DemoRepository } from './demo.repository.js';
import { DemoResolver } from './demo.resolver.js';
import { DemoService } from './demo.service.js';

@Module({
  imports: [
    FilesModule,
    AccountsModule,
    MembersModule,
    SchoolsModule,
    ProgramsModule,
    CohortsModule,
    EventsModule,
    ImportsModule,
    MatchingModule,
  ],
  providers: [DemoResolver, DemoService, DemoFill, DemoRepository],
  exports: [DemoFill],
})
export class DemoModule {}
