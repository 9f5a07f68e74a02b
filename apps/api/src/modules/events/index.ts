export { EventAnswering } from './event-answering.service.js';
export { EventsModule } from './events.module.js';
