import { Injectable } from '@nestjs/common';
import { LIFETIMES } from '@trellis/contracts';
import { type Answers, type AnswersResult, emailKey, type FormDefinition } from '@trellis/forms';
import { AttemptLimits } from '../../platform/auth/attempt-limits.js';
import { PasswordHashing } from '../../platform/auth/password-hashing.js';
import { checkPassword } from '../../platform/auth/password-policy.js';
import { hashToken, newToken } from '../../platform/auth/tokens.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { RegistrationAddresses } from '../invitations/index.js';
import type { Door } from './registration-doors.service.js';
import { type DraftContent, type DraftRow, RegistrationDraftsRepository } from './registration-drafts.repository.js';
import { RegistrationFiles } from './registration-files.service.js';
import { checkRegistration, stillAsked } from './registration.policy.js';
import type { SaveRegistrationInput } from './registration.types.js';

const DAY = 24 * 60 * 60 * 1000;
const ANSWERS = 'answers';

export interface SavedDraft {
  id: string;
  invitationId: string | null;
  browserToken: string | null;
  expiresAt: Date;
}

/**
 * What people have filled in and not sent: sealed, since it may hold identity, gone after thirty days, and never read by
 * anyone but the person. The link in the mail finds it, the password that they chose opens it: an address that was mistyped
 * shows a stranger nothing.
 */
@Injectable()
export class RegistrationDrafts {
  constructor(
    private readonly drafts: RegistrationDraftsRepository,
    private readonly addresses: RegistrationAddresses,
    private readonly seal: FileSeal,
    private readonly files: RegistrationFiles,
    private readonly passwords: PasswordHashing,
    private readonly limits: AttemptLimits,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** The draft that this door and this person lead to; whether they may open it is another matter. */
  async find(door: Door, ownEmail: string | null): Promise<DraftRow | null> {
    const now = this.clock.now();
    if (door.mail) return this.drafts.findOfInvitation(door.mail.id, now);
    if (!door.link || ownEmail === null) return null;
    return this.drafts.findOfAccount(emailKey(ownEmail), door.link.id, now);
  }

  async findByBrowser(token: string, door: Door): Promise<DraftRow | null> {
    const draft = await this.drafts.findByBrowser(hashToken(token), this.clock.now());
    return draft && draft.link_id === (door.link?.id ?? null) && draft.cohort_id === door.cohort.id ? draft : null;
  }

  /** Throws unless this person may open the draft: by its password, or by being signed in where it was saved so. */
  async unlock(draft: DraftRow, password: string | null, ownEmail: string | null): Promise<void> {
    if (draft.password_hash === null) {
      if (ownEmail === null || emailKey(ownEmail) !== draft.email_key) throw new AppError('ACCOUNT_EMAIL_MISMATCH');
      return;
    }
    const subject = `registration:${draft.id}`;
    await this.limits.count('signInByEmail', subject);
    if (!(await this.passwords.matches(draft.password_hash, password ?? '')))
      throw new AppError('REGISTRATION_DRAFT_PASSWORD', {}, 'password');
    await this.limits.forget('signInByEmail', subject);
  }

  /** What the draft holds of what the form asks for now. */
  read(draft: DraftRow, form: FormDefinition): Answers {
    const answers = JSON.parse(this.seal.open(draft.id, ANSWERS, draft.sealed).toString()) as Answers;
    return stillAsked(form, answers);
  }

  /** Answers as a draft keeps them; `finish` asks for all that is required. */
  check(
    door: Door,
    form: FormDefinition,
    email: string,
    { answers, finish }: Pick<SaveRegistrationInput, 'answers' | 'finish'>,
  ): AnswersResult {
    const known = { email, at: this.clock.now(), complete: finish };
    const result = checkRegistration(form, door, answers, known);
    return result.ok ? { ...result, answers: stillAsked(form, result.answers) } : result;
  }

  /** A password good enough for the account that will come of it. */
  async passwordHash(password: string | null | undefined, email: string): Promise<string> {
    if (!password) throw invalidInput({ path: 'password', problem: 'NEEDED' });
    await checkPassword(password, [email]);
    return this.passwords.hash(password);
  }

  /** In the caller's transaction. A new secret for the browser only where nothing else would lead back to the draft. */
  async begin(
    door: Door,
    person: { email: string; passwordHash: string | null; invitationId: string | null },
    answers: Answers,
    input: Pick<SaveRegistrationInput, 'locale' | 'finish'>,
  ): Promise<SavedDraft> {
    const browser = person.passwordHash === null ? null : newToken();
    const content = this.content(answers, input);
    const id = await this.drafts.insert(
      {
        cohortId: door.cohort.id,
        role: door.role,
        linkId: door.link?.id ?? null,
        invitationId: person.invitationId,
        email: person.email,
        locale: input.locale,
        passwordHash: person.passwordHash,
        browserHash: browser?.hash ?? null,
      },
      content,
      this.clock.now(),
    );
    await this.dueWork.add('registration.expireDraft', id, content.expiresAt);
    return {
      id,
      invitationId: person.invitationId,
      browserToken: browser?.token ?? null,
      expiresAt: content.expiresAt,
    };
  }

  /** In the caller's transaction. */
  async goOn(
    draft: DraftRow,
    answers: Answers,
    input: Pick<SaveRegistrationInput, 'locale' | 'finish'>,
  ): Promise<SavedDraft> {
    const content = this.content(answers, input);
    await this.drafts.change(draft.id, content, this.clock.now());
    if (draft.invitation_id) await this.addresses.prolong(draft.invitation_id, content.expiresAt);
    await this.dueWork.add('registration.expireDraft', draft.id, content.expiresAt);
    return { id: draft.id, invitationId: draft.invitation_id, browserToken: null, expiresAt: content.expiresAt };
  }

  /** Sent, or given up: nothing of it stays. In the caller's transaction. */
  async forget(id: string): Promise<void> {
    await this.files.forgetDraft(id);
    await this.drafts.delete(id);
    await this.dueWork.cancel('registration.expireDraft', id);
  }

  /** The draft's time is over; with it goes the address of somebody who never came. */
  async expire(id: string, forgetAddress: (invitationId: string) => Promise<void>): Promise<void> {
    const draft = await this.drafts.find(id);
    if (!draft || draft.expires_at > this.clock.now()) return;
    await this.db.run(async () => {
      await this.files.forgetDraft(id);
      await this.drafts.delete(id);
      if (draft.invitation_id) await forgetAddress(draft.invitation_id);
    });
  }

  private content(
    answers: Answers,
    { locale, finish }: Pick<SaveRegistrationInput, 'locale' | 'finish'>,
  ): DraftContent {
    const now = this.clock.now();
    const plain = Buffer.from(JSON.stringify(answers));
    return {
      sealed: (id) => this.seal.seal(id, ANSWERS, plain),
      locale,
      finishedAt: finish ? now : null,
      expiresAt: new Date(now.getTime() + LIFETIMES.registrationDraftDays * DAY),
    };
  }
}
