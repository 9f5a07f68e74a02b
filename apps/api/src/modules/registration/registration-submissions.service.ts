import { Injectable } from '@nestjs/common';
import { type Answers, emailKey, type FormDefinition } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { inContextOf } from '../../platform/tenancy/context.js';
import { AccountsService } from '../accounts/index.js';
import { Applications } from '../appointments/index.js';
import { CohortsService } from '../cohorts/index.js';
import { displayNameOf } from '../enrolments/index.js';
import { passwordUse, RegistrationAddresses } from '../invitations/index.js';
import { SchoolsService } from '../schools/index.js';
import { type Door, type OwnAccount, RegistrationDoors, requireOpen } from './registration-doors.service.js';
import type { DraftRow } from './registration-drafts.repository.js';
import { RegistrationDrafts } from './registration-drafts.service.js';
import { type EnteredPerson, RegistrationPeople } from './registration-people.service.js';
import { RegistrationFiles } from './registration-files.service.js';
import { checkRegistration, eligibilityFor, requireEligible } from './registration.policy.js';
import type { RegistrationDone, RegistrationProblems, SubmitRegistrationInput } from './registration.types.js';

/** Whose registration it is, proven: signed in, or by the link in a mail together with a password. */
interface ProvenPerson {
  accountId: string;
  email: string;
  own: OwnAccount | null;
  draft: DraftRow | null;
}

interface Submission {
  door: Door;
  form: FormDefinition;
  answers: Answers;
  person: ProvenPerson;
  input: SubmitRegistrationInput;
}

/** Sending a registration: all of it in one transaction, or nothing. */
@Injectable()
export class RegistrationSubmissions {
  constructor(
    private readonly doors: RegistrationDoors,
    private readonly drafts: RegistrationDrafts,
    private readonly files: RegistrationFiles,
    private readonly people: RegistrationPeople,
    private readonly addresses: RegistrationAddresses,
    private readonly accounts: AccountsService,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly applications: Applications,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  submit(input: SubmitRegistrationInput): Promise<RegistrationDone | RegistrationProblems> {
    return this.schools.visit(async () => {
      const door = await this.doors.find(input.token);
      requireOpen(door, 'pass');
      const own = await this.doors.ownAccount();
      const email = provenEmail(door, own);
      const draft = await this.drafts.find(door, own?.email ?? null);
      if (draft) await this.drafts.unlock(draft, input.password ?? null, own?.email ?? null);
      const form = await this.doors.form(door);
      const known = { email, at: this.clock.now(), complete: true };
      const checked = checkRegistration(form, door, input.answers, known);
      if (!checked.ok) return { problems: [...checked.problems] };
      const { answers } = checked;
      const unfit = await this.files.problems(door, draft, form, answers);
      if (unfit.length > 0) return { problems: unfit };
      requireEligible(eligibilityFor(door.role, door.cohort.settings), form, answers, input.attested);
      const accountId = await this.accountOf(email, own, input);
      return this.enter({ door, form, answers, person: { accountId, email, own, draft }, input });
    });
  }

  private enter(submission: Submission): Promise<RegistrationDone> {
    const { door, form, answers, person, input } = submission;
    return inContextOf({ accountId: person.accountId }, () =>
      this.db.run(async () => {
        const cohort = await this.cohorts.lock(door.cohort.id);
        const now = await this.doors.again({ ...door, cohort });
        await this.ownAccount(person, answers, form, input);
        const { email, accountId, own } = person;
        const { locale, attested } = input;
        const asked = await this.doors.formNaming(now, input.readerIds ?? []);
        const entered = await this.people.enter(now, form, { accountId, email, locale, answers, attested, asked });
        if (door.mail) await this.addresses.spend(door.mail.id);
        if (person.draft) await this.drafts.forget(person.draft.id);
        await this.tell(now, entered);
        const { slug } = await this.schools.settings();
        if (!own) await this.accounts.enter(accountId);
        return { outcome: entered.outcome, schoolSlug: slug };
      }),
    );
  }

  private async tell(door: Door, { outcome, memberId, enrolmentId }: EnteredPerson): Promise<void> {
    const cohortId = door.cohort.id;
    if (outcome === 'applied') await this.applications.look(cohortId);
    if (outcome !== 'corrected') {
      await this.outbox.add({
        kind: 'registration_done',
        toMemberId: memberId,
        subject: { cohortId, enrolmentId, outcome },
      });
    }
    recordEvent('registration.submitted', { enrolmentId, cohortId });
    await this.audit.record({
      action: 'registration.submit',
      subjectType: 'enrolment',
      subjectId: enrolmentId,
      details: { cohortId, outcome, linkId: door.link?.id ?? null, invitationId: door.mail?.id ?? null },
    });
  }

  /** The account that this becomes: the one signed in, the address's own if the password is, or a new one. */
  private async accountOf(email: string, own: OwnAccount | null, input: SubmitRegistrationInput): Promise<string> {
    if (own) return own.id;
    const account = await this.accounts.findByEmail(email);
    if (passwordUse(account, undefined) === 'enter')
      return this.accounts.prove(email, input.accountPassword ?? input.password ?? '');
    return account?.id ?? newId();
  }

  /** Makes the account where there is none: whoever followed the mail's link owns the address. */
  private async ownAccount(
    { accountId, email, own }: ProvenPerson,
    answers: Answers,
    form: FormDefinition,
    { locale, password }: SubmitRegistrationInput,
  ): Promise<void> {
    if (own) return;
    const { timeZone } = await this.schools.settings();
    const displayName = displayNameOf(form, (itemId) => answers[itemId]);
    await this.accounts.adopt(accountId, { email, displayName, locale, timeZone }, password ?? null);
  }
}

/** Nobody is registered under an address that is not theirs. */
function provenEmail(door: Door, own: OwnAccount | null): string {
  if (!door.mail) {
    if (!own) throw new AppError('REGISTRATION_ADDRESS_UNPROVEN');
    return own.email;
  }
  if (own && emailKey(own.email) !== emailKey(door.mail.email)) throw new AppError('ACCOUNT_EMAIL_MISMATCH');
  return door.mail.email;
}
