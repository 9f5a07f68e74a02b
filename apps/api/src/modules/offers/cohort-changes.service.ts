import { Injectable } from '@nestjs/common';
import { changedSettings, type OfferItem, settingOf, takeSetting } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type Cohort, type CohortRow, CohortsService, type KeptFromProgram } from '../cohorts/index.js';
import { FormsService } from '../forms/index.js';
import { ProgramsService } from '../programs/index.js';
import type { AcceptOffersInput, LeaveOffersInput, OfferAcceptance, UpdateCohortInput } from './offer.types.js';
import { OffersRepository } from './offers.repository.js';
import { isSetting, OffersService } from './offers.service.js';

/** Changing a cohort that is under way: its own name and days, and what it takes over from its program. */
@Injectable()
export class CohortChangesService {
  constructor(
    private readonly offers: OffersService,
    private readonly repository: OffersRepository,
    private readonly cohorts: CohortsService,
    private readonly programs: ProgramsService,
    private readonly forms: FormsService,
    private readonly db: TenantDatabase,
  ) {}

  /** Takes over part by part. People who are in stay in; answers are carried over as the form's mapping says. */
  async accept(actor: Actor, input: AcceptOffersInput): Promise<Cohort> {
    await this.cohorts.authorised(actor, 'cohort.open', input.cohortId);
    return this.db.run(async () => {
      const cohort = await this.lockOpen(input.cohortId);
      const program = await this.currentAsSeen(cohort, input.programRevision);
      await this.requireOffered(
        cohort,
        program,
        input.items.map(({ item }) => item),
      );
      const kept = keptBy(cohort);
      for (const acceptance of input.items) {
        await this.requireConfirmation(cohort, acceptance);
        const { item } = acceptance;
        if (isSetting(item)) kept.settings = takeSetting(kept.settings, program, item);
        else Object.assign(kept, await this.moveAnswers(cohort, item));
      }
      const items = input.items.map(({ item }) => item);
      const settings = items.filter(isSetting);
      kept.takenOffers = settings.length > 0 ? { items: settings, before: cohort.settings } : null;
      await this.cohorts.takeOver(cohort.id, kept, items);
      return this.cohorts.view(cohort.id);
    });
  }

  /** The settings taken over last are again what they were, and are offered again. Answers that moved stay where they are. */
  async undo(actor: Actor, cohortId: string): Promise<Cohort> {
    await this.cohorts.authorised(actor, 'cohort.open', cohortId);
    return this.db.run(async () => {
      const cohort = await this.lockOpen(cohortId);
      const taken = cohort.taken_offers;
      if (!taken) throw new AppError('EDIT_CONFLICT');
      const settings = taken.items.reduce((into, item) => takeSetting(into, taken.before, item), cohort.settings);
      await this.cohorts.takeBack(cohort.id, { ...keptBy(cohort), settings }, taken.items);
      return this.cohorts.view(cohort.id);
    });
  }

  /** The cohort stays as it is in these parts, until the program changes them again. */
  async leave(actor: Actor, input: LeaveOffersInput): Promise<Cohort> {
    await this.cohorts.authorised(actor, 'cohort.open', input.cohortId);
    return this.db.run(async () => {
      const cohort = await this.lockOpen(input.cohortId);
      const program = await this.currentAsSeen(cohort, input.programRevision);
      await this.requireOffered(cohort, program, input.items);
      const newer = await this.offers.newerForms(cohort);
      const offered = (item: OfferItem): unknown =>
        isSetting(item) ? settingOf(program, item) : newer.find((form) => form.item === item)?.to;
      const left = Object.fromEntries(input.items.map((item) => [item, offered(item)]));
      await this.cohorts.leaveOffers(cohort.id, { ...cohort.left_offers, ...left }, input.items);
      return this.cohorts.view(cohort.id);
    });
  }

  /** Name and days. That people get fewer days than they were told is to be seen and confirmed. */
  async update(actor: Actor, input: UpdateCohortInput): Promise<Cohort> {
    await this.cohorts.authorised(actor, 'cohort.open', input.cohortId);
    if (input.endsOn < input.startsOn) throw new AppError('COHORT_DATES_REVERSED', {}, 'endsOn');
    return this.db.run(async () => {
      const cohort = await this.lockOpen(input.cohortId);
      const { people, pairs } = await this.repository.countUnderWay(cohort.id);
      if (input.endsOn < cohort.ends_on && people > 0 && !input.confirmed) {
        throw new AppError('COHORT_SHORTENED', { people, pairs }, 'endsOn');
      }
      const { name, startsOn, endsOn } = input;
      await this.cohorts.rename(cohort.id, { name, startsOn, endsOn });
      return this.cohorts.view(cohort.id);
    });
  }

  private async lockOpen(cohortId: string): Promise<CohortRow> {
    const cohort = await this.cohorts.lock(cohortId);
    if (cohort.state === 'closed') throw new AppError('COHORT_CLOSED');
    return cohort;
  }

  /** The program's settings, if they are still the ones that were looked at. */
  private async currentAsSeen(cohort: CohortRow, revision: number): Promise<CohortRow['settings']> {
    const program = await this.programs.current(cohort.program_id);
    if (program.revision !== revision) throw new AppError('EDIT_CONFLICT');
    return program.settings;
  }

  /** Somebody else may have taken it already, or the form may be another by now. */
  private async requireOffered(
    cohort: CohortRow,
    program: CohortRow['settings'],
    items: readonly OfferItem[],
  ): Promise<void> {
    const offered: OfferItem[] = changedSettings(cohort.settings, program);
    offered.push(...(await this.offers.newerForms(cohort)).map(({ item }) => item));
    if (new Set(items).size !== items.length || items.some((item) => !offered.includes(item))) {
      throw new AppError('EDIT_CONFLICT');
    }
  }

  private async requireConfirmation(cohort: CohortRow, { item, confirmed }: OfferAcceptance): Promise<void> {
    if (confirmed) return;
    const breaking = (await this.offers.impacts(cohort, item)).find((impact) => impact.breaking);
    if (breaking)
      throw new AppError('OFFER_NEEDS_CONFIRMATION', { item, count: breaking.count, reason: breaking.code });
  }

  /** The cohort's answers go to the newest version; what could not be carried over was counted before. */
  private async moveAnswers(cohort: CohortRow, item: OfferItem): Promise<{ mentee?: string; mentor?: string }> {
    const form = (await this.offers.newerForms(cohort)).find((one) => one.item === item);
    if (!form) throw new AppError('EDIT_CONFLICT');
    await this.forms.moveAnswers(cohort.id, form.role, form.from, form.to);
    return { [form.role]: form.to };
  }
}

/** What a cohort has from its program as it stands. */
function keptBy(cohort: CohortRow): KeptFromProgram {
  return {
    settings: cohort.settings,
    mentee: cohort.mentee_form_version_id,
    mentor: cohort.mentor_form_version_id,
    takenOffers: null,
  };
}
