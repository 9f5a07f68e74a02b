import { Injectable } from '@nestjs/common';
import type { Eligibility, PasswordUse } from '@trellis/contracts';
import { type Answers, emailKey, type FormDefinition } from '@trellis/forms';
import { AttemptLimits } from '../../platform/auth/attempt-limits.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { currentContext } from '../../platform/tenancy/context.js';
import { AccountsService } from '../accounts/index.js';
import { IntakeRecords } from '../enrolments/index.js';
import { passwordUse } from '../invitations/index.js';
import { SchoolsService } from '../schools/index.js';
import { type Door, type OwnAccount, RegistrationDoors, requireOpen } from './registration-doors.service.js';
import type { DraftRow } from './registration-drafts.repository.js';
import { RegistrationDrafts, type SavedDraft } from './registration-drafts.service.js';
import { RegistrationFiles } from './registration-files.service.js';
import { RegistrationAddressBook } from './registration-address-book.service.js';
import { RegistrationChoices } from './registration-choices.service.js';
import { eligibilityFor, shownForm } from './registration.policy.js';
import type {
  OpenRegistrationDraftInput,
  RegistrationDraft,
  RegistrationEntry,
  RegistrationProblems,
  RegistrationSaved,
  SaveRegistrationInput,
} from './registration.types.js';

/** A form, and what somebody has filled in of it. */
interface Filled {
  form: FormDefinition;
  answers: Answers;
}

