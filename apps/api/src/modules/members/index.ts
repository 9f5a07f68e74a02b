export { Member, MemberConnection } from './member.types.js';
export { MembersModule } from './members.module.js';
export { type BroughtIn, type MemberRow, nameKey, type ProfileChange } from './members.repository.js';
export { MembersService } from './members.service.js';
