import { Injectable } from '@nestjs/common';
import type { Localized } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { TableReference } from '../disclosure/index.js';

export interface AssociationRow {
  id: string;
  name: Localized;
  revision: number;
}

export interface CohostRow {
  event_id: string;
  association_id: string;
  name: Localized;
  suggestion: string | null;
  suggested_at: Date | null;
  figures: TableReference[] | null;
}

const COHOSTS = `select h.event_id, h.association_id, a.name, h.suggestion, h.suggested_at, h.figures
  from event_cohost h join association a on a.school_id = h.school_id and a.id = h.association_id where h.school_id = $1`;

@Injectable()
export class AssociationsRepository {
  constructor(private readonly db: TenantDatabase) {}

  list(): Promise<AssociationRow[]> {
    return this.db.read<AssociationRow>(
      'select id, name, revision from association where school_id = $1 order by created_at, id',
      [currentSchoolId()],
    );
  }

  async get(id: string): Promise<AssociationRow> {
    const row = isId(id) ? (await this.list()).find((one) => one.id === id) : undefined;
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async insert(name: Localized, now: Date): Promise<string> {
    const id = newId();
    await this.db.write('insert into association (school_id, id, name, created_at) values ($1, $2, $3, $4)', [
      ...[currentSchoolId(), id, JSON.stringify(name), now],
    ]);
    return id;
  }

  /** EDIT_CONFLICT where somebody changed it since. */
  async update(id: string, revision: number, name: Localized): Promise<void> {
    const { count } = await this.db.write(
      'update association set name = $4, revision = revision + 1 where school_id = $1 and id = $2 and revision = $3',
      [currentSchoolId(), id, revision, JSON.stringify(name)],
    );
    if (count === 0) throw new AppError('EDIT_CONFLICT');
  }

  async remove(id: string): Promise<void> {
    await this.db.write('delete from association where school_id = $1 and id = $2', [currentSchoolId(), id]);
  }

  listContacts(): Promise<{ association_id: string; id: string; name: string; email: string }[]> {
    return this.db.read(
      `select c.association_id, m.id, m.display_name as name, m.email from association_contact c
       join member m on m.school_id = c.school_id and m.id = c.member_id and m.erased_at is null and m.merged_into is null
       where c.school_id = $1 order by m.name_key, m.id`,
      [currentSchoolId()],
    );
  }

  async findMember(email: string): Promise<string | null> {
    const [row] = await this.db.read<{ id: string }>(
      'select id from member where school_id = $1 and email_key = lower($2) and erased_at is null and merged_into is null',
      [currentSchoolId(), email.trim()],
    );
    return row?.id ?? null;
  }

  async setContacts(id: string, memberIds: readonly string[]): Promise<void> {
    await this.db.write('delete from association_contact where school_id = $1 and association_id = $2', [
      ...[currentSchoolId(), id],
    ]);
    await this.db.write(
      `insert into association_contact (school_id, association_id, member_id)
       select $1, $2, m from unnest($3::uuid[]) as m on conflict do nothing`,
      [currentSchoolId(), id, memberIds],
    );
  }

  listOfEvents(eventIds: readonly string[]): Promise<CohostRow[]> {
    return this.db.read<CohostRow>(`${COHOSTS} and h.event_id = any ($2::uuid[]) order by a.created_at, a.id`, [
      currentSchoolId(),
      eventIds,
    ]);
  }

  /** Of those for which somebody acts. */
  listOfContact(memberId: string): Promise<CohostRow[]> {
    return this.db.read<CohostRow>(
      `${COHOSTS} and exists (select 1 from association_contact c where c.school_id = h.school_id
         and c.association_id = h.association_id and c.member_id = $2) order by h.event_id, a.id`,
      [currentSchoolId(), memberId],
    );
  }

  /** Who stays keeps what they suggested. */
  async replace(eventId: string, associationIds: readonly string[]): Promise<void> {
    await this.db.write(
      'delete from event_cohost where school_id = $1 and event_id = $2 and association_id <> all ($3::uuid[])',
      [currentSchoolId(), eventId, associationIds],
    );
    await this.db.write(
      `insert into event_cohost (school_id, event_id, association_id) select $1, $2, a from unnest($3::uuid[]) as a
       on conflict do nothing`,
      [currentSchoolId(), eventId, associationIds],
    );
  }

  async suggest({ event_id: eventId, association_id: id }: CohostRow, words: string, now: Date): Promise<void> {
    await this.db.write(
      `update event_cohost set suggestion = $4, suggested_at = $5 where school_id = $1 and event_id = $2 and association_id = $3`,
      [currentSchoolId(), eventId, id, words, now],
    );
  }

  async setFigures(eventId: string, id: string, figures: readonly TableReference[]): Promise<void> {
    await this.db.write(
      'update event_cohost set figures = $4 where school_id = $1 and event_id = $2 and association_id = $3',
      [currentSchoolId(), eventId, id, JSON.stringify(figures)],
    );
  }
}
