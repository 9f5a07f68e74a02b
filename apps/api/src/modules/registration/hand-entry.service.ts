import { Injectable } from '@nestjs/common';
import {
  type Answers,
  emailKey,
  type FormDefinition,
  planIntake,
  type PlannedPerson,
  validateDraft,
  knownFacts,
} from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { Applications } from '../appointments/index.js';
import { CohortsService } from '../cohorts/index.js';
import { type Entry, EnrolmentsService, IntakeRecords, IntakeWriter } from '../enrolments/index.js';
import type { AddPersonInput, PersonAdded } from './hand-entry.types.js';
import { answersIn, capacityAnswers, factsOf, nameAnswers, shownForm } from './registration.policy.js';
import type { RegistrationProblems } from './registration.types.js';

/** Bringing one person in by hand. They are told by the one mail that imported people get, when the coordinator says so. */
@Injectable()
export class HandEntry {
  constructor(
    private readonly cohorts: CohortsService,
    private readonly enrolments: EnrolmentsService,
    private readonly records: IntakeRecords,
    private readonly writer: IntakeWriter,
    private readonly applications: Applications,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
  ) {}

  /** The questions that a coordinator may answer for somebody: none of the vault. */
  async form(actor: Actor, cohortId: string, role: AddPersonInput['role']): Promise<FormDefinition> {
    await this.cohorts.authorised(actor, 'registration.manage', cohortId);
    return answerableByStaff(shownForm(await this.cohorts.intakeForm(cohortId, role)));
  }

  async add(actor: Actor, input: AddPersonInput): Promise<PersonAdded | RegistrationProblems> {
    const cohort = await this.cohorts.authorised(actor, 'registration.manage', input.cohortId);
    const form = answerableByStaff(await this.cohorts.intakeForm(input.cohortId, input.role));
    const given = {
      ...nameAnswers(form, input.displayName),
      ...capacityAnswers(form, input.capacity),
      ...input.answers,
    };
    const facts = knownFacts(form, answersIn(given), factsOf({ role: input.role, cohort }));
    const checked = validateDraft(form, given, facts);
    if (!checked.ok) return { problems: [...checked.problems] };
    return this.db.run(async () => {
      const cohort = await this.cohorts.lock(input.cohortId);
      if (cohort.state === 'closed') throw new AppError('COHORT_CLOSED');
      const email = emailKey(input.email);
      if ((await this.find(input, email)) !== null) throw new AppError('ENROLMENT_EXISTS', {}, 'email');
      const standing = await this.applications.broughtIn(actor, cohort, input.role, input.approved ?? null);
      await this.write(form, plannedPerson(form, email, checked.answers), input, standing);
      const enrolmentId = (await this.find(input, email)) ?? '';
      if (input.role === 'mentor' && typeof input.capacity === 'number') await this.setCapacity(input, enrolmentId);
      await this.audit.record({
        action: 'enrolment.add_by_hand',
        subjectType: 'enrolment',
        subjectId: enrolmentId,
        details: { cohortId: input.cohortId, role: input.role, state: standing.state },
      });
      if (standing.state === 'applied') await this.applications.look(input.cohortId);
      return { enrolment: await this.enrolments.get(enrolmentId) };
    });
  }

  private async find({ cohortId, role }: AddPersonInput, email: string): Promise<string | null> {
    const [person] = await this.records.listByEmail(cohortId, role, [email]);
    return person?.enrolment_id ?? null;
  }

  private async write(
    form: FormDefinition,
    person: PlannedPerson,
    input: AddPersonInput,
    standing: Pick<Entry, 'state' | 'decidedBy'>,
  ): Promise<void> {
    const { cohortId, role, locale } = input;
    const entry = { source: 'hand', ...standing } as const;
    const order = {
      cohortId,
      role,
      form,
      people: [person],
      existing: new Map(),
      locale,
      asked: {},
      by: 'staff',
      entry,
    } as const;
    await this.writer.write(order, () => Promise.resolve());
  }

  /** A form may not ask for it; a mentor has a number all the same. */
  private setCapacity({ cohortId, capacity }: AddPersonInput, enrolmentId: string): Promise<void> {
    const capacities = [{ enrolmentId, capacity: capacity ?? 0 }];
    return this.records.apply({ cohortId, answers: [], capacities, conflicts: [], touched: [] }, 'staff');
  }
}

function answerableByStaff(form: FormDefinition): FormDefinition {
  return { ...form, items: form.items.filter(({ store, kind }) => store !== 'vault' && kind !== 'file') };
}

function plannedPerson(form: FormDefinition, email: string, answers: Answers): PlannedPerson {
  const [person] = planIntake({ form, incoming: [{ line: 1, email, answers }], existing: [] }).people;
  if (!person) throw new Error('A plan for one person has nobody in it.');
  return person;
}
