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

export interface ActiveSession {
  id: string;
  device: string | null;
  created_at: Date;
  last_seen_at: Date;
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
        `insert into session (account_id, id, token_hash, created_at, last_seen_at, expires_at, device) values ($1, $2, $3, $4, $4, $5, $6)`,
        [
          accountId,
          newId(),
          hash,
          now,
          new Date(now.getTime() + LIFETIMES.sessionDays * DAY),
          currentContext()?.device ?? null,
        ],
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

  /** Signs one device out; false when it was not there. */
  async endOne(accountId: string, sessionId: string): Promise<boolean> {
    return this.accounts.run(accountId, async () => {
      const { count } = await this.accounts.write('delete from session where account_id = $1 and id = $2', [
        accountId,
        sessionId,
      ]);
      return count > 0;
    });
  }

  /** Signs out every device but this one. */
  async endOthers({ accountId, sessionId }: SignedIn): Promise<void> {
    await this.accounts.run(accountId, () =>
      this.accounts.write('delete from session where account_id = $1 and id <> $2', [accountId, sessionId]),
    );
  }

  /** Where the account is signed in, last used first. */
  listActive(accountId: string): Promise<ActiveSession[]> {
    const now = this.clock.now();
    return this.accounts.read<ActiveSession>(
      accountId,
      `select id, device, created_at, last_seen_at from session
       where account_id = $1 and expires_at > $2 and last_seen_at > $3 order by last_seen_at desc, id desc limit 200`,
      [accountId, now, new Date(now.getTime() - LIFETIMES.sessionIdleDays * DAY)],
    );
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
