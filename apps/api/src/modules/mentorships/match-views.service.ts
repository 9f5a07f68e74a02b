import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, VisiblePart } from '@trellis/contracts';
import { type FormDefinition, localize } from '@trellis/forms';
import { currentContext } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { photoOf } from '../members/index.js';
import type { Participant } from './mentorship.types.js';
import {
  type CohortForms,
  onlyVisible,
  personOf,
  type SeenPerson,
  type ShownAnswers,
  shownAnswers,
} from './mentorships.policy.js';
import { MentorshipsRepository } from './mentorships.repository.js';

/** A person in one of their cohorts, as their match is shown them, and which parts the cohort's settings show at all. */
export interface SelfInCohort {
  enrolmentId: string;
  role: EnrolmentRole;
  cohortId: string;
  cohortName: string;
  programName: string;
  parts: VisiblePart[];
  person: Participant;
  /** What they answered in the form, and the form. */
  answered: ShownAnswers;
  form: FormDefinition;
}

/** Somebody as a match would see them, before there is one. */
export interface SeenBeforeMatch {
  person: Participant;
  goals: string[];
}

/** What the two of a mentorship are shown of each other. For use cases that have authorised. */
@Injectable()
export class MatchViews {
  constructor(
    private readonly mentorships: MentorshipsRepository,
    private readonly cohorts: CohortsService,
  ) {}

  async formsOf(cohortId: string): Promise<CohortForms> {
    const [mentee, mentor] = await Promise.all([
      this.cohorts.intakeForm(cohortId, 'mentee'),
      this.cohorts.intakeForm(cohortId, 'mentor'),
    ]);
    return { mentee, mentor };
  }

  /**
   * People of a cohort, all in one role, as the other side may see them while nothing is agreed: what a match would see, but
   * for how to write to them and their photo.
   */
  async beforeMatch(
    cohortId: string,
    role: EnrolmentRole,
    enrolmentIds: readonly string[],
  ): Promise<Map<string, SeenBeforeMatch>> {
    const locale = currentContext()?.locale ?? 'en';
    const { settings } = await this.cohorts.describe(cohortId);
    const form = await this.cohorts.intakeForm(cohortId, role);
    const { mentorSees, menteeSees } = settings.visibility;
    const parts = (role === 'mentee' ? mentorSees : menteeSees).filter((part) => part !== 'email');
    const rows = await this.mentorships.listPeople(cohortId, role, enrolmentIds);
    return new Map(
      rows.map((row) => {
        const seen = onlyVisible(personOf(role, { ...row, photo: null }, form, locale), parts);
        return [row.enrolmentId, { person: toParticipant(seen), goals: seen.goals }];
      }),
    );
  }

  /** A member in each cohort that they take part in and that is not over. */
  async ofMember(memberId: string): Promise<SelfInCohort[]> {
    const locale = currentContext()?.locale ?? 'en';
    const rows = await this.mentorships.listSelf(memberId);
    return Promise.all(
      rows.map(async ({ role, settings, self, ...row }) => {
        const form = await this.cohorts.intakeForm(row.cohort_id, role);
        const parts = role === 'mentee' ? settings.visibility.mentorSees : settings.visibility.menteeSees;
        return {
          enrolmentId: row.enrolment_id,
          role,
          cohortId: row.cohort_id,
          cohortName: row.cohort_name,
          programName: localize(settings.publicName, [locale]),
          parts,
          person: toParticipant(onlyVisible(personOf(role, self, form, locale), parts)),
          answered: shownAnswers(role, self.answers, form, locale),
          form,
        };
      }),
    );
  }
}

/** Field by field: what is not named here can't reach the other side. */
export function toParticipant(person: SeenPerson): Participant {
  const { enrolmentId, role, displayName, pronouns, email, year, site, specialties, languages, goals, offers, photo } =
    person;
  return {
    enrolmentId,
    role,
    displayName,
    pronouns,
    email,
    year,
    site,
    specialties,
    languages,
    goals,
    offers,
    photo: photoOf(photo),
  };
}
