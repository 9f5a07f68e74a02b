export { EventRequirementsModule } from './event-requirements.module.js';
export { EventStandings } from './event-standings.service.js';
