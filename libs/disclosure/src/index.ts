export { countPeople, type CountTable, type Dimension, entriesOf, type RollUp, TOTAL } from './count-table.js';
export { type DisclosureInputCode, DisclosureInputError } from './disclosure-input-error.js';
export type { Gated } from './gated.js';
export { type Interval, intervalsLeft } from './intervals.js';
export type { Population } from './population.js';
export {
  type Again,
  decideRelease,
  type ReleaseDecision,
  type ReleaseRecord,
  type ReleaseRequest,
  showAgain,
  showNothing,
} from './release.js';
export {
  cellOf,
  type HiddenReason,
  rateOf,
  type ServedCell,
  type ServedRate,
  type ServedTable,
} from './served-table.js';
export { type Split, splitsTooFine } from './splits.js';
export { type Audience, LEAST_THRESHOLDS, type Thresholds, thresholdsOf } from './thresholds.js';
