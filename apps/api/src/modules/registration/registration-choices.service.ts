import { Injectable } from '@nestjs/common';
import { type FormDefinition, UNASSIGNED_DIMENSION } from '@trellis/forms';
import { localizedText } from '../../platform/graphql/scalars.js';
import { Taxonomy } from '../taxonomy/index.js';
import type { IdentityChoices } from './registration.types.js';

/** What the school's list offers beside a question of identity. What somebody chooses is kept as words, like all they write there. */
@Injectable()
export class RegistrationChoices {
  constructor(private readonly taxonomy: Taxonomy) {}

  async of(form: FormDefinition | null): Promise<IdentityChoices[]> {
    const asked = new Set(form?.items.flatMap((item) => (item.kind === 'identity' ? [item.dimension] : [])));
    if (asked.size === 0) return [];
    const { dimensions } = await this.taxonomy.current();
    return dimensions
      .filter(({ id, state }) => state === 'active' && (asked.has(UNASSIGNED_DIMENSION) || asked.has(id)))
      .map(({ id, label, options }) => ({
        dimensionId: id,
        label: localizedText(label),
        options: options
          .filter(({ state, mergedInto }) => state === 'active' && mergedInto === null)
          .map((option) => localizedText(option.label)),
      }));
  }
}
