export { InvitationsModule } from './invitations.module.js';
export { InvitationsService, passwordUse } from './invitations.service.js';
export { RegistrationAddresses } from './registration-addresses.service.js';
