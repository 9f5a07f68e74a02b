import { Injectable } from '@nestjs/common';
import type { Locale, Localized } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { CleanPhoto, PhotoType } from '../../platform/files/clean-photo.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** What is written of a speaker. */
export interface SpeakerRecord {
  program_id: string | null;
  name: string;
  role: Localized;
  body: Localized;
  guest_id: string | null;
}

export interface SpeakerRow extends SpeakerRecord {
  id: string;
  photo_id: string | null;
  revision: number;
  email: string | null;
  locale: Locale | null;
  /** At how many events they speak, or are to. */
  events: number;
}

/** Where mail to them goes. */
export interface Reach {
  email: string;
  locale: Locale;
}

export const SPEAKER_COLUMNS = `p.id, p.program_id, p.name, p.role, p.body, p.guest_id, p.photo_id, p.revision, g.email, g.locale,
  (select count(*)::int from event_speaker s where s.school_id = p.school_id and s.speaker_id = p.id) as events`;
export const SPEAKER_FROM = 'from speaker p left join mail_guest g on g.school_id = p.school_id and g.id = p.guest_id';

@Injectable()
export class SpeakersRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly seal: FileSeal,
  ) {}

  list(most: number): Promise<SpeakerRow[]> {
    return this.db.read<SpeakerRow>(
      `select ${SPEAKER_COLUMNS} ${SPEAKER_FROM} where p.school_id = $1 order by lower(p.name), p.id limit $2`,
      [currentSchoolId(), most],
    );
  }

  async get(id: string): Promise<SpeakerRow> {
    const [row] = isId(id)
      ? await this.db.read<SpeakerRow>(
          `select ${SPEAKER_COLUMNS} ${SPEAKER_FROM} where p.school_id = $1 and p.id = $2`,
          [currentSchoolId(), id],
        )
      : [];
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async insert(
    { program_id: programId, name, role, body, guest_id: guestId }: SpeakerRecord,
    now: Date,
  ): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into speaker (school_id, id, program_id, name, role, body, guest_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [currentSchoolId(), id, programId, name, JSON.stringify(role), JSON.stringify(body), guestId, now],
    );
    return id;
  }

  /** EDIT_CONFLICT where somebody changed it since. */
  async update(id: string, revision: number, { name, role, body, guest_id: guestId }: SpeakerRecord): Promise<void> {
    const { count } = await this.db.write(
      `update speaker set name = $4, role = $5, body = $6, guest_id = $7, revision = revision + 1
       where school_id = $1 and id = $2 and revision = $3`,
      [currentSchoolId(), id, revision, name, JSON.stringify(role), JSON.stringify(body), guestId],
    );
    if (count === 0) throw new AppError('EDIT_CONFLICT');
  }

  /** With where mail to them goes, and every mail that was to go there. */
  async delete({ id, guest_id: guestId }: SpeakerRow): Promise<void> {
    await this.db.write('delete from speaker where school_id = $1 and id = $2', [currentSchoolId(), id]);
    if (guestId) await this.removeGuest(guestId);
  }

  async addGuest(name: string, { email, locale }: Reach, now: Date): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into mail_guest (school_id, id, email, email_key, display_name, locale, created_at) values ($1, $2, $3, lower($3), $4, $5, $6)`,
      [currentSchoolId(), id, email, name, locale, now],
    );
    return id;
  }

  async changeGuest(id: string, name: string, { email, locale }: Reach): Promise<void> {
    await this.db.write(
      `update mail_guest set email = $3, email_key = lower($3), display_name = $4, locale = $5 where school_id = $1 and id = $2`,
      [currentSchoolId(), id, email, name, locale],
    );
  }

  async removeGuest(id: string): Promise<void> {
    await this.db.write('delete from mail_guest where school_id = $1 and id = $2', [currentSchoolId(), id]);
  }

  async setPhoto(id: string, photo: CleanPhoto | null): Promise<void> {
    const photoId = photo && newId();
    const sealed = photo && photoId && this.seal.seal(photoId, 'photo', photo.bytes);
    await this.db.write(
      `update speaker set photo_id = $3, photo_type = $4, photo_sealed = $5, revision = revision + 1
       where school_id = $1 and id = $2`,
      [currentSchoolId(), id, photoId, photo?.type ?? null, sealed],
    );
  }

  async findPhoto(photoId: string): Promise<{ speakerId: string; type: PhotoType; bytes: Buffer } | null> {
    const [row] = isId(photoId)
      ? await this.db.read<{ id: string; photo_type: PhotoType; photo_sealed: Buffer }>(
          'select id, photo_type, photo_sealed from speaker where school_id = $1 and photo_id = $2',
          [currentSchoolId(), photoId],
        )
      : [];
    if (!row) return null;
    return { speakerId: row.id, type: row.photo_type, bytes: this.seal.open(photoId, 'photo', row.photo_sealed) };
  }
}
