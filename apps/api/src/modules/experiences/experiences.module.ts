/**
 * Experiences that mentors are glad to talk about: said for the mentees of their cohort to read and to wish for, whether or not
 * identity is used for matching there. What a mentee wishes for is in the vault.
 * Called by: the page of identity, which writes them; matching and the explanation of a match, which read them.
 */
import { Module } from '@nestjs/common';
import { ExperienceOffers } from './experience-offers.service.js';
import { ExperiencesRepository } from './experiences.repository.js';

@Module({
  providers: [ExperienceOffers, ExperiencesRepository],
  exports: [ExperienceOffers],
})
export class ExperiencesModule {}
