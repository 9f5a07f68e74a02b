import { Injectable } from '@nestjs/common';
import type { FormDefinition } from '@trellis/forms';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface FormDraftRow {
  form_id: string;
  definition: FormDefinition;
  revision: number;
  /** In which revision each item last changed; those removed stay named. */
  item_revisions: Record<string, number>;
  changed_by_name: string | null;
  changed_at: Date;
}

export interface NewDraft {
  formId: string;
  definition: FormDefinition;
  revision: number;
  itemRevisions: Record<string, number>;
  changedBy: string | null;
}

@Injectable()
export class FormDraftsRepository {
  constructor(private readonly db: TenantDatabase) {}

  list(formIds: readonly string[]): Promise<FormDraftRow[]> {
    return this.db.read<FormDraftRow>(
      `select d.form_id, d.definition, d.revision, d.item_revisions, d.changed_at, m.display_name as changed_by_name
       from form_draft d left join member m on m.school_id = d.school_id and m.id = d.changed_by
       where d.school_id = $1 and d.form_id = any ($2::uuid[])`,
      [currentSchoolId(), formIds],
    );
  }

  async find(formId: string): Promise<FormDraftRow | null> {
    return (await this.list([formId]))[0] ?? null;
  }

  async put(draft: NewDraft, now: Date): Promise<void> {
    await this.db.write(
      `insert into form_draft (school_id, form_id, definition, revision, item_revisions, changed_by, changed_at)
       values ($1, $2, $3::jsonb, $4, $5::jsonb, $6, $7)
       on conflict (school_id, form_id) do update set definition = excluded.definition, revision = excluded.revision,
         item_revisions = excluded.item_revisions, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
      [
        currentSchoolId(),
        draft.formId,
        JSON.stringify(draft.definition),
        draft.revision,
        JSON.stringify(draft.itemRevisions),
        draft.changedBy,
        now,
      ],
    );
  }
}
