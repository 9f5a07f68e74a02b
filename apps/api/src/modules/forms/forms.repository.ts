import { Injectable } from '@nestjs/common';
import type { FormDefinition, FormMapping } from '@trellis/forms';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { FormEntity } from './form.entity.js';
import { FormVersionEntity } from './form-version.entity.js';

export interface NewestVersion {
  key: string;
  versionId: string;
}

/** A form with its newest version. */
export interface FormRow {
  id: string;
  program_id: string;
  key: string;
  version_id: string;
  number: number;
  definition: FormDefinition;
  published_at: Date;
  published_by_name: string | null;
}

export interface FormVersionRow {
  id: string;
  form_id: string;
  number: number;
  definition: FormDefinition;
  mapping: FormMapping | null;
  created_at: Date;
  published_by_name: string | null;
}

const FORMS = `select distinct on (f.key, f.id) f.id, f.program_id, f.key, v.id as version_id, v.number, v.definition,
    v.created_at as published_at, m.display_name as published_by_name
  from form f join form_version v on v.school_id = f.school_id and v.form_id = f.id
    left join member m on m.school_id = v.school_id and m.id = v.published_by
  where f.school_id = $1`;

@Injectable()
export class FormsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** A form with its first version. */
  async insert(programId: string, key: string, definition: FormDefinition, now: Date): Promise<void> {
    const formId = newId();
    await this.db.insert(FormEntity, { id: formId, programId, key, createdAt: now });
    await this.db.insert(FormVersionEntity, { id: newId(), formId, number: 1, definition, createdAt: now });
  }

  async insertVersion(
    version: Pick<FormVersionEntity, 'formId' | 'number' | 'definition' | 'mapping' | 'publishedBy'>,
    now: Date,
  ): Promise<string> {
    const id = newId();
    await this.db.insert(FormVersionEntity, { ...version, id, createdAt: now });
    return id;
  }

  listNewest(programId: string): Promise<NewestVersion[]> {
    return this.db.read(
      `select distinct on (f.key) f.key, v.id as "versionId"
       from form f join form_version v on v.school_id = f.school_id and v.form_id = f.id
       where f.school_id = $1 and f.program_id = $2 order by f.key, v.number desc`,
      [currentSchoolId(), programId],
    );
  }

  listOfProgram(programId: string): Promise<FormRow[]> {
    return this.db.read<FormRow>(`${FORMS} and f.program_id = $2 order by f.key, f.id, v.number desc`, [
      currentSchoolId(),
      programId,
    ]);
  }

  async get(id: string): Promise<FormRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<FormRow>(`${FORMS} and f.id = $2 order by f.key, f.id, v.number desc`, [
      currentSchoolId(),
      id,
    ]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Takes the form's row until the transaction ends: one change of its draft or its versions at a time. */
  async lock(id: string): Promise<void> {
    await this.db.write('select id from form where school_id = $1 and id = $2 for update', [currentSchoolId(), id]);
  }

  listVersions(formId: string): Promise<FormVersionRow[]> {
    return this.db.read<FormVersionRow>(
      `select v.id, v.form_id, v.number, v.definition, v.mapping, v.created_at, m.display_name as published_by_name
       from form_version v left join member m on m.school_id = v.school_id and m.id = v.published_by
       where v.school_id = $1 and v.form_id = $2 order by v.number desc limit 200`,
      [currentSchoolId(), formId],
    );
  }

  /** The versions after one up to another of the same form, oldest first, with the one they start from. */
  listVersionsBetween(fromId: string, toId: string): Promise<FormVersionRow[]> {
    return this.db.read<FormVersionRow>(
      `select v.id, v.form_id, v.number, v.definition, v.mapping, v.created_at, null as published_by_name
       from form_version v
         join form_version a on a.school_id = v.school_id and a.form_id = v.form_id and a.id = $2
         join form_version b on b.school_id = v.school_id and b.form_id = v.form_id and b.id = $3
       where v.school_id = $1 and v.number between a.number and b.number order by v.number`,
      [currentSchoolId(), fromId, toId],
    );
  }

  async getVersion(versionId: string): Promise<FormDefinition> {
    const [row] = await this.db.read<{ definition: FormDefinition }>(
      'select definition from form_version where school_id = $1 and id = $2',
      [currentSchoolId(), versionId],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row.definition;
  }
}
