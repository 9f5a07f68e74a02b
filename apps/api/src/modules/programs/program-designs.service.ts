import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { designOf, type Localized } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentContext } from '../../platform/tenancy/context.js';
import { FormsService } from '../forms/index.js';
import { SchoolsService } from '../schools/index.js';
import { MentorDesigns } from './mentor-designs.service.js';
import { laidOut } from './program-calendar.policy.js';
import type { ProgramTemplateFile } from './program-template.policy.js';
import { ProgramTemplatesRepository } from './program-templates.repository.js';
import { ProgramsRepository } from './programs.repository.js';
import { SHIPPED_TEMPLATES } from './shipped-templates.policy.js';

export interface Design {
  key: string;
  own: boolean;
  file: ProgramTemplateFile;
}

/** Designs to start from: shipped, kept by the school, or taken of a program. Callers have authorised. */
@Injectable()
export class ProgramDesigns {
  constructor(
    private readonly programs: ProgramsRepository,
    private readonly templates: ProgramTemplatesRepository,
    private readonly forms: FormsService,
    private readonly mentors: MentorDesigns,
    private readonly schools: SchoolsService,
    private readonly clock: Clock,
  ) {}

  /** The shipped ones, then the school's own, newest first; each with its calendar in the year that a program of today is for. */
  async list(): Promise<Design[]> {
    const shipped = Object.entries(SHIPPED_TEMPLATES).map(([key, file]) => ({ key, own: false, file }));
    const own = (await this.templates.list()).map(({ id, payload }) => ({ key: id, own: true, file: payload }));
    const today = await this.today();
    return [...shipped, ...own].map((design) => forYearOf(today, design));
  }

  /** TEMPLATE_UNKNOWN when the school has none of that key. */
  async get(key: string): Promise<Design> {
    const shipped = Object.hasOwn(SHIPPED_TEMPLATES, key) ? SHIPPED_TEMPLATES[key] : undefined;
    const today = await this.today();
    if (shipped) return forYearOf(today, { key, own: false, file: shipped });
    const row = await this.templates.find(key);
    if (!row) throw new AppError('TEMPLATE_UNKNOWN', { key }, 'templateKey');
    return forYearOf(today, { key, own: true, file: row.payload });
  }

  /** A program as a template: settings, newest forms, rules for mentors and a draft of the charter; nobody's name, answer or decision. */
  async ofProgram(programId: string, name: Localized, summary: Localized): Promise<ProgramTemplateFile> {
    const { settings } = await this.programs.get(programId);
    const charter = await this.programs.charterOf(programId);
    const versions = await this.forms.newestVersions(programId);
    const definitions = await Promise.all(versions.map(({ versionId }) => this.forms.version(versionId)));
    const mentors = await this.mentors.of(programId);
    const locale = currentContext()?.locale ?? 'en';
    const draft = (text: string): Localized => (text === '' ? {} : { [locale]: text });
    return {
      trellis: 'program-template',
      version: 1,
      name,
      summary,
      settings: designOf(settings),
      forms: Object.fromEntries(
        versions.map(({ key }, index) => [key, definitions[index]]),
      ) as ProgramTemplateFile['forms'],
      charter: {
        purpose: draft(charter.purpose),
        evidence: draft(charter.evidence),
        legalBasis: draft(charter.legal_basis),
      },
      ...(mentors ? { mentors } : {}),
    };
  }

  private async today(): Promise<string> {
    return dayIn(this.clock.now(), (await this.schools.settings()).timeZone);
  }
}

const forYearOf = (today: string, { file, ...design }: Design): Design => ({
  ...design,
  file: { ...file, settings: laidOut(file.settings, today) },
});
