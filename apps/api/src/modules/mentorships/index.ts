export { MatchViews, type SelfInCohort } from './match-views.service.js';
export { Mentorship, MyEnrolment, Participant } from './mentorship.types.js';
export type { ChangingMentorship } from './mentorship-changes.repository.js';
export { MentorshipChanges } from './mentorship-changes.service.js';
export { MentorshipGroups } from './mentorship-groups.service.js';
export { MentorshipsModule } from './mentorships.module.js';
export { MentorshipsService } from './mentorships.service.js';
export type { PairPartner } from './mentorships.repository.js';
export { greeted, neutralMail } from './neutral-mail.policy.js';
