export { Member, MemberConnection } from './member.types.js';
export { MembersModule } from './members.module.js';
export { nameKey } from './members.repository.js';
export { MembersService } from './members.service.js';
