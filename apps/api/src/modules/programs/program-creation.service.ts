import { Injectable } from '@nestjs/common';
import { startSettings } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { FormsService } from '../forms/index.js';
import { EMPTY_CHARTER } from './charter.policy.js';
import { MentorDesigns } from './mentor-designs.service.js';
import { ProgramDesigns } from './program-designs.service.js';
import type { ProgramTemplateFile } from './program-template.policy.js';
import type { CreateProgramInput, Program } from './program.types.js';
import { programView } from './program-views.policy.js';
import { ProgramsRepository } from './programs.repository.js';

/** Starting a program from a template: its settings, forms, rules for mentors and the draft of its charter become the school's own. */
@Injectable()
export class ProgramCreationService {
  constructor(
    private readonly programs: ProgramsRepository,
    private readonly designs: ProgramDesigns,
    private readonly forms: FormsService,
    private readonly mentors: MentorDesigns,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async create(actor: Actor, input: CreateProgramInput): Promise<Program> {
    authorise(actor, 'program.configure');
    const { key, file } = await this.designs.get(input.templateKey);
    return this.db.run(async () => {
      const now = this.clock.now();
      const settings = startSettings(file.settings, now);
      const id = await this.programs.insert({ name: input.name, template_key: key, settings }, now);
      for (const [formKey, definition] of Object.entries(file.forms)) await this.forms.create(id, formKey, definition);
      await this.draftCharter(id, file, now);
      if (file.mentors) await this.mentors.start(id, file.mentors);
      recordEvent('program.created', { programId: id });
      await this.audit.record({
        action: 'program.create',
        subjectType: 'program',
        subjectId: id,
        details: { template: key },
      });
      return programView(await this.programs.get(id));
    });
  }

  /** In the language of whoever starts the program; they go on writing from there. */
  private async draftCharter(programId: string, { charter }: ProgramTemplateFile, now: Date): Promise<void> {
    const locales = [currentContext()?.locale ?? 'en'];
    const words = {
      ...EMPTY_CHARTER,
      purpose: localize(charter.purpose, locales),
      evidence: localize(charter.evidence, locales),
      legal_basis: localize(charter.legalBasis, locales),
    };
    if (words.purpose + words.evidence + words.legal_basis === '') return;
    await this.programs.saveCharter(programId, words, null, now);
  }
}
