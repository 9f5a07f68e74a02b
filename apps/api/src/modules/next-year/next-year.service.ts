import { Injectable } from '@nestjs/common';
import { changedSettings, type EnrolmentRole, LIFETIMES } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { Outbox } from '../../platform/mail/outbox.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type Cohort, type CohortRow, CohortsService, toCohort } from '../cohorts/index.js';
import { IntakeRecords } from '../enrolments/index.js';
import { MentorshipEndings } from '../mentorships/index.js';
import { ProgramsService } from '../programs/index.js';
import { calendarOf, calendarShift, nextDays, nextName, nextSettings } from './next-year.policy.js';
import { NextYearRepository, type NextYearRow, type ReturningRow } from './next-year.repository.js';
import type { NextYear, NextYearPlan, OpenNextYearInput, PlanNextYearInput } from './next-year.types.js';

const DAY_MS = 24 * 60 * 60 * 1000;
type Frozen = { settings: CohortRow['settings']; mentee: string; mentor: string };

/** Opening the next year of a cohort from this one: looked at first, then done in one step, once. */
@Injectable()
export class NextYearService {
  constructor(
    private readonly years: NextYearRepository,
    private readonly cohorts: CohortsService,
    private readonly programs: ProgramsService,
    private readonly records: IntakeRecords,
    private readonly mentorships: MentorshipEndings,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What opening would do, with counts. Writes nothing. */
  async plan(actor: Actor, { cohortId, settings, asksMentees }: PlanNextYearInput): Promise<NextYearPlan> {
    const cohort = await this.cohorts.authorised(actor, 'cohort.open', cohortId);
    const { startsOn, endsOn, shift } = nextDays(cohort.starts_on, cohort.ends_on);
    const chosen = await this.frozenFrom(cohort, settings);
    const newest = await this.frozenFrom(cohort, 'program');
    const counts = await this.years.planCounts(cohortId, asksMentees);
    const calendar = calendarOf(
      nextSettings(chosen.settings, calendarShift(chosen.settings, cohort.ends_on, shift), []),
    );
    return {
      name: nextName(cohort.name),
      startsOn,
      endsOn,
      calendar: calendar.map((span) => ({ ...span, name: localizedText(span.name) })),
      ...counts,
      programIsNewer:
        changedSettings(cohort.settings, newest.settings).length > 0 ||
        newest.mentee !== cohort.mentee_form_version_id ||
        newest.mentor !== cohort.mentor_form_version_id,
    };
  }

  /** Cohort, people and the mails that ask them, in one transaction. Done before: what was opened then. */
  async open(actor: Actor, input: OpenNextYearInput): Promise<NextYear> {
    const { program_id: programId } = await this.cohorts.authorised(actor, 'cohort.open', input.cohortId);
    return this.db.run(async () => {
      const from = await this.cohorts.lock(input.cohortId);
      const before = await this.years.findOf(from.id, 'from');
      if (before) return this.describe(before);
      const frozen = await this.frozenFrom(from, input.settings);
      const { shift } = nextDays(from.starts_on, from.ends_on);
      const settings = nextSettings(
        frozen.settings,
        calendarShift(frozen.settings, from.ends_on, shift),
        input.calendar,
      );
      refuseReversed(calendarOf(settings));
      const { name, startsOn, endsOn } = input;
      const to = await this.cohorts.openWith({ programId, name, startsOn, endsOn }, { ...frozen, settings });
      const id = await this.years.insert(from.id, to, actor.memberId, this.clock.now());
      const people = await this.ask(id, from.id, to, input.asksMentees ? ['mentor', 'mentee'] : ['mentor']);
      const pairs = await this.years.insertPairs(id, from.id);
      recordEvent('cohort.next_year_opened', { cohortId: from.id, nextCohortId: to });
      const details = { nextCohortId: to, people, pairs };
      await this.audit.record({ action: 'cohort.open_next_year', subjectType: 'cohort', subjectId: from.id, details });
      return this.describe(await this.mustFind(from.id));
    });
  }

  /** The next year that a cohort has; null when there is none yet. */
  async nextOf(actor: Actor, cohortId: string): Promise<NextYear | null> {
    await this.cohorts.authorised(actor, 'cohort.read', cohortId);
    const row = await this.years.findOf(cohortId, 'from');
    return row && this.describe(row);
  }

  /** The year that a cohort was opened from; null when it stands by itself. */
  async lastOf(actor: Actor, cohortId: string): Promise<NextYear | null> {
    await this.cohorts.authorised(actor, 'cohort.read', cohortId);
    const row = await this.years.findOf(cohortId, 'to');
    return row && this.describe(row);
  }

  /** Asks those again who have not said anything: at most once a day, however often it is pressed. */
  async remind(actor: Actor, cohortId: string): Promise<NextYear> {
    await this.cohorts.authorised(actor, 'cohort.open', cohortId);
    const year = await this.mustFind(cohortId);
    return this.db.run(async () => {
      const people = await this.years.listUnanswered(year.id);
      const today = this.clock.now().toISOString().slice(0, 10);
      await this.owe(people, `:${today}`);
      const details = { people: people.length };
      await this.audit.record({
        action: 'cohort.remind_next_year',
        subjectType: 'cohort',
        subjectId: cohortId,
        details,
      });
      return this.describe(year);
    });
  }

  /** The run is over: its mentorships end as planned, and the mentors' places are free for the next year. */
  async close(actor: Actor, cohortId: string): Promise<Cohort> {
    await this.cohorts.authorised(actor, 'cohort.open', cohortId);
    return this.db.run(async () => {
      const cohort = await this.cohorts.lock(cohortId);
      if (cohort.state === 'closed') throw new AppError('COHORT_CLOSED');
      await this.mentorships.endAllOf(cohortId);
      await this.cohorts.markClosed(cohortId);
      return toCohort(await this.cohorts.describe(cohortId));
    });
  }

  private async ask(nextYearId: string, from: string, to: string, roles: readonly EnrolmentRole[]): Promise<number> {
    const returning = await this.years.listReturning(from, roles);
    const enrolled = new Map<EnrolmentRole, Map<string, string>>();
    for (const role of roles) {
      const people = returning.filter((row) => row.role === role);
      // Their own number is asked, never assumed: until they say one, there is no place.
      const places = people.map((row) => ({ memberId: row.member_id, capacity: role === 'mentor' ? 0 : null }));
      enrolled.set(role, await this.records.enrol(to, role, places, { source: 'next_year', state: 'applied' }));
    }
    const expiresAt = new Date(this.clock.now().getTime() + LIFETIMES.nextYearDays * DAY_MS);
    const idOf = (row: ReturningRow): string => enrolled.get(row.role)?.get(row.member_id) ?? '';
    const people = returning.map((row) => ({
      memberId: row.member_id,
      role: row.role,
      fromEnrolmentId: row.enrolment_id,
      enrolmentId: idOf(row),
    }));
    await this.owe(await this.years.insertPeople(nextYearId, people, expiresAt), '');
    return people.length;
  }

  private async owe(people: readonly { id: string; member_id: string }[], suffix: string): Promise<void> {
    await this.outbox.addMany(
      people.map(({ id, member_id: toMemberId }) => ({
        kind: 'next_year_ask',
        toMemberId,
        subject: { personId: id },
        dedupeKey: `next_year_ask:${id}${suffix}`,
      })),
    );
  }

  private async frozenFrom(cohort: CohortRow, from: PlanNextYearInput['settings']): Promise<Frozen> {
    if (from === 'program') {
      const settings = await this.programs.settingsOf(cohort.program_id);
      return { settings, ...(await this.programs.intakeFormVersions(cohort.program_id)) };
    }
    return { settings: cohort.settings, mentee: cohort.mentee_form_version_id, mentor: cohort.mentor_form_version_id };
  }

  private async mustFind(cohortId: string): Promise<NextYearRow> {
    const row = await this.years.findOf(cohortId, 'from');
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  private async describe(row: NextYearRow): Promise<NextYear> {
    const [from, to, counts] = await Promise.all([
      this.cohorts.describe(row.from_cohort_id),
      this.cohorts.describe(row.to_cohort_id),
      this.years.counts(row.id),
    ]);
    return {
      id: row.id,
      from: toCohort(from),
      to: toCohort(to),
      openedAt: row.created_at,
      asked: counts.asked,
      coming: counts.coming,
      notComing: counts.not_coming,
      continuing: counts.continuing,
    };
  }
}

function refuseReversed(calendar: readonly { key: string; from: string; to: string }[]): void {
  const wrong = calendar.find(({ from, to }) => to < from);
  if (wrong) throw new AppError('COHORT_DATES_REVERSED', {}, wrong.key);
}
