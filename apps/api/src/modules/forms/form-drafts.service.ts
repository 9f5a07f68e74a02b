import { Injectable } from '@nestjs/common';
import {
  areCompatible,
  checkFormMapping,
  compareForms,
  type FormChange as Change,
  type FormDefinition,
  type FormMapping,
  parseFormDefinition,
  suggestFormMapping,
} from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import type { Actor } from '../../platform/tenancy/context.js';
import type {
  FormDefinitionRefused,
  FormDraftConflict,
  FormMappingNeeded,
  FormProblem,
  PublishFormInput,
  PublishFormResult,
  SaveFormDraftInput,
  SaveFormDraftResult,
} from './form.types.js';
import { FormAnswers } from './form-answers.service.js';
import { type FormDraftRow, FormDraftsRepository } from './form-drafts.repository.js';
import { missingNeeds, nextItemRevisions, readMapping, toChange, toDraft, toProblem } from './forms.policy.js';
import { type FormRow, FormsRepository } from './forms.repository.js';
import { FormsService } from './forms.service.js';

/** Editing a form, by several people at once, and publishing what they made as its next version. */
@Injectable()
export class FormDrafts {
  constructor(
    private readonly service: FormsService,
    private readonly forms: FormsRepository,
    private readonly drafts: FormDraftsRepository,
    private readonly answers: FormAnswers,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Keeps the whole draft; what is behind the newest revision is answered with what changed since. */
  async save(actor: Actor, { formId, revision, definition }: SaveFormDraftInput): Promise<SaveFormDraftResult> {
    const known = await this.service.authorised(actor, 'form.edit', formId);
    const parsed = parseFormDefinition(definition);
    if (!parsed.ok) return { problems: parsed.problems.map(toProblem) } satisfies FormDefinitionRefused;
    return this.db.run(async () => {
      const { row, draft } = await this.lock(formId);
      if ((draft?.revision ?? 0) !== revision) return conflict(row, draft, revision);
      // Which form it is, is the program's to say, whatever a file from elsewhere calls it.
      const { key, audience } = known.definition;
      await this.put(actor, row, draft, { ...parsed.form, key, audience });
      await this.audit.record({
        action: 'form_draft.save',
        subjectType: 'form',
        subjectId: formId,
        details: { revision: revision + 1 },
      });
      return { form: await this.service.describe(row) };
    });
  }

  /** Makes the draft the form's next version. Cohorts keep theirs until someone accepts the newer one there. */
  async publish(actor: Actor, { formId, revision, mapping }: PublishFormInput): Promise<PublishFormResult> {
    await this.service.authorised(actor, 'form.edit', formId);
    return this.db.run(async () => {
      const { row, draft } = await this.lock(formId);
      if ((draft?.revision ?? 0) !== revision) return conflict(row, draft, revision);
      const after = draft?.definition ?? row.definition;
      const changes = compareForms(row.definition, after);
      if (changes.length === 0) return { form: await this.service.describe(row) };
      const problems = [...missingNeeds(row.key, after), ...refusals(changes)];
      if (problems.length > 0) return { problems } satisfies FormDefinitionRefused;
      const agreed = await this.agree(row, after, changes, mapping);
      if ('suggested' in agreed) return agreed;
      const versionId = await this.forms.insertVersion(
        { formId, number: row.number + 1, definition: after, mapping: agreed.mapping, publishedBy: actor.memberId },
        this.clock.now(),
      );
      recordEvent('form.published', { formId, versionId });
      await this.audit.record({
        action: 'form.publish',
        subjectType: 'form',
        subjectId: formId,
        details: { versionId, number: row.number + 1, changes: changes.length, mapped: agreed.mapping !== null },
      });
      return { form: await this.service.describe(row) };
    });
  }

  /** The mapping to publish with: none where every answer stays; otherwise the one given, if it leaves nothing open. */
  private async agree(
    row: FormRow,
    after: FormDefinition,
    changes: readonly Change[],
    given: unknown,
  ): Promise<{ mapping: FormMapping | null } | FormMappingNeeded> {
    if (areCompatible(changes)) return { mapping: null };
    const answers = await this.answers.count(row.id);
    const silent = given === undefined || given === null;
    if (answers.people === 0 && silent) return { mapping: suggestFormMapping(row.definition, after) };
    const mapping = readMapping(given);
    const problems: FormProblem[] =
      mapping === null
        ? silent
          ? []
          : [{ path: 'mapping', code: 'WRONG_TYPE', args: {} }]
        : checkFormMapping(row.definition, after, mapping).map(({ path, code, args }) => ({ path, code, args }));
    if (mapping !== null && problems.length === 0) return { mapping };
    return { changes: changes.map(toChange), answers, suggested: suggestFormMapping(row.definition, after), problems };
  }

  private async put(actor: Actor, row: FormRow, draft: FormDraftRow | null, definition: FormDefinition): Promise<void> {
    const revision = (draft?.revision ?? 0) + 1;
    const before = { definition: draft?.definition ?? row.definition, itemRevisions: draft?.item_revisions ?? {} };
    const itemRevisions = nextItemRevisions(before, definition, revision);
    await this.drafts.put(
      { formId: row.id, definition, revision, itemRevisions, changedBy: actor.memberId },
      this.clock.now(),
    );
    recordEvent('form.changed', { formId: row.id });
  }

  private async lock(formId: string): Promise<{ row: FormRow; draft: FormDraftRow | null }> {
    await this.forms.lock(formId);
    return { row: await this.forms.get(formId), draft: await this.drafts.find(formId) };
  }
}

function conflict(row: FormRow, draft: FormDraftRow | null, revision: number): FormDraftConflict {
  const changedItems = Object.entries(draft?.item_revisions ?? {})
    .filter(([, changedIn]) => changedIn > revision)
    .map(([id]) => id);
  return { current: toDraft(row, draft), changedItems };
}

/** Changes that no mapping makes good: who agreed, agreed to the words that were there. */
const refusals = (changes: readonly Change[]): FormProblem[] =>
  changes
    .filter(({ refused }) => refused)
    .map(({ itemId, code, args }) => ({ path: `items.${itemId}`, code, args: { ...args } }));
