import { Injectable } from '@nestjs/common';
import { CHECK_IN_LIMITS, type Localized } from '@trellis/contracts';
import { normaliseLine, normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText, type LocalizedTextInput } from '../../platform/graphql/scalars.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import { wordsFrom } from '../programs/index.js';
import { ConfidentialTasks } from '../support/index.js';
import { CheckInAnswersRepository } from './check-in-answers.repository.js';
import type { CohortDates, SaveCheckInInput, SaveMilestoneInput } from './check-in.types.js';
import { CohortDatesRepository } from './cohort-dates.repository.js';
import { helpKey } from './help-key.policy.js';
import { usualDates } from './usual-dates.policy.js';

/** What stands on a cohort's calendar beside its terms: milestones, and when its people are asked how it goes. */
@Injectable()
export class CohortDatesService {
  constructor(
    private readonly dates: CohortDatesRepository,
    private readonly answers: CheckInAnswersRepository,
    private readonly cohorts: CohortsService,
    private readonly tasks: ConfidentialTasks,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, cohortId: string): Promise<CohortDates> {
    return this.describe(await this.cohorts.authorised(actor, 'cohort.read', cohortId), actor);
  }

  /** Adds what most cohorts have, where there is nothing of its kind yet. */
  addUsual(actor: Actor, cohortId: string): Promise<CohortDates> {
    return this.change(actor, cohortId, async (cohort) => {
      const usual = usualDates(cohort.starts_on, cohort.ends_on);
      const now = this.clock.now();
      if ((await this.dates.listMilestones(cohort.id)).length === 0)
        for (const one of usual.milestones) await this.dates.insertMilestone(cohort.id, one, now);
      if ((await this.dates.listCheckIns(cohort.id)).length === 0)
        for (const one of usual.checkIns) await this.dates.insertCheckIn(cohort.id, one, now);
    });
  }

  saveMilestone(actor: Actor, input: SaveMilestoneInput): Promise<CohortDates> {
    return this.change(actor, input.cohortId, async (cohort) => {
      const draft = {
        name: nameFrom(input.name),
        text: wordsFrom(input.text ?? {}, {
          ...{ most: CHECK_IN_LIMITS.textCharacters, field: 'text', normalise: normaliseText, optional: true },
        }),
        onDay: within(cohort, input.onDay, 'onDay'),
        audience: input.audience,
      };
      if (input.id) return this.dates.updateMilestone(cohort.id, input.id, draft);
      requireRoom((await this.dates.listMilestones(cohort.id)).length, CHECK_IN_LIMITS.milestones);
      return this.dates.insertMilestone(cohort.id, draft, this.clock.now());
    });
  }

  removeMilestone(actor: Actor, cohortId: string, id: string): Promise<CohortDates> {
    return this.change(actor, cohortId, (cohort) => this.dates.remove('milestone', cohort.id, id));
  }

  saveCheckIn(actor: Actor, input: SaveCheckInInput): Promise<CohortDates> {
    return this.change(actor, input.cohortId, async (cohort) => {
      const draft = { name: nameFrom(input.name), opensOn: within(cohort, input.opensOn, 'opensOn') };
      if (input.id) return this.dates.updateCheckIn(cohort.id, input.id, draft);
      requireRoom((await this.dates.listCheckIns(cohort.id)).length, CHECK_IN_LIMITS.checkIns);
      return this.dates.insertCheckIn(cohort.id, draft, this.clock.now());
    });
  }

  /** With everything that was answered to it. */
  removeCheckIn(actor: Actor, cohortId: string, id: string): Promise<CohortDates> {
    return this.change(actor, cohortId, async (cohort) => {
      const waiting = await this.answers.listWaiting(cohort.id, id);
      await this.dates.remove('check_in', cohort.id, id);
      for (const enrolmentId of waiting) await this.tasks.settle(helpKey(id, enrolmentId));
    });
  }

  private async change(
    actor: Actor,
    cohortId: string,
    work: (cohort: CohortRow) => Promise<void>,
  ): Promise<CohortDates> {
    const { id } = await this.cohorts.authorised(actor, 'program.configure', cohortId);
    return this.db.run(async () => {
      // Locked, so that two who press at once do not add everything twice.
      const cohort = await this.cohorts.lock(id);
      if (cohort.state === 'closed') throw new AppError('COHORT_CLOSED');
      await work(cohort);
      recordEvent('cohort.dates_changed', { cohortId: id });
      await this.audit.record({ action: 'cohort.change_dates', subjectType: 'cohort', subjectId: id });
      return this.describe(cohort, actor);
    });
  }

  private async describe({ id: cohortId }: CohortRow, actor: Actor): Promise<CohortDates> {
    const [milestones, checkIns] = await Promise.all([
      this.dates.listMilestones(cohortId),
      this.dates.listCheckIns(cohortId),
    ]);
    const counts = await Promise.all(checkIns.map(({ id }) => this.answers.count(id, actor.memberId)));
    return {
      cohortId,
      milestones: milestones.map(({ id, name, text, on_day: onDay, audience }) => ({
        ...{ id, onDay, audience },
        ...{ name: localizedText(name), text: localizedText(text) },
      })),
      checkIns: checkIns.map(({ id, name, opens_on: opensOn, closes_on: closesOn }, index) => ({
        ...{ id, name: localizedText(name), opensOn, closesOn },
        ...(counts[index] ?? { asked: 0, settled: 0, help: 0 }),
      })),
    };
  }
}

const nameFrom = (name: LocalizedTextInput): Localized =>
  wordsFrom(name, { most: CHECK_IN_LIMITS.nameCharacters, field: 'name', normalise: normaliseLine });

function within({ starts_on: from, ends_on: to }: CohortRow, day: string, field: string): string {
  if (day < from || day > to) throw new AppError('COHORT_DATE_OUTSIDE', { from, to }, field);
  return day;
}

function requireRoom(there: number, most: number): void {
  if (there >= most) throw new AppError('COHORT_DATES_FULL', { most });
}
