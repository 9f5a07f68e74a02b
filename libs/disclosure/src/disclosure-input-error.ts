export type DisclosureInputCode =
  /** A threshold that is no whole number, or below what holds for every school. */
  | 'threshold_too_low'
  /** A table of no or of more than two dimensions, with an entry twice, or counts that do not fit its shape. */
  | 'table_impossible'
  /** Parts that do not add up to their total, or two tables that count the same people differently. */
  | 'counts_disagree'
  /** An answer that is no category of its dimension, or several where one is allowed. */
  | 'answer_unknown'
  /** A table of a population that the request does not name, or a population or table named twice. */
  | 'population_wrong'
  /** Somebody who took their consent back is still counted. */
  | 'withdrawn_counted'
  /** A cell that the table does not have. */
  | 'cell_unknown';

/** Input that breaks the contract of this lib; `details` name tables and dimensions, never people. */
export class DisclosureInputError extends Error {
  constructor(
    readonly code: DisclosureInputCode,
    readonly details: Readonly<Record<string, number | string>> = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'DisclosureInputError';
  }
}
