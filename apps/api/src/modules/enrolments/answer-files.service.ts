import { Injectable } from '@nestjs/common';
import { type Answer, type FileItem, textAnswer } from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';
import { FileStore, type StoredFile } from '../../platform/files/file-store.js';
import { fits } from './answer-files.policy.js';
import { toAnswer } from './intake-answers.policy.js';
import { IntakeRecords } from './intake-records.service.js';

/**
 * Files that answer a question: they stay as long as the answer does. For use cases which have authorised; what writes joins
 * their transaction.
 */
@Injectable()
export class AnswerFiles {
  constructor(
    private readonly files: FileStore,
    private readonly records: IntakeRecords,
  ) {}

  /** Whether the question takes this file, which is found by what it holds. */
  async fits(item: FileItem, { id, name }: StoredFile): Promise<boolean> {
    const bytes = await this.files.findBytes(id);
    return bytes !== null && fits(item, { name, bytes });
  }

  /** A member's own upload is their answer from now on; ANSWER_INVALID when it is not one that the question takes. */
  async take(item: FileItem, answer: Answer, memberId: string): Promise<void> {
    const id = textAnswer(answer);
    if (id === null) return;
    const file = await this.files.getOwn(id, memberId);
    if (!(await this.fits(item, file))) throw new AppError('ANSWER_INVALID', { reason: 'FILE_UNFIT' }, 'value');
    await this.files.keep(id);
  }

  /** Before another answer is written: the file that answered so far goes. */
  async giveWay(enrolmentId: string, itemId: string, next: Answer): Promise<void> {
    const before = await this.idOf(enrolmentId, itemId);
    if (before !== null && before !== textAnswer(next)) await this.files.delete(before);
  }

  /** Their answers are gone: the files go in the same step. */
  async drop(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.files.delete(id);
  }

  /** The file that answers a question; NOT_FOUND when none does. */
  async read(enrolmentId: string, itemId: string): Promise<{ name: string; bytes: Buffer }> {
    const id = await this.idOf(enrolmentId, itemId);
    const file = id === null ? null : await this.files.find(id);
    const bytes = file && (await this.files.findBytes(file.id));
    if (!file || !bytes) throw new AppError('NOT_FOUND');
    return { name: file.name, bytes };
  }

  private async idOf(enrolmentId: string, itemId: string): Promise<string | null> {
    const record = (await this.records.answersOf(enrolmentId))[itemId];
    return record ? textAnswer(toAnswer(record)) : null;
  }
}
