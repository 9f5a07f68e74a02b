import { Injectable } from '@nestjs/common';
import { AGREEMENT_LIMITS, type AgreementDesign, type AgreementPart } from '@trellis/contracts';
import { normaliseLine, normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { ProgramsService, wordsFrom } from '../programs/index.js';
import type { AgreementPartInput, AgreementTemplate, SaveAgreementTemplateInput } from './agreement-template.types.js';
import { type DesignInVersion, partView } from './agreement-parts.policy.js';
import { AgreementTemplatesRepository } from './agreement-templates.repository.js';
import { SHIPPED_AGREEMENT } from './shipped-agreement.policy.js';

/** A program's agreement as those who run it word it, and which of its versions a cohort has. */
@Injectable()
export class AgreementTemplates {
  constructor(
    private readonly templates: AgreementTemplatesRepository,
    private readonly programs: ProgramsService,
    private readonly cohorts: CohortsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, programId: string): Promise<AgreementTemplate> {
    await this.programs.authorised(actor, 'program.read', programId);
    return this.describe(programId);
  }

  /** Used by cohorts that open from now on, and by those that are given it. */
  async save(actor: Actor, input: SaveAgreementTemplateInput): Promise<AgreementTemplate> {
    await this.programs.authorised(actor, 'program.configure', input.programId);
    const { programId } = input;
    return this.db.run(async () => {
      const before = (await this.templates.findNewest(programId)) ?? { ...SHIPPED_AGREEMENT, version: 0 };
      if (before.version !== input.version) throw new AppError('EDIT_CONFLICT');
      const design = designFrom(input, before.parts);
      const made = await this.templates.insert(programId, before.version + 1, design, actor.memberId, this.clock.now());
      if (!made) throw new AppError('EDIT_CONFLICT');
      recordEvent('agreement_template.changed', { programId });
      await this.audit.record({
        action: 'agreement_template.save',
        subjectType: 'program',
        subjectId: programId,
        details: { version: before.version + 1, parts: design.parts.length },
      });
      return this.describe(programId);
    });
  }

  /** An open cohort gets the newest version; what people there have begun to write stays on the one it began with. */
  async use(actor: Actor, cohortId: string): Promise<AgreementTemplate> {
    const { program_id: programId, state } = await this.cohorts.authorised(actor, 'program.configure', cohortId);
    if (state === 'closed') throw new AppError('COHORT_CLOSED');
    return this.db.run(async () => {
      const newest = await this.templates.findNewest(programId);
      if (!newest) throw new AppError('NOT_FOUND');
      await this.templates.giveToCohort(cohortId, programId, newest.version, this.clock.now());
      recordEvent('cohort.agreement_taken', { cohortId });
      await this.audit.record({
        action: 'cohort.take_agreement',
        subjectType: 'cohort',
        subjectId: cohortId,
        details: { version: newest.version },
      });
      return this.describe(programId);
    });
  }

  // For other use cases, which have authorised already.

  async ofCohort(cohortId: string): Promise<DesignInVersion> {
    return (await this.templates.findOfCohort(cohortId)) ?? { ...SHIPPED_AGREEMENT, version: 0 };
  }

  private async describe(programId: string): Promise<AgreementTemplate> {
    const newest = await this.templates.findNewest(programId);
    const { intro, parts } = newest ?? SHIPPED_AGREEMENT;
    const version = newest?.version ?? 0;
    const cohorts = await this.templates.listCohorts(programId);
    return {
      programId,
      version,
      intro: localizedText(intro),
      parts: parts.map(partView),
      changedAt: newest?.created_at ?? null,
      changedBy: newest?.created_by ?? null,
      cohorts: cohorts.map((cohort) => ({
        id: cohort.id,
        name: cohort.name,
        isNewest: (cohort.version ?? 0) === version,
      })),
    };
  }
}

/** Parts keep their id when their words change; an id that this program never gave is a new part. */
function designFrom(input: SaveAgreementTemplateInput, known: readonly AgreementPart[]): AgreementDesign {
  const ids = input.parts.flatMap(({ partId }) => partId ?? []);
  if (new Set(ids).size < ids.length || ids.some((id) => !known.some((part) => part.id === id)))
    throw new AppError('EDIT_CONFLICT', {}, 'parts');
  return {
    intro: wordsFrom(input.intro, {
      most: AGREEMENT_LIMITS.introLength,
      field: 'intro',
      normalise: normaliseText,
      optional: true,
    }),
    parts: input.parts.map(partFrom),
  };
}

const partFrom = (input: AgreementPartInput): AgreementPart => ({
  id: input.partId ?? newId(),
  title: wordsFrom(input.title, { most: AGREEMENT_LIMITS.titleLength, field: 'parts', normalise: normaliseLine }),
  guidance: wordsFrom(input.guidance, {
    most: AGREEMENT_LIMITS.guidanceLength,
    field: 'parts',
    normalise: normaliseText,
    optional: true,
  }),
  author: input.author,
  required: input.required,
  confidential: input.confidential,
});
