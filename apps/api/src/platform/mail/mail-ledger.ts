import type { ClaimedTable } from '../jobs/claim-sql.js';
import type { MailRecipient } from './mail-message.js';

/** One mail row as claimed. A later claim makes it stale. */
export interface MailClaim {
  id: string;
  claim: number;
}

/** What the queue carries: mails of one school (or one account). */
export interface MailBatch {
  ledger: string;
  /** School or account. */
  owner: string;
  mails: MailClaim[];
}

export type MailState = 'due' | 'handing_over' | 'sent' | 'in_doubt' | 'failed' | 'cancelled';

/** A row locked for this transaction. */
export interface LockedMail {
  id: string;
  kind: string;
  subject: Record<string, string>;
  state: MailState;
  attempts: number;
  recipient: MailRecipient;
  /** The address was marked as not working: nothing is sent to it. */
  stopped: boolean;
}

/** What became of a try. */
export type MailOutcome =
  | { outcome: 'sent' | 'refused' | 'in_doubt' | 'skipped'; response: string }
  | { outcome: 'retry'; response: string; dueAt: Date };

/**
 * The two places where mail is owed, `outbox` (a school's) and `account_mail` (a person's), behind one door. `attempts` is
 * the fence: it rises with every try under the row's lock, and what a try reports later counts for that try only.
 */
export interface MailLedger {
  readonly name: string;
  readonly table: ClaimedTable;
  /** Runs `work` in the owner's context and in one transaction. */
  transaction<T>(owner: string, requestId: string, work: () => Promise<T>): Promise<T>;
  /** Runs `handOver` or `settle` in the owner's context and in a transaction of its own. */
  step<T>(owner: string, requestId: string, work: () => Promise<T>): Promise<T>;
  /** The rows, locked, whose claim still holds and for which something is still to be done; the ids of others are left out. */
  lock(owner: string, claims: readonly MailClaim[], now: Date): Promise<LockedMail[]>;
  startAttempts(owner: string, attempts: readonly AttemptStart[]): Promise<void>;
  /**
   * From here on a message without an answer is in doubt. Returns the tries that are still the current one of their mail: an
   * overtaken try of the same mail may be asked about beside it.
   */
  handOver(owner: string, tries: readonly MailTry[], until: Date): Promise<MailTry[]>;
  /** Writes what became of tries; one that was given up for in doubt can still be told to have arrived. */
  settle(owner: string, settled: readonly SettledTry[], now: Date): Promise<void>;
  cancel(owner: string, id: string, now: Date): Promise<void>;
}

/** One try of one mail. */
export interface MailTry {
  id: string;
  attempt: number;
}

export interface SettledTry extends MailTry {
  outcome: MailOutcome;
}

export interface AttemptStart {
  id: string;
  number: number;
  messageId: string;
  now: Date;
  claimedUntil: Date;
}

export const MAIL_LEDGERS = Symbol('MailLedgers');

const STATE_AFTER = {
  sent: 'sent',
  refused: 'failed',
  in_doubt: 'in_doubt',
  retry: 'due',
  skipped: 'cancelled',
} as const;

/** Columns of a row after a try: state, when it is due again, when it was settled. */
export function stateAfter(
  outcome: MailOutcome,
  now: Date,
): { state: MailState; dueAt: Date | null; settledAt: Date | null } {
  const isOver = outcome.outcome !== 'retry';
  return { state: STATE_AFTER[outcome.outcome], dueAt: isOver ? null : outcome.dueAt, settledAt: isOver ? now : null };
}

/** Servers can be wordy; the ledger keeps the beginning. */
export const shortResponse = (response: string): string => response.slice(0, 500);
