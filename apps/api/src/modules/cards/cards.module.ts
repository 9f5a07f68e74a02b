/**
 * “What I’d like help with”: cards that a mentee writes for themself, shows to their mentors when ready, and takes back.
 * Called by: mentees, who write them; mentors, who read those that are shown.
 */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { CardsRepository } from './cards.repository.js';
import { CardsResolver } from './cards.resolver.js';
import { CardsService } from './cards.service.js';

@Module({
  imports: [FilesModule, MentorshipsModule],
  providers: [CardsResolver, CardsService, CardsRepository],
  exports: [CardsService],
})
export class CardsModule {}
