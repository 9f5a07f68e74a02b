/**
 * Notes in a mentorship: those that everyone in it reads and writes, and one's own, which nobody else opens, administrators
 * included.
 * Called by: mentors and mentees.
 */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.js';
import { IdentityModule } from '../identity/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { NotesResolver } from './notes.resolver.js';
import { NotesService } from './notes.service.js';
import { PrivateNotesRepository } from './private-notes.repository.js';
import { SharedNotesRepository } from './shared-notes.repository.js';

@Module({
  imports: [FilesModule, IdentityModule, MentorshipsModule],
  providers: [NotesResolver, NotesService, PrivateNotesRepository, SharedNotesRepository],
  exports: [NotesService],
})
export class NotesModule {}
