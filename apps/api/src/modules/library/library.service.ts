import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { documentType } from '../../platform/files/document-type.js';
import { FileStore } from '../../platform/files/file-store.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { authorise, authoriseSomewhere, may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { ProgramsService } from '../programs/index.js';
import { SchoolsService } from '../schools/index.js';
import { requireLetter, requireTitle, wordsOf } from './letter.policy.js';
import { toItem, toVersion } from './library.policy.js';
import { type LibraryContent, LibraryRepository, type LibraryRow } from './library.repository.js';
import type {
  LibraryItem,
  LibraryVersion,
  SaveDocumentInput,
  SaveLetterInput,
  StarterLetterView,
} from './library.types.js';
import { STARTER_LETTERS } from './starter-letters.policy.js';

/** What a school hands out: documents and letters, of the school or of a program; each version stays as it was. */
@Injectable()
export class LibraryService {
  constructor(
    private readonly library: LibraryRepository,
    private readonly files: FileStore,
    private readonly programs: ProgramsService,
    private readonly schools: SchoolsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What was taken out as well: it can be brought back. */
  async list(actor: Actor): Promise<LibraryItem[]> {
    const programs = authoriseSomewhere(actor, 'library.edit');
    const { slug } = await this.schools.settings();
    const rows = await this.library.list(programs, LIMITS.libraryItems);
    return rows.map((row) => toItem(row, slug, may(actor, 'library.edit', row.program_id ?? undefined)));
  }

  starters(actor: Actor): StarterLetterView[] {
    authoriseSomewhere(actor, 'library.edit');
    return STARTER_LETTERS.map((letter) => ({
      ...letter,
      title: localizedText(letter.title),
      body: localizedText(letter.body),
    }));
  }

  async versions(actor: Actor, id: string): Promise<LibraryVersion[]> {
    await this.authorised(actor, id);
    const { slug } = await this.schools.settings();
    return (await this.library.listVersions(id, LIMITS.libraryVersions)).map((row) => toVersion(id, row, slug));
  }

  async saveLetter(actor: Actor, input: SaveLetterInput): Promise<LibraryItem> {
    await this.authorisedFor(actor, input);
    const title = wordsOf(input.title);
    const body = wordsOf(input.body);
    requireLetter(title, body);
    const content = { title, body, file_id: null, file_type: null, language: null };
    return this.keep(actor, 'letter', input, () => Promise.resolve(content));
  }

  async saveDocument(actor: Actor, input: SaveDocumentInput): Promise<LibraryItem> {
    await this.authorisedFor(actor, input);
    const title = wordsOf(input.title);
    requireTitle(title);
    const language = input.language ?? null;
    return this.keep(actor, 'document', input, async (before) => {
      const file = input.fileId ? await this.take(actor, input.fileId) : before;
      if (!file) throw new AppError('FILE_MISSING', {}, 'fileId');
      return { title, body: null, file_id: file.file_id, file_type: file.file_type, language };
    });
  }

  /** An older version counts again, as a new one. */
  async useVersion(actor: Actor, id: string, version: number, current: number): Promise<LibraryItem> {
    await this.authorised(actor, id);
    return this.db.run(async () => {
      const row = await this.lockAt(id, current);
      const older = await this.library.getVersion(id, version);
      await this.library.addVersion(row, row.audience, older, actor.memberId, this.clock.now());
      return this.told(actor, id, 'library.changed', 'library.use_version');
    });
  }

  /** Out of sight for everyone it was meant for; it can be brought back. */
  async remove(actor: Actor, id: string): Promise<LibraryItem> {
    await this.authorised(actor, id);
    return this.db.run(async () => {
      await this.library.lock(id);
      await this.library.setRemoved(id, this.clock.now());
      return this.told(actor, id, 'library.removed', 'library.remove');
    });
  }

  async bringBack(actor: Actor, id: string): Promise<LibraryItem> {
    await this.authorised(actor, id);
    return this.db.run(async () => {
      await this.library.lock(id);
      await this.library.setRemoved(id, null);
      return this.told(actor, id, 'library.brought_back', 'library.bring_back');
    });
  }

  /** For good, with every version and file; only what was taken out before. */
  async delete(actor: Actor, id: string): Promise<boolean> {
    await this.authorised(actor, id);
    return this.db.run(async () => {
      const row = await this.library.lock(id);
      if (row.removed_at === null) throw new AppError('LIBRARY_STILL_THERE');
      for (const fileId of await this.library.delete(id)) await this.files.delete(fileId);
      recordEvent('library.deleted', { itemId: id });
      await this.audit.record({ action: 'library.delete', subjectType: 'library_item', subjectId: id });
      return true;
    });
  }

  private async authorised(actor: Actor, id: string): Promise<LibraryRow> {
    authoriseSomewhere(actor, 'library.edit');
    const row = await this.library.get(id);
    authorise(actor, 'library.edit', row.program_id ?? undefined);
    return row;
  }

  private async authorisedFor(actor: Actor, input: SaveLetterInput | SaveDocumentInput): Promise<void> {
    if (input.id) await this.authorised(actor, input.id);
    else if (input.programId) await this.programs.authorised(actor, 'library.edit', input.programId);
    else authorise(actor, 'library.edit');
  }

  /** A file of the actor's own that has just arrived: looked at, and kept. */
  private async take(actor: Actor, fileId: string): Promise<Pick<LibraryContent, 'file_id' | 'file_type'>> {
    const { name } = await this.files.getOwn(fileId, actor.memberId);
    const bytes = await this.files.findBytes(fileId);
    if (!bytes) throw new AppError('NOT_FOUND', {}, 'fileId');
    if (bytes.length === 0) throw new AppError('FILE_HOLDS_NOTHING', {}, 'fileId');
    const type = documentType(name, bytes);
    await this.files.keep(fileId);
    return { file_id: fileId, file_type: type };
  }

  private async keep(
    actor: Actor,
    kind: LibraryRow['kind'],
    input: SaveLetterInput | SaveDocumentInput,
    contentOf: (before: LibraryRow | null) => Promise<LibraryContent>,
  ): Promise<LibraryItem> {
    const audience = [...new Set(input.audience)];
    return this.db.run(async () => {
      const now = this.clock.now();
      if (!input.id) {
        if ((await this.library.count()) >= LIMITS.libraryItems)
          throw new AppError('LIBRARY_FULL', { allowed: LIMITS.libraryItems });
        const item = { kind, program_id: input.programId ?? null, audience };
        const id = await this.library.insert(item, await contentOf(null), actor.memberId, now);
        return this.told(actor, id, 'library.added', 'library.add');
      }
      const before = await this.lockAt(input.id, input.version ?? 0);
      if (before.kind !== kind) throw new AppError('NOT_FOUND');
      await this.library.addVersion(before, audience, await contentOf(before), actor.memberId, now);
      return this.told(actor, before.id, 'library.changed', 'library.change');
    });
  }

  private async lockAt(id: string, version: number): Promise<LibraryRow> {
    const row = await this.library.lock(id);
    if (row.version !== version) throw new AppError('EDIT_CONFLICT');
    return row;
  }

  private async told(actor: Actor, id: string, event: string, action: string): Promise<LibraryItem> {
    recordEvent(event, { itemId: id });
    await this.audit.record({ action, subjectType: 'library_item', subjectId: id });
    const row = await this.library.get(id);
    const { slug } = await this.schools.settings();
    return toItem(row, slug, may(actor, 'library.edit', row.program_id ?? undefined));
  }
}
