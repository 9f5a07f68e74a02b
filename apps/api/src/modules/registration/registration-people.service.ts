import { Injectable } from '@nestjs/common';
import type { Locale, RegistrationOutcome } from '@trellis/contracts';
import {
  type Answers,
  emailKey,
  type FormDefinition,
  localize,
  planIntake,
  type PlannedPerson,
  questionsOf,
} from '@trellis/forms';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import {
  type AskedWords,
  existingPerson,
  type IntakePersonRow,
  IntakeRecords,
  IntakeWriter,
} from '../enrolments/index.js';
import { IdentityVault } from '../identity/index.js';
import { type MemberRow, MembersService } from '../members/index.js';
import { SchoolsService } from '../schools/index.js';
import { type Door, requireOpen } from './registration-doors.service.js';
import { RegistrationFiles } from './registration-files.service.js';
import { RegistrationsRepository } from './registrations.repository.js';

export interface Registrant {
  accountId: string;
  email: string;
  locale: Locale;
  answers: Answers;
  attested: boolean;
  /** The form as they read it, and the namings in it. */
  asked: { form: FormDefinition; readers: readonly { id: string }[] };
}

export interface EnteredPerson {
  outcome: RegistrationOutcome;
  memberId: string;
  enrolmentId: string;
}

/** Puts a registered person into the cohort, or corrects what they said before. In the caller's transaction. */
@Injectable()
export class RegistrationPeople {
  constructor(
    private readonly records: IntakeRecords,
    private readonly writer: IntakeWriter,
    private readonly vault: IdentityVault,
    private readonly files: RegistrationFiles,
    private readonly members: MembersService,
    private readonly schools: SchoolsService,
    private readonly registrations: RegistrationsRepository,
    private readonly clock: Clock,
  ) {}

  /** The caller holds the cohort's row: whoever asks for the last place second finds it taken. */
  async enter(door: Door, form: FormDefinition, person: Registrant): Promise<EnteredPerson> {
    const member = await this.ownMember(person);
    const key = member?.email.toLowerCase() ?? emailKey(person.email);
    const known = await this.find(door, key);
    if (known && (known.state === 'declined' || known.state === 'completed'))
      throw new AppError('REGISTRATION_DECIDED');
    const comesAnew = known === null || known.state === 'withdrawn';
    requireOpen(door, comesAnew ? 'refuse' : 'pass');
    if (known) await this.files.giveWay(form, person.answers, known.enrolment_id);
    await this.write(door, form, { ...person, email: key }, known);
    const { enrolment_id: enrolmentId, member_id: memberId } = (await this.find(door, key)) ?? missing();
    if (known?.state === 'withdrawn') await this.records.comeBack(enrolmentId, door.standing);
    if (!member?.account_id) await this.members.join(memberId, [door.role], person.accountId);
    await this.records.markTold([enrolmentId]);
    const { attested } = person;
    const way = { enrolmentId, linkId: door.link?.id ?? null, invitationId: door.mail?.id ?? null, attested };
    await this.registrations.upsert(way, comesAnew, this.clock.now());
    await this.files.adopt(form, person.answers, memberId);
    const came: RegistrationOutcome = door.needsApproval ? 'applied' : 'registered';
    return { outcome: comesAnew ? came : 'corrected', memberId, enrolmentId };
  }

  private async write(
    door: Door,
    form: FormDefinition,
    { email, answers, locale, asked }: Registrant,
    known: IntakePersonRow | null,
  ): Promise<void> {
    const order = {
      cohortId: door.cohort.id,
      role: door.role,
      form,
      people: [await this.plan(form, email, answers, known)],
      existing: new Map(known ? [[email, known]] : []),
      locale,
      asked: askedIn(asked, [locale], (await this.schools.settings()).locales),
      by: 'person',
      entry: { source: door.link ? 'registration' : 'invitation', ...door.standing },
    } as const;
    await this.writer.write(order, () => Promise.resolve());
  }

  /** What they say now counts, whoever said or changed it before: it is theirs. */
  private async plan(
    form: FormDefinition,
    email: string,
    answers: Answers,
    known: IntakePersonRow | null,
  ): Promise<PlannedPerson> {
    const row = { line: 1, email, answers };
    if (!known) return onlyOne(planIntake({ form, incoming: [row], existing: [] }).people);
    const owner = { memberId: known.member_id, enrolmentId: known.enrolment_id };
    const before = existingPerson(form, known, await this.vault.readOwn(owner));
    const times = new Set(questionsOf(form).flatMap((item) => (item.kind === 'timestamp' ? [item.id] : [])));
    const said = Object.entries(before.answers)
      // A time in the future from somebody's file would make this look like the older answer.
      .filter(([itemId]) => !times.has(itemId))
      .map(([itemId, { answer }]) => [itemId, { answer, editedByHand: false }] as const);
    return onlyOne(
      planIntake({ form, incoming: [row], existing: [{ email, answers: Object.fromEntries(said) }] }).people,
    );
  }

  private async find(door: Door, email: string): Promise<IntakePersonRow | null> {
    const [person] = await this.records.listByEmail(door.cohort.id, door.role, [email]);
    return person ?? null;
  }

  /** Whoever belongs to this school under this account or this address; ACCOUNT_EMAIL_MISMATCH when it is somebody else's. */
  private async ownMember({ accountId, email }: Registrant): Promise<MemberRow | null> {
    const places = await this.members.listOwn(accountId);
    const own = places.find((place) => place.school_id === currentSchoolId());
    if (own) return this.members.get(own.id);
    const member = await this.members.findByEmailKey(emailKey(email));
    if (member?.account_id && member.account_id !== accountId) throw new AppError('ACCOUNT_EMAIL_MISMATCH');
    return member;
  }
}

function missing(): never {
  throw new Error('A person who was just written is not in the cohort.');
}

function onlyOne(people: readonly PlannedPerson[]): PlannedPerson {
  return people[0] ?? missing();
}

/** The words of each consent as this person reads them. */
function askedIn(
  { form, readers }: Registrant['asked'],
  personLocales: readonly Locale[],
  schoolLocales: readonly Locale[],
): Record<string, AskedWords> {
  const consents = form.items.flatMap((item) => (item.kind === 'consent' ? [item] : []));
  return Object.fromEntries(
    consents.map(({ id, purpose, wording }) => [
      id,
      {
        wording: localize(wording.text, personLocales, schoolLocales),
        version: wording.version,
        ...(purpose === 'named_staff' ? { readers: readers.map((one) => one.id) } : {}),
      },
    ]),
  );
}
