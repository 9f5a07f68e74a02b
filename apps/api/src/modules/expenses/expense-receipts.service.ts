import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { AppError } from '../../platform/errors/app-error.js';
import { documentType } from '../../platform/files/document-type.js';
import { fileTooLarge, FileStore } from '../../platform/files/file-store.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { CohortsService } from '../cohorts/index.js';
import { type ExpenseRow, ExpensesRepository } from './expenses.repository.js';

const TYPES: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png']);

/** Pictures and pages that show what was paid: for whoever noted it, and for those who decide. */
@Injectable()
export class ExpenseReceipts {
  constructor(
    private readonly expenses: ExpensesRepository,
    private readonly cohorts: CohortsService,
    private readonly files: FileStore,
  ) {}

  /**
   * A copy of the person's own upload, which stays as long as the note does: the upload may be part of something else, which
   * taking the note back must leave alone. In the transaction of the note.
   */
  async take(fileId: string, memberId: string): Promise<{ id: string; type: string }> {
    const file = await this.files.getOwn(fileId, memberId);
    if (file.size > LIMITS.attachmentBytes) throw fileTooLarge(LIMITS.attachmentBytes);
    const bytes = await this.files.findBytes(file.id);
    if (!bytes) throw new AppError('NOT_FOUND');
    const type = documentType(file.name, bytes);
    if (!TYPES.has(type)) throw new AppError('DOCUMENT_TYPE', { allowed: ['pdf', 'jpg', 'jpeg', 'png'] }, 'fileId');
    const kept = await this.files.add({ name: file.name, bytes: Readable.from([bytes]), createdBy: memberId });
    await this.files.keep(kept.id);
    return { id: kept.id, type };
  }

  /** In the caller's transaction. */
  async remove(fileId: string): Promise<void> {
    await this.files.delete(fileId);
  }

  async bytesOf(actor: Actor, expenseId: string): Promise<{ name: string; type: string; bytes: Buffer }> {
    const row = await this.readable(actor, expenseId);
    const bytes = row.file_id === null ? null : await this.files.findBytes(row.file_id);
    if (!bytes || row.file_name === null || row.file_type === null) throw new AppError('NOT_FOUND');
    return { name: row.file_name, type: row.file_type, bytes };
  }

  private async readable(actor: Actor, expenseId: string): Promise<ExpenseRow> {
    authorise(actor, 'own.read');
    const own = await this.expenses.findOwn(expenseId, actor.memberId);
    return (
      own ??
      this.cohorts.authorisedThrough(actor, 'mentorship.list', () => this.expenses.getSeen(expenseId, actor.memberId))
    );
  }
}
