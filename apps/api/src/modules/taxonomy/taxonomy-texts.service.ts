import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { LEAST_THRESHOLDS } from '@trellis/disclosure';
import { comparisonKey, type FormDefinition, isVisible } from '@trellis/forms';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { IdentityVault } from '../identity/index.js';
import { unreadTexts, type WrittenBy } from './common-texts.policy.js';
import { requireRoom } from './taxonomy-dimensions.service.js';
import { dimensionIn, optionIn, TaxonomyEdits } from './taxonomy-edits.service.js';
import { Taxonomy } from './taxonomy.service.js';
import { TaxonomyRepository } from './taxonomy.repository.js';
import type { IdentityTaxonomy, IdentityTexts, MapIdentityTextInput } from './taxonomy.types.js';
import type { AliasView, TaxonomyView } from './taxonomy-view.policy.js';

const LEAST = LEAST_THRESHOLDS.inside;

/** People's own spellings, as far as they can be shown, and what the school says that they stand for. */
@Injectable()
export class TaxonomyTexts {
  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly edits: TaxonomyEdits,
    private readonly rows: TaxonomyRepository,
    private readonly vault: IdentityVault,
    private readonly cohorts: CohortsService,
    private readonly db: TenantDatabase,
  ) {}

  /** A use of identity: each person concerned sees that it was, and by whom. */
  async look(actor: Actor): Promise<IdentityTexts> {
    authorise(actor, 'school.configure');
    const view = await this.taxonomy.current();
    return this.db.run(async () => {
      const people = await this.read(actor.schoolId);
      return { ...unreadTexts(people, view, LEAST), least: LEAST };
    });
  }

  /** From now on, wherever it was written: answers themselves are never changed. */
  async map(actor: Actor, input: MapIdentityTextInput): Promise<IdentityTaxonomy> {
    authorise(actor, 'school.configure');
    const text = input.text.trim();
    const key = comparisonKey(text);
    if (!isVisible(text) || key === '') throw invalidInput({ path: 'text', problem: 'EMPTY' });
    return this.edits.edit(actor, async (view) => {
      const aliases = meantBy(input, view).map((target): AliasView => ({ kind: input.kind, key, text, ...target }));
      if (aliases.length > 0) requireRoom(view.aliases, LIMITS.identityAliases);
      await this.rows.deleteAliases(input.kind, key);
      await this.rows.insertAliases(aliases);
      const details = {
        kind: input.kind,
        meanings: aliases.map((one) => one.optionId ?? one.dimensionId ?? one.question),
      };
      return { action: 'identity_text.map', dimensionId: null, details };
    });
  }

  private async read(schoolId: string): Promise<WrittenBy[]> {
    const enrolments = await this.rows.listEnrolments();
    const use = { purpose: 'taxonomy_mapping', subjectType: 'school', subjectId: schoolId } as const;
    const stored = await this.vault.readFor(
      use,
      enrolments.map(({ id }) => id),
    );
    const forms = new Map<string, FormDefinition>();
    const people: WrittenBy[] = [];
    for (const { id, member_id: memberId, cohort_id: cohortId, role } of enrolments) {
      const said = stored.get(id);
      if (!said) continue;
      const form = forms.get(`${cohortId} ${role}`) ?? (await this.cohorts.intakeForm(cohortId, role));
      forms.set(`${cohortId} ${role}`, form);
      people.push({ memberId, stored: said, form });
    }
    return people;
  }
}

type Meaning = Pick<AliasView, 'dimensionId' | 'optionId' | 'question'>;

function meantBy(input: MapIdentityTextInput, view: TaxonomyView): Meaning[] {
  const { kind, question = null } = input;
  const optionIds = input.optionIds ?? [];
  const dimensionIds = input.dimensionIds ?? [];
  if (kind === 'option') {
    if (dimensionIds.length > 0 || question) throw invalidInput({ path: 'dimensionIds', problem: 'FOREIGN' });
    return optionIds.map((optionId) => {
      const { dimension, option } = optionIn(view, optionId);
      if (option.state === 'proposed') throw new AppError('IDENTITY_OPTION_WAITS');
      return { dimensionId: dimension.id, optionId, question: null };
    });
  }
  if (optionIds.length > 0) throw invalidInput({ path: 'optionIds', problem: 'FOREIGN' });
  const dimensions = dimensionIds.map((id) => ({
    dimensionId: dimensionIn(view, id).id,
    optionId: null,
    question: null,
  }));
  return question ? [...dimensions, { dimensionId: null, optionId: null, question }] : dimensions;
}
