export { Enrolment, EnrolmentConnection } from './enrolment.types.js';
export { EnrolmentsModule } from './enrolments.module.js';
export { EnrolmentsService, searchKey } from './enrolments.service.js';
export { displayNameOf, existingPerson, toAnswer } from './intake-answers.policy.js';
export type { AnswerRecord, IntakePersonRow, NewAnswer } from './intake-records.repository.js';
export { type IntakeChanges, IntakeRecords } from './intake-records.service.js';
export { type AskedWords, IntakeWriter, type WriteOrder } from './intake-writer.service.js';