/** The way to being registered, for people who may be no member yet: what the link says, saving, coming back. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly doors: RegistrationDoors,
    private readonly drafts: RegistrationDrafts,
    private readonly files: RegistrationFiles,
    private readonly book: RegistrationAddressBook,
    private readonly choices: RegistrationChoices,
    private readonly accounts: AccountsService,
    private readonly records: IntakeRecords,
    private readonly schools: SchoolsService,
    private readonly limits: AttemptLimits,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
  ) {}

  /** What the page behind the link shows. Reading only: mail scanners open links. */
  entry(token: string): Promise<RegistrationEntry> {
    return this.schools.visit(async () => {
      const door = await this.doors.find(token);
      if (door.state === 'revoked') throw new AppError('REGISTRATION_LINK_UNUSABLE');
      const own = await this.doors.ownAccount();
      const email = door.mail?.email ?? own?.email ?? null;
      const alreadyIn = email !== null && (await this.isIn(door, email));
      const draft = await this.drafts.find(door, own?.email ?? null);
      const asked = await this.doors.formNaming(door, null);
      const form = door.state === 'open' || alreadyIn ? shownForm(asked.form) : null;
      return {
        ...(await this.words(door)),
        door: door.kind,
        state: door.state,
        role: door.role,
        opensAt: door.link?.opens_at ?? null,
        closesAt: door.link?.closes_at ?? null,
        needsApproval: door.needsApproval,
        form,
        readerIds: asked.readers.map(({ id }) => id),
        identityChoices: await this.choices.of(form),
        email,
        password: await this.passwordUse(door, own),
        hasDraft: draft !== null,
        draftNeedsPassword: draft?.password_hash != null,
        draftFinished: draft?.finished_at != null,
        alreadyIn,
      };
    });
  }

  /** What was saved, for the person who saved it. */
  openDraft({ token, password }: OpenRegistrationDraftInput): Promise<RegistrationDraft> {
    return this.schools.visit(async () => {
      const door = await this.doors.find(token);
      const own = await this.doors.ownAccount();
      const draft = await this.drafts.find(door, own?.email ?? null);
      if (!draft) throw new AppError('REGISTRATION_DRAFT_GONE');
      await this.drafts.unlock(draft, password ?? null, own?.email ?? null);
      const answers = this.drafts.read(draft, await this.doors.form(door));
      return { answers, finished: draft.finished_at !== null, expiresAt: draft.expires_at };
    });
  }

  save(input: SaveRegistrationInput): Promise<RegistrationSaved | RegistrationProblems> {
    return this.schools.visit(async () => {
      const door = await this.doors.find(input.token);
      requireOpen(door, 'pass');
      const own = await this.doors.ownAccount();
      const draft = await this.writableDraft(door, own, input);
      const email = emailOf(door, own, input, draft);
      const form = await this.doors.form(door);
      const checked = this.drafts.check(door, form, email, input);
      if (!checked.ok) return { problems: [...checked.problems] };
      const { answers } = checked;
      const unfit = await this.files.problems(door, draft, form, answers);
      if (unfit.length > 0) return { problems: unfit };
      const saved =
        draft && draft.email_key === emailKey(email)
          ? await this.goOn(door, draft, { form, answers }, input)
          : await this.begin({ door, own, email, earlier: draft }, { form, answers }, input);
      return { browserToken: saved.browserToken, mailed: saved.mailed, expiresAt: saved.expiresAt };
    });
  }

  /** Gives up what was saved behind a link from a mail, when its password is forgotten: the person starts again. */
  discard(token: string): Promise<void> {
    return this.schools.visit(async () => {
      const door = await this.doors.find(token);
      const own = await this.doors.ownAccount();
      const draft = await this.drafts.find(door, own?.email ?? null);
      if (draft) await this.db.run(() => this.drafts.forget(draft.id));
    });
  }

  private async goOn(
    door: Door,
    draft: DraftRow,
    { form, answers }: Filled,
    input: SaveRegistrationInput,
  ): Promise<SavedDraft & { mailed: boolean }> {
    // Behind a mail's link the address is proven: there is nothing to confirm.
    const mails = input.finish && draft.link_id !== null && draft.password_hash !== null && Boolean(input.browserToken);
    if (mails) await this.limits.count('mailByEmail', draft.email_key);
    return this.db.run(async () => {
      const saved = await this.drafts.goOn(draft, answers, input);
      await this.files.keepWithDraft(saved.id, form, answers, saved.expiresAt);
      if (mails) await this.mail(saved, door, input.finish);
      return { ...saved, mailed: mails };
    });
  }

  private async begin(
    { door, own, email, earlier }: { door: Door; own: OwnAccount | null; email: string; earlier: DraftRow | null },
    { form, answers }: Filled,
    input: SaveRegistrationInput,
  ): Promise<SavedDraft & { mailed: boolean }> {
    const mails = !own && !door.mail;
    await this.limits.countMachine('signUpByMachine');
    if (mails) await this.limits.count('mailByEmail', emailKey(email));
    const passwordHash = own
      ? null
      : (earlier?.password_hash ?? (await this.drafts.passwordHash(input.password, email)));
    return this.db.run(async () => {
      // Another address than before: the mail to the first one must lead nowhere.
      if (earlier) {
        await this.files.takeOut(door, form, answers, earlier.expires_at);
        await this.book.forgetDraft(earlier);
      }
      const invitationId = door.mail?.id ?? (mails ? await this.book.addOwn(door, email, input.locale) : null);
      const saved = await this.drafts.begin(door, { email, passwordHash, invitationId }, answers, input);
      await this.files.keepWithDraft(saved.id, form, answers, saved.expiresAt);
      if (door.mail) await this.book.markStarted(door.mail.id);
      if (mails) await this.mail(saved, door, input.finish);
      return { ...saved, mailed: mails };
    });
  }

  private async mail(saved: SavedDraft, { cohort, needsApproval }: Door, finish: boolean): Promise<void> {
    const invitationId = saved.invitationId ?? '';
    const applies: { applies?: string } = needsApproval ? { applies: 'yes' } : {};
    await this.outbox.add({
      kind: finish ? 'registration_finish' : 'registration_saved',
      toInvitationId: invitationId,
      subject: { invitationId, cohortId: cohort.id, ...applies },
    });
  }

  /** The draft that this save goes into, when there is one and the person may write to it. */
  private async writableDraft(
    door: Door,
    own: OwnAccount | null,
    { browserToken, password }: SaveRegistrationInput,
  ): Promise<DraftRow | null> {
    const byBrowser = browserToken ? await this.drafts.findByBrowser(browserToken, door) : null;
    if (byBrowser) return byBrowser;
    const draft = await this.drafts.find(door, own?.email ?? null);
    if (draft) await this.drafts.unlock(draft, password ?? null, own?.email ?? null);
    return draft;
  }

  private async isIn(door: Door, email: string): Promise<boolean> {
    const [person] = await this.records.listByEmail(door.cohort.id, door.role, [emailKey(email)]);
    return person !== undefined && person.state !== 'withdrawn';
  }

  private async passwordUse(door: Door, own: OwnAccount | null): Promise<PasswordUse | null> {
    if (door.mail)
      return passwordUse(await this.accounts.findByEmail(door.mail.email), currentContext()?.signedIn?.accountId);
    return own ? 'none' : null;
  }

  private async words(
    door: Door,
  ): Promise<
    Pick<
      RegistrationEntry,
      'schoolName' | 'cohortName' | 'locales' | 'publicName' | 'focus' | 'expectations' | 'eligibility'
    >
  > {
    const { name, locales } = await this.schools.settings();
    const { publicName, focus, expectations } = door.cohort.settings;
    return {
      schoolName: name,
      cohortName: door.cohort.name,
      locales,
      publicName: localizedText(publicName),
      focus: localizedText(focus),
      expectations: localizedText(expectations),
      eligibility: eligibilityView(eligibilityFor(door.role, door.cohort.settings)),
    };
  }
}

/** Whose registration this is: the address proven by a mail, the account's own, the one given, or the one given before. */
function emailOf(door: Door, own: OwnAccount | null, { email }: SaveRegistrationInput, draft: DraftRow | null): string {
  if (door.mail) {
    if (own && emailKey(own.email) !== emailKey(door.mail.email)) throw new AppError('ACCOUNT_EMAIL_MISMATCH');
    return door.mail.email;
  }
  const given = own?.email ?? email?.normalize('NFC').trim() ?? draft?.email;
  if (!given) throw invalidInput({ path: 'email', problem: 'NEEDED' });
  return given;
}

function eligibilityView(eligibility: Eligibility): RegistrationEntry['eligibility'] {
  const { kind } = eligibility;
  const statement = kind === 'self_attestation' ? localizedText(eligibility.statement) : null;
  const values = kind === 'years' ? eligibility.years : kind === 'sites' ? eligibility.sites : [];
  return { kind, statement, values: [...values] };
}
