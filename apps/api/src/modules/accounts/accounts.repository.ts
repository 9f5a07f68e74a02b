import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { AccountDatabase } from '../../platform/database/account-database.js';
import { ConnectionPool } from '../../platform/database/connection-pool.js';
import { newId } from '../../platform/database/ids.js';
import { AppError } from '../../platform/errors/app-error.js';

/** What may be known of an account before anyone is signed in. */
export interface SignInRecord {
  id: string;
  password_hash: string | null;
  email_confirmed_at: Date | null;
  locale: Locale;
}

export interface AccountRow {
  id: string;
  email: string;
  display_name: string;
  locale: Locale;
  time_zone: string;
  email_confirmed_at: Date | null;
}

export interface AccountTokenRow {
  id: string;
  account_id: string;
  kind: 'confirm_email' | 'reset_password' | 'change_email';
  expires_at: Date;
  used_at: Date | null;
  email: string;
  locale: Locale;
}

export interface NewAccount {
  email: string;
  passwordHash: string;
  displayName: string;
  locale: Locale;
  timeZone: string;
}

/** The same address however it was typed. */
export const emailKey = (email: string): string => email.normalize('NFC').trim().toLowerCase();

@Injectable()
export class AccountsRepository {
  constructor(
    private readonly db: AccountDatabase,
    private readonly pool: ConnectionPool,
  ) {}

  async findByEmail(email: string): Promise<SignInRecord | null> {
    const [row] = await this.pool.query<SignInRecord>('select * from account_by_email($1)', [emailKey(email)]);
    return row ?? null;
  }

  async findTokenByHash(hash: Buffer): Promise<AccountTokenRow | null> {
    const [row] = await this.pool.query<AccountTokenRow>('select * from account_token_by_hash($1)', [hash]);
    return row ?? null;
  }

  async get(accountId: string): Promise<AccountRow> {
    const [row] = await this.db.read<AccountRow>(
      accountId,
      'select id, email, display_name, locale, time_zone, email_confirmed_at from account where id = $1',
      [accountId],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async insert(id: string, account: NewAccount, confirmedAt: Date | null, now: Date): Promise<void> {
    await this.db.write(
      `insert into account (id, email, email_key, password_hash, display_name, locale, time_zone, email_confirmed_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        account.email.normalize('NFC').trim(),
        emailKey(account.email),
        account.passwordHash,
        account.displayName.normalize('NFC').trim(),
        account.locale,
        account.timeZone,
        confirmedAt,
        now,
      ],
    );
  }

  /** For an address that was never confirmed: the newest sign-up counts, and its links only. */
  async replaceUnconfirmed(id: string, account: NewAccount): Promise<void> {
    await this.db.write(
      `update account set password_hash = $2, display_name = $3, locale = $4, time_zone = $5
       where id = $1 and email_confirmed_at is null`,
      [id, account.passwordHash, account.displayName.normalize('NFC').trim(), account.locale, account.timeZone],
    );
    await this.endTokens(id);
  }

  async setPassword(id: string, passwordHash: string): Promise<void> {
    await this.db.write('update account set password_hash = $2 where id = $1', [id, passwordHash]);
  }

  async confirm(id: string, now: Date): Promise<void> {
    await this.db.write('update account set email_confirmed_at = coalesce(email_confirmed_at, $2) where id = $1', [
      id,
      now,
    ]);
  }

  async updateSettings(
    id: string,
    change: { displayName?: string; locale?: Locale; timeZone?: string },
  ): Promise<void> {
    await this.db.write(
      `update account set display_name = coalesce($2, display_name), locale = coalesce($3, locale), time_zone = coalesce($4, time_zone)
       where id = $1`,
      [id, change.displayName?.normalize('NFC').trim() ?? null, change.locale ?? null, change.timeZone ?? null],
    );
  }

  async insertToken(
    accountId: string,
    token: { kind: AccountTokenRow['kind']; hash: Buffer; newEmail: string | null },
    now: Date,
    expiresAt: Date,
  ): Promise<void> {
    await this.db.write(
      `insert into account_token (account_id, id, kind, token_hash, new_email, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [accountId, newId(), token.kind, token.hash, token.newEmail, now, expiresAt],
    );
  }

  /** The address that a link of kind `change_email` would make the account's. */
  async getNewEmail(link: AccountTokenRow): Promise<string> {
    const [row] = await this.db.read<{ new_email: string | null }>(
      link.account_id,
      'select new_email from account_token where account_id = $1 and id = $2',
      [link.account_id, link.id],
    );
    if (!row?.new_email) throw new AppError('TOKEN_UNUSABLE');
    return row.new_email;
  }

  async setEmail(id: string, email: string): Promise<void> {
    await this.db.write('update account set email = $2, email_key = $3 where id = $1', [id, email, emailKey(email)]);
  }

  /** An account that never proved its address: nothing hangs on it. */
  async deleteUnconfirmed(id: string): Promise<void> {
    await this.db.write('delete from account where id = $1 and email_confirmed_at is null', [id]);
  }

  /** The sign-in itself, with its sessions, links, mail and trail. No school may know it any more. */
  async delete(id: string): Promise<void> {
    await this.db.write('delete from account where id = $1', [id]);
  }

  /** Marks a link used; false when someone was faster. */
  async useToken(accountId: string, tokenId: string, now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      'update account_token set used_at = $3 where account_id = $1 and id = $2 and used_at is null and expires_at > $3',
      [accountId, tokenId, now],
    );
    return count === 1;
  }

  /** Open links of one kind stop working. */
  async endTokensOf(accountId: string, kind: AccountTokenRow['kind']): Promise<void> {
    await this.db.write('delete from account_token where account_id = $1 and kind = $2 and used_at is null', [
      accountId,
      kind,
    ]);
  }

  /** Every open link of the account stops working. */
  async endTokens(accountId: string): Promise<void> {
    await this.db.write('delete from account_token where account_id = $1 and used_at is null', [accountId]);
  }
}
