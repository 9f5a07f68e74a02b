export * from './answer.js';
export { TEXT_ENCODINGS, type TextEncoding } from './decode-text.js';
export { DELIMITERS, type Delimiter } from './detect-delimiter.js';
export * from './form-definition.js';
export { DEFINITION_PROBLEM_CODES, type DefinitionProblem, type DefinitionProblemCode } from './json-reader.js';
export { diversityMenteeIntake } from './intake-forms/diversity-mentee.js';
export { diversityMentorIntake } from './intake-forms/diversity-mentor.js';
export * from './localized.js';
export {
  missingWords,
  parseFormDefinition,
  type FormDefinitionResult,
  type MissingWords,
} from './parse-form-definition.js';
export * from './plan-intake.js';
export { LIST_SEPARATORS, type ListSeparator, type ParseWeeklyTimes } from './read-cell.js';
export * from './read-intake.js';
export * from './read-table.js';
export { drain, type Steps } from './steps.js';
export * from './suggest-mapping.js';
export * from './text.js';
export * from './validate-answer.js';
export { neutraliseFormula, writeCsv, type CsvCell, type WriteCsvOptions } from './write-csv.js';
