import { Injectable } from '@nestjs/common';
import { type Permission, type ProgramSettings, startSettings } from '@trellis/contracts';
import { type FormDefinition, localize } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { authorise, authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { FormsService } from '../forms/index.js';
import type { CreateProgramInput, Program, ProgramTemplate } from './program.types.js';
import { settingsView } from './program-views.policy.js';
import { ProgramTemplates } from './program-templates.service.js';
import { type ProgramRow, ProgramsRepository } from './programs.repository.js';

/** Programs: a school's own designs, started from a template. */
@Injectable()
export class ProgramsService {
  constructor(
    private readonly programs: ProgramsRepository,
    private readonly templates: ProgramTemplates,
    private readonly forms: FormsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  listTemplates(actor: Actor): ProgramTemplate[] {
    authoriseSomewhere(actor, 'program.read');
    return this.templates.list().map((design) => ({
      key: design.key,
      name: localizedText(design.name),
      summary: localizedText(design.summary),
    }));
  }

  async list(actor: Actor): Promise<Program[]> {
    const ids = authoriseSomewhere(actor, 'program.read');
    return (await this.programs.list(ids)).map(toProgram);
  }

  async get(actor: Actor, id: string): Promise<Program> {
    return toProgram(await this.authorised(actor, 'program.read', id));
  }

  async create(actor: Actor, input: CreateProgramInput): Promise<Program> {
    authorise(actor, 'program.configure');
    const { design, forms } = this.templates.get(input.templateKey);
    return this.db.run(async () => {
      const now = this.clock.now();
      const id = await this.programs.insert(
        {
          name: input.name,
          template_key: design.key,
          settings: startSettings(design.settings, now),
        },
        now,
      );
      for (const [key, definition] of Object.entries(forms)) await this.forms.create(id, key, definition);
      recordEvent('program.created', { programId: id });
      await this.audit.record({
        action: 'program.create',
        subjectType: 'program',
        subjectId: id,
        details: { template: design.key },
      });
      return this.describe(id);
    });
  }

  /** First line of a use case on a program: FORBIDDEN unless the actor may do this there, NOT_FOUND in another school. */
  async authorised(actor: Actor, permission: Permission, programId: string): Promise<ProgramRow> {
    authoriseSomewhere(actor, permission);
    const program = await this.programs.get(programId);
    authorise(actor, permission, program.id);
    return program;
  }

  /** A program without asking who wants to know: for other modules' use cases, which have authorised already. */
  async describe(id: string): Promise<Program> {
    return toProgram(await this.programs.get(id));
  }

  async settingsOf(id: string): Promise<ProgramSettings> {
    return (await this.programs.get(id)).settings;
  }

  /** Ids of the newest version of the two intake forms. */
  async intakeFormVersions(programId: string): Promise<{ mentee: string; mentor: string }> {
    const versions = new Map((await this.forms.newestVersions(programId)).map((form) => [form.key, form.versionId]));
    const mentee = versions.get('mentee');
    const mentor = versions.get('mentor');
    if (!mentee || !mentor) throw new Error(`Program ${programId} has lost an intake form.`);
    return { mentee, mentor };
  }

  formVersion(versionId: string): Promise<FormDefinition> {
    return this.forms.version(versionId);
  }
}

function toProgram({ id, name, template_key: templateKey, settings, revision }: ProgramRow): Program {
  return {
    id,
    name,
    templateKey,
    revision,
    publicName: localize(settings.publicName, [currentContext()?.locale ?? 'en']),
    focus: localizedText(settings.focus),
    expectations: localizedText(settings.expectations),
    firstContactDays: settings.firstContactDays,
    settings: settingsView(settings),
  };
}
