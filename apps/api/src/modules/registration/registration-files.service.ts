import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import {
  type AnswerProblem,
  type Answers,
  type FileItem,
  findItem,
  type FormDefinition,
  textAnswer,
} from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';
import { FileStore, type StoredFile } from '../../platform/files/file-store.js';
import type { Upload } from '../../platform/files/upload.js';
import { AnswerFiles } from '../enrolments/index.js';
import { SchoolsService } from '../schools/index.js';
import { type Door, RegistrationDoors, requireOpen } from './registration-doors.service.js';

type StoreUpload = (upload: Upload) => Promise<StoredFile>;

/**
 * Files given while registering, by people who are no members yet: for a day with the cohort that they are on their way into,
 * as long as the draft with a draft, and for good with whoever they were sent by. Of nobody who did not send them anything stays.
 */
@Injectable()
export class RegistrationFiles {
  constructor(
    private readonly doors: RegistrationDoors,
    private readonly schools: SchoolsService,
    private readonly files: FileStore,
    private readonly answers: AnswerFiles,
  ) {}

  /** Takes a file for one question of the form behind the link, no larger than the question allows. */
  upload(token: string, itemId: string, receive: (store: StoreUpload) => Promise<StoredFile>): Promise<StoredFile> {
    return this.schools.visit(async () => {
      const door = await this.doors.find(token);
      requireOpen(door, 'pass');
      const item = findItem(await this.doors.form(door), itemId);
      if (item?.kind !== 'file') throw new AppError('NOT_FOUND');
      const scope = scopeOf(door);
      // Whoever holds the link of a poster could otherwise fill the disk.
      if ((await this.files.sizeOfScope(scope)) > LIMITS.pendingRegistrationBytes) throw new AppError('UNAVAILABLE');
      const most = Math.min(item.maxBytes, LIMITS.uploadBytes);
      return receive(({ name, bytes }) => this.files.add({ name, bytes, most, scope }));
    });
  }

  /** Answers that are no file given here, or not one that the question takes. */
  async problems(
    door: Door,
    draft: { id: string } | null,
    form: FormDefinition,
    answers: Answers,
  ): Promise<AnswerProblem[]> {
    const scopes = [scopeOf(door), ...(draft ? [draftScope(draft.id)] : [])];
    const problems: AnswerProblem[] = [];
    for (const { item, fileId } of given(form, answers)) {
      const file = await this.files.findInScope(fileId, scopes);
      if (!file) problems.push({ itemId: item.id, code: 'FILE_MALFORMED', args: {} });
      else if (!(await this.answers.fits(item, file))) problems.push({ itemId: item.id, code: 'FILE_UNFIT', args: {} });
    }
    return problems;
  }

  /** With the draft they stay and with it they go; one that was replaced goes now. In the caller's transaction. */
  async keepWithDraft(draftId: string, form: FormDefinition, answers: Answers, until: Date): Promise<void> {
    const ids = given(form, answers).map(({ fileId }) => fileId);
    await this.files.moveToScope(draftScope(draftId), ids, until);
    await this.files.emptyScope(draftScope(draftId), ids);
  }

  /** Takes them out of a draft that is given up for another. In the caller's transaction, and before that. */
  async takeOut(door: Door, form: FormDefinition, answers: Answers, until: Date): Promise<void> {
    const ids = given(form, answers).map(({ fileId }) => fileId);
    await this.files.moveToScope(scopeOf(door), ids, until);
  }

  /** In the caller's transaction. */
  async forgetDraft(draftId: string): Promise<void> {
    await this.files.emptyScope(draftScope(draftId));
  }

  /** Sent: they are the person's own, as what they answered. In the caller's transaction. */
  async adopt(form: FormDefinition, answers: Answers, memberId: string): Promise<void> {
    for (const { fileId } of given(form, answers)) await this.files.adopt(fileId, memberId);
  }

  /** Before what was said earlier is written over: files that are replaced go. In the caller's transaction. */
  async giveWay(form: FormDefinition, answers: Answers, enrolmentId: string): Promise<void> {
    for (const { item } of given(form, answers))
      await this.answers.giveWay(enrolmentId, item.id, answers[item.id] ?? NONE);
  }
}

const NONE = { state: 'not_answered' } as const;
const scopeOf = ({ cohort }: Door): string => `registration:${cohort.id}`;
const draftScope = (draftId: string): string => `registration-draft:${draftId}`;

function given(form: FormDefinition, answers: Answers): { item: FileItem; fileId: string }[] {
  return form.items.flatMap((item) => {
    const fileId = item.kind === 'file' ? textAnswer(answers[item.id]) : null;
    return item.kind === 'file' && fileId !== null ? [{ item, fileId }] : [];
  });
}
