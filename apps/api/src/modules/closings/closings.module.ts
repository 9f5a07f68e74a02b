/**
 * How a mentorship comes to its end: a look back for each, a good end that both agree to, an early end without blame, and a
 * certificate of taking part.
 * Called by: participants' homes; own-data.
 */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.js';
import { GoalsModule } from '../goals/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { RematchesModule } from '../rematches/index.js';
import { SchoolsModule } from '../schools/index.js';
import { SupportModule } from '../support/index.js';
import { ClosingViews } from './closing-views.service.js';
import { ClosingsController } from './closings.controller.js';
import { ClosingsMails } from './closings.mails.js';
import { ClosingsRepository } from './closings.repository.js';
import { ClosingsResolver } from './closings.resolver.js';
import { ClosingsService } from './closings.service.js';
import { GoodEnds } from './good-ends.service.js';
import { GroupClosings } from './group-closings.service.js';
import { LookBacksRepository } from './look-backs.repository.js';
import { LookBacks } from './look-backs.service.js';
import { TakingPart } from './taking-part.service.js';

@Module({
  imports: [
    ...[FilesModule, GoalsModule, MeetingsModule, MentorshipsModule],
    ...[RematchesModule, SchoolsModule, SupportModule],
  ],
  controllers: [ClosingsController],
  providers: [
    ...[ClosingsResolver, ClosingsService, ClosingViews, ClosingsRepository, ClosingsMails],
    ...[LookBacks, LookBacksRepository, TakingPart],
    ...[GoodEnds, GroupClosings],
  ],
  exports: [LookBacks],
})
export class ClosingsModule {}
