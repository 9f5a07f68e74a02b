/**
 * Conversation guides: what to talk about at which meeting, and what helps. A set comes with Trellis; a program leaves out what it
 * does not want and writes its own, for mentors, mentees or both.
 * Called by: mentors and mentees, who read; whoever looks after a program's texts, who writes.
 */
import { Module } from '@nestjs/common';
import { MentorshipsModule } from '../mentorships/index.js';
import { ProgramsModule } from '../programs/index.js';
import { SchoolsModule } from '../schools/index.js';
import { GuidesRepository } from './guides.repository.js';
import { GuidesResolver } from './guides.resolver.js';
import { GuidesService } from './guides.service.js';
import { ProgramGuidesService } from './program-guides.service.js';

@Module({
  imports: [MentorshipsModule, ProgramsModule, SchoolsModule],
  providers: [GuidesResolver, GuidesService, ProgramGuidesService, GuidesRepository],
})
export class GuidesModule {}
