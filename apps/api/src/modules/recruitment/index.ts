export { RecruitmentModule } from './recruitment.module.js';
export { RecruitmentContacts } from './recruitment-contacts.service.js';
