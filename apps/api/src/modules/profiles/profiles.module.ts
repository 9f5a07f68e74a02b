/**
 * Profiles: what members say of themselves (name, pronouns, languages, specialty, site, photo, what they need to take part)
 * and who is shown it; what staff see of one person.
 * Called by: every member; those who run a program; the page of everything kept about a person.
 */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.js';
import { CohortsModule } from '../cohorts/index.js';
import { EnrolmentsModule } from '../enrolments/index.js';
import { IdentityModule } from '../identity/index.js';
import { MembersModule } from '../members/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { PersonAnswers } from './person-answers.service.js';
import { PersonsRepository } from './persons.repository.js';
import { PersonsResolver } from './persons.resolver.js';
import { PersonsService } from './persons.service.js';
import { PhotosController } from './photos.controller.js';
import { PhotosRepository } from './photos.repository.js';
import { PhotosService } from './photos.service.js';
import { ProfilesRepository } from './profiles.repository.js';
import { ProfilesResolver } from './profiles.resolver.js';
import { ProfilesService } from './profiles.service.js';

@Module({
  imports: [FilesModule, CohortsModule, EnrolmentsModule, IdentityModule, MembersModule, MentorshipsModule],
  controllers: [PhotosController],
  providers: [
    ProfilesResolver,
    ProfilesService,
    ProfilesRepository,
    PhotosService,
    PhotosRepository,
    PersonsResolver,
    PersonsService,
    PersonAnswers,
    PersonsRepository,
  ],
  exports: [ProfilesService, PhotosService],
})
export class ProfilesModule {}
