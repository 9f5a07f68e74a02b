import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { AttemptLimits } from '../../platform/auth/attempt-limits.js';
import { PasswordHashing } from '../../platform/auth/password-hashing.js';
import { checkPassword } from '../../platform/auth/password-policy.js';
import { Sessions } from '../../platform/auth/sessions.js';
import { Clock } from '../../platform/clock/clock.js';
import { AccountDatabase } from '../../platform/database/account-database.js';
import { isId } from '../../platform/database/ids.js';
import { isUniqueViolation } from '../../platform/database/postgres-error.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AccountMail } from '../../platform/mail/account-mail.js';
import { currentContext, type SignedIn } from '../../platform/tenancy/context.js';
import type {
  ChangeEmailInput,
  ChangePasswordInput,
  ConfirmEmailChangeInput,
  OwnSession,
  Viewer,
} from './account.types.js';
import { AccountsRepository, type AccountTokenRow, emailKey } from './accounts.repository.js';
import { AccountsService } from './accounts.service.js';

/** What a signed-in person does with their own account: devices, password, the address to sign in with. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly signIns: AccountsService,
    private readonly db: AccountDatabase,
    private readonly sessions: Sessions,
    private readonly passwords: PasswordHashing,
    private readonly limits: AttemptLimits,
    private readonly mail: AccountMail,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async listSessions(accountId: string): Promise<OwnSession[]> {
    const here = currentContext()?.signedIn?.sessionId;
    return (await this.sessions.listActive(accountId)).map((row) => ({
      id: row.id,
      device: row.device,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      current: row.id === here,
    }));
  }

  /** Signs another device out. This one is signed out by signing out. */
  async endSession(person: SignedIn, id: string): Promise<Viewer> {
    if (!isId(id) || id === person.sessionId) throw new AppError('NOT_FOUND');
    return this.db.run(person.accountId, async () => {
      if (!(await this.sessions.endOne(person.accountId, id))) throw new AppError('NOT_FOUND');
      await this.audit.recordForAccount(person.accountId, 'account.end_session');
      return this.signIns.viewer(person.accountId);
    });
  }

  async endOtherSessions(person: SignedIn): Promise<Viewer> {
    return this.db.run(person.accountId, async () => {
      await this.sessions.endOthers(person);
      await this.audit.recordForAccount(person.accountId, 'account.end_other_sessions');
      return this.signIns.viewer(person.accountId);
    });
  }

  /** PASSWORD_WRONG unless it is this account's own: before what cannot be undone. */
  async confirmPassword(accountId: string, password: string, field: string): Promise<void> {
    const { email } = await this.signIns.viewer(accountId);
    await this.requirePassword(email, password, field);
  }

  /** The sign-in is gone, and so is this session. For a use case that has asked for the password and left every school. */
  async delete(accountId: string): Promise<void> {
    await this.db.run(accountId, () => this.accounts.delete(accountId));
    currentContext()?.setSessionCookie?.(null);
  }

  /** Every other device is signed out, and every open link of the account ends. */
  async changePassword(person: SignedIn, input: ChangePasswordInput): Promise<Viewer> {
    const { email, displayName } = await this.signIns.viewer(person.accountId);
    await this.requirePassword(email, input.current, 'current');
    await checkPassword(input.password, [email, displayName]);
    const passwordHash = await this.passwords.hash(input.password);
    return this.db.run(person.accountId, async () => {
      await this.accounts.setPassword(person.accountId, passwordHash);
      await this.accounts.endTokens(person.accountId);
      await this.sessions.endOthers(person);
      await this.mail.add(person.accountId, 'password_changed');
      await this.audit.recordForAccount(person.accountId, 'account.change_password');
      return this.signIns.viewer(person.accountId);
    });
  }

  /**
   * Asks at the new address; nothing changes until the link there is used. Where somebody has an account with it already,
   * that person is told instead, and the answer here is the same.
   */
  async requestEmailChange(person: SignedIn, input: ChangeEmailInput): Promise<void> {
    const { email } = await this.signIns.viewer(person.accountId);
    await this.requirePassword(email, input.password, 'password');
    if (emailKey(input.email) === emailKey(email)) throw new AppError('EMAIL_UNCHANGED', {}, 'email');
    await this.limits.count('mailByEmail', emailKey(input.email));
    const taken = await this.accounts.findByEmail(input.email);
    await this.db.run(person.accountId, async () => {
      await this.accounts.endTokensOf(person.accountId, 'change_email');
      await this.mail.cancel(person.accountId, 'change_email');
      if (!taken?.email_confirmed_at)
        await this.mail.add(person.accountId, 'change_email', input.email.normalize('NFC').trim());
      await this.audit.recordForAccount(person.accountId, 'account.ask_email_change');
    });
    if (taken?.email_confirmed_at) await this.db.run(taken.id, () => this.mail.add(taken.id, 'account_exists'));
  }

  /**
   * The link proves the new address; that it was this person who asked is proved by the session or by the password, since a
   * mistyped address belongs to somebody else. Returns the former address as well.
   */
  async confirmEmailChange(input: ConfirmEmailChangeInput): Promise<{ before: Viewer; after: Viewer }> {
    const link = await this.usableLink(input.token);
    const before = await this.signIns.viewer(link.account_id);
    const newEmail = await this.accounts.getNewEmail(link);
    const here = this.sessionOf(link);
    if (!here) await this.signIns.prove(before.email, input.password ?? '');
    await this.dropUnconfirmed(newEmail);
    try {
      const after = await this.db.run(link.account_id, async () => {
        await this.change(link, newEmail, before.email, here);
        return here ? this.signIns.viewer(link.account_id) : this.signIns.enter(link.account_id);
      });
      return { before, after };
    } catch (error) {
      if (isUniqueViolation(error, 'account_email_key_key')) throw new AppError('TOKEN_UNUSABLE');
      throw error;
    }
  }

  /** What a link of this kind asks of whoever opened it. */
  async describeEmailChange(link: AccountTokenRow): Promise<{ email: string; needsPassword: boolean }> {
    return { email: await this.accounts.getNewEmail(link), needsPassword: this.sessionOf(link) === null };
  }

  private async change(
    link: AccountTokenRow,
    newEmail: string,
    oldEmail: string,
    here: SignedIn | null,
  ): Promise<void> {
    const { account_id: accountId } = link;
    if (!(await this.accounts.useToken(accountId, link.id, this.clock.now()))) throw new AppError('TOKEN_UNUSABLE');
    await this.accounts.setEmail(accountId, newEmail);
    await this.accounts.endTokens(accountId);
    await this.mail.add(accountId, 'email_changed', oldEmail);
    if (here) await this.sessions.endOthers(here);
    else await this.sessions.endAll(accountId);
    await this.audit.recordForAccount(accountId, 'account.change_email');
  }

  private sessionOf(link: AccountTokenRow): SignedIn | null {
    const here = currentContext()?.signedIn;
    return here?.accountId === link.account_id ? here : null;
  }

  /** Somebody who signed up with this address and never opened the mail there did not own it. */
  private async dropUnconfirmed(email: string): Promise<void> {
    const squatter = await this.accounts.findByEmail(email);
    if (squatter && !squatter.email_confirmed_at)
      await this.db.run(squatter.id, () => this.accounts.deleteUnconfirmed(squatter.id));
  }

  private async usableLink(token: string): Promise<AccountTokenRow> {
    await this.limits.countMachine();
    const link = await this.signIns.findUsableToken(token);
    if (link?.kind !== 'change_email') throw new AppError('TOKEN_UNUSABLE');
    return link;
  }

  private async requirePassword(email: string, password: string, field: string): Promise<void> {
    await this.limits.count('signInByEmail', emailKey(email));
    const account = await this.accounts.findByEmail(email);
    if (!(await this.passwords.matches(account?.password_hash ?? null, password)))
      throw new AppError('PASSWORD_WRONG', {}, field);
    await this.limits.forget('signInByEmail', emailKey(email));
  }
}
