export { StaffMember } from './role.types.js';
export { ROLE_WORDS } from './roles.mails.js';
export { RolesModule } from './roles.module.js';
export { RolesService } from './roles.service.js';
