import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LIFETIMES, LIMITS } from '@trellis/contracts';
import { Clock } from '../clock/clock.js';
import { isId, newId } from '../database/ids.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { AppError } from '../errors/app-error.js';
import { DueWork } from '../jobs/due-work.js';
import { currentSchoolId } from '../tenancy/context.js';
import { FileSeal } from './file-seal.js';

export interface StoredFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
}

/** Whose an upload is: a member's, or, of somebody who is none yet, what they are doing. */
export type FileOwner = { createdBy: string } | { scope: string };

const CHUNK_BYTES = 256 * 1024;
const HOUR = 60 * 60 * 1000;
const MEGABYTE = 1024 * 1024;

export const fileTooLarge = (most: number = LIMITS.uploadBytes): AppError =>
  new AppError('FILE_TOO_LARGE', { megabytes: Math.ceil(most / MEGABYTE) }, 'file');

/** Uploaded files of a school, sealed in chunks; gone after a day unless somebody keeps them. */
@Injectable()
export class FileStore {
  constructor(
    private readonly db: TenantDatabase,
    private readonly seal: FileSeal,
    private readonly dueWork: DueWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores a file as it arrives, all of it or nothing; FILE_TOO_LARGE as soon as it is over the limit. However slowly it
   * comes, no database connection is held: each chunk has its own transaction, and until the last one is in there is no
   * such file for anybody. What a process left behind when it died half-way goes with its day.
   */
  async add(file: { name: string; bytes: AsyncIterable<Buffer>; most?: number } & FileOwner): Promise<StoredFile> {
    const id = newId();
    await this.begin(id, file);
    try {
      const size = await this.receive(id, chunksOf(file.bytes, file.most));
      return { id, name: file.name, size };
    } catch (error) {
      await this.db.run(() => this.delete(id));
      throw error;
    }
  }

  private async begin(id: string, file: { name: string } & FileOwner): Promise<void> {
    await this.db.run(async () => {
      const now = this.clock.now();
      await this.db.write(
        `insert into file (school_id, id, name, size, sha256, created_by, scope, created_at)
         values ($1, $2, $3, 0, '', $4, $5, $6)`,
        [
          currentSchoolId(),
          id,
          file.name,
          'createdBy' in file ? file.createdBy : null,
          'scope' in file ? file.scope : null,
          now,
        ],
      );
      await this.dueWork.add('files.expire', id, new Date(now.getTime() + LIFETIMES.importFileHours * HOUR));
    });
  }

  /** Returns the size. */
  private async receive(id: string, chunks: AsyncIterable<Buffer>): Promise<number> {
    const hash = createHash('sha256');
    let size = 0;
    let number = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      hash.update(chunk);
      await this.db.run(() => this.addChunk(id, number, chunk));
      number += 1;
    }
    const digest = hash.digest();
    await this.db.run(() =>
      this.db.write('update file set size = $3, sha256 = $4 where school_id = $1 and id = $2', [
        currentSchoolId(),
        id,
        size,
        digest,
      ]),
    );
    return size;
  }

