export * from './answer.js';
export {
  ATTENDANCE_FIELDS,
  type AttendanceColumn,
  type AttendanceField,
  type AttendanceMapping,
  type AttendanceMappingProblem,
  type AttendanceMappingSuggestion,
  checkAttendanceMapping,
  rememberAttendanceMapping,
  suggestAttendanceMapping,
} from './attendance-columns.js';
export * from './attendance-report.js';
export { ANSWER_PROBLEM_CODES, isDay, type AnswerProblemCode } from './check-value.js';
export * from './compare-forms.js';
export * from './conditions.js';
export { TEXT_ENCODINGS, type TextEncoding } from './decode-text.js';
export { DELIMITERS, type Delimiter } from './detect-delimiter.js';
export * from './form-definition.js';
export * from './form-mapping.js';
export * from './form-words.js';
export {
  DEFINITION_PROBLEM_CODES,
  JsonReader,
  type DefinitionProblem,
  type DefinitionProblemCode,
} from './json-reader.js';
export { blankMenteeIntake, blankMentorIntake } from './intake-forms/blank.js';
export { diversityMenteeIntake } from './intake-forms/diversity-mentee.js';
export { diversityMentorIntake } from './intake-forms/diversity-mentor.js';
export { nearPeerMenteeIntake, nearPeerMentorIntake } from './intake-forms/near-peer.js';
export * from './likely-duplicates.js';
export * from './known-facts.js';
export * from './localized.js';
export * from './map-answers.js';
export {
  mayOfferPreference,
  parseFormDefinition,
  storesOf,
  type FormDefinitionResult,
} from './parse-form-definition.js';
export * from './match-attendees.js';
export * from './needed-name.js';
export * from './placeholders.js';
export * from './plan-intake.js';
export { LIST_SEPARATORS, type ListSeparator, type ParseWeeklyTimes } from './read-cell.js';
export * from './read-intake.js';
export * from './read-table.js';
export { type Stay } from './stays.js';
export { drain, type Steps } from './steps.js';
export * from './suggest-mapping.js';
export * from './text.js';
export * from './validate-answer.js';
export { neutraliseFormula, writeCsv, type CsvCell, type WriteCsvOptions } from './write-csv.js';
export { writeFormDefinition } from './write-form-definition.js';
