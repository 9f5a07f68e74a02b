export { AnswerFiles } from './answer-files.service.js';
export { Enrolment, EnrolmentConnection } from './enrolment.types.js';
export { EnrolmentsModule } from './enrolments.module.js';
export { EnrolmentsService, searchKey } from './enrolments.service.js';
export { AnswerOfForm, GivenAnswer } from './given-answer.types.js';
export { givenAnswers, readableQuestions, valueInWords } from './given-answers.policy.js';
export { displayNameOf, existingPerson, toAnswer } from './intake-answers.policy.js';
export type {
  AnswerRecord,
  CohortAnswers,
  Entry,
  IntakePersonRow,
  KeptAnswer,
  NewAnswer,
} from './intake-records.repository.js';
export { type IntakeChanges, IntakeRecords } from './intake-records.service.js';
export { type AskedWords, IntakeWriter, type WriteOrder } from './intake-writer.service.js';
export type { ChangingPerson, OwnRequirement } from './enrolment-changes.repository.js';
export { EnrolmentChanges } from './enrolment-changes.service.js';
export { awaitsAnswer, type EnrolmentRow } from './enrolments.repository.js';
export { PeopleFilterInput, PeopleSortInput } from './people-list.types.js';
export { PeopleList } from './people-list.service.js';
