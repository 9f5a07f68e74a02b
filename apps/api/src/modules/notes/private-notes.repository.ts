import { Injectable } from '@nestjs/common';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { PersonSeal, type Sealed } from '../identity/index.js';
import type { NoteRow } from './shared-notes.repository.js';

/** Whose notes, in which of their mentorships. */
export interface NotePlace {
  memberId: string;
  mentorshipId: string;
}

type SealedRow = Omit<NoteRow, 'text' | 'changed_by'> & Sealed;

/** The table of the vault that holds them, as role `vault`: each row under its author's own key. */
@Injectable()
export class PrivateNotesRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly seal: PersonSeal,
  ) {}

  /** Of one mentorship, or, without it, of all. */
  async list(memberId: string, mentorshipId: string | null): Promise<NoteRow[]> {
    const rows = await this.db.readVault<SealedRow>(
      `select id, mentorship_id, nonce, ciphertext, revision, changed_at from vault.private_note
       where school_id = $1 and member_id = $2 and ($3::uuid is null or mentorship_id = $3) order by created_at desc, id desc`,
      [currentSchoolId(), memberId, mentorshipId],
    );
    const texts = await this.seal.open(
      memberId,
      rows.map((row) => ({ ...row, place: placeOf(row.mentorship_id, row.id) })),
    );
    return rows.map(({ nonce: _nonce, ciphertext: _ciphertext, ...row }, at) => ({
      ...row,
      text: texts[at] ?? '',
      changed_by: null,
    }));
  }

  async insert({ memberId, mentorshipId }: NotePlace, text: string, now: Date): Promise<void> {
    const id = newId();
    const { keyId, nonce, ciphertext } = await this.seal.seal(memberId, placeOf(mentorshipId, id), text);
    await this.write(
      `insert into vault.private_note (school_id, id, member_id, mentorship_id, key_id, nonce, ciphertext, created_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
      [currentSchoolId(), id, memberId, mentorshipId, keyId, nonce, ciphertext, now],
    );
  }

  /** EDIT_CONFLICT where it was changed since, on another device. */
  async update(
    { memberId, mentorshipId }: NotePlace,
    note: { id: string; revision: number; text: string },
    now: Date,
  ): Promise<void> {
    const known = (await this.list(memberId, mentorshipId)).find(({ id }) => id === note.id);
    if (!known) throw new AppError('NOT_FOUND');
    const { keyId, nonce, ciphertext } = await this.seal.seal(memberId, placeOf(mentorshipId, note.id), note.text);
    const changed = await this.write(
      `update vault.private_note set key_id = $5, nonce = $6, ciphertext = $7, revision = revision + 1, changed_at = $8
       where school_id = $1 and id = $2 and member_id = $3 and revision = $4`,
      [currentSchoolId(), note.id, memberId, note.revision, keyId, nonce, ciphertext, now],
    );
    if (changed === 0) throw new AppError('EDIT_CONFLICT');
  }

  async remove({ memberId, mentorshipId }: NotePlace, id: string): Promise<void> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const removed = await this.write(
      'delete from vault.private_note where school_id = $1 and id = $2 and member_id = $3 and mentorship_id = $4',
      [currentSchoolId(), id, memberId, mentorshipId],
    );
    if (removed === 0) throw new AppError('NOT_FOUND');
  }

  private async write(sql: string, params: unknown[]): Promise<number> {
    return (await this.db.asVault(() => this.db.write(sql, params))).count;
  }
}

const placeOf = (mentorshipId: string, id: string): string[] => ['note', mentorshipId, id];
