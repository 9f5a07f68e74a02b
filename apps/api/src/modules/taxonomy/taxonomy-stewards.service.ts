import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise, may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { TaskLedger } from '../tasks/index.js';
import { dimensionIn, TaxonomyEdits } from './taxonomy-edits.service.js';
import { TaxonomyReportsRepository } from './taxonomy-reports.repository.js';
import { stewardTaskOf } from './taxonomy-reports.service.js';
import { TaxonomyRepository } from './taxonomy.repository.js';
import type { IdentityTaxonomy } from './taxonomy.types.js';
import type { DimensionView, TaxonomyView } from './taxonomy-view.policy.js';

/** Who says yes to the words of a dimension: an Indigenous health office, say. Nobody, until an administrator names somebody. */
@Injectable()
export class TaxonomyStewards {
  constructor(
    private readonly edits: TaxonomyEdits,
    private readonly rows: TaxonomyRepository,
    private readonly reports: TaxonomyReportsRepository,
    private readonly tasks: TaskLedger,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Dimensions of which the viewer is the steward. */
  async listMine(actor: Actor): Promise<IdentityTaxonomy> {
    authorise(actor, 'own.read');
    return mineOf(await this.edits.describe(actor));
  }

  async name(actor: Actor, dimensionId: string, memberId: string | null): Promise<IdentityTaxonomy> {
    authorise(actor, 'school.configure');
    if (memberId !== null && !(isId(memberId) && (await this.rows.seesTasks(memberId))))
      throw new AppError('NOT_FOUND', {}, 'memberId');
    return this.edits.edit(actor, async (view) => {
      const { id, stewardId } = dimensionIn(view, dimensionId);
      await this.edits.releaseSteward(id);
      await this.reports.takeBackAll(id);
      if (memberId !== null) await this.tasks.settle(stewardTaskOf(id));
      // Whoever looked after it hears that they do no longer, so that nobody decides for them without their knowing.
      if (stewardId !== null && stewardId !== memberId)
        await this.outbox.add({
          kind: 'identity_steward_released',
          toMemberId: stewardId,
          subject: { dimensionId: id },
        });
      await this.rows.nameSteward(id, memberId, this.clock.now());
      return { action: 'identity_dimension.name_steward', dimensionId: id, details: { memberId } };
    });
  }

  /** What waits is used from now on. `revision`: of what was read, so that nobody says yes to words that they did not see. */
  async approve(actor: Actor, dimensionId: string, revision: number): Promise<IdentityTaxonomy> {
    authorise(actor, 'own.read');
    const after = await this.edits.edit(actor, async (view) => {
      const dimension = decidable(view, dimensionId, actor);
      // The change itself took the next one.
      if (view.revision !== revision + 1) throw new AppError('EDIT_CONFLICT');
      await this.use(dimension);
      await this.rows.markApproved(dimension.id, actor.memberId, this.clock.now());
      return { action: 'identity_dimension.approve', dimensionId: dimension.id };
    });
    return mineOf(after);
  }

  /** What waits is given up: the words of before stay, new options are gone. */
  async decline(actor: Actor, dimensionId: string): Promise<IdentityTaxonomy> {
    authorise(actor, 'own.read');
    const after = await this.edits.edit(actor, async (view) => {
      const dimension = decidable(view, dimensionId, actor);
      const { id, label, help, rollUps, options } = dimension;
      await this.rows.changeDimension(id, { label, help, proposed: null }, this.clock.now());
      for (const rollUp of rollUps) if (rollUp.proposed) await this.rows.changeRollUp({ ...rollUp, proposed: null });
      for (const option of options) {
        if (option.state === 'proposed') await this.rows.deleteOption(option.id);
        else if (option.proposed) await this.rows.changeOption({ ...option, proposed: null });
      }
      return { action: 'identity_dimension.decline', dimensionId: id };
    });
    return mineOf(after);
  }

  private async use({ id, label, help, proposed, rollUps, options }: DimensionView): Promise<void> {
    const words = proposed ?? { label, help };
    await this.rows.changeDimension(id, { ...words, proposed: null }, this.clock.now());
    for (const rollUp of rollUps)
      if (rollUp.proposed) await this.rows.changeRollUp({ ...rollUp, label: rollUp.proposed, proposed: null });
    for (const option of options) {
      const state = option.state === 'proposed' ? 'active' : option.state;
      if (option.proposed || state !== option.state)
        await this.rows.changeOption({ ...option, state, label: option.proposed ?? option.label, proposed: null });
    }
  }
}

/** A steward sees their own dimensions, whatever their role. */
const mineOf = (taxonomy: IdentityTaxonomy): IdentityTaxonomy => ({
  ...taxonomy,
  dimensions: taxonomy.dimensions.filter(({ isMine }) => isMine),
  aliases: [],
});

/** The steward decides; where there is none, whoever configures the school. For all others it is not there. */
function decidable(view: TaxonomyView, id: string, actor: Actor): DimensionView {
  const dimension = dimensionIn(view, id);
  if (dimension.stewardId !== null && dimension.stewardId === actor.memberId) return dimension;
  if (!may(actor, 'school.configure')) throw new AppError('NOT_FOUND');
  if (dimension.stewardId !== null) throw new AppError('IDENTITY_STEWARD_DECIDES');
  return dimension;
}
