import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { AppError } from '../../platform/errors/app-error.js';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import { authorise, authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { dimensionIn, rollUpIn, TaxonomyEdits } from './taxonomy-edits.service.js';
import { TaxonomyRepository } from './taxonomy.repository.js';
import type {
  AddIdentityDimensionInput,
  AddIdentityRollUpInput,
  ChangeIdentityDimensionInput,
  ChangeIdentityRollUpInput,
  IdentityTaxonomy,
} from './taxonomy.types.js';
import { helpFrom, labelFrom, requireOwnName, sameText } from './taxonomy-words.policy.js';
import type { DimensionView } from './taxonomy-view.policy.js';

/** Dimensions of identity and their groups for reporting. What people said is never touched by any of it. */
@Injectable()
export class TaxonomyDimensions {
  constructor(
    private readonly edits: TaxonomyEdits,
    private readonly rows: TaxonomyRepository,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<IdentityTaxonomy> {
    authoriseSomewhere(actor, 'form.edit');
    return this.edits.describe(actor);
  }

  async add(actor: Actor, input: AddIdentityDimensionInput): Promise<IdentityTaxonomy> {
    authorise(actor, 'school.configure');
    const words = { label: labelFrom(input.label), help: helpFrom(input.help) };
    return this.edits.edit(actor, async ({ dimensions }) => {
      requireRoom(dimensions, LIMITS.identityDimensions);
      requireOwnName(words.label, null, dimensions);
      const id = newId();
      await this.rows.insertDimension({ id, ...words }, dimensions.length + 1, this.clock.now());
      return { action: 'identity_dimension.add', dimensionId: id };
    });
  }

  /** Words of a dimension with a steward wait for them; until then people read the ones before. */
  async change(actor: Actor, input: ChangeIdentityDimensionInput): Promise<IdentityTaxonomy> {
    authorise(actor, 'school.configure');
    const words = { label: labelFrom(input.label), help: helpFrom(input.help) };
    return this.edits.edit(actor, async (view) => {
      const { id, label, help, stewardId } = dimensionIn(view, input.id);
      requireOwnName(words.label, id, view.dimensions);
      const same = sameText(words.label, label) && sameText(words.help, help);
      const waits = !same && mustWait(stewardId, actor);
      const change = waits ? { label, help, proposed: words } : { ...words, proposed: null };
      await this.rows.changeDimension(id, change, this.clock.now());
      return { action: waits ? 'identity_dimension.propose' : 'identity_dimension.reword', dimensionId: id };
    });
  }

  /** Retired: nobody is asked any more, and nothing is matched by it; what people said is kept, and is there again with it. */
  async retire(actor: Actor, id: string, retired: boolean): Promise<IdentityTaxonomy> {
    authorise(actor, 'school.configure');
    return this.edits.edit(actor, async (view) => {
      const dimension = dimensionIn(view, id);
      await this.rows.setDimensionState(dimension.id, retired ? 'retired' : 'active', this.clock.now());
      return { action: retired ? 'identity_dimension.retire' : 'identity_dimension.resume', dimensionId: id };
    });
  }

  async order(actor: Actor, ids: readonly string[]): Promise<IdentityTaxonomy> {
    authorise(actor, 'school.configure');
    return this.edits.edit(actor, async ({ dimensions }) => {
      requireAll(ids, dimensions);
      await this.rows.order('identity_dimension', ids);
      return { action: 'taxonomy.order', dimensionId: null };
    });
  }

  async addRollUp(actor: Actor, input: AddIdentityRollUpInput): Promise<IdentityTaxonomy> {
    authorise(actor, 'school.configure');
    const label = labelFrom(input.label);
    return this.edits.edit(actor, async (view) => {
      const { id, rollUps } = dimensionIn(view, input.dimensionId);
      requireRoom(rollUps, LIMITS.identityRollUps);
      requireOwnName(label, null, rollUps);
      await this.rows.insertRollUps(id, [{ id: newId(), label, proposed: null }], rollUps.length + 1);
      return { action: 'identity_roll_up.add', dimensionId: id };
    });
  }

  async changeRollUp(actor: Actor, input: ChangeIdentityRollUpInput): Promise<IdentityTaxonomy> {
    authorise(actor, 'school.configure');
    const label = labelFrom(input.label);
    return this.edits.edit(actor, async (view) => {
      const { dimension, rollUp } = rollUpIn(view, input.id);
      requireOwnName(label, rollUp.id, dimension.rollUps);
      const waits = !sameText(label, rollUp.label) && mustWait(dimension.stewardId, actor);
      await this.rows.changeRollUp(waits ? { ...rollUp, proposed: label } : { ...rollUp, label, proposed: null });
      const details = { rollUpId: rollUp.id };
      return {
        action: waits ? 'identity_roll_up.propose' : 'identity_roll_up.reword',
        dimensionId: dimension.id,
        details,
      };
    });
  }

  /** Its options stand for themselves in reports from then on. */
  async removeRollUp(actor: Actor, id: string): Promise<IdentityTaxonomy> {
    authorise(actor, 'school.configure');
    return this.edits.edit(actor, async (view) => {
      const { dimension, rollUp } = rollUpIn(view, id);
      await this.rows.deleteRollUp(rollUp.id);
      return { action: 'identity_roll_up.remove', dimensionId: dimension.id, details: { rollUpId: rollUp.id } };
    });
  }
}

/** Whoever is the steward says yes by changing it. */
export const mustWait = (stewardId: DimensionView['stewardId'], actor: Actor): boolean =>
  stewardId !== null && stewardId !== actor.memberId;

export function requireRoom(things: readonly unknown[], most: number): void {
  if (things.length >= most) throw new AppError('IDENTITY_LIST_FULL', { most });
}

/** An order names everything there is, each once. */
export function requireAll(ids: readonly string[], things: readonly { id: string }[]): void {
  const given = new Set(ids);
  if (given.size !== ids.length) throw invalidInput({ path: 'ids', problem: 'REPEATED' });
  if (ids.length !== things.length || !things.every(({ id }) => given.has(id))) throw new AppError('EDIT_CONFLICT');
}
