import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { newId } from '../../platform/database/ids.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { mustWait, requireAll, requireRoom } from './taxonomy-dimensions.service.js';
import { dimensionIn, optionIn, TaxonomyEdits } from './taxonomy-edits.service.js';
import { TaxonomyRepository } from './taxonomy.repository.js';
import type { AddIdentityOptionInput, ChangeIdentityOptionInput, IdentityTaxonomy } from './taxonomy.types.js';
import type { DimensionView } from './taxonomy-view.policy.js';
import { labelFrom, requireOwnName, sameText } from './taxonomy-words.policy.js';

/** Options of a dimension. None is ever deleted once people could choose it: retired or merged, what they said stays. */
@Injectable()
export class TaxonomyOptions {
  constructor(
    private readonly edits: TaxonomyEdits,
    private readonly rows: TaxonomyRepository,
  ) {}

  /** A new option of a dimension with a steward is offered to nobody before they say yes. */
  async add(actor: Actor, input: AddIdentityOptionInput): Promise<IdentityTaxonomy> {
    authorise(actor, 'school.configure');
    const label = labelFrom(input.label);
    return this.edits.edit(actor, async (view) => {
      const dimension = dimensionIn(view, input.dimensionId);
      requireRoom(dimension.options, LIMITS.identityOptions);
      requireOwnName(label, null, dimension.options);
      const waits = mustWait(dimension.stewardId, actor);
      const id = newId();
      const option = {
        id,
        label,
        proposed: null,
        state: waits ? ('proposed' as const) : ('active' as const),
        rollUpId: rollUpOf(dimension, input.rollUpId),
        mergedInto: null,
      };
      await this.rows.insertOptions(dimension.id, [option], dimension.options.length + 1);
      const action = waits ? 'identity_option.propose' : 'identity_option.add';
      return { action, dimensionId: dimension.id, details: { optionId: id } };
    });
  }

  async change(actor: Actor, input: ChangeIdentityOptionInput): Promise<IdentityTaxonomy> {
    authorise(actor, 'school.configure');
    const label = labelFrom(input.label);
    return this.edits.edit(actor, async (view) => {
      const { dimension, option } = optionIn(view, input.id);
      requireOwnName(label, option.id, dimension.options);
      const rollUpId = rollUpOf(dimension, input.rollUpId);
      // Of one that nobody is offered yet, all words wait in any case.
      const waits =
        option.state !== 'proposed' && !sameText(label, option.label) && mustWait(dimension.stewardId, actor);
      const words = waits ? { proposed: label } : { label, proposed: null };
      await this.rows.changeOption({ ...option, ...words, rollUpId });
      const action = waits ? 'identity_option.propose' : 'identity_option.change';
      return { action, dimensionId: dimension.id, details: { optionId: option.id } };
    });
  }

  async retire(actor: Actor, id: string, retired: boolean): Promise<IdentityTaxonomy> {
    authorise(actor, 'school.configure');
    return this.edits.edit(actor, async (view) => {
      const { dimension, option } = optionIn(view, id);
      if (option.state === 'proposed') throw new AppError('IDENTITY_OPTION_WAITS');
      await this.rows.changeOption({ ...option, state: retired ? 'retired' : 'active' });
      const action = retired ? 'identity_option.retire' : 'identity_option.resume';
      return { action, dimensionId: dimension.id, details: { optionId: id } };
    });
  }

  /** Whoever chose the one counts as having chosen the other, from now on and until it is taken back: no answer is changed. */
  async merge(actor: Actor, id: string, intoId: string): Promise<IdentityTaxonomy> {
    authorise(actor, 'school.configure');
    return this.edits.edit(actor, async (view) => {
      const { dimension, option } = optionIn(view, id);
      const into = dimension.options.find((one) => one.id === intoId);
      if (!into || into.id === option.id) throw new AppError('NOT_FOUND', {}, 'intoId');
      if (option.mergedInto || into.mergedInto) throw new AppError('IDENTITY_OPTION_MERGED');
      if (option.state === 'proposed' || into.state === 'proposed') throw new AppError('IDENTITY_OPTION_WAITS');
      await this.rows.changeOption({ ...option, mergedInto: into.id });
      const details = { optionId: id, intoId };
      return { action: 'identity_option.merge', dimensionId: dimension.id, details };
    });
  }

  async unmerge(actor: Actor, id: string): Promise<IdentityTaxonomy> {
    authorise(actor, 'school.configure');
    return this.edits.edit(actor, async (view) => {
      const { dimension, option } = optionIn(view, id);
      if (!option.mergedInto) throw new AppError('NOT_FOUND');
      await this.rows.changeOption({ ...option, mergedInto: null });
      return { action: 'identity_option.unmerge', dimensionId: dimension.id, details: { optionId: id } };
    });
  }

  async order(actor: Actor, dimensionId: string, ids: readonly string[]): Promise<IdentityTaxonomy> {
    authorise(actor, 'school.configure');
    return this.edits.edit(actor, async (view) => {
      requireAll(ids, dimensionIn(view, dimensionId).options);
      await this.rows.order('identity_option', ids);
      return { action: 'identity_dimension.order', dimensionId };
    });
  }
}

function rollUpOf({ rollUps }: DimensionView, id: string | null | undefined): string | null {
  if (!id) return null;
  if (!rollUps.some((rollUp) => rollUp.id === id)) throw new AppError('NOT_FOUND', {}, 'rollUpId');
  return id;
}
