export { EventRequirementsModule } from './event-requirements.module.js';
export type { OpenAttendance } from './event-standings.policy.js';
export { EventStandings } from './event-standings.service.js';
