export { Enrolment, EnrolmentConnection } from './enrolment.types.js';
export { EnrolmentsModule } from './enrolments.module.js';
export { EnrolmentsService, searchKey } from './enrolments.service.js';
