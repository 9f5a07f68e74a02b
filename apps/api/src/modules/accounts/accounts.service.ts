import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { AttemptLimits } from '../../platform/auth/attempt-limits.js';
import { PasswordHashing } from '../../platform/auth/password-hashing.js';
import { checkPassword } from '../../platform/auth/password-policy.js';
import { sameDuration } from '../../platform/auth/same-duration.js';
import { Sessions } from '../../platform/auth/sessions.js';
import { hashToken } from '../../platform/auth/tokens.js';
import { Clock } from '../../platform/clock/clock.js';
import { AccountDatabase } from '../../platform/database/account-database.js';
import { newId } from '../../platform/database/ids.js';
import { isUniqueViolation } from '../../platform/database/postgres-error.js';
import { AppError } from '../../platform/errors/app-error.js';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import { AccountMail } from '../../platform/mail/account-mail.js';
import type { SignedIn } from '../../platform/tenancy/context.js';
import type { ResetPasswordInput, SignInInput, SignUpInput, UpdateAccountInput, Viewer } from './account.types.js';
import { type AccountTokenRow, AccountsRepository, emailKey, type SignInRecord } from './accounts.repository.js';

/** Longer than hashing a password takes on a busy machine: the answer comes no sooner, whoever asked for whatever. */
const FLOOR_MS = 400;

