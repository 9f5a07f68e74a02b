import type { Actor } from './context.js';

/**
 * The one answer that the platform needs of the business: is this account a member of the school at this address, and with
 * which roles? `modules/members` provides it.
 */
export abstract class MembershipLookup {
  /** Null when there is no such school or the account is not a member of it: the caller can't tell which. */
  abstract findActor(slug: string, accountId: string): Promise<Actor | null>;
}
