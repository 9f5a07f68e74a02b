export { RegistrationModule } from './registration.module.js';
export { RegistrationLink } from './registration-link.types.js';
export { RegistrationLinksService } from './registration-links.service.js';
