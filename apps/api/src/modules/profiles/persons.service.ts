import { Injectable } from '@nestjs/common';
import { localize } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { IdentityVault } from '../identity/index.js';
import { MembersService, photoOf } from '../members/index.js';
import { PersonAnswers } from './person-answers.service.js';
import type { CorrectPersonInput, Person, PersonEnrolment } from './person.types.js';
import { type PersonEnrolmentRow, type PersonRow, PersonsRepository, type Programs } from './persons.repository.js';
import { ProfilesRepository } from './profiles.repository.js';

/** One person, for those who run a program that they take part in; each look is written down for the person to read. */
@Injectable()
export class PersonsService {
  constructor(
    private readonly persons: PersonsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly answers: PersonAnswers,
    private readonly members: MembersService,
    private readonly vault: IdentityVault,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
  ) {}

  async get(actor: Actor, memberId: string): Promise<Person> {
    const programs = authoriseSomewhere(actor, 'people.manage');
    return this.db.run(async () => {
      const person = await this.persons.get(memberId, programs);
      await this.audit.record({ action: 'person.read', subjectType: 'member', subjectId: person.id });
      return this.describe(person, programs);
    });
  }

  /**
   * Name and address of somebody who does not sign in: whoever does changes their own. Whoever reads at the new address gets the
   * link that lets them in, so what was said about identity at the old one is destroyed: it opens to nobody else.
   */
  async correct(actor: Actor, { memberId, displayName, email }: CorrectPersonInput): Promise<Person> {
    const programs = authoriseSomewhere(actor, 'people.manage');
    return this.db.run(async () => {
      const before = await this.persons.get(memberId, programs);
      if (before.account_id !== null) throw new AppError('PERSON_HAS_ACCOUNT');
      const after = { name: displayName.normalize('NFC').trim(), email: email.normalize('NFC').trim() };
      const parts = [
        ...(before.display_name === after.name ? [] : ['name']),
        ...(before.email === after.email ? [] : ['email']),
      ];
      if (parts.includes('name'))
        await this.members.changeProfiles([{ id: before.id, displayName: after.name, byPerson: true }]);
      if (parts.includes('email')) {
        await this.members.correctEmail(before.id, after.email);
        await this.vault.forget(before.id);
      }
      if (parts.length > 0) {
        const details = { parts };
        await this.audit.record({ action: 'person.correct', subjectType: 'member', subjectId: before.id, details });
      }
      return this.describe(await this.persons.get(before.id, programs), programs);
    });
  }

  private async describe(person: PersonRow, programs: Programs): Promise<Person> {
    const profile = await this.profiles.get(person.id);
    const enrolments = await this.persons.listEnrolments(person.id, programs);
    const answers = await this.answers.of(enrolments);
    const decisions = await this.persons.listDecisions(person.id, programs);
    const tasks = await this.persons.listTasks(person.id, programs);
    return {
      memberId: person.id,
      displayName: person.display_name,
      pronouns: profile.pronouns,
      email: person.email,
      roles: person.roles,
      joinedAt: person.created_at,
      signsIn: person.account_id !== null,
      mailStopped: person.mail_stopped_at !== null,
      languages: profile.languages,
      specialties: profile.specialties,
      site: profile.site,
      needs: profile.needs_shared ? profile.needs : null,
      photo: photoOf(profile.photo),
      enrolments: enrolments.map((row) => toEnrolment(row, answers.get(row.id) ?? [])),
      decisions: decisions.map(({ cohort_name: cohortName, ...decision }) => ({ ...decision, cohortName })),
      tasks: tasks.map(({ due_on: dueOn, ...task }) => ({ ...task, dueOn })),
    };
  }
}

function toEnrolment(row: PersonEnrolmentRow, answers: PersonEnrolment['answers']): PersonEnrolment {
  return {
    id: row.id,
    cohortId: row.cohort_id,
    cohortName: row.cohort_name,
    programName: localize(row.public_name, [currentContext()?.locale ?? 'en']),
    role: row.role,
    state: row.state,
    source: row.source,
    joinedAt: row.created_at,
    noticeSentAt: row.notice_sent_at,
    capacity: row.capacity,
    offers: row.offers,
    requirementAdjusted: row.adjusted,
    answers,
    with: row.partners,
  };
}
