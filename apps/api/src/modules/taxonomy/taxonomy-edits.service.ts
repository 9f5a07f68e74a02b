import { Injectable } from '@nestjs/common';
import { localize } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { SchoolsService } from '../schools/index.js';
import { TaskLedger } from '../tasks/index.js';
import { Taxonomy } from './taxonomy.service.js';
import type { IdentityDimension, IdentityTaxonomy } from './taxonomy.types.js';
import { type StewardRow, TaxonomyRepository } from './taxonomy.repository.js';
import type { DimensionView, OptionView, RollUpView, TaxonomyView } from './taxonomy-view.policy.js';
import { waitsForYes } from './taxonomy-words.policy.js';

/** What a change is called in the trail, and of what; the id of a new thing is known only when it is made. */
interface EditTrail {
  action: string;
  dimensionId: string | null;
  details?: Record<string, unknown>;
}

/** What every change of the taxonomy has in common: one at a time, on record, the steward asked, the whole told back. */
@Injectable()
export class TaxonomyEdits {
  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly rows: TaxonomyRepository,
    private readonly tasks: TaskLedger,
    private readonly schools: SchoolsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
  ) {}

  /** Callers have authorised. `work` changes rows by what the view says now, and tells what was done. */
  async edit(actor: Actor, work: (view: TaxonomyView) => Promise<EditTrail>): Promise<IdentityTaxonomy> {
    await this.taxonomy.current();
    return this.db.run(async () => {
      await this.rows.nextRevision();
      const { action, dimensionId, details } = await work(await this.taxonomy.current());
      const after = await this.taxonomy.current();
      recordEvent('taxonomy.changed', dimensionId ? { dimensionId } : { schoolId: actor.schoolId });
      await this.audit.record({
        action,
        subjectType: dimensionId ? 'identity_dimension' : 'school',
        subjectId: dimensionId ?? actor.schoolId,
        ...(details ? { details } : {}),
      });
      if (dimensionId) await this.askSteward(after.dimension(dimensionId));
      return this.describe(actor, after);
    });
  }

  /** Everything, as administrators and those who make forms see it. */
  async describe(actor: Actor, view?: TaxonomyView): Promise<IdentityTaxonomy> {
    const { revision, dimensions, aliases } = view ?? (await this.taxonomy.current());
    const stewards = new Map((await this.rows.listStewards()).map((row) => [row.dimension_id, row]));
    return {
      revision,
      dimensions: dimensions.map((dimension) => toDimension(dimension, stewards.get(dimension.id), actor)),
      aliases: aliases.map(({ key: _key, ...alias }) => alias),
    };
  }

  /** Words that wait are a task of the steward's, until they are approved or given up. */
  private async askSteward(dimension: DimensionView | undefined): Promise<void> {
    if (!dimension) return;
    const dedupeKey = taskOf(dimension.id);
    if (!dimension.stewardId || !waitsForYes(dimension)) return this.tasks.settle(dedupeKey);
    const { locales } = await this.schools.settings();
    const name = localize(dimension.label as Record<string, string>, locales);
    await this.tasks.add({
      code: 'APPROVE_IDENTITY_WORDS',
      args: { dimension: name },
      ownerId: dimension.stewardId,
      dedupeKey,
    });
  }

  /** Before another becomes steward: the task of the one before is not theirs. */
  async releaseSteward(dimensionId: string): Promise<void> {
    await this.tasks.settle(taskOf(dimensionId));
  }
}

const taskOf = (dimensionId: string): string => `identity-words:${dimensionId}`;

/** The dimension of that id; NOT_FOUND for one of nobody's here. */
export function dimensionIn(view: TaxonomyView, id: string): DimensionView {
  const dimension = view.dimension(id);
  if (!dimension) throw new AppError('NOT_FOUND');
  return dimension;
}

/** The option of that id, itself and not what it was merged into, with its dimension. */
export function optionIn(view: TaxonomyView, id: string): { dimension: DimensionView; option: OptionView } {
  for (const dimension of view.dimensions) {
    const option = dimension.options.find((one) => one.id === id);
    if (option) return { dimension, option };
  }
  throw new AppError('NOT_FOUND');
}

export function rollUpIn(view: TaxonomyView, id: string): { dimension: DimensionView; rollUp: RollUpView } {
  for (const dimension of view.dimensions) {
    const rollUp = dimension.rollUps.find((one) => one.id === id);
    if (rollUp) return { dimension, rollUp };
  }
  throw new AppError('NOT_FOUND');
}

function toDimension(
  { label, help, proposed, rollUps, options, stewardId, ...dimension }: DimensionView,
  row: StewardRow | undefined,
  actor: Actor,
): IdentityDimension {
  return {
    id: dimension.id,
    state: dimension.state,
    label: localizedText(label),
    help: localizedText(help),
    proposed: proposed && { label: localizedText(proposed.label), help: localizedText(proposed.help) },
    steward: row?.steward ?? null,
    isMine: stewardId !== null && stewardId === actor.memberId,
    waits: waitsForYes({ label, help, proposed, rollUps, options, stewardId, ...dimension }),
    approvedAt: row?.approved_at ?? null,
    rollUps: rollUps.map((rollUp) => ({ ...rollUp, ...wordsOf(rollUp) })),
    options: options.map((option) => ({ ...option, ...wordsOf(option) })),
  };
}

const wordsOf = ({ label, proposed }: Pick<OptionView, 'label' | 'proposed'>) => ({
  label: localizedText(label),
  proposed: proposed && localizedText(proposed),
});
