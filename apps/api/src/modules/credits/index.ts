export { CreditsModule } from './credits.module.js';
export { EventCredits } from './event-credits.service.js';
