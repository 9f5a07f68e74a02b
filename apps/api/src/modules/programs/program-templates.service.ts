import { Injectable } from '@nestjs/common';
import { LIMITS, type Localized, startSettings } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { authorise, authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { type Design, ProgramDesigns } from './program-designs.service.js';
import { parseTemplateFile, type ProgramTemplateFile } from './program-template.policy.js';
import type {
  ImportTemplateInput,
  ProgramTemplate,
  SaveTemplateInput,
  TemplateForm,
  TemplateRefused,
} from './program-template.types.js';
import { ProgramTemplatesRepository } from './program-templates.repository.js';
import { settingsView, writtenWords } from './program-views.policy.js';
import { ProgramsService } from './programs.service.js';

/** The templates that a school can start from; keeping its own, and carrying them from one school to another as a file. */
@Injectable()
export class ProgramTemplatesService {
  constructor(
    private readonly templates: ProgramTemplatesRepository,
    private readonly designs: ProgramDesigns,
    private readonly programs: ProgramsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<ProgramTemplate[]> {
    authoriseSomewhere(actor, 'program.read');
    return (await this.designs.list()).map(toTemplate);
  }

  async save(actor: Actor, input: SaveTemplateInput): Promise<ProgramTemplate> {
    const program = await this.programs.authorised(actor, 'program.configure', input.programId);
    const name = writtenWords(input.name);
    if (Object.keys(name).length === 0) name[currentContext()?.locale ?? 'en'] = program.name;
    const file = await this.designs.ofProgram(program.id, name, writtenWords(input.summary));
    // Read back as a stranger's file would be: what could not be imported is not kept either.
    const read = parseTemplateFile(JSON.stringify(file));
    const problem = read.ok ? undefined : read.problems[0];
    if (problem) throw new AppError('SETTINGS_INVALID', { path: problem.path, reason: problem.code }, problem.path);
    return this.add(actor, file, 'template.save');
  }

  /** The template, or everything that is wrong with the file, place by place; then nothing is kept. */
  async import(actor: Actor, input: ImportTemplateInput): Promise<ProgramTemplate | TemplateRefused> {
    authorise(actor, 'program.configure');
    const read = parseTemplateFile(input.json);
    if (!read.ok) return { problems: read.problems.map((problem) => ({ ...problem })) };
    return this.add(actor, read.file, 'template.import');
  }

  async delete(actor: Actor, id: string): Promise<string> {
    authorise(actor, 'program.configure');
    await this.db.run(async () => {
      await this.templates.delete(id);
      recordEvent('template.deleted', { templateId: id });
      await this.audit.record({ action: 'template.delete', subjectType: 'template', subjectId: id });
    });
    return id;
  }

  /** A program as a file to keep or to give to another school. */
  async export(actor: Actor, programId: string): Promise<{ name: string; content: string }> {
    const program = await this.programs.authorised(actor, 'program.configure', programId);
    const locale = currentContext()?.locale ?? 'en';
    const file = await this.designs.ofProgram(program.id, { [locale]: program.name }, program.settings.focus);
    return { name: `${program.name}.trellis.json`, content: JSON.stringify(file, null, 2) };
  }

  private async add(actor: Actor, file: ProgramTemplateFile, action: string): Promise<ProgramTemplate> {
    return this.db.run(async () => {
      if ((await this.templates.count()) >= LIMITS.templates) {
        throw new AppError('TEMPLATES_FULL', { allowed: LIMITS.templates });
      }
      const id = await this.templates.insert(file, actor.memberId, this.clock.now());
      recordEvent('template.added', { templateId: id });
      await this.audit.record({ action, subjectType: 'template', subjectId: id });
      return toTemplate(await this.designs.get(id));
    });
  }
}

function toTemplate({ key, own, file }: Design): ProgramTemplate {
  return {
    key,
    own,
    name: localizedText(file.name),
    summary: localizedText(file.summary),
    // The moment is of no account: a template tells whether identity is used, not who decided.
    settings: settingsView(startSettings(file.settings, new Date(0))),
    forms: Object.entries(file.forms).map(([formKey, form]) => toForm(formKey, form)),
    bringsCharter: Object.values(file.charter).some((text: Localized) => localize(text) !== ''),
  };
}

function toForm(key: string, { title, items }: ProgramTemplateFile['forms'][string]): TemplateForm {
  const questions = items.filter(({ store }) => store !== 'none');
  return {
    key,
    title: localizedText(title),
    questions: questions.length,
    identityQuestions: questions.filter(({ store }) => store === 'vault').length,
  };
}