/** Signing up, in and out. Neither words nor timing tell who has an account. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly db: AccountDatabase,
    private readonly sessions: Sessions,
    private readonly passwords: PasswordHashing,
    private readonly limits: AttemptLimits,
    private readonly mail: AccountMail,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async signUp(input: SignUpInput): Promise<void> {
    // Judging a password costs time: counted first, per machine, so that looking for one that is taken costs nobody their mail.
    await this.limits.countMachine('signUpByMachine');
    await checkPassword(input.password, [input.email, input.displayName]);
    await this.limits.count('mailByEmail', emailKey(input.email));
    await sameDuration(FLOOR_MS, async () => {
      const passwordHash = await this.passwords.hash(input.password);
      const existing = await this.accounts.findByEmail(input.email);
      if (existing) await this.signUpAgain(existing, { ...input, passwordHash });
      else await this.signUpFirst({ ...input, passwordHash });
    });
  }

  /**
   * The link proves the address, the password that it was this person who signed up: otherwise someone could sign up with
   * another's address and wait for them to confirm it.
   */
  async confirmEmail(token: string, password: string): Promise<Viewer> {
    const link = await this.usableToken(token, 'confirm_email');
    await this.limits.count('signInByEmail', emailKey(link.email));
    const account = await this.accounts.findByEmail(link.email);
    if (!(await this.passwords.matches(account?.password_hash ?? null, password))) throw new AppError('SIGN_IN_FAILED');
    await this.limits.forget('signInByEmail', emailKey(link.email));
    return this.db.run(link.account_id, async () => {
      await this.spend(link);
      await this.accounts.confirm(link.account_id, this.clock.now());
      await this.audit.recordForAccount(link.account_id, 'account.confirm');
      return this.enter(link.account_id);
    });
  }

  async signIn(input: SignInInput): Promise<Viewer> {
    return this.enter(await this.prove(input.email, input.password));
  }

  /** The confirmed account of this address, if the password is its own; SIGN_IN_FAILED otherwise. */
  async prove(email: string, password: string): Promise<string> {
    await this.limits.count('signInByEmail', emailKey(email));
    return sameDuration(FLOOR_MS, async () => {
      const account = await this.accounts.findByEmail(email);
      const usable = account?.email_confirmed_at ? account.password_hash : null;
      const matches = await this.passwords.matches(usable, password);
      if (!account || !matches) throw new AppError('SIGN_IN_FAILED');
      await this.limits.forget('signInByEmail', emailKey(email));
      return account.id;
    });
  }

  async signOut(person: SignedIn): Promise<void> {
    await this.sessions.end(person);
  }

  async signOutEverywhere(person: SignedIn): Promise<void> {
    await this.db.run(person.accountId, async () => {
      await this.sessions.endAll(person.accountId);
      await this.audit.recordForAccount(person.accountId, 'account.sign_out_everywhere');
    });
  }

  async requestPasswordReset(email: string): Promise<void> {
    await this.limits.count('mailByEmail', emailKey(email));
    await sameDuration(FLOOR_MS, async () => {
      const account = await this.accounts.findByEmail(email);
      if (!account) return;
      await this.db.run(account.id, () => this.mail.add(account.id, 'reset_password'));
    });
  }

  async resetPassword(input: ResetPasswordInput): Promise<Viewer> {
    const link = await this.usableToken(input.token, 'reset_password');
    await checkPassword(input.password, [link.email]);
    const passwordHash = await this.passwords.hash(input.password);
    return this.db.run(link.account_id, async () => {
      await this.spend(link);
      await this.accounts.setPassword(link.account_id, passwordHash);
      // Whoever reads the mail owns the address; every other open link and session of the account ends.
      await this.accounts.confirm(link.account_id, this.clock.now());
      await this.accounts.endTokens(link.account_id);
      await this.sessions.endAll(link.account_id);
      await this.mail.add(link.account_id, 'password_changed');
      await this.audit.recordForAccount(link.account_id, 'account.reset_password');
      await this.limits.forget('signInByEmail', emailKey(link.email));
      return this.enter(link.account_id);
    });
  }

  async update(person: SignedIn, input: UpdateAccountInput): Promise<Viewer> {
    return this.db.run(person.accountId, async () => {
      await this.accounts.updateSettings(person.accountId, input);
      await this.audit.recordForAccount(person.accountId, 'account.update');
      return this.viewer(person.accountId);
    });
  }

  async viewer(accountId: string): Promise<Viewer> {
    const row = await this.accounts.get(accountId);
    return {
      id: row.id,
      email: row.email,
      displayName: row.display_name,
      locale: row.locale,
      timeZone: row.time_zone,
      emailConfirmed: row.email_confirmed_at !== null,
    };
  }

  /** A link's token as long as it can still be used, else null. */
  async findUsableToken(token: string): Promise<AccountTokenRow | null> {
    const link = await this.accounts.findTokenByHash(hashToken(token));
    return link && !link.used_at && link.expires_at > this.clock.now() ? link : null;
  }

  async findByEmail(email: string): Promise<{ id: string; confirmed: boolean } | null> {
    const row = await this.accounts.findByEmail(email);
    return row ? { id: row.id, confirmed: row.email_confirmed_at !== null } : null;
  }

  /**
   * For links sent to an address (invitations): whoever opens one owns the address. Makes the account, or confirms one that
   * never was; a password given replaces an unconfirmed one only. Runs in the caller's account transaction.
   */
  async adopt(
    id: string,
    person: { email: string; displayName: string; locale: Locale; timeZone: string },
    password: string | null,
  ): Promise<void> {
    const existing = await this.accounts.findByEmail(person.email);
    const now = this.clock.now();
    if (existing?.email_confirmed_at) return;
    if (!password) throw invalidInput({ path: 'password', problem: 'NEEDED' });
    await checkPassword(password, [person.email, person.displayName]);
    const account = { ...person, passwordHash: await this.passwords.hash(password) };
    if (existing) {
      await this.accounts.replaceUnconfirmed(id, account);
      await this.accounts.confirm(id, now);
    } else {
      await this.accounts.insert(id, account, now, now);
    }
    await this.audit.recordForAccount(id, 'account.confirm');
  }

  /** Signs the account in on this browser: a new session, a new cookie. */
  async enter(accountId: string): Promise<Viewer> {
    return this.db.run(accountId, async () => {
      await this.sessions.start(accountId);
      await this.audit.recordForAccount(accountId, 'account.sign_in');
      return this.viewer(accountId);
    });
  }

  private async signUpFirst(account: SignUpInput & { passwordHash: string }): Promise<void> {
    const id = newId();
    try {
      await this.db.run(id, async () => {
        await this.accounts.insert(id, account, null, this.clock.now());
        await this.mail.add(id, 'confirm_email');
        await this.audit.recordForAccount(id, 'account.sign_up');
      });
    } catch (error) {
      // Two sign-ups of one address at the same moment: the first one's mail is on its way.
      if (!isUniqueViolation(error, 'account_email_key_key')) throw error;
    }
  }

  private async signUpAgain(existing: SignInRecord, account: SignUpInput & { passwordHash: string }): Promise<void> {
    await this.db.run(existing.id, async () => {
      if (existing.email_confirmed_at) {
        await this.mail.add(existing.id, 'account_exists');
      } else {
        await this.accounts.replaceUnconfirmed(existing.id, account);
        await this.mail.add(existing.id, 'confirm_email');
      }
    });
  }

  private async usableToken(token: string, kind: AccountTokenRow['kind']): Promise<AccountTokenRow> {
    await this.limits.countMachine();
    const link = await this.findUsableToken(token);
    if (link?.kind !== kind) throw new AppError('TOKEN_UNUSABLE');
    return link;
  }

  private async spend(link: AccountTokenRow): Promise<void> {
    if (!(await this.accounts.useToken(link.account_id, link.id, this.clock.now())))
      throw new AppError('TOKEN_UNUSABLE');
  }
}
