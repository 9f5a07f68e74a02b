export { Mentorship, MyEnrolment } from './mentorship.types.js';
export { MentorshipsModule } from './mentorships.module.js';
export { MentorshipsService } from './mentorships.service.js';
export type { PairPartner } from './mentorships.repository.js';
