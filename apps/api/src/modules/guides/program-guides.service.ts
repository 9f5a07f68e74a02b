import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { ProgramsService } from '../programs/index.js';
import { SchoolsService } from '../schools/index.js';
import type { ProgramGuide, SaveGuideInput, ShowShippedGuideInput } from './guide.types.js';
import { type GuideWords, keptWords, missingLanguages, wordsOfShipped } from './guides.policy.js';
import { type GuideRecord, GuidesRepository } from './guides.repository.js';
import { SHIPPED_GUIDES } from './shipped-guides.policy.js';

/** A program's conversation guides, as those who look after its texts write them. */
@Injectable()
export class ProgramGuidesService {
  constructor(
    private readonly guides: GuidesRepository,
    private readonly programs: ProgramsService,
    private readonly schools: SchoolsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, programId: string): Promise<ProgramGuide[]> {
    await this.programs.authorised(actor, 'library.edit', programId);
    return this.of(programId);
  }

  async save(actor: Actor, input: SaveGuideInput): Promise<ProgramGuide[]> {
    await this.programs.authorised(actor, 'library.edit', input.programId);
    const record = await this.recordOf(input);
    return this.change(input.programId, 'guide.save', async () => {
      const now = this.clock.now();
      if (input.id) return this.guides.update(input.programId, input.id, input.revision ?? 0, record, now);
      if ((await this.guides.list(input.programId)).length >= LIMITS.guides)
        throw new AppError('GUIDES_FULL', { most: LIMITS.guides });
      return this.guides.insert(input.programId, record, now);
    });
  }

  async show(actor: Actor, { programId, key, shown }: ShowShippedGuideInput): Promise<ProgramGuide[]> {
    await this.programs.authorised(actor, 'library.edit', programId);
    if (!SHIPPED_GUIDES.some((guide) => guide.key === key)) throw new AppError('NOT_FOUND');
    return this.change(programId, 'guide.show', () => this.guides.setShown(programId, key, shown));
  }

  async remove(actor: Actor, programId: string, id: string): Promise<ProgramGuide[]> {
    await this.programs.authorised(actor, 'library.edit', programId);
    return this.change(programId, 'guide.remove', () => this.guides.remove(programId, id));
  }

  async order(actor: Actor, programId: string, ids: readonly string[]): Promise<ProgramGuide[]> {
    await this.programs.authorised(actor, 'library.edit', programId);
    return this.change(programId, 'guide.order', () => this.guides.order(programId, ids.filter(isId)));
  }

  /** All of a program's. For use cases that have authorised. */
  async of(programId: string): Promise<ProgramGuide[]> {
    const [own, leftOut] = [await this.guides.list(programId), await this.guides.listLeftOut(programId)];
    return [
      ...own.map((row) => ({
        ...toGuide(row.id, row),
        shipped: false,
        published: row.published,
        revision: row.revision,
      })),
      ...SHIPPED_GUIDES.map((guide) => ({
        ...toGuide(guide.key, { ...wordsOfShipped(guide), topic: guide.topic, audience: null }),
        shipped: true,
        published: !leftOut.has(guide.key),
        revision: null,
      })),
    ];
  }

  private async recordOf(input: SaveGuideInput): Promise<GuideRecord> {
    const words = keptWords(input);
    if (Object.keys(words.title).length === 0) throw new AppError('GUIDE_EMPTY', {}, 'title');
    if (Object.values(words.title).some((title) => title.length > LIMITS.shortTextCharacters))
      throw new AppError('GUIDE_EMPTY', {}, 'title');
    const missing = missingLanguages(words, (await this.schools.settings()).locales);
    if (input.published && missing.length > 0)
      throw new AppError('GUIDE_INCOMPLETE', { languages: missing }, 'questions');
    return { ...words, topic: input.topic, audience: input.audience ?? null, published: input.published };
  }

  private change(programId: string, action: string, work: () => Promise<void>): Promise<ProgramGuide[]> {
    return this.db.run(async () => {
      await work();
      recordEvent('guide.changed', { programId });
      await this.audit.record({ action, subjectType: 'program', subjectId: programId });
      return this.of(programId);
    });
  }
}

function toGuide(
  id: string,
  { topic, audience, title, lead, questions, helps }: GuideWords & Pick<GuideRecord, 'topic' | 'audience'>,
) {
  return {
    ...{ id, topic, audience },
    title: localizedText(title),
    lead: localizedText(lead),
    questions: localizedText(questions),
    helps: localizedText(helps),
  };
}
