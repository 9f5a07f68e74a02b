export { AttendanceLedger } from './attendance-ledger.service.js';
export { EventAnswering } from './event-answering.service.js';
export { EventKeepers } from './event-keepers.service.js';
export { EventReaders, type SeenEvent } from './event-readers.service.js';
export { checkInSpan, outsideTitles } from './events.policy.js';
export { EventsModule } from './events.module.js';
