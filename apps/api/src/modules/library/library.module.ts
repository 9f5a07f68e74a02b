/**
 * Library: documents and letters that a school hands out, in versions, to coordinators, mentors or mentees.
 * Called by: coordinators; those who take part, from their home; announcements that begin with a letter (through the client).
 */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.js';
import { CohortsModule } from '../cohorts/index.js';
import { EnrolmentsModule } from '../enrolments/index.js';
import { MembersModule } from '../members/index.js';
import { ProgramsModule } from '../programs/index.js';
import { SchoolsModule } from '../schools/index.js';
import { LibraryController } from './library.controller.js';
import { LibraryReaders } from './library-readers.service.js';
import { LibraryRepository } from './library.repository.js';
import { LibraryResolver } from './library.resolver.js';
import { LibraryService } from './library.service.js';

@Module({
  imports: [CohortsModule, EnrolmentsModule, FilesModule, MembersModule, ProgramsModule, SchoolsModule],
  controllers: [LibraryController],
  providers: [LibraryResolver, LibraryService, LibraryReaders, LibraryRepository],
})
export class LibraryModule {}
