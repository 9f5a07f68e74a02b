import { Injectable } from '@nestjs/common';
import { listAnswer } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { AttemptLimits } from '../../platform/auth/attempt-limits.js';
import { hashToken, newToken } from '../../platform/auth/tokens.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, currentSchoolId, inContextOf } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { IntakeRecords, toAnswer } from '../enrolments/index.js';
import { MatchRules } from '../matching/index.js';
import { SchoolsService } from '../schools/index.js';
import { carriedAnswers, mayAnswer } from './next-year.policy.js';
import { NextYearRepository, type PersonRow } from './next-year.repository.js';
import type {
  AnswerMyNextYearInput,
  AnswerNextYearInput,
  NextYearInvitation,
  NextYearReply,
} from './next-year.types.js';

/**
 * What someone does with the link in their mail: says whether they come again, a mentor with their own number, and for each pair
 * whether they would like to go on. The link is theirs alone; looking changes nothing, and no sign-in is needed. Signed in, they
 * find the same question without it: a lost mail locks nobody out.
 */
@Injectable()
export class NextYearAnswers {
  constructor(
    private readonly years: NextYearRepository,
    private readonly cohorts: CohortsService,
    private readonly records: IntakeRecords,
    private readonly rules: MatchRules,
    private readonly schools: SchoolsService,
    private readonly limits: AttemptLimits,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async preview(school: string, token: string): Promise<NextYearInvitation> {
    await this.limits.countMachine();
    return this.withPerson(school, token, (person) => this.describe(person));
  }

  async answer(input: AnswerNextYearInput): Promise<NextYearInvitation> {
    await this.limits.countMachine();
    return this.withPerson(input.school, input.token, (person) =>
      this.asPerson(person, () => this.reply(person, input)),
    );
  }

  /** The same question for who is signed in, whatever became of the mail. */
  async mine(actor: Actor, enrolmentId: string): Promise<NextYearInvitation> {
    authorise(actor, 'own.read');
    return this.describe(await this.getOwn(actor, enrolmentId));
  }

  async answerMine(actor: Actor, input: AnswerMyNextYearInput): Promise<NextYearInvitation> {
    authorise(actor, 'own.read');
    return this.reply(await this.getOwn(actor, input.enrolmentId), input);
  }

  /** Each answer takes the place of the one before, as long as nobody decided and no match was published. */
  private reply(asked: PersonRow, input: NextYearReply): Promise<NextYearInvitation> {
    if (input.coming && asked.role === 'mentor' && !input.capacity)
      throw new AppError('NEXT_YEAR_CAPACITY_MISSING', {}, 'capacity');
    if (!input.pairs.every(({ id }) => isId(id))) throw new AppError('NOT_FOUND');
    return this.db.run(async () => {
      await this.cohorts.lock(asked.to_cohort_id);
      await this.years.lockPerson(asked.id);
      const person = await this.years.findPerson(asked.id);
      if (!person) throw new AppError('NEXT_YEAR_LINK_UNUSABLE');
      if (!mayAnswer(person)) throw new AppError('NEXT_YEAR_DECIDED');
      if (input.coming) await this.come(person, input);
      else await this.stayAway(person);
      return this.describe((await this.years.findPerson(person.id)) ?? person);
    });
  }

  private async getOwn({ memberId }: Actor, enrolmentId: string): Promise<PersonRow> {
    const person = memberId && isId(enrolmentId) ? await this.years.findOwn(memberId, enrolmentId) : null;
    if (!person || (await this.cohorts.describe(person.to_cohort_id)).state === 'closed')
      throw new AppError('NOT_FOUND');
    return person;
  }

  /** A new secret for the mail being rendered, in its transaction; null when there is nothing to ask any more. */
  async mintLink(personId: string): Promise<{ token: string; person: PersonRow } | null> {
    const person = await this.years.findPerson(personId);
    if (person?.state !== 'asked' || person.enrolment_state !== 'applied' || !(await this.isOpen(person))) return null;
    const { token, hash } = newToken();
    await this.years.setToken(personId, hash);
    return { token, person };
  }

  private async come(person: PersonRow, input: NextYearReply): Promise<void> {
    const now = this.clock.now();
    const { enrolment_id: enrolmentId, to_cohort_id: cohortId } = person;
    const capacity = person.role === 'mentor' ? (input.capacity ?? null) : null;
    if (!(await this.years.enrol(enrolmentId, capacity, person.created_by, now)))
      throw new AppError('NEXT_YEAR_DECIDED');
    await this.years.setAnswer(person.id, 'coming', now);
    // Once: what they corrected since is newer than last year’s.
    if (input.carriesAnswers && person.state !== 'coming') await this.carry(person);
    if (capacity !== null) await this.keepCapacityAnswer(person, capacity);
    await this.years.carryStaffConflicts(person.from_enrolment_id, enrolmentId, cohortId, now);
    await this.years.setPairAnswers(person.id, input.pairs);
    if (capacity !== null && capacity < (await this.years.countWished(person.id)))
      throw new AppError('NEXT_YEAR_CAPACITY_BELOW_PAIRS', {}, 'capacity');
    await this.records.touch([enrolmentId]);
    await this.unsettle(person);
    const continuing = await this.years.settleAgreed(person.id, now);
    for (const pair of continuing) {
      const ids = { menteeId: pair.mentee_enrolment_id, mentorId: pair.mentor_enrolment_id };
      await this.rules.pin(cohortId, ids, person.created_by ?? pair.mentor_member_id);
      recordEvent('next_year.pair_continues', { ...ids, cohortId });
    }
    // That a pair goes on is seen in the first run; what one of two said is in no trail.
    await this.record(person, 'enrolment.come_again');
  }

  private async stayAway(person: PersonRow): Promise<void> {
    const now = this.clock.now();
    await this.years.stayAway(person.enrolment_id, now);
    await this.years.setAnswer(person.id, 'not_coming', now);
    await this.unsettle(person);
    await this.record(person, 'enrolment.stay_away');
  }

  private async unsettle(person: PersonRow): Promise<void> {
    for (const pair of await this.years.unsettle(person.id)) {
      const ids = { menteeId: pair.mentee_enrolment_id, mentorId: pair.mentor_enrolment_id };
      await this.rules.unpin(person.to_cohort_id, ids);
    }
  }

  private async carry(person: PersonRow): Promise<void> {
    const { enrolment_id: enrolmentId, to_cohort_id: cohortId } = person;
    const [before, after, records] = await Promise.all([
      this.cohorts.intakeForm(person.from_cohort_id, person.role),
      this.cohorts.intakeForm(cohortId, person.role),
      this.records.answersOf(person.from_enrolment_id),
    ]);
    const carried = carriedAnswers(before, after, records);
    const conflicts = carried.filter(({ isConflict }) => isConflict);
    const emailKeys = conflicts.flatMap(({ state, value }) => listAnswer(toAnswer({ state, value })));
    await this.records.apply(
      {
        cohortId,
        answers: carried.map(({ itemId, state, value }) => ({ enrolmentId, itemId, state, value })),
        capacities: [],
        conflicts: conflicts.length > 0 ? [{ enrolmentId, emailKeys }] : [],
        touched: [],
      },
      'person',
    );
  }

  /** The number is an answer too: the person's own page shows it and lets them change it. */
  private async keepCapacityAnswer(person: PersonRow, capacity: number): Promise<void> {
    const form = await this.cohorts.intakeForm(person.to_cohort_id, person.role);
    const item = form.items.find(({ store }) => store === 'capacity');
    if (!item) return;
    const answer = { enrolmentId: person.enrolment_id, itemId: item.id, state: 'answered', value: capacity } as const;
    const { to_cohort_id: cohortId } = person;
    await this.records.apply({ cohortId, answers: [answer], capacities: [], conflicts: [], touched: [] }, 'person');
  }

  private async record(person: PersonRow, action: string): Promise<void> {
    const enrolmentId = person.enrolment_id;
    recordEvent('enrolment.changed', { enrolmentId });
    await this.audit.record({ action, subjectType: 'enrolment', subjectId: enrolmentId });
  }

  private async withPerson<T>(school: string, token: string, work: (person: PersonRow) => Promise<T>): Promise<T> {
    const schoolId = await this.years.findSchoolId(school);
    if (!schoolId) throw new AppError('NEXT_YEAR_LINK_UNUSABLE');
    return inContextOf({ schoolId, accountId: null, actor: null }, async () => {
      const person = await this.years.findPersonByHash(hashToken(token));
      if (!person || !(await this.isOpen(person))) throw new AppError('NEXT_YEAR_LINK_UNUSABLE');
      return work(person);
    });
  }

  /** Events and the trail name the person: the link proved who it is. */
  private asPerson<T>(person: PersonRow, work: () => Promise<T>): Promise<T> {
    const schoolId = currentSchoolId();
    const actor: Actor = {
      schoolId,
      accountId: null,
      memberId: person.member_id,
      roles: [],
      permissions: [],
      programPermissions: new Map(),
    };
    return inContextOf({ actor }, work);
  }

  private async isOpen(person: PersonRow): Promise<boolean> {
    if (person.expires_at <= this.clock.now()) return false;
    return (await this.cohorts.describe(person.to_cohort_id)).state !== 'closed';
  }

  private async describe(person: PersonRow): Promise<NextYearInvitation> {
    const cohort = await this.cohorts.describe(person.to_cohort_id);
    const [school, program, partners] = await Promise.all([
      this.schools.settings(),
      this.cohorts.describeProgram(cohort),
      this.years.listPartners(person.id),
    ]);
    return {
      displayName: person.display_name,
      schoolName: school.name,
      programName: program.publicName,
      startsOn: cohort.starts_on,
      endsOn: cohort.ends_on,
      role: person.role,
      state: person.state,
      lastCapacity: person.role === 'mentor' ? person.last_capacity : null,
      enrolmentId: person.enrolment_id,
      mayAnswer: mayAnswer(person),
      standing: person.enrolment_state,
      capacity: person.role === 'mentor' && person.state === 'coming' ? person.new_capacity : null,
      contactName: person.contact_name,
      contactEmail: person.contact_email,
      partners: partners.map((row) => ({ id: row.id, displayName: row.display_name, continues: row.continues })),
    };
  }
}
