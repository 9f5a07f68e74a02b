import { Injectable } from '@nestjs/common';
import type { Permission, ProgramSettings } from '@trellis/contracts';
import type { FormDefinition } from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise, authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { FormsService } from '../forms/index.js';
import { missingParts } from './charter.policy.js';
import type { Program } from './program.types.js';
import { programView } from './program-views.policy.js';
import { type ProgramRow, ProgramsRepository } from './programs.repository.js';

/** Programs: a school's own designs, read by those who run them and by other modules. */
@Injectable()
export class ProgramsService {
  constructor(
    private readonly programs: ProgramsRepository,
    private readonly forms: FormsService,
  ) {}

  async list(actor: Actor): Promise<Program[]> {
    const ids = authoriseSomewhere(actor, 'program.read');
    return (await this.programs.list(ids)).map(programView);
  }

  async get(actor: Actor, id: string): Promise<Program> {
    return programView(await this.authorised(actor, 'program.read', id));
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
    return programView(await this.programs.get(id));
  }

  /** No cohort opens before the charter says everything: CHARTER_INCOMPLETE names what is missing. */
  async requireCharter(id: string): Promise<void> {
    const parts = missingParts(await this.programs.charterOf(id));
    if (parts.length > 0) throw new AppError('CHARTER_INCOMPLETE', { parts });
  }

  async settingsOf(id: string): Promise<ProgramSettings> {
    return (await this.programs.get(id)).settings;
  }

  /** The settings as they stand now, with their revision. */
  async current(id: string): Promise<{ settings: ProgramSettings; revision: number }> {
    return this.programs.get(id);
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
