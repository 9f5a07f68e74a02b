export { LastAdministrator } from './last-administrator.service.js';
export { ContactPerson, Member, MemberConnection, NotificationChoice, PersonPhoto, photoOf } from './member.types.js';
export { MembersModule } from './members.module.js';
export { type BroughtIn, type MemberRow, nameKey, type ProfileChange } from './members.repository.js';
export { NotificationChoices } from './notification-choices.service.js';
export { MembersService } from './members.service.js';
export { ENOUGH_STAFF, StaffGuard } from './staff-guard.service.js';
export type { ColleagueRow, StaffCount } from './staff.repository.js';
export { ERASED_PERSON, personName } from './person-name.policy.js';
