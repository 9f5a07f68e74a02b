import { Injectable } from '@nestjs/common';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface CardRow {
  id: string;
  enrolment_id: string;
  author_name: string;
  text: string;
  shared_at: Date | null;
  changed_at: Date;
}

/** Whose cards, in which mentorship. */
export interface CardPlace {
  mentorshipId: string;
  enrolmentId: string;
}

type SealedRow = Omit<CardRow, 'text'> & { sealed: Buffer };

const SELECT = `
  select c.id, c.enrolment_id, m.display_name as author_name, c.sealed, c.shared_at, c.changed_at
  from help_card c
  join enrolment e on e.school_id = c.school_id and e.id = c.enrolment_id
  join member m on m.school_id = e.school_id and m.id = e.member_id`;

@Injectable()
export class CardsRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly seal: FileSeal,
  ) {}

  async listOwn({ mentorshipId, enrolmentId }: CardPlace): Promise<CardRow[]> {
    return this.opened(
      `${SELECT} where c.school_id = $1 and c.mentorship_id = $2 and c.enrolment_id = $3 order by c.created_at, c.id`,
      [mentorshipId, enrolmentId],
    );
  }

  async listShown(mentorshipId: string): Promise<CardRow[]> {
    return this.opened(
      `${SELECT} where c.school_id = $1 and c.mentorship_id = $2 and c.shared_at is not null order by c.shared_at, c.id`,
      [mentorshipId],
    );
  }

  async listOfMember(memberId: string): Promise<CardRow[]> {
    return this.opened(`${SELECT} where c.school_id = $1 and e.member_id = $2 order by c.changed_at desc, c.id`, [
      memberId,
    ]);
  }

  async insert({ mentorshipId, enrolmentId }: CardPlace, text: string, now: Date): Promise<void> {
    const id = newId();
    await this.db.write(
      `insert into help_card (school_id, id, mentorship_id, enrolment_id, sealed, created_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $6)`,
      [currentSchoolId(), id, mentorshipId, enrolmentId, this.sealed(id, text), now],
    );
  }

  async setText(place: CardPlace, id: string, text: string, now: Date): Promise<void> {
    await this.change('update help_card set sealed = $5, changed_at = $6', place, id, [this.sealed(id, text), now]);
  }

  async setShared(place: CardPlace, id: string, at: Date | null): Promise<void> {
    await this.change('update help_card set shared_at = $5::timestamptz', place, id, [at]);
  }

  async remove(place: CardPlace, id: string): Promise<void> {
    await this.change('delete from help_card', place, id, []);
  }

  /** Somebody else's is NOT_FOUND. */
  private async change(
    what: string,
    { mentorshipId, enrolmentId }: CardPlace,
    id: string,
    values: unknown[],
  ): Promise<void> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const { count } = await this.db.write(
      `${what} where school_id = $1 and id = $2 and mentorship_id = $3 and enrolment_id = $4`,
      [currentSchoolId(), id, mentorshipId, enrolmentId, ...values],
    );
    if (count === 0) throw new AppError('NOT_FOUND');
  }

  private async opened(sql: string, params: unknown[]): Promise<CardRow[]> {
    const rows = await this.db.read<SealedRow>(sql, [currentSchoolId(), ...params]);
    return rows.map(({ sealed, ...row }) => ({
      ...row,
      text: this.seal.open(row.id, PART, sealed).toString('utf8'),
    }));
  }

  private sealed(id: string, text: string): Buffer {
    return this.seal.seal(id, PART, Buffer.from(text, 'utf8'));
  }
}

const PART = 'card';