  /** A member's own upload; NOT_FOUND for anybody else's, and for one still on its way. */
  async getOwn(id: string, memberId: string | null): Promise<StoredFile> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<StoredFile>(
      `select id, name, size from file where school_id = $1 and id = $2 and created_by = $3 and sha256 <> ''`,
      [currentSchoolId(), id, memberId],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** An upload of somebody who is no member yet, in one of these scopes; null for any other, and for one still on its way. */
  async findInScope(id: string, scopes: readonly string[]): Promise<StoredFile | null> {
    if (!isId(id)) return null;
    const [row] = await this.db.read<StoredFile>(
      `select id, name, size from file where school_id = $1 and id = $2 and scope = any ($3) and sha256 <> ''`,
      [currentSchoolId(), id, scopes],
    );
    return row ?? null;
  }

  /** Bytes that lie in a scope. */
  async sizeOfScope(scope: string): Promise<number> {
    const [row] = await this.db.read<{ size: number }>(
      'select coalesce(sum(size), 0)::int as size from file where school_id = $1 and scope = $2',
      [currentSchoolId(), scope],
    );
    return row?.size ?? 0;
  }

  /** Moves files of nobody yet; they stay until then. Only inside `TenantDatabase.run`. */
  async moveToScope(scope: string, ids: readonly string[], until: Date): Promise<void> {
    for (const id of ids) {
      await this.db.write('update file set scope = $3 where school_id = $1 and id = $2 and scope is not null', [
        currentSchoolId(),
        id,
        scope,
      ]);
      await this.dueWork.add('files.expire', id, until);
    }
  }

  /** Deletes what lies in a scope, but for these. Only inside `TenantDatabase.run`. */
  async emptyScope(scope: string, but: readonly string[] = []): Promise<void> {
    const { rows } = await this.db.write<{ id: string }>(
      'select id from file where school_id = $1 and scope = $2 and id <> all ($3::uuid[])',
      [currentSchoolId(), scope, but],
    );
    for (const { id } of rows) await this.delete(id);
  }

  /** The file is a member's from now on, and stays. Only inside `TenantDatabase.run`. */
  async adopt(id: string, memberId: string): Promise<void> {
    const { count } = await this.db.write(
      'update file set created_by = $3, scope = null where school_id = $1 and id = $2 and scope is not null',
      [currentSchoolId(), id, memberId],
    );
    if (count !== 1) throw new AppError('NOT_FOUND');
    await this.keep(id);
  }

  /** Name and bytes of a file that somebody was found to be allowed to read; null when it is gone. */
  async find(id: string): Promise<StoredFile | null> {
    const [row] = await this.db.read<StoredFile>(
      `select id, name, size from file where school_id = $1 and id = $2 and sha256 <> ''`,
      [currentSchoolId(), id],
    );
    return row ?? null;
  }

  /** The whole file in memory (its size is bounded), or null when it is gone. */
  async findBytes(id: string): Promise<Buffer | null> {
    const rows = await this.db.read<{ size: number; number: number | null; bytes: Buffer }>(
      `select f.size, c.number, c.bytes from file f
       left join file_chunk c on c.school_id = f.school_id and c.file_id = f.id
       where f.school_id = $1 and f.id = $2 order by c.number`,
      [currentSchoolId(), id],
    );
    const [first] = rows;
    if (!first) return null;
    const chunks = rows.flatMap(({ number, bytes }) =>
      number === null ? [] : [this.seal.open(id, String(number), bytes)],
    );
    const whole = Buffer.concat(chunks);
    if (whole.length !== first.size) throw new Error(`File ${id} has lost a chunk.`);
    return whole;
  }

  /** The file piece by piece, for one that is too large to be held in memory; throws when it is gone, or has lost a piece. */
  async *pieces(id: string): AsyncGenerator<Buffer> {
    const file = await this.find(id);
    let sent = 0;
    for (let number = 0; file && sent < file.size; number += 1) {
      const [row] = await this.db.read<{ bytes: Buffer }>(
        'select bytes from file_chunk where school_id = $1 and file_id = $2 and number = $3',
        [currentSchoolId(), id, number],
      );
      if (!row) break;
      const piece = this.seal.open(id, String(number), row.bytes);
      sent += piece.length;
      yield piece;
    }
    if (!file || sent !== file.size) throw new Error(`File ${id} has lost a chunk.`);
  }

  /** The file stays until it is deleted: somebody's answer, photo or document is made of it. Only inside `TenantDatabase.run`. */
  async keep(id: string): Promise<void> {
    await this.dueWork.cancel('files.expire', id);
  }

  /** Deletes the file if it is still there. Only inside `TenantDatabase.run`. */
  async delete(id: string): Promise<void> {
    await this.db.write('delete from file where school_id = $1 and id = $2', [currentSchoolId(), id]);
    await this.dueWork.cancel('files.expire', id);
  }

  private async addChunk(id: string, number: number, chunk: Buffer): Promise<void> {
    await this.db.write('insert into file_chunk (school_id, file_id, number, bytes) values ($1, $2, $3, $4)', [
      currentSchoolId(),
      id,
      number,
      this.seal.seal(id, String(number), chunk),
    ]);
  }
}

/** The same bytes in pieces of one size; throws FILE_TOO_LARGE before handing out more than the limit. */
async function* chunksOf(bytes: AsyncIterable<Buffer>, most: number = LIMITS.uploadBytes): AsyncGenerator<Buffer> {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let total = 0;
  for await (const part of bytes) {
    total += part.length;
    if (total > most) throw fileTooLarge(most);
    pending.push(part);
    pendingBytes += part.length;
    if (pendingBytes < CHUNK_BYTES) continue;
    const whole = Buffer.concat(pending);
    let at = 0;
    for (; whole.length - at >= CHUNK_BYTES; at += CHUNK_BYTES) yield whole.subarray(at, at + CHUNK_BYTES);
    pending = [whole.subarray(at)];
    pendingBytes = whole.length - at;
  }
  if (pendingBytes > 0) yield Buffer.concat(pending);
}
