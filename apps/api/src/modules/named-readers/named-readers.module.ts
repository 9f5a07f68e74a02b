/**
 * Named readers: the people, at most three in a cohort, to whom participants may show what they say of themselves, so that they
 * can help with a match. A consent is to those who were named when it was given, and to nobody else.
 * Called by: coordinators, who name; registration and the page of identity, which ask; the one page that reads.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { IdentityModule } from '../identity/index.js';
import { MembersModule } from '../members/index.js';
import { SchoolsModule } from '../schools/index.js';
import { NamedReadersJobs } from './named-readers.jobs.js';
import { NamedReadersMails } from './named-readers.mails.js';
import { NamedReadersRepository } from './named-readers.repository.js';
import { NamedReadersResolver } from './named-readers.resolver.js';
import { NamedReaders } from './named-readers.service.js';

@Module({
  imports: [CohortsModule, IdentityModule, MembersModule, SchoolsModule],
  providers: [NamedReadersResolver, NamedReaders, NamedReadersJobs, NamedReadersMails, NamedReadersRepository],
  exports: [NamedReaders],
})
export class NamedReadersModule {}
