import { Injectable } from '@nestjs/common';
import type { Permission } from '@trellis/contracts';
import { compareForms, completeness, type FormDefinition, writeFormDefinition } from '@trellis/forms';
import { Clock } from '../../platform/clock/clock.js';
import { authorise, authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { SchoolsService } from '../schools/index.js';
import type { Form, FormAnswerCounts, FormChange, FormFile, FormVersion, FormWords } from './form.types.js';
import { FormAnswers, type ForeseenMove, type MovedAnswers } from './form-answers.service.js';
import { FormDraftsRepository } from './form-drafts.repository.js';
import { toChange, toForm, toVersion } from './forms.policy.js';
import { type FormRow, FormsRepository, type NewestVersion } from './forms.repository.js';

/** Forms and their versions: reading them. */
@Injectable()
export class FormsService {
  constructor(
    private readonly forms: FormsRepository,
    private readonly drafts: FormDraftsRepository,
    private readonly answers: FormAnswers,
    private readonly schools: SchoolsService,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, id: string): Promise<Form> {
    return this.describe(await this.authorised(actor, 'form.edit', id));
  }

  async listOfProgram(actor: Actor, programId: string): Promise<Form[]> {
    authorise(actor, 'form.edit', programId);
    const rows = await this.forms.listOfProgram(programId);
    const drafts = await this.drafts.list(rows.map(({ id }) => id));
    return rows.map((row) => toForm(row, drafts.find((draft) => draft.form_id === row.id) ?? null));
  }

  async versionsOf(actor: Actor, form: Form): Promise<FormVersion[]> {
    authorise(actor, 'form.edit', form.programId);
    return (await this.forms.listVersions(form.id)).map(toVersion);
  }

  answersOf(actor: Actor, form: Form): Promise<FormAnswerCounts> {
    authorise(actor, 'form.edit', form.programId);
    return this.answers.count(form.id);
  }

  async wordsOf(actor: Actor, form: Form): Promise<FormWords[]> {
    authorise(actor, 'form.edit', form.programId);
    const { locales } = await this.schools.settings();
    return completeness(form.draft.definition as FormDefinition, locales).map((one) => ({ ...one }));
  }

  /** What publishing the draft would change. */
  changesOf(actor: Actor, form: Form): FormChange[] {
    authorise(actor, 'form.edit', form.programId);
    const [before, after] = [form.newestVersion.definition, form.draft.definition] as FormDefinition[];
    return before && after ? compareForms(before, after).map(toChange) : [];
  }

  /** The draft as a file that another school can import: it holds words and bounds, and no ids of this school. */
  async export(actor: Actor, id: string): Promise<FormFile> {
    const row = await this.authorised(actor, 'form.edit', id);
    const draft = await this.drafts.find(id);
    return { name: `${row.definition.key}.json`, content: writeFormDefinition(draft?.definition ?? row.definition) };
  }

  /** First line of a use case on a form: the form, if the actor may do this in its program. */
  async authorised(actor: Actor, permission: Permission, id: string): Promise<FormRow> {
    authoriseSomewhere(actor, permission);
    const row = await this.forms.get(id);
    authorise(actor, permission, row.program_id);
    return row;
  }

  // For other modules' use cases, which have authorised already.

  /** A form of a program with its first version, inside the caller's transaction. */
  create(programId: string, key: string, definition: FormDefinition): Promise<void> {
    return this.forms.insert(programId, key, definition, this.clock.now());
  }

  /** The newest version of each form of a program. */
  newestVersions(programId: string): Promise<NewestVersion[]> {
    return this.forms.listNewest(programId);
  }

  version(versionId: string): Promise<FormDefinition> {
    return this.forms.getVersion(versionId);
  }

  /** See `FormAnswers.move`. */
  moveAnswers(...move: Parameters<FormAnswers['move']>): Promise<MovedAnswers> {
    return this.answers.move(...move);
  }

  /** See `FormAnswers.foresee`. */
  foreseeMove(...move: Parameters<FormAnswers['foresee']>): Promise<ForeseenMove> {
    return this.answers.foresee(...move);
  }

  /** A form with its draft, as it stands now. */
  async describe({ id }: Pick<FormRow, 'id'>): Promise<Form> {
    return toForm(await this.forms.get(id), await this.drafts.find(id));
  }
}
