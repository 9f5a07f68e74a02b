import { Injectable } from '@nestjs/common';
import { changedSettings, type EnrolmentRole, type OfferItem, settingOf, SettingsItem } from '@trellis/contracts';
import type { FormDefinition } from '@trellis/forms';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type Cohort, type CohortRow, CohortsService } from '../cohorts/index.js';
import { FormsService } from '../forms/index.js';
import { ProgramSettingsService, ProgramsService, settingsView, type UpdateProgramInput } from '../programs/index.js';
import type { CohortForesight, CohortOffer, CohortOffers } from './offer.types.js';
import { concernsPeople, formImpacts, type Impact, isLeft, settingImpacts } from './offers.policy.js';
import { OffersRepository } from './offers.repository.js';

/** A form of which the program has a newer version than the cohort. */
export interface FormOffer {
  role: EnrolmentRole;
  item: 'form_mentee' | 'form_mentor';
  from: string;
  to: string;
}

/** Whether an item is a part of the settings, and not a form. */
export const isSetting = (item: OfferItem): item is SettingsItem =>
  (Object.values(SettingsItem) as string[]).includes(item);

/** What of its program's changes a cohort could take over, and what each would mean for the people in it. */
@Injectable()
export class OffersService {
  constructor(
    private readonly offers: OffersRepository,
    private readonly cohorts: CohortsService,
    private readonly programs: ProgramsService,
    private readonly settings: ProgramSettingsService,
    private readonly forms: FormsService,
  ) {}

  /** Every difference, the ones that were left included; none for a closed cohort. */
  async ofCohort(actor: Actor, { id, programId }: Cohort): Promise<CohortOffers> {
    authorise(actor, 'cohort.read', programId);
    const cohort = await this.cohorts.describe(id);
    const { settings, revision } = await this.programs.current(cohort.program_id);
    const items = cohort.state === 'closed' ? [] : await this.items(cohort, settings);
    const undoable = cohort.state === 'closed' ? [] : (cohort.taken_offers?.items ?? []);
    return { programRevision: revision, settings: settingsView(settings), undoable, items };
  }

  /** The same for a change that is not saved yet, in every cohort that is not closed: nobody is stranded unseen. */
  async foresee(actor: Actor, input: UpdateProgramInput): Promise<CohortForesight[]> {
    const after = await this.settings.foresee(actor, input);
    const { settings: before } = await this.programs.current(input.programId);
    const items = changedSettings(before, after);
    const cohorts = await this.cohorts.listOfProgram(actor, input.programId);
    const open = cohorts.filter(({ state }) => state !== 'closed');
    return Promise.all(
      open.map(async ({ id, name }) => ({
        cohortId: id,
        cohortName: name,
        impacts: await this.impactsIn(await this.cohorts.describe(id), items, after),
      })),
    );
  }

  /** What taking one of them would mean; looked at when it is asked for, since it reads everyone's answers. */
  async impactsOf(actor: Actor, { cohortId, item }: CohortOffer): Promise<Impact[]> {
    const cohort = await this.cohorts.authorised(actor, 'cohort.read', cohortId);
    return this.impacts(cohort, item);
  }

  /** Both versions of a form, for saying what is different. */
  async formsOf(actor: Actor, { cohortId, item }: CohortOffer): Promise<FormDefinition[]> {
    const cohort = await this.cohorts.authorised(actor, 'cohort.read', cohortId);
    const form = (await this.newerForms(cohort)).find((one) => one.item === item);
    return form ? Promise.all([this.forms.version(form.from), this.forms.version(form.to)]) : [];
  }

  // For the other service here, which has authorised already.

  async impacts(cohort: CohortRow, item: OfferItem): Promise<Impact[]> {
    if (!isSetting(item)) {
      const form = (await this.newerForms(cohort)).find((one) => one.item === item);
      return form ? formImpacts(await this.forms.foreseeMove(cohort.id, form.role, form.from, form.to)) : [];
    }
    const { settings } = await this.programs.current(cohort.program_id);
    return this.impactsIn(cohort, [item], settings);
  }

  async newerForms(cohort: CohortRow): Promise<FormOffer[]> {
    const newest = await this.programs.intakeFormVersions(cohort.program_id);
    const offers: FormOffer[] = [
      { role: 'mentee', item: 'form_mentee', from: cohort.mentee_form_version_id, to: newest.mentee },
      { role: 'mentor', item: 'form_mentor', from: cohort.mentor_form_version_id, to: newest.mentor },
    ];
    return offers.filter(({ from, to }) => from !== to);
  }

  private async impactsIn(
    cohort: CohortRow,
    items: readonly SettingsItem[],
    after: CohortRow['settings'],
  ): Promise<Impact[]> {
    const concerning = items.filter(concernsPeople);
    if (concerning.length === 0) return [];
    const [people, form] = await Promise.all([
      this.offers.listPeople(cohort.id),
      this.forms.version(cohort.mentee_form_version_id),
    ]);
    const change = { before: cohort.settings, after };
    return concerning.flatMap((item) => settingImpacts(item, change, people, form));
  }

  private async items(cohort: CohortRow, settings: CohortRow['settings']): Promise<CohortOffer[]> {
    const changed = changedSettings(cohort.settings, settings).map((item): CohortOffer => ({
      cohortId: cohort.id,
      item,
      left: isLeft(cohort.left_offers, item, settingOf(settings, item)),
      fromVersion: null,
      toVersion: null,
    }));
    const newer = await this.newerForms(cohort);
    const numbers = await this.offers.versionNumbers(newer.flatMap(({ from, to }) => [from, to]));
    const forms = newer.map(({ item, from, to }): CohortOffer => ({
      cohortId: cohort.id,
      item,
      left: isLeft(cohort.left_offers, item, to),
      fromVersion: numbers.get(from) ?? null,
      toVersion: numbers.get(to) ?? null,
    }));
    return [...changed, ...forms];
  }
}
