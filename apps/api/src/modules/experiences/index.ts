export { experienceKey, experiencesWished, EXPERIENCES_ITEM, type OfferedExperience } from './experiences.policy.js';
export { ExperienceOffers } from './experience-offers.service.js';
export { ExperiencesModule } from './experiences.module.js';
