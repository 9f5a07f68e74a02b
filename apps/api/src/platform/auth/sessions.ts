import { Injectable } from '@nestjs/common';
import { LIFETIMES, type Locale } from '@trellis/contracts';
import { Clock } from '../clock/clock.js';
import { AccountDatabase } from '../database/account-database.js';
import { ConnectionPool } from '../database/connection-pool.js';
import { newId } from '../database/ids.js';
import { outsideTransaction } from '../database/transaction-slot.js';
import { currentContext, type SignedIn } from '../tenancy/context.js';
import { hashToken, newToken } from './tokens.js';

const DAY = 24 * 60 * 60 * 1000;
/** A session's last use is written at most this often: reading must stay cheap. */
const TOUCH_AFTER = 60 * 60 * 1000;

interface SessionRow {
  id: string;
  account_id: string;
  expires_at: Date;
  last_seen_at: Date;
  locale: Locale;
}

/** Sign-in sessions: random cookies, hashed at rest, a new one at every sign-in. */
@Injectable()
export class Sessions {
  constructor(
    private readonly pool: ConnectionPool,
    private readonly accounts: AccountDatabase,
    private readonly clock: Clock,
  ) {}

  /** Ends the browser's session, if any, and starts a new one. Joins the running account transaction. */
  async start(accountId: string): Promise<void> {
    const { token, hash } = newToken();
    const now = this.clock.now();
    const previous = currentContext()?.signedIn;
    // Another account's session can't be ended inside this account's transaction.
    if (previous) await outsideTransaction(() => this.end(previous));
    await this.accounts.run(accountId, () =>
      this.accounts.write(
        `insert into session (account_id, id, token_hash, created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $4, $5)`,
        [accountId, newId(), hash, now, new Date(now.getTime() + LIFETIMES.sessionDays * DAY)],
      ),
    );
    currentContext()?.setSessionCookie?.(token);
  }

  /** Who holds this cookie? Null when it is unknown, expired or idle for too long. */
  async find(token: string): Promise<SignedIn | null> {
    const [row] = await this.pool.query<SessionRow>('select * from session_by_hash($1)', [hashToken(token)]);
    const now = this.clock.now();
    if (!row || row.expires_at <= now) return null;
    const idle = now.getTime() - row.last_seen_at.getTime();
    if (idle > LIFETIMES.sessionIdleDays * DAY) return null;
    if (idle > TOUCH_AFTER) await this.touch(row, now);
    return { accountId: row.account_id, sessionId: row.id, locale: row.locale };
  }

  async end(session: SignedIn): Promise<void> {
    const { accountId, sessionId } = session;
    await this.accounts.run(accountId, () =>
      this.accounts.write('delete from session where account_id = $1 and id = $2', [accountId, sessionId]),
    );
    currentContext()?.setSessionCookie?.(null);
  }

  /** Signs the account out on every device. */
  async endAll(accountId: string): Promise<void> {
    await this.accounts.run(accountId, () =>
      this.accounts.write('delete from session where account_id = $1', [accountId]),
    );
    currentContext()?.setSessionCookie?.(null);
  }

  async countActive(accountId: string): Promise<number> {
    const [row] = await this.accounts.read<{ count: number }>(
      accountId,
      'select count(*)::int as count from session where account_id = $1 and expires_at > $2',
      [accountId, this.clock.now()],
    );
    return row?.count ?? 0;
  }

  private async touch(row: SessionRow, now: Date): Promise<void> {
    await this.accounts.run(row.account_id, () =>
      this.accounts.write('update session set last_seen_at = $3 where account_id = $1 and id = $2', [
        row.account_id,
        row.id,
        now,
      ]),
    );
  }
}
